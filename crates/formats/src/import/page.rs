//! A country page saved as text: a summary, a picture's caption with its teaser, the heading
//! "Reports", and dated bullets.

mod list;
mod subject;

use super::date;
use super::draft::Draft;
use super::excerpt::excerpt;
use super::options::DayOrder;
use super::rules::unreadable;
use dossier::check::placeholder::TEXT;
use dossier::{Date, Diagnostic, Photo, PhotoSource, Precision, RowLocation};

/// What begins an entry.
const BULLETS: [char; 10] = ['•', '-', '*', '+', '–', '·', '‣', '◦', '▪', '●'];

/// What stands above the reports, in lower case.
#[rustfmt::skip]
const HEADINGS: [&str; 15] = [
    "reports", "chronology", "timeline", "chronologie", "rapports", "cronología", "informes",
    "хроника", "хронология", "хронологія", "хроніка", "сообщения", "التسلسل الزمني", "گاه‌شمار", "大事记",
];

/// What stands between two dates of an entry.
#[rustfmt::skip]
const JOINS: [&str; 16] = [
    "&", "–", "—", "-", "and", "or", "to", "et", "au", "y", "e", "и", "та", "және", "و", "до",
];

/// What stands for the number of an entry in a numbered list.
const NUMBER: char = '#';

/// What begins a picture's caption, in lower case.
const CAPTIONS: [&str; 5] = ["photo", "picture", "image", "caption", "figure"];

/// The greatest length of a heading, in characters.
const LONGEST_HEADING: usize = 80;

/// The greatest length of a date, in words.
const LONGEST_DATE: usize = 6;

/// The greatest length of a teaser, in lines.
const LONGEST_TEASER: usize = 12;

/// One line, with its number.
#[derive(Clone, Copy)]
struct Line<'a> {
    number: usize,
    /// How far it is indented.
    indent: usize,
    text: &'a str,
}

/// Tells whether a text has the heading "Reports" or a dated bullet.
pub fn is_page(text: &str) -> bool {
    lines(text).iter().any(|line| {
        is_heading(line.text)
            || bullet(line.text).is_some_and(|(_, rest)| dated(rest, None).is_ok())
    })
}

/// Reads a page.
///
/// # Errors
/// Says that no dated bullet is in it.
pub fn read(text: &str, draft: &mut Draft<'_>) -> Result<(), Diagnostic> {
    let lines = lines(text);
    let order = draft.options.day_order;
    let heading = lines.iter().position(|line| is_heading(line.text));
    let is_dated =
        |line: &Line<'_>| bullet(line.text).is_some_and(|(_, rest)| dated(rest, order).is_ok());
    let Some(first) = heading.or_else(|| lines.iter().position(is_dated)) else {
        return Err(unreadable(
            "found neither the heading \"Reports\" nor a bullet with a date",
        ));
    };
    // The heading of the first year belongs to the list, and not to what stands above it.
    let above = lines[..first].iter().rposition(|line| {
        !line.text.is_empty() && (heading.is_some() || list::period(line.text, order).is_none())
    });
    let first = heading.unwrap_or_else(|| above.map_or(0, |above| above + 1));
    let (head, reports) = lines.split_at(first);
    let reports = if heading.is_some() {
        &reports[1..]
    } else {
        reports
    };
    list::entries(draft, reports);
    summary(draft, &blocks(head));
    subject::name(draft);
    Ok(())
}

/// Splits a text into its lines, without the spaces around each.
fn lines(text: &str) -> Vec<Line<'_>> {
    let lines = text.lines().enumerate();
    lines
        .map(|(index, text)| Line {
            number: index + 1,
            indent: text.len() - text.trim_start().len(),
            text: text.trim(),
        })
        .collect()
}

/// Tells whether a line is the heading of the reports.
fn is_heading(line: &str) -> bool {
    let words = line.trim_matches(|c: char| "#=*_: ".contains(c));
    HEADINGS.contains(&&*words.to_lowercase())
}

/// Strips the bullet off a line, or the number of an entry. The day of "27. June 2013" is no number.
fn bullet(line: &str) -> Option<(char, &str)> {
    if let Some((_, rest)) = numbered(line) {
        return dated(line, None).is_err().then_some((NUMBER, rest));
    }
    let bullet = line
        .chars()
        .next()
        .filter(|bullet| BULLETS.contains(bullet))?;
    Some((bullet, line[bullet.len_utf8()..].trim_start()))
}

/// Splits the number off a line of a numbered list: "1. " or "1) ".
fn numbered(line: &str) -> Option<(&str, &str)> {
    let (number, rest) = line.split_at(line.find(['.', ')'])?);
    let is_number = (1..=3).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
    let rest = &rest[1..];
    let is_apart = rest.is_empty() || rest.starts_with(char::is_whitespace);
    (is_number && is_apart).then(|| (number, rest.trim_start()))
}

