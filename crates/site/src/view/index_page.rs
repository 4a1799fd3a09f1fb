//! The first page of a site of several dossiers, which lists them.

use leptos::prelude::*;

use dossier::Date;

use super::{Branding, Markup, NewerVersion, element, site_line, site_note};

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
    pub branding: Branding,
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
        .attr("class", "skip")
        .attr("href", "#index_list")
        .text("Skip to the dossiers");
    let (kind, title) = match index.name.clone() {
        Some(name) => (INDEX_KIND, name),
        None => ("Reports and their sources", INDEX_KIND.to_owned()),
    };
    let kind = element("p").attr("class", "header-kind").text(kind);
    let masthead = element("hgroup")
        .attr("class", "header")
        .child(kind)
        .child(element("h1").text(title))
        .child(element("p").attr("class", "header-span").text(span));
    let header = element("header")
        .children(site_line(&index.branding))
        .child(masthead);
    let status = element("p")
        .attr("class", "status")
        .attr("id", "index_status")
        .attr("role", "status")
        .text(dossiers);
    let list = element("ul")
        .attr("class", "dossiers")
        .attr("id", "index_list")
        .attr("tabindex", "-1")
        .attr("aria-label", "Dossiers")
        .children(index.dossiers.iter().map(listed));
    let main = element("main")
        .attr("class", "index-page")
        .child(aside())
        .child(filter())
        .child(status)
        .child(list)
        .child(nothing());
    let footer = element("footer")
        .attr("class", "footer")
        .children(published(index))
        .child(preview(index))
        .children(site_note(&index.branding));
    let parts = [skip, header, main, footer].into_iter();
    let parts: String = parts.map(RenderHtml::to_html).collect();
    parts + &Owner::new().with(|| view! { <NewerVersion /> }.to_html())
}

/// One dossier of the list.
fn listed(dossier: &Listed) -> Markup {
    let link = element("a")
        .attr("href", dossier.href.clone())
        .attr("lang", dossier.language.clone())
        .text(dossier.title.clone());
    let country = dossier.country.clone();
    let country = country.map(|name| element("p").attr("class", "dossier-country").text(name));
    let changed = element("time")
        .attr("datetime", dossier.changed.start().iso())
        .text(dossier.changed.words());
    let dates = dossier
        .dates
        .clone()
        .unwrap_or_else(|| "None yet".to_owned());
    let facts = element("dl")
        .attr("class", "dossier-facts")
        .child(fact("Dates covered", element("dd").text(dates)))
        .child(fact(
            "Reports",
            element("dd").text(dossier.reports.to_string()),
        ))
        .child(fact("Last change", element("dd").child(changed)));
    element("li")
        .attr("class", "dossier")
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
        .attr("for", "index_filter")
        .text("Filter by country, title or date");
    let field = element("input")
        .attr("type", "search")
        .attr("id", "index_filter")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("aria-controls", "index_list");
    element("search")
        .attr("class", "search")
        .child(label)
        .child(field)
}

/// What stands in the list's place where nothing answers.
fn nothing() -> Markup {
    let button = element("button").attr("type", "button").text("Show all");
    element("p")
        .attr("class", "no-results")
        .attr("id", "index_no_results")
        .attr("hidden", "")
        .text("No dossier has words that begin so. ")
        .child(button)
}

/// What is said to who followed a link that meant one dossier, from when the site held no other.
fn aside() -> Markup {
    element("p")
        .attr("class", "reset-notice")
        .attr("id", "index_reset")
        .attr("hidden", "")
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
        .attr("href", index.preview.clone())
        .text("Preview a dossier of your own");
    element("p").child(link)
}

/// Says how many there are of something.
fn counted(count: usize, unit: &str) -> String {
    let ending = if count == 1 { "" } else { "s" };
    format!("{count} {unit}{ending}")
}
