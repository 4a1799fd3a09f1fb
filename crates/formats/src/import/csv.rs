//! A table of reports with a header: the one that `export` writes, or anyone's.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::addresses;
use super::authors::{self, NameOrder};
use super::date::{self, Part};
use super::draft::{Draft, Entry, distinct, label_of, unique};
use super::header::Header;
use super::item_types::item_type;
use super::languages;
use super::options::DayOrder;
use super::plan::ColumnPlan;
use super::profile::{Dates, Lists, Separator, Sources};
use super::rules::unreadable;
use super::table::{Row, Table};
use super::value;
use crate::columns::{
    ABSTRACT, ALIASES, ARCHIVED, AUTHORS, CAPTURED, COLUMNS, Column, DATE, ID, KIND, LANGUAGE,
    PUBLISHER, RETRIEVED, SOURCES, SUPPLIED, TITLE, TOPIC_IDS, TOPICS, TYPE, WARNING, column,
};
use crate::slug::slug;
use dossier::{Date, Day, Diagnostic, ItemType, ParseError, RowLocation, Source};

/// The columns that `export` does not write: the end of an interval, and the parts of a date.
const END: Column = column("end date", "date", &["end", "dateend", "todate"]);
const PARTS: [Column; 3] = [
    column("year", "date", &["publicationyear"]),
    column("month", "date", &[]),
    column("day", "date", &[]),
];

/// The newspaper, journal or site in which something appeared: its publisher, where no other is named.
const CONTAINER: Column = column("publication title", "publisher", &["journal", "newspaper"]);

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
struct Columns {
    id: Option<usize>,
    aliases: Option<usize>,
    date: Option<usize>,
    end: Option<usize>,
    parts: [Option<usize>; 3],
    title: Option<usize>,
    supplied: Option<usize>,
    item_type: Option<usize>,
    kind: Option<usize>,
    publisher: Option<usize>,
    container: Option<usize>,
    authors: Option<usize>,
    topics: Option<usize>,
    topic_ids: Option<usize>,
    text: Option<usize>,
    warning: Option<usize>,
    language: Option<usize>,
    sources: Vec<usize>,
    /// The one of these beside which copies and days stand.
    main_source: Option<usize>,
    archived: Option<usize>,
    captured: Option<usize>,
    retrieved: Option<usize>,
    /// Columns of other names.
    unknown: Vec<usize>,
    /// Whether `export` wrote them: every cell is then meant as it stands.
    are_own: bool,
    /// The order of numbers in dates.
    order: Option<DayOrder>,
    /// What parts topics.
    separator: Separator,
}

impl Columns {
    fn of(header: &Header) -> Self {
        let mut columns = Self {
            id: header.column(&ID),
            aliases: header.column(&ALIASES),
            date: header
                .column(&DATE)
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
            main_source: header.column(&SOURCES),
            archived: header.column(&ARCHIVED),
            captured: header.column(&CAPTURED),
            retrieved: header.column(&RETRIEVED),
            unknown: Vec::new(),
            are_own: header.column(&TOPIC_IDS).is_some() && header.column(&SUPPLIED).is_some(),
            order: None,
            separator: Separator::Semicolon,
        };
        let known = columns.known();
        columns.unknown = (0..header.len())
            .filter(|column| !known.contains(column))
            .collect();
        columns
    }

    /// Gives the columns that are read, each with the name of its field.
    fn roles(&self) -> Vec<(usize, &'static str)> {
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
        single.chain(sources).collect()
    }

    /// Gives the columns that are read.
    fn known(&self) -> HashSet<usize> {
        self.roles().into_iter().map(|(column, _)| column).collect()
    }

    /// Says what becomes of each column.
    fn plan(&self, table: &Table<'_>) -> Vec<ColumnPlan> {
        let roles: HashMap<usize, &'static str> = self.roles().into_iter().collect();
        let columns = 0..table.header.len();
        let mut plans: Vec<_> = columns
            .map(|column| ColumnPlan::new(table.header.name(column), roles.get(&column).copied()))
            .collect();
        if !self.unknown.is_empty() {
            table.cells(self.date, |row| {
                for column in &self.unknown {
                    plans[*column].see(row.cell(Some(*column)));
                }
            });
        }
        plans
    }

