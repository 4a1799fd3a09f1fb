//! What an import is told of what the input cannot say.

use dossier::{Country, Date, DateMeaning, Field, ItemType, Language, Licence};

/// Which of two numbers of a date such as `03/04/2012` is the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayOrder {
    /// 3 April.
    DayFirst,
    /// 4 March.
    MonthFirst,
}

/// What a foreign format cannot know. What is left out here and in the input gets a placeholder.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The heading of the page: plain text.
    pub title: Option<String>,
    /// The country (ISO 3166-1 alpha-2).
    pub country: Option<Country>,
    /// The language of the dossier, and of reports that name none (BCP 47).
    pub language: Option<Language>,
    /// The licence of the dossier's own text (SPDX).
    pub licence: Option<Licence>,
    /// Who publishes the dossier: plain text.
    pub publisher: Option<String>,
    /// Who published the reports that name no publisher: plain text.
    pub report_publisher: Option<String>,
    /// The country's situation: a paragraph of plain text.
    pub summary: Option<String>,
    /// Whose account the summary is: one sentence, plain text.
    pub attribution: Option<String>,
    /// The day for which the summary holds (EDTF).
    pub as_of: Option<Date>,
    /// The kind of the reports that name none (CSL item type).
    pub kind: Option<ItemType>,
    /// What the dates are; without it those of publication.
    pub dates: DateMeaning,
    /// How `03/04/2012` is meant. Without it such a date is refused.
    pub day_order: Option<DayOrder>,
    /// Columns that are to be read as another one: the name in the file, and the name that is known
    /// ("Date of the raid", "date").
    pub columns: Vec<(String, String)>,
    /// Columns that a dossier has no place for, and that become fields of its own: their names in the file.
    /// Any other is left out, since it may name victims or staff.
    pub keep: Vec<String>,
    /// Whether every column that a dossier has no place for becomes a field of its own.
    pub keep_all: bool,
    /// The fields that the dossier has already. Columns of their names are kept.
    pub fields: Vec<Field>,
    /// Whether to say what becomes of each column of a table.
    pub with_plan: bool,
    /// Whether a dataset is there into which the reports are put. What the input lacks is then the
    /// dataset's affair: nothing is said of it, and [`Import::given`](super::Import::given) tells what the
    /// input says itself.
    pub is_update: bool,
    /// The encoding of the file, by its name or label (WHATWG Encoding), such as `windows-1251`.
    pub encoding: Option<String>,
    /// The name of the sheet of a workbook that is read; without it, each that looks like reports.
    pub sheet: Option<String>,
}
