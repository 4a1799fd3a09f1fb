//! Coordinates in texts, addresses and file names: pairs of decimal degrees, degrees with minutes and seconds,
//! `geo:` (RFC 5870), and links to maps.

mod sexagesimal;

use std::ops::Range;

use super::What;
use super::text::{Text, is_wordy};

/// How many decimals of a degree both numbers of a bare pair have at least: 11 m. Fewer are often other numbers,
/// such as thousands with a point.
const BARE: usize = 4;

/// How many they have where something else says that they are coordinates: 110 m.
const MARKED: usize = 3;

/// How many decimals a number has at most that a program wrote.
const MOST_DECIMALS: usize = 17;

/// How many letters may stand between both numbers.
const LONGEST_GAP: usize = 20;

/// Words between a latitude and a longitude.
const LONGITUDE: [&str; 11] = [
    "lon",
    "long",
    "longitude",
    "lng",
    "долгота",
    "долготы",
    "довгота",
    "бойлық",
    "longitud",
    "经度",
    "طول",
];

/// Finds coordinates in a text.
pub fn find(text: &mut Text) {
    sexagesimal::find(text);
    find_pairs(text, |text, first, gap| {
        let gap = gap.to_lowercase();
        let is_sign = |letter: char| " ,;/°:=".contains(letter);
        let mut words = gap.split(is_sign).filter(|word| !word.is_empty());
        let is_known = |word: &str| LONGITUDE.contains(&word) || is_hemisphere(word);
        let is_parted = gap.contains([' ', ',', ';', '/']);
        let has_mark =
            gap.contains('°') || gap.chars().any(char::is_alphabetic) || is_of_uri(text, first);
        let is_gap = is_parted && words.all(is_known);
        is_gap.then_some(if has_mark { MARKED } else { BARE })
    });
}

/// Finds coordinates in the address of a map.
pub fn find_in_address(text: &mut Text) {
    find_pairs(text, |text, first, gap| {
        let is_path = || {
            let before = text.part(0..first);
            before.contains("map=") || before.contains("/geo/")
        };
        match gap {
            "," | ", " | ";" | "+" | ",+" | "!4d" | "&mlon=" | "&lon=" | "&lng="
            | "&longitude=" | "&long=" => Some(MARKED),
            "/" if is_path() => Some(MARKED),
            _ => None,
        }
    });
}

/// Finds coordinates in the name of a file.
pub fn find_in_name(text: &mut Text) {
    find_pairs(text, |_, _, gap| {
        matches!(gap, "_" | "-" | "," | "__" | "_-").then_some(MARKED)
    });
}

/// Finds pairs of numbers. Of the gap between both it is asked how many decimals they need then; nothing where
/// they are no pair.
fn find_pairs(text: &mut Text, needed: impl Fn(&Text, usize, &str) -> Option<usize>) {
    let mut place = 0;
    while place < text.letters().len() {
        let Some(first) = Decimal::at(text, place) else {
            place += 1;
            continue;
        };
        place = first.range.end;
        let Some(second) = next(text, place) else {
            continue;
        };
        let gap = text.part(first.range.end..second.range.start);
        let decimals = first.decimals.min(second.decimals);
        let is_enough =
            needed(text, first.range.start, &gap).is_some_and(|least| decimals >= least);
        if is_enough && is_on_globe(first.value, second.value) {
            text.keep(first.range.start..second.range.end, What::Coordinates);
            place = second.range.end;
        }
    }
}

/// Tells whether two numbers can be latitude and longitude, in either order. Small ones are shares of one: at the
/// point where both are nought, there is only sea.
fn is_on_globe(first: f64, second: f64) -> bool {
    let (low, high) = if first.abs() < second.abs() {
        (first.abs(), second.abs())
    } else {
        (second.abs(), first.abs())
    };
    low <= 90.0 && (1.0..=180.0).contains(&high)
}

/// Tells whether `geo:` or a word for the latitude stands before a place.
fn is_of_uri(text: &Text, place: usize) -> bool {
    let before = text.part(place.saturating_sub(12)..place).to_lowercase();
    let before = before.trim_end_matches([' ', ':', '=']);
    ["geo", "lat", "latitude", "latitud", "широта", "纬度", "gps"]
        .iter()
        .any(|word| before.ends_with(word))
}

/// Tells whether a word is the letter of a hemisphere: north, south, east or west.
fn is_hemisphere(word: &str) -> bool {
    matches!(
        word,
        "n" | "s"
            | "e"
            | "w"
            | "o"
            | "с"
            | "ю"
            | "в"
            | "з"
            | "с.ш."
            | "в.д."
            | "ш"
            | "д"
            | "с.ш"
            | "в.д"
    )
}

/// Finds the next number after a gap.
fn next(text: &Text, place: usize) -> Option<Decimal> {
    (place..place + LONGEST_GAP).find_map(|start| Decimal::at(text, start))
}

/// A number with decimals.
struct Decimal {
    range: Range<usize>,
    value: f64,
    decimals: usize,
}

impl Decimal {
    /// Reads the number that begins at a place, where one does.
    fn at(text: &Text, place: usize) -> Option<Self> {
        let is_signed = matches!(text.at(place)?, '-' | '+');
        let start = place + usize::from(is_signed);
        let whole = text.digits_at(start, 4);
        let point = start + whole;
        let decimals = text.digits_at(point + 1, MOST_DECIMALS + 1);
        let end = point + 1 + decimals;
        let has_point = matches!(text.at(point), Some('.' | ','));
        let is_number =
            (1..=3).contains(&whole) && has_point && (1..=MOST_DECIMALS).contains(&decimals);
        if !is_number || !is_begun(text, place) {
            return None;
        }
        let goes_on = text.at(end) == Some('.') && text.digits_at(end + 1, 1) > 0;
        let written = text.part(place..end).replace(',', ".");
        let value = written.parse().ok().filter(|_| !goes_on)?;
        Some(Self {
            range: place..end,
            value,
            decimals,
        })
    }
}

/// Tells whether no longer number reaches over a place.
fn is_begun(text: &Text, place: usize) -> bool {
    let is_digit = |letter: Option<char>| letter.is_some_and(|it| it.is_ascii_digit());
    match text.before(place) {
        Some('.') => !is_digit(place.checked_sub(2).and_then(|at| text.at(at))),
        // `!3d43.2`, and `N43.2`.
        Some(letter) if letter.is_alphabetic() => {
            let before = place.checked_sub(2).and_then(|at| text.at(at));
            is_digit(before) || !before.is_some_and(is_wordy)
        }
        letter => !is_digit(letter),
    }
}
