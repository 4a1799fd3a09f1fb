//! One row of a table of reports.

use std::borrow::Cow;

use super::super::addresses;
use super::super::authors::{self, NameOrder};
use super::super::date::{self, Part};
use super::super::draft::{Draft, Entry, distinct, unique};
use super::super::given::Trace;
use super::super::header::Header;
use super::super::item_types::item_type;
use super::super::languages;
use super::super::profile::Separator;
use super::super::table::Row;
use super::super::value;
use super::columns::Columns;
use super::field;
use super::list::{addresses, list, parted, plain};
use crate::slug::slug;
use dossier::{Date, Day, ItemType, Medium, MediumType, ParseError, Precision, Source, WebAddress};

/// Reads one row.
pub struct Reader<'a, 'b> {
    pub draft: &'a mut Draft<'b>,
    pub header: &'a Header,
    pub columns: &'a Columns,
    pub row: &'a Row<'a>,
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
        match value::hyperlink_of_cell(cell) {
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

    /// Reads the row, which is counted, and added or refused.
    pub fn read(&mut self) {
        let (place, columns) = (self.row.place, self.columns);
        self.draft.found();
        let date = match self.date() {
            Ok(date) => date,
            Err((column, message)) => {
                if self.draft.options.is_update {
                    let trace = self.trace();
                    self.draft.given.refused.push(trace);
                }
                return self.draft.refuse(place, self.name(column), message);
            }
        };
        if self.is_heading(&date) {
            let message = format!(
                "\"{date}\" stands alone, as the heading of rows does; write a title beside it where it is a report"
            );
            return self.draft.refuse(place, self.name(columns.date), message);
        }
        for column in [columns.date, columns.end] {
            let cell = plain(self.row.cell(column));
            self.draft.leave_time(place, self.name(column), cell);
        }
        let mut entry = Entry::new(place, date);
        entry.repeats = self.row.repeats;
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
        entry.publisher = self.publisher(&mut entry.sources);
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
        self.videos(&mut entry);
        self.fields(&mut entry);
        self.kept(&mut entry);
        // What `export` wrote as unknown stays so.
        entry.is_complete = columns.are_own;
        self.draft.add(entry);
    }

    /// Tells whether the row is a year or a month, and nothing else.
    fn is_heading(&self, date: &Date) -> bool {
        let cells = (0..self.header.len()).map(|column| self.row.cell(Some(column)));
        date.start().precision() != Precision::Day
            && cells.filter(|cell| !cell.is_empty()).count() == 1
    }

    /// Gives that by which the report of a refused row may be recognised.
    fn trace(&self) -> Trace {
        let columns = self.columns;
        let cells = columns.sources.iter();
        let cells = cells.map(|column| plain(self.row.cell(Some(*column))));
        let found = cells.flat_map(|cell| addresses::find(cell).addresses);
        let cell = self.row.cell(columns.id);
        Trace {
            id: cell.parse().or_else(|_| slug(cell).parse()).ok(),
            addresses: found.filter_map(|address| address.parse().ok()).collect(),
            title: plain(self.row.cell(columns.title)).to_owned(),
        }
    }

    /// Reads the dossier's own fields.
    fn fields(&mut self, entry: &mut Entry) {
        for (column, field) in &self.columns.fields {
            let cell = plain(self.row.cell(Some(*column)));
            if cell.is_empty() {
                continue;
            }
            match field::read(cell, field.kind) {
                Ok(value) => _ = entry.fields.insert(field.id.clone(), value),
                Err(error) => {
                    let message = format!("left out: {error}");
                    let name = self.header.name(*column);
                    self.draft.wrong(self.row.place, name, message);
                }
            }
        }
    }

    /// Reads the date.
    ///
    /// # Errors
    /// Names the column that is wrong, and says why.
    fn date(&self) -> Result<Date, (Option<usize>, String)> {
        let (columns, row) = (self.columns, self.row);
        let read = |column: Option<usize>| match plain(row.cell(column)) {
            "" => Ok(None),
            cell if value::is_zero_day(cell) && !columns.are_own => {
                let message = "is no date, but what a spreadsheet writes where there is none";
                Err((column, format!("\"{cell}\" {message}")))
            }
            cell => date::read(cell, columns.order)
                .or_else(|message| self.with_year(cell).ok_or(message))
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

    /// Reads a day and a month in words of which the year stands in a column of its own.
    fn with_year(&self, cell: &str) -> Option<Date> {
        let year = self.row.cell(self.columns.parts[0]);
        let has_month = cell.chars().any(char::is_alphabetic);
        let date = date::read(&format!("{cell} {year}"), self.columns.order).ok()?;
        let is_day = date.start().precision() == Precision::Day;
        (has_month && is_day && date.to_string().starts_with(year)).then_some(date)
    }

    /// Reads the id and the earlier ids. One that another archive gave is written as ids are here.
    fn ids(&mut self, entry: &mut Entry) {
        let place = self.row.place;
        let name = self.name(self.columns.id);
        let cell = self.value(self.columns.id);
        let cell = &*cell;
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
            "" => None,
            "yes" | "true" | "1" | "x" => Some(true),
            "no" | "false" | "0" => Some(false),
            other => {
                let message = format!("found {other:?}, expected yes or no; taken as no");
                self.draft.wrong(self.row.place, self.name(column), message);
                None
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
    }

    /// Reads who published it. What a name is linked to, or an address in the place of a name, is a source.
    fn publisher(&mut self, sources: &mut Vec<Source>) -> String {
        let column = self.columns.publisher;
        let cell = plain(self.row.cell(column));
        if self.columns.are_own {
            return cell.to_owned();
        }
        let (address, name) = match value::hyperlink_of_cell(cell) {
            Some((address, text)) if text != address => (address, text),
            Some((address, _)) => (address, String::new()),
            None if WebAddress::try_from(cell.to_owned()).is_ok() => {
                (cell.to_owned(), String::new())
            }
            None => return self.text(column),
        };
        let url = self
            .draft
            .address(self.row.place, self.name(column), &address);
        sources.extend(url.map(|url| Source {
            url,
            archived_url: None,
            captured: None,
            retrieved: None,
            provenance: None,
        }));
        name
    }

    fn authors(&mut self, entry: &mut Entry) {
        let place = self.row.place;
        let name = self.name(self.columns.authors);
        let cell = self.value(self.columns.authors);
        if self.columns.are_own {
            for part in list(&cell) {
                entry.authors.extend(self.draft.parse(place, name, &part));
            }
            return;
        }
        for part in list(&parted(&cell).replace('|', ";")) {
            let (part, mail) = authors::mail(&part);
            self.draft.leave_out(place, name, mail);
            let found = authors::split(part, NameOrder::Either);
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
        let cell = if columns.are_own {
            cell
        } else {
            parted(&cell).into()
        };
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

    /// Reads the addresses of videos. The heading becomes the caption of each.
    fn videos(&mut self, entry: &mut Entry) {
        for column in &self.columns.videos {
            let place = self.row.place;
            let name = self.header.name(*column);
            for address in self.addresses(*column) {
                let Some(url) = self.draft.address(place, name, &address) else {
                    continue;
                };
                entry.media.push(Medium {
                    medium_type: MediumType::Video,
                    file: None,
                    url: Some(url),
                    caption: String::new(),
                    alt: None,
                    credit: None,
                    licence: None,
                    transcript: None,
                    captions: None,
                    language: None,
                    content_warning: None,
                    provenance: None,
                });
            }
        }
    }

    /// Reads the columns that a dossier has no place for and that are kept.
    fn kept(&mut self, entry: &mut Entry) {
        let columns = self.columns;
        for kept in &columns.kept {
            let name = self.header.name(kept.column);
            let cell = match kept.linked(plain(self.row.cell(Some(kept.column)))) {
                "" => self.value(Some(kept.column)),
                linked => Cow::Owned(linked.to_owned()),
            };
            if !cell.is_empty() {
                kept.read(self.draft, entry, name, &cell, columns.order);
            }
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
            provenance: None,
        })
    }

    fn when(&mut self, value: &str, column: Option<usize>) -> Option<Date> {
        if value.is_empty() {
            return None;
        }
        let (place, name) = (self.row.place, self.name(column));
        match date::read(value, self.columns.order) {
            Ok(date) => {
                self.draft.leave_time(place, name, value);
                Some(date)
            }
            Err(message) => {
                let message = format!("left out: {message}");
                self.draft.wrong(place, name, message);
                None
            }
        }
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
        let name = self.header.name(column);
        addresses::read(&cell, self.row.place, name, self.draft)
    }
}
