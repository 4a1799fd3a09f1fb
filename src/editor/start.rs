//! What an author sees first: how to begin.

use dossier::countries::COUNTRIES;
use dossier::{Country, Day, Language};
use editor::{Draft, NewDossier};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

use super::clock::today;
use super::drafts::{self, Kept};
use super::import;
use super::open;
use super::platform::choose;
use super::save::{self, File};
use super::store::{Editor, Place, editor};
use super::unicode;

/// The site whose page the editor is.
#[derive(Clone, Debug, Default)]
pub struct Site {
    /// The name and the address of its only dossier.
    dossier: Option<(String, String)>,
    /// The languages into which it is translated, between spaces.
    translations: Option<String>,
    /// The addresses of its media, by the names that the dataset gives them: a JSON object.
    media: Option<String>,
    /// What is said of the site: a JSON object.
    settings: Option<String>,
    /// The address of its logo.
    logo: Option<String>,
    /// The address of the folder of a development server.
    folder: Option<String>,
    /// Whether the page is on a site.
    is_hosted: bool,
}

impl Site {
    /// Reads what the page says.
    pub fn of(place: &HtmlElement) -> Self {
        let data = place.dataset();
        let name = data.get("name");
        Self {
            dossier: name.zip(data.get("dataset")),
            translations: data.get("translations"),
            media: data.get("media"),
            settings: data.get("settings"),
            logo: data.get("logo"),
            folder: data.get("folder"),
            is_hosted: data.get("hosted").is_some(),
        }
    }
}

/// How to begin.
#[component]
pub fn Start(site: Site) -> impl IntoView {
    let editor = editor();
    let locale = editor.locale;
    if let Some(folder) = site.folder.clone() {
        // Where a folder can be edited, that is what one has come for.
        spawn_local(async move {
            if let Err(error) = open::open_server(editor, &folder).await {
                open::tell(editor, &folder, &error);
            }
        });
    }
    let take = move |_| {
        spawn_local(async move {
            let chosen = choose(true, None).await.unwrap_or_default();
            open::open(editor, chosen).await;
        });
    };
    let parts = open::SiteParts {
        translations: site.translations,
        media: site.media,
        settings: site.settings,
        logo: site.logo,
    };
    let copy = site.dossier.map(|(name, address)| {
        let edit = move |_| {
            let (name, address) = (name.clone(), address.clone());
            let parts = parts.clone();
            spawn_local(async move {
                let opened = open::open_site(editor, &name, &address, parts);
                if let Err(error) = opened.await {
                    open::tell(editor, &address, &error);
                }
            });
        };
        view! {
            <section>
                <h2>{locale.copy_heading()}</h2>
                <p>{locale.copy_hint()}</p>
                <button type="button" on:click=edit>
                    {locale.edit_copy()}
                </button>
            </section>
        }
    });
    let home = site.is_hosted.then(|| {
        view! {
            <p>
                <a href="../">{locale.to_the_site()}</a>
            </p>
        }
    });
    view! {
        <main class="editor-start">
            {home} <h1>{locale.editor_name()}</h1> <p>{locale.editor_promise()}</p>
            <p class="status" role="status">
                {move || editor.status.get()}
            </p> <KeptDrafts />
            <div class="ways">
                {copy} <section>
                    <h2>{locale.open_heading()}</h2>
                    <p>{locale.open_hint()}</p>
                    <button type="button" class="first" on:click=take>
                        {locale.open_file()}
                    </button>
                </section> <NewForm /> <PasteForm />
            </div>
        </main>
    }
}

