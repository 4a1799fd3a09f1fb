//! Where the columns of a table stand, and what their cells say together.

use std::collections::{HashMap, HashSet};

use super::super::draft::Draft;
use super::super::header::{self, Header};
use super::super::options::DayOrder;
use super::super::own_fields::{self, Kept};
use super::super::plan::{ColumnPlan, quoted};
use super::super::profile::{Dates, Lists, Separator, Sources};
use super::super::table::Table;
use super::list::{parted, plain};
use crate::columns::{
    ABSTRACT, ALIASES, ARCHIVED, AUTHORS, CAPTURED, COLUMNS, Column, DATE, ID, KIND, LANGUAGE,
    PUBLISHER, RETRIEVED, SOURCES, SUPPLIED, TITLE, TOPIC_IDS, TOPICS, TYPE, WARNING, column,
};
use dossier::{DateMeaning, Field, RowLocation};

/// The day of an event, where publication has a column of its own.
const EVENT: Column = column(
    "event date",
    "date",
    &[
        "dateofevent",
        "dateofincident",
        "incidentdate",
        "dateofviolation",
    ],
);

/// The columns that `export` does not write: the end of an interval, and the parts of a date.
const END: Column = column("end date", "date", &["end", "dateend", "todate"]);
const PARTS: [Column; 3] = [
    column("year", "date", &["publicationyear"]),
    column("month", "date", &[]),
    column("day", "date", &[]),
];

/// The newspaper, journal or site in which something appeared: its publisher, where no other is named.
const CONTAINER: Column = column("publication title", "publisher", &["journal", "newspaper"]);

/// What columns of the dossier's own fields are read as.
const FIELDS: &str = "fields";

/// The addresses of recordings elsewhere.
const VIDEO: Column = column(
    "video",
    "media",
    &[
        "videos",
        "videolink",
        "videolinks",
        "videourl",
        "footage",
        "видео",
        "vídeo",
        "vidéo",
    ],
);

/// With what the name of a column of dates or texts ends, where none has a name that is known: "Arrest
/// date", "Narrative description".
const LAST_OF_DATES: [&str; 4] = ["date", "fecha", "дата", "datum"];
const LAST_OF_TEXTS: [&str; 7] = [
    "description",
    "summary",
    "narrative",
    "details",
    "descripción",
    "описание",
    "résumé",
];

/// Words in the names of columns of other dates.
const OTHER_DATES: [&str; 14] = [
    "birth",
    "added",
    "modified",
    "entry",
    "entered",
    "updated",
    "end",
    "to",
    "access",
    "accessed",
    "created",
    "archived",
    "retrieved",
    "capture",
];

/// Where the columns stand, and how their cells are to be read.
pub struct Columns {
    pub id: Option<usize>,
    pub aliases: Option<usize>,
    pub date: Option<usize>,
    pub end: Option<usize>,
    pub parts: [Option<usize>; 3],
    pub title: Option<usize>,
    pub supplied: Option<usize>,
    pub item_type: Option<usize>,
    pub kind: Option<usize>,
    pub publisher: Option<usize>,
    pub container: Option<usize>,
    pub authors: Option<usize>,
    pub topics: Option<usize>,
    pub topic_ids: Option<usize>,
    pub text: Option<usize>,
    pub warning: Option<usize>,
    pub language: Option<usize>,
    pub sources: Vec<usize>,
    /// Columns of addresses of videos.
    pub videos: Vec<usize>,
    /// The one of the sources beside which copies and days stand.
    pub main_source: Option<usize>,
    pub archived: Option<usize>,
    pub captured: Option<usize>,
    pub retrieved: Option<usize>,
    /// The columns of the dossier's own fields.
    pub fields: Vec<(usize, Field)>,
    /// Columns of other names.
    pub unknown: Vec<usize>,
    /// Those of them that become fields of the dossier's own.
    pub kept: Vec<Kept>,
    /// Whether `export` wrote them: every cell is then meant as it stands.
    pub are_own: bool,
    /// The order of numbers in dates.
    pub order: Option<DayOrder>,
    /// What parts topics.
    pub separator: Separator,
}

