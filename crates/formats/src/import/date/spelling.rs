//! Parts what a language writes together, and joins what it writes apart.

use std::borrow::Cow;

/// The Arabic names of months that are two words, each with one that is a single word.
const TWO_WORDS: [(&str, &str); 6] = [
    ("تشرين الأول", "أكتوبر"),
    ("تشرين الاول", "أكتوبر"),
    ("تشرين الثاني", "نوفمبر"),
    ("كانون الأول", "ديسمبر"),
    ("كانون الاول", "ديسمبر"),
    ("كانون الثاني", "يناير"),
];

/// The digits of Chinese, from one to nine.
const DIGITS: [char; 9] = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

/// Puts a space behind each part of a Chinese date, with its number in digits: "二〇一三年6月27日" becomes
/// "2013年 6月 27日". Writes Arabic without the marks of vowels, its months as one word, and Ukrainian without
/// the apostrophes inside of words.
pub fn plain(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '年' | '月' | '日' | '号' | '號' => {
                plain.truncate(plain.trim_end().len());
                in_digits(&mut plain, c == '年');
                plain.extend([c, ' ']);
            }
            '至' | '到' | '～' | '或' => plain.extend([' ', c, ' ']),
            '从' | '從' | '自' => plain.extend([c, ' ']),
            '\'' | '’' | 'ʼ' if plain.ends_with(|c| ('а'..='ї').contains(&c)) => {}
            '\u{640}' | '\u{64b}'..='\u{652}' => {}
            _ => plain.push(c),
        }
    }
    for (two, one) in TWO_WORDS {
        if plain.contains(two) {
            plain = plain.replace(two, one);
        }
    }
    Cow::Owned(plain.trim().to_owned())
}

/// Writes the Chinese number at the end of a text in digits.
fn in_digits(text: &mut String, is_year: bool) {
    let is_numeral = |c: char| DIGITS.contains(&c) || "〇零○十".contains(c);
    let start = text.trim_end_matches(is_numeral).len();
    let number = if is_year {
        year(&text[start..])
    } else {
        number(&text[start..]).map(|number| number.to_string())
    };
    if let Some(number) = number {
        text.truncate(start);
        text.push_str(&number);
    }
}

/// Gives the value of a digit.
fn digit(c: char) -> Option<usize> {
    DIGITS.iter().position(|digit| *digit == c).map(|at| at + 1)
}

/// Reads a year, which is written digit by digit: "二〇一三".
fn year(text: &str) -> Option<String> {
    let digits = text.chars().map(|c| match c {
        '〇' | '零' | '○' => Some('0'),
        _ => digit(c).and_then(|value| char::from_digit(u32::try_from(value).ok()?, 10)),
    });
    let digits: String = digits.collect::<Option<_>>()?;
    (digits.len() == 4).then_some(digits)
}

/// Reads a number from 1 to 99: "七", "十", "十二", "二十七".
fn number(text: &str) -> Option<usize> {
    let one = |text: &str| {
        let mut digits = text.chars().map(digit);
        let value = digits.next()??;
        digits.next().is_none().then_some(value)
    };
    match text.split_once('十') {
        None => one(text),
        Some((tens, ones)) => {
            let tens = if tens.is_empty() { 1 } else { one(tens)? };
            let ones = if ones.is_empty() { 0 } else { one(ones)? };
            Some(tens * 10 + ones)
        }
    }
}
