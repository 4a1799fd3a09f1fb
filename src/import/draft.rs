//! Gathers what a format's reader finds, and makes a dossier of it.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::html::{self, Plain};
use super::slug::slug;
use super::{Format, Import, Options, Place, Remark, Unreadable, Weight};
use crate::dossier::{
    Country, Date, Dossier, ItemType, Kind, Language, Licence, Name, Photo, Publisher, Report,
    ReportId, Source, Summary, Title, Topic, TopicId, WebAddress,
};

/// What stands where a dossier needs a text and the input has none.
pub const PLACEHOLDER: &str = "TODO";

/// The greatest length of a title that is made from a text, in characters.
const LONGEST_TITLE: usize = 100;

/// One entry of the input. What is empty is not known.
pub struct Entry {
    /// Where it stands.
    pub place: Place,
    /// Its lasting name, where the input gives one.
    pub id: Option<ReportId>,
    /// Its earlier ids.
    pub aliases: Vec<ReportId>,
    /// Its date.
    pub date: Date,
    /// Its heading.
    pub title: String,
    /// Whether the input says that the heading is not the publisher's.
    pub supplied: bool,
    /// What type it is for citations.
    pub item_type: Option<ItemType>,
    /// What kind it is for readers.
    pub label: String,
    /// Who published it.
    pub publisher: String,
    /// Who wrote it.
    pub authors: Vec<Name>,
    /// What it is about.
    pub topics: Vec<TopicId>,
    /// What it says.
    pub text: String,
    /// The language that it is in.
    pub language: Option<Language>,
    /// Where it can be read.
    pub sources: Vec<Source>,
}

impl Entry {
    /// Makes an entry of which only the date is known.
    pub fn new(place: Place, date: Date) -> Self {
        Self {
            place,
            id: None,
            aliases: Vec::new(),
            date,
            title: String::new(),
            supplied: false,
            item_type: None,
            label: String::new(),
            publisher: String::new(),
            authors: Vec::new(),
            topics: Vec::new(),
            text: String::new(),
            language: None,
            sources: Vec::new(),
        }
    }
}

/// What has been found so far.
pub struct Draft<'a> {
    /// What the input cannot know.
    pub options: &'a Options,
    /// The heading of the page, where the input has one.
    pub title: Option<String>,
    /// The language, where the input names it.
    pub language: Option<Language>,
    /// The day for which the summary holds, where the input names it.
    pub as_of: Option<Date>,
    /// Who publishes the reports, where the input says it once for all.
    pub publisher: Option<String>,
    /// The paragraphs of the summary.
    pub paragraphs: Vec<String>,
    /// Where the summary's account can be read.
    pub sources: Vec<Source>,
    /// The picture.
    pub photo: Option<Photo>,
    found: usize,
    entries: Vec<Entry>,
    topics: Vec<Topic>,
    topic_ids: HashMap<String, TopicId>,
    topic_labels: HashMap<TopicId, String>,
    formatting: BTreeMap<String, usize>,
    remarks: Vec<Remark>,
}

impl<'a> Draft<'a> {
    /// Makes an empty draft.
    pub fn new(options: &'a Options) -> Self {
        Self {
            options,
            title: None,
            language: None,
            as_of: None,
            publisher: None,
            paragraphs: Vec::new(),
            sources: Vec::new(),
            photo: None,
            found: 0,
            entries: Vec::new(),
            topics: Vec::new(),
            topic_ids: HashMap::new(),
            topic_labels: HashMap::new(),
            formatting: BTreeMap::new(),
            remarks: Vec::new(),
        }
    }

    /// Counts an entry of the input. It is to be added, or refused.
    pub fn found(&mut self) {
        self.found += 1;
    }

    /// Adds an entry that was counted.
    pub fn add(&mut self, entry: Entry) {
        self.entries.push(entry);
    }

    /// Remarks something. An empty field means the place as a whole.
    pub fn remark(
        &mut self,
        weight: Weight,
        place: Place,
        field: &str,
        message: impl Into<String>,
    ) {
        self.remarks.push(Remark {
            weight,
            place,
            field: (!field.is_empty()).then(|| shorten(field)),
            message: message.into(),
        });
    }

    /// Says that an entry is not imported.
    pub fn refuse(&mut self, place: Place, field: &str, message: impl Into<String>) {
        self.remark(Weight::Refused, place, field, message);
    }

    /// Says of a value that a dossier has no place for it. Nothing is said of an empty one.
    pub fn leave_out(&mut self, place: Place, field: &str, value: &str) {
        let value = value.trim();
        if !value.is_empty() {
            self.remark(Weight::Moved, place, field, format!("left out: {value}"));
        }
    }

