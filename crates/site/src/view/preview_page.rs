//! The page on which a reader previews a dossier of their own.

use leptos::prelude::*;
use locale::{Locale, Page};

use crate::catalogue::File;

use super::{Branding, Markup, element, site_note};

/// How many findings are listed at most.
const LISTED: usize = 500;

/// The body of the page. What it shows of a file comes from its program.
#[component]
pub fn PreviewPage<'a>(
    /// What the site puts on each of its pages.
    branding: &'a Branding,
    /// The file of the program's words.
    words: File,
    /// The words of the page.
    locale: &'static Locale<Page>,
) -> impl IntoView {
    let footer = site_note(branding).map(|note| view! { <footer>{note}</footer> });
    view! {
        <header class="year-page">
            <p>
                <a href="../">{locale.back_to_site()}</a>
            </p>
            <h1>{locale.preview_title()}</h1>
        </header>
        <main class="preview">
            <div class="preview-file">
                <label for="preview_file">{locale.preview_choose()}</label>
                <input
                    type="file"
                    id="preview_file"
                    aria-describedby="preview_hint"
                    data-locale=words.href
                    data-locale-integrity=words.integrity
                    disabled=true
                />
                <p id="preview_hint">{locale.preview_hint()}</p>
                <p id="preview_notice">{locale.preview_waits()}</p>
                <p id="preview_failed" role="alert" hidden=true>
                    {locale.preview_failed()}
                </p>
            </div>
            <p id="preview_status" role="status"></p>
            <div id="preview_findings"></div>
            <div id="preview_stage"></div>
        </main>
        {footer}
    }
}

/// What was found in a file, and the dataset that came of it to download, where one did.
pub fn findings(lines: Vec<String>, has_dataset: bool, locale: &'static Locale<Page>) -> Markup {
    let more = lines.len().saturating_sub(LISTED);
    let more = (more > 0).then(|| element("p").text(locale.more_findings(more)));
    let items = lines.into_iter().take(LISTED);
    let list = element("ul")
        .attr("class", "findings")
        .attr("aria-label", locale.findings())
        .children(items.map(|line| element("li").text(line)));
    let save = has_dataset.then(|| {
        element("button")
            .attr("type", "button")
            .attr("class", "preview-save")
            .attr("id", "preview_save")
            .text(locale.download_dataset())
    });
    element("div").child(list).children(more).children(save)
}