impl Columns {
    /// Finds the columns of a table whose dates have that meaning.
    pub fn of(header: &Header, meaning: DateMeaning) -> Self {
        let event = header.column(&EVENT);
        let mut columns = Self {
            id: header.column(&ID),
            aliases: header.column(&ALIASES),
            date: event
                .filter(|_| meaning == DateMeaning::Events)
                .or_else(|| header.column(&DATE))
                .or_else(|| header.ending(&LAST_OF_DATES, &OTHER_DATES)),
            end: header.column(&END),
            parts: PARTS.map(|part| header.column(&part)),
            title: header
                .column(&TITLE)
                .or_else(|| header.ending(&["title", "headline"], &["job"])),
            supplied: header.column(&SUPPLIED),
            item_type: header.column(&TYPE),
            kind: header.column(&KIND),
            publisher: header.column(&PUBLISHER),
            container: header.column(&CONTAINER),
            authors: header.column(&AUTHORS),
            topics: header.column(&TOPICS),
            topic_ids: header.column(&TOPIC_IDS),
            text: header
                .column(&ABSTRACT)
                .or_else(|| header.ending(&LAST_OF_TEXTS, &[])),
            warning: header.column(&WARNING),
            language: header.column(&LANGUAGE),
            sources: header.all(&SOURCES),
            videos: header.all(&VIDEO),
            main_source: header.column(&SOURCES),
            archived: header.column(&ARCHIVED),
            captured: header.column(&CAPTURED),
            retrieved: header.column(&RETRIEVED),
            fields: Vec::new(),
            unknown: Vec::new(),
            kept: Vec::new(),
            are_own: header.column(&TOPIC_IDS).is_some() && header.column(&SUPPLIED).is_some(),
            order: None,
            separator: Separator::Semicolon,
        };
        if columns.are_own {
            columns.fields = header.fields();
        }
        let known = columns.known();
        columns.unknown = (0..header.len())
            .filter(|column| !known.contains(column))
            .collect();
        columns
    }

    /// Gives the columns that are read, each with the name of its field.
    pub fn roles(&self) -> Vec<(usize, &'static str)> {
        let single = [
            (self.id, ID.name),
            (self.aliases, ALIASES.name),
            (self.date, DATE.name),
            (self.end, END.name),
            (self.parts[0], PARTS[0].name),
            (self.parts[1], PARTS[1].name),
            (self.parts[2], PARTS[2].name),
            (self.title, TITLE.name),
            (self.supplied, SUPPLIED.name),
            (self.item_type, TYPE.name),
            (self.kind, KIND.name),
            (self.publisher, PUBLISHER.name),
            (self.container, PUBLISHER.name),
            (self.authors, AUTHORS.name),
            (self.topics, TOPICS.name),
            (self.topic_ids, TOPIC_IDS.name),
            (self.text, ABSTRACT.name),
            (self.warning, WARNING.name),
            (self.language, LANGUAGE.name),
            (self.archived, ARCHIVED.name),
            (self.captured, CAPTURED.name),
            (self.retrieved, RETRIEVED.name),
        ];
        let single = single
            .into_iter()
            .filter_map(|(column, name)| Some((column?, name)));
        let sources = self.sources.iter().map(|column| (*column, SOURCES.name));
        let videos = self.videos.iter().map(|column| (*column, VIDEO.field));
        let fields = self.fields.iter().map(|(column, _)| (*column, FIELDS));
        single.chain(sources).chain(videos).chain(fields).collect()
    }

    /// Gives the columns that are read.
    fn known(&self) -> HashSet<usize> {
        self.roles().into_iter().map(|(column, _)| column).collect()
    }

    /// Says what becomes of each column, finds those that are kept, and offers the others.
    pub fn plan(&mut self, table: &Table<'_>, draft: &mut Draft<'_>) -> Vec<ColumnPlan> {
        let roles: HashMap<usize, &'static str> = self.roles().into_iter().collect();
        let columns = 0..table.header.len();
        let mut plans: Vec<_> = columns
            .map(|column| {
                let header = &table.header;
                let role = roles.get(&column).copied();
                ColumnPlan::new(header.name(column), &header.typed(column), role)
            })
            .collect();
        if !self.unknown.is_empty() {
            table.cells(self.date, |row| {
                for column in &self.unknown {
                    plans[*column].see(plain(row.cell(Some(*column))), self.order);
                }
            });
        }
        self.kept = own_fields::keep(&table.header, &mut plans, &self.unknown, draft);
        for column in &self.unknown {
            let plan = &plans[*column];
            if let Some(offer) = plan.offer() {
                draft.moved(RowLocation::Whole, &in_column(&plan.name), offer);
            }
        }
        plans
    }

