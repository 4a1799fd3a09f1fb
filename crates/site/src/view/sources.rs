//! Addresses under which a text can be read.

use dossier::Source;
use locale::Locale;

use crate::catalogue::{Link, SourceLink, SourcePart};

use super::{Markup, Node, element};

/// A list of addresses.
pub fn sources<P>(sources: &[Source], locale: &Locale<P>) -> Markup {
    let sources = sources.iter();
    let sources = sources.map(|it| source(&SourceLink::of(it, locale)));
    element("ul").attr("class", "sources").children(sources)
}

/// An address, with the copy that an archive keeps and when either was seen.
pub fn source<'a>(source: &SourceLink) -> Node<'a> {
    let mut item = element("li");
    for part in &source.parts {
        item = match part {
            SourcePart::Text(text) => item.text(text.clone()),
            SourcePart::Link(link) => item.child(link_out(link).text(link.host.clone())),
        };
    }
    item
}

/// Begins a link out of the page.
pub fn link_out<'a>(link: &Link) -> Node<'a> {
    element("a")
        .attr("href", link.url.clone())
        .attr("rel", "noopener noreferrer")
}
