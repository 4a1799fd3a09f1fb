//! The page on which a reader previews a dossier of their own.

use leptos::prelude::RenderHtml;

use locale::{Locale, Page};

use crate::catalogue::File;

use super::{Branding, Markup, element, site_note};

/// How many findings are listed at most.
const LISTED: usize = 500;

/// The body of the page. What it shows of a file comes from its program, whose words come from `words`.
#[must_use]
pub fn preview_page(branding: &Branding, words: File, locale: &'static Locale<Page>) -> String {
    let home = element("a").attr("href", "../").text(locale.back_to_site());
    let header = element("header")
        .attr("class", "year-page")
        .child(element("p").child(home))
        .child(element("h1").text(locale.preview_title()));
    let field = element("input")
        .attr("type", "file")
        .attr("id", "preview_file")
        .attr("aria-describedby", "preview_hint")
        .attr("data-locale", words.href)
        .attr("data-locale-integrity", words.integrity)
        .attr("disabled", "");
    let label = element("label")
        .attr("for", "preview_file")
        .text(locale.preview_choose());
    let hint = element("p")
        .attr("id", "preview_hint")
        .text(locale.preview_hint());
    let notice = element("p")
        .attr("id", "preview_notice")
        .text(locale.preview_waits());
    let failed = element("p")
        .attr("id", "preview_failed")
        .attr("role", "alert")
        .attr("hidden", "")
        .text(locale.preview_failed());
    let main = element("main")
        .attr("class", "preview")
        .child(
            element("div")
                .attr("class", "preview-file")
                .child(label)
                .child(field)
                .child(hint)
                .child(notice)
                .child(failed),
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
