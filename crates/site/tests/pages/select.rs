//! Finds elements in a rendered page, as its tests ask for them.

use scraper::{ElementRef, Html, Selector};

pub fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).expect("a selector"))
        .collect()
}

/// The text of an element as a reader sees it, white space folded.
pub fn text(element: ElementRef) -> String {
    let text: String = element.text().collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub fn texts(page: &Html, selector: &str) -> Vec<String> {
    all(page, selector).into_iter().map(text).collect()
}

pub fn attributes<'a>(page: &'a Html, selector: &str, name: &str) -> Vec<&'a str> {
    all(page, selector)
        .into_iter()
        .map(|element| element.attr(name).unwrap_or("(none)"))
        .collect()
}
