//! The page itself: Trunk's `index.html` with the rendered dossier in it.

use std::fs;
use std::path::{Path, PathBuf};

use chronicle::catalogue::{Card, Catalogue, Deck, File};
use chronicle::dossier::Dossier;
use chronicle::view::{self, Edition, Page, escape};
use leptos::prelude::*;

use super::code::Program;
use super::parcel::Published;
use super::{Fault, policy, write};

/// The files that the page names.
pub struct Files {
    /// The dataset.
    pub edition: Edition,
    /// The script that starts the program.
    pub script: File,
    /// The style sheet.
    pub style: File,
    /// The program.
    pub program: Program,
}

impl Files {
    /// Gives the files that are named by their content.
    pub fn lasting(&self) -> impl Iterator<Item = &File> {
        let Program { wasm, plain } = &self.program;
        [&self.script, &self.style, wasm, plain].into_iter()
    }
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

/// Writes the page: the dossier as the program will first render it, and links to its files. Where
/// not all reports stand in it, each year has a page of its own.
pub fn page(
    folder: &Path,
    dossier: Dossier,
    parcel: Published,
    files: &Files,
) -> Result<(), Fault> {
    let shell = Shell {
        file: folder.join("index.html"),
        html: without_sheets(&shell(folder)?),
        language: dossier.language.to_string(),
    };
    let Published {
        catalogue,
        newest,
        older,
        ..
    } = parcel;
    // Views hold these for as long as the page lives; here that is until the tool ends.
    let catalogue: &'static Catalogue = Box::leak(Box::new(catalogue));
    let (newest, older): (&'static [Card], &'static [Card]) = (newest.leak(), older.leak());
    if !catalogue.is_whole() {
        let cards: Vec<_> = newest.iter().chain(older).collect();
        for (year, _) in catalogue.years() {
            year_page(folder, &shell, catalogue, year, &cards, files)?;
        }
    }
    let head = head(&dossier, files);
    let title = dossier.title.clone();
    let body = body(dossier, catalogue, newest, files.edition.clone());
    let html = shell.fill(policy::PAGE, &title, &head, &body)?;
    write(&shell.file, html.as_bytes())
}

/// Writes the page of a year, if it has reports.
fn year_page(
    folder: &Path,
    shell: &Shell,
    catalogue: &Catalogue,
    year: i32,
    cards: &[&'static Card],
    files: &Files,
) -> Result<(), Fault> {
    let months = catalogue.months(year..=year);
    let numbered = catalogue.rows.iter().zip(cards);
    let cards: Vec<_> = numbered
        .filter_map(|(row, card)| row.falls_in(&months).then_some(*card))
        .collect();
    if cards.is_empty() {
        return Ok(());
    }
    let body = view::year_page(catalogue, year, &cards);
    let head = sheet(&format!("../{}", files.style.href), &files.style.integrity);
    let title = format!("Reports of {year} – {}", catalogue.title);
    let html = shell.fill(policy::YEAR, &title, &head, &body)?;
    let html = html.replace("href=\"favicon.svg\"", "href=\"../favicon.svg\"");
    let folder = folder.join(format!("{year:04}"));
    fs::create_dir_all(&folder).map_err(|error| Fault::of(&folder, &error))?;
    write(&folder.join("index.html"), html.as_bytes())
}

/// Trunk's page, into which others are written.
struct Shell {
    file: PathBuf,
    html: String,
    language: String,
}

impl Shell {
    /// Gives a page under a content security policy, of that title, with more in its head, and a
    /// body.
    fn fill(&self, policy: &str, title: &str, head: &str, body: &str) -> Result<String, Fault> {
        let mut html = self.html.clone();
        for (place, content) in [
            (
                "<html lang=\"en\">",
                format!("<html lang=\"{}\">", self.language),
            ),
            (
                "<title>chronicle</title>",
                format!(
                    "{}<title>{}</title>{head}",
                    policy::meta(policy),
                    escape(title)
                ),
            ),
            ("<!-- the page -->", body.to_owned()),
        ] {
            if html.matches(place).count() != 1 {
                let message = format!("expected {place} once in index.html");
                return Err(Fault::new(&self.file, "page", message));
            }
            html = html.replace(place, &content);
        }
        Ok(html)
    }
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
        program,
    } = files;
    let links = [
        format!(
            "<meta name=\"description\" content=\"{}\">",
            escape(&description)
        ),
        sheet(&style.href, &style.integrity),
        format!(
            "<link rel=\"preload\" href=\"{}\" as=\"fetch\" crossorigin=\"anonymous\" type=\"application/wasm\">",
            program.wasm.href
        ),
        format!(
            "<link rel=\"preload\" href=\"{}\" as=\"fetch\" crossorigin=\"anonymous\" fetchpriority=\"low\">",
            edition.src
        ),
        format!(
            "<script type=\"module\" src=\"{}\" integrity=\"{}\"></script>",
            script.href, script.integrity
        ),
    ];
    links.map(|link| format!("\n    {link}")).concat()
}

/// Links the style sheet.
fn sheet(href: &str, integrity: &str) -> String {
    format!("<link rel=\"stylesheet\" href=\"{href}\" integrity=\"{integrity}\">")
}

/// Renders the dossier as the browser will first render it, with the empty query.
fn body(
    dossier: Dossier,
    catalogue: &'static Catalogue,
    newest: &'static [Card],
    edition: Edition,
) -> String {
    let dossier: &'static Dossier = Box::leak(Box::new(dossier));
    let newest = Deck::new(newest, 0, 1);
    let html = Owner::new().with(|| view! { <Page dossier catalogue newest edition /> }.to_html());
    // leptos marks places with comments that HTML's grammar does not allow; the same comments,
    // written as it asks, hydrate as well.
    html.replace("<!>", "<!---->")
}
