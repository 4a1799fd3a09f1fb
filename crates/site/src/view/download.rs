//! What is shown, to carry away.

use super::{Markup, element};

/// The formats: their values, and their names for readers.
const FORMATS: [(&str, &str); 3] = [("json", "JSON"), ("csv", "CSV"), ("txt", "plain text")];

/// A control for each format in which the reports that are shown can be downloaded.
pub fn download(is_empty: bool) -> Markup {
    let label = element("span").attr("id", "download_label");
    let buttons = FORMATS.map(|(value, name)| {
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
        .child(label.text("Download what is shown:"))
        .children(buttons)
}
