//! The list of reports: its entries, the headings of years and months between them, and what belongs to
//! none of them.

use super::super::date;
use super::super::draft::{Draft, Entry};
use super::super::options::DayOrder;
use super::{LONGEST_HEADING, Line, NUMBER, bullet, dated, day_and_text, numbered, subject, text};
use dossier::{Date, Precision, RowLocation};

/// What ends a sentence.
const ENDS: [char; 12] = [
    '.', '!', '?', '…', ':', ';', '。', '！', '？', '।', '։', '؟',
];

/// The least length of a line that is wrapped, in characters.
const SHORTEST_WRAPPED: usize = 60;

/// How many lines ahead are looked at.
const AHEAD: usize = 12;

/// What a line begins.
enum Start<'a> {
    /// An entry of that date, with the text that follows on the same line.
    Entry(Date, &'a str),
    /// An entry whose date is wrong, and why.
    Wrong(String),
}

/// An entry of which lines may follow.
struct Open<'a> {
    place: RowLocation,
    start: Start<'a>,
    /// How far its bullet is indented.
    indent: usize,
    body: Vec<Line<'a>>,
}

/// The list as far as it is read.
struct List<'a, 'b> {
    lines: &'b [Line<'a>],
    order: Option<DayOrder>,
    /// The bullet of the first entry, which is the mark of all.
    mark: Option<char>,
    /// The entry that is being read.
    open: Option<Open<'a>>,
    /// Whether an entry or a heading stands above.
    is_begun: bool,
    /// Whether the first entry has its text below an empty line.
    is_spaced: bool,
    /// Whether the last line was a heading.
    is_headed: bool,
    headings: Vec<Line<'a>>,
}

/// Reads every entry of the list of reports.
pub fn entries(draft: &mut Draft<'_>, lines: &[Line<'_>]) {
    let mut list = List {
        lines,
        order: draft.options.day_order,
        mark: None,
        open: None,
        is_begun: false,
        is_spaced: false,
        is_headed: false,
        headings: Vec::new(),
    };
    let mut index = 0;
    while let Some(line) = lines.get(index) {
        let at = index;
        index += 1;
        if line.text.is_empty() {
            list.open.iter_mut().for_each(|open| open.body.push(*line));
        } else if list.is_heading(at) {
            list.close(draft);
            list.headings.push(*line);
            list.is_headed = true;
        } else if let Some(start) = list.start(at, &mut index) {
            list.close(draft);
            draft.found();
            list.is_begun = true;
            list.is_headed &= matches!(start, Start::Wrong(_));
            list.open = Some(Open {
                place: RowLocation::Line(line.number),
                start,
                indent: line.indent,
                body: Vec::new(),
            });
        } else if list.continues(draft.found == 1, at) {
            list.open.iter_mut().for_each(|open| open.body.push(*line));
        } else {
            list.close(draft);
            let place = RowLocation::Line(line.number);
            if list.is_begun {
                draft.leave_out(place, "", line.text);
            } else {
                subject::line(draft, place, line.text);
            }
        }
    }
    list.close(draft);
    tell(draft, &list.headings);
}

/// Says in one remark which headings were left out.
fn tell(draft: &mut Draft<'_>, headings: &[Line<'_>]) {
    let [first, others @ ..] = headings else {
        return;
    };
    let place = RowLocation::Line(first.number);
    let others: Vec<_> = others
        .iter()
        .map(|line| format!("\"{}\" in line {}", line.text, line.number))
        .collect();
    let message = match others.len() {
        0 => format!("\"{}\", a heading", first.text),
        1 => format!("\"{}\" and another heading, {}", first.text, others[0]),
        more => {
            let others = others.join(", ");
            format!("\"{}\" and {more} more headings: {others}", first.text)
        }
    };
    draft.leave_out(place, "", &message);
}

