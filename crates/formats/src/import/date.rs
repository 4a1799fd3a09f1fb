//! Reads dates as people write them, and refuses those that can be read in two ways.

mod clean;
mod doubt;
mod names;
mod range;
mod spelling;
mod vague;

use super::excerpt::excerpt;
use super::options::DayOrder;
use clean::clean;
use dossier::Date;
use names::{ENGLISH, is_filler, is_weekday, is_year_word, month_of, season_of};

/// What stands between the two ends of an interval.
const BETWEEN: [&str; 7] = [" – ", " — ", " - ", " to ", " until ", "–", "—"];

/// The halves of a day.
const HALVES: [&str; 4] = ["am", "pm", "a.m.", "p.m."];

/// Names of time zones: those of mail and feeds (RFC 822), and others that are in wide use.
const ZONES: [&str; 62] = [
    "z", "ut", "utc", "gmt", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "akst",
    "akdt", "hst", "ast", "adt", "nst", "ndt", "brt", "brst", "art", "clt", "wet", "west", "bst",
    "cet", "cest", "eet", "eest", "msk", "msd", "trt", "irst", "irdt", "gst", "azt", "amt", "get",
    "uzt", "tmt", "tjt", "kgt", "almt", "aqtt", "orat", "pkt", "ist", "npt", "mmt", "ict", "wib",
    "myt", "sgt", "hkt", "pht", "jst", "kst", "awst", "acst", "aest", "aedt",
];

/// The greatest length of what may be a date, in bytes: with its weekday, its time of day, the name of
/// its time zone, and twice so in an interval.
const LONGEST: usize = 200;

/// How the refusal of a text that is no date ends.
const NO_DATE: &str = " is no date";

/// The part of a date that is wrong, in the order year, month, day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The year.
    Year,
    /// The month.
    Month,
    /// The day of the month.
    Day,
}

/// Reads a date in EDTF, ISO 8601, numbers ("27/06/2013"), or words of the languages of the interface and
/// of some others: in English "27 June 2013", "Jun 27, 2013", "June 2013", "spring 2013", "about 2012",
/// "May 2011 to June 2012". A time of day is passed over, and the date stays as it is written: it is never
/// moved to another time zone. A season in EDTF's numbers is refused, as who writes `2012-21` may mean
/// years.
///
/// # Errors
/// Says what is wrong: a year of two digits or of another calendar, a day that does not exist, or
/// numbers that could be meant in two ways where `order` does not say which.
pub fn read(text: &str, order: Option<DayOrder>) -> Result<Date, String> {
    let text = text.trim();
    // Most dates are these: a day, and perhaps a time of day after it.
    if let Some(date) = edtf(before_time(text).unwrap_or(text)) {
        return Ok(date);
    }
    if text.len() > LONGEST {
        return Err(no_date(text));
    }
    let written = text;
    let text = &*clean(written);
    let known = without_unknown(text);
    if known == "0000" {
        return Err(no_date(text) + ", but what a database writes where there is none");
    }
    let plain = &*spelling::plain(known);
    let date = read_clean(plain, order).map_err(|message| {
        // What people wrote is what they know it by.
        let message = message.replace(&quote(plain), &quote(known));
        if let Some(number) = vague::number(text) {
            no_date(text) + &number
        } else if message == no_date(known) {
            no_date(text) + &vague::advice(plain).unwrap_or_default()
        } else {
            message
        }
    })?;
    gregorian(date, written)
}

/// Refuses a date in Arabic script or digits whose year is one of our time in the calendars of Iran or of
/// Islam.
fn gregorian(date: Date, written: &str) -> Result<Date, String> {
    let mut points = std::iter::once(date.start()).chain(date.end());
    let is_arabic = written.contains(|c: char| ('\u{600}'..='\u{6ff}').contains(&c));
    if is_arabic && points.any(|point| (1200..1500).contains(&point.year())) {
        return Err(no_date(written)
            + ", but one whose year may be of another calendar; write it in the Gregorian one");
    }
    Ok(date)
}

