//! What a feed says beyond what its parser takes from it, so that none of it goes in silence.

use std::collections::BTreeMap;

use quick_xml::NsReader;
use quick_xml::encoding::DecodingReader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::ResolveResult;
use serde_json::value::RawValue;

/// The members of a JSON Feed that are read, and of its items.
const MEMBERS: &str = " version title home_page_url feed_url language description icon favicon \
    author authors items ";
const MEMBERS_OF_ITEMS: &str = " id url external_url title content_html content_text summary \
    date_published date_modified author authors tags attachments language ";

/// The elements of RSS and Atom that are read of a feed, and of its entries.
const OF_FEEDS: &str = " title link description subtitle language copyright rights pubDate \
    lastBuildDate updated category image icon logo id author item entry items channel ";
const OF_ENTRIES: &str = " title link description author category guid enclosure pubDate comments \
    updated id content summary contributor published rights ";

/// Elements of other vocabularies that are read of an entry of RSS 1 and 2.
const OF_ITEMS: [(&str, &str); 3] = [
    (DUBLIN_CORE, "creator"),
    (DUBLIN_CORE, "date"),
    ("http://purl.org/rss/1.0/modules/content/", "encoded"),
];

/// Elements of other vocabularies that are read wherever they stand.
const ANYWHERE: [(&str, &str); 4] = [
    ("http://search.yahoo.com/mrss/", "content"),
    ("http://wellformedweb.org/CommentAPI/", "commentRss"),
    ("http://wellformedweb.org/CommentAPI/", "commentRSS"),
    ("http://www.w3.org/2005/Atom", "link"),
];

/// Elements that say when an entry was published, of feeds and of Dublin Core.
const PUBLISHED: [&str; 5] = ["pubDate", "published", "issued", "created", "date"];

/// Elements that say when an entry was changed.
const CHANGED: [&str; 3] = ["updated", "modified", "lastBuildDate"];

const DUBLIN_CORE: &str = "http://purl.org/dc/elements/1.1/";

/// The vocabularies of feeds themselves. What has none, or is written without a prefix, is theirs too.
const FEEDS: [&str; 4] = [
    "http://www.w3.org/2005/Atom",
    "http://purl.org/rss/1.0/",
    "http://my.netscape.com/rdf/simple/0.9/",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
];

/// Names and values that are not read, in the order of the feed.
pub type Left = Vec<(String, String)>;

/// What is not read of a feed.
#[derive(Default)]
pub struct Beyond {
    /// Of the feed itself.
    pub feed: Left,
    /// Of each entry.
    pub entries: Vec<Own>,
}

/// What is not read of an entry.
#[derive(Default)]
pub struct Own {
    /// The entry's own language: its text as it stands.
    pub language: Option<String>,
    /// When it was published, as it says it: each text as it stands.
    pub published: Vec<String>,
    /// When it was changed.
    pub changed: Vec<String>,
    /// The rest.
    pub left: Left,
}

/// Finds what the parser does not take from a feed. Of one that is broken it finds what stands before
/// the break; the parser says what is wrong.
pub fn beyond(bytes: &[u8]) -> Beyond {
    if bytes.starts_with(b"{") {
        json(bytes).unwrap_or_default()
    } else {
        Scan::of(bytes)
    }
}

type Members<'a> = BTreeMap<String, &'a RawValue>;

fn json(bytes: &[u8]) -> Option<Beyond> {
    let mut feed: Members<'_> = serde_json::from_slice(bytes).ok()?;
    let items = feed.remove("items").map_or("[]", RawValue::get);
    let items: Vec<&RawValue> = serde_json::from_str(items).ok()?;
    let mut entries = Vec::with_capacity(items.len());
    for item in items {
        // What is no object has no members.
        let mut members: Members<'_> = serde_json::from_str(item.get()).unwrap_or_default();
        let language = members.remove("language").map(value);
        let mut left = unread(&members, MEMBERS_OF_ITEMS);
        // The parser has room for two of the three.
        if let (Some(text), Some(_), Some(_)) = (
            members.get("content_text"),
            members.get("content_html"),
            members.get("summary"),
        ) {
            left.push(("content_text".to_owned(), value(text)));
        }
        // A list of authors takes the place of the one that version 1 has.
        let has_list = members
            .get("authors")
            .is_some_and(|raw| raw.get().len() > 4);
        if let Some(author) = members.get("author").filter(|_| has_list) {
            left.push(("author".to_owned(), value(author)));
        }
        let dates = |name: &str| {
            members
                .get(name)
                .map(|raw| value(raw))
                .into_iter()
                .collect()
        };
        entries.push(Own {
            language,
            published: dates("date_published"),
            changed: dates("date_modified"),
            left,
        });
    }
    let feed = unread(&feed, MEMBERS);
    Some(Beyond { feed, entries })
}

/// Gives the members that are not among those which are read.
fn unread(members: &Members<'_>, read: &str) -> Left {
    let members = members.iter();
    members
        .filter(|(name, _)| !has(read, name))
        .map(|(name, raw)| (name.clone(), value(raw)))
        .collect()
}

/// Gives a string as it reads, and what else there is as JSON; nothing for `null`.
fn value(raw: &RawValue) -> String {
    match raw.get() {
        "null" => String::new(),
        json => serde_json::from_str(json).unwrap_or_else(|_| json.to_owned()),
    }
}

