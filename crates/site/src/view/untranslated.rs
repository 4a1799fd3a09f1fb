//! What a page in another language than the dossier's does not translate.

use leptos::prelude::*;

use locale::{Locale, Page, language_name};

use crate::catalogue::Texts;

/// Says once, at the top, how many reports are shown as they were written, whether the summary is, and that
/// no speaker of the language has reviewed the translation.
pub fn notes(texts: Texts, locale: &'static Locale<Page>) -> Option<impl IntoView + use<>> {
    let translated = texts.translation()?;
    let language = language_name(translated.original.as_str());
    let reports = translated.dossier.reports.iter();
    let missing = reports.filter(|report| !translated.is_report_translated(report));
    let missing = missing.count();
    let mut keys = translated.untranslated.iter();
    let lacks_summary = keys.any(|key| key.starts_with("summary/"));
    let notes = [
        (missing > 0).then(|| locale.untranslated_reports(missing, language)),
        lacks_summary.then(|| locale.untranslated_summary(language)),
        (!translated.is_reviewed).then(|| locale.text_unreviewed().to_owned()),
    ];
    let notes: Vec<_> = notes.into_iter().flatten().collect();
    (!notes.is_empty()).then(|| view! { <p class="translation-note">{notes.join(" ")}</p> })
}
