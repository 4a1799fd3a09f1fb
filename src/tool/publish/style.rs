//! The style sheet: all the project's sheets in one file, and the rules by which the year filter
//! works before any script has arrived.

use std::fmt::Write;
use std::path::Path;

use chronicle::dossier::Dossier;
use chronicle::query::years;

use super::{Asset, Fault, asset, page, take};

/// Joins the sheets that the page links, in their order, and takes them out of the folder.
pub fn style(folder: &Path, dossier: &Dossier) -> Result<Asset, Fault> {
    let mut joined = String::new();
    for href in page::sheets(folder)? {
        let sheet = take(&folder.join(&href))?;
        joined += &String::from_utf8_lossy(&sheet);
    }
    joined += &year_rules(dossier);
    asset(folder, "style", "css", joined.as_bytes())
}

/// Writes, for each year, what hides the rest while that year is checked. A report that a link
/// leads to stays in sight; a report that also falls in the year keeps its place under the
/// heading of the year in which it begins, and shows without that heading if the year has its own.
/// The status line would be wrong until the program counts, and is hidden until then.
fn year_rules(dossier: &Dossier) -> String {
    let mut rules = String::from("@layer components {\n");
    for year in years(dossier).iter().filter(|year| year.count > 0) {
        let year = format!("{:04}", year.value);
        write!(
            rules,
            ":root:has(#year-{year}:checked) {{\
               .year:not(:has([data-years~=\"{year}\"], :target)),\
               .year li[data-years]:not([data-years~=\"{year}\"], :has(:target)),\
               .timeline:has([data-year=\"{year}\"]) > .year:not([data-year=\"{year}\"], :has(:target)) > h3,\
               #chronicle_app:not([data-live]) .status \
               {{ display: none }} }}\n"
        )
        .expect("a string takes all that is written");
    }
    rules + "}\n"
}
