//! Ranges of days and months in words, of which one end leaves out what the other says: "26-29 Oct. 2009".

use super::names::{is_filler, is_weekday, month_of};
use super::{interval, is_number, join, ordinal, quote};
use dossier::Date;

/// What stands between the two ends.
const BETWEEN: [&str; 17] = [
    " – ",
    " — ",
    " - ",
    " to ",
    " until ",
    " till ",
    " through ",
    " bis ",
    " по ",
    " до ",
    " au ",
    " al ",
    " a ",
    "–",
    "—",
    "-",
    "/",
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
    if let Some(rest) = lower.strip_prefix("between ") {
        let ends = rest.split_once(" and ");
        let years = ends.filter(|(start, end)| {
            [start, end]
                .iter()
                .all(|year| year.len() == 4 && is_number(year))
        });
        return years.map_or_else(
            || split(rest, " and ", text),
            |(start, end)| Some(interval(start, end)),
        );
    }
    let rest = lower
        .strip_prefix("from ")
        .or(lower.strip_prefix("с "))
        .unwrap_or(&lower);
    years(rest).or_else(|| {
        BETWEEN
            .iter()
            .find_map(|between| split(rest, between, text))
    })
}

/// Reads a range that a text has around a separator.
fn split(text: &str, between: &str, whole: &str) -> Option<Result<Date, String>> {
    text.match_indices(between).take(3).find_map(|(at, _)| {
        let (start, end) = (end(&text[..at])?, end(&text[at + between.len()..])?);
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
    for (index, word) in words.enumerate() {
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
