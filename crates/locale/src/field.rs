//! Words of the fields of a dossier's own.

use std::borrow::Cow;

use dossier::TypedValue;

use super::Locale;

impl<P> Locale<P> {
    /// Says a value: "Harbour (12.5, -45.25)", "Yes", "March 2012", "Theft and libel".
    #[must_use]
    pub fn value<'a>(&'a self, value: &TypedValue<'a>) -> Cow<'a, str> {
        match value {
            TypedValue::Text(text) => Cow::from(*text),
            TypedValue::Number(number) => self.numerals(number.as_str()).into(),
            TypedValue::YesNo(is_yes) => self.yes_or_no(*is_yes).into(),
            TypedValue::Date(date) => self.date(*date).into(),
            TypedValue::Link(url) => url.to_string().into(),
            TypedValue::List(texts) => {
                let texts: Vec<_> = texts.iter().map(String::as_str).collect();
                self.all_of(&texts).into()
            }
            TypedValue::Place(place) => match place.coordinates() {
                None => place.name.as_str().into(),
                Some((latitude, longitude)) => {
                    let at = self.coordinates(latitude.as_str(), longitude.as_str());
                    self.place_at(&place.name, &at).into()
                }
            },
        }
    }

    /// Says yes or no.
    #[must_use]
    pub fn yes_or_no(&self, is_yes: bool) -> &str {
        if is_yes { self.yes() } else { self.no() }
    }
}
