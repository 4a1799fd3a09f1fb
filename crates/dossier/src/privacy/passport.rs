//! Numbers of passports. States give them many forms and no public check digit, so they are only found beside a
//! word for a passport in one of the languages of the interface.

use super::What;
use super::text::Text;
use super::words::stands_before;

/// How those words begin. A blank at the end makes a whole word.
const PASSPORT: [&str; 13] = [
    "passport",
    "passeport",
    "pasaporte",
    "паспорт",
    "төлқұжат",
    "series",
    "серия",
    "серии",
    "серія",
    "جواز",
    "السفر ",
    "گذرنامه",
    "护照",
];

/// How many characters a number has that stands in one piece: letters at its beginning or within, and digits.
const LENGTH: std::ops::RangeInclusive<usize> = 6..=9;

/// How many letters it has at most.
const LETTERS: usize = 3;

/// How the digits are grouped where a series stands before the number.
const GROUPS: [&[usize]; 2] = [&[2, 2, 6], &[4, 6]];

/// Finds numbers of passports.
pub fn find(text: &mut Text) {
    for run in text.runs(|letter| letter.is_ascii_digit() || letter.is_ascii_uppercase()) {
        let mut grouped = GROUPS
            .iter()
            .filter_map(|groups| text.groups(run.start, groups, &[' ', '-']));
        let count = text.digits(run.clone()).len();
        let is_piece =
            LENGTH.contains(&run.len()) && (5..).contains(&count) && run.len() - count <= LETTERS;
        let end = grouped.next().or_else(|| is_piece.then_some(run.end));
        let Some(range) = end.map(|end| run.start..end) else {
            continue;
        };
        let is_named = |place| stands_before(text, place, &PASSPORT);
        let is_it = is_named(run.start) || series(text, run.start).is_some_and(is_named);
        if is_it && text.stands_alone(&range) {
            text.keep(range, What::Passport);
        }
    }
}

/// Gives where a series of two letters begins that stands before a place: `AN № 1234567`.
fn series(text: &Text, place: usize) -> Option<usize> {
    let before = text.letters()[..place].iter().rev();
    let signs = before.take_while(|letter| " №#".contains(**letter)).count();
    let start = place.checked_sub(signs + 2)?;
    let is_series = text.letters()[start..start + 2]
        .iter()
        .all(|letter| letter.is_uppercase());
    (is_series && signs > 0).then_some(start)
}
