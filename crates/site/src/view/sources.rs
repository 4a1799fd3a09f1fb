//! Addresses under which a text can be read.

use dossier::Source;
use locale::Locale;

use crate::catalogue::{Link, SourcePart, source_parts};

use super::{Markup, Node, element};

/// A list of addresses.
pub fn sources<P>(sources: &[Source], locale: &Locale<P>) -> Markup {
    let sources = sources.iter();
    let sources = sources.map(|it| source(it, locale));
    element("ul").attr("class", "sources").children(sources)
}

/// An address, with the copy that an archive keeps and when either was seen.
fn source<'a, P>(source: &Source, locale: &Locale<P>) -> Node<'a> {
    let mut item = element("li");
    for part in source_parts(source, locale) {
        item = match part {
            SourcePart::Text(text) => item.text(text),
            SourcePart::Link(link) => item.child(link_out(link)),
        };
    }
    item
}

/// A link out of the page, named by its host.
fn link_out<'a>(link: Link) -> Node<'a> {
    element("a")
        .attr("href", link.url)
        .attr("rel", "noopener noreferrer")
        .text(link.host)
}
