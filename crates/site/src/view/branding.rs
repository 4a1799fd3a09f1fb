//! What the site puts on each of its pages: the way back to its first page, its logo, and a text in
//! the foot.

use locale::{Locale, Page};

use super::{Markup, element};

/// What is the same on every page of a site; each part may be missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Branding {
    /// The address of the page that lists all dossiers, relative to this one.
    pub home: Option<String>,
    /// The site's logo.
    pub logo: Option<Logo>,
    /// A text for the foot: plain text.
    pub footer: Option<String>,
    /// Where mistakes can be reported: an address.
    pub contact: Option<String>,
}

/// A picture that stands for the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    /// The address, relative to the page.
    pub src: String,
    /// The site's name; empty where it has none.
    pub alt: String,
    /// The width at which it is shown, in CSS pixels.
    pub width: u32,
    /// The height at which it is shown, in CSS pixels.
    pub height: u32,
}

/// The line above a page: the logo, which leads to the list of all dossiers where there is one.
pub fn site_line(branding: &Branding, locale: &'static Locale<Page>) -> Option<Markup> {
    let logo = branding.logo.as_ref().map(|logo| {
        element("img")
            .attr("src", logo.src.clone())
            .attr("alt", logo.alt.clone())
            .attr("width", logo.width.to_string())
            .attr("height", logo.height.to_string())
    });
    let line = element("p").attr("class", "site-line");
    match &branding.home {
        Some(home) => {
            let back = element("a").attr("href", home.clone()).children(logo);
            let name = element("span").text(locale.all_dossiers());
            Some(line.child(back.text(" ").child(name)))
        }
        None => logo.map(|logo| line.child(logo)),
    }
}

/// The last lines in the foot of a page: the site's text, and that no speaker of the language has reviewed
/// the words of the page, where none has.
pub fn site_note(branding: &Branding, locale: &'static Locale<Page>) -> Vec<Markup> {
    let note = || element("p").attr("class", "site-note");
    let text = branding.footer.clone().map(|text| note().text(text));
    let unreviewed = (!locale.is_reviewed()).then(|| {
        let report = branding.contact.clone().map(|contact| {
            let link = element("a").attr("href", contact);
            link.text(locale.report_mistake())
        });
        note()
            .text(locale.words_unreviewed())
            .text(" ")
            .children(report)
    });
    text.into_iter().chain(unreviewed).collect()
}
