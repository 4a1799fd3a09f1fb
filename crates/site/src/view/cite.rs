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

/// A dialog that shows a citation in one style at a time, to copy, and offers it to programs. Of the
/// styles, which are the formats for readers, the style sheet shows the one that is chosen; `chosen` is
/// its place among them when the dialog opens. `data-copy` and `data-save` name the element that holds
/// the text.
pub fn cite_dialog(
    locale: &'static Locale<Exporter>,
    heading: impl Into<Cow<'static, str>>,
    formats: Vec<Format>,
    chosen: usize,
) -> Markup {
    let mut fieldset = element("fieldset").child(element("legend").text(locale.cite_style()));
    let (mut styles, mut programs) = (element("div"), element("ul"));
    for (place, format) in formats.into_iter().enumerate() {
        if format.file.is_some() {
            programs = programs.child(program(locale, place, format));
        } else {
            fieldset = fieldset.child(choice(place, &format, chosen));
            styles = styles.child(style(locale, place, format));
        }
    }
    // Alone in its form, so that Enter on a style does not close the dialog.
    let close = element("form").attr("method", "dialog").child(
        element("button")
            .attr("type", "submit")
            .text(locale.close()),
    );
    element("dialog")
        .attr("id", "cite_dialog")
        .attr("class", "citation")
        .attr("aria-labelledby", "cite_heading")
        .child(element("h2").attr("id", "cite_heading").text(heading))
        .child(fieldset)
        .child(styles)
        .child(element("h3").text(locale.cite_programs()))
        .child(programs)
        .child(
            element("p")
                .attr("id", "cite_status")
                .attr("role", "status"),
        )
        .child(close)
}

/// The choice of a style. Its value is its place.
fn choice(place: usize, style: &Format, chosen: usize) -> Markup {
    let input = element("input")
        .attr("type", "radio")
        .attr("name", "cite_style")
        .attr("value", place.to_string())
        .attr_if("checked", place == chosen);
    element("label")
        .child(input)
        .text(format!(" {}", style.name))
}

/// A citation in a style.
fn style(locale: &'static Locale<Exporter>, place: usize, style: Format) -> Markup {
    let text = element("p").attr("id", text_id(place)).attr("dir", "auto");
    let text = text.text(style.text);
    element("section")
        .child(text)
        .child(copy(locale, place, &style.name))
}

/// A citation for programs. Few readers want to see its text.
fn program(locale: &'static Locale<Exporter>, place: usize, program: Format) -> Markup {
    let text = element("pre")
        .attr("id", text_id(place))
        .attr("dir", "ltr")
        .text(program.text);
    let summary = element("summary").text(program.name.clone());
    let save = button(locale.download(), locale.download_format(&program.name))
        .attr("data-save", text_id(place))
        .attr_opt("data-name", program.file);
    element("li")
        .child(element("details").child(summary).child(text))
        .child(save)
        .child(copy(locale, place, &program.name))
}

/// The button that copies a citation.
fn copy(locale: &'static Locale<Exporter>, place: usize, name: &str) -> Markup {
    button(locale.copy(), locale.copy_format(name)).attr("data-copy", text_id(place))
}

fn button(does: &'static str, name: String) -> Markup {
    element("button")
        .attr("type", "button")
        .attr("aria-label", name)
        .text(does)
}

/// The id of the text of a citation.
fn text_id(place: usize) -> String {
    format!("cite_text_{place}")
}
