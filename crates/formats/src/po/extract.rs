//! The texts of a dossier as a PO file.

use dossier::translation::{State, Translatable};
use dossier::{Dossier, Language, Translation};

use super::comments::comments;
use super::language::gettext;
use super::{Entry, Po};

/// Makes a PO file of the texts of a dossier and what is translated of them.
#[must_use]
pub fn extract(dossier: &Dossier, translation: Option<&Translation>, language: &Language) -> Po {
    let comments = comments(dossier);
    let entry = |text: Translatable| {
        let state = translation.map_or(State::Missing, |it| it.state(&text));
        let found = translation.and_then(|it| it.texts.get(&text.key));
        Entry {
            comments: comments.get(&text.key).cloned().into_iter().collect(),
            is_fuzzy: state == State::Outdated,
            source: text.text,
            translation: found.map(|it| it.text.clone()).unwrap_or_default(),
            context: Some(text.key),
            ..Entry::default()
        }
    };
    let texts = dossier.translatable().into_iter();
    let header = [
        ("Project-Id-Version", dossier.title.clone()),
        ("Language", gettext(language)),
        ("MIME-Version", "1.0".to_owned()),
        ("Content-Type", "text/plain; charset=UTF-8".to_owned()),
        ("Content-Transfer-Encoding", "8bit".to_owned()),
    ];
    Po {
        header: header.map(|(name, value)| (name.to_owned(), value)).into(),
        entries: texts.filter(|it| !it.text.is_empty()).map(entry).collect(),
        ..Po::default()
    }
}

impl Po {
    /// Counts the texts: "66 texts, 40 translated, 2 outdated (fuzzy)".
    #[must_use]
    pub fn counts(&self) -> String {
        let count = |is_it: fn(&&Entry) -> bool| self.entries.iter().filter(is_it).count();
        let outdated = count(|entry| entry.is_fuzzy);
        let translated = count(|entry| !entry.is_fuzzy && !entry.translation.is_empty());
        let said = format!("{} texts, {translated} translated", self.entries.len());
        match outdated {
            0 => said,
            _ => format!("{said}, {outdated} outdated (fuzzy)"),
        }
    }
}
