//! Makes a date of the characters that people see.

use std::borrow::Cow;

/// Removes marks that cannot be seen, and writes digits, spaces, hyphens and the marks around words as those
/// of ASCII.
pub fn clean(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text.trim());
    }
    let characters = text.chars().filter_map(|character| match character {
        '\u{ad}'
        | '\u{61c}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}'
        | '\u{feff}' => None,
        '\u{2010}' | '\u{2011}' | '\u{2012}' | '\u{2212}' => Some('-'),
        '٠'..='٩' => digit(character, '٠'),
        '۰'..='۹' => digit(character, '۰'),
        '०'..='९' => digit(character, '०'),
        '０'..='９' => digit(character, '０'),
        '،' | '，' => Some(','),
        '（' => Some('('),
        '）' => Some(')'),
        '：' => Some(':'),
        '？' | '؟' => Some('?'),
        _ if character.is_whitespace() => Some(' '),
        _ => Some(character),
    });
    let text: String = characters.collect();
    let text = text.trim();
    // "2013–06–27" is one day, written with the wrong hyphen.
    let parts: Vec<_> = text.split(['–', '—']).map(str::trim).collect();
    let is_number = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit());
    match parts.as_slice() {
        [year, month, day]
            if [year.len(), month.len(), day.len()] == [4, 2, 2] && parts.iter().all(is_number) =>
        {
            Cow::Owned(parts.join("-"))
        }
        _ => Cow::Owned(text.to_owned()),
    }
}

fn digit(character: char, zero: char) -> Option<char> {
    char::from_digit(u32::from(character) - u32::from(zero), 10)
}
