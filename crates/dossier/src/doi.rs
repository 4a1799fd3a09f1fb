//! Digital object identifiers, by which archives name what they keep.

use super::text::text_type;

text_type! {
    /// A digital object identifier (ISO 26324) as archives give it, such as `10.5281/zenodo.1234567`: of the
    /// characters that need no escape in an address.
    Doi,
    pattern: "^10\\.[0-9]{4,9}(\\.[0-9]+)*/[A-Za-z0-9._;()/:+-]+$",
    expected: "a DOI such as \"10.5281/zenodo.1234567\", without \"https://doi.org/\" or \"doi:\" before it",
    accepts: |text| text.split_once('/').is_some_and(|(prefix, suffix)| {
        let is_number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        let mut numbers = prefix.split('.');
        let is_plain = |b: u8| b.is_ascii_alphanumeric() || b"._;()/:+-".contains(&b);
        numbers.next() == Some("10")
            && numbers.next().is_some_and(|it| is_number(it) && (4..=9).contains(&it.len()))
            && numbers.all(is_number)
            && !suffix.is_empty()
            && suffix.bytes().all(is_plain)
    }),
}

impl Doi {
    /// Gives the address under which it leads to what it names.
    #[must_use]
    pub fn address(&self) -> String {
        ["https://doi.org/", &self.0].concat()
    }
}