/// Reads the date at the beginning of a line, and gives what follows it.
fn dated(line: &str, order: Option<DayOrder>) -> Result<(Date, &str), String> {
    let whole = match date::read(line, order) {
        Ok(date) => return Ok((date, "")),
        Err(message) => message,
    };
    if let Some((date, rest)) = bracketed(line, order) {
        return Ok((date, rest));
    }
    let mut advice = None;
    for separator in [": ", " – ", " — ", " - ", "\t", "  ", ". ", " | "] {
        if let Some((start, rest)) = line.split_once(separator) {
            // Of "*27 June 2013*: ..." the first mark was taken for a bullet.
            match date::read(start.trim_end_matches('*'), order) {
                Ok(date) => return Ok((date, rest.trim_start())),
                // What is wrong with the part that is meant as a date helps more.
                Err(message) if message.contains("; write ") => {
                    advice = advice.or(Some(message));
                }
                Err(_) => {}
            }
        }
    }
    Err(advice.map_or(whole, |advice| format!("{advice}: {line}")))
}

/// Reads a date in brackets, or one that Markdown emphasises, at the beginning of a line.
fn bracketed(line: &str, order: Option<DayOrder>) -> Option<(Date, &str)> {
    let marks = [
        ("[", "]"),
        ("(", ")"),
        ("**", "**"),
        ("__", "__"),
        ("*", "*"),
    ];
    let mut marks = marks.into_iter();
    let (inner, close) = marks.find_map(|(open, close)| Some((line.strip_prefix(open)?, close)))?;
    let (start, rest) = inner.split_once(close)?;
    let date = date::read(start.trim_end_matches(':'), order).ok()?;
    Some((
        date,
        rest.trim_start_matches([' ', ':', '–', '—', '-', '.', '*']),
    ))
}

/// Reads the day at the beginning of a line that only a space parts from what follows. A month or a
/// year may be part of the sentence, and is not taken.
fn day_and_text(line: &str, order: Option<DayOrder>) -> Option<(Date, &str)> {
    let spaces = line.match_indices(char::is_whitespace);
    spaces.take(LONGEST_DATE).find_map(|(at, _)| {
        let (start, text) = line.split_at(at);
        let date = date::read(start, order).ok()?;
        let is_day = date.end().is_none() && date.start().precision() == Precision::Day;
        (is_day && !names_another(text, order)).then(|| (date, text.trim_start()))
    })
}

/// Tells whether a text behind a date goes on with another one: "and June 28, 2013: ...".
fn names_another(text: &str, order: Option<DayOrder>) -> bool {
    let text = text.trim_start();
    let join = |word: &&str| {
        text.strip_prefix(*word)
            .is_some_and(|rest| rest.starts_with(' '))
    };
    let joined = JOINS.iter().find(|word| join(word));
    joined.is_some_and(|word| {
        let rest = text[word.len()..].trim_start();
        dated(rest, order).is_ok() || day_and_text(rest, order).is_some()
    })
}

/// Joins lines: those of a paragraph with a space, paragraphs with an empty line.
fn text(lines: &[Line<'_>]) -> String {
    let mut text = String::new();
    for line in lines {
        if line.text.is_empty() {
            if !text.is_empty() && !text.ends_with('\n') {
                text.push_str("\n\n");
            }
        } else {
            if !text.is_empty() && !text.ends_with('\n') {
                text.push(' ');
            }
            text.push_str(line.text);
        }
    }
    text.truncate(text.trim_end().len());
    text
}

/// Splits lines into blocks at the empty ones. Above the reports a bullet is the mark of a paragraph, as
/// browsers copy it, and no part of its text.
fn blocks<'a>(lines: &[Line<'a>]) -> Vec<Vec<Line<'a>>> {
    let lines: Vec<_> = lines
        .iter()
        .map(|line| match bullet(line.text) {
            Some((mark, rest)) if !['-', '–', '*', NUMBER].contains(&mark) => Line {
                text: rest,
                ..*line
            },
            _ => *line,
        })
        .collect();
    let blocks = lines.split(|line| line.text.is_empty());
    blocks
        .filter(|block| !block.is_empty())
        .map(<[_]>::to_vec)
        .collect()
}

