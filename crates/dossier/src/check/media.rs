//! Rules for the media of reports. What their files are is another's to check.

use crate::{
    ADDRESS, Diagnostic, Dossier, LINE, Language, MediaFile, Medium, MediumType, WebAddress,
};

use super::codes;
use super::text::{self, Size, quote};

/// Gives what is wrong with the media, in no particular order.
pub(super) fn diagnostics(dossier: &Dossier) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for (index, report) in dossier.reports.iter().enumerate() {
        for (place, medium) in report.media.iter().enumerate() {
            let pointer = format!("/reports/{index}/media/{place}");
            check(&pointer, medium, &mut diagnostics);
        }
    }
    diagnostics
}

/// Checks one medium. Rules `medium`, `alt`, `language` and `length`, and those of texts.
fn check(pointer: &str, medium: &Medium, diagnostics: &mut Vec<Diagnostic>) {
    texts(pointer, medium, diagnostics);
    let mut error = |field: &str, rule: &'static str, message: String| {
        let pointer = if field.is_empty() {
            pointer.to_owned()
        } else {
            format!("{pointer}/{field}")
        };
        diagnostics.push(Diagnostic::error(rule, message).at(pointer));
    };
    let kind = medium.medium_type;
    match (&medium.file, &medium.url) {
        (None, None) => {
            let message = "found neither \"file\" nor \"url\", expected one of them: add the file of \
                           the site folder, or the address of one elsewhere";
            error("", "medium", message.to_owned());
        }
        (Some(_), Some(_)) => {
            let message = "found \"file\" and \"url\", expected one of them: remove the other (an \
                           address where it can be seen belongs into \"sources\")";
            error("url", "medium", message.to_owned());
        }
        _ => {}
    }
    if kind == MediumType::Picture && medium.file.is_some() && medium.alt.is_none() {
        let message =
            "found no \"alt\", expected what the picture shows, for who cannot see it: add it";
        error("", "alt", message.to_owned());
    }
    if kind != MediumType::Picture && medium.alt.is_some() {
        let message = format!(
            "found \"alt\" of a medium of the type \"{kind}\", which has no picture: remove it"
        );
        error("alt", "medium", message);
    }
    for (field, is_there) in [
        ("transcript", medium.transcript.is_some()),
        ("captions", medium.captions.is_some()),
    ] {
        if is_there && !kind.is_recording() {
            let message = format!(
                "found \"{field}\" of a medium of the type \"{kind}\", expected one of a recording \
                 (\"audio\" or \"video\"): remove it"
            );
            error(field, "medium", message);
        }
    }
    if medium.captions.is_some() && medium.file.is_none() {
        let message = "found captions of a recording that lies elsewhere, where no page of this site \
                       can show them: write what is said into \"transcript\"";
        error("captions", "medium", message.to_owned());
    }
    if let Some(language) = medium.language.as_ref().map(Language::as_str)
        && !codes::may_be_language(language)
    {
        let message = format!(
            "found {}, expected the tag of a language that exists (BCP 47), such as \"en\"",
            quote(language)
        );
        error("language", "language", message);
    }
    for (field, text, limit) in [
        ("file", medium.file.as_ref().map(MediaFile::as_str), LINE),
        (
            "captions",
            medium.captions.as_ref().map(MediaFile::as_str),
            LINE,
        ),
        ("url", medium.url.as_ref().map(WebAddress::as_str), ADDRESS),
    ] {
        if let Some(length) = text.map(str::len).filter(|length| *length > limit) {
            let message =
                format!("found {length} characters, expected {limit} at most: shorten it");
            error(field, "length", message);
        }
    }
    if kind.is_recording() && medium.transcript.is_none() && medium.captions.is_none() {
        let message = "found no \"transcript\" and no \"captions\", so that who cannot hear it learns \
                       nothing of it: add one of them";
        diagnostics.push(Diagnostic::warning("transcript", message).at(pointer));
    }
}

/// Gives the texts of a medium with their fields.
pub(super) fn fields(medium: &Medium) -> impl Iterator<Item = (&'static str, &String)> {
    let texts = [
        ("alt", medium.alt.as_ref()),
        ("caption", Some(&medium.caption)),
        ("credit", medium.credit.as_ref()),
        ("transcript", medium.transcript.as_ref()),
        ("content_warning", medium.content_warning.as_ref()),
    ];
    texts
        .into_iter()
        .filter_map(|(field, text)| Some((field, text?)))
}

fn texts(parent: &str, medium: &Medium, diagnostics: &mut Vec<Diagnostic>) {
    for (field, text) in fields(medium) {
        let pointer = || format!("{parent}/{field}");
        text::check(text, Size::Prose, pointer, diagnostics);
    }
}
