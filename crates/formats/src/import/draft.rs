//! Gathers what a format's reader finds.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::Hash;

use unicode_normalization::UnicodeNormalization;

use super::date;
use super::excerpt::excerpt;
use super::given::Given;
use super::html::{self, Plain};
use super::options::Options;
use super::plan::{ColumnPlan, RowPlan};
use super::rules::{MISSING_VALUE, NO_PLACE, NOT_IMPORTED, WRONG_VALUE};
use super::tidy;
use crate::slug::slug;
use dossier::{
    Country, Date, Diagnostic, Field, FieldId, FieldValue, ItemType, Language, Medium, Name, Part,
    Photo, ReportId, RowLocation, Source, Topic, TopicId, WebAddress,
};

/// One entry of the input. What is empty is not known.
pub struct Entry {
    /// Where it stands.
    pub place: RowLocation,
    /// Its lasting name, where the input gives one.
    pub id: Option<ReportId>,
    /// The entry before it of which it says everything once more.
    pub repeats: Option<RowLocation>,
    /// Its earlier ids.
    pub aliases: Vec<ReportId>,
    /// Its date.
    pub date: Date,
    /// Its heading.
    pub title: String,
    /// Whether the heading is not the publisher's.
    pub supplied: Option<bool>,
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
    /// What may distress in it.
    pub warning: String,
    /// The language that it is in.
    pub language: Option<Language>,
    /// Where it can be read.
    pub sources: Vec<Source>,
    /// Recordings that belong to it. One without a caption gets the heading.
    pub media: Vec<Medium>,
    /// What it says in the dossier's own fields.
    pub fields: BTreeMap<FieldId, FieldValue>,
    /// Whether what is empty is to stay so: the input says that it is not known.
    pub is_complete: bool,
}

impl Entry {
    /// Makes an entry of which only the date is known.
    pub fn new(place: RowLocation, date: Date) -> Self {
        Self {
            place,
            id: None,
            repeats: None,
            aliases: Vec::new(),
            date,
            title: String::new(),
            supplied: None,
            item_type: None,
            label: String::new(),
            publisher: String::new(),
            authors: Vec::new(),
            topics: Vec::new(),
            text: String::new(),
            warning: String::new(),
            language: None,
            sources: Vec::new(),
            media: Vec::new(),
            fields: BTreeMap::new(),
            is_complete: false,
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
    /// The text of the report to which the picture leads.
    pub teaser: Option<String>,
    /// What the page is about, and where it says so.
    pub subject: Option<(RowLocation, String)>,
    /// The country, where the input names it.
    pub country: Option<Country>,
    /// What becomes of each column.
    pub plan: Vec<ColumnPlan>,
    /// What becomes of the first rows.
    pub first_rows: Vec<RowPlan>,
    /// The fields of the dossier's own: those that it has already, and those of columns that are kept.
    pub fields: Vec<Field>,
    /// The columns that are kept, as the options name them.
    pub kept: HashSet<String>,
    pub(super) found: usize,
    pub(super) entries: Vec<Entry>,
    pub(super) topics: Vec<Topic>,
    /// The ids that entries give, each with the place of the first.
    ids: HashMap<ReportId, RowLocation>,
    topic_ids: HashMap<String, TopicId>,
    topic_labels: HashMap<TopicId, String>,
    topic_numbers: HashMap<String, usize>,
    pub(super) given: Given,
    pub(super) formatting: BTreeMap<String, usize>,
    pub(super) diagnostics: Vec<Diagnostic>,
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
            teaser: None,
            subject: None,
            country: None,
            plan: Vec::new(),
            first_rows: Vec::new(),
            fields: options.fields.clone(),
            kept: HashSet::new(),
            found: 0,
            entries: Vec::new(),
            topics: Vec::new(),
            ids: HashMap::new(),
            topic_ids: HashMap::new(),
            topic_labels: HashMap::new(),
            topic_numbers: HashMap::new(),
            given: Given::default(),
            formatting: BTreeMap::new(),
            diagnostics: Vec::new(),
        }
    }

    /// Counts an entry of the input. It is to be added, or refused.
    pub fn found(&mut self) {
        self.found += 1;
    }

