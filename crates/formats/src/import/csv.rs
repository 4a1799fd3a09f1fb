//! A table of reports with a header: the one that `export` writes, or anyone's.

mod columns;
mod field;
mod list;
mod row;

use super::draft::Draft;
use super::excerpt::excerpt;
use super::header::Header;
use super::plan::{RowPlan, SHOWN_ROWS};
use super::rules::unreadable;
use super::table::{Row, Table};
use columns::{Columns, in_column, names_of_columns};
use dossier::{Diagnostic, RowLocation};
use row::Reader;

pub use columns::{known, offer_of_date};

/// Reads every row of a text.
///
/// # Errors
/// Says which columns are missing.
pub fn read(
    text: &str,
    draft: &mut Draft<'_>,
    progress: &mut dyn FnMut(usize),
) -> Result<(), Diagnostic> {
    let table = Table::of_text(text, &draft.options.columns, known)?;
    read_table(&table, draft, progress)
}

/// Gives the cells of a row that say something, each with the name of its column.
fn said(header: &Header, row: &Row<'_>) -> Vec<(String, String)> {
    let names = header.names().iter().enumerate();
    let cells = names.map(|(at, name)| (name.clone(), excerpt(row.cell(Some(at)))));
    cells.filter(|(_, cell)| !cell.is_empty()).collect()
}

/// Reads every row of a table.
///
/// # Errors
/// Says which columns are missing.
pub fn read_table(
    table: &Table<'_>,
    draft: &mut Draft<'_>,
    progress: &mut dyn FnMut(usize),
) -> Result<(), Diagnostic> {
    if known(&table.header).is_none() {
        let names = table.header.names().join(", ");
        let message = format!(
            "expected a column \"date\" and a column \"title\" or \"text\", found: {names}{}",
            offer_of_date(&table.header)
        );
        return Err(unreadable(message));
    }
    for (column, name) in table.header.renamed() {
        if let Err(message) = table
            .header
            .check_renamed(column, name, &names_of_columns())
        {
            draft.wrong(RowLocation::Whole, &in_column(column), message);
        }
    }
    let mut columns = Columns::of(&table.header, draft.options.dates);
    for (_, field) in &mut columns.fields {
        // What the dossier declares already goes before what the column's name says.
        match draft.fields.iter().find(|known| known.id == field.id) {
            Some(known) => field.clone_from(known),
            None => draft.fields.push(field.clone()),
        }
    }
    columns.learn(table, draft);
    let plan = columns.plan(table, draft);
    if draft.options.with_plan {
        let columns = plan.into_iter().enumerate();
        let columns = columns.filter(|(at, plan)| plan.filled > 0 || !table.header.is_beyond(*at));
        draft.plan.extend(columns.map(|(_, plan)| plan));
    }
    table.rows(draft, columns.date, progress, |draft, header, row| {
        let mut reader = Reader {
            draft,
            header,
            columns: &columns,
            row,
        };
        let before = reader.draft.entries.len();
        reader.read();
        let draft = reader.draft;
        if draft.options.with_plan && draft.first_rows.len() < SHOWN_ROWS {
            let is_read = draft.entries.len() > before;
            draft.first_rows.push(RowPlan {
                place: row.place,
                cells: said(header, row),
                report: is_read.then_some(before),
            });
        }
    });
    Ok(())
}