    /// Parses a value of the input. One that is wrong is left out, with a remark.
    pub fn parse<T>(&mut self, place: Place, field: &str, value: &str) -> Option<T>
    where
        T: TryFrom<String, Error = crate::dossier::Malformed>,
    {
        let value = value.trim();
        if value.is_empty() {
            return None;
        }
        match T::try_from(value.to_owned()) {
            Ok(parsed) => Some(parsed),
            Err(error) => {
                self.remark(Weight::Wrong, place, field, format!("left out: {error}"));
                None
            }
        }
    }

    /// Parses an address. One with letters beyond ASCII is encoded as browsers do it;
    /// an empty text is none.
    pub fn address(&mut self, place: Place, field: &str, value: &str) -> Option<WebAddress> {
        let value = value.trim();
        if value.is_empty() {
            return None;
        }
        if let Ok(address) = value.parse() {
            return Some(address);
        }
        let encoded = url::Url::parse(value).ok().map(String::from);
        if let Some(address) = encoded.and_then(|encoded| WebAddress::try_from(encoded).ok()) {
            let message = format!("{value} is written as {address}");
            self.remark(Weight::Moved, place, field, message);
            return Some(address);
        }
        self.parse(place, field, value)
    }

    /// Adds an address to the sources of an entry, if it is not there yet.
    pub fn source(&mut self, place: Place, field: &str, value: &str, sources: &mut Vec<Source>) {
        if let Some(url) = self.address(place, field, value)
            && sources.iter().all(|source| source.url != url)
        {
            sources.push(Source {
                url,
                archived_url: None,
                retrieved: None,
            });
        }
    }

    /// Gives the plain text of HTML. Its links become sources; of what else a text cannot hold, a
    /// remark says what it was.
    pub fn plain(
        &mut self,
        place: Place,
        field: &str,
        html: &str,
        sources: &mut Vec<Source>,
    ) -> String {
        let Plain {
            text,
            links,
            lost,
            formatting,
        } = html::plain(html);
        for link in links {
            if link.starts_with("http:") || link.starts_with("https:") {
                self.source(place, field, &link, sources);
            } else {
                self.leave_out(place, field, &format!("the address {link}"));
            }
        }
        for lost in lost {
            self.leave_out(place, field, &lost);
        }
        for tag in formatting {
            *self.formatting.entry(tag).or_default() += 1;
        }
        text
    }

    /// Files something under the topic of that label, which is made where it is new.
    pub fn topic(
        &mut self,
        place: Place,
        field: &str,
        label: &str,
        id: Option<TopicId>,
    ) -> Option<TopicId> {
        let label = label.trim();
        if label.is_empty() && id.is_none() {
            return None;
        }
        let known = match &id {
            None => self.topic_ids.get(label).cloned(),
            Some(id) => self.topic_labels.get(id).map(|_| id.clone()),
        };
        if let Some(known) = known {
            let first = self.topic_labels.get(&known);
            if let Some(first) = first.filter(|first| !label.is_empty() && *first != label) {
                let message =
                    format!("topic \"{known}\" is called \"{first}\" before and {label:?} here");
                self.remark(Weight::Wrong, place, field, message);
            }
            return Some(known);
        }
        let id = id.unwrap_or_else(|| self.new_topic(label));
        let label = if label.is_empty() { id.as_str() } else { label }.to_owned();
        self.topic_ids
            .entry(label.clone())
            .or_insert_with(|| id.clone());
        self.topic_labels.insert(id.clone(), label.clone());
        self.topics.push(Topic {
            id: id.clone(),
            label,
        });
        Some(id)
    }

    /// Makes an id for a topic that has none.
    fn new_topic(&self, label: &str) -> TopicId {
        let stem = Some(slug(label)).filter(|slug| !slug.is_empty());
        let stem = stem.unwrap_or_else(|| "topic".to_owned());
        let parse = |name: &str| -> TopicId { name.parse().expect("a slug is a topic id") };
        let mut id = parse(&stem);
        let mut number = 1 + usize::from(stem == "topic") * self.topics.len();
        while self.topic_labels.contains_key(&id) {
            number += 1;
            id = parse(&format!("{stem}-{number}"));
        }
        id
    }

