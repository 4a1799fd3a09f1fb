//! What is shown, to download.

use locale::{Locale, Reader};

use super::{Markup, element};

/// A control for each format in which the reports that are shown can be downloaded.
pub fn download(locale: &'static Locale<Reader>, is_empty: bool) -> Markup {
    let formats = [
        ("json", locale.format_json()),
        ("csv", locale.format_csv()),
        ("txt", locale.format_text()),
    ];
    let label = element("span").attr("id", "download_label");
    let buttons = formats.map(|(value, name)| {
        element("button")
            .attr("type", "button")
            .attr("value", value)
            .text(name)
    });
    element("div")
        .attr("class", "download")
        .attr("role", "group")
        .attr("aria-labelledby", "download_label")
        .attr_if("hidden", is_empty)
        .child(label.text(locale.download_shown()))
        .children(buttons)
}
