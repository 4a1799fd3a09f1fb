//! Columns that a dossier has no place for, as fields of its own.

use std::collections::{HashMap, HashSet};

use super::cell;
use super::draft::{Draft, Entry, spelling};
use super::header::Header;
use super::options::{DayOrder, Options};
use super::plan::ColumnPlan;
use super::tidy;
use super::value;
use crate::slug::slug;
use dossier::{Field, FieldId, FieldKind, FieldValue, LINE, RowLocation};

/// How many fields a dossier gets at most: more than any reader wants to see.
const MOST: usize = 200;

/// A column whose values become those of a field.
#[derive(Clone, Debug)]
pub struct Kept {
    /// Where it stands.
    pub column: usize,
    id: FieldId,
    kind: FieldKind,
}

impl Kept {
    /// Reads a cell of the column into an entry.
    pub fn read(
        &self,
        draft: &mut Draft<'_>,
        entry: &mut Entry,
        name: &str,
        cell: &str,
        order: Option<DayOrder>,
    ) {
        let place = entry.place;
        match cell::read(cell, self.kind, order) {
            Ok(value) => {
                if self.kind == FieldKind::Date {
                    draft.leave_time(place, name, cell);
                }
                if let Some(value) = tidied(draft, place, name, value) {
                    entry.fields.insert(self.id.clone(), value);
                }
            }
            Err(expected) => {
                draft.wrong(
                    place,
                    name,
                    format!("left out: \"{cell}\", expected {expected}"),
                );
            }
        }
    }

    /// Gives what a cell says that is a link: its address where addresses are kept, else its text.
    pub fn linked<'a>(&self, cell: &'a str) -> &'a str {
        let is_link = self.kind == FieldKind::Link && value::hyperlink_of_cell(cell).is_some();
        if is_link { cell } else { "" }
    }
}

/// Makes the texts of a value ones that the check accepts.
fn tidied(
    draft: &mut Draft<'_>,
    place: RowLocation,
    name: &str,
    value: FieldValue,
) -> Option<FieldValue> {
    match value {
        FieldValue::Text(mut text) => {
            tidy::prose(draft, place, name, &mut text);
            (!text.is_empty()).then_some(FieldValue::Text(text))
        }
        FieldValue::List(mut texts) => {
            for text in &mut texts {
                tidy::line(draft, place, name, text);
            }
            let mut seen = HashSet::new();
            texts.retain(|text| !text.is_empty() && seen.insert(text.clone()));
            (!texts.is_empty()).then_some(FieldValue::List(texts))
        }
        FieldValue::Place(mut found) => {
            tidy::line(draft, place, name, &mut found.name);
            (!found.name.is_empty()).then_some(FieldValue::Place(found))
        }
        other => Some(other),
    }
}

/// Gives the columns without a place that are kept, and declares their fields. Their plans tell so.
pub fn keep(
    header: &Header,
    plans: &mut [ColumnPlan],
    unknown: &[usize],
    draft: &mut Draft<'_>,
) -> Vec<Kept> {
    let named = named(header, draft.options, &draft.kept);
    draft
        .kept
        .extend(named.iter().map(|(name, _)| name.clone()));
    let named: HashSet<_> = named.into_iter().map(|(_, column)| column).collect();
    let own = draft.options.fields.len();
    let labels = draft.fields.iter().enumerate();
    let mut declared: HashMap<_, _> = labels
        .map(|(place, field)| (spelling(&field.label), place))
        .collect();
    let mut taken = HashSet::new();
    let mut all = Vec::new();
    for column in unknown {
        let plan = &mut plans[*column];
        let label = header.label(*column);
        // Of two columns of one name each is a field of its own.
        let known = declared.get(&spelling(label)).copied();
        let is_second = known.is_some_and(|place| taken.contains(&place));
        let known = known.filter(|_| !is_second);
        let is_kept = named.contains(column)
            || draft.options.keep_all
            || known.is_some_and(|place| place < own);
        if !is_kept || plan.filled == 0 || known.is_none() && draft.fields.len() >= MOST {
            continue;
        }
        let place = known.unwrap_or_else(|| declare(draft, label, plan));
        taken.insert(place);
        declared.entry(spelling(label)).or_insert(place);
        let field = draft.fields[place].clone();
        plan.field = Some(format!("fields/{}", field.id));
        all.push(Kept {
            column: *column,
            id: field.id,
            kind: field.kind,
        });
    }
    all
}

/// Finds the columns that the options name. A name may be several with commas between them.
///
/// One that is the whole name of a column, here or in a sheet before, is not taken apart.
fn named(header: &Header, options: &Options, kept: &HashSet<String>) -> Vec<(String, usize)> {
    let mut named = Vec::new();
    for name in &options.keep {
        let whole = header.meant(name);
        if !whole.is_empty() {
            named.extend(whole.into_iter().map(|column| (name.clone(), column)));
        } else if !kept.contains(name) {
            for name in name.split(',').map(str::trim) {
                let columns = header.meant(name).into_iter();
                named.extend(columns.map(|column| (name.to_owned(), column)));
            }
        }
    }
    named
}

/// Declares a field of the kind that the values of a column suggest. Gives its place among the fields.
fn declare(draft: &mut Draft<'_>, label: &str, plan: &ColumnPlan) -> usize {
    let stem = Some(slug(label)).filter(|slug| !slug.is_empty());
    let stem = stem.unwrap_or_else(|| "field".to_owned());
    let names = std::iter::once(stem.clone()).chain((2..).map(|number| format!("{stem}-{number}")));
    let mut ids = names.filter_map(|name| name.parse::<FieldId>().ok());
    let is_free = |id: &FieldId| draft.fields.iter().all(|field| field.id != *id);
    let field = Field {
        id: ids.find(is_free).expect("numbers do not end"),
        label: label.chars().take(LINE).collect(),
        kind: plan.kind(),
        filter: plan.is_filter(),
    };
    draft.fields.push(field);
    draft.fields.len() - 1
}

impl Draft<'_> {
    /// Says which columns were to be kept and are not there.
    pub(super) fn tell_unkept(&mut self) {
        let options = self.options;
        for name in &options.keep {
            if self.kept.contains(name) {
                continue;
            }
            for name in name.split(',').map(str::trim) {
                if !self.kept.contains(name) {
                    let message = "there is no column of this name, so it is not kept";
                    self.wrong(RowLocation::Whole, &format!("column {name}"), message);
                }
            }
        }
    }
}