/// Reads the years or the months that a line is, if it is nothing else: what may be the heading of
/// entries.
pub fn period(line: &str, order: Option<DayOrder>) -> Option<Date> {
    if bullet(line).is_some() && !line.ends_with('*') {
        return None;
    }
    let words = line.trim_matches(|c: char| "#=*_: ".contains(c));
    let date = date::read(words, order).ok()?;
    (date.start().precision() != Precision::Day).then_some(date)
}

/// Tells whether a text ends with a sentence.
fn ends_sentence(text: &str) -> bool {
    let text = text.trim_end_matches(['"', '”', '’', '»', '\'', ')', ']', ' ']);
    text.ends_with(ENDS)
}

/// Splits off the address in brackets to which Markdown links the date before it.
fn linked(text: &str) -> (&str, &str) {
    let link = text
        .strip_prefix('(')
        .filter(|rest| rest.starts_with("http://") || rest.starts_with("https://"))
        .and_then(|rest| rest.split_once(')'));
    match link {
        Some((address, rest)) => (
            address,
            rest.trim_start_matches([' ', ':', '–', '—', '-', '.']),
        ),
        None => ("", text),
    }
}

impl Open<'_> {
    /// Tells whether the last line is empty.
    fn is_parted(&self) -> bool {
        self.body.last().is_some_and(|line| line.text.is_empty())
    }

    /// The last line of its text.
    fn last(&self) -> Option<&str> {
        let mut lines = self.body.iter().rev().map(|line| line.text);
        let last = lines.find(|text| !text.is_empty());
        last.or(match self.start {
            Start::Entry(_, first) => Some(first).filter(|first| !first.is_empty()),
            // What has no date is all text.
            Start::Wrong(_) => Some(""),
        })
    }
}