    /// Adds an entry that was counted. One that repeats another, or has its id, is refused, unless a dataset
    /// is there that may tell the two apart.
    pub fn add(&mut self, mut entry: Entry) {
        if !self.options.is_update {
            if let Some(first) = entry.repeats {
                return self.refuse(entry.place, "", repeats(first));
            }
            if let Some(id) = &entry.id {
                if let Some(first) = self.ids.get(id) {
                    let message = has_id_of(id, *first);
                    return self.refuse(entry.place, "id", message);
                }
                self.ids.insert(id.clone(), entry.place);
            }
        }
        tidy::tidy(self, &mut entry);
        self.doubt_calendar(&entry);
        self.entries.push(entry);
    }

    /// Says of a year that it was taken for one of the Gregorian calendar, where it is of our time in those of
    /// Iran or of Islam, or in that of Thailand.
    fn doubt_calendar(&mut self, entry: &Entry) {
        let mut points = [entry.date.start()].into_iter().chain(entry.date.end());
        let is_other = |year: i32| (1300..1500).contains(&year) || (2440..2600).contains(&year);
        if let Some(point) = points.find(|point| is_other(point.year())) {
            let message = format!(
                "{:04} was taken for a year of the Gregorian calendar; where another one is meant, write the \
                 date in the Gregorian one",
                point.year()
            );
            self.moved(entry.place, "date", message);
        }
    }

    /// Says that an entry is not imported. An empty field means the place as a whole.
    pub fn refuse(&mut self, place: RowLocation, field: &str, message: impl Into<String>) {
        self.say(Diagnostic::error(NOT_IMPORTED, message), place, field);
    }

    /// Says that a value is wrong, and what became of it.
    pub fn wrong(&mut self, place: RowLocation, field: &str, message: impl Into<String>) {
        self.say(Diagnostic::error(WRONG_VALUE, message), place, field);
    }

    /// Says what became of a value for which a dossier has no place.
    pub fn moved(&mut self, place: RowLocation, field: &str, message: impl Into<String>) {
        self.say(Diagnostic::warning(NO_PLACE, message), place, field);
    }

    /// Says that a placeholder was filled in. A dataset that is there already does not need it.
    pub fn missing(&mut self, place: RowLocation, field: &str, message: impl Into<String>) {
        if self.options.is_update {
            return;
        }
        self.say(Diagnostic::warning(MISSING_VALUE, message), place, field);
    }

    fn say(&mut self, diagnostic: Diagnostic, row: RowLocation, field: &str) {
        self.diagnostics
            .push(diagnostic.in_part(row, &excerpt(field)));
    }

    /// Says of a value that a dossier has no place for it. Nothing is said of an empty one.
    pub fn leave_out(&mut self, place: RowLocation, field: &str, value: &str) {
        let value = value.trim();
        if !value.is_empty() {
            self.moved(place, field, format!("left out: {value}"));
        }
    }

    /// Says of the time of day in a date that it is left out.
    pub fn leave_time(&mut self, place: RowLocation, field: &str, date: &str) {
        if let Some(time) = date::time_of_day(date) {
            let message = format!("\"{time}\" is left out, as a date has no time of day");
            self.moved(place, field, message);
        }
    }

    /// Parses a value of the input. One that is wrong is left out, with an error.
    pub fn parse<T>(&mut self, place: RowLocation, field: &str, value: &str) -> Option<T>
    where
        T: TryFrom<String, Error = dossier::ParseError>,
    {
        let value = value.trim();
        if value.is_empty() {
            return None;
        }
        match T::try_from(value.to_owned()) {
            Ok(parsed) => Some(parsed),
            Err(error) => {
                self.wrong(place, field, format!("left out: {error}"));
                None
            }
        }
    }

