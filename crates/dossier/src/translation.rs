//! A translation of a dossier's texts: a file beside the dataset's, `data/<name>.<language>.json`. It names
//! texts by ids, so that it stays right when reports come and go, and knows by a hash which text each one
//! translates, so that nobody is shown the translation of what was corrected since.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::check::{escaped, is_invisible};
use super::code::Language;
use super::diagnostic::{Diagnostic, shorten};
use super::dossier::Dossier;
use super::field_value::unrepeated;
use super::medium::Medium;
use super::report::Report;
use super::revision::Revision;
use super::text::PROSE;

/// How many hexadecimal digits of a hash are written: enough that no two texts of a dossier share them.
const DIGITS: usize = 16;

/// A translation of a dossier, as its file has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Translation {
    /// The language that it is in (BCP 47).
    pub language: Language,
    /// Whether a speaker of the language has reviewed it.
    #[serde(default)]
    pub reviewed: bool,
    /// The texts, by their keys: `title`, `summary/1`, `reports/<id>/title` and so on.
    #[serde(deserialize_with = "unrepeated")]
    pub texts: BTreeMap<String, TranslatedText>,
}

/// One text of a translation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TranslatedText {
    /// Which text it translates: the first 16 hexadecimal digits of the SHA-256 of that text (UTF-8).
    pub of: String,
    /// The text: plain text.
    pub text: String,
}

/// A text of a dossier that can be translated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translatable {
    /// Its key in a translation.
    pub key: String,
    /// The text, as the dossier has it.
    pub text: String,
}

/// What a translation does with a text of the dossier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It translates the text as it is now.
    Current,
    /// It translates what the text was formerly.
    Outdated,
    /// It does not translate it.
    Missing,
}

/// A dossier in another language: each text that has a translation of its present state in that language,
/// the others as they were written.
#[derive(Clone, Debug)]
pub struct TranslatedDossier {
    /// The dossier; its language is that of the translation.
    pub dossier: Dossier,
    /// The language in which the texts were written.
    pub original: Language,
    /// Whether a speaker of the language has reviewed the translation.
    pub is_reviewed: bool,
    /// The keys of the texts that are not translated.
    pub untranslated: BTreeSet<String>,
}

/// Gives the hash by which a translation knows a text.
#[must_use]
pub fn hash(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    let digits = digest.iter().map(|byte| format!("{byte:02x}"));
    digits.take(DIGITS / 2).collect()
}

impl Translation {
    /// Reads a translation: JSON in UTF-8.
    ///
    /// # Errors
    /// Says where it is not what it should be.
    pub fn read(text: &[u8]) -> Result<Self, Diagnostic> {
        serde_json::from_slice(text).map_err(|error| {
            let mut diagnostic = Diagnostic::error("translation", error.to_string());
            if error.line() > 0 {
                diagnostic.location.position = Some(super::diagnostic::Position {
                    line: error.line(),
                    column: error.column().max(1),
                });
            }
            diagnostic
        })
    }

    /// Writes it as its file has it: two spaces, the keys in the order of their letters, a newline at the end.
    ///
    /// # Panics
    /// Never: it is plain JSON.
    #[must_use]
    pub fn write(&self) -> String {
        serde_json::to_string_pretty(self).expect("it is plain JSON") + "\n"
    }

    /// Tells what it does with a text.
    #[must_use]
    pub fn state(&self, text: &Translatable) -> State {
        match self.texts.get(&text.key) {
            None => State::Missing,
            Some(found) if found.of == hash(&text.text) => State::Current,
            Some(_) => State::Outdated,
        }
    }