/// Reads a date of a feed, of which the time of day and whatever names its zone are passed over: the day
/// does not depend on them.
///
/// # Errors
/// As [`read`].
pub fn stamp(text: &str) -> Result<Date, String> {
    let written = text;
    let text = &*clean(written);
    let date = read(text, None).or_else(|error| {
        if text.len() > LONGEST {
            return Err(error);
        }
        let clock = text.find(':').and_then(|colon| {
            let start = text[..colon].rfind(|c: char| !c.is_ascii_digit())?;
            let after = text[colon..].split_whitespace().skip(1);
            let is_zone = |word: &str| {
                word.chars()
                    .all(|c| c.is_ascii_alphanumeric() || "+-:/_()".contains(c))
            };
            (after.clone().count() <= 3 && after.clone().all(is_zone)).then(|| text[..start].trim())
        });
        let day = clock.unwrap_or(text);
        // Whatever stands before the first comma is the name of a weekday, in any language.
        let named = day.split_once(',').filter(|(name, _)| {
            let name = name.trim_end_matches('.');
            name.chars().count() <= 12 && name.chars().all(char::is_alphabetic)
        });
        let rest = named.map_or(day, |(_, rest)| rest.trim());
        read(day, None)
            .or_else(|_| read(rest, None))
            .map_err(|_| error)
    })?;
    gregorian(date, written)
}

/// Strips the parts of a date that say that they are not known: `2013-06-XX`, `2013-00-00`.
fn without_unknown(text: &str) -> &str {
    let mut rest = text;
    while let Some((known, part)) = rest.rsplit_once('-')
        && ["XX", "xx", "UU", "uu", "00"].contains(&part)
        && known.get(..4).is_some_and(is_number)
        && (known.len() == 4 || known.len() == 7)
    {
        rest = known;
    }
    rest
}

/// Reads a date of visible characters.
fn read_clean(text: &str, order: Option<DayOrder>) -> Result<Date, String> {
    if let Some(date) = edtf(text) {
        return Ok(date);
    }
    if let Some((start, end)) = text.split_once('/')
        && [start, end].iter().all(|end| edtf(end).is_some())
    {
        return interval(start, end);
    }
    if !text.is_empty() && !text.contains(|c: char| c.is_ascii_digit()) {
        return Err(no_date(text));
    }
    if let Some(range) = range::read(text) {
        return range;
    }
    for word in range::WORDS {
        if let Some((start, end)) = range::without_from(text).split_once(word) {
            let ends = [start, end].map(|end| point(end, order));
            let is_none = |end: &Result<_, String>| {
                let message = end.as_ref().err();
                message.is_some_and(|message| message.ends_with(NO_DATE))
            };
            if !ends.iter().any(is_none) {
                let [start, end] = ends;
                return interval(&start?, &end?);
            }
        }
    }
    for between in BETWEEN {
        if let Some((start, end)) = text.split_once(between) {
            let ends = point(start, order).and_then(|start| Ok((start, point(end, order)?)));
            // Half of a text is not what its writer knows it by.
            let (start, end) = ends.map_err(|message| {
                if message.ends_with(NO_DATE) {
                    no_date(text)
                } else {
                    message
                }
            })?;
            return interval(&start, &end);
        }
    }
    if let Some((start, end)) = text.split_once('-')
        && let (Some(start), Some(end)) = (year(start), year(end))
    {
        return interval(start, end);
    }
    let point = point(text, order)?;
    Ok(point.parse().expect("a point is written in EDTF"))
}

/// Reads a date in EDTF, unless it has a season.
fn edtf(text: &str) -> Option<Date> {
    let date: Option<Date> = text.parse().ok();
    date.filter(|date| !date.has_season())
}

/// Joins two points in EDTF.
///
/// # Errors
/// Says that the interval ends before it begins, or may do so.
pub fn interval(start: &str, end: &str) -> Result<Date, String> {
    let joined = format!("{start}/{end}");
    joined.parse().map_err(|_| {
        if start.starts_with(end) {
            format!("{joined} may end before it begins, as its end is less precise")
        } else {
            format!("{joined} ends before it begins")
        }
    })
}

/// Says that a text is no date.
fn no_date(text: &str) -> String {
    quote(text) + NO_DATE
}

/// Reads a year, month and day that stand apart, of which the coarser are needed for the finer.
/// Gives EDTF, or nothing where all are empty.
///
/// # Errors
/// Says which part is wrong, and why.
pub fn parts(year: &str, month: &str, day: &str) -> Result<Option<String>, (Part, String)> {
    let [year, month, day] = [year, month, day].map(whole);
    if year.is_empty() && month.is_empty() && day.is_empty() {
        return Ok(None);
    }
    if year.is_empty() {
        return Err((
            Part::Year,
            "there is a month or a day, but no year".to_owned(),
        ));
    }
    if month.is_empty() && !day.is_empty() {
        return Err((Part::Month, "there is a day, but no month".to_owned()));
    }
    join(year, month, day).map(Some)
}

