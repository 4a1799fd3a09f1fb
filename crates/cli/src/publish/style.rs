//! The style sheet: all the project's sheets in one file, and the rules by which the year filter
//! works before any script has arrived.

use std::collections::BTreeMap;
use std::path::Path;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};
use site::catalogue::{Catalogue, File, Row};

use super::{Accent, Diagnostic, asset, code, file_error, layout, take, write};

/// The sheet of the page that lists dossiers.
const INDEX: &str = "./index_page.css";

/// The style of all pages.
pub struct Style {
    /// The sheet, for the pages that share it in the browser's cache.
    pub file: File,
    /// What it says, for the page that is to be shown without asking for another file (CSS).
    text: String,
}

impl Style {
    /// Gives the element that holds the style.
    pub fn element(&self) -> String {
        format!("<style>{}</style>", self.text)
    }

    /// Gives the source by which a policy admits that element and no other
    /// (W3C Content Security Policy Level 3).
    pub fn source(&self) -> String {
        source(self.text.as_bytes())
    }
}

/// Gives the source by which a policy admits an inline style or script with that text.
pub fn source(text: &[u8]) -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)))
}

/// Joins the sheets that the page links, in their order, and takes them out of the folder. The
/// catalogues are those of all dossiers; of a single one no page lists any.
pub fn style(
    folder: &Path,
    catalogues: &[&Catalogue],
    accent: Option<Accent>,
) -> Result<Style, Diagnostic> {
    let mut joined = String::new();
    for href in layout::sheets(folder)? {
        let sheet = take(&folder.join(&href))?;
        if catalogues.len() > 1 || href != INDEX {
            joined += &String::from_utf8_lossy(&sheet);
        }
    }
    joined += &accent.map(Accent::style).unwrap_or_default();
    joined += &year_rules(catalogues);
    let file = folder.join("style.css");
    write(&file, joined.as_bytes())?;
    let minified = code::minify(&file)?;
    let text = String::from_utf8_lossy(&minified).into_owned();
    // esbuild escapes it in strings and addresses.
    if text.to_ascii_lowercase().contains("</style") {
        let message =
            "found \"</style\", expected none: it would end the element that holds the style";
        return Err(file_error(&file, "style", message));
    }
    take(&file)?;
    Ok(Style {
        file: asset(folder, "style", "css", &minified)?,
        text,
    })
}

/// Writes, for each year, what hides the rest while that year is checked, where a page holds the
/// radio buttons for it. A report that a link leads to stays in sight; a report that also falls in
/// the year keeps its place under the heading of the year in which it begins, and shows without
/// that heading if the year has its own. The status line would be wrong until the program counts,
/// and is hidden until then.
fn year_rules(catalogues: &[&Catalogue]) -> String {
    let whole = catalogues.iter().filter(|catalogue| catalogue.is_whole());
    let mut headed: BTreeMap<i32, Vec<bool>> = BTreeMap::new();
    for catalogue in whole {
        for (year, _) in catalogue.years().filter(|(_, has_reports)| *has_reports) {
            let begins = |row: &Row| i32::from(row.first / 12) == year - catalogue.first_year;
            let is_headed = catalogue.rows.iter().any(begins);
            headed.entry(year).or_default().push(is_headed);
        }
    }
    let rules: Vec<_> = headed
        .iter()
        .map(|(year, is_headed)| year_rule(*year, is_headed))
        .collect();
    format!("@layer components {{\n{}\n}}\n", rules.join("\n"))
}

/// Writes the rule of one year, which is a heading in some dossiers, or all. Each `:has` looks only
/// into what it must: a browser asks it again for every element that a rule may be about. The program,
/// which draws what answers, turns the rules off.
fn year_rule(year: i32, is_headed: &[bool]) -> String {
    let timeline = if is_headed.iter().all(|is| *is) {
        String::new()
    } else {
        format!(":has(> [data-year=\"{year:04}\"])")
    };
    let headings = if is_headed.contains(&true) {
        format!(
            "& ~ .timeline{timeline} > .year:not([data-year=\"{year:04}\"], :has(> ol > li > :target)) > h3,\n"
        )
    } else {
        String::new()
    };
    format!(
        ".filters:not([data-live]):has(> label > #year-{year:04}:checked) {{\n\
         & ~ .timeline > .year:not([data-spans~=\"{year:04}\"], :has(> ol > li > :target)),\n\
         & ~ .timeline > .year > ol > li:not([data-years~=\"{year:04}\"], :has(> :target)),\n\
         {headings}\
         & ~ .status {{ display: none }} }}"
    )
}
