//! The first page of a site of several dossiers, which lists them.

use leptos::prelude::*;

use crate::dossier::Date;

use super::{Imprint, Markup, NewerVersion, element, site_line, site_note};

/// What the page is: the heading of a site without a name.
pub const INDEX_KIND: &str = "Human-rights dossiers";

/// What the page says of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Index {
    /// The site's name: plain text.
    pub name: Option<String>,
    /// The dates that all reports cover, in words; nothing where there are none.
    pub dates: Option<String>,
    /// Who publishes the site: plain text.
    pub publisher: Option<String>,
    /// The dossiers, in the order in which they are listed.
    pub dossiers: Vec<Listed>,
    /// The address of the page that previews other dossiers.
    pub preview: String,
    /// What the site puts on each of its pages.
    pub imprint: Imprint,
}

/// What the page says of a dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The address of its page.
    pub href: String,
    /// Its title: plain text.
    pub title: String,
    /// The language of the title (BCP 47).
    pub language: String,
    /// The country's English name, where the title does not say it.
    pub country: Option<String>,
    /// The dates that its reports cover, in words; nothing where it has no reports.
    pub dates: Option<String>,
    /// How many reports it has.
    pub reports: usize,
    /// The date of its last change.
    pub changed: Date,
}

/// The body of the page. It is complete without scripts; the field that filters the list shows only
/// where scripts run.
#[must_use]
pub fn index_page(index: &Index) -> String {
    let count = index.dossiers.len();
    let dossiers = counted(count, "dossier");
    let reports = index.dossiers.iter().map(|dossier| dossier.reports).sum();
    let dates = index.dates.iter().map(|dates| format!(", {dates}"));
    let span = counted(reports, "report") + &dates.collect::<String>();
    let skip = element("a")
        .with("class", "skip")
        .with("href", "#index_list")
        .text("Skip to the dossiers");
    let (kind, title) = match index.name.clone() {
        Some(name) => (INDEX_KIND, name),
        None => ("Reports and their sources", INDEX_KIND.to_owned()),
    };
    let kind = element("p").with("class", "masthead-kind").text(kind);
    let masthead = element("hgroup")
        .with("class", "masthead")
        .child(kind)
        .child(element("h1").text(title))
        .child(element("p").with("class", "masthead-span").text(span));
    let header = element("header")
        .children(site_line(&index.imprint))
        .child(masthead);
    let status = element("p")
        .with("class", "status")
        .with("id", "index_status")
        .with("role", "status")
        .text(dossiers);
    let list = element("ul")
        .with("class", "dossiers")
        .with("id", "index_list")
        .with("tabindex", "-1")
        .with("aria-label", "Dossiers")
        .children(index.dossiers.iter().map(listed));
    let main = element("main")
        .with("class", "index-page")
        .child(aside())
        .child(filter())
        .child(status)
        .child(list)
        .child(nothing());
    let footer = element("footer")
        .with("class", "colophon")
        .children(published(index))
        .child(preview(index))
        .children(site_note(&index.imprint));
    let parts = [skip, header, main, footer].into_iter();
    let parts: String = parts.map(RenderHtml::to_html).collect();
    parts + &Owner::new().with(|| view! { <NewerVersion /> }.to_html())
}

/// One dossier of the list.
fn listed(dossier: &Listed) -> Markup {
    let link = element("a")
        .with("href", dossier.href.clone())
        .with("lang", dossier.language.clone())
        .text(dossier.title.clone());
    let country = dossier.country.clone();
    let country = country.map(|name| element("p").with("class", "dossier-country").text(name));
    let changed = element("time")
        .with("datetime", dossier.changed.start().iso())
        .text(dossier.changed.words());
    let dates = dossier
        .dates
        .clone()
        .unwrap_or_else(|| "None yet".to_owned());
    let facts = element("dl")
        .with("class", "dossier-facts")
        .child(fact("Dates covered", element("dd").text(dates)))
        .child(fact(
            "Reports",
            element("dd").text(dossier.reports.to_string()),
        ))
        .child(fact("Last change", element("dd").child(changed)));
    element("li")
        .with("class", "dossier")
        .child(
            element("div")
                .children(country)
                .child(element("h2").child(link)),
        )
        .child(facts)
}

/// One fact of a dossier.
fn fact(name: &'static str, value: Markup) -> Markup {
    element("div").child(element("dt").text(name)).child(value)
}

/// The field that filters as one types.
fn filter() -> Markup {
    let label = element("label")
        .with("for", "index_filter")
        .text("Filter by country, title or date");
    let field = element("input")
        .with("type", "search")
        .with("id", "index_filter")
        .with("autocomplete", "off")
        .with("spellcheck", "false")
        .with("aria-controls", "index_list");
    element("search")
        .with("class", "search")
        .child(label)
        .child(field)
}

/// What stands in the list's place where nothing answers.
fn nothing() -> Markup {
    let button = element("button").with("type", "button").text("Show all");
    element("p")
        .with("class", "nothing")
        .with("id", "index_nothing")
        .with("hidden", "")
        .text("No dossier has words that begin so. ")
        .child(button)
}

/// What is said to who followed a link that meant one dossier, from when the site held no other.
fn aside() -> Markup {
    element("p")
        .with("class", "aside-note")
        .with("id", "index_aside")
        .with("hidden", "")
        .text(
            "The link that you followed leads into one of these dossiers. Choose which: the rest of \
             the link is kept.",
        )
}

/// Says who publishes the site, if that is known.
fn published(index: &Index) -> Option<Markup> {
    let publisher = index.publisher.as_ref()?;
    Some(element("p").text(format!("Published by {publisher}.")))
}

/// Leads to the page that previews a dossier.
fn preview(index: &Index) -> Markup {
    let link = element("a")
        .with("href", index.preview.clone())
        .text("Preview a dossier of your own");
    element("p").child(link)
}

/// Says how many there are of something.
fn counted(count: usize, unit: &str) -> String {
    let ending = if count == 1 { "" } else { "s" };
    format!("{count} {unit}{ending}")
}
