//! Addresses under which a text can be read.

use dossier::Source;
use locale::Locale;

use crate::catalogue::{Link, SourceLink};

use super::{Markup, Node, element};

/// A list of addresses.
pub fn sources<P>(sources: &[Source], locale: &Locale<P>) -> Markup {
    let sources = sources.iter();
    let sources = sources.map(|it| source(locale, &SourceLink::of(it, locale)));
    element("ul").attr("class", "sources").children(sources)
}

/// An address, named by its host, with the copy that an archive keeps and when either was seen.
pub fn source<'a, P>(locale: &Locale<P>, source: &SourceLink) -> Node<'a> {
    let named = |link: &Link| link_out(link).text(link.host.clone());
    let mut links = vec![named(&source.link)];
    links.extend(source.archived.as_ref().map(named));
    let captured = source.captured.as_deref();
    let seen = source.retrieved.as_deref();
    let item = element("li");
    let sentence = match (&source.archived, captured, seen) {
        (None, _, None) => return item.children(links),
        (None, _, Some(seen)) => locale.source_seen(seen),
        (Some(_), None, None) => locale.source_archived(),
        (Some(_), Some(captured), None) => locale.source_archived_on(captured),
        (Some(_), None, Some(seen)) => locale.source_archived_seen(seen),
        (Some(_), Some(captured), Some(seen)) => locale.source_archived_on_seen(captured, seen),
    };
    item.sentence(&sentence, links)
}

/// Begins a link out of the page.
pub fn link_out<'a>(link: &Link) -> Node<'a> {
    element("a")
        .attr("href", link.url.clone())
        .attr("rel", "noopener noreferrer")
}
