//! The first page of a site of several dossiers, which lists them.

use leptos::prelude::*;

use dossier::Date;

use super::{Branding, NewerVersion, site_line, site_note};

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
#[component]
pub fn IndexPage<'a>(index: &'a Index) -> impl IntoView {
    let reports = index.dossiers.iter().map(|dossier| dossier.reports).sum();
    let dates = index.dates.iter().map(|dates| format!(", {dates}"));
    let span = counted(reports, "report") + &dates.collect::<String>();
    let (kind, title) = match &index.name {
        Some(name) => (INDEX_KIND, name.as_str()),
        None => ("Reports and their sources", INDEX_KIND),
    };
    let published = index.publisher.as_ref().map(|publisher| {
        view! { <p>{format!("Published by {publisher}.")}</p> }
    });
    view! {
        <a class="skip" href="#index_list">
            {"Skip to the dossiers"}
        </a>
        <header>
            {site_line(&index.branding)} <hgroup class="header">
                <p class="header-kind">{kind}</p>
                <h1>{title}</h1>
                <p class="header-span">{span}</p>
            </hgroup>
        </header>
        <main class="index-page">
            <p class="reset-notice" id="index_reset" hidden=true>
                {"The link that you followed leads into one of these dossiers. Choose which: the rest of the link is kept."}
            </p>
            <search class="search">
                <label for="index_filter">{"Filter by country, title or date"}</label>
                <input
                    type="search"
                    id="index_filter"
                    autocomplete="off"
                    spellcheck="false"
                    aria-controls="index_list"
                />
            </search>
            <p class="status" id="index_status" role="status">
                {counted(index.dossiers.len(), "dossier")}
            </p>
            <ul class="dossiers" id="index_list" tabindex="-1" aria-label="Dossiers">
                {index.dossiers.iter().map(listed).collect_view()}
            </ul>
            <p class="no-results" id="index_no_results" hidden=true>
                {"No dossier has words that begin so. "}
                <button type="button">{"Show all"}</button>
            </p>
        </main>
        <footer class="footer">
            {published} <p>
                <a href=index.preview.as_str()>{"Preview a dossier of your own"}</a>
            </p> {site_note(&index.branding)}
        </footer>
        <NewerVersion />
    }
}

/// One dossier of the list.
fn listed(dossier: &Listed) -> impl IntoView {
    let country = dossier.country.as_deref();
    let country = country.map(|name| view! { <p class="dossier-country">{name}</p> });
    view! {
        <li class="dossier">
            <div>
                {country} <h2>
                    <a href=dossier.href.as_str() lang=dossier.language.as_str()>
                        {dossier.title.as_str()}
                    </a>
                </h2>
            </div>
            <dl class="dossier-facts">
                <div>
                    <dt>{"Dates covered"}</dt>
                    <dd>{dossier.dates.as_deref().unwrap_or("None yet")}</dd>
                </div>
                <div>
                    <dt>{"Reports"}</dt>
                    <dd>{dossier.reports.to_string()}</dd>
                </div>
                <div>
                    <dt>{"Last change"}</dt>
                    <dd>
                        <time datetime=dossier
                            .changed
                            .start()
                            .iso()>{dossier.changed.words()}</time>
                    </dd>
                </div>
            </dl>
        </li>
    }
}

/// Says how many there are of something.
fn counted(count: usize, unit: &str) -> String {
    let ending = if count == 1 { "" } else { "s" };
    format!("{count} {unit}{ending}")
}
