//! Makes a dossier of a draft, and fills in what it lacks.

use std::collections::{HashMap, HashSet};

use super::draft::{Draft, Entry, label_of};
use super::format::Format;
use super::given::{Origin, Value};
use super::result::Import;
use super::rules::unreadable;
use super::tidy;
use crate::slug::slug;
use dossier::check::placeholder::{COUNTRY, LANGUAGE, TEXT};
use dossier::{
    Country, Date, Diagnostic, Dossier, ItemType, Kind, Language, Licence, Publisher, Report,
    ReportId, RowLocation, Summary, Title,
};
use locale::translation;

/// The greatest length of a title that is made from a text, in characters.
const LONGEST_TITLE: usize = 100;

impl Draft<'_> {
    /// Makes the dossier.
    ///
    /// # Errors
    /// Says that the input has no entry, or none that is right.
    pub fn finish(mut self, format: Format) -> Result<Import, Vec<Diagnostic>> {
        if self.found == 0 {
            let message = format!("found no entry in it, read as {}", format.title());
            return Err(vec![unreadable(message)]);
        }
        if self.entries.is_empty() {
            let message = format!(
                "none of {} imported, read as {}",
                self.found,
                format.title()
            );
            self.diagnostics.push(unreadable(message));
            return Err(self.diagnostics);
        }
        if self.options.is_update {
            self.leave_out_head();
        }
        self.tell_unkept();
        let dossier = self.dossier();
        if !self.formatting.is_empty() {
            let counts = self.formatting.iter();
            let list: Vec<_> = counts
                .map(|(tag, count)| format!("{tag} ({count})"))
                .collect();
            let message = format!("formatting left out: {}", list.join(", "));
            self.moved(RowLocation::Whole, "", message);
        }
        Ok(Import {
            format,
            given: self.given,
            plan: self.plan,
            first_rows: self.first_rows,
            dossier,
            found: self.found,
            diagnostics: self.diagnostics,
        })
    }

    /// Says which values of the whole are not taken, as the dataset has its own.
    fn leave_out_head(&mut self) {
        let found = [
            ("title", self.title.is_some()),
            ("summary", !self.paragraphs.is_empty()),
            ("picture", self.photo.is_some()),
        ];
        for (field, _) in found.into_iter().filter(|(_, is_found)| *is_found) {
            let message = "left out, as the dataset has its own";
            self.moved(RowLocation::Whole, field, message);
        }
    }

    /// Says that a placeholder was filled in.
    fn filled(&mut self, field: &str, message: String) {
        self.missing(RowLocation::Whole, field, message);
    }

    /// Gives what the options say, or else the input; says so where one hides the other.
    fn told(&mut self, field: &str, told: Option<String>, found: Option<String>) -> Option<String> {
        if let (Some(told), Some(found)) = (&told, &found)
            && told != found
        {
            self.leave_out(RowLocation::Whole, field, found);
        }
        told.or(found)
    }

    /// Gives a text of the dossier: of the options, the input or a placeholder.
    fn text(&mut self, field: &str, given: Option<String>) -> String {
        given.unwrap_or_else(|| {
            self.filled(field, format!("filled in \"{TEXT}\""));
            TEXT.to_owned()
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
        let mut found = self.title.take();
        if let Some(title) = &mut found {
            tidy::line(self, RowLocation::Whole, "title", title);
        }
        let found = found.filter(|title| !title.is_empty());
        let title = self.told("title", options.title.clone(), found);
        let title = self.text("title", title);
        let country = options.country.clone().or_else(|| self.country.take());
        let country: Country = self.code("country", country, COUNTRY);
        let language = options.language.clone().or_else(|| self.language.take());
        let language: Language = self.code("language", language, LANGUAGE);
        let licence: Licence = self.code("licence", options.licence.clone(), TEXT);
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
        for paragraph in &mut paragraphs {
            tidy::prose(self, RowLocation::Whole, "summary", paragraph);
        }
        paragraphs.retain(|paragraph| !paragraph.is_empty());
        if paragraphs.is_empty() || options.summary.is_some() {
            let found = Some(paragraphs.join("\n\n")).filter(|found| !found.is_empty());
            let summary = self.told("summary", options.summary.clone(), found);
            paragraphs = vec![self.text("summary.paragraphs", summary)];
        }
        let attribution = self.text("summary.attribution", options.attribution.clone());
        let reports = self.reports(&language);
        let mut photo = self.photo.take();
        if let (Some(photo), Some(teaser)) = (&mut photo, &self.teaser) {
            let mut reports = reports.iter();
            let report = reports.find(|report| report.abstract_.as_ref() == Some(teaser));
            photo.report = report.map(|report| report.id.clone());
        }
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
            doi: None,
            summary: Summary {
                as_of,
                paragraphs,
                attribution,
                sources: std::mem::take(&mut self.sources),
            },
            photo,
            topics: std::mem::take(&mut self.topics),
            dates: options.dates,
            fields: std::mem::take(&mut self.fields),
            reports,
        }
    }

    /// Turns the entries into reports, fills in what they lack, and says how often.
    fn reports(&mut self, language: &Language) -> Vec<Report> {
        let entries = std::mem::take(&mut self.entries);
        let used = entries.iter().flat_map(|entry| &entry.topics);
        let used: HashSet<_> = used.collect();
        self.topics.retain(|topic| used.contains(&topic.id));
        let ids = Self::ids(&entries);
        let item_type = self.options.kind.clone();
        let item_type =
            item_type.unwrap_or_else(|| "document".parse().expect("an item type of CSL"));
        let publisher = self
            .options
            .report_publisher
            .clone()
            .or(self.publisher.take());
        let is_told = self.options.report_publisher.is_some();
        let told = [
            (Value::ItemType, self.options.kind.is_some()),
            (Value::Publisher, is_told),
        ];
        let told = told.into_iter().filter(|(_, is_told)| *is_told);
        self.given.told = told.map(|(value, _)| value).collect();
        let [mut kinds, mut publishers, mut languages, mut titles] = [0; 4];
        let count = |counter: &mut usize, is_missing: bool| *counter += usize::from(is_missing);
        let mut reports = Vec::with_capacity(entries.len());
        for (mut entry, id) in entries.into_iter().zip(ids) {
            if self.options.is_update {
                let has_publisher = publisher.is_some() && !is_told;
                let origin = origin(&entry, has_publisher);
                self.given.reports.push(origin);
            }
            if entry.item_type.is_none() {
                let name = entry.label.to_ascii_lowercase().replace(' ', "-");
                entry.item_type = name.parse().ok();
            }
            count(&mut titles, entry.title.is_empty());
            count(
                &mut kinds,
                entry.item_type.is_none() && self.options.kind.is_none(),
            );
            count(
                &mut publishers,
                entry.publisher.is_empty() && publisher.is_none() && !entry.is_complete,
            );
            count(
                &mut languages,
                entry.language.is_none() && !entry.is_complete,
            );
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
                "left out, as nothing names it; --report-publisher does".to_owned(),
            ),
            (
                "language",
                languages,
                if language.as_str() == LANGUAGE {
                    "left out, as it is not known".to_owned()
                } else {
                    format!("filled in \"{language}\", as of the dossier")
                },
            ),
        ] {
            if count > 0 {
                let reports = if count == 1 { "report" } else { "reports" };
                let field = format!("{field} of {count} {reports}");
                self.filled(&field, what);
            }
        }
        reports
    }

    /// Gives each entry an id: its own, or one made of date and title.
    fn ids(entries: &[Entry]) -> Vec<ReportId> {
        let mut taken: HashSet<ReportId> = HashSet::new();
        let mut ids: Vec<Option<ReportId>> = Vec::with_capacity(entries.len());
        for entry in entries {
            ids.push(entry.id.clone().filter(|id| taken.insert(id.clone())));
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
                let name = |name: &str| -> ReportId {
                    let id = name.parse();
                    id.expect("a slug that begins with a digit is an id")
                };
                let id = name(&stem);
                if taken.insert(id.clone()) {
                    return id;
                }
                // The number goes on where it stopped: many titles may come down to one stem.
                let number = numbers.entry(stem.clone()).or_insert(1);
                loop {
                    *number += 1;
                    let id = name(&format!("{stem}-{number}"));
                    if taken.insert(id.clone()) {
                        return id;
                    }
                }
            })
        });
        made.collect()
    }
}

