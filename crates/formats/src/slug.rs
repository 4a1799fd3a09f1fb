//! Names of lower-case ASCII letters, digits and hyphens, made from any text.

use std::borrow::Cow;

/// The greatest length of a slug, in bytes.
const LONGEST: usize = 60;

/// Gives a text as `a` to `z`, `0` to `9` and single hyphens, at most 60 bytes, cut between words
/// where it can be. Other scripts are transliterated. Gives an empty text where nothing remains.
///
/// ```
/// assert_eq!(formats::slug::slug("The Winter’s Strike"), "the-winters-strike");
/// assert_eq!(formats::slug::slug("Права человека"), "prava-cheloveka");
/// ```
#[must_use]
pub fn slug(text: &str) -> String {
    joined(&transliterate(beginning(text)))
}

/// Gives the same of the ASCII letters and digits of a text. Others are left out: this needs none of the
/// tables by which they are transliterated, which are large. Of a text that is decomposed (Unicode NFKD)
/// letters with accents are kept.
///
/// ```
/// assert_eq!(formats::slug::plain("e\u{301}te\u{301} 2013"), "ete-2013");
/// assert_eq!(formats::slug::plain("Права 2013"), "2013");
/// ```
#[must_use]
pub fn plain(text: &str) -> String {
    let text = beginning(text).replace('’', "'");
    joined(&text.replace(|it| matches!(it, '\u{300}'..='\u{36f}'), ""))
}

/// Joins the words of a text, as many as a slug can hold.
fn joined(text: &str) -> String {
    let mut slug = String::new();
    let words = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '\'');
    for word in words {
        let letters = word.chars().filter(|c| *c != '\'');
        let length = letters.clone().count();
        if length == 0 {
            continue;
        }
        let hyphen = usize::from(!slug.is_empty());
        if slug.len() + hyphen + length > LONGEST {
            if slug.is_empty() {
                slug.extend(letters.take(LONGEST));
            }
            break;
        }
        if hyphen == 1 {
            slug.push('-');
        }
        slug.extend(letters);
    }
    slug.make_ascii_lowercase();
    slug
}

/// Gives the beginning of a text: as much as a slug can need.
fn beginning(text: &str) -> &str {
    let start = text.char_indices().nth(4 * LONGEST);
    start.map_or(text, |(end, _)| &text[..end])
}

/// Gives a text in ASCII.
fn transliterate(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(any_ascii::any_ascii(text))
    }
}
