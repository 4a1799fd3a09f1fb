//! Which plural form goes with which number (CLDR), in a form small enough to travel with a page.

use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules, PluralRulesPreferences};

/// The plural forms of CLDR, as Fluent names them.
const NAMES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Up to which number the forms are compared with CLDR: no dossier counts further.
const HIGHEST: usize = 100_000;

/// The plural forms of a language, by the last two digits of a number: the digits of 200 forms, which
/// are places in [`NAMES`]. The first hundred are for the numbers below 100, the others for all others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plurals(pub String);

impl Plurals {
    /// Gives the plural forms of a language (BCP 47).
    ///
    /// # Errors
    /// Says that this is no tag of a language, or that its forms need more than two digits.
    pub fn of(language: &str) -> Result<Self, String> {
        let unknown = || format!("found {language}, expected the tag of a language (BCP 47)");
        let locale: Locale = language.parse().map_err(|_| unknown())?;
        let prefs = PluralRulesPreferences::from(&locale);
        let rules = PluralRules::try_new_cardinal(prefs).map_err(|_| unknown())?;
        let form = |number: usize| digit(rules.category_for(number));
        let plurals = Self((0..200).map(form).collect());
        match (0..=HIGHEST).find(|&number| plurals.form(number) != form(number)) {
            None => Ok(plurals),
            Some(number) => Err(format!(
                "found that the plural form of {number} in {language} depends on more than two \
                 digits, expected no more"
            )),
        }
    }

    /// Gives the names of all forms. The last one is for every other number, such as fractions, so that each
    /// language has it.
    pub fn names(&self) -> Vec<&'static str> {
        let names = NAMES.iter().zip('0'..);
        let names = names.filter(|(name, digit)| **name == "other" || self.0.contains(*digit));
        names.map(|(name, _)| *name).collect()
    }

    /// Gives the digit of the form of a number.
    fn form(&self, number: usize) -> char {
        let place = number % 100 + if number < 100 { 0 } else { 100 };
        char::from(self.0.as_bytes()[place])
    }
}

/// Gives the place of a form's name.
pub fn place_of(name: &str) -> Option<usize> {
    NAMES.iter().position(|other| *other == name)
}

/// Gives the digit of a form.
fn digit(category: PluralCategory) -> char {
    match category {
        PluralCategory::Zero => '0',
        PluralCategory::One => '1',
        PluralCategory::Two => '2',
        PluralCategory::Few => '3',
        PluralCategory::Many => '4',
        PluralCategory::Other => '5',
    }
}