/// A new dossier by country.
#[component]
fn NewForm() -> impl IntoView {
    let editor = editor();
    let locale = editor.locale;
    let country = RwSignal::new(String::new());
    let title = RwSignal::new(String::new());
    let make = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let code = country.get_untracked().parse::<Country>();
        let language = locale.tag().parse::<Language>();
        let day = today().map(Day::date);
        let (Ok(country), Ok(language), Some(as_of)) = (code, language, day) else {
            editor.status.set(locale.choose_country().to_owned());
            return;
        };
        save::forget();
        editor.file.set(File::None);
        let new = NewDossier {
            country,
            title: title.get_untracked(),
            language,
            as_of,
        };
        let draft = Draft::new_dossier(&new, unicode::name).without_placeholders();
        editor.open(draft, None);
        editor.saved.update(|saved| saved.is_saved = false);
        editor.place.set(Place::Dossier);
        editor.status.set(locale.new_dossier_made().to_owned());
    };
    let countries = by_name(editor);
    let options = countries
        .iter()
        .map(|&(code, name)| view! { <option value=code>{name}</option> });
    let options = options.collect_view();
    // A title that was not written follows the country.
    let propose = move |code: String| {
        let found = countries.iter().find(|(other, _)| *other == code);
        title.set(
            found
                .map(|(_, name)| locale.proposed_title(name))
                .unwrap_or_default(),
        );
        country.set(code);
    };
    view! {
        <section>
            <h2>{locale.new_heading()}</h2>
            <form on:submit=make>
                <div class="field">
                    <label for="new_country">{locale.country()}</label>
                    <select
                        id="new_country"
                        required
                        on:change:target=move |event| propose(event.target().value())
                    >
                        <option value="">{locale.choose_one()}</option>
                        {options}
                    </select>
                </div>
                <div class="field">
                    <label for="new_title">{locale.dossier_title()}</label>
                    <input id="new_title" type="text" dir="auto" bind:value=title />
                </div>
                <button type="submit">{locale.make_dossier()}</button>
            </form>
        </section>
    }
}

/// Rows that are pasted from a spreadsheet.
#[component]
pub fn PasteForm() -> impl IntoView {
    let editor = editor();
    let locale = editor.locale;
    let text = RwSignal::new(String::new());
    let take = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let pasted = text.get_untracked();
        if !pasted.trim().is_empty() {
            import::begin_pasted(editor, &pasted);
        }
    };
    view! {
        <section>
            <h2>{locale.paste_heading()}</h2>
            <form on:submit=take>
                <div class="field">
                    <label for="pasted">{locale.paste_label()}</label>
                    <textarea
                        id="pasted"
                        rows="4"
                        dir="auto"
                        bind:value=text
                        aria-describedby="pasted_hint"
                    ></textarea>
                    <p class="hint" id="pasted_hint">
                        {locale.paste_hint()}
                    </p>
                </div>
                <button type="submit">{locale.take_pasted()}</button>
            </form>
        </section>
    }
}

/// The drafts that this browser keeps.
#[component]
fn KeptDrafts() -> impl IntoView {
    let editor = editor();
    let locale = editor.locale;
    let kept = RwSignal::new(Vec::<Kept>::new());
    let look = move || spawn_local(async move { kept.set(drafts::all().await) });
    look();
    let item = move |draft: Kept| {
        let words = locale.kept_draft(&draft.name, &draft.begun);
        let restore = move |_| {
            let draft = draft.clone();
            spawn_local(async move {
                let name = draft.name.clone();
                if let Err(error) = drafts::restore(editor, draft).await {
                    open::tell(editor, &name, &error);
                }
            });
        };
        view! {
            <li>
                {words} " " <button type="button" on:click=restore>
                    {locale.continue_draft()}
                </button>
            </li>
        }
    };
    view! {
        <section class="kept" hidden=move || kept.read().is_empty()>
            <h2>{locale.kept_heading()}</h2>
            <ul>{move || kept.get().into_iter().map(item).collect_view()}</ul>
            <p class="hint">{locale.kept_hint()}</p>
            <button type="button" on:click=move |_| drafts::forget_all(editor, look)>
                {locale.forget_everything()}
            </button>
        </section>
    }
}

/// Gives the codes and the names of the countries, as the editor's language orders them.
pub fn by_name(editor: Editor) -> Vec<(&'static str, &'static str)> {
    let codes = COUNTRIES.iter().map(|row| row.code);
    let names = editor.countries.iter().map(String::as_str);
    let mut countries: Vec<_> = codes.zip(names).collect();
    let order = unicode::order(editor.locale.tag());
    countries.sort_by(|(_, one), (_, other)| order(one, other));
    countries
}