    /// Makes the dossier.
    ///
    /// # Errors
    /// Says that the input has no entry, or none that is right.
    pub fn finish(mut self, format: Format) -> Result<Import, Unreadable> {
        if self.found == 0 {
            return Err(Unreadable::new(format!(
                "found no entry in it, read as {}",
                format.title()
            )));
        }
        if self.entries.is_empty() {
            return Err(Unreadable {
                message: format!(
                    "none of {} imported, read as {}",
                    self.found,
                    format.title()
                ),
                remarks: self.remarks,
            });
        }
        let dossier = self.dossier();
        if !self.formatting.is_empty() {
            let counts = self.formatting.iter();
            let list: Vec<_> = counts
                .map(|(tag, count)| format!("{tag} ({count})"))
                .collect();
            let message = format!("formatting left out: {}", list.join(", "));
            self.remark(Weight::Moved, Place::Whole, "", message);
        }
        Ok(Import {
            format,
            dossier,
            found: self.found,
            remarks: self.remarks,
        })
    }

    /// Says that a placeholder was filled in.
    fn filled(&mut self, field: &str, message: String) {
        self.remark(Weight::Filled, Place::Whole, field, message);
    }

    /// Gives a text of the dossier: of the options, the input or a placeholder.
    fn text(&mut self, field: &str, given: Option<String>) -> String {
        given.unwrap_or_else(|| {
            self.filled(field, format!("filled in \"{PLACEHOLDER}\""));
            PLACEHOLDER.to_owned()
        })
    }

    /// Gives a code of the dossier: of the options, the input or a placeholder.
    fn code<T: std::str::FromStr>(
        &mut self,
        field: &str,
        given: Option<T>,
        placeholder: &str,
    ) -> T {
        given.unwrap_or_else(|| {
            self.filled(field, format!("filled in \"{placeholder}\""));
            let code = placeholder.parse().ok();
            code.expect("a placeholder is a right code")
        })
    }

    /// Puts the dossier together.
    fn dossier(&mut self) -> Dossier {
        let options = self.options;
        let title = options.title.clone().or_else(|| self.title.take());
        let title = self.text("title", title);
        let country: Country = self.code("country", options.country.clone(), "ZZ");
        let language = options.language.clone().or_else(|| self.language.take());
        let language: Language = self.code("language", language, "und");
        let licence: Licence = self.code("licence", options.licence.clone(), "NOASSERTION");
        let publisher = self.text("publisher", options.publisher.clone());
        let as_of = options.as_of.or(self.as_of).unwrap_or_else(|| {
            let newest = self.entries.iter().map(|entry| entry.date);
            let newest = newest.max_by_key(Date::latest).expect("there is an entry");
            let day = newest.end().unwrap_or(newest.start()).iso();
            self.filled(
                "summary.as_of",
                format!("filled in {day}, the date of the newest report"),
            );
            day.parse().expect("a point of a date is a date")
        });
        let mut paragraphs = std::mem::take(&mut self.paragraphs);
        if paragraphs.is_empty() {
            paragraphs.push(self.text("summary.paragraphs", None));
        }
        let attribution = self.text("summary.attribution", None);
        let reports = self.reports(&language);
        Dossier {
            schema: Some("dossier.schema.json".to_owned()),
            title,
            country,
            language,
            licence,
            publisher: Publisher {
                name: publisher,
                url: None,
            },
            summary: Summary {
                as_of,
                paragraphs,
                attribution,
                sources: std::mem::take(&mut self.sources),
            },
            photo: self.photo.take(),
            topics: std::mem::take(&mut self.topics),
            reports,
        }
    }

    /// Turns the entries into reports, fills in what they lack, and says how often.
    fn reports(&mut self, language: &Language) -> Vec<Report> {
        let entries = std::mem::take(&mut self.entries);
        let ids = self.ids(&entries);
        let item_type = self.options.kind.clone();
        let item_type =
            item_type.unwrap_or_else(|| "document".parse().expect("an item type of CSL"));
        let publisher = self
            .options
            .report_publisher
            .clone()
            .or(self.publisher.take());
        let [mut kinds, mut publishers, mut languages, mut titles] = [0; 4];
        let count = |counter: &mut usize, is_missing: bool| *counter += usize::from(is_missing);
        let mut reports = Vec::with_capacity(entries.len());
        for (entry, id) in entries.into_iter().zip(ids) {
            count(&mut titles, entry.title.is_empty());
            count(
                &mut kinds,
                entry.item_type.is_none() && self.options.kind.is_none(),
            );
            count(
                &mut publishers,
                entry.publisher.is_empty() && publisher.is_none(),
            );
            count(&mut languages, entry.language.is_none());
            reports.push(report(
                entry,
                id,
                &item_type,
                publisher.as_deref(),
                language,
            ));
        }
        for (field, count, what) in [
            (
                "title",
                titles,
                "made from the text or the date, and marked as supplied".to_owned(),
            ),
            ("kind", kinds, format!("filled in \"{item_type}\"")),
            (
                "publisher",
                publishers,
                format!("filled in \"{PLACEHOLDER}\""),
            ),
            (
                "language",
                languages,
                format!("filled in \"{language}\", as of the dossier"),
            ),
        ] {
            if count > 0 {
                let field = format!("{field} of {count} reports");
                self.filled(&field, what);
            }
        }
        reports
    }

