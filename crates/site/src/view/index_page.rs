//! The first page of a site of several dossiers, which lists them.

use leptos::prelude::*;

use dossier::Date;
use locale::{Locale, Page};

use super::{Branding, Markup, NewerVersion, element, site_line, site_note};

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
pub fn index_page(index: &Index, locale: &'static Locale<Page>) -> String {
    let reports = index.dossiers.iter().map(|dossier| dossier.reports).sum();
    let reports = locale.report_count(reports);
    let span = match &index.dates {
        Some(dates) => locale.reports_and_dates(&reports, dates),
        None => reports,
    };
    let skip = element("a")
        .attr("class", "skip")
        .attr("href", "#index_list")
        .text(locale.skip_to_dossiers());
    let (kind, title) = match index.name.clone() {
        Some(name) => (locale.human_rights_dossiers(), name),
        None => (
            locale.reports_and_sources(),
            locale.human_rights_dossiers().to_owned(),
        ),
    };
    let kind = element("p").attr("class", "header-kind").text(kind);
    let masthead = element("hgroup")
        .attr("class", "header")
        .child(kind)
        .child(element("h1").text(title))
        .child(element("p").attr("class", "header-span").text(span));
    let header = element("header")
        .children(site_line(&index.branding, locale))
        .child(masthead);
    let list = element("ul")
        .attr("class", "dossiers")
        .attr("id", "index_list")
        .attr("tabindex", "-1")
        .attr("aria-label", locale.dossiers())
        .children(index.dossiers.iter().map(|dossier| listed(dossier, locale)));
    let main = element("main")
        .attr("class", "index-page")
        .child(aside(locale))
        .child(filter(locale))
        .child(status(index.dossiers.len(), locale))
        .child(list)
        .child(nothing(locale));
    let footer = element("footer")
        .attr("class", "footer")
        .children(published(index, locale))
        .child(preview(index, locale))
        .children(site_note(&index.branding));
    let parts = [skip, header, main, footer].into_iter();
    let parts: String = parts.map(RenderHtml::to_html).collect();
    parts + &Owner::new().with(|| view! { <NewerVersion locale /> }.to_html())
}

/// How many dossiers there are; hidden until some are filtered out, how many are shown of them, whose
/// number the page's script fills in.
fn status(count: usize, locale: &Locale<Page>) -> Markup {
    let shown = element("span").attr("id", "index_shown");
    let filtered = element("span")
        .attr("hidden", "")
        .sentence(&locale.dossier_count_of(count), vec![shown]);
    element("p")
        .attr("class", "status")
        .attr("id", "index_status")
        .attr("role", "status")
        .child(element("span").text(locale.dossier_count(count)))
        .child(filtered)
}

/// One dossier of the list.
fn listed(dossier: &Listed, locale: &'static Locale<Page>) -> Markup {
    let link = element("a")
        .attr("href", dossier.href.clone())
        .attr("lang", dossier.language.clone())
        .text(dossier.title.clone());
    let country = dossier.country.clone();
    let country = country.map(|name| element("p").attr("class", "dossier-country").text(name));
    let changed = element("time")
        .attr("datetime", dossier.changed.start().iso())
        .text(locale.date(dossier.changed));
    let dates = dossier
        .dates
        .clone()
        .unwrap_or_else(|| locale.none_yet().to_owned());
    let facts = element("dl")
        .attr("class", "dossier-facts")
        .child(fact(locale.dates_covered(), element("dd").text(dates)))
        .child(fact(
            locale.reports(),
            element("dd").text(dossier.reports.to_string()),
        ))
        .child(fact(locale.last_change_of(), element("dd").child(changed)));
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
fn filter(locale: &'static Locale<Page>) -> Markup {
    let label = element("label")
        .attr("for", "index_filter")
        .text(locale.filter_dossiers());
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
fn nothing(locale: &'static Locale<Page>) -> Markup {
    let button = element("button")
        .attr("type", "button")
        .text(locale.show_all());
    element("p")
        .attr("class", "no-results")
        .attr("id", "index_no_results")
        .attr("hidden", "")
        .text(locale.no_dossiers())
        .text(" ")
        .child(button)
}

/// What is said to who followed a link that meant one dossier, from when the site held no other.
fn aside(locale: &'static Locale<Page>) -> Markup {
    element("p")
        .attr("class", "reset-notice")
        .attr("id", "index_reset")
        .attr("hidden", "")
        .text(locale.which_dossier())
}

/// Says who publishes the site, if that is known.
fn published(index: &Index, locale: &Locale<Page>) -> Option<Markup> {
    let publisher = index.publisher.as_ref()?;
    Some(element("p").text(locale.site_published_by(publisher)))
}

/// Leads to the page that previews a dossier.
fn preview(index: &Index, locale: &'static Locale<Page>) -> Markup {
    let link = element("a")
        .attr("href", index.preview.clone())
        .text(locale.preview_link());
    element("p").child(link)
}