/// Reads a year, a month or a day of one date.
fn point(text: &str, order: Option<DayOrder>) -> Result<String, String> {
    let text = text.trim();
    let no_date = || no_date(text);
    if text.is_empty() {
        return Err("there is no date".to_owned());
    }
    let lower = text.to_lowercase();
    let (text_, qualifier) = doubt::split(&lower);
    let text_ = without_year_word(text_);
    if let Some(date) = before_time(text_) {
        let point = numbers(&date.split('-').collect::<Vec<_>>(), text, order)?;
        return Ok(point + qualifier);
    }
    let text_ = without_time(text_);
    let has_words = text_.chars().any(char::is_alphabetic);
    let is_gap = |c: char| c.is_whitespace() || c == ',' || (has_words && "-/.'’".contains(c));
    let joined = day_month_year(text_);
    let text_ = joined.as_deref().unwrap_or(text_);
    let mut tokens: Vec<_> = text_
        .split(is_gap)
        .filter(|token| !token.is_empty() && !is_filler(token))
        .map(counted)
        .collect();
    // "mar." is March, and in French and Spanish also a Tuesday.
    let months = tokens
        .iter()
        .filter(|token| month_of(token).is_some())
        .count();
    if let Some(first) = tokens.first()
        && is_weekday(first, true)
        && (month_of(first).is_none() || months > 1)
    {
        tokens.remove(0);
    }
    tokens.retain(|token| month_of(token).is_some() || !is_weekday(token, false));
    let seasons: Vec<_> = tokens.iter().filter_map(|token| season_of(token)).collect();
    let years = tokens.iter().filter(|token| season_of(token).is_none());
    let years: Vec<_> = years.collect();
    if let ([season], [year]) = (&seasons[..], &years[..])
        && year.len() == 4
        && is_number(year)
    {
        return Ok(format!("{year}-{}{qualifier}", season.edtf()));
    }
    let point = match tokens.as_slice() {
        [] => Err(no_date()),
        [single] => {
            let separator = ['-', '/', '.'].into_iter().find(|c| single.contains(*c));
            let separator = separator.unwrap_or(' ');
            numbers(&single.split(separator).collect::<Vec<_>>(), text, order)
        }
        several => words(several, text),
    }?;
    Ok(point + qualifier)
}

/// Parts a date whose month is written in letters without spaces, as in the military: "27jun2013".
fn day_month_year(text: &str) -> Option<String> {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let (day, year) = (text.len() - rest.len(), rest.len().checked_sub(4)?);
    let (month, year) = rest.split_at_checked(year)?;
    let is_date = (1..=2).contains(&day) && is_number(year) && month_of(month).is_some();
    is_date.then(|| format!("{} {month} {year}", &text[..day]))
}

/// Strips a word behind the last number that says that it is a year: "27.06.2013 г."
fn without_year_word(text: &str) -> &str {
    let bare = text.strip_suffix('.').unwrap_or(text);
    let rest = bare.trim_end_matches(char::is_alphabetic);
    let is_word = is_year_word(&bare[rest.len()..]);
    let rest = rest.trim_end();
    let number = rest.len().checked_sub(4).and_then(|at| rest.get(at..));
    let is_year = is_word && number.is_some_and(is_number);
    if is_year { rest } else { text }
}

/// Strips a word off a number that says, without a space, that it is a year or a day: "2013年", "27日",
/// "2013г".
fn counted(token: &str) -> &str {
    let number = token.trim_end_matches(char::is_alphabetic);
    let word = &token[number.len()..];
    let is_counted = match number.len() {
        4 => is_year_word(word),
        1 | 2 => ["日", "号", "號"].contains(&word),
        _ => false,
    };
    if is_counted && is_number(number) {
        number
    } else {
        token
    }
}

/// Gives the year that a text is, perhaps with a word that says so: "2013 гг.".
fn year(text: &str) -> Option<&str> {
    let words = text.split(|c: char| c.is_whitespace() || ",.".contains(c));
    let mut words = words.filter(|word| !word.is_empty() && !is_filler(word));
    let year = counted(words.next()?);
    (words.next().is_none() && year.len() == 4 && is_number(year)).then_some(year)
}

/// Gives the first time of day in what [`read`] takes as a date, with its zone. Midnight is none: programs write it
/// where they know the day alone.
pub fn time_of_day(text: &str) -> Option<String> {
    let text = clean(text);
    if text.len() > LONGEST {
        return None;
    }
    // ISO 8601 may leave out the colons.
    if let Some(date) = before_time(&text) {
        let time = &text[date.len() + 1..];
        return (!is_midnight(time)).then(|| time.to_owned());
    }
    let mut rest = &*text;
    while let Some(colon) = rest.find(':') {
        let before = rest[..colon].trim_end_matches(|c: char| c.is_ascii_digit());
        let from = &rest[before.len()..];
        let mut ends = (1..=from.len()).rev();
        let end = ends.find(|end| from.get(..*end).is_some_and(is_time));
        let (time, after) = from.split_at(end.unwrap_or(colon + 1 - before.len()));
        if end.is_some() && !is_midnight(time) {
            return Some(time.trim().to_owned());
        }
        rest = after;
    }
    None
}

