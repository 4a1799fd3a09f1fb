//! Sentences with elements in them, for pages that are written with `view!`.

use leptos::prelude::*;

use dossier::Date;
use locale::{Locale, Page, Piece, Sentence};

/// Puts an element into each place of a sentence.
pub fn filled(sentence: &Sentence, elements: Vec<AnyView>) -> Vec<AnyView> {
    let mut elements: Vec<_> = elements.into_iter().map(Some).collect();
    let pieces = sentence.pieces().into_iter();
    let views = pieces.filter_map(|piece| match piece {
        Piece::Text(text) => Some(text.to_owned().into_any()),
        Piece::Element(place) => elements.get_mut(place)?.take(),
    });
    views.collect()
}

/// Says when the dossier last changed. `machine` is the date for machines.
pub fn last_changed(date: Date, machine: String, locale: &Locale<Page>) -> Vec<AnyView> {
    let time = view! { <time datetime=machine>{locale.date(date)}</time> };
    filled(&locale.last_changed(date), vec![time.into_any()])
}
