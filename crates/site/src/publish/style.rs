//! The style of a site: that of all pages, its accent, and the rules by which the year filter works
//! before any script has arrived.

use std::collections::BTreeMap;

use crate::catalogue::{Catalogue, Row};

use super::accent::Accent;
use super::assets::Assets;
use super::index;
use super::policy;
use super::prepared::PreparedDossier;
use super::settings::Settings;
use super::site_file::{SiteFile, named};
use dossier::Language;
use locale::is_written_in;

/// The style of all pages.
pub struct Style {
    /// The sheet, for the pages that share it in the browser's cache.
    pub file: SiteFile,
    /// What it says, for the page that is to be shown without asking for another file (CSS).
    pub text: String,
}

impl Style {
    /// Gives the source by which a policy admits an element with that style and no other.
    pub fn source(&self) -> String {
        policy::source(self.text.as_bytes())
    }
}

/// Makes the style of a site: of what its dossiers have, and no more. Of a single one no page lists any.
pub fn style(assets: &Assets, dossiers: &[PreparedDossier], settings: &Settings) -> Style {
    let catalogues: Vec<_> = dossiers.iter().map(|it| &it.catalogue).collect();
    let has_fields = dossiers.iter().any(|it| !it.dossier.fields.is_empty());
    let has_media = dossiers.iter().any(|it| !it.media.is_empty());
    let has_writing = needs_writing_style(index::language(settings, dossiers))
        || dossiers.iter().any(has_other_writing);
    let index = where_needed(&assets.index_style, catalogues.len() > 1);
    let fields = where_needed(&assets.fields_style, has_fields);
    let media = where_needed(&assets.media_style, has_media);
    let writing = where_needed(&assets.writing_style, has_writing);
    let accent = settings.accent.map(Accent::style).unwrap_or_default();
    let text = [
        &assets.style,
        index,
        fields,
        media,
        writing,
        &accent,
        &year_rules(&catalogues),
    ]
    .concat();
    Style {
        file: named("style", "css", text.clone()),
        text,
    }
}

/// Makes the style of a dossier's pages for a frame, which hold it themselves.
pub fn embed_style(assets: &Assets, prepared: &PreparedDossier, settings: &Settings) -> String {
    let has_writing = needs_writing_style(prepared.language()) || has_other_writing(prepared);
    let has_media = !prepared.media.is_empty();
    let accent = settings.accent.map(Accent::style).unwrap_or_default();
    [
        assets.embed_style.as_str(),
        where_needed(&assets.media_style, has_media),
        where_needed(&assets.fields_style, !prepared.dossier.fields.is_empty()),
        where_needed(&assets.writing_style, has_writing),
        &accent,
        &year_rules(&[&prepared.catalogue]),
    ]
    .concat()
}

fn where_needed(style: &str, is_needed: bool) -> &str {
    if is_needed { style } else { "" }
}

/// Tells whether pages of a dossier hold a language whose writing the sheet of all pages does not fit.
fn has_other_writing(prepared: &PreparedDossier) -> bool {
    let dossier = prepared.dossier;
    let reports = dossier.reports.iter();
    let own = reports.flat_map(|report| {
        let media = report.media.iter();
        let media = media.filter_map(|medium| medium.language.as_ref());
        report.language.iter().chain(media)
    });
    let mut languages = own.chain([&dossier.language]).map(Language::as_str);
    languages.any(needs_writing_style)
}

/// Tells whether a language (BCP 47) is written in one of the systems of `style/writing.css`.
pub fn needs_writing_style(language: &str) -> bool {
    is_written_in(language, &["arab", "hans", "hant"])
}

/// Writes, for each year, what hides the rest while that year is checked, where a page holds the
/// radio buttons for it. A report that a link leads to stays in sight; a report that also falls in
/// the year keeps its place under the heading of the year in which it begins, and shows without
/// that heading if the year has its own. The status line would be wrong until the program counts,
/// and the sheet of all pages hides it until then.
fn year_rules(catalogues: &[&Catalogue]) -> String {
    let whole = catalogues.iter().filter(|catalogue| catalogue.is_whole());
    let mut headed: BTreeMap<i32, Vec<bool>> = BTreeMap::new();
    for catalogue in whole {
        for (year, _) in catalogue.years().filter(|(_, has_reports)| *has_reports) {
            let begins = |row: &Row| i32::from(row.first / 12) == year - catalogue.first_year;
            let is_headed = catalogue.rows.iter().any(begins);
            headed.entry(year).or_default().push(is_headed);
        }
    }
    if headed.is_empty() {
        return String::new();
    }
    let rules: Vec<_> = headed
        .iter()
        .map(|(year, is_headed)| year_rule(*year, is_headed))
        .collect();
    format!("@layer components{{{}}}", rules.concat())
}

/// Writes the rule of one year, which is a heading in some dossiers, or all. Each `:has` looks only
/// into what it must: a browser asks it again for every element that a rule may be about. The program,
/// which draws what answers, turns the rules off.
fn year_rule(year: i32, is_headed: &[bool]) -> String {
    let timeline = if is_headed.iter().all(|is| *is) {
        String::new()
    } else {
        format!(":has(> [data-year=\"{year:04}\"])")
    };
    let headings = if is_headed.contains(&true) {
        format!(
            ",&~.timeline{timeline}>.year:not([data-year=\"{year:04}\"],:has(>ol>li>:target))>h3"
        )
    } else {
        String::new()
    };
    format!(
        ".tools:not([data-live]):has(#year-{year:04}:checked){{\
         &~.timeline>.year:not([data-spans~=\"{year:04}\"],:has(>ol>li>:target)),\
         &~.timeline>.year>ol>li:not([data-years~=\"{year:04}\"],:has(>:target))\
         {headings}{{display:none}}}}"
    )
}