/// Tells whether a time of day, with its zone, is midnight.
fn is_midnight(time: &str) -> bool {
    let end = time.find(|c: char| !c.is_ascii_digit() && !":.,".contains(c));
    let (clock, rest) = time.split_at(end.unwrap_or(time.len()));
    let word = rest.split_whitespace().next().unwrap_or_default();
    let is_morning = ["am", "a.m."]
        .iter()
        .any(|it| word.eq_ignore_ascii_case(it));
    let hour = clock.strip_prefix("12").filter(|_| is_morning);
    !hour
        .unwrap_or(clock)
        .contains(|c: char| ('1'..='9').contains(&c))
}

/// Gives the date before a time of day, as ISO 8601 writes it.
fn before_time(text: &str) -> Option<&str> {
    let (date, rest) = text.split_at_checked(10)?;
    let is_date = date.bytes().enumerate().all(|(index, byte)| match index {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    });
    let time = rest.strip_prefix(['T', 't', ' '])?;
    let is_clock = !rest.starts_with(' ') || time.contains(':');
    (is_date && is_clock && is_time(time)).then_some(date)
}

/// Strips a time of day off the end of a date in words or numbers.
fn without_time(text: &str) -> &str {
    let time = text.find(':').map(|colon| {
        let space = text[..colon].rfind(char::is_whitespace);
        text.split_at(space.unwrap_or(colon))
    });
    match time {
        Some((date, time)) if is_time(time) => date,
        _ => text,
    }
}

/// Tells whether a text is a time of day and its time zone, and nothing that a reader would miss.
fn is_time(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let (time, name) = lower.split_once('(').unwrap_or((&lower, ""));
    let is_zone_name = name.is_empty()
        || name.ends_with(" time)")
        || (name.ends_with(')') && !name.contains(char::is_whitespace));
    let mut words = time.split_whitespace();
    let clock = words.next().unwrap_or_default();
    let half = HALVES.iter().find_map(|half| clock.strip_suffix(half));
    let clock = half.unwrap_or(clock);
    // "24:00" is the beginning of the next day.
    let is_clock = clock.starts_with(|c: char| c.is_ascii_digit())
        && !clock.starts_with("24")
        && clock
            .bytes()
            .all(|b| b.is_ascii_digit() || b":.,+-z".contains(&b));
    let is_zone = |word: &str| {
        let offset = word
            .strip_prefix("gmt")
            .or(word.strip_prefix("utc"))
            .unwrap_or(word);
        let digits = offset.strip_prefix(['+', '-']);
        digits.is_some_and(|digits| digits.bytes().all(|b| b.is_ascii_digit() || b == b':'))
            || ZONES.contains(&word)
            || HALVES.contains(&word)
    };
    is_clock && is_zone_name && words.all(is_zone)
}

/// Reads a date that has a word for its month.
fn words(tokens: &[&str], text: &str) -> Result<String, String> {
    let no_date = || no_date(text);
    let mut months: Vec<_> = tokens.iter().filter_map(|token| month_of(token)).collect();
    // Some write a month in two ways: "27 حزيران/يونيو 2013".
    months.dedup();
    let numbers: Vec<_> = tokens
        .iter()
        .filter(|token| month_of(token).is_none())
        .map(|token| ordinal(token))
        .collect();
    let [month] = months.as_slice() else {
        return Err(no_date());
    };
    if numbers.iter().any(|number| !is_number(number)) {
        return Err(no_date());
    }
    // "June 2013, 12" has no day: what follows the year counts something else.
    let at = |is_it: fn(&str) -> bool| tokens.iter().position(|token| is_it(token));
    let is_month = at(|token| month_of(token).is_some());
    let is_year = at(|token| token.len() > 2 && is_number(token));
    if is_month < is_year && is_year.is_some_and(|at| at + 1 < tokens.len()) {
        return Err(no_date());
    }
    let month = month.to_string();
    let (years, days): (Vec<_>, Vec<_>) = numbers.into_iter().partition(|number| number.len() > 2);
    let point = match (years.as_slice(), days.as_slice()) {
        ([year], []) => join(year, &month, ""),
        ([year], [day]) => join(year, &month, day),
        ([], [_, _]) => return Err(two_digits(text)),
        ([], [_]) => {
            return Err(format!(
                "{}: a year of four digits is missing; write YYYY-{month:0>2} or YYYY-{month:0>2}-DD",
                quote(text)
            ));
        }
        _ => return Err(no_date()),
    };
    point.map_err(|(_, message)| message)
}

