//! How a table is read: what its file does not say itself.

use leptos::prelude::*;

use super::super::publisher::ImportOptions;
use super::super::store::editor;
use super::read;

/// Writes an option.
type Write = fn(&mut ImportOptions, Option<String>);

/// What a file cannot say itself.
#[component]
pub fn ImportChoices(options: ImportOptions, is_table: bool) -> impl IntoView {
    let editor = editor();
    let locale = editor.locale;
    let change = move |write: Write, value: String| {
        read(editor, move |options| {
            write(options, (!value.is_empty()).then_some(value));
        });
    };
    let text = move |id: &'static str, label: &'static str, now: Option<String>, write: Write| {
        view! {
            <label>
                <span>{label}</span>
                <input
                    id=id
                    type="text"
                    prop:value=now.unwrap_or_default()
                    on:change:target=move |event| change(write, event.target().value())
                />
            </label>
        }
    };
    let day_order = options.day_order.unwrap_or_default();
    let option = move |value: &'static str, label: &'static str| {
        view! {
            <option value=value selected=day_order == value>
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
                            change(
                                |options, value| options.day_order = value,
                                event.target().value(),
                            );
                        }
                    >
                        {option("", locale.day_order_ask())}
                        {option("day-first", locale.day_first())}
                        {option("month-first", locale.month_first())}
                    </select>
                </label>
                {text(
                    "import_encoding",
                    locale.encoding(),
                    options.encoding,
                    |options, value| options.encoding = value,
                )}
                {text(
                    "import_sheet",
                    locale.sheet(),
                    options.sheet,
                    |options, value| options.sheet = value,
                )}
            </fieldset>
        }
    })
}
