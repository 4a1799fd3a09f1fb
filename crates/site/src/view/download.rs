//! What can be taken along of what is shown: its link, its reports, a citation.

use locale::{Locale, Reader};

use super::{Markup, element};

/// The id of the menu.
const MENU: &str = "export_menu";

/// A button that opens the menu, and the menu: copy or share the link, download the reports in each format, cite
/// the dossier. A press in it closes it, so that what opens then gives the focus back to the button.
pub fn download(locale: &'static Locale<Reader>, is_empty: bool) -> Markup {
    let formats = [
        ("json", locale.format_json()),
        ("csv", locale.format_csv()),
        ("txt", locale.format_text()),
    ];
    let button = |name: &'static str| {
        element("button")
            .attr("type", "button")
            .attr("popovertarget", MENU)
            .text(name)
    };
    let close = |name| button(name).attr("popovertargetaction", "hide");
    let label = element("p").attr("id", "download_label");
    let formats = formats.map(|(value, name)| close(name).attr("value", value));
    let formats = element("div")
        .attr("class", "download")
        .attr("role", "group")
        .attr("aria-labelledby", "download_label")
        .attr_if("hidden", is_empty)
        .child(label.text(locale.download_shown()))
        .children(formats);
    // The page's script shows it where the platform has a sheet for that.
    let share = close(locale.share_link()).attr("class", "share-link");
    let share = share.attr_if("hidden", true);
    let menu = element("div")
        .attr("id", MENU)
        .attr("popover", "")
        .child(close(locale.copy_link()).attr("class", "copy-link"))
        .child(share)
        .child(formats)
        .child(close(locale.cite_this_dossier()).attr("class", "cite"));
    element("div")
        .attr("class", "export")
        .child(button(locale.share_and_export()))
        .child(menu)
}
