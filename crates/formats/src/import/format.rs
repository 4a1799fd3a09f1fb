//! The formats that can be imported.

use std::str::FromStr;

use dossier::ParseError;

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
    /// A workbook of a spreadsheet program: .xlsx, .xlsb, .xls or .ods.
    Workbook,
    /// Records of RIS.
    Ris,
    /// Items of CSL-JSON.
    CslJson,
    /// Entries of BibTeX or BibLaTeX.
    BibTex,
}

impl Format {
    /// All formats, in the order in which help lists them.
    pub const ALL: [Self; 9] = [
        Self::Page,
        Self::TimelineCsv,
        Self::TimelineJson,
        Self::Csv,
        Self::Feed,
        Self::Workbook,
        Self::Ris,
        Self::CslJson,
        Self::BibTex,
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
            Self::Workbook => "workbook",
            Self::Ris => "ris",
            Self::CslJson => "csl-json",
            Self::BibTex => "bibtex",
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
            Self::Workbook => "a workbook",
            Self::Ris => "a list in RIS",
            Self::CslJson => "a list in CSL-JSON",
            Self::BibTex => "a list in BibTeX",
        }
    }
}

impl FromStr for Format {
    type Err = ParseError;

    fn from_str(name: &str) -> Result<Self, ParseError> {
        let found = Self::ALL.into_iter().find(|format| format.name() == name);
        found.ok_or_else(|| ParseError {
            found: name.to_owned(),
            expected: "a format's name",
        })
    }
}
