//! What becomes of a translation into which a PO file is put.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use dossier::check::escaped;
use dossier::translation::{TranslatedText, hash};
use dossier::{Diagnostic, Dossier, Language, Position, Translation, shorten};

use super::{Entry, Po};

/// A translation with a PO file in it.
pub struct Merge {
    /// The translation.
    pub translation: Translation,
    /// What could not be put into it.
    pub warnings: Vec<Diagnostic>,
    /// How many texts had no translation.
    new: usize,
    /// How many texts had another translation.
    changed: usize,
    /// How many texts had the same translation.
    same: usize,
    /// How many translate an earlier text.
    outdated: usize,
    /// How many a translator is still to look at.
    fuzzy: usize,
    /// How many are not translated.
    empty: usize,
}

impl Merge {
    /// Puts a PO file into a translation, or makes one of it. An entry that is fuzzy or not translated changes
    /// nothing. The translation of an earlier text never takes the place of one of the present text.
    ///
    /// # Errors
    /// Gives everything that is wrong with the texts, by their lines.
    pub fn of(
        po: &Po,
        dossier: &Dossier,
        base: Option<&Translation>,
        language: Language,
    ) -> Result<Self, Vec<Diagnostic>> {
        let translation = base.cloned().unwrap_or_else(|| Translation {
            language,
            reviewed: false,
            texts: BTreeMap::new(),
        });
        let mut merge = Self {
            translation,
            warnings: Vec::new(),
            new: 0,
            changed: 0,
            same: 0,
            outdated: 0,
            fuzzy: 0,
            empty: 0,
        };
        let texts = dossier.translatable().into_iter();
        let present: BTreeMap<_, _> = texts.map(|it| (it.key, hash(&it.text))).collect();
        let mut taken: BTreeMap<&str, &Entry> = BTreeMap::new();
        let mut errors = Vec::new();
        for entry in &po.entries {
            let key = entry.context.as_deref().unwrap_or_default();
            let Some(present) = present.get(key) else {
                merge.warnings.push(unknown(entry));
                continue;
            };
            if entry.translation.trim().is_empty() {
                merge.empty += 1;
            } else if entry.is_fuzzy {
                merge.fuzzy += 1;
            } else if let Some(other) = taken.insert(key, entry) {
                errors.extend(twice(key, entry, other));
            } else {
                merge.take(key, entry, present);
            }
        }
        errors.extend(wrong(po, &taken, dossier, &merge.translation.language));
        errors.sort_by_key(|error: &Diagnostic| error.location.position.map(|it| it.line));
        if errors.is_empty() {
            Ok(merge)
        } else {
            Err(errors)
        }
    }

    /// Takes a translation of a text, of which the hash of its present state is given.
    fn take(&mut self, key: &str, entry: &Entry, present: &str) {
        let text = text_of(entry);
        let texts = &mut self.translation.texts;
        let former = texts.get(key);
        if text.of == present {
            match former {
                None => self.new += 1,
                Some(former) if *former == text => self.same += 1,
                Some(_) => self.changed += 1,
            }
        } else {
            self.outdated += 1;
            if former.is_some_and(|former| former.of == present) {
                return;
            }
        }
        texts.insert(key.to_owned(), text);
    }

    /// Says whether a speaker of the language has reviewed the translation. One that was reviewed before is no
    /// longer where texts are others now and no one says so of these. Tells whether it stays as it was said.
    pub fn review(&mut self, is_reviewed: bool, base: Option<&Translation>) -> bool {
        let was_reviewed = base.is_some_and(|base| base.reviewed);
        let is_same = base.is_some_and(|base| base.texts == self.translation.texts);
        self.translation.reviewed = is_reviewed || (was_reviewed && is_same);
        self.translation.reviewed || !was_reviewed
    }

    /// Tells whether it is another translation than before. One without texts is none.
    #[must_use]
    pub fn is_changed(&self, base: Option<&Translation>) -> bool {
        match base {
            Some(base) => *base != self.translation,
            None => !self.translation.texts.is_empty(),
        }
    }

    /// Counts the texts whose translation is another one now.
    #[must_use]
    pub fn taken(&self) -> usize {
        self.new + self.changed
    }

    /// Counts the entries: "12 texts new, 3 changed, 40 as before, 2 fuzzy and left out".
    #[must_use]
    pub fn counts(&self) -> String {
        let texts = if self.new == 1 { "text" } else { "texts" };
        let mut said = format!(
            "{} {texts} new, {} changed, {} as before",
            self.new, self.changed, self.same
        );
        for (count, what) in [
            (self.outdated, "of an earlier text"),
            (self.fuzzy, "fuzzy and left out"),
            (self.empty, "not translated"),
            (self.warnings.len(), "refused"),
        ] {
            if count > 0 {
                let _ = write!(said, ", {count} {what}");
            }
        }
        said
    }
}

/// Gives what an entry says, as a translation has it.
fn text_of(entry: &Entry) -> TranslatedText {
    TranslatedText {
        of: hash(&entry.source),
        text: entry.translation.trim().to_owned(),
    }
}

fn at_line(mut diagnostic: Diagnostic, line: usize) -> Diagnostic {
    diagnostic.location.position = Some(Position { line, column: 1 });
    diagnostic
}

/// Says that the dossier has no such text.
fn unknown(entry: &Entry) -> Diagnostic {
    let message = match &entry.context {
        Some(key) => format!(
            "found \"{}\", which the dossier does not have: its translation was left out",
            shorten(key)
        ),
        None => format!(
            "found \"{}\" without msgctxt, expected the key of a text there: its translation was left out",
            shorten(&entry.source)
        ),
    };
    at_line(
        Diagnostic::warning("orphaned-translation", message),
        entry.line,
    )
}

/// Refuses a second translation of a text that is another one.
fn twice(key: &str, entry: &Entry, other: &Entry) -> Option<Diagnostic> {
    let is_same = (&entry.source, &entry.translation) == (&other.source, &other.translation);
    let message = format!(
        "found a second translation of \"{}\", other than the one in line {}: keep one of them",
        shorten(key),
        other.line
    );
    let error = Diagnostic::error("po", message);
    (!is_same).then(|| at_line(error, entry.line))
}

/// Finds what the check would refuse of the texts that are taken, and says in which lines they are.
fn wrong(
    po: &Po,
    taken: &BTreeMap<&str, &Entry>,
    dossier: &Dossier,
    language: &Language,
) -> Vec<Diagnostic> {
    let texts = taken.iter();
    let translation = Translation {
        language: language.clone(),
        reviewed: false,
        texts: texts
            .map(|(key, entry)| ((*key).to_owned(), text_of(entry)))
            .collect(),
    };
    let pointer = |key: &str| format!("/texts/{}/text", escaped(key));
    let lines = taken.iter();
    let lines = lines.map(|(key, entry)| (pointer(key), entry.translation_line));
    let lines: BTreeMap<_, _> = lines.collect();
    let found = translation.check(dossier).into_iter();
    let errors = found.filter(Diagnostic::is_error);
    errors
        .map(|mut error| {
            let pointer = std::mem::take(&mut error.location.pointer);
            let line = lines.get(&pointer).copied();
            at_line(error, line.unwrap_or(po.header_line.max(1)))
        })
        .collect()
}