    /// Looks at all rows for what one of them cannot say alone, and tells what it finds.
    fn learn(&mut self, table: &Table<'_>, draft: &mut Draft<'_>) {
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
            topics.see(row.cell(self.topics));
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
fn names_of_columns() -> Vec<String> {
    let own = [END, CONTAINER].into_iter().chain(PARTS);
    let columns = COLUMNS.into_iter().chain(own);
    let names = columns.flat_map(|column| {
        let others = column.others.iter().map(|other| (*other).to_owned());
        std::iter::once(super::header::key(column.name)).chain(others)
    });
    names.collect()
}

/// Tells whether a column's name may mean who told something.
fn header_says_who(name: &str) -> bool {
    let key = super::header::key(name);
    !["url", "link", "address", "web"]
        .iter()
        .any(|word| key.contains(word))
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
fn in_column(name: &str) -> String {
    format!("column {name}")
}

/// Tells how many columns are known, where these are columns of reports: a date, and a title or a text.
pub fn known(header: &Header) -> Option<usize> {
    let has = |column: &Column| header.column(column).is_some();
    let has_text = has(&TITLE) || has(&ABSTRACT) || header.ending(&LAST_OF_TEXTS, &[]).is_some();
    let has_date =
        has(&DATE) || has(&PARTS[0]) || header.ending(&LAST_OF_DATES, &OTHER_DATES).is_some();
    (has_text && has_date).then(|| Columns::of(header).roles().len())
}

/// Reads every row of a text.
///
/// # Errors
/// Says which columns are missing.
pub fn read(
    text: &str,
    draft: &mut Draft<'_>,
    progress: &mut dyn FnMut(usize),
) -> Result<(), Diagnostic> {
    let table = Table::of_text(text, &draft.options.columns, known)?;
    read_table(&table, draft, progress)
}

/// Reads every row of a table.
///
/// # Errors
/// Says which columns are missing.
pub fn read_table(
    table: &Table<'_>,
    draft: &mut Draft<'_>,
    progress: &mut dyn FnMut(usize),
) -> Result<(), Diagnostic> {
    if known(&table.header).is_none() {
        let names = table.header.names().join(", ");
        let message = format!(
            "expected a column \"date\" and a column \"title\" or \"text\", found: {names}"
        );
        return Err(unreadable(message));
    }
    for (column, name) in &draft.options.columns {
        if let Err(message) = table
            .header
            .check_renamed(column, name, &names_of_columns())
        {
            draft.wrong(RowLocation::Whole, &in_column(column), message);
        }
    }
    let mut columns = Columns::of(&table.header);
    columns.learn(table, draft);
    if draft.options.with_plan {
        let plan = columns.plan(table);
        draft.plan.extend(plan);
    }
    table.rows(draft, columns.date, progress, |draft, header, row| {
        let mut reader = Reader {
            draft,
            header,
            columns: &columns,
            row,
        };
        reader.read();
    });
    Ok(())
}

/// Reads one row.
struct Reader<'a, 'b> {
    draft: &'a mut Draft<'b>,
    header: &'a Header,
    columns: &'a Columns,
    row: &'a Row<'a>,
}

impl<'a> Reader<'a, '_> {
    fn name(&self, column: Option<usize>) -> &'a str {
        column.map_or("", |column| self.header.name(column))
    }

    /// Gives the value of a cell. One that says that there is none is told.
    fn value(&mut self, column: Option<usize>) -> Cow<'a, str> {
        let cell = plain(self.row.cell(column));
        if self.columns.are_own || cell.is_empty() {
            return Cow::Borrowed(cell);
        }
        if let Some(why) = value::is_nothing(cell) {
            let message = format!("left out: \"{cell}\", {why}");
            self.draft.moved(self.row.place, self.name(column), message);
            return Cow::Borrowed("");
        }
        match value::hyperlink(cell) {
            Some((address, text))
                if column.is_some_and(|it| self.columns.sources.contains(&it)) =>
            {
                if text != address {
                    self.draft
                        .leave_out(self.row.place, self.name(column), &text);
                }
                Cow::Owned(address)
            }
            Some((address, text)) => {
                let message = format!("left out: {address}, to which the text is linked");
                self.draft.moved(self.row.place, self.name(column), message);
                Cow::Owned(text)
            }
            None => Cow::Borrowed(cell),
        }
    }

