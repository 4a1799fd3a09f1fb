//! Which plural form goes with which number (CLDR), in a form small enough to travel with a page.

use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;

/// The plural forms of CLDR, as Fluent names them.
const NAMES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Up to which number the forms are compared with CLDR: no dossier counts further.
const HIGHEST: usize = 100_000;

/// The plural forms of a language, by the last two digits of a number: each entry goes up to a number,
/// that included, and names a form by its place in [`NAMES`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plurals {
    /// The forms of the numbers below 100.
    pub small: Vec<(u8, u8)>,
    /// The forms of all others.
    pub large: Vec<(u8, u8)>,
}

impl Plurals {
    /// Gives the plural forms of a language (BCP 47).
    ///
    /// # Errors
    /// Says that CLDR does not know the language, or that its forms need more than two digits.
    pub fn of(language: &str) -> Result<Self, String> {
        let unknown = || format!("found {language}, expected a language that CLDR has plurals of");
        let identifier: LanguageIdentifier = language.parse().map_err(|_| unknown())?;
        // Regions and scripts hardly matter to plurals.
        let primary = LanguageIdentifier::from_parts(identifier.language, None, None, &[]);
        let rules = PluralRules::create(identifier, PluralRuleType::CARDINAL)
            .or_else(|_| PluralRules::create(primary, PluralRuleType::CARDINAL))
            .map_err(|_| unknown())?;
        let form = |number: usize| {
            let category = rules.select(number);
            place(&category.unwrap_or(PluralCategory::OTHER))
        };
        let plurals = Self {
            small: ranges((0..100).map(form)),
            large: ranges((100..200).map(form)),
        };
        match (0..=HIGHEST).find(|&number| plurals.form(number) != form(number)) {
            None => Ok(plurals),
            Some(number) => Err(format!(
                "found that the plural form of {number} in {language} depends on more than two \
                 digits, expected no more"
            )),
        }
    }

    /// Gives the names of all forms.
    pub fn names(&self) -> Vec<&'static str> {
        let forms = self.small.iter().chain(&self.large);
        let forms: Vec<_> = forms.map(|(_, form)| usize::from(*form)).collect();
        let names = NAMES.iter().enumerate();
        let names = names.filter(|(place, _)| forms.contains(place));
        names.map(|(_, name)| *name).collect()
    }

    /// Gives the form of a number.
    fn form(&self, number: usize) -> u8 {
        let ranges = if number < 100 {
            &self.small
        } else {
            &self.large
        };
        let mut ranges = ranges.iter();
        let range = ranges.find(|(last, _)| number % 100 <= usize::from(*last));
        range.map_or(place(&PluralCategory::OTHER), |(_, form)| *form)
    }
}

/// Gives the place of a form's name.
pub fn place_of(name: &str) -> Option<usize> {
    NAMES.iter().position(|other| *other == name)
}

fn place(category: &PluralCategory) -> u8 {
    match category {
        PluralCategory::ZERO => 0,
        PluralCategory::ONE => 1,
        PluralCategory::TWO => 2,
        PluralCategory::FEW => 3,
        PluralCategory::MANY => 4,
        PluralCategory::OTHER => 5,
    }
}

/// Gives what follows each other and is the same as one entry.
fn ranges(forms: impl Iterator<Item = u8>) -> Vec<(u8, u8)> {
    let mut ranges: Vec<(u8, u8)> = Vec::new();
    for (number, form) in (0..).zip(forms) {
        match ranges.last_mut() {
            Some((last, same)) if *same == form => *last = number,
            _ => ranges.push((number, form)),
        }
    }
    ranges
}
