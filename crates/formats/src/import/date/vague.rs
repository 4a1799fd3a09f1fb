//! Says of what is no date what it is instead, and what to write.

use chrono::{DateTime, Days, NaiveDate};
use dossier::Point;

use super::names::{month_of, season_of};
use super::{counted, is_number};

/// The beginnings of words for a part of a month or year.
#[rustfmt::skip]
const PARTS: [&str; 42] = [
    "early", "mid", "middle", "late", "beginning", "start", "end", "first", "second",
    "أوائل", "بداية", "منتصف", "أواخر", "نهاية",
    "comienzos", "inicios", "principios", "mediados",
    "اوایل", "آغاز", "اواسط", "اواخر", "پایان",
    "début", "fin",
    "бас", "орта", "соң",
    "начал", "серед", "кон",
    "почат", "кін",
    "上半", "下半", "上旬", "中旬", "下旬", "初", "中", "底", "末",
];

/// Words that leave one end of an interval open.
#[rustfmt::skip]
const OPEN: [&str; 44] = [
    "before", "after", "since", "until", "till", "prior", "onwards",
    "قبل", "بعد", "منذ", "من", "حتى", "إلى",
    "antes", "después", "desde", "hasta",
    "پیش", "پس", "از", "تا",
    "avant", "après", "depuis", "jusqu",
    "дейін", "кейін", "бастап",
    "до", "по", "после", "с",
    "до", "після", "від", "з",
    "以前", "以后", "以来", "之前", "之后", "前", "今", "自",
];

/// Words between two dates of which one is meant.
#[rustfmt::skip]
const OR: [&str; 14] = [
    "or", "أو", "o", "u", "یا", "ou", "немесе", "не", "или", "або", "чи", "或", "或者", "oder",
];

/// Says what a text is, where that can be told: what follows "is no date".
pub fn advice(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    let words: Vec<_> = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let mut years = words.iter().map(|word| counted(word));
    let year = years.find(|word| word.len() == 4 && is_number(word));
    if text.starts_with('=') {
        return Some(", but a formula whose value was not saved; write the date itself".to_owned());
    }
    if !text.is_empty() && text.chars().all(|c| c == '#') {
        return Some(
            ", but what a spreadsheet shows where a column is too narrow; make the column wider and save \
             the file anew"
                .to_owned(),
        );
    }
    if text.starts_with('#') {
        return Some(", but an error of the spreadsheet; write the date itself".to_owned());
    }
    if text.contains("..") || text.ends_with('/') || text.starts_with('/') {
        return Some(
            ", but an interval with an open end; write the date at which it ends or begins"
                .to_owned(),
        );
    }
    let year = year?;
    let month = words.iter().find_map(|word| month_of(word));
    let point = month.map_or_else(|| year.to_owned(), |month| format!("{year}-{month:02}"));
    if let Some(season) = words.iter().find_map(|word| season_of(word)) {
        let next = year.parse().unwrap_or(0) + 1;
        return Some(format!(
            ", but a season and more; write \"{season} {year}\", its months such as {year}-12/{next}-02, or \
             the year {year}",
            season = season.as_str()
        ));
    }
    if let Some(half) = words.iter().position(|word| ["h1", "h2"].contains(word)) {
        let months = if words[half] == "h1" {
            ["01", "06"]
        } else {
            ["07", "12"]
        };
        return Some(format!(
            ", but half of a year; write its months {year}-{}/{year}-{}, or the year {year}",
            months[0], months[1]
        ));
    }
    if let Some(quarter) = quarter(&words) {
        let (first, last) = (quarter * 3 - 2, quarter * 3);
        return Some(format!(
            ", but a quarter of a year; write its months {year}-{first:02}/{year}-{last:02}, or the year {year}"
        ));
    }
    if words.iter().any(|word| OPEN.contains(word)) {
        return Some(format!(
            ", but an interval with an open end; write both ends, or {point}~ for about that time"
        ));
    }
    if words.iter().any(|word| OR.contains(word)) {
        return Some(format!(
            ", but two dates; write the interval between them, or one in doubt such as {point}?"
        ));
    }
    let is_part = |word: &&&str| PARTS.iter().any(|part| word.starts_with(part));
    if words.iter().any(|word| is_part(&word)) {
        let whole = if month.is_some() { "month" } else { "year" };
        return Some(format!(
            ", but a part of a {whole}; write {point}, or {point}~ for about that time"
        ));
    }
    None
}

/// Says of a number what it counts.
pub fn number(text: &str) -> Option<String> {
    let (whole, rest) = text.split_once('.').unwrap_or((text, ""));
    if text.contains(['e', 'E']) && text.parse::<f64>().is_ok() {
        return Some(", but a large number, perhaps of seconds; write the date itself".to_owned());
    }
    if whole.len() == 5 && is_number(whole) && (rest.is_empty() || is_number(rest)) {
        let day = NaiveDate::from_ymd_opt(1899, 12, 30)?;
        let day = day.checked_add_days(Days::new(whole.parse().ok()?))?;
        return Some(format!(
            ", but a spreadsheet's count of days; write {day} if that is the day, or format the column as a date"
        ));
    }
    if [10, 13].contains(&text.len()) && is_number(text) {
        let seconds = text[..10].parse().ok()?;
        let day = DateTime::from_timestamp(seconds, 0)?.date_naive();
        return Some(format!(
            ", but a count of seconds since 1970; write {day} if that is the day (in UTC)"
        ));
    }
    if let Some(decade) = text.strip_suffix(['s', 'x', 'X'])
        && (decade.len() == 4 || decade.len() == 3)
        && is_number(decade)
    {
        let decade = &decade[..3];
        return Some(format!(", but ten years; write {decade}0/{decade}9"));
    }
    let mut points = text.split('/').filter_map(|end| end.parse::<Point>().ok());
    let (year, season) = points.find_map(|point| Some((point.year(), point.season()?)))?;
    let (name, number) = (season.as_str(), season.edtf());
    let last = year / 100 * 100 + i32::try_from(number).unwrap_or_default();
    Some(format!(
        ", but a season as EDTF writes it, or years; write \"{name} {year:04}\", or {year:04}/{last:04}"
    ))
}

/// Finds the number of a quarter: "Q4", "4th quarter".
fn quarter(words: &[&str]) -> Option<u32> {
    let has_word = words
        .iter()
        .any(|word| ["quarter", "квартал", "кв", "trimestre"].contains(word));
    words.iter().find_map(|word| {
        let digits = word.strip_prefix(['q', 't']);
        let ordinal = || word.trim_end_matches(char::is_alphabetic);
        let number = digits.or_else(|| has_word.then(ordinal))?;
        number
            .parse()
            .ok()
            .filter(|number| (1..=4).contains(number))
    })
}
