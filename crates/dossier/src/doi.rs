//! Digital object identifiers, by which archives name what they keep.

use super::text::text_type;

text_type! {
    /// A digital object identifier (ISO 26324) as archives give it, such as `10.5281/zenodo.1234567`: of the
    /// characters that need no escape in an address.
    Doi,
    pattern: "^10\\.[0-9]{4,9}/[A-Za-z0-9._;()/:+-]+$",
    expected: "a DOI such as \"10.5281/zenodo.1234567\", without \"https://doi.org/\" or \"doi:\" before it",
    accepts: |text| {
        let rest = text.strip_prefix("10.").unwrap_or_default();
        let (registrant, suffix) = rest.split_once('/').unwrap_or_default();
        let is_plain = |b: u8| b.is_ascii_alphanumeric() || b"._;()/:+-".contains(&b);
        (4..=9).contains(&registrant.len())
            && registrant.bytes().all(|b| b.is_ascii_digit())
            && !suffix.is_empty()
            && suffix.bytes().all(is_plain)
    },
}

impl Doi {
    /// Gives the address under which it leads to what it names.
    #[must_use]
    pub fn address(&self) -> String {
        ["https://doi.org/", &self.0].concat()
    }
}