    /// Finds everything that is wrong with it as a translation of a dossier, and says how far it is.
    #[must_use]
    pub fn check(&self, dossier: &Dossier) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        if self.language == dossier.language {
            let message = format!(
                "found \"{}\", the language of the dossier itself, expected another",
                self.language
            );
            found.push(Diagnostic::error("translation", message).at("/language"));
        }
        if !super::check::may_be_language(self.language.as_str()) {
            let message = format!(
                "found \"{}\", expected the tag of a language that exists (BCP 47), such as \"ru\"",
                self.language
            );
            found.push(Diagnostic::error("language", message).at("/language"));
        }
        let known = known(dossier);
        for (key, text) in &self.texts {
            let pointer = format!("/texts/{}", escaped(key));
            let mut characters = text.text.chars();
            if let Some(c) = characters.find(|&c| is_invisible(c)) {
                let message = format!(
                    "found U+{:04X}, a character that cannot be seen or that turns the direction of \
                     the text: remove it",
                    u32::from(c)
                );
                found.push(Diagnostic::error("text", message).at(pointer.clone() + "/text"));
            }
            if text.text.trim().is_empty() || text.text.trim() != text.text {
                let message = format!(
                    "found \"{}\", expected a text without white space around it; take the key out \
                     where nothing is translated",
                    shorten(&text.text)
                );
                found.push(Diagnostic::error("text", message).at(pointer.clone() + "/text"));
            }
            if text.text.chars().count() > PROSE {
                let message = format!("found more than {PROSE} characters, expected at most these");
                found.push(Diagnostic::error("text", message).at(pointer.clone() + "/text"));
            }
            match known.get(key) {
                None => {
                    let message = format!(
                        "found \"{key}\", which the dossier does not have: take it out, or give it \
                         the key of the text that it translates"
                    );
                    found.push(Diagnostic::warning("orphaned-translation", message).at(pointer));
                }
                Some(known) if self.state(known) == State::Outdated => {
                    let message = format!(
                        "found the translation of an earlier text, which is not shown: translate \
                         \"{}\" and set \"of\" to \"{}\"",
                        shorten(&known.text),
                        hash(&known.text)
                    );
                    found.push(Diagnostic::warning("outdated-translation", message).at(pointer));
                }
                Some(_) => {}
            }
        }
        found
    }

    /// Says how much of a dossier it translates: "41 of 66 reports, 3 outdated, 1 orphaned".
    #[must_use]
    pub fn progress(&self, dossier: &Dossier) -> String {
        let known = known(dossier);
        let states = known.values().map(|text| self.state(text));
        let outdated = states.filter(|state| *state == State::Outdated).count();
        let keys = self.texts.keys();
        let orphaned = keys.filter(|key| !known.contains_key(*key)).count();
        let translated = dossier.translated(self);
        let reports = dossier.reports.iter();
        let whole = reports.filter(|report| translated.is_report_translated(report));
        let whole = format!("{} of {} reports", whole.count(), dossier.reports.len());
        let outdated = (outdated > 0).then(|| format!("{outdated} outdated"));
        let orphaned = (orphaned > 0).then(|| format!("{orphaned} orphaned"));
        let said = [Some(whole), outdated, orphaned];
        said.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}

impl TranslatedDossier {
    /// Gives the language of a text by its key, where it is shown as it was written.
    #[must_use]
    pub fn language_of(&self, key: &str) -> Option<&Language> {
        self.untranslated.contains(key).then_some(&self.original)
    }

    /// Tells whether the title and the abstract of a report are translated.
    #[must_use]
    pub fn is_report_translated(&self, report: &Report) -> bool {
        let untranslated = |text| self.untranslated.contains(&report_key(report, text));
        !untranslated("title") && !untranslated("abstract")
    }

    /// Tells whether no more than the title of the dossier is translated.
    #[must_use]
    pub fn is_hardly_translated(&self) -> bool {
        let summary = |key: &String| key.starts_with("summary/");
        let has_summary = !self.untranslated.iter().any(summary);
        let mut reports = self.dossier.reports.iter();
        !has_summary && !reports.any(|report| self.is_report_translated(report))
    }
}

/// Gives all texts of a dossier that can be translated, by their keys.
fn known(dossier: &Dossier) -> BTreeMap<String, Translatable> {
    let texts = dossier.translatable().into_iter();
    texts.map(|text| (text.key.clone(), text)).collect()
}

/// Gives the key of a text of a report.
#[must_use]
pub fn report_key(report: &Report, text: &str) -> String {
    format!("reports/{}/{text}", report.id)
}

/// Gives the key of a text of a report's medium, which is known by its file or its address.
#[must_use]
pub fn medium_key(report: &Report, medium: &Medium, text: &str) -> String {
    let file = medium.file.as_ref().map(ToString::to_string);
    let name = file.or_else(|| medium.url.as_ref().map(ToString::to_string));
    report_key(report, &format!("{}/{text}", name.unwrap_or_default()))
}

/// Gives the key of what a revision of a report says.
#[must_use]
pub fn revision_key(report: &Report, revision: &Revision, text: &str) -> String {
    report_key(report, &format!("{}/{text}", report.revision_id(revision)))
}

