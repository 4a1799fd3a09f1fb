//! The first rows of a table, beside the reports that they become.

use editor::Node;
use leptos::prelude::*;

use super::super::labels;
use super::super::publisher::FirstRow;
use super::super::store::{Editor, editor};

/// The first rows of a table as they stand in the file, each beside the report that it would be.
#[component]
pub fn FirstRows(rows: Vec<FirstRow>) -> impl IntoView {
    let editor = editor();
    let locale = editor.locale;
    let list = |pairs: Vec<(String, String)>| {
        let pairs = pairs.into_iter().map(|(name, value)| {
            view! {
                <dt dir="auto">{name}</dt>
                <dd dir="auto">{value}</dd>
            }
        });
        view! { <dl>{pairs.collect_view()}</dl> }
    };
    let item = move |row: FirstRow| {
        let report = match row.report {
            Some(report) => list(said(editor, &report)).into_any(),
            None => view! { <p>{locale.not_taken()}</p> }.into_any(),
        };
        view! {
            <li>
                <h4>{row.place}</h4>
                <div class="pair">
                    <div>
                        <p class="hint">{locale.in_the_file()}</p>
                        {list(row.cells)}
                    </div>
                    <div>
                        <p class="hint">{locale.as_a_report()}</p>
                        {report}
                    </div>
                </div>
            </li>
        }
    };
    view! {
        <h3>{locale.first_rows()}</h3>
        <ul class="first-rows">{rows.into_iter().map(item).collect_view()}</ul>
    }
}

/// Gives what a report (JSON) says, member by member.
fn said(editor: Editor, report: &str) -> Vec<(String, String)> {
    let report = report.parse::<Node>().unwrap_or(Node::Null);
    let members = report.members().iter();
    let said = members.map(|(name, node)| {
        let value = match node.as_text().filter(|_| name == "date") {
            Some(text) => labels::date(editor, text),
            None => labels::value(node),
        };
        (labels::of(editor, &["/", name].concat()), value)
    });
    said.filter(|(_, value)| !value.is_empty()).collect()
}