    fn text(&mut self, column: Option<usize>) -> String {
        self.value(column).into_owned()
    }

    fn read(&mut self) {
        let (place, columns) = (self.row.place, self.columns);
        self.draft.found();
        let date = match self.date() {
            Ok(date) => date,
            Err((column, message)) => {
                return self.draft.refuse(place, self.name(column), message);
            }
        };
        let mut entry = Entry::new(place, date);
        // A day is never given up for the year that stands beside it.
        let year = self.row.cell(columns.parts[0]);
        if !date.to_string().starts_with(year) {
            self.draft
                .leave_out(place, self.name(columns.parts[0]), year);
        }
        self.ids(&mut entry);
        entry.title = self.text(columns.title);
        self.supplied(&mut entry);
        self.kind(&mut entry);
        entry.publisher = self.text(columns.publisher);
        let container = self.text(columns.container);
        if entry.publisher.is_empty() {
            entry.publisher = container;
        } else {
            self.draft
                .leave_out(place, self.name(columns.container), &container);
        }
        self.authors(&mut entry);
        self.topics(&mut entry);
        entry.text = self.text(columns.text);
        entry.warning = self.text(columns.warning);
        self.language(&mut entry);
        self.sources(&mut entry);
        for column in &columns.unknown {
            let cell = self.row.cell(Some(*column));
            self.draft.leave_out(place, self.header.name(*column), cell);
        }
        self.draft.add(entry);
    }

    /// Reads the date.
    ///
    /// # Errors
    /// Names the column that is wrong, and says why.
    fn date(&self) -> Result<Date, (Option<usize>, String)> {
        let (columns, row) = (self.columns, self.row);
        let read = |column: Option<usize>| match plain(row.cell(column)) {
            "" => Ok(None),
            cell => date::read(cell, columns.order)
                .map(Some)
                .map_err(|message| (column, message)),
        };
        let start = if let Some(date) = read(columns.date)? {
            Some(date)
        } else {
            let [year, month, day] = columns.parts.map(|column| row.cell(column));
            let point = date::parts(year, month, day)
                .map_err(|(part, message): (Part, _)| (columns.parts[part as usize], message))?;
            point.and_then(|point| point.parse().ok())
        };
        let column = columns.date.or(columns.parts[0]);
        let start = start.ok_or_else(|| (column, "there is no date".to_owned()))?;
        match read(columns.end)? {
            Some(end) if end != start => date::interval(&start.to_string(), &end.to_string())
                .map_err(|message| (columns.end, message)),
            _ => Ok(start),
        }
    }

    /// Reads the id and the earlier ids. One that another archive gave is written as ids are here.
    fn ids(&mut self, entry: &mut Entry) {
        let place = self.row.place;
        let name = self.name(self.columns.id);
        let cell = self.row.cell(self.columns.id);
        let own = Some(slug(cell)).filter(|own| !own.is_empty() && own != cell);
        if let Some(id) = own
            .and_then(|own| own.parse().ok())
            .filter(|_| !self.columns.are_own)
        {
            let message = format!("\"{cell}\" is written as {id}");
            self.draft.moved(place, name, message);
            entry.id = Some(id);
        } else {
            entry.id = self.draft.parse(place, name, cell);
        }
        let name = self.name(self.columns.aliases);
        for alias in list(self.row.cell(self.columns.aliases)) {
            entry.aliases.extend(self.draft.parse(place, name, &alias));
        }
    }

    fn supplied(&mut self, entry: &mut Entry) {
        let column = self.columns.supplied;
        entry.supplied = match self.row.cell(column).to_ascii_lowercase().as_str() {
            "yes" | "true" | "1" | "x" => true,
            "" | "no" | "false" | "0" => false,
            other => {
                let message = format!("found {other:?}, expected yes or no; taken as no");
                self.draft.wrong(self.row.place, self.name(column), message);
                false
            }
        };
    }

