//! Feeds: Atom, RSS and JSON Feed.

mod beyond;

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Datelike, Timelike, Utc};
use feed_rs::model::{self, FeedType, Link, Person, Text};
use feed_rs::parser::Builder;
use memchr::memmem;
use serde::Deserialize;
use serde::de::IgnoredAny;

use super::date;
use super::draft::{Draft, Entry, unique};
use super::excerpt::excerpt;
use super::rules::unreadable;
use beyond::{Own, beyond};
use dossier::{Date, Diagnostic, Precision, RowLocation, Source};

/// The greatest length of an address that others are relative to, in bytes, and of a list of
/// authors.
const LONGEST: usize = 2048;

/// The lists of authors of a JSON Feed and of its items.
#[derive(Default, Deserialize)]
struct Authors {
    authors: Option<Vec<IgnoredAny>>,
    items: Option<Vec<Authors>>,
}

impl Authors {
    fn are_many(&self) -> bool {
        let authors = self.authors.as_ref().map_or(0, Vec::len);
        authors > LONGEST || self.items.iter().flatten().any(Authors::are_many)
    }
}

/// Reads a feed.
///
/// # Errors
/// Says why it is none.
pub fn read(bytes: &[u8], draft: &mut Draft<'_>) -> Result<(), Diagnostic> {
    let bytes = bytes
        .strip_prefix(b"\xEF\xBB\xBF")
        .unwrap_or(bytes)
        .trim_ascii_start();
    refuse_squares(bytes)?;
    let unread = Arc::new(Mutex::new(Vec::new()));
    let parser = Builder::new()
        .sanitize_content(false)
        .id_generator(|_, _, _| String::new())
        .timestamp_parser({
            let unread = Arc::clone(&unread);
            move |text| {
                let point = date::read(text, None).and_then(pack);
                let mut unread = unread.lock().unwrap_or_else(PoisonError::into_inner);
                point.map_err(|message| unread.push(message)).ok()
            }
        })
        .build();
    let feed = parser
        .parse(bytes)
        .map_err(|error| unreadable(format!("found no feed: {error}")))?;
    let beyond = beyond(bytes);
    head(draft, &feed);
    for (name, value) in &beyond.feed {
        draft.leave_out(RowLocation::Whole, name, value);
    }
    // Both count the same elements; where a broken feed makes them differ, neither is taken for the other.
    let is_same = beyond.entries.len() == feed.entries.len();
    let mut owns = beyond.entries.into_iter().filter(|_| is_same);
    let mut changed = 0;
    let mut unkept = 0;
    for (index, item) in feed.entries.into_iter().enumerate() {
        let place = RowLocation::Entry(index + 1);
        let own = owns.next().unwrap_or_default();
        draft.found();
        let is_address = |link: &Link| link.href == item.id;
        let is_kept = item.id.starts_with("http") && item.links.is_empty();
        unkept +=
            usize::from(!item.id.is_empty() && !is_kept && !item.links.iter().any(is_address));
        changed += usize::from(item.published.is_none() && item.updated.is_some());
        match item.published.or(item.updated).map(unpack) {
            Some(date) => entry(draft, place, date, item, own, &feed.feed_type),
            None => draft.refuse(place, "date", "there is none that can be read"),
        }
    }
    for message in unread
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .drain(..)
    {
        draft.wrong(RowLocation::Whole, "date", message);
    }
    if changed > 0 {
        let message = format!("{changed} dated by their last change, as they name no other date");
        draft.moved(RowLocation::Whole, "date", message);
    }
    if unkept > 0 {
        let entries = if unkept == 1 { "entry" } else { "entries" };
        let message = format!("left out of {unkept} {entries}; others are made of date and title");
        draft.moved(RowLocation::Whole, "ids", message);
    }
    draft.moved(
        RowLocation::Whole,
        "times of day",
        "left out; a day is that of the feed's own time zone",
    );
    Ok(())
}