/// Tells whether a word is one of a list, which has a space around each.
fn has(list: &str, word: &str) -> bool {
    !word.contains(' ') && list.contains(&format!(" {word} "))
}

/// One walk through a feed in XML.
#[derive(Default)]
struct Scan {
    beyond: Beyond,
    depth: usize,
    /// The depth of the element that is the feed, and of the entry that is open.
    feed: usize,
    entry: Option<usize>,
    is_atom: bool,
    /// What is being gathered: the depth of its element, its name and its text.
    open: Option<(usize, String, String)>,
}

impl Scan {
    fn of(bytes: &[u8]) -> Beyond {
        let mut reader = NsReader::from_reader(DecodingReader::new(bytes));
        reader.config_mut().expand_empty_elements = true;
        reader.config_mut().check_end_names = false;
        let mut buffer = Vec::new();
        let mut scan = Self::default();
        loop {
            buffer.clear();
            match reader.read_resolved_event_into(&mut buffer) {
                Err(_) | Ok((_, Event::Eof)) => return scan.beyond,
                Ok((vocabulary, Event::Start(element))) => scan.begin(&vocabulary, &element),
                Ok((_, Event::End(_))) => scan.end(),
                Ok((_, Event::Text(text))) => scan.text(&text),
                Ok((_, Event::CData(text))) => scan.text(&text),
                Ok((_, Event::GeneralRef(name))) => match name.resolve_char_ref() {
                    Ok(Some(character)) => scan.text(character.encode_utf8(&mut [0; 4])),
                    _ => scan.text(resolve_predefined_entity(&name).unwrap_or_default()),
                },
                Ok(_) => {}
            }
        }
    }

    fn begin(&mut self, vocabulary: &ResolveResult<'_>, element: &BytesStart<'_>) {
        self.depth += 1;
        if self.open.is_some() {
            return;
        }
        let name = element.name();
        let local = name.local_name();
        let (name, local) = (name.as_ref(), local.as_ref());
        let vocabulary = match vocabulary {
            ResolveResult::Bound(vocabulary) if name != local => vocabulary.as_ref(),
            ResolveResult::Unknown(_) => "unknown",
            _ => "",
        };
        let is_own = vocabulary.is_empty() || FEEDS.contains(&vocabulary);
        if is_own && self.entry.is_none() && ["item", "entry"].contains(&local) && self.depth <= 3 {
            self.entry = Some(self.depth);
            let language = attribute(element, "xml:lang");
            self.beyond.entries.push(Own {
                language,
                ..Own::default()
            });
        } else if self.depth == 1 {
            self.is_atom = local == "feed";
            self.feed = 1;
        } else if self.entry.is_none() && self.depth == 2 && local == "channel" {
            self.feed = 2;
        } else if self.entry.is_some_and(|entry| self.depth == entry + 1)
            && (is_own || vocabulary == DUBLIN_CORE)
            && (PUBLISHED.contains(&local) || CHANGED.contains(&local))
        {
            self.open = Some((self.depth, name.to_owned(), String::new()));
        } else if self.depth == self.entry.unwrap_or(self.feed) + 1
            && !self.is_read(is_own, vocabulary, local)
        {
            let mut values = String::new();
            for attribute in element.attributes().with_checks(false).flatten() {
                if !attribute.key.as_ref().starts_with("xmlns") {
                    values.extend([&attribute.value, " "]);
                }
            }
            self.open = Some((self.depth, name.to_owned(), values));
        }
    }

    /// Tells whether the parser reads such a child of the feed or entry that is open.
    fn is_read(&self, is_own: bool, vocabulary: &str, local: &str) -> bool {
        if self.entry.is_some() {
            is_own && has(OF_ENTRIES, local)
                || !self.is_atom && OF_ITEMS.contains(&(vocabulary, local))
                || ANYWHERE.contains(&(vocabulary, local))
        } else {
            is_own && has(OF_FEEDS, local) || ANYWHERE.contains(&(vocabulary, local))
        }
    }

    fn text(&mut self, text: &str) {
        if let Some((_, _, gathered)) = &mut self.open {
            gathered.push_str(text);
        }
    }

    fn end(&mut self) {
        if let Some((_, name, text)) = self.open.take_if(|(depth, ..)| *depth == self.depth) {
            let entry = self.entry.and_then(|_| self.beyond.entries.last_mut());
            let local = name.rsplit(':').next().unwrap_or_default();
            let is_date = |names: &[&str]| names.contains(&local) && !name.starts_with("itunes:");
            match entry {
                Some(own) if is_date(&PUBLISHED) => own.published.push(text),
                Some(own) if is_date(&CHANGED) => own.changed.push(text),
                Some(own) if name == "dc:language" => own.language = Some(text),
                Some(own) => own.left.push((name, text)),
                None => self.beyond.feed.push((name, text)),
            }
        }
        if self.entry == Some(self.depth) {
            self.entry = None;
        }
        self.depth = self.depth.saturating_sub(1);
    }
}

/// Gives the value of an attribute.
fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = element.try_get_attribute(name).ok().flatten();
    attribute.map(|attribute| attribute.value.to_string())
}
