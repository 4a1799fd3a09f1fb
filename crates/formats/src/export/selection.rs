//! Some of a dossier's reports, as a dataset and a name for its file.

use std::collections::BTreeSet;

use dossier::{Dossier, Report};

/// How many characters of a file's name say what was selected, at most.
const LENGTH: usize = 80;

/// Gives the dossier with these of its reports and no others, in the dataset's own order. Where the
/// picture belongs to a report that is left out, it belongs to none.
#[must_use]
pub fn selection(dossier: &Dossier, shown: &[&Report]) -> Dossier {
    let ids: BTreeSet<_> = shown.iter().map(|report| &report.id).collect();
    let mut selection = dossier.clone();
    selection.reports.retain(|report| ids.contains(&report.id));
    if let Some(photo) = &mut selection.photo {
        photo.report = photo.report.take().filter(|id| ids.contains(id));
    }
    selection
}

/// Gives the name of a file without its ending: that of the dataset, and what was selected, such as
/// `kazakhstan-2012-fair-trial`. Only letters, digits and hyphens; what is long is cut.
#[must_use]
pub fn file_stem(dataset: &str, selected: &[String]) -> String {
    let text = selected.join(" ");
    let words = text.split(|c: char| !c.is_alphanumeric());
    let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
    let selected: String = words.join("-").chars().take(LENGTH).collect();
    match selected.trim_end_matches('-') {
        "" => dataset.to_owned(),
        selected => format!("{dataset}-{selected}"),
    }
}
