//! The whole of the editor: the bar, the parts of the dossier, the form, and the page beside it.

use editor::RowKey;
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::changes::{self, ChangesView};
use super::dossier_form::DossierForm;
use super::examining;
use super::findings::{self, Findings};
use super::focus;
use super::frame::Frame;
use super::import::ImportView;
use super::leave::Leave;
use super::merging::MergingView;
use super::open;
use super::platform::{dropped, read_dropped};
use super::privacy::Privacy;
use super::report_form::ReportForm;
use super::report_list::{Listing, ReportList, Suggestions};
use super::save::save;
use super::site_form::SiteForm;
use super::start::{Site, Start};
use super::store::{Editor, Place, editor};
use super::toolbar::Toolbar;
use super::topics::TopicList;
use super::translating::Translations;

/// How wide the window is at least where the page stands beside the form.
const WIDE: &str = "(width >= 75rem)";

/// The editor.
#[component]
pub fn App(
    /// The site whose page it is.
    site: Site,
) -> impl IntoView {
    let editor = editor();
    let listing = Listing::new(editor);
    provide_context(listing);
    listen(editor);
    focus::follow();
    examining::follow(editor, Privacy::provide());
    let is_open = Memo::new(move |_| editor.draft.read().is_some());
    let is_importing = Memo::new(move |_| !editor.imports.read().is_empty());
    // Who changes the part begins at its heading.
    Effect::new(move |before: Option<()>| {
        editor.place.track();
        editor.imports.track();
        editor.merging.track();
        if before.is_some() {
            focus::onto_heading();
        }
    });
    view! {
        <Show
            when=move || is_open.get()
            fallback=move || {
                view! {
                    <Show
                        when=move || is_importing.get()
                        fallback={
                            let site = site.clone();
                            move || view! { <Start site=site.clone() /> }
                        }
                    >
                        <main class="editor-start">
                            <h1>{editor.locale.editor_name()}</h1>
                            <ImportView />
                        </main>
                    </Show>
                }
            }
        >
            <Desk />
        </Show>
    }
}

/// What is seen while a dossier is open.
#[component]
fn Desk() -> impl IntoView {
    let editor = editor();
    let locale = editor.locale;
    let is_wide = wide();
    let wants_page = RwSignal::new(false);
    let shows_page = RwSignal::new(false);
    Effect::new(move |_| shows_page.set(is_wide.get() || wants_page.get()));
    let shows_form = move || is_wide.get() || !wants_page.get();
    let body = move || {
        if !editor.imports.read().is_empty() {
            return view! { <ImportView /> }.into_any();
        }
        if !editor.merging.read().is_empty() {
            return view! { <MergingView /> }.into_any();
        }
        match editor.place.get() {
            Place::Reports => view! { <ReportList /> }.into_any(),
            Place::Report(key) => view! { <OneReport key /> }.into_any(),
            Place::Dossier => view! { <DossierForm /> }.into_any(),
            Place::Site => view! { <SiteForm /> }.into_any(),
            Place::Translations => view! { <Translations /> }.into_any(),
            Place::Findings => view! { <Findings /> }.into_any(),
            Place::Changes => view! { <ChangesView /> }.into_any(),
            Place::Leave => view! { <Leave /> }.into_any(),
        }
    };
    view! {
        <Toolbar />
        <div
            class="narrow-tabs"
            role="group"
            aria-label=locale.what_is_shown()
            hidden=move || is_wide.get()
        >
            <button
                type="button"
                aria-pressed=move || (!wants_page.get()).to_string()
                on:click=move |_| wants_page.set(false)
            >
                {locale.edit_tab()}
            </button>
            <button
                type="button"
                aria-pressed=move || wants_page.get().to_string()
                on:click=move |_| wants_page.set(true)
            >
                {locale.page_preview()}
            </button>
        </div>
        <div class="desk">
            <div class="editing" hidden=move || !shows_form()>
                <Parts />
                <main>{body}</main>
            </div>
            <div class="viewing" hidden=move || !shows_page.get()>
                <Frame is_shown=shows_page />
            </div>
        </div>
        <TopicList />
        <Suggestions />
    }
}