/// Reads a date that is only numbers.
fn numbers(numbers: &[&str], text: &str, order: Option<DayOrder>) -> Result<String, String> {
    if numbers.iter().any(|number| !is_number(number)) {
        return Err(no_date(text));
    }
    let point = match *numbers {
        [year] if year.len() == 4 => join(year, "", ""),
        [day] if day.len() == 8 => join(&day[..4], &day[4..6], &day[6..]),
        [year, month] if year.len() == 4 => join(year, month, ""),
        [month, year] if year.len() == 4 => join(year, month, ""),
        [year, month, day] if year.len() == 4 => join(year, month, day),
        [first, second, year] if year.len() == 4 => {
            let (day, month) = day_and_month([first, second, year], text, order)?;
            join(year, month, day)
        }
        [_, _, year] if year.len() <= 2 => {
            return Err(two_digits(text));
        }
        _ => return Err(no_date(text)),
    };
    point.map_err(|(_, message)| message)
}

/// Tells which of two numbers is the day, where only one of them can be, or `order` says it.
fn day_and_month<'a>(
    [first, second, year]: [&'a str; 3],
    text: &str,
    order: Option<DayOrder>,
) -> Result<(&'a str, &'a str), String> {
    let value = |number: &str| number.parse().unwrap_or(u32::MAX);
    match (value(first), value(second), order) {
        (one, two, _) if one == two => Ok((first, second)),
        (13.., _, _) | (_, ..13, Some(DayOrder::DayFirst)) => Ok((first, second)),
        (_, 13.., _) | (_, _, Some(DayOrder::MonthFirst)) => Ok((second, first)),
        (_, _, None) => Err(format!(
            "{} is ambiguous: the day may stand first or second; write {year}-{second:0>2}-{first:0>2} or \
                 {year}-{first:0>2}-{second:0>2}, or say which with --dates",
            quote(text)
        )),
    }
}

/// Joins the parts of a date, the finer of which may be empty, as EDTF.
fn join(year: &str, month: &str, day: &str) -> Result<String, (Part, String)> {
    if year.len() != 4 || !is_number(year) {
        let message = if is_number(year) && year.len() == 2 {
            format!("{year} is a year of two digits")
        } else {
            format!("{} is no year of four digits", excerpt(year))
        };
        return Err((Part::Year, message));
    }
    if month.is_empty() {
        return Ok(year.to_owned());
    }
    let in_range = |text: &str, last: u32| {
        let number = text
            .parse()
            .ok()
            .filter(|number| (1..=last).contains(number));
        number.filter(|_| is_number(text) && text.len() <= 2)
    };
    let month = in_range(month, 12)
        .or_else(|| month_of(&spelling::plain(month).to_lowercase()))
        .ok_or_else(|| (Part::Month, format!("{} is no month", excerpt(month))))?;
    if day.is_empty() {
        return Ok(format!("{year}-{month:02}"));
    }
    let number = in_range(day, 31);
    let point = number.map(|day| format!("{year}-{month:02}-{day:02}"));
    point
        .filter(|point| point.parse::<Date>().is_ok())
        .ok_or_else(|| {
            let message = if number.is_some() {
                let name = ENGLISH[month as usize - 1];
                format!("{name} {year} has no day {day}")
            } else {
                format!("{} is no day", excerpt(day))
            };
            (Part::Day, message)
        })
}

/// Strips what makes a number an ordinal: "27th" is "27".
fn ordinal(token: &str) -> &str {
    let endings = ["st", "nd", "rd", "th", "er", "º", "°", "."];
    let number = endings.iter().find_map(|ending| token.strip_suffix(ending));
    number.filter(|number| is_number(number)).unwrap_or(token)
}

/// Strips the spaces around a number, and the `.0` that spreadsheets put after it.
fn whole(text: &str) -> &str {
    let text = text.trim();
    text.strip_suffix(".0").unwrap_or(text)
}

/// Tells whether a text is one or more ASCII digits.
fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// Says that a year has two digits.
fn two_digits(text: &str) -> String {
    format!("{}: a year of two digits; write it with four", quote(text))
}

/// Quotes a text as a message shows it.
fn quote(text: &str) -> String {
    format!("\"{}\"", excerpt(text))
}
