//! What is shown, to carry away.

use super::{Markup, element};

/// The formats: their values, and their names for readers.
const FORMATS: [(&str, &str); 3] = [("json", "JSON"), ("csv", "CSV"), ("txt", "plain text")];

/// A control for each format in which the reports that are shown can be downloaded.
pub fn carry(is_empty: bool) -> Markup {
    let label = element("span").with("id", "carry_label");
    let buttons = FORMATS.map(|(value, name)| {
        element("button")
            .with("type", "button")
            .with("value", value)
            .text(name)
    });
    element("div")
        .with("class", "carry")
        .with("role", "group")
        .with("aria-labelledby", "carry_label")
        .with_flag("hidden", is_empty)
        .child(label.text("Download what is shown:"))
        .children(buttons)
}
