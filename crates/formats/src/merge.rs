//! Puts the reports of an import into a dossier that is there already.
//!
//! What is new is added, what changed is changed, what is the same stays as it is, and what the input
//! lacks is left alone. A report keeps its id, whatever the input says.

mod change;
mod recognise;
mod report;
mod revision;
mod topics;

use std::collections::HashSet;

use dossier::check::{check, corrected};
use dossier::{Day, Diagnostic, Dossier, Field, Report, ReportId, RowLocation};

use crate::import::{FilledIn, Import, MISSING_VALUE, NOT_IMPORTED, Value, WRONG_VALUE};
use recognise::{Match, recognise};
use topics::Topics;

pub use change::FieldChange;

/// How an import is put into a dossier.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Whether reports that the input lacks are removed.
    pub remove_missing: bool,
    /// Why titles, dates and abstracts are changed, for the revisions of their reports.
    pub correction: Option<Correction>,
}

/// Why entries are corrected, and when.
#[derive(Clone, Debug)]
pub struct Correction {
    /// The day on which the corrected entries are published.
    pub day: Day,
    /// Why: a sentence, plain text in the dossier's language.
    pub reason: String,
}

/// A report that the dossier did not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Added {
    /// Its id.
    pub id: ReportId,
    /// Where it stands in the input.
    pub place: RowLocation,
    /// Its heading.
    pub title: String,
}

/// A report of which the input says something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// Its id.
    pub id: ReportId,
    /// Where it stands in the input.
    pub place: RowLocation,
    /// What changed, field by field.
    pub fields: Vec<FieldChange>,
    /// The fields among them that readers cite, which ask for a revision.
    pub corrected: Vec<&'static str>,
}

/// What came of putting an import into a dossier. Each entry of the input is added, changed, the same or
/// refused.
#[derive(Clone, Debug)]
pub struct Merge {
    /// The dossier with what was put into it.
    pub dossier: Dossier,
    /// The new reports, which stand last in the dossier.
    pub added: Vec<Added>,
    /// The changed reports, in the order of the input.
    pub changed: Vec<Changed>,
    /// How many entries say what the dossier says.
    pub same: usize,
    /// How many entries were refused, by the import or because they cannot be told apart.
    pub refused: usize,
    /// The reports that the input lacks, and that stay.
    pub missing: Vec<ReportId>,
    /// How many refused entries may be any of these: they have no id, address or title that is known.
    pub unknown: usize,
    /// The reports that the input lacks, and that were removed.
    pub removed: Vec<ReportId>,
    /// The fields of the dossier's own that it did not have.
    pub fields: Vec<Field>,
    /// The labels of topics that the input changes, with the ids of these.
    pub topics: Vec<FieldChange>,
    /// What is to be said of single entries, in the order of the input.
    pub diagnostics: Vec<Diagnostic>,
}

impl Merge {
    /// Tells whether the dossier is what it was.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.added.is_empty()
            && self.changed.is_empty()
            && self.removed.is_empty()
            && self.topics.is_empty()
            && self.fields.is_empty()
    }

    /// Gives the changed reports that ask for a revision.
    pub fn corrected(&self) -> impl Iterator<Item = &Changed> {
        let changed = self.changed.iter();
        changed.filter(|changed| !changed.corrected.is_empty())
    }
}

/// Puts an import into a dossier. The import must have been made with
/// [`is_update`](crate::import::Options::is_update).
///
/// An entry is recognised by its id, else by an address of its sources, else by date and title. One that
/// may be two reports is refused, as are two that may be one. A value that the input does not have leaves
/// that of the dossier as it is; a list that it has replaces that of the dossier, but no earlier id is ever
/// lost, and what is known of an address (its copy, when it was seen) stays beside it.
///
/// # Errors
/// Says why the whole would do harm: reports were to be removed while entries of the input were refused,
/// or something would refer to a report that is gone.
pub fn merge(base: &Dossier, import: &Import, options: &Options) -> Result<Merge, Vec<Diagnostic>> {
    let topics = Topics::of(base, import);
    let recognised = recognise(base, import, &topics);
    let mut merging = Merging {
        base,
        topics,
        options,
        ids: ids(base),
        merge: Merge {
            dossier: base.clone(),
            added: Vec::new(),
            changed: Vec::new(),
            same: 0,
            refused: import.found - import.dossier.reports.len(),
            missing: Vec::new(),
            unknown: recognised.unknown,
            removed: Vec::new(),
            fields: new_fields(base, import),
            topics: Vec::new(),
            diagnostics: Vec::new(),
        },
        told: import.given.told,
        filled_in: Vec::new(),
    };
    let rows = import.dossier.reports.iter().zip(&import.given.reports);
    for ((report, origin), found) in rows.zip(recognised.matches) {
        match found {
            Match::Report(index) => merging.change(index, report, origin.place, origin.filled_in),
            Match::New => merging.add(report, origin.id.as_ref(), origin.place, origin.filled_in),
            Match::Refused(message) => {
                merging.merge.refused += 1;
                merging.say(Diagnostic::error(NOT_IMPORTED, message), origin.place);
            }
        }
    }
    let fields = merging.merge.fields.iter().cloned();
    merging.merge.dossier.fields.extend(fields);
    merging.finish(&recognised.mentioned)
}