    /// Parses an address. One with letters beyond ASCII is encoded as browsers do it;
    /// an empty text is none.
    pub fn address(&mut self, place: RowLocation, field: &str, value: &str) -> Option<WebAddress> {
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
            self.moved(place, field, message);
            return Some(address);
        }
        self.parse(place, field, value)
    }

    /// Adds an address to the sources of an entry.
    pub fn source(
        &mut self,
        place: RowLocation,
        field: &str,
        value: &str,
        sources: &mut Vec<Source>,
    ) {
        if let Some(url) = self.address(place, field, value) {
            sources.push(Source {
                url,
                archived_url: None,
                captured: None,
                retrieved: None,
                provenance: None,
            });
        }
    }

    /// Gives the plain text of HTML. Its links become sources; of what else a text cannot hold, a
    /// warning says what it was.
    pub fn plain(
        &mut self,
        place: RowLocation,
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
        place: RowLocation,
        field: &str,
        label: &str,
        id: Option<TopicId>,
    ) -> Option<TopicId> {
        let mut tidied = label.trim().to_owned();
        tidy::line(self, place, field, &mut tidied);
        let label = tidied.as_str();
        if label.is_empty() && id.is_none() {
            return None;
        }
        let known = match &id {
            None => self.topic_ids.get(&spelling(label)).cloned(),
            Some(id) => self.topic_labels.get(id).map(|_| id.clone()),
        };
        if let Some(known) = known {
            let first = self.topic_labels.get(&known);
            if let Some(first) = first.filter(|first| !label.is_empty() && *first != label) {
                if id.is_none() {
                    let message = format!("\"{label}\" is written as \"{first}\", as it is before");
                    self.moved(place, field, message);
                } else {
                    let message = format!(
                        "topic \"{known}\" is called \"{first}\" before and {label:?} here"
                    );
                    self.wrong(place, field, message);
                }
            }
            return Some(known);
        }
        if let Some(id) = &id {
            self.given.topic_ids.insert(id.clone());
        }
        let id = id.unwrap_or_else(|| self.new_topic(label));
        let label = if label.is_empty() { id.as_str() } else { label }.to_owned();
        self.topic_ids
            .entry(spelling(&label))
            .or_insert_with(|| id.clone());
        self.topic_labels.insert(id.clone(), label.clone());
        self.topics.push(Topic {
            id: id.clone(),
            label,
        });
        Some(id)
    }

    /// Makes an id for a topic that has none.
    fn new_topic(&mut self, label: &str) -> TopicId {
        let stem = Some(slug(label)).filter(|slug| !slug.is_empty());
        let stem = stem.unwrap_or_else(|| "topic".to_owned());
        // The number goes on where it stopped: many labels may come down to one stem.
        let number = self.topic_numbers.entry(stem.clone()).or_insert(0);
        loop {
            *number += 1;
            let name = if *number == 1 {
                stem.clone()
            } else {
                format!("{stem}-{number}")
            };
            let id: TopicId = name.parse().expect("a slug is a topic id");
            if !self.topic_labels.contains_key(&id) {
                return id;
            }
        }
    }
}

/// Says that an entry repeats another.
pub fn repeats(first: RowLocation) -> String {
    let first = Part {
        row: first,
        field: None,
    };
    format!("repeats {first}; give each its own id if both are meant")
}

/// Says that an entry has the id of another.
pub fn has_id_of(id: &ReportId, first: RowLocation) -> String {
    let first = Part {
        row: first,
        field: None,
    };
    format!("\"{id}\" is the id of {first}, too: give each its own")
}

/// Gives a label as labels are compared: case and the form of its letters do not count.
pub fn spelling(label: &str) -> String {
    if label.is_ascii() {
        label.to_ascii_lowercase()
    } else {
        label.nfkc().collect::<String>().to_lowercase()
    }
}

/// Keeps the first of values that are the same.
pub fn distinct<T: Clone + Eq + Hash>(values: &mut Vec<T>) {
    let mut seen = HashSet::with_capacity(values.len());
    values.retain(|value| seen.insert(value.clone()));
}

/// Keeps the first of the sources that have the same address.
pub fn unique(sources: &mut Vec<Source>) {
    let mut seen = HashSet::with_capacity(sources.len());
    sources.retain(|source| seen.insert(source.url.clone()));
}

/// Gives what readers call an item type that has no label: "article-journal" is "Article journal".
pub fn label_of(item_type: &ItemType) -> String {
    let words = item_type.as_str().replace(['-', '_'], " ");
    format!("{}{}", words[..1].to_uppercase(), &words[1..])
}
