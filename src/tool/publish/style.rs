//! The style sheet: all the project's sheets in one file, and the rules by which the year filter
//! works before any script has arrived.

use std::collections::BTreeSet;
use std::path::Path;

use chronicle::catalogue::File;

use super::{Accent, Fault, asset, shell, take};

/// The sheet of the page that lists dossiers.
const INDEX: &str = "./index_page.css";

/// Joins the sheets that the page links, in their order, and takes them out of the folder. The
/// years are those in which any dossier of the site has reports. Of a single dossier no page lists
/// any.
pub fn style(
    folder: &Path,
    years: &BTreeSet<i32>,
    accent: Option<Accent>,
    is_many: bool,
) -> Result<File, Fault> {
    let mut joined = String::new();
    for href in shell::sheets(folder)? {
        let sheet = take(&folder.join(&href))?;
        if is_many || href != INDEX {
            joined += &String::from_utf8_lossy(&sheet);
        }
    }
    joined += &accent.map(Accent::style).unwrap_or_default();
    joined += &year_rules(years);
    asset(folder, "style", "css", joined.as_bytes())
}

/// Writes, for each year, what hides the rest while that year is checked. A report that a link
/// leads to stays in sight; a report that also falls in the year keeps its place under the
/// heading of the year in which it begins, and shows without that heading if the year has its own.
/// The status line would be wrong until the program counts, and is hidden until then.
fn year_rules(years: &BTreeSet<i32>) -> String {
    let rules: Vec<_> = years.iter().map(|year| year_rule(*year)).collect();
    format!("@layer components {{\n{}\n}}\n", rules.join("\n"))
}

/// Writes the rule of one year.
fn year_rule(year: i32) -> String {
    format!(
        ":root:has(#year-{year:04}:checked) {{\n\
         .year:not(:has([data-years~=\"{year:04}\"], :target)),\n\
         .year li[data-years]:not([data-years~=\"{year:04}\"], :has(:target)),\n\
         .timeline:has([data-year=\"{year:04}\"]) > .year:not([data-year=\"{year:04}\"], :has(:target)) > h3,\n\
         #chronicle_app:not([data-live]) .status {{ display: none }} }}"
    )
}
