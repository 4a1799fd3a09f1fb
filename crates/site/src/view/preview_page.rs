//! The page on which a reader previews a dossier of their own.

use leptos::prelude::RenderHtml;

use super::{Branding, Markup, element, site_note};

/// How many findings are listed at most.
const LISTED: usize = 500;

/// The body of the page. What it shows of a file comes from its program.
#[must_use]
pub fn preview_page(branding: &Branding) -> String {
    let home = element("a").attr("href", "../").text("Back to the site");
    let header = element("header")
        .attr("class", "year-page")
        .child(element("p").child(home))
        .child(element("h1").text("Preview a dossier"));
    let field = element("input")
        .attr("type", "file")
        .attr("id", "preview_file")
        .attr("aria-describedby", "preview_hint")
        .attr("disabled", "");
    let label = element("label")
        .attr("for", "preview_file")
        .text("Choose a file, or drop one anywhere on this page");
    let hint = element("p").attr("id", "preview_hint").text(
        "A dataset of chronicle (JSON), a spreadsheet saved as CSV, a TimelineJS timeline, a feed, \
         or a country page saved as text. The file stays in your browser: nothing of it is sent \
         anywhere. Pictures are left out here, and lists of codes are checked by the tool alone.",
    );
    let notice = element("p")
        .attr("id", "preview_notice")
        .text("This page needs its program, which has not arrived.");
    let main = element("main")
        .attr("class", "preview")
        .child(
            element("div")
                .attr("class", "preview-file")
                .child(label)
                .child(field)
                .child(hint)
                .child(notice),
        )
        .child(
            element("p")
                .attr("id", "preview_status")
                .attr("role", "status"),
        )
        .child(element("div").attr("id", "preview_findings"))
        .child(element("div").attr("id", "preview_stage"));
    let footer = site_note(branding).map(|note| element("footer").child(note));
    [header, main]
        .into_iter()
        .chain(footer)
        .map(RenderHtml::to_html)
        .collect()
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
