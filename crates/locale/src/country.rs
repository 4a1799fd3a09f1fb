//! The names of countries (CLDR).

use super::Locale;

/// A row for each country: its code (ISO 3166-1 alpha-2), then its name in each language. The first row
/// names the languages.
const TABLE: &str = include_str!("../../../locales/countries.tsv");

impl<P> Locale<P> {
    /// Gives the name of a country by its code (ISO 3166-1 alpha-2).
    #[must_use]
    pub fn country_name(&self, code: &str) -> Option<&'static str> {
        let row = TABLE
            .lines()
            .find(|row| row.split('\t').next() == Some(code))?;
        row.split('\t').nth(column(&self.language)?)
    }
}

/// Gives the names of all countries in a language, in the order of their codes.
pub(super) fn names(language: &str) -> Vec<String> {
    let column = column(language).unwrap_or(1);
    let rows = TABLE.lines().skip(1);
    let names = rows.filter_map(|row| row.split('\t').nth(column));
    names.map(str::to_owned).collect()
}

/// Gives the place of a language in each row.
fn column(language: &str) -> Option<usize> {
    let mut head = TABLE.lines().next()?.split('\t');
    head.position(|name| name == language)
}
