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
    let ascii = transliterate(text);
    let mut slug = String::new();
    let words = ascii.split(|c: char| !c.is_ascii_alphanumeric() && c != '\'');
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

/// Gives the beginning of a text in ASCII: as much as a slug can need.
fn transliterate(text: &str) -> Cow<'_, str> {
    let start = text.char_indices().nth(4 * LONGEST);
    let text = start.map_or(text, |(end, _)| &text[..end]);
    if text.is_ascii() {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(any_ascii::any_ascii(text))
    }
}
