//! The translations of the dossier that is edited: what the command line does with `translate`.

use std::collections::{BTreeMap, BTreeSet};

use bytes::Bytes;
use dossier::check::read;
use dossier::translation::{State, TranslatedText, hash};
use dossier::{Diagnostic, Dossier, Language, Translation};
use formats::po::{self, Merge};
use locale::language_name;
use serde::{Deserialize, Serialize};
use site::publish::{check_translation, translated_by};
use wasm_bindgen::JsValue;

use super::folder::Folder;
use super::report::{json, rows, thrown};

/// A translation, and how far it is.
#[derive(Serialize)]
struct Overview {
    /// Its file, such as `data/georgia.ru.json`.
    path: String,
    /// The language (BCP 47).
    language: String,
    /// Its name in that language.
    name: String,
    is_reviewed: bool,
    /// How many texts the dossier has, and how many of them are translated as they are now.
    count: usize,
    done: usize,
    outdated: usize,
    /// The keys of texts that the dossier no longer has.
    orphaned: Vec<String>,
    /// What is wrong with it: JSON.
    faults: String,
}

/// A text of the dossier, and what is written for it.
#[derive(Serialize)]
struct Text {
    key: String,
    original: String,
    translation: String,
    /// `missing`, `outdated` or `current`.
    state: &'static str,
}

/// What is changed in a translation.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// Texts by their keys. An empty one is taken out.
    texts: BTreeMap<String, String>,
    /// Whether a speaker of the language has reviewed it; nothing where that stays as it is, but for texts
    /// that change.
    is_reviewed: Option<bool>,
}

/// What came of a translators' file.
#[derive(Serialize)]
struct Merged {
    language: String,
    path: String,
    text: String,
    /// How many texts are other ones now.
    taken: usize,
    /// What could not be taken: JSON.
    said: String,
}

/// A dossier and its translations.
pub struct Translating {
    name: String,
    dossier: Dossier,
    /// By the path of each file.
    files: BTreeMap<String, Bytes>,
}

impl Translating {
    /// Reads what the editor has open.
    pub fn read(folder: &str, dataset: &str) -> Result<Self, JsValue> {
        let reading = read(dataset.as_bytes());
        let Some(dossier) = reading.dossier else {
            let errors = reading.diagnostics.into_iter();
            return Err(thrown(errors.filter(Diagnostic::is_error).collect()));
        };
        let folder = Folder::read(folder)?;
        let name = folder.name().to_owned();
        let files = folder.files(String::new())?.into_iter();
        let is_own = |path: &str| {
            let stem = stem(path)?;
            let (of, _) = translated_by(stem)?;
            (of == name).then_some(())
        };
        let files = files.filter(|(path, _)| is_own(path).is_some());
        Ok(Self {
            dossier,
            files: files.collect(),
            name,
        })
    }

    /// Gives the path of the file of a language, and what it holds: nothing where there is none yet.
    fn file(&self, language: &str) -> Result<(String, Option<Translation>), JsValue> {
        let found = self.files.iter().find(|(path, _)| {
            let own = stem(path).and_then(translated_by);
            own.is_some_and(|(_, own)| own.eq_ignore_ascii_case(language))
        });
        let Some((path, content)) = found else {
            return Ok((format!("data/{}.{language}.json", self.name), None));
        };
        let translation = Translation::read(content);
        let translation = translation.map_err(|error| thrown(vec![error.in_file(path)]))?;
        Ok((path.clone(), Some(translation)))
    }

    /// Lists the translations: JSON.
    pub fn overview(&self) -> String {
        let texts = self.dossier.translatable();
        let texts: Vec<_> = texts.into_iter().filter(|it| !it.text.is_empty()).collect();
        let known: BTreeSet<_> = texts.iter().map(|text| text.key.as_str()).collect();
        let of_file = |(path, content): (&String, &Bytes)| {
            let stem = stem(path).unwrap_or_default();
            let (translation, found) = check_translation(&self.dossier, stem, content);
            let told = translation.as_ref().map(|it| it.language.to_string());
            let language = told.or_else(|| Some(translated_by(stem)?.1.to_owned()));
            let language = language.unwrap_or_default();
            let states: Vec<_> = match &translation {
                Some(it) => texts.iter().map(|text| it.state(text)).collect(),
                None => Vec::new(),
            };
            let count = |state| states.iter().filter(|found| **found == state).count();
            let keys = translation.iter().flat_map(|it| it.texts.keys());
            Overview {
                path: path.clone(),
                name: language_name(&language).to_owned(),
                language,
                is_reviewed: translation.as_ref().is_some_and(|it| it.reviewed),
                count: texts.len(),
                done: count(State::Current),
                outdated: count(State::Outdated),
                orphaned: keys
                    .filter(|key| !known.contains(&***key))
                    .cloned()
                    .collect(),
                faults: json(&rows(
                    found.into_iter().filter(Diagnostic::is_error).collect(),
                )),
            }
        };
        json(&self.files.iter().map(of_file).collect::<Vec<_>>())
    }

