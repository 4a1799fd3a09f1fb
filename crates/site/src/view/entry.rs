//! One report of the timeline.

use crate::catalogue::{Card, Link, SourceLink};
use crate::query::search::{Decompose, Search};

use super::{Node, element, in_a_row};

/// What stands where a source gives no text.
const MISSING: &str = "The source gives no text for this report.";

/// An article: date and kind, title linked to its source, abstract; publisher, authors, sources and
/// topics in the margin. What the search found is marked.
pub fn entry<'a>(card: &'a Card, search: &Search, decompose: Decompose) -> Node<'a> {
    let heading = format!("{}_title", card.id);
    let marked = |markup, text| marked(markup, text, search, decompose);
    let text = element("p");
    let text = match &card.text {
        Some(words) => marked(text.attr("class", "entry-abstract"), words),
        None => text
            .attr("class", "entry-abstract entry-missing")
            .text(MISSING),
    };
    let warning = card.warning.as_deref().map(|warning| {
        element("p")
            .attr("class", "entry-warning")
            .text("Content warning: ")
            .text(warning)
    });
    let title = match card.places.first() {
        Some(place) => out(&place.link).attr_opt("hreflang", card.language.as_deref()),
        None => element("span"),
    };
    let title = title
        .attr_opt("lang", card.title_language.as_deref())
        .attr_opt("dir", card.title_language.as_ref().map(|_| "auto"));
    let permalink = element("a")
        .attr("class", "permalink")
        .attr("href", format!("#{}", card.id))
        .attr("aria-label", format!("Link to “{}”", card.title))
        .text("#");
    let title = element("h4")
        .attr("id", heading.clone())
        .child(marked(title, &card.title))
        .text(" ")
        .child(permalink);
    let article = element("article")
        .attr("class", "entry")
        .attr("id", card.id.as_str())
        .attr("aria-labelledby", heading)
        .attr("tabindex", "-1")
        .child(date(card))
        .child(title)
        .children(warning)
        .child(text)
        .children(corrections(card))
        .child(margin(card));
    place_of(card).child(article)
}

/// A report that is far from what is seen: one element, which only holds the text. It can be found
/// in the page (`hidden="until-found"`), and takes as much room as it did when it was drawn.
pub fn offscreen_entry(card: &Card) -> Node<'_> {
    let mut far = place_of(card).attr("hidden", "until-found");
    let dates = card.moments.iter().map(|moment| &*moment.words);
    let notes = card.warning.iter().chain(&card.corrections);
    for words in dates
        .chain(card.searched())
        .chain(notes.map(String::as_str))
    {
        far = far.text(words).text(" ");
    }
    match card.text {
        Some(_) => far,
        None => far.text(MISSING),
    }
}

/// The place of a report in the list, which says the years in which it may fall.
fn place_of<'a>(card: &Card) -> Node<'a> {
    let (first, last) = card.years;
    element("li").attr("data-years", in_a_row(first, last))
}

/// The date in words, each of its points readable by machines, and the kind.
fn date(card: &Card) -> Node<'_> {
    let mut date = element("p").attr("class", "entry-date");
    for (place, moment) in card.moments.iter().enumerate() {
        let time = element("time").attr("datetime", moment.iso.as_str());
        let joint = if place == 0 { "" } else { " to " };
        date = date.text(joint).child(time.text(moment.words.as_str()));
    }
    let kind = element("span").attr("class", "entry-kind");
    date.text(" ").child(kind.text(card.kind.as_str()))
}

/// What was corrected in the entry.
fn corrections(card: &Card) -> impl Iterator<Item = Node<'_>> {
    let corrections = card.corrections.iter();
    corrections.map(|words| {
        element("p")
            .attr("class", "entry-correction")
            .text(words.as_str())
    })
}

/// Who published it, who wrote it, where it can be read, and what it is about.
fn margin(card: &Card) -> Node<'_> {
    let mut margin = element("div").attr("class", "entry-margin");
    margin = margin.child(element("p").text(card.publisher.as_str()));
    if !card.authors.is_empty() {
        margin = margin.child(element("p").text(format!("By {}", card.authors)));
    }
    margin = margin.child(if card.places.is_empty() {
        element("p").text("No address is known.")
    } else {
        let list = element("ul").attr("class", "sources");
        list.children(card.places.iter().map(place))
    });
    margin = margin.child(cite(card));
    if !card.topics.is_empty() {
        let topics = card.topics.iter();
        let topics = topics.map(|label| element("li").text(label.as_str()));
        let list = element("ul")
            .attr("class", "topics")
            .attr("aria-label", "Topics");
        margin = margin.child(list.children(topics));
    }
    margin
}

/// The control that opens the report's citation.
fn cite(card: &Card) -> Node<'_> {
    element("button")
        .attr("type", "button")
        .attr("class", "cite")
        .attr("aria-label", format!("Cite “{}”", card.title))
        .text("Cite")
}

/// An address, its archived copy, and the day it was last seen.
fn place(place: &SourceLink) -> Node<'_> {
    let mut item = element("li").child(out(&place.link).text(place.link.host.as_str()));
    if let Some(link) = &place.archived {
        let link = out(link).text(link.host.as_str());
        item = item.text(", archived at ").child(link);
        if let Some(words) = &place.captured {
            item = item.text(" on ").text(words.as_str());
        }
    }
    if let Some(words) = &place.retrieved {
        item = item.text(", seen on ").text(words.as_str());
    }
    item
}

/// Begins a link out of the page.
fn out(link: &Link) -> Node<'_> {
    element("a")
        .attr("href", link.url.as_str())
        .attr("rel", "noopener noreferrer")
}

/// Adds a text whose found words stand in `<mark>`.
fn marked<'a>(
    mut markup: Node<'a>,
    text: &'a str,
    search: &Search,
    decompose: Decompose,
) -> Node<'a> {
    let mut end = 0;
    for range in search.marks(text, decompose) {
        let found = &text[range.clone()];
        markup = markup
            .text(&text[end..range.start])
            .child(element("mark").text(found));
        end = range.end;
    }
    markup.text(&text[end..])
}
