//! What an entry shows of the fields of the dossier's own.

use dossier::{Report, TypedValue};
use locale::Locale;

use super::Texts;
use super::card::{Link, said_date};
use super::detail::{Detail, DetailElement};

/// Gives what a report says in the dossier's own fields, as a list of labels and values; nothing where
/// it says nothing in them.
pub(super) fn fields<P>(report: &Report, texts: &Texts, locale: &Locale<P>) -> Option<Detail> {
    let mut list = DetailElement::new("dl").attr("class", "fields");
    let language = &texts.original().language;
    let written = (!locale.is_in(language.as_str())).then_some(language.as_str());
    for (field, value) in texts.dossier.values(report) {
        let language = texts.language_of(|| format!("fields/{}", field.id), locale);
        let label = DetailElement::new("dt").in_language(language);
        let label = label.said(&field.label);
        let group = DetailElement::new("div").child(label);
        // Values are never translated; those that the page says itself are in its language.
        let is_text = matches!(
            value,
            TypedValue::Text(_) | TypedValue::List(_) | TypedValue::Place(_)
        );
        let value = shown(&value, locale).in_language(written.filter(|_| is_text));
        list = list.child(group.child(value));
    }
    (!list.details().is_empty()).then_some(Detail::Element(list))
}

/// Makes the element of a value.
fn shown<P>(value: &TypedValue, locale: &Locale<P>) -> DetailElement {
    let shown = DetailElement::new("dd");
    match value {
        TypedValue::Text(text) => shown.searched(*text),
        TypedValue::Number(number) => shown.searched(number.as_str()),
        TypedValue::YesNo(is_yes) => shown.said(locale.yes_or_no(*is_yes)),
        TypedValue::Date(date) => shown.details_of(said_date(*date, locale)),
        TypedValue::Link(url) => {
            let link = Link::from(url);
            let element = DetailElement::new("a")
                .attr("href", link.url)
                .attr("rel", "noopener noreferrer");
            shown.child(element.said(link.host))
        }
        TypedValue::List(texts) => {
            let texts = texts.iter();
            let items = texts.map(|text| DetailElement::new("li").searched(text));
            shown.child(DetailElement::new("ul").children(items))
        }
        TypedValue::Place(place) => {
            let shown = shown.searched(&place.name);
            match place.coordinates() {
                None => shown,
                Some((latitude, longitude)) => {
                    let coordinates = DetailElement::new("small");
                    let text = locale.coordinates(latitude.as_str(), longitude.as_str());
                    shown.said(" ").child(coordinates.said(text))
                }
            }
        }
    }
}
