//! Says what is wrong with a draft, anew after each edit.

mod files;
mod part;
mod reading;
mod settings;

use std::collections::HashMap;

use crate::remedy::Remedies;
use crate::{Draft, Finding, Target};
use reading::Reading;

/// Says what is wrong with a draft. It remembers what it read, so that after an edit of one report only that
/// one is read anew.
#[derive(Debug, Default)]
pub struct Checker {
    reading: Option<Reading>,
}

impl Checker {
    /// Gives everything that is wrong with a draft: with the header, then with the reports as they stand,
    /// then with the settings; of one target in the order of its members. The rules are those of
    /// [`dossier::check`]; that files are there, and that settings are right, comes in addition.
    ///
    /// A fault of shape hides what else may be wrong with the value, and with nothing else.
    pub fn check(&mut self, draft: &Draft) -> Vec<Finding> {
        let reading = self.reading.take();
        let reading = Reading::of(draft, reading);
        let dossier = &reading.dossier;
        let broken = dossier::check::check(dossier);
        let files = files::diagnostics(dossier, draft.files());
        let broken = broken.into_iter().chain(files);
        let mut findings = reading.faults();
        findings.extend(broken.filter_map(|it| reading.finding(it)));
        findings.extend(settings::findings(draft));
        let rows = draft.rows().iter().enumerate();
        let places: HashMap<_, _> = rows.map(|(place, row)| (row.key, place)).collect();
        findings.sort_by_cached_key(|it| {
            let (place, node) = match it.target {
                Target::Header => (0, draft.header()),
                Target::Row(key) => (places[&key] + 1, &draft.rows()[places[&key]].report),
                Target::Settings => (usize::MAX, draft.settings()),
            };
            (place, node.path(&it.pointer), it.rule.clone())
        });
        let remedies = Remedies::new(draft);
        for finding in &mut findings {
            finding.remedies = remedies.of(finding);
        }
        self.reading = Some(reading);
        findings
    }
}