/// Tells what an entry says itself. The publisher may stand once for all entries.
fn origin(entry: &Entry, has_publisher: bool) -> Origin {
    let values = [
        (Value::Title, entry.title.is_empty()),
        (Value::Supplied, entry.supplied.is_none()),
        (Value::ItemType, entry.item_type.is_none()),
        (Value::Kind, entry.label.is_empty()),
        (
            Value::Publisher,
            entry.publisher.is_empty() && !has_publisher,
        ),
        (Value::Language, entry.language.is_none()),
        (Value::End, entry.date.end().is_none() && !entry.is_complete),
    ];
    let filled_in = values.into_iter().filter(|(_, is_filled_in)| *is_filled_in);
    Origin {
        place: entry.place,
        id: entry.id.clone(),
        repeats: entry.repeats,
        filled_in: filled_in.map(|(value, _)| value).collect(),
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
        publisher.map(str::to_owned)
    } else {
        Some(entry.publisher)
    };
    let is_inherited = !entry.is_complete && language.as_str() != LANGUAGE;
    let inherited = || is_inherited.then(|| language.clone());
    let supplied = entry.supplied == Some(true) || entry.title.is_empty();
    let title = match (entry.title.is_empty(), entry.text.is_empty()) {
        (false, _) => entry.title,
        (true, false) => first_sentence(&entry.text),
        (true, true) => translation(language.as_str()).page.date(entry.date),
    };
    let mut media = entry.media;
    for medium in media.iter_mut().filter(|it| it.caption.is_empty()) {
        medium.caption.clone_from(&title);
    }
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
        content_warning: (!entry.warning.is_empty()).then_some(entry.warning),
        language: entry.language.or_else(inherited),
        sources: entry.sources,
        media,
        fields: entry.fields,
        revisions: Vec::new(),
    }
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
        let bare = sentence.strip_suffix('.').map(str::trim_end);
        return bare
            .filter(|bare| !bare.is_empty())
            .unwrap_or(sentence)
            .to_owned();
    };
    let start = &sentence[..cut];
    let words = start
        .rsplit_once(char::is_whitespace)
        .map_or(start, |(words, _)| words);
    format!("{}…", words.trim_end())
}