/// Refuses a feed over which its parser would take time or memory with the square of its size:
/// every entry inherits the feed's authors and `xml:base`, and authors are compared with each other.
fn refuse_squares(bytes: &[u8]) -> Result<(), Diagnostic> {
    let are_many = bytes.starts_with(b"{")
        && serde_json::from_slice::<Authors>(bytes).is_ok_and(|authors| authors.are_many());
    let is_long = memmem::find_iter(bytes, b"xml:base").any(|at| {
        let rest = &bytes[at..bytes.len().min(at + LONGEST)];
        let quotes = rest.iter().filter(|byte| b"\"'".contains(byte));
        quotes.take(2).count() < 2 && rest.len() == LONGEST
    });
    if are_many || is_long {
        let message = format!("found an xml:base or a list of authors longer than {LONGEST}");
        return Err(unreadable(message));
    }
    Ok(())
}

/// Packs a date into the type that the parser carries: midnight is a day, one o'clock a month, two
/// o'clock a year. The parser would otherwise move the day to another time zone.
fn pack(date: Date) -> Result<DateTime<Utc>, String> {
    let hour = match date.start().precision() {
        Precision::Day => 0,
        Precision::Month => 1,
        Precision::Year => 2,
    };
    let is_plain = date.end().is_none() && date.to_string() == date.start().iso();
    let packed = date.earliest().and_hms_opt(hour, 0, 0).filter(|_| is_plain);
    packed
        .map(|time| time.and_utc())
        .ok_or_else(|| format!("{date} is no point in time"))
}

/// Unpacks what `pack` packed.
fn unpack(time: DateTime<Utc>) -> Date {
    let (year, month, day) = (time.year(), time.month(), time.day());
    let text = match time.hour() {
        0 => format!("{year:04}-{month:02}-{day:02}"),
        1 => format!("{year:04}-{month:02}"),
        _ => format!("{year:04}"),
    };
    text.parse().expect("it was packed from such a date")
}

/// Reads what the feed says of itself.
fn head(draft: &mut Draft<'_>, feed: &model::Feed) {
    let place = RowLocation::Whole;
    let mut sources = Vec::new();
    let title = words(
        draft,
        place,
        "title",
        feed.title.as_ref(),
        is_rss(&feed.feed_type),
        &mut sources,
    );
    let description = feed.description.as_ref();
    let text = words(
        draft,
        place,
        "description",
        description,
        is_rss(&feed.feed_type),
        &mut sources,
    );
    draft.paragraphs.extend((!text.is_empty()).then_some(text));
    draft.language = feed
        .language
        .as_ref()
        .and_then(|language| draft.parse(place, "language", language));
    draft.as_of = feed.updated.or(feed.published).map(unpack);
    for link in &feed.links {
        follow(draft, place, link, false, &mut sources);
    }
    unique(&mut sources);
    draft.sources = sources;
    let author = feed.authors.first().and_then(|author| author.name.clone());
    let publisher = author
        .filter(|name| !name.is_empty())
        .unwrap_or_else(|| title.clone());
    if (1..=200).contains(&publisher.len()) {
        let message = format!("of reports taken from the feed: {publisher}");
        draft.moved(place, "publisher", message);
        draft.publisher = Some(publisher);
    }
    draft.title = Some(title).filter(|title| !title.is_empty());
    let rights = feed.rights.as_ref().map(|rights| rights.content.clone());
    draft.leave_out(place, "rights", &rights.unwrap_or_default());
    for category in &feed.categories {
        draft.leave_out(place, "category", &category.term);
    }
    for image in feed.icon.iter().chain(&feed.logo) {
        draft.leave_out(place, "picture", &image.uri);
    }
}

