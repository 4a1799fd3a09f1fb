//! A header or a report, read as far as it can be.

use std::sync::Arc;

use dossier::check::read_with;
use dossier::{Diagnostic, Dossier, Report};
use formats::import::as_written;

use crate::{Finding, Node, RowKey, Target, pointer};

/// The rules of shape. What is wrong with a shape is known of a part alone.
const SHAPE: [&str; 4] = ["missing-field", "repeated-field", "shape", "unknown-field"];

/// A dataset without a fault, up to its reports.
const HEADER: &str = r#"{"title":"x","country":"XX","language":"en","licence":"CC0-1.0","publisher":{"name":"x"},"summary":{"as_of":"9999","paragraphs":["x"],"attribution":"x"},"reports":["#;

/// What was read of a part of a draft, and what of it could not be read.
#[derive(Debug)]
pub struct Part {
    pub target: Target,
    pub node: Arc<Node>,
    /// The faults of shape, with pointers in the part.
    faults: Vec<Diagnostic>,
}

impl Part {
    /// Reads a header. The dossier has no reports; placeholders stand for what cannot be read.
    pub fn header(node: &Arc<Node>) -> (Self, Dossier) {
        let mut text = node.to_string();
        text.pop();
        text += if node.is_empty() { "" } else { "," };
        text += "\"reports\":[]}";
        let mut part = Self {
            target: Target::Header,
            node: node.clone(),
            faults: Vec::new(),
        };
        let dossier = serde_json::from_str(&text).unwrap_or_else(|_| {
            let (dossier, faults) = recovered(&text);
            part.faults = faults;
            dossier.unwrap_or_else(|| recovered("{}").0.expect("placeholders for all"))
        });
        (part, dossier)
    }

    /// Reads a report. Placeholders stand for what cannot be read.
    pub fn report(key: RowKey, node: &Arc<Node>) -> (Self, Report) {
        let json = node.to_string();
        let mut part = Self {
            target: Target::Row(key),
            node: node.clone(),
            faults: Vec::new(),
        };
        let report = serde_json::from_str(&json).unwrap_or_else(|_| {
            let whole = |json: &str| recovered(&format!("{HEADER}{json}]}}"));
            let (dossier, mut faults) = whole(&json);
            for fault in &mut faults {
                let pointer = &mut fault.location.pointer;
                *pointer = pointer.strip_prefix("/reports/0").unwrap_or("").to_owned();
            }
            part.faults = faults;
            let dossier = dossier.or_else(|| whole("{}").0);
            let mut reports = dossier.expect("placeholders for all").reports;
            let mut report = reports.pop().expect("the one report");
            if part.hides("/id") {
                // One id may stand for no two reports.
                let id = format!("unread-{key}").parse();
                report.id = id.expect("an id of letters, digits and a hyphen");
            }
            report
        });
        (part, report)
    }

    /// Gives what is wrong with the shape.
    pub fn faults(&self) -> impl Iterator<Item = Finding> {
        self.faults.iter().map(|fault| {
            let pointer = fault.location.pointer.clone();
            Finding::new(fault.clone(), self.target, pointer)
        })
    }

    /// Tells whether what is said of a place is about a placeholder, not about what was typed.
    pub fn hides(&self, pointer: &str) -> bool {
        let is_refused = |fault: &Diagnostic| {
            fault.rule == "shape" && pointer::is_within(pointer, &fault.location.pointer)
        };
        !self.faults.is_empty()
            && (self.faults.iter().any(is_refused) || self.node.get(pointer).is_none())
    }
}

/// Reads a dataset whose shape is faulty: with placeholders in the faults' stead, where that is possible.
fn recovered(text: &str) -> (Option<Dossier>, Vec<Diagnostic>) {
    let mut recovered = None;
    let reading = read_with(text.as_bytes(), as_written, |dossier| {
        recovered = Some(dossier.clone());
        Vec::new()
    });
    let mut faults = reading.diagnostics;
    faults.retain(|it| SHAPE.contains(&it.rule));
    (recovered, faults)
}
