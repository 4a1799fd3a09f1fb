//! What changed in a report, field by field.

use std::fmt;

use dossier::{Report, shorten};
use serde_json::Value;

/// From which character on texts are shown that begin with the same ones.
const CONTEXT: usize = 20;

/// A field whose value changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldChange {
    /// Its path in the report, such as `title/text`.
    pub field: String,
    /// What it was; `null` where there was nothing.
    pub before: Value,
    /// What it is.
    pub after: Value,
}

/// Gives what is different in two versions of a report.
pub fn fields(before: &Report, after: &Report) -> Vec<FieldChange> {
    let value = |report| serde_json::to_value(report).expect("a report is JSON");
    let mut changes = Vec::new();
    compare("", &value(before), &value(after), &mut changes);
    changes
}

fn compare(path: &str, before: &Value, after: &Value, changes: &mut Vec<FieldChange>) {
    if before == after {
        return;
    }
    let (Value::Object(old), Value::Object(new)) = (before, after) else {
        changes.push(FieldChange {
            field: path.to_owned(),
            before: before.clone(),
            after: after.clone(),
        });
        return;
    };
    let mut names: Vec<_> = old.keys().chain(new.keys()).collect();
    names.sort();
    names.dedup();
    for name in names {
        let path = if path.is_empty() {
            name.clone()
        } else {
            format!("{path}/{name}")
        };
        let [old, new] = [old, new].map(|object| object.get(name).unwrap_or(&Value::Null));
        compare(&path, old, new, changes);
    }
}

/// `title/text: "A law" -> "A law on squares"`, as much of it as a line can show.
impl fmt::Display for FieldChange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (before, after) = match (&self.before, &self.after) {
            (Value::String(before), Value::String(after)) => {
                let same = before.chars().zip(after.chars());
                let same = same.take_while(|(a, b)| a == b).count();
                (text(before, same), text(after, same))
            }
            (before, after) => (shown(before), shown(after)),
        };
        write!(f, "{}: {before} -> {after}", self.field)
    }
}

/// Shows a text from a little before the characters that differ.
fn text(text: &str, same: usize) -> String {
    let start = same.saturating_sub(CONTEXT);
    let line = text.replace(['\n', '\r', '\t'], " ");
    let from = line
        .char_indices()
        .nth(start)
        .map_or(line.len(), |(at, _)| at);
    let dots = if start > 0 { "…" } else { "" };
    format!("\"{dots}{}\"", shorten(&line[from..]))
}

fn shown(value: &Value) -> String {
    match value {
        Value::Null => "nothing".to_owned(),
        Value::String(value) => text(value, 0),
        Value::Array(values) => {
            let values: Vec<_> = values.iter().map(shown).collect();
            values.join(", ")
        }
        Value::Object(members) => {
            let members: Vec<_> = members
                .iter()
                .map(|(name, value)| format!("{name} {}", shown(value)))
                .collect();
            format!("({})", members.join(", "))
        }
        other => other.to_string(),
    }
}
