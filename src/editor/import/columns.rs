//! Which column of a table becomes what.

use leptos::prelude::*;

use super::super::own_fields;
use super::super::publisher::{Column, ImportOptions};
use super::super::store::{Editor, editor};
use super::read;

/// What a column can become, by the names that an import knows.
fn choices(editor: Editor) -> Vec<(&'static str, &'static str)> {
    let locale = editor.locale;
    vec![
        ("date", locale.date_label()),
        ("title", locale.report_title()),
        ("abstract", locale.abstract_label()),
        ("publisher", locale.publisher()),
        ("source", locale.source()),
        ("archived_source", locale.archived_address()),
        ("topics", locale.topics()),
        ("authors", locale.authors()),
        ("kind", locale.kind()),
        ("language", locale.report_language()),
        ("id", locale.report_id()),
        ("content_warning", locale.warning_label()),
    ]
}

/// Which column becomes what.
#[component]
pub fn Columns(columns: Vec<Column>, options: ImportOptions) -> impl IntoView {
    let editor = editor();
    let locale = editor.locale;
    let row = move |(place, column): (usize, Column)| {
        let Column {
            name,
            field,
            filled,
            examples,
            kind,
        } = column;
        let mapped = options.columns.iter().find(|(from, _)| *from == name);
        let is_kept = options.keep.contains(&name);
        let kind = own_fields::kinds(editor)
            .into_iter()
            .find(|(other, _)| *other == kind)
            .map(|(_, label)| label)
            .unwrap_or_default();
        let now = match (&mapped, &field, is_kept) {
            (Some((_, to)), _, _) => to.clone(),
            (None, _, true) => "=keep".to_owned(),
            (None, Some(_), _) => "=own".to_owned(),
            (None, None, _) => String::new(),
        };
        let found = field.as_deref().map(|field| {
            let name = field.strip_prefix("fields/").unwrap_or(field);
            let known = choices(editor).into_iter();
            let mut known =
                known.filter(|(own, _)| name.trim_end_matches('s') == own.trim_end_matches('s'));
            locale.becomes(known.next().map_or(name, |(_, label)| label))
        });
        let column = name.clone();
        let change = move |value: String| {
            let column = column.clone();
            read(editor, move |options| {
                options.columns.retain(|(from, _)| *from != column);
                options.keep.retain(|kept| *kept != column);
                match value.as_str() {
                    "" | "=own" => {}
                    "=keep" => options.keep.push(column),
                    to => options.columns.push((column, to.to_owned())),
                }
            });
        };
        let option = move |value: &str, label: String| {
            view! {
                <option value=value.to_owned() selected=now == value>
                    {label}
                </option>
            }
        };
        let known = choices(editor);
        let known = known
            .into_iter()
            .map(|(value, label)| option(value, label.to_owned()));
        let known = known.collect_view();
        let first = match found {
            Some(found) => option("=own", found),
            None => option("", locale.left_out_column().to_owned()),
        };
        let keep = (filled > 0 || is_kept).then(|| option("=keep", locale.becomes_field(&kind)));
        view! {
            <tr>
                <th scope="row" dir="auto">
                    {name.clone()}
                </th>
                <td dir="auto">{examples.join(", ")}</td>
                <td>
                    <select
                        id=["import_column_", &place.to_string()].concat()
                        aria-label=locale.column_becomes(&name)
                        on:change:target=move |event| change(event.target().value())
                    >
                        {first}
                        {keep}
                        {known}
                    </select>
                </td>
            </tr>
        }
    };
    view! {
        <h3>{locale.columns()}</h3>
        <p class="hint">{locale.columns_hint()}</p>
        <div class="scroll" tabindex="0" role="region" aria-label=locale.columns()>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{locale.column()}</th>
                        <th scope="col">{locale.examples()}</th>
                        <th scope="col">{locale.becomes_what()}</th>
                    </tr>
                </thead>
                <tbody>{columns.into_iter().enumerate().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}