    fn kind(&mut self, entry: &mut Entry) {
        let columns = self.columns;
        entry.label = self.text(columns.kind);
        let cell = self.text(columns.item_type);
        if columns.are_own || columns.kind.is_some() && cell.parse::<ItemType>().is_ok() {
            entry.item_type = self
                .draft
                .parse(self.row.place, self.name(columns.item_type), &cell);
        } else if let Some(known) = item_type(&cell) {
            entry.item_type = Some(known);
        } else if columns.kind.is_none() {
            // A column "type" without a column "kind" is most often meant for readers.
            entry.label = cell;
        } else {
            entry.item_type = self
                .draft
                .parse(self.row.place, self.name(columns.item_type), &cell);
        }
        if entry.item_type.is_none() {
            let name = entry.label.to_ascii_lowercase().replace(' ', "-");
            entry.item_type = name.parse().ok();
        }
        if let Some(item_type) = entry.item_type.as_ref().filter(|_| entry.label.is_empty()) {
            entry.label = label_of(item_type);
        }
    }

    fn authors(&mut self, entry: &mut Entry) {
        let place = self.row.place;
        let name = self.name(self.columns.authors);
        let cell = self.value(self.columns.authors);
        for part in list(&cell) {
            if self.columns.are_own {
                entry.authors.extend(self.draft.parse(place, name, &part));
                continue;
            }
            let found = authors::split(&part, NameOrder::Either);
            if found.is_guess {
                let message = format!(
                    "\"{part}\" is read as {}; semicolons between the names make it certain",
                    found.names.join("; ")
                );
                self.draft.moved(place, name, message);
            }
            for author in found.names {
                entry.authors.extend(self.draft.parse(place, name, &author));
            }
        }
    }

    /// Reads the topics: labels, ids, or both side by side.
    fn topics(&mut self, entry: &mut Entry) {
        let columns = self.columns;
        let place = self.row.place;
        let cell = self.value(columns.topics);
        let labels = match columns.separator {
            Separator::Comma => cell
                .split(',')
                .map(|label| label.trim().to_owned())
                .collect(),
            Separator::Semicolon if columns.are_own || cell.contains(';') => list(&cell),
            Separator::Semicolon => cell
                .split('|')
                .map(|label| label.trim().to_owned())
                .collect(),
        };
        let ids = list(self.row.cell(columns.topic_ids));
        for index in 0..labels.len().max(ids.len()) {
            let label = labels.get(index).map_or("", String::as_str);
            let id = ids.get(index).map_or("", String::as_str);
            let id = self.draft.parse(place, self.name(columns.topic_ids), id);
            let topic = self
                .draft
                .topic(place, self.name(columns.topics), label, id);
            entry.topics.extend(topic);
        }
        if !columns.are_own {
            // A topic may be named twice in other spellings.
            distinct(&mut entry.topics);
        }
    }

    fn language(&mut self, entry: &mut Entry) {
        let (place, name) = (self.row.place, self.name(self.columns.language));
        let cell = self.value(self.columns.language);
        let tag = if self.columns.are_own {
            Cow::Borrowed(&*cell)
        } else {
            languages::tag(&cell)
        };
        entry.language = self.draft.parse(place, name, &tag);
        if entry.language.is_some() && *tag != *cell {
            self.draft
                .moved(place, name, format!("\"{cell}\" is written as {tag}"));
        }
    }

    /// Reads the addresses, and beside each of the main column the copy that an archive keeps and when
    /// it was seen.
    fn sources(&mut self, entry: &mut Entry) {
        let columns = self.columns;
        let [archived, captured, retrieved] =
            [columns.archived, columns.captured, columns.retrieved]
                .map(|column| self.value(column));
        let archived = addresses(&archived);
        let [captured, retrieved] = [captured, retrieved].map(|cell| list(&cell));
        let mut count = 0;
        for column in &columns.sources {
            let is_main = Some(*column) == columns.main_source;
            for address in self.addresses(*column) {
                let at = if is_main { count } else { usize::MAX };
                let value = |list: &[String]| list.get(at).cloned().unwrap_or_default();
                let beside = [value(&archived), value(&captured), value(&retrieved)];
                count += usize::from(is_main);
                entry
                    .sources
                    .extend(self.source(*column, &address, &beside));
            }
        }
        if columns.sources.len() > 1 {
            unique(&mut entry.sources);
        }
        for (column, rest) in [
            (columns.archived, archived),
            (columns.captured, captured),
            (columns.retrieved, retrieved),
        ] {
            for value in rest.iter().skip(count).filter(|value| !value.is_empty()) {
                let message = format!("left out: {value}, as there is no address beside it");
                self.draft.wrong(self.row.place, self.name(column), message);
            }
        }
    }