impl<'a> List<'a, '_> {
    /// Tells whether a line is the heading of years or of months. Where entries have no bullets, a line
    /// that is only a date begins one, unless a bullet or a closer date stands below it.
    fn is_heading(&self, at: usize) -> bool {
        let line = &self.lines[at];
        let Some(date) = period(line.text, self.order) else {
            return false;
        };
        if self.mark.is_some() {
            // Words of a sentence that is wrapped are text.
            let below = self.lines.get(at + 1);
            let goes_on = below.is_some_and(|below| below.text.starts_with(char::is_lowercase));
            let is_text = |open: &Open<'_>| {
                (line.indent > open.indent || goes_on && !open.is_parted())
                    && open.last().is_some_and(|last| !ends_sentence(last))
            };
            return !self.open.as_ref().is_some_and(is_text);
        }
        let below = self.lines[at + 1..].iter();
        let below = below.filter(|line| !line.text.is_empty());
        for below in below.take(AHEAD) {
            if bullet(below.text).is_some() && period(below.text, self.order).is_none() {
                return true;
            }
            let Ok(closer) = date::read(below.text, self.order) else {
                return false;
            };
            let (date, closer) = (date.to_string(), closer.to_string());
            if closer.len() > date.len() && closer.starts_with(&date) && !closer.contains('/') {
                return true;
            }
            if period(below.text, self.order).is_none() {
                return false;
            }
        }
        false
    }

    /// Tells what a line begins. A bullet like the mark without a date is an entry whose date is wrong, one
    /// unlike it is part of a text, unless a heading stands above. A bullet alone on its line belongs to
    /// the line after it.
    fn start(&mut self, at: usize, next: &mut usize) -> Option<Start<'a>> {
        let line = self.lines[at].text;
        let Some((bullet, mut rest)) = bullet(line) else {
            if self.mark.is_none_or(|mark| mark == NUMBER)
                && let Some(message) = self.two_ways(line)
            {
                return Some(Start::Wrong(message));
            }
            // Where entries have bullets, a line of text that is only a date is text.
            if self.mark.is_some() {
                return self.without_bullet(at);
            }
            let date = date::read(line, self.order).ok()?;
            return Some(Start::Entry(date, ""));
        };
        if rest.is_empty() {
            let after = self.lines[*next..]
                .iter()
                .position(|line| !line.text.is_empty());
            let after = *next + after?;
            rest = self.lines[after].text;
            *next = after + 1;
        }
        match dated(rest, self.order) {
            Ok((date, text)) => {
                self.mark.get_or_insert(bullet);
                Some(Start::Entry(date, text))
            }
            Err(_) if !self.is_headed && self.mark.is_some_and(|mark| mark != bullet) => {
                *next = at + 1;
                None
            }
            Err(message) => {
                self.mark.get_or_insert(bullet);
                let dated = day_and_text(rest, self.order);
                Some(dated.map_or(Start::Wrong(message), |(date, text)| {
                    Start::Entry(date, text)
                }))
            }
        }
    }

    /// Reads an entry whose bullet is missing: a whole sentence stands above a day, behind which a colon or a
    /// dash stands.
    fn without_bullet(&self, at: usize) -> Option<Start<'a>> {
        let open = self.open.as_ref()?;
        let line = &self.lines[at];
        if line.indent > open.indent || !open.last().is_none_or(ends_sentence) {
            return None;
        }
        let mut parts = [": ", " – ", " — ", "\t"].into_iter();
        parts.find_map(|separator| {
            let (start, text) = line.text.split_once(separator)?;
            let date = date::read(start, self.order).ok()?;
            let is_day = date.start().precision() == Precision::Day;
            is_day.then(|| Start::Entry(date, text.trim_start()))
        })
    }

    /// Says that the number at the beginning of a line may be a day or that of an entry, where it may be
    /// either.
    fn two_ways(&self, line: &str) -> Option<String> {
        let (number, rest) = numbered(line)?;
        let (day, text) = dated(line, self.order).ok()?;
        let (other, _) = dated(rest, self.order).ok()?;
        (self.mark.is_some() || !text.is_empty()).then(|| {
            format!(
                "\"{line}\" is of {day}, or entry {number} of {other}; write the date as it is meant, \
                 after a bullet"
            )
        })
    }

    /// Tells whether a line that begins nothing goes on with the entry above.
    fn continues(&mut self, is_first: bool, at: usize) -> bool {
        let Some(open) = &self.open else {
            return false;
        };
        let line = &self.lines[at];
        if self.mark.is_none() || line.indent > open.indent {
            return true;
        }
        let last = open.last();
        if open.is_parted() {
            self.is_spaced |= is_first && last.is_none();
            return self.is_spaced && last.is_none();
        }
        if line.indent == 0
            && open
                .body
                .last()
                .is_some_and(|last| last.indent > open.indent)
        {
            return false;
        }
        // A heading of what follows the list is no sentence, nor the rest of one.
        last.is_none_or(|last| {
            let is_wrapped = !ends_sentence(last) && last.chars().count() >= SHORTEST_WRAPPED;
            let is_short = line.text.chars().count() <= LONGEST_HEADING;
            let is_name = is_short && line.text.starts_with(char::is_uppercase);
            is_wrapped || !is_name || self.has_sentence(at)
        })
    }

    /// Tells whether a sentence ends in the lines from one to the next empty one or bullet.
    fn has_sentence(&self, at: usize) -> bool {
        let lines = self.lines[at..].iter().take(AHEAD);
        lines
            .take_while(|line| !line.text.is_empty() && bullet(line.text).is_none())
            .any(|line| ends_sentence(line.text))
    }

    /// Adds the entry that is being read, or refuses it.
    fn close(&mut self, draft: &mut Draft<'_>) {
        let Some(open) = self.open.take() else {
            return;
        };
        let body = text(&open.body);
        match open.start {
            Start::Entry(date, first) => {
                let mut entry = Entry::new(open.place, date);
                let (address, first) = linked(first);
                draft.source(open.place, "", address, &mut entry.sources);
                [first, &body].join(" ").trim().clone_into(&mut entry.text);
                draft.add(entry);
            }
            Start::Wrong(message) if body.is_empty() => draft.refuse(open.place, "", message),
            Start::Wrong(message) => {
                let message = format!("{message}; with it goes: {body}");
                draft.refuse(open.place, "", message);
            }
        }
    }
}
