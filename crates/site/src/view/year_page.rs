//! The page of one year, for dossiers that do not stand whole in their own: every report of the
//! year, without a program.

use leptos::prelude::*;

use crate::catalogue::Catalogue;

use super::{Branding, Markup, element, site_note};

/// The body of a year's page, with the entries of its reports. Its place is a folder below that of
/// the dossier's page.
pub fn year_page(
    catalogue: &Catalogue,
    year: i32,
    entries: Vec<Markup>,
    branding: &Branding,
) -> String {
    let home = element("a")
        .attr("href", "../")
        .text(catalogue.title.clone());
    let unit = if entries.len() == 1 {
        "report"
    } else {
        "reports"
    };
    let header = element("header")
        .attr("class", "year-page")
        .child(element("p").child(home))
        .child(element("h1").text(format!("Reports of {year}")))
        .child(
            element("p")
                .attr("class", "status")
                .text(format!("{} {unit}", entries.len())),
        )
        .child(years(catalogue, year));
    let list = element("section")
        .attr("class", "year")
        .child(element("h2").attr("class", "unseen").text("Reports"))
        .child(element("ol").children(entries));
    let main = element("main").child(element("div").attr("class", "timeline").child(list));
    let home = element("a").attr("href", "../").text("Search all reports");
    let footer = element("footer")
        .child(element("p").child(home))
        .children(site_note(branding));
    [header, main, footer]
        .into_iter()
        .map(RenderHtml::to_html)
        .collect()
}

/// Years and their entries, where no script runs. The heading of `begun` stands in the page already.
pub fn without_pages(years: Vec<(i32, Vec<Markup>)>, begun: Option<i32>) -> String {
    let years = years.into_iter().map(|(year, entries)| {
        let id = (Some(year) != begun).then(|| format!("in_{year:04}"));
        let heading = element("h3").attr_opt("id", id).text(year.to_string());
        let section = element("section").attr("class", "year").child(heading);
        section.child(element("ol").children(entries))
    });
    let list = element("div").attr("class", "timeline").children(years);
    element("noscript").child(list).to_html()
}

/// Links to the other years that have reports.
fn years(catalogue: &Catalogue, current: i32) -> Markup {
    let years = catalogue.years().rev();
    let years = years.filter_map(|(year, has_reports)| has_reports.then_some(year));
    let links = years.map(|year| {
        element("a")
            .attr("class", "year-choice")
            .attr("href", format!("../{year:04}/"))
            .attr_opt("aria-current", (year == current).then_some("page"))
            .text(year.to_string())
    });
    element("nav")
        .attr("class", "filters")
        .attr("aria-label", "Years")
        .children(links)
}