    /// Gives each entry an id: its own, or one made of date and title.
    fn ids(&mut self, entries: &[Entry]) -> Vec<ReportId> {
        let mut taken: HashSet<ReportId> = HashSet::new();
        let mut ids: Vec<Option<ReportId>> = Vec::with_capacity(entries.len());
        for entry in entries {
            let own = entry.id.clone().filter(|id| taken.insert(id.clone()));
            if let (None, Some(id)) = (&own, &entry.id) {
                let message = format!("\"{id}\" is taken; another was made of date and title");
                self.remark(Weight::Wrong, entry.place, "id", message);
            }
            ids.push(own);
        }
        let aliases = entries.iter().flat_map(|entry| &entry.aliases);
        taken.extend(aliases.cloned());
        let mut numbers: HashMap<String, usize> = HashMap::new();
        let made = entries.iter().zip(ids).map(|(entry, own)| {
            own.unwrap_or_else(|| {
                let words = slug(&entry.title);
                let words = if words.is_empty() {
                    slug(&entry.text)
                } else {
                    words
                };
                let date = entry.date.start().iso();
                let stem = if words.is_empty() {
                    date
                } else {
                    format!("{date}-{words}")
                };
                let number = numbers.entry(stem.clone()).or_insert(0);
                loop {
                    *number += 1;
                    let name = if *number == 1 {
                        stem.clone()
                    } else {
                        format!("{stem}-{number}")
                    };
                    let id: ReportId = name
                        .parse()
                        .expect("a slug that begins with a digit is an id");
                    if taken.insert(id.clone()) {
                        return id;
                    }
                }
            })
        });
        made.collect()
    }
}

/// Makes a report of an entry, with what it lacks.
fn report(
    entry: Entry,
    id: ReportId,
    item_type: &ItemType,
    publisher: Option<&str>,
    language: &Language,
) -> Report {
    let item_type = entry.item_type.unwrap_or_else(|| item_type.clone());
    let label = if entry.label.is_empty() {
        label_of(&item_type)
    } else {
        entry.label
    };
    let publisher = if entry.publisher.is_empty() {
        publisher.unwrap_or(PLACEHOLDER).to_owned()
    } else {
        entry.publisher
    };
    let supplied = entry.supplied || entry.title.is_empty();
    let title = match (entry.title.is_empty(), entry.text.is_empty()) {
        (false, _) => entry.title,
        (true, false) => first_sentence(&entry.text),
        (true, true) => entry.date.words(),
    };
    Report {
        id,
        aliases: entry.aliases,
        date: entry.date,
        title: Title {
            text: title,
            supplied,
        },
        kind: Kind { item_type, label },
        publisher,
        authors: entry.authors,
        topics: entry.topics,
        abstract_: (!entry.text.is_empty()).then_some(entry.text),
        language: entry.language.unwrap_or_else(|| language.clone()),
        sources: entry.sources,
    }
}

/// Gives what readers call an item type that has no label: "article-journal" is "Article journal".
pub fn label_of(item_type: &ItemType) -> String {
    let words = item_type.as_str().replace(['-', '_'], " ");
    format!("{}{}", words[..1].to_uppercase(), &words[1..])
}

/// Gives the first sentence of a text, or its beginning where that is long.
fn first_sentence(text: &str) -> String {
    let line = text
        .lines()
        .find(|line| !line.trim().is_empty())
        .unwrap_or_default()
        .trim();
    let end = line
        .match_indices(['.', '!', '?', '…', '。'])
        .map(|(at, mark)| at + mark.len())
        .find(|end| line[*end..].is_empty() || line[*end..].starts_with(char::is_whitespace));
    let sentence = end.map_or(line, |end| &line[..end]);
    let Some((cut, _)) = sentence.char_indices().nth(LONGEST_TITLE) else {
        return sentence.strip_suffix('.').unwrap_or(sentence).to_owned();
    };
    let start = &sentence[..cut];
    let words = start
        .rsplit_once(char::is_whitespace)
        .map_or(start, |(words, _)| words);
    format!("{}…", words.trim_end())
}

/// Shortens a text to what a message can show.
pub fn shorten(text: &str) -> String {
    let line = text.trim().replace(['\n', '\r', '\t'], " ");
    match line.char_indices().nth(60) {
        None => line,
        Some((cut, _)) => format!("{}…", &line[..cut]),
    }
}
