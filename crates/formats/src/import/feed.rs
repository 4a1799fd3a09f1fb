//! Feeds: Atom, RSS and JSON Feed.

mod beyond;
mod json;
mod repair;

use std::borrow::Cow;

use chrono::{DateTime, Datelike, Timelike, Utc};
use feed_rs::model::{self, FeedType, Link, Person, Text};
use feed_rs::parser::Builder;
use memchr::memmem;
use serde::Deserialize;
use serde::de::IgnoredAny;
use url::Url;

use super::authors::{self, NameOrder};
use super::date;
use super::draft::{Draft, Entry, distinct, unique};
use super::excerpt::excerpt;
use super::html;
use super::languages;
use super::rules::unreadable;
use beyond::{Own, beyond};
use dossier::{Date, Diagnostic, Precision, RowLocation, Source};

/// The type of what is attached that is the report itself. Most of what is attached are recordings.
const DOCUMENT: &str = "application/pdf";

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
pub fn read(text: &str, draft: &mut Draft<'_>) -> Result<(), Diagnostic> {
    let text = beginning(text, draft);
    refuse_squares(text.as_bytes())?;
    let repaired = &*well_formed(text, draft);
    let parser = Builder::new()
        .sanitize_content(false)
        .id_generator(|_, _, _| String::new())
        .timestamp_parser(|text| date::stamp(text).ok().and_then(pack))
        .build();
    let feed = parser
        .parse(repaired.as_bytes())
        .map_err(|error| unreadable(format!("found no feed: {error}")))?;
    let is_json = text.starts_with('{');
    let beyond = beyond(if is_json { text } else { repaired }.as_bytes());
    let base = head(draft, &feed);
    for (name, value) in &beyond.feed {
        draft.leave_out(RowLocation::Whole, name, value);
    }
    // Both count the same elements; where a broken feed makes them differ, neither is taken for the other.
    let is_same = beyond.entries.len() == feed.entries.len();
    let mut owns = beyond.entries.into_iter().filter(|_| is_same);
    let mut unkept = 0;
    for (index, item) in feed.entries.into_iter().enumerate() {
        let place = RowLocation::Entry(index + 1);
        let own = owns.next().unwrap_or_default();
        draft.found();
        let is_address = |link: &Link| link.href == item.id;
        let is_kept = item.id.starts_with("http") && item.links.is_empty();
        unkept +=
            usize::from(!item.id.is_empty() && !is_kept && !item.links.iter().any(is_address));
        let date = if is_same {
            own_date(draft, place, &own)
        } else {
            let date = item.published.or(item.updated).map(unpack);
            date.ok_or_else(|| "there is none that can be read".to_owned())
        };
        match date {
            Ok(date) => Reader {
                draft,
                place,
                base: base.as_ref(),
                feed_type: &feed.feed_type,
            }
            .read(date, item, own),
            Err(message) => draft.refuse(place, "date", message),
        }
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

/// Passes over what stands before the feed, such as the warning of a server, and tells it.
fn beginning<'a>(text: &'a str, draft: &mut Draft<'_>) -> &'a str {
    let text = text.trim_start();
    if text.starts_with('{') {
        return text;
    }
    let start = ["<?xml", "<rss", "<feed", "<rdf:RDF"]
        .iter()
        .filter_map(|mark| text.find(mark))
        .min();
    let (before, text) = text.split_at(start.unwrap_or(0));
    draft.leave_out(RowLocation::Whole, "before the feed", before);
    text
}

/// Repairs what is nearly a feed, and tells what that took.
fn well_formed<'a>(text: &'a str, draft: &mut Draft<'_>) -> Cow<'a, str> {
    if text.starts_with('{') {
        return json::normal(text).map_or(Cow::Borrowed(text), Cow::Owned);
    }
    let (xml, repairs) = repair::repair(text);
    if repairs.marks > 0 {
        let message = format!("{} that begin nothing are taken for text", repairs.marks);
        draft.moved(RowLocation::Whole, "marks & and <", message);
    }
    if repairs.controls > 0 {
        let message = format!("{} are taken for spaces", repairs.controls);
        draft.moved(RowLocation::Whole, "control characters", message);
    }
    Cow::Owned(xml)
}

/// Reads the date that an entry says itself: when it was published, or where it does not say that, when
/// it was changed.
///
/// # Errors
/// Says why none can be read.
fn own_date(draft: &mut Draft<'_>, place: RowLocation, own: &Own) -> Result<Date, String> {
    if let Some(date) = first_date(draft, place, &own.published)? {
        return Ok(date);
    }
    let date = first_date(draft, place, &own.changed)?;
    let date = date.ok_or("there is none that can be read")?;
    let message = "that of its last change, as it names no other";
    draft.moved(place, "date", message);
    Ok(date)
}

/// Gives the first date that can be read, and tells of others that differ from it; nothing where there is
/// no text.
///
/// # Errors
/// Says why none can be read.
fn first_date(
    draft: &mut Draft<'_>,
    place: RowLocation,
    texts: &[String],
) -> Result<Option<Date>, String> {
    let mut first = None;
    let mut error = None;
    for text in texts.iter().filter(|text| !text.trim().is_empty()) {
        let date = date::stamp(text).and_then(|date| {
            let is_point = pack(date).is_some();
            is_point.then_some(date).ok_or(format!("{date} is no day"))
        });
        match (date, first) {
            (Ok(date), None) => first = Some(date),
            (Ok(date), Some(first)) if date == first => {}
            (_, Some(_)) => draft.leave_out(place, "date", text),
            (Err(message), None) => error = error.or(Some(message)),
        }
    }
    match (first, error) {
        (None, Some(message)) => Err(message),
        (first, _) => Ok(first),
    }
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
fn pack(date: Date) -> Option<DateTime<Utc>> {
    let hour = match date.start().precision() {
        Precision::Day => 0,
        Precision::Month => 1,
        Precision::Season | Precision::Year => 2,
    };
    let is_plain = date.end().is_none() && date.to_string() == date.start().iso();
    let packed = date.earliest().and_hms_opt(hour, 0, 0).filter(|_| is_plain);
    packed.map(|time| time.and_utc())
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

/// Reads what the feed says of itself. Gives the address to which others are relative.
fn head(draft: &mut Draft<'_>, feed: &model::Feed) -> Option<Url> {
    let place = RowLocation::Whole;
    let base = feed
        .links
        .iter()
        .find_map(|link| Url::parse(&link.href).ok());
    let mut reader = Reader {
        draft,
        place,
        base: base.as_ref(),
        feed_type: &feed.feed_type,
    };
    let mut sources = Vec::new();
    let title = reader.title(feed.title.as_ref(), &mut sources);
    let description = feed.description.as_ref();
    let is_html = is_rss(&feed.feed_type);
    let text = reader.words("description", description, is_html, &mut sources);
    for link in &feed.links {
        reader.follow(link, &mut sources);
    }
    draft.paragraphs.extend((!text.is_empty()).then_some(text));
    draft.language = feed
        .language
        .as_ref()
        .and_then(|language| draft.parse(place, "language", language));
    draft.as_of = feed.updated.or(feed.published).map(unpack);
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
    base
}

/// Reads one entry.
struct Reader<'a, 'b> {
    draft: &'a mut Draft<'b>,
    place: RowLocation,
    base: Option<&'a Url>,
    feed_type: &'a FeedType,
}

impl Reader<'_, '_> {
    fn read(&mut self, date: Date, item: model::Entry, own: Own) {
        let place = self.place;
        let mut entry = Entry::new(place, date);
        for link in &item.links {
            self.follow(link, &mut entry.sources);
        }
        entry.title = self.title(item.title.as_ref(), &mut entry.sources);
        let is_html = is_rss(self.feed_type);
        entry.text = self.words(
            "summary",
            item.summary.as_ref(),
            is_html,
            &mut entry.sources,
        );
        if let Some(content) = &item.content {
            let body = content.body.as_deref().unwrap_or_default();
            if entry.text.is_empty() {
                let is_html = content.content_type.subty().as_str() != "plain";
                entry.text = self.text("content", body, is_html, &mut entry.sources);
            } else if !body.trim().is_empty() {
                let count = body.chars().count();
                let message = format!("left out: {count} characters, as there is a summary");
                self.draft.moved(place, "content", message);
            }
            if let Some(link) = &content.src {
                self.follow(link, &mut entry.sources);
            }
        }
        if entry.sources.is_empty() && item.id.starts_with("http") {
            self.draft.source(place, "id", &item.id, &mut entry.sources);
        }
        for author in &item.authors {
            self.person(author, &mut entry);
        }
        for category in &item.categories {
            let label = category.label.as_ref().unwrap_or(&category.term);
            entry
                .topics
                .extend(self.draft.topic(place, "category", label, None));
        }
        // What an entry has from its feed was told once, there.
        let inherited = item.language.filter(|language| language.len() <= 35);
        let language = own.language.or(inherited);
        let language = language.map(|language| languages::tag(&language).into_owned());
        entry.language =
            language.and_then(|language| self.draft.parse(place, "language", &language));
        for (name, value) in &own.left {
            self.draft.leave_out(place, name, value);
        }
        for contributor in &item.contributors {
            let name = contributor.name.as_deref().unwrap_or_default();
            self.draft.leave_out(place, "contributor", name);
        }
        let rights = item.rights.map(|rights| rights.content).unwrap_or_default();
        self.draft.leave_out(place, "rights", &rights);
        self.draft
            .leave_out(place, "source", &item.source.unwrap_or_default());
        for medium in item.media.iter().flat_map(|media| &media.content) {
            let address = medium.url.as_ref().map(ToString::to_string);
            let address = address.unwrap_or_default();
            let media_type = medium.content_type.as_ref().map(ToString::to_string);
            if media_type.as_deref() == Some(DOCUMENT) {
                self.draft
                    .source(place, "media", &address, &mut entry.sources);
            } else {
                self.draft.leave_out(place, "media", &address);
            }
        }
        unique(&mut entry.sources);
        distinct(&mut entry.topics);
        distinct(&mut entry.authors);
        self.draft.add(entry);
    }

    /// Takes a link as a source if it leads to the text, and leaves it out with a warning if it does not.
    fn follow(&mut self, link: &Link, sources: &mut Vec<Source>) {
        let is_attachment = *self.feed_type == FeedType::JSON && link.media_type.is_some();
        let rel = if is_attachment {
            "attachment"
        } else {
            link.rel.as_deref().unwrap_or("alternate")
        };
        let is_document = ["attachment", "enclosure"].contains(&rel)
            && link.media_type.as_deref() == Some(DOCUMENT);
        let href = link.href.trim();
        let is_absolute = Url::parse(href).is_ok();
        let joined = self.base.filter(|_| !is_absolute && !href.is_empty());
        let joined = joined.and_then(|base| base.join(href).ok());
        let address = joined.as_ref().map_or(href, Url::as_str);
        if is_document || ["alternate", "via", "related", "canonical"].contains(&rel) {
            if joined.is_some() {
                let message = format!("\"{href}\" is written as {address}");
                self.draft.moved(self.place, "link", message);
            }
            self.draft.source(self.place, "link", address, sources);
        } else {
            let field = format!("link ({})", excerpt(rel));
            self.draft.leave_out(self.place, &field, href);
        }
    }

    /// Takes a person as an author, or several whom one element names.
    fn person(&mut self, person: &Person, entry: &mut Entry) {
        let names = person.name.as_deref().unwrap_or_default();
        // The parser takes the first mail address off, and the brackets around all that follows.
        let has_mails = names.contains('@') && names.contains("),");
        let is_between = |c: char| ";|\n؛".contains(c) || c == ',' && has_mails;
        for name in names.split(is_between) {
            self.name(name, entry);
        }
        for address in person.email.iter().chain(&person.uri) {
            self.draft
                .leave_out(self.place, "author's address", address);
        }
    }

    /// Takes a name as that of an author, or of several.
    fn name(&mut self, name: &str, entry: &mut Entry) {
        let mut name = name.trim().replace('،', ",");
        match (name.contains('('), name.contains(')')) {
            (true, false) => name.push(')'),
            (false, true) => name = name.replace(')', ""),
            _ => {}
        }
        let (name, mail) = authors::mail(&name);
        let name = name.trim();
        let name = name
            .strip_prefix('(')
            .and_then(|name| name.strip_suffix(')'))
            .unwrap_or(name);
        let found = authors::split(name, NameOrder::GivenFirst);
        if found.is_guess {
            let message = format!("\"{name}\" is read as {}", found.names.join("; "));
            self.draft.moved(self.place, "author", message);
        }
        for name in &found.names {
            entry
                .authors
                .extend(self.draft.parse(self.place, "author", name));
        }
        self.draft.leave_out(self.place, "author's address", mail);
    }

    /// Gives a title. RSS does not say whether its titles are HTML: characters may be written as they are
    /// there, and what looks like a tag is text.
    fn title(&mut self, found: Option<&Text>, sources: &mut Vec<Source>) -> String {
        match found {
            Some(found) if is_rss(self.feed_type) => {
                html::plain(&found.content.replace('<', "&lt;")).text
            }
            _ => self.words("title", found, false, sources),
        }
    }

    /// Gives the plain text of one of the feed's texts.
    fn words(
        &mut self,
        field: &str,
        found: Option<&Text>,
        is_html: bool,
        sources: &mut Vec<Source>,
    ) -> String {
        found.map_or_else(String::new, |found| {
            let is_html = is_html || found.content_type.subty().as_str() != "plain";
            self.text(field, &found.content, is_html, sources)
        })
    }

    /// Gives plain text as it is, and HTML reduced to it.
    fn text(
        &mut self,
        field: &str,
        text: &str,
        is_html: bool,
        sources: &mut Vec<Source>,
    ) -> String {
        if is_html {
            self.draft.plain(self.place, field, text, sources)
        } else {
            text.trim().to_owned()
        }
    }
}

/// Tells whether a feed is RSS, whose descriptions are HTML without saying so.
fn is_rss(feed_type: &FeedType) -> bool {
    matches!(feed_type, FeedType::RSS0 | FeedType::RSS1 | FeedType::RSS2)
}
