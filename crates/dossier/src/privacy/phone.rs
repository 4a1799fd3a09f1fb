//! Phone numbers: those in the international form anywhere (ITU-T E.123 and E.164), others beside a word for a
//! phone in one of the languages of the interface.

use std::ops::Range;

use super::What;
use super::text::{Text, is_wordy};
use super::words::stands_before;

/// How such words begin (lower case). A blank at the end makes a whole word.
const PHONE: [&str; 38] = [
    "phone",
    "telephone",
    "tel ",
    "mobile",
    "cellphone",
    "fax",
    "hotline",
    "whatsapp",
    "viber",
    "tél ",
    "téléphon",
    "portable",
    "teléfono",
    "telefono",
    "telefon",
    "móvil",
    "movil",
    "celular",
    "тел ",
    "телефон",
    "моб ",
    "мобильн",
    "мобільн",
    "факс",
    "сотов",
    "ватсап",
    "вотсап",
    "вайбер",
    "ұялы",
    "هاتف",
    "تلفون",
    "جوال",
    "موبايل",
    "تلفن",
    "موبایل",
    "电话",
    "手机",
    "传真",
];

/// How many digits a number beside such a word has at least: shorter ones are services.
const LEAST: usize = 6;

/// How many digits a sum has at most that is written in one piece.
const SUM: usize = 7;

/// How many digits an international number has at least, and at most but for those with codes of their own rule.
const INTERNATIONAL: std::ops::RangeInclusive<usize> = 8..=13;

/// Finds phone numbers.
pub fn find(text: &mut Text) {
    let mut place = 0;
    while place < text.letters().len() {
        let found = international(text, place).or_else(|| national(text, place));
        match found {
            Some(range) => {
                place = range.end;
                text.keep(range, What::Phone);
            }
            None => place += 1,
        }
    }
}

/// Reads a number that begins with `+` or `00` and the code of a country.
fn international(text: &Text, place: usize) -> Option<Range<usize>> {
    let letter = text.at(place)?;
    let prefix = match letter {
        '+' => 1,
        '0' if text.at(place + 1) == Some('0') => 2,
        _ => return None,
    };
    if prefix == 2 && (is_inside(text, place) || text.at(place + 2) == Some('0')) {
        return None;
    }
    if text.before(place).is_some_and(is_wordy) {
        return None;
    }
    let groups = Groups::at(text, place + prefix);
    let first = groups.digits.first().copied()?;
    let most = match first {
        1 | 7 => 11,
        _ => *INTERNATIONAL.end(),
    };
    let groups = groups.up_to(most);
    let count = groups.digits.len();
    let least = match first {
        1 | 7 => 11,
        _ if prefix == 2 => 10,
        _ => *INTERNATIONAL.start(),
    };
    let is_number =
        count >= least && is_code(&groups.digits) && !groups.is_amount() && !groups.is_decimal;
    is_number.then_some(place..groups.end)
}

/// Reads a number that follows a word for a phone.
fn national(text: &Text, place: usize) -> Option<Range<usize>> {
    let letter = text.at(place)?;
    let is_begin =
        letter.is_ascii_digit() || (letter == '(' && text.at(place + 1)?.is_ascii_digit());
    let is_free = !text
        .before(place)
        .is_some_and(|before| before.is_ascii_digit() || before == '(');
    if !is_begin || !is_free {
        return None;
    }
    let groups = Groups::at(text, place).up_to(*INTERNATIONAL.end());
    let range = place..groups.end;
    let is_number = groups.digits.len() >= LEAST && !groups.is_amount() && !groups.is_date();
    let is_it = is_number && text.stands_alone(&range) && stands_before(text, place, &PHONE);
    is_it.then_some(range)
}

/// Tells whether a place is within a longer number: `1 00…`, `3.00…`.
fn is_inside(text: &Text, place: usize) -> bool {
    let before = place.checked_sub(2).and_then(|at| text.at(at));
    let is_sign = matches!(text.before(place), Some(' ' | '.' | ',' | '-' | '/' | ':'));
    is_sign && before.is_some_and(|letter| letter.is_ascii_digit())
}

/// Groups of digits with single signs between them.
struct Groups {
    digits: Vec<u8>,
    /// How many digits there are at the end of each group, and where it ends.
    ends: Vec<(usize, usize)>,
    end: usize,
    /// Whether the only sign is a point, as in a number with decimals.
    is_decimal: bool,
}

impl Groups {
    fn at(text: &Text, start: usize) -> Self {
        let mut groups = Self {
            digits: Vec::new(),
            ends: Vec::new(),
            end: start,
            is_decimal: false,
        };
        let mut signs = Vec::new();
        let mut place = start;
        loop {
            let begun = place;
            while let Some(digit) = text.at(place).and_then(super::text::value) {
                groups.digits.push(digit);
                place += 1;
            }
            if place > begun {
                groups.ends.push((groups.digits.len(), place));
                groups.end = place;
            }
            let between: Vec<_> = text.letters()[place.min(text.letters().len())..]
                .iter()
                .take_while(|letter| matches!(letter, ' ' | '-' | '.' | '(' | ')' | '/' | '–'))
                .copied()
                .collect();
            let is_sign = matches!(between[..], [_] | [' ' | '-', '('] | [')', ' ' | '-']);
            let next = place + between.len();
            let goes_on = text.at(next).is_some_and(|letter| letter.is_ascii_digit());
            if !is_sign || !goes_on || groups.digits.len() > 20 {
                break;
            }
            signs.extend(between);
            place = next;
        }
        groups.is_decimal = signs[..] == ['.'];
        groups
    }

    /// Leaves out the groups with which there are too many digits: they are another number.
    fn up_to(mut self, most: usize) -> Self {
        self.ends.retain(|(count, _)| *count <= most);
        let (count, end) = self.ends.last().copied().unwrap_or((0, self.end));
        self.digits.truncate(count);
        self.end = end;
        self
    }

    fn lengths(&self) -> Vec<usize> {
        let starts = std::iter::once(0).chain(self.ends.iter().map(|(count, _)| *count));
        starts
            .zip(&self.ends)
            .map(|(start, (end, _))| end - start)
            .collect()
    }

    /// Tells whether it is a round sum in thousands: `25 000 000`, or `250000`.
    fn is_amount(&self) -> bool {
        let lengths = self.lengths();
        let is_sum = match lengths[..] {
            [length] => length <= SUM,
            [1..=3, ref others @ ..] => others.iter().all(|length| *length == 3),
            _ => false,
        };
        is_sum && self.digits.ends_with(&[0, 0, 0])
    }

    /// Tells whether it is a day or a span of years: `12.03.2015`, `2012-2014`.
    fn is_date(&self) -> bool {
        let year = |digits: &[u8]| matches!(digits, [1, 9, ..] | [2, 0, ..]);
        match self.lengths()[..] {
            [1 | 2, 1 | 2, 4] => year(&self.digits[self.digits.len() - 4..]),
            [4, 1 | 2, 1 | 2] | [4, 2] => year(&self.digits),
            [4, 4] => year(&self.digits) && year(&self.digits[4..]),
            _ => false,
        }
    }
}

/// Tells whether digits begin with the code of a country (ITU-T E.164, list of assigned codes of 2016): no code begins
/// with 0, 28, 83 or 89.
fn is_code(digits: &[u8]) -> bool {
    let [first, second, ..] = digits else {
        return false;
    };
    (10..100).contains(&(first * 10 + second)) && !matches!(first * 10 + second, 28 | 83 | 89)
}
