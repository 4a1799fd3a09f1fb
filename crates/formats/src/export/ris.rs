//! Citations as RIS, which every reference manager reads.

use dossier::{Date, Point};

use super::citation::{Citation, one_line};

/// Gives one record in UTF-8, whose lines end with CR LF as the format asks. What is doubtful about
/// the date, and where an interval ends, stands in words in the free part of `DA`; the archived
/// copy, the dossier and its version in `N1`.
#[must_use]
pub fn ris(citation: &Citation) -> String {
    let mut lines = vec![("TY", type_of(citation.item_type).to_owned())];
    match citation.authors {
        // Whoever reads AU takes what stands after a comma for a given name: "Inc., Open Desk". PB has it.
        [] => {
            let publisher = citation.publisher.filter(|name| !name.contains(','));
            lines.extend(publisher.map(|name| ("AU", one_line(name))));
        }
        names => lines.extend(names.iter().map(|name| ("AU", one_line(name.as_str())))),
    }
    lines.push(("TI", one_line(&citation.title)));
    if let Some(issued) = citation.date {
        lines.push(("PY", format!("{:04}", issued.start().year())));
        lines.push(("DA", date(issued, citation)));
    }
    if let Some(publisher) = citation.publisher {
        lines.push(("PB", one_line(publisher)));
        if citation.item_type.starts_with("article-") {
            lines.push(("T2", one_line(publisher)));
        }
    }
    lines.push(("M3", one_line(citation.label)));
    lines.extend(citation.language.map(|tag| ("LA", tag.to_owned())));
    if let Some(url) = citation.url() {
        lines.push(("UR", url.to_owned()));
    }
    lines.extend(citation.doi.map(|doi| ("DO", doi.to_owned())));
    if let Some(listing) = &citation.listing {
        lines.push(("DB", one_line(listing.title)));
        lines.push(("DP", one_line(listing.publisher)));
    }
    let accessed = citation.accessed.map(|day| date(day, citation));
    lines.extend(accessed.map(|day| ("Y2", day)));
    // The format has no place for the date of an event.
    if let Some(event) = &citation.event {
        let locale = citation.locale;
        lines.push(("N1", event.words(&locale.date(event.date), locale)));
    }
    lines.extend(citation.notes().iter().map(|note| ("N1", one_line(note))));
    lines.push(("ID", citation.key.clone()));
    lines.push(("ER", String::new()));
    let lines = lines
        .iter()
        .map(|(tag, value)| format!("{tag}  - {value}\r\n"));
    lines.collect()
}

/// Writes a date as `YYYY/MM/DD/words`, parts that are not known empty; the words only where the
/// date is more than its first three parts.
fn date(date: Date, citation: &Citation) -> String {
    let start = date.start();
    let two = |part: Option<u32>| part.map(|part| format!("{part:02}")).unwrap_or_default();
    let is_plain =
        |point: Point| !point.is_uncertain() && !point.is_approximate() && point.season().is_none();
    let words = match date.end() {
        None if is_plain(start) => String::new(),
        _ => citation.locale.date(date),
    };
    let (year, month, day) = (start.year(), two(start.month()), two(start.day()));
    format!("{year:04}/{month}/{day}/{words}")
}

/// Gives the type of reference that comes nearest to an item type.
fn type_of(item_type: &str) -> &'static str {
    match item_type {
        "article-journal" | "review" | "review-book" => "JOUR",
        "article-magazine" => "MGZN",
        "article-newspaper" => "NEWS",
        "bill" => "BILL",
        "book" => "BOOK",
        "broadcast" => "VIDEO",
        "chapter" => "CHAP",
        "classic" => "CLSWK",
        "dataset" => "DATA",
        "entry-dictionary" => "DICT",
        "entry-encyclopedia" => "ENCYC",
        "figure" => "FIGURE",
        "graphic" => "ART",
        "hearing" => "HEAR",
        "legal_case" => "CASE",
        "legislation" | "regulation" => "STAT",
        "manuscript" => "MANSCPT",
        "map" => "MAP",
        "motion_picture" => "MPCT",
        "musical_score" => "MUSIC",
        "pamphlet" => "PAMP",
        "paper-conference" => "CPAPER",
        "patent" => "PAT",
        "personal_communication" => "PCOMM",
        "post-weblog" => "BLOG",
        "report" => "RPRT",
        "software" => "COMP",
        "song" => "SOUND",
        "standard" => "STAND",
        "thesis" => "THES",
        "webpage" | "post" => "ELEC",
        _ => "GEN",
    }
}
