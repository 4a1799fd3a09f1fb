//! Trunk's page, into which the tool writes others.

use std::fs;
use std::path::{Path, PathBuf};

use site::view::escape;

use super::{Diagnostic, file_error, io_error};

/// How a style sheet's link begins in Trunk's output.
const SHEET: &str = "<link rel=\"stylesheet\" href=\"";

/// The link to the icon in Trunk's output.
const ICON: &str = "href=\"favicon.svg\" type=\"image/svg+xml\"";

/// Trunk's page, with places to fill.
pub struct Layout {
    file: PathBuf,
    html: String,
}

/// A page to be written into the shell.
#[derive(Clone, Copy)]
pub struct Document<'a> {
    /// The content security policy.
    pub policy: &'a str,
    /// The language (BCP 47).
    pub language: &'a str,
    /// The title: plain text.
    pub title: &'a str,
    /// More for the head: HTML.
    pub head: &'a str,
    /// The address of the icon: a PNG.
    pub icon: &'a str,
    /// The body: HTML.
    pub body: &'a str,
}

impl Layout {
    /// Reads Trunk's page.
    pub fn read(folder: &Path) -> Result<Self, Diagnostic> {
        Ok(Self {
            file: folder.join("index.html"),
            html: without_sheets(&read(folder)?),
        })
    }

    /// Gives the HTML of a page.
    pub fn fill(&self, document: Document) -> Result<String, Diagnostic> {
        let Document {
            policy,
            language,
            title,
            head,
            icon,
            body,
        } = document;
        let mut html = self.html.clone();
        let places = [
            (ICON, format!("href=\"{icon}\" type=\"image/png\"")),
            (
                "<html lang=\"en\">",
                format!("<html lang=\"{}\">", escape(language)),
            ),
            (
                "<title>chronicle</title>",
                format!(
                    "<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n    \
                     <title>{}</title>{head}",
                    escape(title)
                ),
            ),
            ("<!-- the page -->", body.to_owned()),
        ];
        for (place, content) in places {
            if html.matches(place).count() != 1 {
                let message = format!("expected {place} once in index.html");
                return Err(file_error(&self.file, "page", message));
            }
            html = html.replace(place, &content);
        }
        Ok(html)
    }
}

/// Gives the addresses of the style sheets that Trunk's page links, in their order.
pub fn sheets(folder: &Path) -> Result<Vec<String>, Diagnostic> {
    let html = read(folder)?;
    let links = html.split(SHEET).skip(1);
    Ok(links
        .filter_map(|rest| Some(rest.split_once('"')?.0.to_owned()))
        .collect())
}

/// Reads Trunk's page.
fn read(folder: &Path) -> Result<String, Diagnostic> {
    let file = folder.join("index.html");
    fs::read_to_string(&file).map_err(|error| io_error(&file, &error))
}

/// Takes the links to the single style sheets out of the page.
fn without_sheets(html: &str) -> String {
    let mut parts = html.split(SHEET);
    let mut rest = parts.next().unwrap_or_default().trim_end().to_owned();
    for part in parts {
        let after = part.split_once('>').map_or("", |(_, after)| after);
        rest += after.trim();
    }
    rest
}
