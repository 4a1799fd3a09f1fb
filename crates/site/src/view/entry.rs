//! One report of the timeline.

use locale::{Locale, Reader};

use crate::catalogue::{Card, Detail, Text};
use crate::query::search::{Decompose, Search};

use super::{Node, details, element, in_a_row};

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
    let permalink = element("a")
        .attr("class", "permalink")
        .attr("href", format!("#{}", card.id))
        .attr("aria-label", locale.permalink())
        .text("#");
    let title = element("h4")
        .attr("id", heading.clone())
        .child(title(card, &marked))
        .text(" ")
        .child(permalink);
    let article = element("article")
        .attr("class", "entry")
        .attr("id", card.id.as_str())
        .attr("aria-labelledby", heading)
        .attr("tabindex", "-1");
    let margin = margin(card, Some(cite(locale, card)));
    place_of(card).child(filled(article, locale, card, title, &marked).child(margin))
}

/// The article of a report on a page of its own, of which its title is the heading.
pub fn report_article<'a>(locale: &'static Locale<Reader>, card: &'a Card) -> Node<'a> {
    let marked = |markup: Node<'a>, text| markup.text(text);
    let article = element("article").attr("class", "entry");
    let title = element("h1").child(title(card, &marked));
    filled(article, locale, card, title, &marked).child(margin(card, None))
}

/// The place of a report in a list that stands in a frame: its title leads to the report in the dossier, whose
/// page lies at `home`. Of those that are not whole only the title is shown.
pub fn embedded_entry<'a>(
    locale: &'static Locale<Reader>,
    card: &'a Card,
    home: &str,
    is_whole: bool,
) -> Node<'a> {
    let marked = |markup: Node<'a>, text| markup.text(text);
    let link = element("a").attr("href", format!("{home}#{}", card.id));
    let title = element("h4").child(titled(link, card, &marked));
    let article = element("article").attr("class", "entry");
    let article = if is_whole {
        told(article, locale, card, title, &marked).children(corrections(card))
    } else {
        let article = article.child(said("p", "entry-date", &card.line));
        article.child(title)
    };
    place_of(card).child(article)
}

/// Adds what is said of a report, but for what stands in the margin.
fn filled<'a>(
    article: Node<'a>,
    locale: &'static Locale<Reader>,
    card: &'a Card,
    title: Node<'a>,
    marked: &dyn Fn(Node<'a>, &'a str) -> Node<'a>,
) -> Node<'a> {
    let article = told(article, locale, card, title, marked);
    details(article, &card.details, marked).children(corrections(card))
}

/// Adds the date, the title, the warning and the text of a report.
fn told<'a>(
    article: Node<'a>,
    locale: &'static Locale<Reader>,
    card: &'a Card,
    title: Node<'a>,
    marked: &dyn Fn(Node<'a>, &'a str) -> Node<'a>,
) -> Node<'a> {
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
    let warning = warning.map(|warning| said("p", "entry-warning", warning));
    article
        .child(said("p", "entry-date", &card.line))
        .child(title)
        .children(warning)
        .child(text)
}

/// The title of a report, which leads to its source.
fn title<'a>(card: &'a Card, marked: &dyn Fn(Node<'a>, &'a str) -> Node<'a>) -> Node<'a> {
    let element = match card.link.as_deref() {
        Some(link) => element("a")
            .attr("href", link)
            .attr("rel", "noopener noreferrer")
            .attr_opt("hreflang", card.language.as_deref()),
        None => element("span"),
    };
    titled(element, card, marked)
}

/// Puts the title of a report into an element, marked with its language.
fn titled<'a>(
    element: Node<'a>,
    card: &'a Card,
    marked: &dyn Fn(Node<'a>, &'a str) -> Node<'a>,
) -> Node<'a> {
    let element = element
        .attr_opt("lang", card.title_language.as_deref())
        .attr_opt("dir", card.title_language.as_ref().map(|_| "auto"));
    marked(element, &card.title)
}

/// A report that is far from what is seen: one element, which only holds the text. It can be found
/// in the page (`hidden="until-found"`), and takes as much room as it did when it was drawn.
pub fn offscreen_entry<'a>(locale: &'static Locale<Reader>, card: &'a Card) -> Node<'a> {
    let mut far = place_of(card).attr("hidden", "until-found");
    let mut texts = vec![card.title.as_str()];
    texts.extend(card.text.as_ref().map(|text| text.words.as_str()));
    let sentences = card.warning.iter().chain(&card.corrections).flatten();
    let lists = card.line.iter().chain(&card.details).chain(&card.sources);
    for detail in lists.chain(&card.topics).chain(sentences) {
        detail.push_text(&mut texts);
    }
    for words in texts {
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

/// Marks an element with the language of a text, where that is not the page's.
fn in_its_language<'a>(element: Node<'a>, text: &'a Text) -> Node<'a> {
    let language = text.language.as_deref();
    element
        .attr_opt("lang", language)
        .attr_opt("dir", language.map(|_| "auto"))
}

/// Makes an element of what was prepared.
fn said<'a>(tag: &'static str, class: &'static str, parts: &'a [Detail]) -> Node<'a> {
    let mark = |element: Node<'a>, text| element.text(text);
    details(element(tag).attr("class", class), parts, &mark)
}

/// What was corrected in the entry.
fn corrections(card: &Card) -> impl Iterator<Item = Node<'_>> {
    let corrections = card.corrections.iter();
    corrections.map(|parts| said("p", "entry-correction", parts))
}

/// Who wrote it, where it can be read, and what it is about.
fn margin<'a>(card: &'a Card, cite: Option<Node<'a>>) -> Node<'a> {
    let margin = said("div", "entry-margin", &card.sources).children(cite);
    let mark = |element: Node<'a>, text| element.text(text);
    details(margin, card.topics.as_slice(), &mark)
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
