//! Codes that exist: countries, and languages as far as they have two letters.

use crate::countries;

/// The language subtags of two letters in the IANA registry (BCP 47).
const LANGUAGES: &str = "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce \
    ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv \
    ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is it iu iw ja ji jv jw ka kg ki kj kk kl \
    km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt my na nb \
    nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh \
    si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz \
    ve vi vo wa wo xh yi yo za zh zu";

/// Tells whether a code is a country's, or one that ISO 3166-1 leaves to its users (`AA`, `QM` to
/// `QZ`, `XA` to `XZ`, `ZZ`).
pub(super) fn is_country(code: &str) -> bool {
    matches!(
        code.as_bytes(),
        b"AA" | b"ZZ" | [b'X', b'A'..=b'Z'] | [b'Q', b'M'..=b'Z']
    ) || countries::country(code).is_some()
}

/// Tells whether the primary subtag of a language tag may exist: one of two letters is looked up,
/// one of three is taken as it is, and there are no longer ones.
#[must_use]
pub fn may_be_language(tag: &str) -> bool {
    let primary = tag.split('-').next().unwrap_or(tag).to_ascii_lowercase();
    match primary.len() {
        2 => LANGUAGES.split(' ').any(|language| language == primary),
        length => length == 3,
    }
}
