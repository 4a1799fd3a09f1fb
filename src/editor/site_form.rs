//! The form of what holds for the whole site.

use editor::{Edit, Node, Target};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::blob;
use super::field::{Labelled, TextField, described, field_id, invalid};
use super::media_form::{FileView, free_path};
use super::platform::choose_one;
use super::publisher::inspect;
use super::store::editor;
use super::translating::renamed;

/// What the form is a part of.
const SITE: Target = Target::Settings;

/// The form of the site.
#[component]
pub fn SiteForm() -> impl IntoView {
    let editor = editor();
    let locale = editor.locale;
    let name = Memo::new(move |_| editor.with(|draft| draft.name().to_owned()));
    let take = move |_| {
        spawn_local(async move {
            let Some(chosen) = choose_one(Some("image/*")).await else {
                return;
            };
            let inspected = inspect(&chosen.content).await.unwrap_or_default();
            let path = free_path(editor, &chosen.name, inspected.ending.as_deref()).await;
            let file = blob::put(chosen.content);
            editor.edit(Edit::All(vec![
                Edit::File {
                    path: path.clone(),
                    file: Some(file),
                },
                Edit::Set {
                    target: SITE,
                    pointer: "/logo".to_owned(),
                    value: Some(Node::from(path)),
                },
            ]));
        });
    };
    let rename = move |name: String| {
        let mut edits = editor.with(|draft| renamed(draft, &name));
        edits.push(Edit::Name(name));
        editor.edit(Edit::All(edits));
    };
    view! {
        <section class="form" aria-labelledby="site_title">
            <h2 id="site_title">{locale.the_site()}</h2>
            <p>{locale.site_hint()}</p>
            <TextField
                target=SITE
                pointer="/name"
                label=locale.site_name()
                hint=locale.site_name_hint()
            />
            <TextField
                target=SITE
                pointer="/publisher"
                label=locale.publisher()
                hint=locale.site_publisher_hint()
            />
            <TextField
                target=SITE
                pointer="/address"
                label=locale.site_address()
                mode="url"
                hint=locale.site_address_hint()
            />
            <AccentField />
            <FileView target=SITE pointer="/logo".to_owned() />
            <TextField target=SITE pointer="/logo" label=locale.logo() hint=locale.logo_hint() />
            <p class="actions">
                <button type="button" class="add" on:click=take>
                    {locale.choose_logo()}
                </button>
            </p>
            <TextField
                target=SITE
                pointer="/footer"
                label=locale.site_footer()
                hint=locale.site_footer_hint()
            />
            <TextField
                target=SITE
                pointer="/contact"
                label=locale.site_contact()
                hint=locale.site_contact_hint()
            />
            <TextField
                target=SITE
                pointer="/key"
                label=locale.site_key()
                hint=locale.site_key_hint()
            />
            <div class="field">
                <label for="field_name_of_file">{locale.file_name()}</label>
                <input
                    id="field_name_of_file"
                    type="text"
                    autocomplete="off"
                    prop:value=name
                    aria-describedby="field_name_of_file_hint"
                    on:change:target=move |event| rename(event.target().value())
                />
                <p class="hint" id="field_name_of_file_hint">
                    {locale.file_name_hint()}
                </p>
            </div>
        </section>
    }
}

/// The colour of links and marks.
#[component]
fn AccentField() -> impl IntoView {
    let editor = editor();
    let locale = editor.locale;
    let at = "/accent";
    let id = field_id(at);
    let value = editor.text_memo(SITE, at);
    let change = move |text: String| {
        let value = (!text.is_empty()).then(|| Node::from(text));
        editor.type_in(SITE, at, value);
    };
    view! {
        <Labelled
            target=SITE
            pointer=at.to_owned()
            id=id.clone()
            label=locale.accent().to_owned()
            hint=Some(locale.accent_hint().to_owned())
        >
            <div class="with-button">
                <input
                    id=id.clone()
                    type="text"
                    autocomplete="off"
                    prop:value=value
                    aria-describedby=described(&id)
                    aria-invalid=invalid(SITE, at)
                    on:input:target=move |event| change(event.target().value())
                />
                <input
                    type="color"
                    aria-label=locale.choose_colour()
                    prop:value=move || {
                        let value = value.get();
                        if value.is_empty() { "#8b2a1d".to_owned() } else { value }
                    }
                    on:input:target=move |event| change(event.target().value())
                />
            </div>
        </Labelled>
    }
}