/// Reads one entry.
fn entry(
    draft: &mut Draft<'_>,
    place: RowLocation,
    date: Date,
    item: model::Entry,
    own: Own,
    feed_type: &FeedType,
) {
    let mut entry = Entry::new(place, date);
    let is_json = *feed_type == FeedType::JSON;
    for link in &item.links {
        follow(draft, place, link, is_json, &mut entry.sources);
    }
    entry.title = words(
        draft,
        place,
        "title",
        item.title.as_ref(),
        false,
        &mut entry.sources,
    );
    entry.text = words(
        draft,
        place,
        "summary",
        item.summary.as_ref(),
        is_rss(feed_type),
        &mut entry.sources,
    );
    if let Some(content) = &item.content {
        let body = content.body.as_deref().unwrap_or_default();
        if entry.text.is_empty() {
            let is_html = content.content_type.subty().as_str() != "plain";
            entry.text = text(draft, place, "content", body, is_html, &mut entry.sources);
        } else if !body.trim().is_empty() {
            let count = body.chars().count();
            let message = format!("left out: {count} characters, as there is a summary");
            draft.moved(place, "content", message);
        }
        if let Some(link) = &content.src {
            follow(draft, place, link, false, &mut entry.sources);
        }
    }
    if entry.sources.is_empty() && item.id.starts_with("http") {
        draft.source(place, "id", &item.id, &mut entry.sources);
    }
    for author in &item.authors {
        person(draft, place, author, &mut entry);
    }
    for category in &item.categories {
        let label = category.label.as_ref().unwrap_or(&category.term);
        entry
            .topics
            .extend(draft.topic(place, "category", label, None));
    }
    // What an entry has from its feed was told once, there.
    let inherited = item.language.filter(|language| language.len() <= 35);
    let language = own.language.or(inherited);
    entry.language = language.and_then(|language| draft.parse(place, "language", &language));
    for (name, value) in &own.left {
        draft.leave_out(place, name, value);
    }
    for contributor in &item.contributors {
        draft.leave_out(
            place,
            "contributor",
            contributor.name.as_deref().unwrap_or_default(),
        );
    }
    draft.leave_out(
        place,
        "rights",
        &item.rights.map(|rights| rights.content).unwrap_or_default(),
    );
    draft.leave_out(place, "source", &item.source.unwrap_or_default());
    for medium in item.media.iter().flat_map(|media| &media.content) {
        let address = medium.url.as_ref().map(ToString::to_string);
        draft.leave_out(place, "media", &address.unwrap_or_default());
    }
    unique(&mut entry.sources);
    draft.add(entry);
}

/// Takes a link as a source if it leads to the text, and leaves it out with a warning if it does not.
fn follow(
    draft: &mut Draft<'_>,
    place: RowLocation,
    link: &Link,
    is_json: bool,
    sources: &mut Vec<Source>,
) {
    let rel = link.rel.as_deref().unwrap_or("alternate");
    let is_attachment = is_json && link.media_type.is_some();
    if ["alternate", "via", "related", "canonical"].contains(&rel) && !is_attachment {
        draft.source(place, "link", &link.href, sources);
    } else {
        draft.leave_out(place, &format!("link ({})", excerpt(rel)), &link.href);
    }
}

/// Takes a person as an author.
fn person(draft: &mut Draft<'_>, place: RowLocation, person: &Person, entry: &mut Entry) {
    entry
        .authors
        .extend(draft.parse(place, "author", person.name.as_deref().unwrap_or_default()));
    for address in person.email.iter().chain(&person.uri) {
        draft.leave_out(place, "author's address", address);
    }
}

/// Gives the plain text of one of the feed's texts.
fn words(
    draft: &mut Draft<'_>,
    place: RowLocation,
    field: &str,
    found: Option<&Text>,
    is_html: bool,
    sources: &mut Vec<Source>,
) -> String {
    found.map_or_else(String::new, |found| {
        let is_html = is_html || found.content_type.subty().as_str() != "plain";
        text(draft, place, field, &found.content, is_html, sources)
    })
}

/// Gives plain text as it is, and HTML reduced to it.
fn text(
    draft: &mut Draft<'_>,
    place: RowLocation,
    field: &str,
    text: &str,
    is_html: bool,
    sources: &mut Vec<Source>,
) -> String {
    if is_html {
        draft.plain(place, field, text, sources)
    } else {
        text.trim().to_owned()
    }
}

/// Tells whether a feed is RSS, whose descriptions are HTML without saying so.
fn is_rss(feed_type: &FeedType) -> bool {
    matches!(feed_type, FeedType::RSS0 | FeedType::RSS1 | FeedType::RSS2)
}
