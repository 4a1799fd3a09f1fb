//! A file of another format, read into a dataset.

use dossier::{DateMeaning, Diagnostic, Dossier, FieldKind, Part, check, rewrite};
use formats::export;
use formats::import::{
    ColumnPlan, DayOrder, Import, LEFT_OUT, MISSING_VALUE, NOT_IMPORTED, Options, columns, import,
    summary,
};
use formats::merge::{self, merge};
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

use super::report::{Row, json, rows, thrown};

/// What the editor says of an import.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Told {
    /// Columns that are read as another one: the name in the file, and the name that is known.
    columns: Vec<(String, String)>,
    /// Columns that become fields of the dossier's own.
    keep: Vec<String>,
    /// `day-first` or `month-first`, where dates such as 03/04/2012 may be read so.
    day_order: Option<String>,
    encoding: Option<String>,
    sheet: Option<String>,
    /// The dataset into which the reports are put.
    into: Option<String>,
    /// Whether the dates are those of events.
    events: bool,
}

/// What came of it.
#[derive(Default, Serialize)]
struct Outcome {
    dataset: String,
    format: &'static str,
    found: usize,
    read: usize,
    plan: Vec<Column>,
    rows: Vec<FirstRow>,
    summary: Vec<Row>,
    refused: Vec<Row>,
    added: usize,
    changed: usize,
    same: usize,
    is_merged: bool,
}

/// A row of a table, and the report that it becomes.
#[derive(Serialize)]
struct FirstRow {
    place: String,
    cells: Vec<(String, String)>,
    report: Option<String>,
}

/// What becomes of a column.
#[derive(Serialize)]
struct Column {
    name: String,
    field: Option<String>,
    filled: usize,
    examples: Vec<String>,
    kind: &'static str,
}

/// Imports a file. The reports of a dataset that is there are recognised as the command line does.
/// `progress` is told what share of the file was read.
pub fn import_file(
    content: &[u8],
    options: &str,
    progress: &mut dyn FnMut(f64),
) -> Result<String, JsValue> {
    let told: Told = serde_json::from_str(options).map_err(|error| {
        let message = format!("found {error}, expected the options of an import");
        thrown(vec![Diagnostic::error("options", message)])
    })?;
    let base = told.into.clone();
    let base = base.map(|text| (check::read(text.as_bytes()).dossier, text));
    let mut options = options_of(told);
    if let Some((Some(base), _)) = &base {
        options.is_update = true;
        options.language = Some(base.language.clone());
        options.fields.clone_from(&base.fields);
        options.dates = base.dates;
    }
    #[expect(clippy::cast_precision_loss, reason = "a share needs no more")]
    let mut told = |read: usize| progress(read as f64 / content.len().max(1) as f64);
    let import = match import(content, None, &options, &mut told) {
        Ok(import) => import,
        Err(errors) => return nothing(content, &options, errors),
    };
    // Into a dataset that cannot be read yet, the editor puts what is new.
    let is_merged = !matches!(base, Some((None, _)));
    let (dataset, [added, changed, same]) = if let Some((Some(base), text)) = base {
        into(&base, &text, &import)?
    } else {
        let count = import.dossier.reports.len();
        (export::json(&import.dossier), [count, 0, 0])
    };
    let refused = import.diagnostics.iter();
    let refused: Vec<_> = refused
        .filter(|it| it.rule == NOT_IMPORTED)
        .cloned()
        .collect();
    let plan = import.plan.iter().map(|column| Column {
        name: column.name.clone(),
        field: column.field.clone(),
        filled: column.filled,
        examples: examples(&import, column),
        kind: column.kind().as_str(),
    });
    let first_rows = import.first_rows.iter().map(|row| FirstRow {
        place: Part {
            row: row.place,
            field: None,
        }
        .to_string(),
        cells: row.cells.clone(),
        report: row.report.map(|at| json(&import.dossier.reports[at])),
    });
    Ok(json(&Outcome {
        dataset,
        format: import.format.title(),
        found: import.found,
        read: import.found - refused.len(),
        plan: plan.collect(),
        rows: first_rows.collect(),
        summary: in_forms(summary(&remarks(&import))),
        refused: in_forms(refused),
        added,
        changed,
        same,
        is_merged,
    }))
}

