//! A draft as a dossier, of which only what changed is read anew.

use std::collections::HashMap;
use std::mem;
use std::sync::Arc;

use dossier::{Diagnostic, Dossier};

use super::part::Part;
use crate::{Draft, Finding, Row, pointer};

/// A draft as a dossier, with placeholders for what could not be read of it.
#[derive(Debug)]
pub struct Reading {
    pub dossier: Dossier,
    header: Part,
    /// What was read of each report of the dossier.
    rows: Vec<Part>,
}

impl Reading {
    /// Reads a draft. What an earlier reading has is not read again.
    pub fn of(draft: &Draft, earlier: Option<Self>) -> Self {
        let mut reading = match earlier {
            Some(mut earlier) if Arc::ptr_eq(&earlier.header.node, draft.header()) => {
                earlier.arrange(draft.rows());
                earlier
            }
            earlier => {
                let (header, mut dossier) = Part::header(draft.header());
                let (reports, rows) =
                    earlier.map_or_else(Default::default, |it| (it.dossier.reports, it.rows));
                dossier.reports = reports;
                let mut reading = Self {
                    dossier,
                    header,
                    rows,
                };
                reading.arrange(draft.rows());
                reading
            }
        };
        let parts = reading.rows.iter_mut().zip(&mut reading.dossier.reports);
        for ((part, report), row) in parts.zip(draft.rows()) {
            if !Arc::ptr_eq(&part.node, &row.report) {
                (*part, *report) = Part::report(row.key, &row.report);
            }
        }
        reading
    }

    /// Puts the reports in the order of the draft: those that are new are read, those that are gone go.
    fn arrange(&mut self, rows: &[Row]) {
        let is_of = |(part, row): (&Part, &Row)| part.target == crate::Target::Row(row.key);
        if self.rows.len() == rows.len() && self.rows.iter().zip(rows).all(is_of) {
            return;
        }
        let parts = mem::take(&mut self.rows).into_iter();
        let known = parts.zip(mem::take(&mut self.dossier.reports));
        let mut known: HashMap<_, _> = known.map(|(part, it)| (part.target, (part, it))).collect();
        for row in rows {
            let known = known.remove(&crate::Target::Row(row.key));
            let (part, report) = known.unwrap_or_else(|| Part::report(row.key, &row.report));
            self.rows.push(part);
            self.dossier.reports.push(report);
        }
    }

    /// Gives the faults of shape.
    pub fn faults(&self) -> Vec<Finding> {
        let parts = std::iter::once(&self.header).chain(&self.rows);
        parts.flat_map(Part::faults).collect()
    }

    /// Finds out of which part a diagnostic of the dossier is; nothing where it is about a placeholder.
    pub fn finding(&self, mut diagnostic: Diagnostic) -> Option<Finding> {
        let pointer = mem::take(&mut diagnostic.location.pointer);
        let (part, pointer) = match pointer::in_report(&pointer) {
            None => (&self.header, pointer.as_str()),
            Some((place, pointer)) => (self.rows.get(place)?, pointer),
        };
        if part.hides(pointer) {
            return None;
        }
        Some(Finding::new(diagnostic, part.target, pointer.to_owned()))
    }
}
