//! Codes that other standards define: countries, languages, licences.

use super::text::text_type;

text_type! {
    /// A country: two capital letters as ISO 3166-1 alpha-2 defines them, such as `KZ`.
    Country,
    pattern: "^[A-Z]{2}$",
    expected: "a country code of two capital letters (ISO 3166-1 alpha-2), such as \"KZ\"",
    accepts: |text| text.len() == 2 && text.bytes().all(|b| b.is_ascii_uppercase()),
}

text_type! {
    /// A language: a well-formed BCP 47 tag, such as `en`, `kk` or `zh-Hans`.
    Language,
    pattern: "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$",
    expected: "a language tag (BCP 47), such as \"en\" or \"zh-Hans\"",
    accepts: |text| {
        let mut subtags = text.split('-');
        subtags.next().is_some_and(|primary| {
            (2..=8).contains(&primary.len()) && primary.bytes().all(|b| b.is_ascii_alphabetic())
        }) && subtags.all(|subtag| {
            (1..=8).contains(&subtag.len()) && subtag.bytes().all(|b| b.is_ascii_alphanumeric())
        })
    },
}

text_type! {
    /// A licence: an SPDX identifier, such as `CC-BY-4.0`. `LicenseRef-AllRightsReserved` says that all
    /// rights are reserved.
    Licence,
    pattern: "^[A-Za-z0-9.+-]+$",
    expected: "a licence identifier (SPDX), such as \"CC-BY-4.0\"",
    accepts: |text| {
        !text.is_empty()
            && text
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b".+-".contains(&b))
    },
}

impl Licence {
    /// Tells whether it is none: the text may not be used unless its owner allows it.
    #[must_use]
    pub fn is_all_rights_reserved(&self) -> bool {
        self.0 == "LicenseRef-AllRightsReserved"
    }

    /// Gives the address of the licence's text in the SPDX list. Nothing for a licence of one's own
    /// (`LicenseRef-`), which no list has.
    #[must_use]
    pub fn url(&self) -> Option<String> {
        let is_listed = !self.0.starts_with("LicenseRef-");
        is_listed.then(|| format!("https://spdx.org/licenses/{self}.html"))
    }
}