/// Gives some values of a column: where none were collected, those of the first rows.
fn examples(import: &Import, column: &ColumnPlan) -> Vec<String> {
    if !column.examples.is_empty() {
        return column.examples.clone();
    }
    let cells = import.first_rows.iter().flat_map(|row| &row.cells);
    let own = cells.filter(|(name, _)| *name == column.name);
    own.map(|(_, cell)| cell.clone()).collect()
}

/// Gives what is to be said beside what the editor shows by itself: the plan of the columns, what was refused,
/// and what its forms ask for.
fn remarks(import: &Import) -> Vec<Diagnostic> {
    let is_shown = |it: &&Diagnostic| {
        let is_offer = it.message.starts_with(LEFT_OUT) && !import.plan.is_empty();
        let field = it
            .location
            .part
            .as_ref()
            .and_then(|part| part.field.as_deref());
        let is_of_reports = field.is_some_and(|field| field.contains(" of "));
        let is_asked = it.rule == MISSING_VALUE && !is_of_reports;
        !is_offer && !is_asked && it.rule != NOT_IMPORTED
    };
    import
        .diagnostics
        .iter()
        .filter(is_shown)
        .cloned()
        .collect()
}

/// What remarks say of the command line, and what they say where there are forms.
const COMMANDS: [(&str, &str); 4] = [
    (
        "say which with --dates",
        "say which under \"How the file is read\"",
    ),
    ("say with --encoding", "say under \"How the file is read\""),
    (
        "(--map reads a column as another one)",
        "(say under \"Columns\" which is which)",
    ),
    (
        "--verbose tells each",
        "\"chronicle import --verbose\" tells each",
    ),
];

/// Gives diagnostics as they are told where there are forms.
fn in_forms(diagnostics: Vec<Diagnostic>) -> Vec<Row> {
    let diagnostics = diagnostics.into_iter().map(|mut it| {
        for (command, form) in COMMANDS {
            it.message = it.message.replace(command, form);
        }
        // What is left offers a shorter way for the command line alone.
        if let Some(at) = it.message.find("; --") {
            it.message.truncate(at);
        }
        it
    });
    rows(diagnostics.collect())
}

/// Tells of a table of which nothing can be read yet what its columns are, so that an author can say what
/// becomes of them.
fn nothing(content: &[u8], options: &Options, errors: Vec<Diagnostic>) -> Result<String, JsValue> {
    let columns = columns(content, options);
    let refused = in_forms(errors);
    if columns.is_empty() {
        return Err(json(&refused).into());
    }
    let plan = columns.into_iter().map(|name| Column {
        name,
        field: None,
        filled: 0,
        examples: Vec::new(),
        kind: FieldKind::Text.as_str(),
    });
    Ok(json(&Outcome {
        plan: plan.collect(),
        refused,
        ..Outcome::default()
    }))
}

/// Puts what was imported into a dataset: its text, and how many reports are new, changed and the same.
/// Whoever edits says why something was corrected when it is published, so that no reason is asked here.
fn into(base: &Dossier, text: &str, import: &Import) -> Result<(String, [usize; 3]), JsValue> {
    let merge = merge(base, import, &merge::Options::default()).map_err(thrown)?;
    let written = rewrite(text, &merge.dossier);
    let written = written.unwrap_or_else(|_| export::json(&merge.dossier));
    let counts = [merge.added.len(), merge.changed.len(), merge.same];
    Ok((written, counts))
}

fn options_of(told: Told) -> Options {
    let text = |text: Option<String>| text.filter(|text| !text.trim().is_empty());
    Options {
        columns: told.columns,
        keep: told.keep,
        day_order: told.day_order.as_deref().and_then(|order| match order {
            "day-first" => Some(DayOrder::DayFirst),
            "month-first" => Some(DayOrder::MonthFirst),
            _ => None,
        }),
        encoding: text(told.encoding),
        sheet: text(told.sheet),
        with_plan: true,
        dates: if told.events {
            DateMeaning::Events
        } else {
            DateMeaning::Publication
        },
        ..Options::default()
    }
}