/// The form of a report, and the correction that it needs.
#[component]
fn OneReport(key: RowKey) -> impl IntoView {
    let editor = editor();
    // A report that an undone edit removes has no form.
    let is_there = Memo::new(move |_| editor.with(|draft| draft.place(key).is_some()));
    Effect::new(move |_| {
        if !is_there.get() {
            editor.place.set(Place::Reports);
        }
    });
    view! {
        <Show when=move || is_there.get()>
            <ReportForm key />
        </Show>
    }
}

/// The parts of the dossier.
#[component]
fn Parts() -> impl IntoView {
    let editor = editor();
    let locale = editor.locale;
    let part = move |place: Place, words: Signal<String>| {
        // What comes from elsewhere stands in the place of all parts until it is taken or not.
        let is_aside =
            move || !(editor.imports.read().is_empty() && editor.merging.read().is_empty());
        let is_current = move || match (editor.place.get(), place) {
            _ if is_aside() => false,
            (Place::Report(_), Place::Reports) => true,
            (now, place) => now == place,
        };
        view! {
            <li>
                <button
                    type="button"
                    aria-current=move || is_current().then_some("page")
                    on:click=move |_| editor.place.set(place)
                >
                    {words}
                </button>
            </li>
        }
    };
    let plain = |words: &'static str| Signal::derive(move || words.to_owned());
    let reports = Memo::new(move |_| editor.with(|draft| draft.rows().len()));
    let to_mend = Memo::new(move |_| findings::counts(editor));
    let changed = Memo::new(move |_| changes::count(editor));
    let reports = Signal::derive(move || locale.part_reports(&reports.get().to_string()));
    let mend = Signal::derive(move || {
        let (errors, warnings) = to_mend.get();
        match errors + warnings {
            0 => locale.to_mend().to_owned(),
            count => locale.part_to_mend(&count.to_string()),
        }
    });
    let changed = Signal::derive(move || match changed.get() {
        0 => locale.what_changed().to_owned(),
        count => locale.part_changes(&count.to_string()),
    });
    view! {
        <nav class="parts" aria-label=locale.parts()>
            <ul>
                {part(Place::Reports, reports)}
                {part(Place::Dossier, plain(locale.about_the_dossier()))}
                {part(Place::Site, plain(locale.the_site()))}
                {part(Place::Translations, plain(locale.translations()))}
                {part(Place::Findings, mend)} {part(Place::Changes, changed)}
                {part(Place::Leave, plain(locale.publish_and_save()))}
            </ul>
        </nav>
    }
}

/// Tells whether the window is wide, and goes on to tell.
fn wide() -> RwSignal<bool> {
    let is_wide = RwSignal::new(true);
    let look = move || {
        let media = window().match_media(WIDE).ok().flatten();
        let matches = media.is_none_or(|media| media.matches());
        if is_wide.get_untracked() != matches {
            is_wide.set(matches);
        }
    };
    look();
    let handle = window_event_listener(ev::resize, move |_| look());
    on_cleanup(move || handle.remove());
    is_wide
}

/// Listens to what holds everywhere: keys, files that are dropped, and the end of the page.
fn listen(editor: Editor) {
    window_event_listener(ev::keydown, move |event| {
        if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
            return;
        }
        match (event.key().to_lowercase().as_str(), event.shift_key()) {
            ("s", false) => save(editor, false),
            ("z", is_shifted) => editor.turn_back(!is_shifted),
            ("y", false) => editor.turn_back(false),
            _ => return,
        }
        event.prevent_default();
    });
    window_event_listener(ev::dragover, |event| event.prevent_default());
    window_event_listener(ev::drop, move |event| {
        event.prevent_default();
        let Some(transfer) = event.data_transfer() else {
            return;
        };
        let files = dropped(&transfer);
        spawn_local(async move {
            let files = read_dropped(files).await.unwrap_or_default();
            open::open(editor, files).await;
        });
    });
    window_event_listener(ev::beforeunload, move |event| {
        if !editor.saved.read_untracked().is_saved {
            event.prevent_default();
        }
    });
}
