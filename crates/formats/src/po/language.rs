//! The languages of PO files, which gettext names in its own way: `pt_BR`, `sr_RS@latin`.

use dossier::check::may_be_language;
use dossier::{Diagnostic, Language, ParseError, Position};
use locale::is_same;

use super::Po;

/// Which scripts gettext names by words.
const SCRIPTS: [(&str, &str); 2] = [("latin", "Latn"), ("cyrillic", "Cyrl")];

/// Reads the tag of a language, as BCP 47 or gettext writes it, in whatever case.
///
/// # Errors
/// Says what was expected.
pub fn language(text: &str) -> Result<Language, ParseError> {
    let (tag, modifier) = text.split_once('@').unwrap_or((text, ""));
    let tag = tag.split('.').next().unwrap_or(tag).replace('_', "-");
    let mut subtags: Vec<_> = tag.split('-').collect();
    let script = SCRIPTS.iter().find(|(name, _)| *name == modifier);
    match script {
        Some((_, script)) => subtags.insert(1, script),
        None if modifier.is_empty() => {}
        None => subtags.push(modifier),
    }
    let mut is_private = false;
    let subtags = subtags.iter().enumerate().map(|(place, subtag)| {
        is_private |= subtag.len() == 1;
        let is_free = place > 0 && !is_private;
        match subtag.len() {
            2 if is_free => subtag.to_ascii_uppercase(),
            4 if is_free && subtag.is_ascii() => {
                subtag[..1].to_ascii_uppercase() + &subtag[1..].to_ascii_lowercase()
            }
            _ => subtag.to_ascii_lowercase(),
        }
    });
    let subtags: Vec<_> = subtags.collect();
    let language: Option<Language> = subtags.join("-").parse().ok();
    let language = language.filter(|language| may_be_language(language.as_str()));
    language.ok_or_else(|| ParseError {
        found: text.to_owned(),
        expected: "the tag of a language that exists (BCP 47), such as \"ru\" or \"pt-BR\"",
    })
}

/// Writes a language as gettext does.
pub fn gettext(language: &Language) -> String {
    language.as_str().replace('-', "_")
}

/// Gives the language of a PO file: the one that was told, or that its header names.
///
/// # Errors
/// Says that there is none, that it is wrong, or that there are two.
pub fn language_of(po: &Po, told: Option<&Language>) -> Result<Language, Diagnostic> {
    let error = |message: String| {
        let mut error = Diagnostic::error("language", message);
        let line = po.header_line.max(1);
        error.location.position = Some(Position { line, column: 1 });
        error
    };
    let found = po.field("Language").filter(|found| !found.is_empty());
    match (found, told) {
        (Some(found), Some(told)) => match language(found) {
            Ok(own) if !is_same(own.as_str(), told.as_str()) => Err(error(format!(
                "found \"{found}\" as Language in the header, expected \"{told}\" as --language says: \
                 correct one of them"
            ))),
            _ => Ok(told.clone()),
        },
        (None, Some(told)) => Ok(told.clone()),
        (Some(found), None) => language(found).map_err(|wrong| {
            error(format!(
                "found \"{found}\" as Language in the header, expected {}; or say it with --language",
                wrong.expected
            ))
        }),
        (None, None) => Err(error(
            "found no Language in the header: say it with --language".to_owned(),
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_read_however_a_program_writes_it() {
        for (text, expected) in [
            ("ru", Some("ru")),
            ("RU", Some("ru")),
            ("pt_BR", Some("pt-BR")),
            ("pt-br", Some("pt-BR")),
            ("zh_Hans", Some("zh-Hans")),
            ("zh_hant_tw", Some("zh-Hant-TW")),
            ("sr_RS@latin", Some("sr-Latn-RS")),
            ("uz@cyrillic", Some("uz-Cyrl")),
            ("ca@valencia", Some("ca-valencia")),
            ("ru_RU.UTF-8", Some("ru-RU")),
            ("de-x-ab", Some("de-x-ab")),
            ("es_419", Some("es-419")),
            ("xq", None),
            ("Russian", None),
            ("ru ", None),
            ("", None),
            ("été", None),
        ] {
            let read = language(text).ok();
            assert_eq!(read.as_ref().map(Language::as_str), expected, "{text}");
        }
    }

    #[test]
    fn a_language_is_written_as_gettext_writes_it() {
        let language = language("zh-Hant-TW").expect("a language");
        assert_eq!(gettext(&language), "zh_Hant_TW");
    }
}
