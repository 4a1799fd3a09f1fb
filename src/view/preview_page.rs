//! The page on which a reader previews a dossier of their own.

use leptos::prelude::RenderHtml;

use super::{Imprint, Markup, element, site_note};

/// How many findings are listed at most.
const LISTED: usize = 500;

/// The body of the page. What it shows of a file comes from its program.
#[must_use]
pub fn preview_page(imprint: &Imprint) -> String {
    let home = element("a").with("href", "../").text("Back to the site");
    let header = element("header")
        .with("class", "year-page")
        .child(element("p").child(home))
        .child(element("h1").text("Preview a dossier"));
    let field = element("input")
        .with("type", "file")
        .with("id", "preview_file")
        .with("aria-describedby", "preview_hint")
        .with("disabled", "");
    let label = element("label")
        .with("for", "preview_file")
        .text("Choose a file, or drop one anywhere on this page");
    let hint = element("p").with("id", "preview_hint").text(
        "A dataset of chronicle (JSON), a spreadsheet saved as CSV, a TimelineJS timeline, a feed, \
         or a country page saved as text. The file stays in your browser: nothing of it is sent \
         anywhere. Pictures are left out here, and lists of codes are checked by the tool alone.",
    );
    let notice = element("p")
        .with("id", "preview_notice")
        .text("This page needs its program, which has not arrived.");
    let main = element("main")
        .with("class", "preview")
        .child(
            element("div")
                .with("class", "preview-file")
                .child(label)
                .child(field)
                .child(hint)
                .child(notice),
        )
        .child(
            element("p")
                .with("id", "preview_status")
                .with("role", "status"),
        )
        .child(element("div").with("id", "preview_findings"))
        .child(element("div").with("id", "preview_stage"));
    let footer = site_note(imprint).map(|note| element("footer").child(note));
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
        .with("class", "findings")
        .with("aria-label", "Findings")
        .children(items.map(|line| element("li").text(line)));
    let save = has_dataset.then(|| {
        element("button")
            .with("type", "button")
            .with("class", "preview-save")
            .with("id", "preview_save")
            .text("Download the dataset (JSON)")
    });
    element("div").child(list).children(more).children(save)
}
