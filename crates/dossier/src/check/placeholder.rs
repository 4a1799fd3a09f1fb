//! What stands in a dataset until a person fills it in.

use std::fmt::{self, Display};

use crate::{
    Diagnostic, Dossier, FieldValue, Report, ReportId, Sha256, Source, WebAddress, shorten,
};

use super::media;
use super::provenance::{self, Stated};

/// Stands for a text or a licence. What belongs there may be said after it.
pub const TEXT: &str = "TODO";

/// The beginning of an id that stands for another.
const ID: &str = "todo-";

/// The beginning of an address that stands for another: a host that is kept for examples (RFC 2606).
const ADDRESS: &str = "https://todo.example/";

/// Tells whether a text is still to be filled in.
fn is_placeholder(text: &str) -> bool {
    let rest = text.strip_prefix(TEXT);
    rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// Stands for a country: the code that ISO 3166-1 leaves to its users and Unicode's CLDR calls
/// unknown.
pub const COUNTRY: &str = "ZZ";

/// Stands for a language: the tag that BCP 47 calls undetermined.
pub const LANGUAGE: &str = "und";

/// Rule `placeholder`: gives what is still to be filled in. Licences are left to the rule that knows
/// the list of them.
pub(super) fn diagnostics(dossier: &Dossier) -> Vec<Diagnostic> {
    let mut found = Found(Vec::new());
    found.front(dossier);
    for stated in provenance::all(dossier) {
        for (field, _, text) in provenance::fields(stated.provenance) {
            found.text(text, format_args!("{}/{field}", stated.pointer));
        }
        found.proofs(&stated);
    }
    for (index, report) in dossier.reports.iter().enumerate() {
        let at = format_args!("/reports/{index}");
        found.sources(&at, &report.sources);
        found.report(&at, report);
    }
    found.0
}

/// What is still to be filled in. A pointer is written only where something is.
struct Found(Vec<Diagnostic>);

impl Found {
    fn add(&mut self, placeholder: &str, pointer: &dyn Display) {
        let placeholder = shorten(placeholder);
        let message = format!("found the placeholder {placeholder:?}: fill in what belongs there");
        let diagnostic = Diagnostic::error("placeholder", message);
        self.0.push(diagnostic.at(pointer.to_string()));
    }

    fn text(&mut self, text: &str, pointer: fmt::Arguments<'_>) {
        if is_placeholder(text) {
            self.add(text, &pointer);
        }
    }

    /// Looks at everything but the reports.
    fn front(&mut self, dossier: &Dossier) {
        for (code, placeholder, pointer) in [
            (dossier.country.as_str(), COUNTRY, "/country"),
            (dossier.language.as_str(), LANGUAGE, "/language"),
        ] {
            if code == placeholder {
                self.add(placeholder, &pointer);
            }
        }
        self.text(&dossier.title, format_args!("/title"));
        self.text(&dossier.publisher.name, format_args!("/publisher/name"));
        if let Some(url) = &dossier.publisher.url {
            self.address(url, format_args!("/publisher/url"));
        }
        let summary = &dossier.summary;
        self.text(&summary.attribution, format_args!("/summary/attribution"));
        for (index, paragraph) in summary.paragraphs.iter().enumerate() {
            self.text(paragraph, format_args!("/summary/paragraphs/{index}"));
        }
        self.sources(&"/summary", &summary.sources);
        if let Some(photo) = &dossier.photo {
            for (part, text) in [
                ("alt", &photo.alt),
                ("caption", &photo.caption),
                ("credit", &photo.credit),
            ] {
                self.text(text, format_args!("/photo/{part}"));
            }
        }
        for (index, topic) in dossier.topics.iter().enumerate() {
            self.text(&topic.label, format_args!("/topics/{index}/label"));
        }
        for (index, field) in dossier.fields.iter().enumerate() {
            self.text(&field.label, format_args!("/fields/{index}/label"));
        }
    }

    fn report(&mut self, at: &dyn Display, report: &Report) {
        self.id(&report.id, format_args!("{at}/id"));
        for (index, alias) in report.aliases.iter().enumerate() {
            self.id(alias, format_args!("{at}/aliases/{index}"));
        }
        self.text(&report.title.text, format_args!("{at}/title/text"));
        for (index, name) in report.authors.iter().enumerate() {
            self.text(name.as_str(), format_args!("{at}/authors/{index}"));
        }
        for (field, text) in [
            ("publisher", &report.publisher),
            ("abstract", &report.abstract_),
            ("content_warning", &report.content_warning),
        ] {
            let text = text.as_deref().unwrap_or_default();
            self.text(text, format_args!("{at}/{field}"));
        }
        for (index, medium) in report.media.iter().enumerate() {
            for (field, text) in media::fields(medium) {
                self.text(text, format_args!("{at}/media/{index}/{field}"));
            }
        }
        for (id, value) in &report.fields {
            match value {
                FieldValue::Text(text) => self.text(text, format_args!("{at}/fields/{id}")),
                FieldValue::Place(place) => {
                    self.text(&place.name, format_args!("{at}/fields/{id}/name"));
                }
                FieldValue::List(all) => {
                    for (index, text) in all.iter().enumerate() {
                        self.text(text, format_args!("{at}/fields/{id}/{index}"));
                    }
                }
                FieldValue::Number(_) | FieldValue::YesNo(_) => {}
            }
        }
        for (index, revision) in report.revisions.iter().enumerate() {
            self.text(
                &revision.change,
                format_args!("{at}/revisions/{index}/change"),
            );
            self.text(
                &revision.reason,
                format_args!("{at}/revisions/{index}/reason"),
            );
        }
    }

    /// Looks at the hashes and addresses of a provenance.
    fn proofs(&mut self, stated: &Stated) {
        let Stated {
            pointer: at,
            provenance,
            ..
        } = stated;
        self.hash(
            provenance.original_sha256.as_ref(),
            format_args!("{at}/original_sha256"),
        );
        self.hash(provenance.sha256.as_ref(), format_args!("{at}/sha256"));
        for (index, proof) in provenance.proofs.iter().enumerate() {
            let at = format_args!("{at}/proofs/{index}");
            if let Some(url) = &proof.url {
                self.address(url, format_args!("{at}/url"));
            }
            self.hash(proof.sha256.as_ref(), format_args!("{at}/sha256"));
        }
    }

    fn hash(&mut self, hash: Option<&Sha256>, pointer: fmt::Arguments<'_>) {
        if let Some(hash) = hash.filter(|it| it.as_str().bytes().all(|byte| byte == b'0')) {
            self.add(hash.as_str(), &pointer);
        }
    }

    fn id(&mut self, id: &ReportId, pointer: fmt::Arguments<'_>) {
        if id.as_str().starts_with(ID) {
            self.add(id.as_str(), &pointer);
        }
    }

    fn sources(&mut self, at: &dyn Display, sources: &[Source]) {
        for (index, source) in sources.iter().enumerate() {
            self.address(&source.url, format_args!("{at}/sources/{index}/url"));
            if let Some(url) = &source.archived_url {
                self.address(url, format_args!("{at}/sources/{index}/archived_url"));
            }
        }
    }

    fn address(&mut self, url: &WebAddress, pointer: fmt::Arguments<'_>) {
        if url.as_str().starts_with(ADDRESS) {
            self.add(url.as_str(), &pointer);
        }
    }
}
