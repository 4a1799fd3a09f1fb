//! What an entry shows beyond what every report has, prepared when the page is published: the reader's
//! program draws it and need not know what it means.

use locale::{Piece, Sentence};
use serde::{Deserialize, Serialize};

/// The elements that a card can bring. None runs a script or loads a page.
static TAGS: [&str; 24] = [
    "a",
    "audio",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "img",
    "li",
    "ol",
    "p",
    "picture",
    "small",
    "source",
    "span",
    "strong",
    "summary",
    "time",
    "track",
    "ul",
    "video",
    "wbr",
];

/// The attributes that a card can bring. None runs a script.
static ATTRIBUTES: [&str; 34] = [
    "alt",
    "aria-label",
    "class",
    "controls",
    "data-height",
    "data-src",
    "data-srcset",
    "data-width",
    "datetime",
    "decoding",
    "default",
    "dir",
    "download",
    "height",
    "href",
    "hreflang",
    "id",
    "kind",
    "label",
    "lang",
    "loading",
    "media",
    "poster",
    "preload",
    "rel",
    "role",
    "sizes",
    "src",
    "srclang",
    "srcset",
    "tabindex",
    "title",
    "type",
    "width",
];

/// A part of what an entry shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Detail {
    /// Text of the dossier, which is searched: what was found in it is marked.
    Searched(String),
    /// Text that is not searched, such as a label.
    Said(String),
    /// An element.
    Element(DetailElement),
}

/// An element with its attributes and what is in it. Names are places in tables of the program, so that
/// data can never bring one of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DetailElement {
    tag: u8,
    attributes: Vec<(u8, String)>,
    children: Vec<Detail>,
}

impl DetailElement {
    /// Begins an element.
    ///
    /// # Panics
    /// Where its name is not in the table of elements.
    #[must_use]
    pub fn new(tag: &str) -> Self {
        Self {
            tag: place(&TAGS, tag),
            attributes: Vec::new(),
            children: Vec::new(),
        }
    }

    /// Adds an attribute. They are set in the order in which they were added.
    ///
    /// # Panics
    /// Where its name is not in the table of attributes, or its value is an address that is neither
    /// `http` or `https` nor a path of the site. The source of a picture may be the picture itself
    /// (`data:image/`).
    #[must_use]
    pub fn attr(mut self, name: &str, value: impl Into<String>) -> Self {
        let value = value.into();
        assert!(is_safe(name, &value), "{value:?} is no {name}");
        self.attributes.push((place(&ATTRIBUTES, name), value));
        self
    }

    /// Says in which language its text is (BCP 47), where that is not the page's.
    #[must_use]
    pub fn in_language(self, language: Option<&str>) -> Self {
        match language {
            Some(language) => self.attr("lang", language).attr("dir", "auto"),
            None => self,
        }
    }

    /// Adds a text that is searched.
    #[must_use]
    pub fn searched(self, text: impl Into<String>) -> Self {
        self.add(Detail::Searched(text.into()))
    }

    /// Adds a text that is not searched.
    #[must_use]
    pub fn said(self, text: impl Into<String>) -> Self {
        self.add(Detail::Said(text.into()))
    }

    /// Adds an element.
    #[must_use]
    pub fn child(self, child: Self) -> Self {
        self.add(Detail::Element(child))
    }

    /// Adds elements.
    #[must_use]
    pub fn children(self, children: impl IntoIterator<Item = Self>) -> Self {
        children.into_iter().fold(self, Self::child)
    }

    /// Adds what was made before.
    #[must_use]
    pub fn details_of(mut self, details: Vec<Detail>) -> Self {
        self.children.extend(details);
        self
    }

    fn add(mut self, detail: Detail) -> Self {
        self.children.push(detail);
        self
    }

    /// Gives the name of the element.
    #[must_use]
    pub fn tag(&self) -> &'static str {
        name(&TAGS, self.tag)
    }

    /// Gives its attributes: names and values.
    pub fn attributes(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let attributes = self.attributes.iter();
        attributes.map(|(place, value)| (name(&ATTRIBUTES, *place), value.as_str()))
    }

    /// Gives what is in it.
    #[must_use]
    pub fn details(&self) -> &[Detail] {
        &self.children
    }
}

