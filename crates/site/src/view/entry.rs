//! One report of the timeline.

use locale::{Locale, Reader};

use crate::catalogue::{Card, Detail, Text};
use crate::query::search::{Decompose, Search};

use super::{Node, details, element, in_a_row, link_out, source};

/// An article: date, kind and publisher in a line, title linked to its source, abstract; authors, sources
/// and topics in the margin. What the search found is marked.
pub fn entry<'a>(
    locale: &'static Locale<Reader>,
    card: &'a Card,
    search: &Search,
    decompose: Decompose,
) -> Node<'a> {
    let heading = format!("{}_title", card.id);
    let marked = |markup, text| marked(markup, text, search, decompose);
    let text = element("p");
    let text = match &card.text {
        Some(it) => marked(
            in_its_language(text.attr("class", "entry-abstract"), it),
            &it.words,
        ),
        None => text
            .attr("class", "entry-abstract entry-missing")
            .text(locale.no_text()),
    };
    let warning = card.warning.as_deref();
    let warning = warning.map(|warning| said("entry-warning", warning));
    let title = match card.places.first() {
        Some(place) => link_out(&place.link).attr_opt("hreflang", card.language.as_deref()),
        None => element("span"),
    };
    let title = title
        .attr_opt("lang", card.title_language.as_deref())
        .attr_opt("dir", card.title_language.as_ref().map(|_| "auto"));
    let permalink = element("a")
        .attr("class", "permalink")
        .attr("href", format!("#{}", card.id))
        .attr("aria-label", locale.permalink(&card.title))
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
        .child(date(locale, card))
        .child(title)
        .children(warning)
        .child(text);
    let article = details(article, &card.details, &marked)
        .children(corrections(card))
        .child(margin(locale, card));
    place_of(card).child(article)
}

/// A report that is far from what is seen: one element, which only holds the text. It can be found
/// in the page (`hidden="until-found"`), and takes as much room as it did when it was drawn.
pub fn offscreen_entry<'a>(locale: &'static Locale<Reader>, card: &'a Card) -> Node<'a> {
    let mut far = place_of(card).attr("hidden", "until-found");
    let dates = card.moments.iter().map(|moment| &*moment.words);
    let mut notes = Vec::new();
    for detail in card.warning.iter().chain(&card.corrections).flatten() {
        detail.push_text(&mut notes);
    }
    for words in dates.chain(card.searched()).chain(notes) {
        far = far.text(words).text(" ");
    }
    match card.text {
        Some(_) => far,
        None => far.text(locale.no_text()),
    }
}

/// The place of a report in the list, which says the years in which it may fall.
fn place_of<'a>(card: &Card) -> Node<'a> {
    let (first, last) = card.years;
    element("li").attr("data-years", in_a_row(first, last))
}

/// The date in words, each of its points readable by machines, the kind, who published it, and marks for
/// what the entry warns of and for what was corrected in it.
fn date<'a>(locale: &'static Locale<Reader>, card: &'a Card) -> Node<'a> {
    let mut date = element("p").attr("class", "entry-date");
    for moment in &card.moments {
        let words = moment.words.as_str();
        date = match &moment.iso {
            Some(iso) => date.child(element("time").attr("datetime", iso.as_str()).text(words)),
            None => date.text(words),
        };
    }
    let kind = in_its_language(element("span").attr("class", "entry-kind"), &card.kind);
    let date = part(date, kind, &card.kind.words);
    let mut date = part(date, element("span"), &card.publisher);
    let mark = |class| element("span").attr("class", class);
    if card.warning.is_some() {
        date = part(date, mark("entry-mark entry-warned"), locale.mark_warning());
    }
    if !card.corrections.is_empty() {
        date = part(date, mark("entry-mark"), locale.mark_corrected());
    }
    date
}

/// Adds a part to a line, if there is something to say.
fn part<'a>(line: Node<'a>, part: Node<'a>, words: &'a str) -> Node<'a> {
    if words.is_empty() {
        return line;
    }
    line.text(" ").child(part.text(words))
}

/// Marks an element with the language of a text, where that is not the page's.
fn in_its_language<'a>(element: Node<'a>, text: &'a Text) -> Node<'a> {
    let language = text.language.as_deref();
    element
        .attr_opt("lang", language)
        .attr_opt("dir", language.map(|_| "auto"))
}

/// Makes a paragraph of what was prepared.
fn said<'a>(class: &'static str, parts: &'a [Detail]) -> Node<'a> {
    let mark = |paragraph: Node<'a>, text| paragraph.text(text);
    details(element("p").attr("class", class), parts, &mark)
}

/// What was corrected in the entry.
fn corrections(card: &Card) -> impl Iterator<Item = Node<'_>> {
    let corrections = card.corrections.iter();
    corrections.map(|parts| said("entry-correction", parts))
}

/// Who wrote it, where it can be read, and what it is about.
fn margin<'a>(locale: &'static Locale<Reader>, card: &'a Card) -> Node<'a> {
    let mut margin = element("div").attr("class", "entry-margin");
    if !card.authors.is_empty() {
        margin = margin.child(element("p").text(locale.by_authors(&card.authors)));
    }
    margin = margin.child(if card.places.is_empty() {
        element("p").text(locale.no_address())
    } else {
        let list = element("ul").attr("class", "sources");
        list.children(card.places.iter().map(source))
    });
    margin = margin.child(cite(locale, card));
    if !card.topics.is_empty() {
        let topics = card.topics.iter();
        let topics =
            topics.map(|topic| in_its_language(element("li"), topic).text(topic.words.as_str()));
        let list = element("ul")
            .attr("class", "topics")
            .attr("aria-label", locale.facet_topics());
        margin = margin.child(list.children(topics));
    }
    margin
}

/// The control that opens the report's citation.
fn cite<'a>(locale: &'static Locale<Reader>, card: &'a Card) -> Node<'a> {
    element("button")
        .attr("type", "button")
        .attr("class", "cite")
        .attr("aria-label", locale.cite_report(&card.title))
        .text(locale.cite())
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
