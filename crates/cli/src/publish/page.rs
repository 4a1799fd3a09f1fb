//! The page itself, and a page for each year where not all reports stand in it.

use std::path::Path;

use dossier::Dossier;
use leptos::prelude::*;
use locale::translation;
use sha2::{Digest, Sha256};
use site::catalogue::{Card, CardStore, Catalogue, File};
use site::view::{self, Page, PageContext, escape};

use super::code::Program;
use super::layout::Document;
use super::offline::MANIFEST;
use super::one_dossier::PreparedDossier;
use super::page_path::PagePath;
use super::programs::ScriptedProgram;
use super::style::Style;
use super::{Fault, SiteContext, hex, integrity, policy, write};

/// What the pages show. Views hold these for as long as a page lives; here that is until the tool
/// ends.
#[derive(Clone, Copy)]
pub struct Content {
    /// The dossier.
    pub dossier: &'static Dossier,
    /// Its catalogue.
    pub catalogue: &'static Catalogue,
    /// The cards that stand in the page, newest first.
    pub newest: &'static [Card],
    /// The other cards, newest first.
    pub older: &'static [Card],
}

/// The files that all pages share, named from the site's first page.
pub struct Files {
    /// The script that starts the program.
    pub script: File,
    /// The style.
    pub style: Style,
    /// The icon.
    pub icon: File,
    /// The program.
    pub program: Program,
    /// The second program.
    pub exporter: ScriptedProgram,
}

impl Files {
    /// Gives the files that are named by their content.
    pub fn lasting(&self) -> impl Iterator<Item = &File> {
        let own = [&self.script, &self.style.file, &self.icon].into_iter();
        own.chain(self.program.files()).chain(self.exporter.files())
    }
}

/// Writes the page: the dossier as the program will first render it, links to its files, and what
/// its head says about it. Where
/// not all reports stand in it, each year has a page of its own. Gives the page's version, which is
/// the hash of all that it says and names, and its own integrity.
pub fn page(
    shared: &SiteContext,
    ready: &PreparedDossier,
    (context, about): (PageContext, &str),
) -> Result<(String, File), Fault> {
    let PreparedDossier { place, content, .. } = ready;
    if !content.catalogue.is_whole() {
        for (year, _) in content.catalogue.years() {
            year_page(shared, place, *content, year)?;
        }
    }
    let html = shared.layout.fill(Document {
        policy: &policy::page(&shared.files.style),
        language: content.dossier.language.as_str(),
        title: &content.dossier.title,
        head: &[about, &links(&context, &shared.files, place)].concat(),
        icon: &place.to(&shared.files.icon.href),
        body: &body(*content, context),
    })?;
    versioned(&place.folder(shared.folder), &html)
}

/// Writes a page with its version in it. Gives that version, which is the hash of all that the page
/// says and names, and the page's own integrity.
pub fn versioned(folder: &Path, html: &str) -> Result<(String, File), Fault> {
    let version = hex(&Sha256::digest(html), 16);
    let html = html.replacen("<html ", &format!("<html data-version=\"{version}\" "), 1);
    write(&folder.join("index.html"), html.as_bytes())?;
    let page = File {
        href: "./".to_owned(),
        integrity: integrity(html.as_bytes()),
    };
    Ok((version, page))
}

/// Writes the page of a year, if it has reports.
fn year_page(
    shared: &SiteContext,
    home: &PagePath,
    content: Content,
    year: i32,
) -> Result<(), Fault> {
    let catalogue = content.catalogue;
    let translation = translation(content.dossier.language.as_str());
    let place = home.below(&format!("{year:04}"));
    let months = catalogue.months(year..=year);
    let cards = content.newest.iter().chain(content.older);
    let numbered = catalogue.rows.iter().zip(cards);
    let cards: Vec<_> = numbered
        .filter_map(|(row, card)| row.falls_in(&months).then_some(card))
        .collect();
    if cards.is_empty() {
        return Ok(());
    }
    let body = view::year_page(
        catalogue,
        year,
        &cards,
        &shared.branding(&place),
        translation,
    );
    let locale = &translation.page;
    let html = shared.layout.fill(Document {
        policy: policy::YEAR,
        language: content.dossier.language.as_str(),
        title: &locale.year_title(&locale.year(year), &catalogue.title),
        head: &sheet(&place.to_file(&shared.files.style.file)),
        icon: &place.to(&shared.files.icon.href),
        body: &body,
    })?;
    let folder = place.folder(shared.folder);
    write(&folder.join("index.html"), html.as_bytes())
}

/// Says in the head what the dossier is about.
pub fn description(dossier: &Dossier) -> String {
    let paragraph = dossier.summary.paragraphs.first();
    format!(
        "\n    <meta name=\"description\" content=\"{}\">",
        escape(paragraph.map_or("", String::as_str))
    )
}

/// Holds the style, so that the page is shown without waiting for another file, and links the page's
/// files. The data is fetched early but gives way to what is needed to read the page.
fn links(context: &PageContext, files: &Files, place: &PagePath) -> String {
    let links = [
        format!("<link rel=\"manifest\" href=\"{MANIFEST}\">"),
        files.style.element(),
        format!(
            "<link rel=\"preload\" href=\"{}\" as=\"fetch\" crossorigin=\"anonymous\" type=\"application/wasm\">",
            place.to(&files.program.wasm.href)
        ),
        format!(
            "<link rel=\"preload\" href=\"{}\" as=\"fetch\" crossorigin=\"anonymous\" fetchpriority=\"low\">",
            context.src
        ),
        script(&place.to_file(&files.script)),
    ];
    links.map(|link| format!("\n    {link}")).concat()
}

/// Links the style sheet.
pub fn sheet(File { href, integrity }: &File) -> String {
    format!("<link rel=\"stylesheet\" href=\"{href}\" integrity=\"{integrity}\">")
}

/// Names the script that starts a page's program.
pub fn script(File { href, integrity }: &File) -> String {
    format!("<script type=\"module\" src=\"{href}\" integrity=\"{integrity}\"></script>")
}

/// Renders the dossier as the browser will first render it, with the empty query.
pub fn body(content: Content, context: PageContext) -> String {
    let Content {
        dossier,
        catalogue,
        newest,
        ..
    } = content;
    let newest = CardStore::new(newest, 0, 1);
    let translation = translation(dossier.language.as_str());
    let html = Owner::new()
        .with(|| view! { <Page dossier catalogue newest context translation /> }.to_html());
    // leptos marks places with comments that HTML's grammar does not allow; the same comments,
    // written as it asks, hydrate as well.
    html.replace("<!>", "<!---->")
}
