//! Rule `provenance`: what is said of where something comes from does not contradict itself. What the files
//! are is another's to check.

use chrono::NaiveDate;

use crate::{
    ADDRESS, Date, DateMeaning, Diagnostic, Dossier, LINE, MediaFile, Proof, Provenance, Source,
    WebAddress,
};

use super::text::{self, Size};

/// A provenance, and of what it speaks.
pub struct Stated<'a> {
    /// Where it stands: a JSON pointer.
    pub pointer: String,
    /// What it says.
    pub provenance: &'a Provenance,
    /// The files of the site folder of which it speaks: those of a photo or a medium.
    pub files: Vec<&'a MediaFile>,
    /// When its report was published, for a medium of one that has such a date.
    pub published: Option<Date>,
}

/// Gives each provenance of a dossier.
pub fn all(dossier: &Dossier) -> impl Iterator<Item = Stated<'_>> {
    let is_publication = dossier.dates == DateMeaning::Publication;
    let photo = dossier.photo.iter().filter_map(|photo| {
        Some(Stated {
            pointer: "/photo/provenance".to_owned(),
            provenance: photo.provenance.as_ref()?,
            files: photo.sources.iter().map(|source| &source.file).collect(),
            published: None,
        })
    });
    let reports = dossier.reports.iter().enumerate();
    let reports = reports.flat_map(move |(index, report)| {
        let media = report.media.iter().enumerate();
        let media = media.filter_map(move |(place, medium)| {
            Some(Stated {
                pointer: format!("/reports/{index}/media/{place}/provenance"),
                provenance: medium.provenance.as_ref()?,
                files: medium.file.iter().collect(),
                published: is_publication.then_some(report.date),
            })
        });
        media.chain(of_sources(format!("/reports/{index}"), &report.sources))
    });
    photo
        .chain(of_sources("/summary".to_owned(), &dossier.summary.sources))
        .chain(reports)
}

/// Gives the files of the site folder that a dossier names: its photo, its media with their captions, and the
/// proofs of where they come from.
pub fn files(dossier: &Dossier) -> impl Iterator<Item = &MediaFile> {
    let photo = dossier.photo.iter().flat_map(|photo| &photo.sources);
    let photo = photo.map(|source| &source.file);
    let media = dossier.reports.iter().flat_map(|report| &report.media);
    let media = media.flat_map(|medium| [&medium.file, &medium.captions]);
    let proofs = all(dossier).flat_map(|stated| &stated.provenance.proofs);
    let proofs = proofs.map(|proof| &proof.file);
    photo.chain(media.chain(proofs).flatten())
}

fn of_sources(parent: String, sources: &[Source]) -> impl Iterator<Item = Stated<'_>> {
    sources
        .iter()
        .enumerate()
        .filter_map(move |(place, source)| {
            Some(Stated {
                pointer: format!("{parent}/sources/{place}/provenance"),
                provenance: source.provenance.as_ref()?,
                files: Vec::new(),
                published: None,
            })
        })
}

/// Gives what is wrong with each provenance, in no particular order.
pub(super) fn diagnostics(dossier: &Dossier) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for stated in all(dossier) {
        let provenance = stated.provenance;
        let mut rules = Rules {
            pointer: stated.pointer,
            provenance,
            found: &mut found,
        };
        rules.texts();
        rules.hashes();
        rules.times(dossier.summary.as_of, stated.published);
        for (index, proof) in provenance.proofs.iter().enumerate() {
            rules.proof(&format!("proofs/{index}"), proof);
        }
    }
    found
}

/// Gives the texts of a provenance with their places in it.
pub(super) fn fields(provenance: &Provenance) -> impl Iterator<Item = (String, Size, &String)> {
    let lines = [
        ("place", &provenance.place),
        ("by", &provenance.by),
        ("device", &provenance.device),
    ];
    let lines = lines
        .into_iter()
        .filter_map(|(field, text)| Some((field.to_owned(), Size::Line, text.as_ref()?)));
    let changes = provenance.changes.iter().enumerate();
    let changes = changes.map(|(index, text)| (format!("changes/{index}"), Size::Line, text));
    let custody = provenance.custody.iter().enumerate();
    let custody =
        custody.map(|(index, step)| (format!("custody/{index}/step"), Size::Prose, &step.step));
    lines.chain(changes).chain(custody)
}

