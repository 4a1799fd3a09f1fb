//! What a file of a medium is, and what it says of its maker.

use dossier::Diagnostic;
use serde::Serialize;
use site::publish::measure;
use site::publish::media::{self, Area, Format, Kept, What, found_in, redacted, removed};
use wasm_bindgen::{JsError, JsValue};

use super::report::{json, thrown};

/// What was found.
#[derive(Serialize)]
struct Inspected {
    /// The media type (RFC 6838); nothing where the format is not known.
    media_type: Option<&'static str>,
    /// What the name of the file ends with.
    ending: Option<&'static str>,
    /// What it is in a dataset: `picture`, `audio`, `video` or `document`.
    kind: Option<&'static str>,
    /// The size of a picture in pixels.
    width: Option<f64>,
    height: Option<f64>,
    /// What it says of its maker: what it is about, and what it says.
    statements: Vec<(&'static str, String)>,
    /// Whether publishing removes that.
    is_removed: bool,
    /// Why it cannot be published.
    problem: Option<String>,
}

/// Says what a file is.
pub fn inspect(content: &[u8]) -> String {
    let format = Format::of(content);
    let measured = format
        .filter(|format| Format::is_picture(*format))
        .map(|_| measure(content));
    let (size, mut problem) = match measured {
        Some(Ok(measured)) => (Some((measured.width, measured.height)), None),
        Some(Err(reason)) => (None, Some(reason)),
        None => (None, None),
    };
    let kept = removed(content).err();
    if let Some(Kept::Broken(reason) | Kept::Refused(reason)) = &kept {
        problem = problem.or_else(|| Some((*reason).to_owned()));
    }
    let statements = found_in(content).into_iter();
    json(&Inspected {
        media_type: format.map(Format::media_type),
        ending: format.map(Format::ending),
        kind: format.map(kind),
        width: size.map(|(width, _)| width),
        height: size.map(|(_, height)| height),
        statements: statements
            .map(|statement| (about(statement.what), statement.value))
            .collect(),
        is_removed: kept.is_none(),
        problem,
    })
}

/// Gives a file without what it says of its maker.
pub fn cleaned(content: &[u8]) -> Result<Vec<u8>, JsValue> {
    removed(content).map_err(|kept| {
        let (Kept::Impossible(reason) | Kept::Broken(reason) | Kept::Refused(reason)) = kept;
        thrown(vec![Diagnostic::error("metadata", reason)])
    })
}

/// Gives a picture as one draws on it.
pub fn preview(content: &[u8]) -> Result<Vec<u8>, JsValue> {
    media::preview(content).map_err(refused)
}

/// Covers parts of a picture: the new file.
pub fn redact(content: &[u8], areas: &str) -> Result<Vec<u8>, JsValue> {
    let areas: Vec<[u32; 4]> = serde_json::from_str(areas).map_err(JsError::from)?;
    let areas = areas.into_iter().map(|[left, top, width, height]| Area {
        left,
        top,
        width,
        height,
    });
    let areas: Vec<_> = areas.collect();
    redacted(content, &areas).map_err(refused)
}

fn refused(reason: String) -> JsValue {
    thrown(vec![Diagnostic::error("redaction", reason)])
}

/// Names what a format is in a dataset.
fn kind(format: Format) -> &'static str {
    match format {
        Format::Pdf => "document",
        _ if format.is_picture() => "picture",
        _ if format.is_film() && format != Format::Ogg => "video",
        _ => "audio",
    }
}

/// Names what a statement is about, as the editor's words do.
fn about(what: What) -> &'static str {
    match what {
        What::Position => "position",
        What::Name => "name",
        What::SerialNumber => "serial-number",
        What::Device => "device",
        What::Tool => "tool",
        What::Time => "time",
        What::Thumbnail => "thumbnail",
        What::Other => "other",
    }
}