    /// Makes a source of an address and of what stands beside it: a copy, and when it was made and seen.
    fn source(&mut self, column: usize, address: &str, beside: &[String; 3]) -> Option<Source> {
        let (place, columns) = (self.row.place, self.columns);
        let [archived, captured, retrieved] = beside;
        let archived_url = self
            .draft
            .address(place, self.name(columns.archived), archived);
        let seen = self.when(retrieved, columns.retrieved);
        let taken = self.when(captured, columns.captured).and_then(|date| {
            let day = date.to_string().parse::<Day>();
            day.map_err(|error: ParseError| {
                let message = format!("left out: {error}");
                self.draft
                    .wrong(place, self.name(columns.captured), message);
            })
            .ok()
        });
        let url = self
            .draft
            .address(place, self.header.name(column), address)?;
        Some(Source {
            url,
            archived_url,
            captured: taken,
            retrieved: seen,
        })
    }

    fn when(&mut self, value: &str, column: Option<usize>) -> Option<Date> {
        if value.is_empty() {
            return None;
        }
        let read = date::read(value, self.columns.order);
        read.map_err(|message| {
            let message = format!("left out: {message}");
            self.draft.wrong(self.row.place, self.name(column), message);
        })
        .ok()
    }

    /// Gives the addresses in a cell, and tells what else stands in it.
    fn addresses(&mut self, column: usize) -> Vec<String> {
        let cell = self.value(Some(column));
        if self.columns.are_own {
            let list = addresses(&cell);
            return list
                .into_iter()
                .filter(|address| !address.is_empty())
                .collect();
        }
        let (place, name) = (self.row.place, self.header.name(column));
        let found = addresses::find(&cell);
        for torn in &found.torn {
            let message = format!(
                "left out: \"{torn}\", as an address has no spaces; write %20 for each that is part of it"
            );
            self.draft.wrong(place, name, message);
        }
        for words in &found.words {
            self.draft.leave_out(place, name, words);
        }
        for address in &found.changed {
            let message = format!("an address is written as {address}");
            self.draft.moved(place, name, message);
        }
        found.addresses
    }
}

/// Undoes what keeps a spreadsheet from reading a cell as a formula: the apostrophe before it.
fn plain(cell: &str) -> &str {
    let rest = cell.trim_start_matches('\'');
    let is_guarded = rest.len() < cell.len() && rest.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if is_guarded { &cell[1..] } else { cell }
}

/// Splits a list at its semicolons; one that belongs to a value has a backslash before it, as has
/// a backslash.
fn list(cell: &str) -> Vec<String> {
    let mut list = vec![String::new()];
    let mut characters = cell.chars().peekable();
    while let Some(character) = characters.next() {
        let value = list.last_mut().expect("a list begins with one value");
        match (character, characters.peek()) {
            ('\\', Some(next @ (';' | '\\'))) => {
                value.push(*next);
                characters.next();
            }
            (';', _) => list.push(String::new()),
            _ => value.push(character),
        }
    }
    for value in &mut list {
        value.truncate(value.trim_end().len());
        value.drain(..value.len() - value.trim_start().len());
    }
    while list.last().is_some_and(String::is_empty) {
        list.pop();
    }
    list
}

/// Splits a list of addresses at the semicolons after which another address, a space or nothing
/// follows: a semicolon can be part of an address.
fn addresses(cell: &str) -> Vec<String> {
    let mut list = Vec::new();
    let mut start = 0;
    for (at, _) in cell.match_indices(';') {
        let rest = &cell[at + 1..];
        let is_next = rest
            .get(..4)
            .is_some_and(|start| start.eq_ignore_ascii_case("http"));
        let is_end =
            rest.is_empty() || rest.starts_with(';') || rest.starts_with(char::is_whitespace);
        if at >= start && (is_next || is_end) && !cell[..at].ends_with('\\') {
            list.push(cell[start..at].trim().replace("\\;", ";"));
            start = at + 1;
        }
    }
    list.push(cell[start..].trim().replace("\\;", ";"));
    list
}
