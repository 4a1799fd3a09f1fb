//! The names of countries.

/// Gives the English name of a country by its code (ISO 3166-1 alpha-2), where it has one.
pub fn country_name(code: &str) -> Option<&'static str> {
    let country = celes::Country::from_alpha2(code).ok()?;
    Some(country.long_name)
}
