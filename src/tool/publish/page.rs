//! The page itself: Trunk's `index.html` with the rendered dossier in it.

use std::fs;
use std::path::Path;

use chronicle::dossier::Dossier;
use chronicle::view::{Edition, Page};
use leptos::prelude::*;

use super::{Asset, Fault, write};

/// The files that the page names.
pub struct Files {
    /// The dataset.
    pub edition: Edition,
    /// The script that starts the program.
    pub script: Asset,
    /// The style sheet.
    pub style: Asset,
    /// The program.
    pub wasm: Asset,
}

/// How a style sheet's link begins in Trunk's output.
const SHEET: &str = "<link rel=\"stylesheet\" href=\"";

/// Gives the addresses of the style sheets that Trunk's page links, in their order.
pub fn sheets(folder: &Path) -> Result<Vec<String>, Fault> {
    let html = shell(folder)?;
    let links = html.split(SHEET).skip(1);
    Ok(links
        .filter_map(|rest| Some(rest.split_once('"')?.0.to_owned()))
        .collect())
}

/// Writes the page: the dossier as the program will first render it, and links to its files.
pub fn page(folder: &Path, dossier: Dossier, files: &Files) -> Result<(), Fault> {
    let file = folder.join("index.html");
    let mut html = without_sheets(&shell(folder)?);
    let head = head(&dossier, files);
    let language = dossier.language.clone();
    let title = dossier.title.clone();
    for (place, content) in [
        ("<html lang=\"en\">", format!("<html lang=\"{language}\">")),
        (
            "<title>chronicle</title>",
            format!("<title>{}</title>{head}", escape(&title)),
        ),
        ("<!-- the page -->", body(dossier, files.edition.clone())),
    ] {
        if html.matches(place).count() != 1 {
            let message = format!("expected {place} once in index.html");
            return Err(Fault::new(&file, "page", message));
        }
        html = html.replace(place, &content);
    }
    write(&file, html.as_bytes())
}

/// Reads Trunk's page.
fn shell(folder: &Path) -> Result<String, Fault> {
    let file = folder.join("index.html");
    fs::read_to_string(&file).map_err(|error| Fault::of(&file, &error))
}

/// Takes the links to the single style sheets out of the page.
fn without_sheets(html: &str) -> String {
    let mut parts = html.split(SHEET);
    let mut rest = parts.next().unwrap_or_default().trim_end().to_owned();
    for part in parts {
        let after = part.split_once('>').map_or("", |(_, after)| after);
        rest += after.trim_end_matches(' ');
    }
    rest
}

/// Writes what the head says of the dossier and of its files. The data is fetched early but gives
/// way to what is needed to read the page.
fn head(dossier: &Dossier, files: &Files) -> String {
    let description: String = dossier
        .summary
        .paragraphs
        .first()
        .cloned()
        .unwrap_or_default();
    let Files {
        edition,
        script,
        style,
        wasm,
    } = files;
    let links = [
        format!(
            "<meta name=\"description\" content=\"{}\">",
            escape(&description)
        ),
        format!(
            "<link rel=\"stylesheet\" href=\"{}\" integrity=\"{}\">",
            style.href, style.integrity
        ),
        format!(
            "<link rel=\"preload\" href=\"{}\" as=\"fetch\" crossorigin=\"anonymous\" type=\"application/wasm\">",
            wasm.href
        ),
        format!(
            "<link rel=\"preload\" href=\"{}\" as=\"fetch\" crossorigin=\"anonymous\" type=\"application/json\" fetchpriority=\"low\">",
            edition.src
        ),
        format!(
            "<script type=\"module\" src=\"{}\" integrity=\"{}\"></script>",
            script.href, script.integrity
        ),
    ];
    links.map(|link| format!("\n    {link}")).concat()
}

/// Renders the dossier as the browser will first render it, with the empty query.
fn body(dossier: Dossier, edition: Edition) -> String {
    // Views hold the dossier for as long as the page lives; here that is until the tool ends.
    let dossier: &'static Dossier = Box::leak(Box::new(dossier));
    let html = Owner::new().with(|| view! { <Page dossier edition /> }.to_html());
    // leptos marks places with comments that HTML's grammar does not allow; the same comments,
    // written as it asks, hydrate as well.
    html.replace("<!>", "<!---->")
}

/// Escapes plain text for HTML, in content and in double-quoted attributes.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
