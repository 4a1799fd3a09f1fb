//! Reads what others wrote into a dossier, and says of everything it could not keep.

mod csv;
mod date;
mod draft;
mod encoding;
mod feed;
mod finish;
mod html;
mod page;
mod recognise;
mod slug;
mod table;
mod timelinejs_csv;
mod timelinejs_json;

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use dossier::{Country, Date, Dossier, ItemType, Language, Licence};

pub use slug::slug;

/// A format that can be imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A country page saved as text: a summary, a picture's caption, dated bullets.
    Page,
    /// The spreadsheet of `TimelineJS`, saved as CSV.
    TimelineCsv,
    /// The JSON of `TimelineJS`, version 2 or 3.
    TimelineJson,
    /// A spreadsheet with a header, saved as CSV (RFC 4180, or with `;`, tabs or `|`).
    Csv,
    /// A feed: Atom, RSS or JSON Feed.
    Feed,
}

impl Format {
    /// All formats, in the order in which help lists them.
    pub const ALL: [Self; 5] = [
        Self::Page,
        Self::TimelineCsv,
        Self::TimelineJson,
        Self::Csv,
        Self::Feed,
    ];

    /// Gives the name by which the command line knows it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::TimelineCsv => "timelinejs-csv",
            Self::TimelineJson => "timelinejs-json",
            Self::Csv => "csv",
            Self::Feed => "feed",
        }
    }

    /// Gives what it is called in a sentence: plain English text.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Page => "a country page saved as text",
            Self::TimelineCsv => "a TimelineJS spreadsheet",
            Self::TimelineJson => "a TimelineJS file",
            Self::Csv => "a spreadsheet with a header",
            Self::Feed => "a feed",
        }
    }
}

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
    /// How `03/04/2012` is meant. Without it such a date is refused.
    pub day_order: Option<DayOrder>,
}

/// Where in the input something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowLocation {
    /// The input as a whole.
    Whole,
    /// A row of a spreadsheet, counted from 1 with the header.
    Row(usize),
    /// A line of a text, counted from 1.
    Line(usize),
    /// An event of a timeline, counted from 1.
    Event(usize),
    /// An era of a timeline, counted from 1.
    Era(usize),
    /// An entry of a feed, counted from 1.
    Entry(usize),
}

impl fmt::Display for RowLocation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole => f.write_str("the whole"),
            Self::Row(row) => write!(f, "row {row}"),
            Self::Line(line) => write!(f, "line {line}"),
            Self::Event(event) => write!(f, "event {event}"),
            Self::Era(era) => write!(f, "era {era}"),
            Self::Entry(entry) => write!(f, "entry {entry}"),
        }
    }
}

/// How much a remark weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// The entry was not imported.
    Refused,
    /// The entry was imported, but one of its values is wrong and was left out.
    Wrong,
    /// The value is right, but a dossier has no such place: it was left out, or put elsewhere.
    Moved,
    /// A dossier needs the value and the input has none: a placeholder was filled in.
    Filled,
}

/// What it means for the dataset, in a word or two.
impl fmt::Display for Weight {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Refused => "not imported",
            Self::Wrong => "wrong",
            Self::Moved | Self::Filled => "note",
        })
    }
}

/// Something that the input says and the dossier does not, or the other way round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// How much it weighs.
    pub weight: Weight,
    /// Where.
    pub place: RowLocation,
    /// Which column or field, where it is of one: its name in the input, shortened.
    pub field: Option<String>,
    /// What was found and what became of it: plain English text.
    pub message: String,
}

impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.place, self.field.as_deref()) {
            (RowLocation::Whole, None) => {}
            (RowLocation::Whole, Some(field)) => write!(f, "{field}: ")?,
            (RowLocation::Row(row), Some(field)) => write!(f, "row {row}, column {field}: ")?,
            (place, None) => write!(f, "{place}: ")?,
            (place, Some(field)) => write!(f, "{place}, {field}: ")?,
        }
        f.write_str(&self.message)
    }
}

/// How much of a remark stands in the conclusion, in characters.
const LONGEST_CONCLUSION: usize = 160;

/// What came of an import.
#[derive(Clone, Debug)]
pub struct Import {
    /// The format that was read.
    pub format: Format,
    /// The dossier. It has one report for each entry that was imported.
    pub dossier: Dossier,
    /// How many entries the input has.
    pub found: usize,
    /// Everything that is to be said, in the order of the input.
    pub remarks: Vec<Remark>,
}

impl Import {
    /// Says how much was imported, and what first was not.
    #[must_use]
    pub fn conclusion(&self) -> String {
        let remarks = self.remarks.iter();
        let refused: Vec<_> = remarks
            .filter(|remark| remark.weight == Weight::Refused)
            .collect();
        let counts = format!("{} of {} imported", self.found - refused.len(), self.found);
        // A remark may bear the text of its entry; it was told whole already.
        let brief = |remark: &Remark| {
            let text = remark.to_string();
            match text.char_indices().nth(LONGEST_CONCLUSION) {
                None => text,
                Some((cut, _)) => format!("{}…", &text[..cut]),
            }
        };
        match refused.as_slice() {
            [] => counts,
            [only] => format!("{counts}; {}", brief(only)),
            [first, more @ ..] => {
                let more = more.len();
                format!("{counts}; {}; and {more} more, listed above", brief(first))
            }
        }
    }
}

/// An input of which nothing can be imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// What was found and what was expected: one sentence, plain English text.
    pub message: String,
    /// What is wrong with each entry, where the format could be read but no entry was right.
    pub remarks: Vec<Remark>,
}

impl Unreadable {
    /// Makes one of a sentence.
    fn new(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            remarks: Vec::new(),
        }
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Unreadable {}

impl FromStr for Format {
    type Err = Unreadable;

    fn from_str(name: &str) -> Result<Self, Unreadable> {
        let found = Self::ALL.into_iter().find(|format| format.name() == name);
        found.ok_or_else(|| Unreadable::new(format!("found {name:?}, expected a format's name")))
    }
}

/// Reads a dossier from the bytes of a file. Without a format it is recognised by what it holds.
/// `progress` is told from time to time how many bytes have been read.
///
/// The same bytes and options give the same dossier.
///
/// # Errors
/// Says why nothing can be imported: the bytes are no text in UTF-8 or UTF-16, the format is unknown or
/// broken, or no entry is right.
pub fn import(
    bytes: &[u8],
    format: Option<Format>,
    options: &Options,
    progress: &mut dyn FnMut(usize),
) -> Result<Import, Unreadable> {
    let decoded = encoding::decode(bytes)?;
    let text = &*decoded;
    let format = match format {
        Some(format) => format,
        None => recognise::recognise(text)?,
    };
    let is_whole = matches!(decoded, Cow::Owned(_)) || bytes.ends_with(text.as_bytes());
    if format != Format::Feed && !is_whole {
        let message = "is XML that is not in UTF-8; only a feed can be read so";
        return Err(Unreadable::new(message));
    }
    let length = bytes.len();
    let progress = &mut |read: usize| progress(read.min(length));
    let mut draft = draft::Draft::new(options);
    match format {
        Format::Page => page::read(text, &mut draft)?,
        Format::TimelineCsv => timelinejs_csv::read(text, &mut draft, progress)?,
        Format::TimelineJson => timelinejs_json::read(text, &mut draft, progress)?,
        Format::Csv => csv::read(text, &mut draft, progress)?,
        Format::Feed if is_whole => feed::read(text.as_bytes(), &mut draft)?,
        Format::Feed => feed::read(bytes, &mut draft)?,
    }
    progress(length);
    draft.finish(format)
}