/// Reads what stands above the reports: a title, the summary, and the picture with its teaser.
/// A picture is the block that says so; else, where there are two or three blocks, the second.
fn summary(draft: &mut Draft<'_>, blocks: &[Vec<Line<'_>>]) {
    let mut blocks = blocks;
    if let [first, rest @ ..] = blocks
        && !rest.is_empty()
        && let [line] = first.as_slice()
        && line.text.chars().count() <= LONGEST_HEADING
        && !line.text.ends_with(['.', '!', '?', '”', '"'])
    {
        draft.title = Some(line.text.trim_start_matches(['#', '=', ' ']).to_owned());
        blocks = rest;
    }
    let says_so = blocks.iter().position(|block| is_caption(block[0].text));
    let picture = says_so.or_else(|| (2..=3).contains(&blocks.len()).then_some(1));
    let (account, picture) = blocks.split_at(picture.unwrap_or(blocks.len()));
    draft
        .paragraphs
        .extend(account.iter().map(|block| text(block)));
    if !picture.is_empty() {
        photo(draft, picture);
    }
}

/// Tells whether a line says that it is a picture's caption.
fn is_caption(line: &str) -> bool {
    let line = line.trim_start_matches(['[', '(']).to_lowercase();
    CAPTIONS.iter().any(|word| {
        let rest = line.strip_prefix(word);
        rest.is_some_and(|rest| rest.starts_with([':', ']', ')']))
    })
}

/// Strips "Photo:" off a caption, and the brackets in which the label stands alone or with the rest.
fn without_label(caption: &str) -> String {
    let end = caption.find([':', ']', ')']).map_or(0, |end| end + 1);
    let (label, rest) = caption.split_at(end);
    let pair = match label.chars().next() {
        Some('[') if !label.ends_with(']') => Some(('[', ']')),
        Some('(') if !label.ends_with(')') => Some(('(', ')')),
        _ => None,
    };
    let mut depth = 1;
    let closing = pair.and_then(|(open, close)| {
        rest.char_indices().find(|&(_, character)| {
            depth += i32::from(character == open) - i32::from(character == close);
            depth == 0
        })
    });
    let rest = match closing {
        Some((at, _)) => [&rest[..at], &rest[at + 1..]].concat(),
        None => rest.to_owned(),
    };
    rest.trim().to_owned()
}

/// Takes away the last lines of a picture, where they are the text of a report: they are the teaser that
/// leads to it.
fn without_teaser<'a>(draft: &mut Draft<'_>, blocks: &[Vec<Line<'a>>]) -> Vec<Vec<Line<'a>>> {
    let mut rest = blocks.to_vec();
    let mut teaser: Vec<Line<'a>> = Vec::new();
    for _ in 0..LONGEST_TEASER {
        let Some(line) = rest.last_mut().and_then(Vec::pop) else {
            break;
        };
        teaser.insert(0, line);
        while rest.last().is_some_and(Vec::is_empty) {
            rest.pop();
        }
        let words = text(&teaser);
        let is_report = draft.entries.iter().any(|entry| entry.text == words);
        if is_report && !rest.is_empty() {
            let place = RowLocation::Line(teaser[0].number);
            let message = format!(
                "\"{}\" leads from the picture to the report of that text",
                excerpt(&words)
            );
            draft.moved(place, "", message);
            draft.teaser = Some(words);
            return rest;
        }
    }
    blocks.to_vec()
}

/// Takes the blocks of a picture: its caption, a line with "©" as its credit, and the teaser, which
/// follows the caption. The file of the picture is a placeholder, since a text has none.
fn photo(draft: &mut Draft<'_>, blocks: &[Vec<Line<'_>>]) {
    let place = RowLocation::Line(blocks[0][0].number);
    let mut credit = Vec::new();
    let mut parts = Vec::new();
    let blocks = without_teaser(draft, blocks);
    for block in &blocks {
        let (credits, words): (Vec<Line<'_>>, Vec<_>) = block
            .iter()
            .copied()
            .partition(|line| line.text.starts_with('©'));
        credit.extend(credits.iter().map(|line| line.text));
        parts.push(text(&words));
    }
    let mut caption = parts.join("\n");
    if is_caption(&caption) {
        caption = without_label(&caption);
    }
    let message = format!(
        "taken as the picture's caption and teaser: \"{}\"",
        excerpt(&caption)
    );
    draft.moved(place, "", message);
    let credits = if credit.is_empty() { ", credit" } else { "" };
    let message = format!(
        "file, size, alternative text{credits} and licence filled in; the picture itself is to be added"
    );
    draft.missing(place, "photo", message);
    let known = "a placeholder is of the right form";
    draft.photo = Some(Photo {
        sources: vec![PhotoSource {
            file: "media/TODO.jpg".parse().expect(known),
            media_type: "image/jpeg".to_owned(),
            width: 1,
        }],
        width: 1,
        height: 1,
        alt: TEXT.to_owned(),
        caption: caption.trim().to_owned(),
        credit: if credit.is_empty() {
            TEXT.to_owned()
        } else {
            credit.join(" ")
        },
        licence: TEXT.parse().expect(known),
        content_warning: None,
        report: None,
        provenance: None,
    });
}
