//! The order of texts in a language.

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu_locale_core::Locale;

/// Gives the order of texts in a language (BCP 47), as CLDR has it.
///
/// # Panics
/// Never: an order for all other languages is built in.
pub fn order(language: &str) -> impl Fn(&str, &str) -> Ordering + use<> {
    let locale: Locale = language.parse().unwrap_or(Locale::UNKNOWN);
    let preferences = CollatorPreferences::from(&locale);
    let collator = Collator::try_new(preferences, CollatorOptions::default());
    let collator: CollatorBorrowed<'static> = collator.expect("the order of all languages");
    move |one, other| collator.compare(one, other)
}
