//! Trunk's page, into which the tool writes others.

use std::fs;
use std::path::{Path, PathBuf};

use chronicle::view::escape;

use super::Fault;

/// How a style sheet's link begins in Trunk's output.
const SHEET: &str = "<link rel=\"stylesheet\" href=\"";

/// The link to the icon in Trunk's output.
const ICON: &str = "href=\"favicon.svg\"";

/// Trunk's page, with places to fill.
pub struct Shell {
    file: PathBuf,
    html: String,
    language: String,
}

impl Shell {
    /// Reads Trunk's page, for pages of a language (BCP 47).
    pub fn read(folder: &Path, language: String) -> Result<Self, Fault> {
        Ok(Self {
            file: folder.join("index.html"),
            html: without_sheets(&read(folder)?),
            language,
        })
    }

    /// Gives a page under a content security policy, of that title, with more in its head, the
    /// address of its icon, and a body.
    pub fn fill(
        &self,
        policy: &str,
        title: &str,
        head: &str,
        icon: &str,
        body: &str,
    ) -> Result<String, Fault> {
        let mut html = self.html.clone();
        let places = [
            (ICON, format!("href=\"{icon}\"")),
            (
                "<html lang=\"en\">",
                format!("<html lang=\"{}\">", self.language),
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
                return Err(Fault::new(&self.file, "page", message));
            }
            html = html.replace(place, &content);
        }
        Ok(html)
    }
}

/// Gives the addresses of the style sheets that Trunk's page links, in their order.
pub fn sheets(folder: &Path) -> Result<Vec<String>, Fault> {
    let html = read(folder)?;
    let links = html.split(SHEET).skip(1);
    Ok(links
        .filter_map(|rest| Some(rest.split_once('"')?.0.to_owned()))
        .collect())
}

/// Reads Trunk's page.
fn read(folder: &Path) -> Result<String, Fault> {
    let file = folder.join("index.html");
    fs::read_to_string(&file).map_err(|error| Fault::of(&file, &error))
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
