//! Citations as BibTeX, in the dialect of biblatex: its entry types, EDTF dates, UTF-8.

use dossier::Name;

use super::citation::{Citation, one_line};

/// Gives one entry, which ends with a line end (LF). The archived copy, the dossier and its version
/// stand in `note`; the language, whose values biblatex reads as names of its own, is left out.
#[must_use]
pub fn bibtex(citation: &Citation) -> String {
    let kind = entry_type(citation);
    let authors = match citation.authors {
        [] => citation.publisher.map(institution),
        names => {
            let names: Vec<_> = names.iter().map(name).collect();
            Some(names.join(" and "))
        }
    };
    let mut fields: Vec<_> = authors
        .map(|authors| ("author", authors))
        .into_iter()
        .collect();
    fields.push(("title", institution(&citation.title)));
    fields.extend(citation.date.map(|date| ("date", date.to_string())));
    if let Some(event) = &citation.event {
        fields.push(("eventdate", event.date.to_string()));
        fields.extend(event.place.map(|place| ("venue", institution(place))));
    }
    let publisher = citation.publisher.map(institution);
    fields.extend(publisher.map(|publisher| (publisher_field(kind), publisher)));
    fields.push((label_field(kind), institution(citation.label)));
    if let Some(url) = citation.url() {
        fields.push(("url", address(url)));
    }
    fields.extend(citation.doi.map(|doi| ("doi", doi.to_owned())));
    let accessed = citation.accessed.map(|day| ("urldate", day.to_string()));
    fields.extend(accessed);
    fields.push(("note", escape(&citation.notes().join(". "))));
    let lines = fields
        .iter()
        .map(|(field, value)| format!("  {field} = {{{value}}},"));
    let head = format!("@{kind}{{{},", citation.key);
    let all = std::iter::once(head).chain(lines);
    let all: Vec<_> = all.chain(["}\n".to_owned()]).collect();
    all.join("\n")
}

/// Gives the entry type of biblatex that asks for no more than is known: a chapter without the
/// title of its book, for one, is `misc`.
fn entry_type(citation: &Citation) -> &'static str {
    match citation.item_type {
        "article-journal" | "article-magazine" | "article-newspaper" => "article",
        "book" | "classic" => "book",
        "pamphlet" => "booklet",
        "report" => "report",
        "thesis" => "thesis",
        "manuscript" => "unpublished",
        "dataset" => "dataset",
        "software" => "software",
        "webpage" | "post" | "post-weblog" if citation.url().is_some() => "online",
        _ => "misc",
    }
}

/// Gives the field in which an entry type has who published it.
fn publisher_field(kind: &str) -> &'static str {
    match kind {
        "article" => "journaltitle",
        "book" => "publisher",
        "report" | "thesis" => "institution",
        _ => "organization",
    }
}

/// Gives the field in which an entry type has what kind of text it is.
fn label_field(kind: &str) -> &'static str {
    match kind {
        "report" | "thesis" | "misc" => "type",
        _ => "titleaddon",
    }
}

/// Writes a person as `Family, Given`, an organisation in braces.
fn name(name: &Name) -> String {
    match name.as_str().split_once(", ") {
        Some((family, given)) => format!("{}, {}", part(family), part(given)),
        None => institution(name.as_str()),
    }
}

/// Puts a name in braces, so that no word of it is taken for a conjunction or a first name.
fn institution(name: &str) -> String {
    format!("{{{}}}", escape(name))
}

/// Writes a part of a name; in braces where BibTeX would take it apart.
fn part(text: &str) -> String {
    let mut words = text.split_whitespace();
    let is_split = words.any(|word| {
        let starts_small = word.chars().next().is_some_and(char::is_lowercase);
        starts_small || word.eq_ignore_ascii_case("and")
    });
    if is_split {
        institution(text)
    } else {
        escape(text)
    }
}

/// Writes an address. Some readers draw two hyphens together even here, and the link would die: the
/// second is written in its other form, which means the same (RFC 3986, 6.2.2.2).
fn address(url: &str) -> String {
    url.replace("--", "-%2D")
}

/// Escapes a text on one line. Braces are spelt out: BibTeX counts them even behind a backslash.
/// Characters that TeX would draw together, such as two hyphens, are kept apart by an empty group.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut previous = ' ';
    for c in one_line(text).chars() {
        let is_twin = c == previous && "-'`,<>".contains(c);
        if is_twin || (c == '`' && "?!".contains(previous)) {
            escaped.push_str("{}");
        }
        match c {
            '\\' => escaped.push_str("\\textbackslash{}"),
            '{' => escaped.push_str("\\textbraceleft{}"),
            '}' => escaped.push_str("\\textbraceright{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            '"' => escaped.push_str("\\textquotedbl{}"),
            '&' | '%' | '$' | '#' | '_' => {
                escaped.push('\\');
                escaped.push(c);
            }
            _ => escaped.push(c),
        }
        previous = c;
    }
    escaped
}