impl Detail {
    /// Gives all of its text.
    pub fn push_text<'a>(&'a self, texts: &mut Vec<&'a str>) {
        match self {
            Self::Searched(text) | Self::Said(text) => texts.push(text),
            Self::Element(element) => {
                for child in &element.children {
                    child.push_text(texts);
                }
            }
        }
    }

    /// Gathers the texts that are searched.
    pub(super) fn push_searched<'a>(&'a self, texts: &mut Vec<&'a str>) {
        match self {
            Self::Searched(text) => texts.push(text),
            Self::Said(_) => {}
            Self::Element(element) => {
                for child in &element.children {
                    child.push_searched(texts);
                }
            }
        }
    }
}

/// Puts texts into the places of a sentence, those in another language than it (BCP 47) in elements that
/// say so.
#[must_use]
pub fn filled(sentence: &Sentence, texts: &[(&str, Option<&str>)]) -> Vec<Detail> {
    let mut details = Vec::new();
    for piece in sentence.pieces() {
        let (text, language) = match piece {
            Piece::Text(text) => (text, None),
            Piece::Element(place) => texts[place],
        };
        match (language, details.last_mut()) {
            (Some(_), _) => {
                let span = DetailElement::new("span").in_language(language);
                details.push(Detail::Element(span.said(text)));
            }
            // Words are one text with those before them.
            (None, Some(Detail::Said(before))) => *before += text,
            (None, _) => details.push(Detail::Said(text.to_owned())),
        }
    }
    details
}

/// Gives the place of a name in a table.
fn place(names: &[&'static str], name: &str) -> u8 {
    let place = names.iter().position(|other| *other == name);
    let place = place.unwrap_or_else(|| panic!("a card can bring no {name:?}"));
    u8::try_from(place).expect("the tables are short")
}

/// Gives the name at a place of a table. A place beyond it is only in data that was damaged.
fn name(names: &[&'static str], place: u8) -> &'static str {
    names.get(usize::from(place)).copied().unwrap_or("title")
}

/// Tells whether a browser may be given an attribute: an address leads to the web or into the site.
fn is_safe(name: &str, value: &str) -> bool {
    // Without a colon there is no scheme.
    let is_own = || !value.contains(':') && !value.starts_with("//");
    match name {
        "href" => value.parse::<dossier::WebAddress>().is_ok() || is_own(),
        "src" | "data-src" => is_own() || value.starts_with("data:image/"),
        "srcset" | "data-srcset" | "poster" => is_own(),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_in_order_and_name_nothing_that_runs_or_loads_a_page() {
        assert!(TAGS.is_sorted() && ATTRIBUTES.is_sorted());
        for tag in [
            "script", "style", "iframe", "object", "embed", "link", "base", "form", "svg",
        ] {
            assert!(!TAGS.contains(&tag), "{tag}");
        }
        for attribute in [
            "style",
            "srcdoc",
            "action",
            "formaction",
            "integrity",
            "nonce",
        ] {
            assert!(!ATTRIBUTES.contains(&attribute), "{attribute}");
        }
        assert!(!ATTRIBUTES.iter().any(|name| name.starts_with("on")));
    }

    #[test]
    fn an_address_leads_to_the_web_or_into_the_site() {
        for (name, value) in [
            ("href", "https://example.org/a:b"),
            ("href", "HTTP://example.org/"),
            ("href", "media/a.jpg"),
            ("href", "#report"),
            ("src", "media/a.jpg"),
            ("src", "data:image/jpeg;base64,AAAA"),
            ("srcset", "media/a-480.jpg 480w, media/a-960.jpg 960w"),
        ] {
            assert!(is_safe(name, value), "{name} {value}");
        }
        for (name, value) in [
            ("href", "javascript:alert(1)"),
            ("href", "data:text/html,x"),
            ("href", "//example.org/"),
            ("src", "https://example.org/a.jpg"),
            ("src", "//example.org/a.jpg"),
            ("src", "data:text/html,x"),
            ("srcset", "https://example.org/a.jpg 480w"),
            ("poster", "data:image/svg+xml,x"),
        ] {
            assert!(!is_safe(name, value), "{name} {value}");
        }
    }

    #[test]
    #[should_panic(expected = "no \"script\"")]
    fn an_element_that_is_not_in_the_table_cannot_be_made() {
        let _ = DetailElement::new("script");
    }
}
