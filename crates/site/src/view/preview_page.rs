//! The page on which a reader previews a dossier of their own.

use leptos::prelude::*;

use super::{Branding, Markup, element, site_note};

/// How many findings are listed at most.
const LISTED: usize = 500;

/// The body of the page. What it shows of a file comes from its program.
#[component]
pub fn PreviewPage<'a>(
    /// What the site puts on each of its pages.
    branding: &'a Branding,
) -> impl IntoView {
    let footer = site_note(branding).map(|note| view! { <footer>{note}</footer> });
    view! {
        <header class="year-page">
            <p>
                <a href="../">{"Back to the site"}</a>
            </p>
            <h1>{"Preview a dossier"}</h1>
        </header>
        <main class="preview">
            <div class="preview-file">
                <label for="preview_file">
                    {"Choose a file, or drop one anywhere on this page"}
                </label>
                <input type="file" id="preview_file" aria-describedby="preview_hint" disabled=true />
                <p id="preview_hint">
                    {"A dataset of chronicle (JSON), a spreadsheet saved as CSV, a TimelineJS timeline, a feed, or a country page saved as text. The file stays in your browser: nothing of it is sent anywhere. Pictures are left out here, and lists of codes are checked by the tool alone."}
                </p>
                <p id="preview_notice">
                    {"This page needs its program, which has not arrived."}
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
pub fn findings(lines: Vec<String>, has_dataset: bool) -> Markup {
    let more = lines.len().saturating_sub(LISTED);
    let more = (more > 0).then(|| {
        let text = format!("And {more} more: chronicle check or chronicle import lists them all.");
        element("p").text(text)
    });
    let items = lines.into_iter().take(LISTED);
    let list = element("ul")
        .attr("class", "findings")
        .attr("aria-label", "Findings")
        .children(items.map(|line| element("li").text(line)));
    let save = has_dataset.then(|| {
        element("button")
            .attr("type", "button")
            .attr("class", "preview-save")
            .attr("id", "preview_save")
            .text("Download the dataset (JSON)")
    });
    element("div").child(list).children(more).children(save)
}