    /// Lists all texts of the dossier with what is written in a language: JSON.
    pub fn texts(&self, language: &str) -> Result<String, JsValue> {
        let (_, translation) = self.file(language)?;
        let texts = self.dossier.translatable().into_iter();
        let texts = texts.filter(|it| !it.text.is_empty()).map(|text| {
            let state = translation.as_ref().map(|it| it.state(&text));
            let own = translation.as_ref().and_then(|it| it.texts.get(&text.key));
            Text {
                translation: own.map(|own| own.text.clone()).unwrap_or_default(),
                state: match state {
                    None | Some(State::Missing) => "missing",
                    Some(State::Outdated) => "outdated",
                    Some(State::Current) => "current",
                },
                key: text.key,
                original: text.text,
            }
        });
        Ok(json(&texts.collect::<Vec<_>>()))
    }

    /// Changes the translation into a language, or begins it: its path and its text.
    pub fn translate(&self, language: &str, change: Change) -> Result<(String, String), JsValue> {
        let (path, translation) = self.file(language)?;
        let mut translation = match translation {
            Some(translation) => translation,
            None => begun(language)?,
        };
        let former = translation.texts.clone();
        let originals = self.dossier.translatable().into_iter();
        let originals: BTreeMap<_, _> = originals.map(|it| (it.key, it.text)).collect();
        for (key, text) in change.texts {
            let text = text.trim();
            match originals.get(&key) {
                Some(original) if !text.is_empty() => {
                    let translated = TranslatedText {
                        of: hash(original),
                        text: text.to_owned(),
                    };
                    translation.texts.insert(key, translated);
                }
                _ => _ = translation.texts.remove(&key),
            }
        }
        // What a speaker has reviewed is no longer all that stands there.
        let is_same = translation.texts == former;
        translation.reviewed = change
            .is_reviewed
            .unwrap_or(translation.reviewed && is_same);
        Ok((path, translation.write()))
    }

    /// Makes a file for translators (PO).
    pub fn extract(&self, language: &str) -> Result<String, JsValue> {
        let (_, translation) = self.file(language)?;
        let tag = tag(language)?;
        Ok(po::write(&po::extract(
            &self.dossier,
            translation.as_ref(),
            &tag,
        )))
    }

    /// Puts what translators wrote into the translation of their language: JSON. `language` is for a file that
    /// does not say its own.
    pub fn merge(&self, content: &[u8], language: &str) -> Result<String, JsValue> {
        let one = |error| thrown(in_lines(vec![error]));
        let po = po::read(content).map_err(one)?;
        let told: Option<Language> = language.parse().ok();
        let own = po.field("Language").filter(|own| !own.is_empty());
        let language = match own {
            Some(_) => po::language_of(&po, None),
            None => po::language_of(&po, told.as_ref()),
        };
        let language = language.map_err(one)?;
        let (path, base) = self.file(language.as_str())?;
        let merge = Merge::of(&po, &self.dossier, base.as_ref(), language);
        let mut merge = merge.map_err(|errors| thrown(in_lines(errors)))?;
        merge.review(false, base.as_ref());
        Ok(json(&Merged {
            language: merge.translation.language.to_string(),
            path,
            text: merge.translation.write(),
            taken: merge.taken(),
            said: json(&rows(in_lines(merge.warnings))),
        }))
    }
}

/// Says of what is wrong with a translators' file in which lines that is.
fn in_lines(diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let in_line = |mut it: Diagnostic| {
        if let Some(position) = it.location.position {
            it.message = format!("line {}: {}", position.line, it.message);
        }
        it
    };
    diagnostics.into_iter().map(in_line).collect()
}

/// Gives the name of a dataset's file in `data/`, without the ending.
fn stem(path: &str) -> Option<&str> {
    path.strip_prefix("data/")?.strip_suffix(".json")
}

fn tag(language: &str) -> Result<Language, JsValue> {
    po::language(language).map_err(|error| {
        let message = format!("found {:?}, expected {}", error.found, error.expected);
        thrown(vec![Diagnostic::error("language", message)])
    })
}

fn begun(language: &str) -> Result<Translation, JsValue> {
    Ok(Translation {
        language: tag(language)?,
        reviewed: false,
        texts: BTreeMap::new(),
    })
}