struct Rules<'a> {
    pointer: String,
    provenance: &'a Provenance,
    found: &'a mut Vec<Diagnostic>,
}

impl Rules<'_> {
    fn at(&self, field: &str) -> String {
        let pointer = &self.pointer;
        if field.is_empty() {
            pointer.clone()
        } else {
            format!("{pointer}/{field}")
        }
    }

    fn error(&mut self, field: &str, message: impl Into<String>) {
        let error = Diagnostic::error("provenance", message).at(self.at(field));
        self.found.push(error);
    }

    fn texts(&mut self) {
        for (field, size, text) in fields(self.provenance) {
            let pointer = || self.at(&field);
            let mut found = Vec::new();
            text::check(text, size, pointer, &mut found);
            self.found.append(&mut found);
        }
    }

    fn hashes(&mut self) {
        let provenance = self.provenance;
        if *provenance == Provenance::default() {
            self.error(
                "",
                "found nothing in it, expected where it comes from: remove it, or fill it in",
            );
        }
        let original = provenance.original_sha256.as_ref();
        let Some((original, own)) = original.zip(provenance.sha256.as_ref()) else {
            return;
        };
        if original == own && !provenance.changes.is_empty() {
            self.error(
                "changes",
                "found changes, but \"sha256\" and \"original_sha256\" are the same, so that nothing was \
                 changed: correct one of them",
            );
        }
        if original != own && provenance.changes.is_empty() {
            self.error(
                "sha256",
                "found another hash than \"original_sha256\", expected what was done between them: say it \
                 in \"changes\"",
            );
        }
    }

    fn times(&mut self, as_of: Date, published: Option<Date>) {
        let captured = self.provenance.captured;
        if let Some(captured) = captured.filter(|it| it.earliest() > as_of.latest()) {
            let message = format!(
                "found {captured}, which is after the day as of which the dossier speaks ({as_of}): correct \
                 one of them"
            );
            self.error("captured", message);
        } else if let Some((captured, published)) = captured
            .zip(published)
            .filter(|(captured, published)| captured.earliest() > published.latest())
        {
            let message = format!(
                "found {captured}, which is after its report was published ({published}): correct one of \
                 them, unless it was added later"
            );
            let warning = Diagnostic::warning("provenance", message).at(self.at("captured"));
            self.found.push(warning);
        }
        let mut latest: Option<(Date, NaiveDate)> = captured.map(|it| (it, it.earliest()));
        for (index, step) in self.provenance.custody.iter().enumerate() {
            let field = format!("custody/{index}/date");
            let date = step.date;
            if let Some((before, _)) = latest.filter(|(_, earliest)| date.latest() < *earliest) {
                let message = format!(
                    "found {date}, which is before {before}, when it was made or when the step before was \
                     taken: correct the date, or put the steps in the order of time"
                );
                self.error(&field, message);
            }
            if date.earliest() > as_of.latest() {
                let message = format!(
                    "found {date}, which is after the day as of which the dossier speaks ({as_of}): correct \
                     one of them"
                );
                self.error(&field, message);
            }
            let earliest = latest.map_or(date.earliest(), |(_, it)| it.max(date.earliest()));
            latest = Some((date, earliest));
        }
    }

    /// Rules `provenance` and `length`.
    fn proof(&mut self, field: &str, proof: &Proof) {
        match (&proof.file, &proof.url) {
            (None, None) => self.error(
                field,
                "found neither \"file\" nor \"url\", expected one of them: add the file of the site folder, or \
                 the address of one elsewhere",
            ),
            (Some(_), Some(_)) => self.error(
                &format!("{field}/url"),
                "found \"file\" and \"url\", expected one of them: remove the other",
            ),
            (None, Some(_)) if proof.sha256.is_none() => self.error(
                field,
                "found no \"sha256\" of a proof that lies elsewhere, so that no one can tell whether it was \
                 exchanged: add it",
            ),
            _ => {}
        }
        let file = proof.file.as_ref().map(MediaFile::as_str);
        let url = proof.url.as_ref().map(WebAddress::as_str);
        for (name, text, limit) in [("file", file, LINE), ("url", url, ADDRESS)] {
            if let Some(length) = text.map(str::len).filter(|length| *length > limit) {
                let message =
                    format!("found {length} characters, expected {limit} at most: shorten it");
                let pointer = self.at(&format!("{field}/{name}"));
                self.found
                    .push(Diagnostic::error("length", message).at(pointer));
            }
        }
    }
}
