//! Rules for what a dossier holds: texts, codes, sizes, and what refers to something else in it.

use std::collections::HashSet;

use crate::{ADDRESS, Diagnostic, Dossier, LINE, Photo, Report, Source};

use super::text::{self, Size, quote};
use super::{codes, placeholder};

/// Gives what is wrong with a dossier, in no particular order.
pub(super) fn diagnostics(dossier: &Dossier) -> Vec<Diagnostic> {
    let mut rules = Rules {
        dossier,
        topics: dossier
            .topics
            .iter()
            .map(|topic| topic.id.as_str())
            .collect(),
        diagnostics: Vec::new(),
    };
    rules.front();
    for (index, report) in dossier.reports.iter().enumerate() {
        rules.report(&format!("/reports/{index}"), report);
    }
    rules.newest();
    rules.diagnostics.extend(placeholder::diagnostics(dossier));
    rules.diagnostics
}

struct Rules<'a> {
    dossier: &'a Dossier,
    topics: HashSet<&'a str>,
    diagnostics: Vec<Diagnostic>,
}

impl Rules<'_> {
    fn error(&mut self, pointer: String, rule: &'static str, message: String) {
        self.diagnostics
            .push(Diagnostic::error(rule, message).at(pointer));
    }

    fn text(&mut self, text: &str, size: Size, parent: &str, field: impl AsRef<str>) {
        let pointer = || format!("{parent}/{}", field.as_ref());
        text::check(text, size, pointer, &mut self.diagnostics);
    }

    /// Checks everything but the reports.
    fn front(&mut self) {
        let dossier = self.dossier;
        self.text(&dossier.title, Size::Line, "", "title");
        self.text(&dossier.publisher.name, Size::Line, "/publisher", "name");
        if let Some(url) = &dossier.publisher.url {
            self.length(url.as_str(), ADDRESS, || "/publisher/url".to_owned());
        }
        let country = dossier.country.as_str();
        if !codes::is_country(country) {
            let message = format!(
                "found {}, expected the code of a country (ISO 3166-1 alpha-2), such as \"KZ\"",
                quote(country)
            );
            self.error("/country".to_owned(), "country", message);
        }
        self.language(dossier.language.as_str(), "");
        let summary = &dossier.summary;
        self.text(&summary.attribution, Size::Prose, "/summary", "attribution");
        if summary.paragraphs.is_empty() {
            let message = "found no paragraph, expected at least one: write it";
            self.error(
                "/summary/paragraphs".to_owned(),
                "empty",
                message.to_owned(),
            );
        }
        for (index, paragraph) in summary.paragraphs.iter().enumerate() {
            self.text(
                paragraph,
                Size::Prose,
                "/summary/paragraphs",
                index.to_string(),
            );
        }
        self.sources("/summary", &summary.sources);
        if let Some(photo) = &dossier.photo {
            self.photo(photo);
        }
        for (index, topic) in dossier.topics.iter().enumerate() {
            let pointer = format!("/topics/{index}");
            self.text(&topic.label, Size::Line, &pointer, "label");
        }
    }

    /// Rules `picture`, `media-type` and `known-report`, and those of texts.
    fn photo(&mut self, photo: &Photo) {
        for (field, text) in [
            ("alt", &photo.alt),
            ("caption", &photo.caption),
            ("credit", &photo.credit),
        ] {
            self.text(text, Size::Prose, "/photo", field);
        }
        if let Some(text) = &photo.content_warning {
            self.text(text, Size::Prose, "/photo", "content_warning");
        }
        let sizes = [("width", photo.width), ("height", photo.height)];
        let mut sizes: Vec<_> = sizes
            .map(|(name, size)| (format!("/photo/{name}"), size))
            .into();
        if photo.sources.is_empty() {
            let message = "found no file, expected at least one: add it, or remove the photo";
            self.error("/photo/sources".to_owned(), "empty", message.to_owned());
        }
        for (index, source) in photo.sources.iter().enumerate() {
            sizes.push((format!("/photo/sources/{index}/width"), source.width));
            let pointer = || format!("/photo/sources/{index}/file");
            self.length(source.file.as_str(), LINE, pointer);
            let subtype = source.media_type.strip_prefix("image/").unwrap_or_default();
            let is_name = |byte: u8| byte.is_ascii_alphanumeric() || b".+-".contains(&byte);
            if subtype.is_empty() || subtype.len() > LINE || !subtype.bytes().all(is_name) {
                let message = format!(
                    "found {}, expected the media type of a picture, such as \"image/jpeg\"",
                    quote(&source.media_type)
                );
                self.error(
                    format!("/photo/sources/{index}/type"),
                    "media-type",
                    message,
                );
            }
        }
        for (pointer, _) in sizes.into_iter().filter(|(_, size)| *size == 0) {
            let message = "found 0, expected the picture's size in pixels".to_owned();
            self.error(pointer, "picture", message);
        }
        if let Some(id) = &photo.report
            && self.dossier.report(id.as_str()).is_none()
        {
            let message = format!(
                "found {}, expected the id of a report in /reports",
                quote(id.as_str())
            );
            self.error("/photo/report".to_owned(), "known-report", message);
        }
    }

    /// Checks one report. Rules `known-topic` and `no-source`, and those of texts.
    fn report(&mut self, pointer: &str, report: &Report) {
        self.text(&report.title.text, Size::Line, pointer, "title/text");
        self.text(&report.kind.label, Size::Line, pointer, "kind/label");
        if let Some(text) = &report.publisher {
            self.text(text, Size::Line, pointer, "publisher");
        }
        for (index, author) in report.authors.iter().enumerate() {
            let parent = pointer;
            let pointer = || format!("{parent}/authors/{index}");
            text::check(author.as_str(), Size::Line, pointer, &mut self.diagnostics);
        }
        if let Some(text) = &report.abstract_ {
            self.text(text, Size::Prose, pointer, "abstract");
        }
        if let Some(text) = &report.content_warning {
            self.text(text, Size::Prose, pointer, "content_warning");
        }
        if let Some(language) = &report.language {
            self.language(language.as_str(), pointer);
        }
        for (index, topic) in report.topics.iter().enumerate() {
            if !self.topics.contains(topic.as_str()) {
                let message = format!(
                    "found {}, expected the id of a topic in /topics",
                    quote(topic.as_str())
                );
                self.error(format!("{pointer}/topics/{index}"), "known-topic", message);
            }
        }
        for (index, revision) in report.revisions.iter().enumerate() {
            let pointer = format!("{pointer}/revisions/{index}");
            self.text(&revision.change, Size::Prose, &pointer, "change");
            self.text(&revision.reason, Size::Prose, &pointer, "reason");
        }
        self.sources(pointer, &report.sources);
        if report.sources.is_empty() {
            let message = "found no source, so that readers cannot see it for themselves: add one \
                           where an address is known";
            let warning = Diagnostic::warning("no-source", message).at(pointer);
            self.diagnostics.push(warning);
        }
    }

    fn sources(&mut self, parent: &str, sources: &[Source]) {
        for (index, source) in sources.iter().enumerate() {
            let pointer = |field| format!("{parent}/sources/{index}/{field}");
            self.length(source.url.as_str(), ADDRESS, || pointer("url"));
            if let Some(url) = &source.archived_url {
                self.length(url.as_str(), ADDRESS, || pointer("archived_url"));
            }
        }
    }

    /// Rule `length`, of texts that are ASCII.
    fn length(&mut self, text: &str, limit: usize, pointer: impl FnOnce() -> String) {
        if text.len() > limit {
            let message = format!(
                "found {} characters, expected {limit} at most: shorten it",
                text.len()
            );
            self.error(pointer(), "length", message);
        }
    }

    /// Rule `language`: the language of a tag exists.
    fn language(&mut self, tag: &str, parent: &str) {
        if !codes::may_be_language(tag) {
            let message = format!(
                "found {}, expected the tag of a language that exists (BCP 47), such as \"en\"",
                quote(tag)
            );
            self.error(format!("{parent}/language"), "language", message);
        }
    }

    /// Rule `after-summary`: the newest report is no newer than the summary. One warning stands for
    /// all that are.
    fn newest(&mut self) {
        let as_of = self.dossier.summary.as_of;
        let reports = self.dossier.reports.iter().enumerate();
        let later: Vec<_> = reports
            .filter(|(_, report)| report.date.earliest() > as_of.latest())
            .collect();
        let newest = later
            .iter()
            .max_by_key(|(_, report)| report.date.earliest());
        if let Some((index, report)) = newest {
            let others = match later.len() - 1 {
                0 => String::new(),
                1 => ", as does 1 other report's date".to_owned(),
                count => format!(", as do the dates of {count} other reports"),
            };
            let message = format!(
                "found \"{}\", which lies after the date for which the summary holds, {as_of}{others}: \
                 correct the date, or bring the summary up to date",
                report.date
            );
            let pointer = format!("/reports/{index}/date");
            let warning = Diagnostic::warning("after-summary", message).at(pointer);
            self.diagnostics.push(warning);
        }
    }
}