/// Gives the key of the label of a kind of document.
#[must_use]
pub fn kind_key(label: &str) -> String {
    format!("kinds/{label}")
}

impl Dossier {
    /// Gives all texts that can be translated, each once, in the order in which readers meet them.
    #[must_use]
    pub fn translatable(&self) -> Vec<Translatable> {
        let (mut texts, mut keys) = (Vec::new(), BTreeSet::new());
        self.clone().each_text(&mut |key, text| {
            if keys.insert(key.clone()) {
                let text = text.clone();
                texts.push(Translatable { key, text });
            }
        });
        texts
    }

    /// Gives the dossier in the language of a translation. A heading that is translated is the editors', and
    /// stands in square brackets.
    #[must_use]
    pub fn translated(&self, translation: &Translation) -> TranslatedDossier {
        let mut dossier = self.clone();
        let mut untranslated = BTreeSet::new();
        dossier.each_text(&mut |key, text| {
            let found = translation.texts.get(&key);
            match found.filter(|found| found.of == hash(text)) {
                Some(found) => text.clone_from(&found.text),
                None => _ = untranslated.insert(key),
            }
        });
        for report in &mut dossier.reports {
            let key = report_key(report, "title");
            report.title.supplied |= !untranslated.contains(&key);
        }
        dossier.language = translation.language.clone();
        TranslatedDossier {
            dossier,
            original: self.language.clone(),
            is_reviewed: translation.reviewed,
            untranslated,
        }
    }

    /// Visits every text that can be translated, with its key.
    fn each_text(&mut self, visit: &mut dyn FnMut(String, &mut String)) {
        visit("title".to_owned(), &mut self.title);
        for (place, paragraph) in (1..).zip(&mut self.summary.paragraphs) {
            visit(format!("summary/{place}"), paragraph);
        }
        visit(
            "summary/attribution".to_owned(),
            &mut self.summary.attribution,
        );
        if let Some(photo) = &mut self.photo {
            visit("photo/alt".to_owned(), &mut photo.alt);
            visit("photo/caption".to_owned(), &mut photo.caption);
            visit("photo/credit".to_owned(), &mut photo.credit);
            let key = "photo/content_warning".to_owned();
            visit_some(key, &mut photo.content_warning, visit);
        }
        for topic in &mut self.topics {
            visit(format!("topics/{}", topic.id), &mut topic.label);
        }
        for report in &mut self.reports {
            visit(kind_key(&report.kind.label), &mut report.kind.label);
        }
        for field in &mut self.fields {
            visit(format!("fields/{}", field.id), &mut field.label);
        }
        for report in &mut self.reports {
            each_text_of(report, visit);
        }
    }
}

/// Visits the texts of a report.
fn each_text_of(report: &mut Report, visit: &mut dyn FnMut(String, &mut String)) {
    visit(report_key(report, "title"), &mut report.title.text);
    visit_some(report_key(report, "abstract"), &mut report.abstract_, visit);
    let key = report_key(report, "content_warning");
    visit_some(key, &mut report.content_warning, visit);
    // Keys are asked for while texts are changed.
    let mut media = std::mem::take(&mut report.media);
    for medium in &mut media {
        let key = |text| medium_key(report, medium, text);
        let [caption, others @ ..] =
            ["caption", "alt", "credit", "transcript", "content_warning"].map(key);
        visit(caption, &mut medium.caption);
        let texts = [
            &mut medium.alt,
            &mut medium.credit,
            &mut medium.transcript,
            &mut medium.content_warning,
        ];
        for (key, text) in others.into_iter().zip(texts) {
            visit_some(key, text, visit);
        }
    }
    report.media = media;
    let revisions = report.revisions.iter();
    let keys = revisions.map(|it| ["change", "reason"].map(|text| revision_key(report, it, text)));
    let keys: Vec<_> = keys.collect();
    for ([change, reason], revision) in keys.into_iter().zip(&mut report.revisions) {
        visit(change, &mut revision.change);
        visit(reason, &mut revision.reason);
    }
}

/// Visits a text, where there is one.
fn visit_some(key: String, text: &mut Option<String>, visit: &mut dyn FnMut(String, &mut String)) {
    if let Some(text) = text {
        visit(key, text);
    }
}
