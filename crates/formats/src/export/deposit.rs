//! A dossier as archives take it: what the formats of their metadata share.

use dossier::countries::country;
use dossier::{Dossier, Language};

use super::citation::one_line;

/// A dossier that is deposited in an archive.
#[derive(Clone, Debug)]
pub struct Deposit<'a> {
    /// What it holds.
    pub dossier: &'a Dossier,
    /// Its title in other languages.
    pub titles: Vec<(&'a Language, &'a str)>,
    /// The version of its dataset.
    pub version: &'a str,
    /// The address of its page, where that is known.
    pub address: Option<String>,
}

impl Deposit<'_> {
    /// Gives the summary: its paragraphs, and whose account they are, each on one line.
    pub(super) fn paragraphs(&self) -> Vec<String> {
        let summary = &self.dossier.summary;
        let texts = summary.paragraphs.iter().chain([&summary.attribution]);
        texts.map(|text| one_line(text)).collect()
    }

    /// Gives what it is about in words: the country in English, and the topics, each once.
    pub(super) fn keywords(&self) -> Vec<String> {
        let mut keywords: Vec<_> = self.country().map(str::to_owned).into_iter().collect();
        for topic in &self.dossier.topics {
            let label = one_line(&topic.label);
            if !keywords.contains(&label) {
                keywords.push(label);
            }
        }
        keywords
    }

    /// Gives the English name of the country, where its code is one of ISO 3166-1.
    pub(super) fn country(&self) -> Option<&'static str> {
        country(self.dossier.country.as_str()).map(|it| it.name)
    }

    /// Gives who made the files of pictures, recordings and documents, as they are credited, each once.
    pub(super) fn credits(&self) -> Vec<String> {
        let photo = self.dossier.photo.iter().map(|photo| &photo.credit);
        let media = self.dossier.reports.iter().flat_map(|report| &report.media);
        let media = media.filter(|medium| medium.file.is_some());
        let mut credits = Vec::new();
        for credit in photo.chain(media.filter_map(|medium| medium.credit.as_ref())) {
            let credit = one_line(credit);
            if !credits.contains(&credit) {
                credits.push(credit);
            }
        }
        credits
    }
}
