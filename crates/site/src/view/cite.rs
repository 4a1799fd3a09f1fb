//! The dialog in which a reader takes a citation.

use std::borrow::Cow;

use locale::{Exporter, Locale};

use super::{Markup, element};

/// A citation in one format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Format {
    /// What the format is called.
    pub name: String,
    /// The citation in it: plain text.
    pub text: String,
    /// The name of the file in which reference managers take it; nothing where it is for readers.
    pub file: Option<String>,
}

/// A dialog that shows a citation in each format, to copy, or to download where it is for programs.
/// `data-copy` and `data-save` name the element that holds the text.
pub fn cite_dialog(
    locale: &'static Locale<Exporter>,
    heading: impl Into<Cow<'static, str>>,
    formats: Vec<Format>,
) -> Markup {
    let formats = (0..)
        .zip(formats)
        .map(|(place, it)| format(locale, place, it));
    let form = element("form")
        .attr("method", "dialog")
        .child(element("h2").attr("id", "cite_heading").text(heading))
        .children(formats)
        .child(
            element("p")
                .attr("id", "cite_status")
                .attr("role", "status"),
        )
        .child(
            element("button")
                .attr("type", "submit")
                .text(locale.close()),
        );
    element("dialog")
        .attr("id", "cite_dialog")
        .attr("class", "citation")
        .attr("aria-labelledby", "cite_heading")
        .child(form)
}

/// One format: its name, the citation, and what can be done with it.
fn format(locale: &'static Locale<Exporter>, place: usize, format: Format) -> Markup {
    let id = format!("cite_text_{place}");
    let text = element(if format.file.is_some() { "pre" } else { "p" });
    let text = text.attr("id", id.clone()).text(format.text);
    let button = |does: &'static str, name: String| {
        element("button")
            .attr("type", "button")
            .attr("aria-label", name)
            .text(does)
    };
    let copy = button(locale.copy(), locale.copy_format(&format.name));
    let copy = copy.attr("data-copy", id.clone());
    let save = format.file.map(|file| {
        button(locale.download(), locale.download_format(&format.name))
            .attr("data-save", id)
            .attr("data-name", file)
    });
    element("section")
        .child(element("h3").text(format.name))
        .child(text)
        .child(copy)
        .children(save)
}
