//! Ranges of days and months in words, of which one end leaves out what the other says: "26-29 Oct. 2009".

use super::names::{is_filler, is_weekday, month_of};
use super::{counted, interval, is_number, join, ordinal, quote, year};
use dossier::Date;

/// Words that stand between the two ends.
#[rustfmt::skip]
pub const WORDS: [&str; 19] = [
    " to ", " until ", " till ", " through ", " bis ",
    " إلى ", " الى ", " حتى ",
    " a ", " al ", " hasta ",
    " تا ",
    " à ", " au ",
    " по ", " до ",
    " 至 ", " 到 ", " ～ ",
];

/// Marks that stand between the two ends.
const MARKS: [&str; 7] = [" – ", " — ", " - ", "–", "—", "-", "/"];

/// Words before the first end, which say something only where a second end follows.
const FROM: [&str; 11] = [
    "from ", "с ", "з ", "від ", "de ", "desde ", "من ", "از ", "从 ", "從 ", "自 ",
];

/// What stands before, between and behind two ends.
const AROUND: [[&str; 3]; 9] = [
    ["between ", " and ", ""],
    ["بين ", " و", ""],
    ["entre ", " y ", ""],
    ["بین ", " و", ""],
    ["entre ", " et ", ""],
    ["", " жылдан ", " жылға дейін"],
    ["между ", " и ", ""],
    ["між ", " і ", ""],
    ["між ", " та ", ""],
];

/// One end of a range: what it says.
#[derive(Clone, Default)]
struct End<'a> {
    year: &'a str,
    month: String,
    day: &'a str,
}

/// Reads a range. Gives nothing where the text is none.
///
/// # Errors
/// Says what is wrong with it.
pub fn read(text: &str) -> Option<Result<Date, String>> {
    let lower = text.to_lowercase();
    for [before, between, behind] in AROUND {
        let inner = lower.strip_prefix(before);
        let Some(inner) = inner.and_then(|rest| rest.strip_suffix(behind)) else {
            continue;
        };
        let ends = inner.split_once(between);
        let years = ends.and_then(|(start, end)| Some((year(start)?, year(end)?)));
        let found = years.map_or_else(
            || split(inner, between, text),
            |(start, end)| Some(interval(start, end)),
        );
        if found.is_some() {
            return found;
        }
    }
    let rest = without_from(&lower);
    let mut between = WORDS.iter().chain(&MARKS);
    years(rest).or_else(|| between.find_map(|between| split(rest, between, text)))
}

/// Strips a word before the first end.
pub fn without_from(text: &str) -> &str {
    let mut words = FROM.iter();
    let rest = words.find_map(|word| {
        let (start, rest) = text.split_at_checked(word.len())?;
        (start.to_lowercase() == **word).then_some(rest)
    });
    rest.unwrap_or(text)
}

/// Reads a range that a text has around a separator.
fn split(text: &str, between: &str, whole: &str) -> Option<Result<Date, String>> {
    text.match_indices(between).take(3).find_map(|(at, _)| {
        let (start, end) = (end(&text[..at])?, end(&text[at + between.len()..])?);
        // "2011 to May 2012" begins in a year, but "2011 - May" is a month.
        let is_year = start.month.is_empty() && start.day.is_empty();
        if is_year && (!end.year.is_empty() || between.contains(char::is_alphabetic)) {
            return None;
        }
        fill(start, end, whole)
    })
}

/// Fills in what one end leaves out, and joins them.
fn fill<'a>(mut start: End<'a>, mut end: End<'a>, whole: &str) -> Option<Result<Date, String>> {
    let has_month = !start.month.is_empty() || !end.month.is_empty();
    if !has_month || start.day.is_empty() != end.day.is_empty() {
        return None;
    }
    if start.month.is_empty() {
        start.month.clone_from(&end.month);
    }
    if end.month.is_empty() {
        if end.day.is_empty() {
            return None;
        }
        end.month.clone_from(&start.month);
    }
    if start.year.is_empty() && end.year.is_empty() {
        // "Jan-12" is no range, but "26-27 Sept" is one without its year.
        let message = format!("{}: a year of four digits is missing", quote(whole));
        return (!start.day.is_empty()).then_some(Err(message));
    }
    if start.year.is_empty() {
        start.year = end.year;
    } else if end.year.is_empty() {
        end.year = start.year;
    }
    let point = |end: &End<'_>| join(end.year, &end.month, end.day).map_err(|(_, message)| message);
    let joined = point(&start).and_then(|start| {
        let end = point(&end)?;
        if start == end {
            return start.parse().map_err(|_| quote(whole));
        }
        interval(&start, &end)
    });
    Some(joined)
}

/// Reads one end. Gives nothing where a word of it is no part of a date.
fn end(text: &str) -> Option<End<'_>> {
    let is_gap = |c: char| c.is_whitespace() || ",.-/".contains(c);
    let mut end = End::default();
    let words = text.split(is_gap).filter(|word| !word.is_empty());
    for (index, word) in words.map(counted).enumerate() {
        let number = ordinal(word);
        if let Some(month) = month_of(word).filter(|_| end.month.is_empty()) {
            end.month = month.to_string();
        } else if is_number(number) && number.len() == 4 && end.year.is_empty() {
            end.year = number;
        } else if is_number(number) && number.len() <= 2 && end.day.is_empty() {
            end.day = number;
        } else if !is_filler(word) && !is_weekday(word, index == 0) {
            return None;
        }
    }
    let says_something = !end.year.is_empty() || !end.month.is_empty() || !end.day.is_empty();
    says_something.then_some(end)
}

/// Reads two years of which the second has two digits: "2012–13". What can be a month as well is refused;
/// what can only be a month is no range.
fn years(text: &str) -> Option<Result<Date, String>> {
    let (start, end) = text.split_once(['–', '—', '/'])?;
    let (start, end) = (start.trim(), end.trim());
    if start.len() != 4 || end.len() != 2 || !is_number(start) || !is_number(end) {
        return None;
    }
    let years = format!("{start}/{}{end}", &start[..2]);
    let is_month = ("01"..="12").contains(&end);
    if is_month && end <= &start[2..] {
        return None;
    }
    Some(if is_month {
        Err(format!(
            "{} may end in a month or a year; write {start}-{end} or {years}",
            quote(text)
        ))
    } else {
        interval(start, &years[5..])
    })
}
