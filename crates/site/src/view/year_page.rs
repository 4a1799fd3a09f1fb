//! The page of one year, for dossiers that do not stand whole in their own: every report of the
//! year, without a program.

use leptos::prelude::*;
use locale::{Locale, Page};

use crate::catalogue::Catalogue;

use super::{Branding, Markup, element, site_note};

/// The body of a year's page, with the entries of its reports. Its place is a folder below that of
/// the dossier's page.
pub fn year_page(
    catalogue: &Catalogue,
    year: i32,
    entries: Vec<Markup>,
    branding: &Branding,
    locale: &'static Locale<Page>,
) -> String {
    let home = element("a")
        .attr("href", "../")
        .text(catalogue.title.clone());
    let header = element("header")
        .attr("class", "year-page")
        .child(element("p").child(home))
        .child(element("h1").text(locale.reports_of_year(&locale.year(year))))
        .child(
            element("p")
                .attr("class", "status")
                .text(locale.report_count(entries.len())),
        )
        .child(years(catalogue, year, locale));
    let list = element("section")
        .attr("class", "year")
        .child(element("h2").attr("class", "unseen").text(locale.reports()))
        .child(element("ol").children(entries));
    let main = element("main").child(element("div").attr("class", "timeline").child(list));
    let home = element("a")
        .attr("href", "../")
        .text(locale.search_all_reports());
    let footer = element("footer")
        .child(element("p").child(home))
        .children(site_note(branding));
    [header, main, footer]
        .into_iter()
        .map(RenderHtml::to_html)
        .collect()
}

/// Years and their entries, where no script runs. The heading of `begun` stands in the page already.
pub fn without_pages(
    years: Vec<(i32, Vec<Markup>)>,
    begun: Option<i32>,
    locale: &Locale<Page>,
) -> String {
    let years = years.into_iter().map(|(year, entries)| {
        let id = (Some(year) != begun).then(|| format!("in_{year:04}"));
        let heading = element("h3").attr_opt("id", id).text(locale.year(year));
        let section = element("section").attr("class", "year").child(heading);
        section.child(element("ol").children(entries))
    });
    let list = element("div").attr("class", "timeline").children(years);
    element("noscript").child(list).to_html()
}

/// Links to the other years that have reports.
fn years(catalogue: &Catalogue, current: i32, locale: &'static Locale<Page>) -> Markup {
    let years = catalogue.years().rev();
    let years = years.filter_map(|(year, has_reports)| has_reports.then_some(year));
    let links = years.map(|year| {
        element("a")
            .attr("class", "year-choice")
            .attr("href", format!("../{year:04}/"))
            .attr_opt("aria-current", (year == current).then_some("page"))
            .text(locale.year(year))
    });
    element("nav")
        .attr("class", "filters")
        .attr("aria-label", locale.years_with_reports())
        .children(links)
}
