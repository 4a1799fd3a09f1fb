//! How a table is read: what its file does not say itself.

use leptos::prelude::*;

use super::super::publisher::ImportOptions;
use super::super::store::editor;
use super::read;

/// What a file cannot say itself.
#[component]
pub fn ImportChoices(options: ImportOptions, is_table: bool) -> impl IntoView {
    let editor = editor();
    let locale = editor.locale;
    let day_order = options.day_order.clone().unwrap_or_default();
    let encoding = options.encoding.clone().unwrap_or_default();
    let sheet = options.sheet.clone().unwrap_or_default();
    let option = move |now: &str, value: &'static str, label: &'static str| {
        view! {
            <option value=value selected=now == value>
                {label}
            </option>
        }
    };
    is_table.then(|| {
        view! {
            <fieldset>
                <legend>{locale.import_options()}</legend>
                <label>
                    <span>{locale.day_order()}</span>
                    <select
                        id="import_day_order"
                        on:change:target=move |event| {
                            let value = event.target().value();
                            read(
                                editor,
                                move |options| {
                                    options.day_order = (!value.is_empty()).then_some(value);
                                },
                            );
                        }
                    >
                        {option(&day_order, "", locale.day_order_ask())}
                        {option(&day_order, "day-first", locale.day_first())}
                        {option(&day_order, "month-first", locale.month_first())}
                    </select>
                </label>
                <label>
                    <span>{locale.encoding()}</span>
                    <input
                        id="import_encoding"
                        type="text"
                        prop:value=encoding
                        on:change:target=move |event| {
                            let value = event.target().value();
                            read(
                                editor,
                                move |options| {
                                    options.encoding = (!value.is_empty()).then_some(value);
                                },
                            );
                        }
                    />
                </label>
                <label>
                    <span>{locale.sheet()}</span>
                    <input
                        id="import_sheet"
                        type="text"
                        prop:value=sheet
                        on:change:target=move |event| {
                            let value = event.target().value();
                            read(
                                editor,
                                move |options| {
                                    options.sheet = (!value.is_empty()).then_some(value);
                                },
                            );
                        }
                    />
                </label>
            </fieldset>
        }
    })
}