/// Gives the fields of an import that the dossier does not have.
fn new_fields(base: &Dossier, import: &Import) -> Vec<Field> {
    let known: HashSet<_> = base.fields.iter().map(|field| &field.id).collect();
    let fields = import.dossier.fields.iter();
    fields
        .filter(|field| !known.contains(&field.id))
        .cloned()
        .collect()
}

/// A merge that is under way.
struct Merging<'a> {
    base: &'a Dossier,
    topics: Topics,
    options: &'a Options,
    /// The ids and earlier ids of all reports.
    ids: HashSet<ReportId>,
    merge: Merge,
    /// What the options of the import tell.
    told: FilledIn,
    /// What was filled in for each new report.
    filled_in: Vec<FilledIn>,
}

impl Merging<'_> {
    fn say(&mut self, diagnostic: Diagnostic, place: RowLocation) {
        let diagnostic = diagnostic.in_part(place, "");
        self.merge.diagnostics.push(diagnostic);
    }

    /// Makes a report of the dossier say what the input says.
    fn change(&mut self, index: usize, update: &Report, place: RowLocation, filled_in: FilledIn) {
        let before = &self.base.reports[index];
        let mut after = report::merged(before, update, filled_in, &self.topics);
        self.aliases(&update.aliases, place, &mut after);
        if after == *before {
            self.merge.same += 1;
            return;
        }
        let corrected = corrected(before, &after);
        let fields = change::fields(before, &after);
        if let Some(correction) = self.options.correction.as_ref()
            && !corrected.is_empty()
        {
            let language = self.base.language.as_str();
            let revision = revision::revision(before, &after, correction, language);
            after.revisions.push(revision);
        }
        self.merge.changed.push(Changed {
            id: after.id.clone(),
            place,
            fields,
            corrected,
        });
        self.merge.dossier.reports[index] = after;
    }

    /// Adds the earlier ids of an entry that no other report bears.
    fn aliases(&mut self, aliases: &[ReportId], place: RowLocation, report: &mut Report) {
        for alias in aliases {
            if *alias == report.id || report.aliases.contains(alias) {
                continue;
            }
            if self.ids.insert(alias.clone()) {
                report.aliases.push(alias.clone());
            } else {
                let message =
                    format!("left out: the earlier id \"{alias}\", which another report bears");
                self.say(Diagnostic::error(WRONG_VALUE, message), place);
            }
        }
    }

    /// Adds a report that the dossier does not have.
    fn add(
        &mut self,
        update: &Report,
        own: Option<&ReportId>,
        place: RowLocation,
        filled_in: FilledIn,
    ) {
        let id = own.unwrap_or(&update.id).clone();
        let id = if self.ids.insert(id.clone()) {
            id
        } else {
            self.another(&update.id)
        };
        let mut report = Report {
            id: id.clone(),
            aliases: Vec::new(),
            topics: self.topics.of_report(update),
            ..update.clone()
        };
        self.aliases(&update.aliases, place, &mut report);
        self.merge.added.push(Added {
            id,
            place,
            title: report.title.to_string(),
        });
        self.filled_in.push(filled_in);
        self.merge.dossier.reports.push(report);
    }

    /// Makes an id that no report bears.
    fn another(&mut self, taken: &ReportId) -> ReportId {
        let ids = (2..).filter_map(|number| format!("{taken}-{number}").parse().ok());
        let free = ids.into_iter().find(|id| !self.ids.contains(id));
        let free: ReportId = free.expect("numbers do not end");
        self.ids.insert(free.clone());
        free
    }

    /// Takes out what the input lacks, puts the topics in, and says what was filled in.
    fn finish(mut self, mentioned: &[bool]) -> Result<Merge, Vec<Diagnostic>> {
        let lacking = self.base.reports.iter().zip(mentioned);
        let lacking = lacking.filter(|(_, is_mentioned)| !**is_mentioned);
        let lacking: Vec<_> = lacking.map(|(report, _)| report.id.clone()).collect();
        if self.options.remove_missing && !lacking.is_empty() {
            if self.merge.refused > 0 {
                let message = format!(
                    "found {} entries that were refused, expected none where missing reports are removed: \
                     {} would be, and some of them may be what was refused; correct the file first",
                    self.merge.refused,
                    lacking.len()
                );
                self.merge
                    .diagnostics
                    .push(Diagnostic::error("remove-missing", message));
                return Err(self.merge.diagnostics);
            }
            let gone: HashSet<_> = lacking.iter().collect();
            let reports = &mut self.merge.dossier.reports;
            reports.retain(|report| !gone.contains(&report.id));
            self.merge.removed = lacking;
        } else {
            self.merge.missing = lacking;
        }
        self.tell_filled_in();
        self.merge.topics = self.topics.put_into(&mut self.merge.dossier);
        let harm = harm(self.base, &self.merge.dossier);
        if harm.is_empty() {
            Ok(self.merge)
        } else {
            self.merge.diagnostics.extend(harm);
            Err(self.merge.diagnostics)
        }
    }

    /// Says what new reports lacked.
    fn tell_filled_in(&mut self) {
        let reports = &self.merge.dossier.reports;
        let new = reports[reports.len() - self.filled_in.len()..].iter();
        let new: Vec<_> = new.zip(&self.filled_in).collect();
        let has = |report: &Report, value| match value {
            Value::Publisher => report.publisher.is_some(),
            Value::Language => report.language.is_some(),
            _ => true,
        };
        let languages = new.iter().filter(|(_, it)| it.has(Value::Language));
        let language = languages.filter_map(|(report, _)| report.language.as_ref());
        let language = language.map(ToString::to_string).next();
        for (value, name, what) in [
            (
                Value::Title,
                "title",
                "made from the text or the date, and marked as supplied".to_owned(),
            ),
            (
                Value::ItemType,
                "kind",
                "filled in for citations".to_owned(),
            ),
            (Value::Publisher, "publisher", "filled in".to_owned()),
            (
                Value::Language,
                "language",
                format!("filled in \"{}\"", language.unwrap_or_default()),
            ),
        ] {
            let lacking = new.iter().filter(|(_, filled_in)| filled_in.has(value));
            let count = lacking.filter(|(report, _)| has(report, value)).count();
            if count > 0 && !self.told.has(value) {
                let reports = if count == 1 { "report" } else { "reports" };
                let field = format!("{name} of {count} new {reports}");
                let diagnostic = Diagnostic::warning(MISSING_VALUE, what);
                let diagnostic = diagnostic.in_part(RowLocation::Whole, &field);
                self.merge.diagnostics.push(diagnostic);
            }
        }
    }
}

/// Gives every id by which a report of the dossier is known.
fn ids(dossier: &Dossier) -> HashSet<ReportId> {
    let reports = dossier.reports.iter();
    let ids = reports.flat_map(|report| std::iter::once(&report.id).chain(&report.aliases));
    ids.cloned().collect()
}

/// Gives what leads nowhere, or to two reports, in a later dossier and not in the earlier one.
fn harm(earlier: &Dossier, later: &Dossier) -> Vec<Diagnostic> {
    const RULES: [&str; 4] = ["known-field", "known-report", "known-topic", "unique-id"];
    let wrong = |dossier: &Dossier| {
        let found = check(dossier).into_iter();
        found
            .filter(|it| RULES.contains(&it.rule))
            .collect::<Vec<_>>()
    };
    let known: HashSet<_> = wrong(earlier).into_iter().map(|it| it.message).collect();
    let mut harm = wrong(later);
    harm.retain(|it| !known.contains(&it.message));
    harm
}