    /// Looks at all rows for what one of them cannot say alone, and tells what it finds.
    pub fn learn(&mut self, table: &Table<'_>, draft: &mut Draft<'_>) {
        self.order = draft.options.day_order;
        if self.are_own {
            return;
        }
        let [mut dates, mut ends] = [Dates::default(), Dates::default()];
        let mut topics = Lists::default();
        let is_open = |column: &&usize| header_says_who(table.header.name(**column));
        let who = self.sources.iter().find(is_open).copied();
        let mut sources = Sources::default();
        table.cells(self.date, |row| {
            dates.see(row.cell(self.date));
            ends.see(row.cell(self.end));
            topics.see(&parted(row.cell(self.topics)));
            sources.see(row.cell(who));
        });
        let name = |column: Option<usize>| column.map_or("", |column| table.header.name(column));
        for (column, known, field) in [
            (self.date, &DATE, "date"),
            (self.title, &TITLE, "title"),
            (self.text, &ABSTRACT, "text"),
        ] {
            if column.is_some() && column != table.header.column(known) {
                draft.moved(
                    RowLocation::Whole,
                    &in_column(name(column)),
                    format!("read as {field}"),
                );
            }
        }
        if let (None, Some(order)) = (self.order, order_in(name(self.date))) {
            self.order = Some(order);
            let message = "dates are read in the order that the name of the column says";
            draft.moved(RowLocation::Whole, &in_column(name(self.date)), message);
        } else if self.order.is_none()
            && let Some(order) = dates.order()
        {
            self.order = Some(order);
            draft.moved(
                RowLocation::Whole,
                &in_column(name(self.date)),
                dates.remark(),
            );
        }
        self.separator = topics.separator();
        if self.separator == Separator::Comma {
            let message = "commas part the values, as some of them also stand alone";
            draft.moved(RowLocation::Whole, &in_column(name(self.topics)), message);
        } else if topics.has_commas() {
            let message = "commas do not part the values; semicolons do";
            draft.moved(RowLocation::Whole, &in_column(name(self.topics)), message);
        }
        if let Some(column) = who
            && sources.are_names()
            && self.publisher.is_none()
        {
            self.publisher = Some(column);
            self.sources.retain(|other| *other != column);
            let message = "taken as the publisher, as it holds no addresses";
            draft.moved(RowLocation::Whole, &in_column(name(Some(column))), message);
        }
    }
}

/// Gives every name by which a column is known.
pub fn names_of_columns() -> Vec<String> {
    let own = [END, CONTAINER, VIDEO].into_iter().chain(PARTS);
    let columns = COLUMNS.into_iter().chain(own);
    let names = columns.flat_map(|column| {
        let others = column.others.iter().map(|other| (*other).to_owned());
        std::iter::once(header::key(column.name)).chain(others)
    });
    names.collect()
}

/// What names of columns have in them that mean where something is told.
const WHERE: [&str; 15] = [
    "url",
    "link",
    "address",
    "web",
    "lien",
    "adresse",
    "enlace",
    "ссылк",
    "адрес",
    "посиланн",
    "сілтеме",
    "رابط",
    "پیوند",
    "链接",
    "网址",
];

/// Tells whether a column's name may mean who told something.
fn header_says_who(name: &str) -> bool {
    let key = header::key(name);
    WHERE.iter().all(|word| !key.contains(word))
}

/// Finds the order of numbers that a column's name says: "Date (dd/mm/yyyy)".
fn order_in(name: &str) -> Option<DayOrder> {
    let letters: String = name
        .to_lowercase()
        .chars()
        .filter(|c| c.is_alphabetic())
        .collect();
    let has = |pattern: &str| letters.contains(pattern);
    match (
        has("ddmmyy") || has("ttmmjj") || has("ддммгг"),
        has("mmddyy"),
    ) {
        (true, false) => Some(DayOrder::DayFirst),
        (false, true) => Some(DayOrder::MonthFirst),
        _ => None,
    }
}

/// Names a column in a remark about all of it.
pub fn in_column(name: &str) -> String {
    format!("column {name}")
}

/// Offers the only column that may be one of dates, where none is known as such; else an empty text.
pub fn offer_of_date(header: &Header) -> String {
    let columns = (0..header.len()).filter(|column| {
        let name = header.label(*column).to_lowercase();
        let mut words = name.split(|c: char| !c.is_alphanumeric());
        words.clone().any(|word| LAST_OF_DATES.contains(&word))
            && !words.any(|word| OTHER_DATES.contains(&word))
    });
    match &columns.collect::<Vec<_>>()[..] {
        [only] if !has_date(header) => {
            let named = quoted(&format!("{}=date", header.typed(*only)));
            format!("; --map {named} reads that column as the date")
        }
        _ => String::new(),
    }
}

/// Tells whether a column is known as one of dates.
fn has_date(header: &Header) -> bool {
    [&DATE, &PARTS[0]]
        .iter()
        .any(|column| header.column(column).is_some())
        || header.ending(&LAST_OF_DATES, &OTHER_DATES).is_some()
}

/// Tells how many columns are known, where these are columns of reports: a date, and a title or a text.
pub fn known(header: &Header) -> Option<usize> {
    let has = |column: &Column| header.column(column).is_some();
    let has_text = has(&TITLE) || has(&ABSTRACT) || header.ending(&LAST_OF_TEXTS, &[]).is_some();
    (has_text && has_date(header))
        .then(|| Columns::of(header, DateMeaning::default()).roles().len())
}

#[cfg(test)]
mod tests {
    use super::names_of_columns;
    use crate::columns::TRANSLATIONS;
    use crate::import::header::NAMES;
    use std::collections::HashSet;

    #[test]
    fn no_name_of_any_language_means_two_columns() {
        let english = names_of_columns();
        let mut seen: HashSet<_> = english.iter().map(String::as_str).collect();
        assert_eq!(seen.len(), english.len());
        for (meaning, names) in TRANSLATIONS.iter().chain(&NAMES) {
            assert!(english.iter().any(|name| name == meaning), "{meaning}");
            for name in *names {
                assert!(seen.insert(name), "{name}");
            }
        }
    }
}
