//! Reads what others wrote into a dossier, and says of everything it could not keep.

mod addresses;
mod authors;
#[cfg(feature = "bibliographies")]
mod bibliography;
mod cell;
mod csv;
mod date;
mod draft;
mod encoding;
mod excerpt;
mod feed;
mod finish;
mod format;
mod given;
mod header;
mod html;
mod item_types;
mod languages;
mod options;
mod own_fields;
mod page;
mod plan;
mod profile;
mod recognise;
mod result;
mod rules;
mod scan;
mod summary;
mod table;
mod tidy;
mod timelinejs_csv;
mod timelinejs_json;
mod value;
#[cfg(feature = "workbooks")]
mod workbook;
mod wrapper;

use dossier::{Date, Diagnostic, RowLocation};

use draft::Draft;
pub(crate) use draft::{has_id_of, label_of, repeats, spelling};

pub use format::Format;
pub use given::{FilledIn, Given, Origin, Trace, Value};
pub use options::{DayOrder, Options};
pub use plan::{ColumnPlan, OFFER as LEFT_OUT, RowPlan};
pub use recognise::is_dataset;
pub use result::Import;
pub use rules::{MISSING_VALUE, NO_PLACE, NOT_IMPORTED, UNREADABLE, WRONG_VALUE};
pub use summary::summary;

/// Reads a dossier from the bytes of a file. Without a format it is recognised by what it holds.
/// `progress` is told from time to time how many bytes have been read.
///
/// The same bytes and options give the same dossier.
///
/// # Errors
/// Says why nothing can be imported: the bytes are no text in UTF-8 or UTF-16, the format is unknown or
/// broken, or no entry is right. The last of the diagnostics is about the whole input.
pub fn import(
    bytes: &[u8],
    format: Option<Format>,
    options: &Options,
    progress: &mut dyn FnMut(usize),
) -> Result<Import, Vec<Diagnostic>> {
    let mut draft = Draft::new(options);
    let format = read(bytes, format, &mut draft, progress).map_err(|error| vec![error])?;
    draft.finish(format)
}

/// Reads a date as people write it, such as "14 March 2023", where it can be read in one way only.
#[must_use]
pub fn as_written(text: &str) -> Option<Date> {
    date::read(text, None).ok()
}

/// Reads a date that can be read in two ways, such as "03/04/2012": as if the day came first, and as if the
/// month did. Nothing where there is one way, or none.
#[must_use]
pub fn both_readings(text: &str) -> Option<[Date; 2]> {
    if as_written(text).is_some() {
        return None;
    }
    let [day_first, month_first] =
        [DayOrder::DayFirst, DayOrder::MonthFirst].map(|order| date::read(text, Some(order)).ok());
    Some([day_first?, month_first?]).filter(|[first, second]| first != second)
}

/// Gives the names of a table's columns, for an author to say what they are where no import knows them. Of a
/// table without a header that is known the first row is taken. Empty where the input is no table.
#[must_use]
pub fn columns(bytes: &[u8], options: &Options) -> Vec<String> {
    let mut draft = Draft::new(options);
    if recognise::is_workbook(bytes) {
        #[cfg(feature = "workbooks")]
        return workbook::columns(bytes, options);
        #[cfg(not(feature = "workbooks"))]
        return Vec::new();
    }
    let text = encoding::decode(bytes, &mut draft).unwrap_or_default();
    let is_table = !text.trim_start().starts_with(['{', '[', '<']);
    let table = is_table.then(|| table::Table::of_text(&text, &options.columns, csv::known));
    let names = table
        .and_then(Result::ok)
        .map(|it| it.header.names().to_vec());
    names.filter(|names| names.len() > 1).unwrap_or_default()
}

/// Reads every entry of an input into a draft.
///
/// # Errors
/// Says why the bytes cannot be read.
fn read(
    bytes: &[u8],
    format: Option<Format>,
    draft: &mut Draft<'_>,
    progress: &mut dyn FnMut(usize),
) -> Result<Format, Diagnostic> {
    if format == Some(Format::Workbook) || format.is_none() && recognise::is_workbook(bytes) {
        #[cfg(feature = "workbooks")]
        return workbook::read(bytes, draft, progress).map(|()| Format::Workbook);
        #[cfg(not(feature = "workbooks"))]
        return Err(rules::unreadable(
            "found a workbook, which is not read here: save its sheet as \"CSV UTF-8\"",
        ));
    }
    let decoded = encoding::decode(bytes, draft)?;
    // Programs of old end a text with this mark.
    let mut text = decoded.trim_end_matches('\u{1a}');
    if let Some((before, json)) = wrapper::unwrap(text) {
        let message = format!("left out: \"{before}\", in which JavaScript wraps JSON");
        draft.moved(RowLocation::Whole, "beginning", message);
        text = json;
    }
    let format = match format {
        Some(format) => format,
        None => recognise::recognise(text, draft.options)?,
    };
    let length = bytes.len();
    let progress = &mut |read: usize| progress(read.min(length));
    match format {
        Format::Page => page::read(text, draft)?,
        Format::TimelineCsv => timelinejs_csv::read(text, draft, progress)?,
        Format::TimelineJson => timelinejs_json::read(text, draft, progress)?,
        Format::Csv => csv::read(text, draft, progress)?,
        Format::Feed => feed::read(text, draft)?,
        #[cfg(feature = "bibliographies")]
        Format::Ris | Format::CslJson | Format::BibTex => bibliography::read(text, format, draft)?,
        #[cfg(not(feature = "bibliographies"))]
        Format::Ris | Format::CslJson | Format::BibTex => {
            return Err(rules::unreadable(
                "found a bibliography, which is not read here",
            ));
        }
        // It was read before, as it is no text.
        Format::Workbook => {}
    }
    progress(length);
    Ok(format)
}
