//! The page as readers will have it, beside the form: made by the publisher, run by the reader's own program
//! in a frame, and scrolled to what is edited. A new page is shown when it has arrived whole.

use std::cell::Cell;
use std::cmp::Reverse;
use std::time::Duration;

use editor::{Draft, Edit, Node, Target};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

use super::pause::Pause;
use super::platform::{address, forget};
use super::publisher::{faults, page};
use super::store::{Editor, Place, editor};

/// How long an author pauses before the page is made anew.
const LENGTH: Duration = Duration::from_millis(350);

/// How many reports the page shows at most: of a larger dossier those around what is edited.
const SHOWN: usize = 120;

thread_local! {
    static PAUSE: Pause = Pause::default();
    static IS_BUSY: Cell<bool> = const { Cell::new(false) };
    static IS_STALE: Cell<bool> = const { Cell::new(false) };
    static VIEW: Cell<Option<View>> = const { Cell::new(None) };
}

/// How the page is looked at.
#[derive(Clone, Copy)]
struct View {
    /// The addresses of the two frames, of which one is seen.
    addresses: RwSignal<[String; 2]>,
    /// Which one is seen.
    front: RwSignal<usize>,
    /// Whether it is seen at all.
    is_shown: RwSignal<bool>,
    /// Whether only a part of the reports is in it.
    is_part: RwSignal<bool>,
    /// Whether it takes neither keys nor clicks: who goes through the form by the keyboard would have to go
    /// through the links of the page as well.
    is_inert: RwSignal<bool>,
}

impl View {
    /// Puts the focus into the page.
    fn enter(self) {
        self.is_inert.set(false);
        let frame = document().query_selector("iframe.front").ok().flatten();
        let frame = frame.and_then(|frame| frame.dyn_into::<HtmlElement>().ok());
        // It can be focused once it is drawn so.
        request_animation_frame(move || {
            if let Some(frame) = frame {
                let _ = frame.focus();
            }
        });
    }
}

/// Tells whether the page stands beside the form.
pub fn is_shown() -> bool {
    VIEW.get().is_some_and(|view| view.is_shown.get_untracked())
}

/// Makes the page anew when the author pauses.
pub fn refresh(editor: Editor) {
    if !is_shown() {
        return;
    }
    PAUSE.with(|pause| pause.then(LENGTH, move || make(editor)));
}

fn make(editor: Editor) {
    IS_STALE.set(true);
    if IS_BUSY.replace(true) {
        return;
    }
    spawn_local(async move {
        while IS_STALE.replace(false) {
            one(editor).await;
        }
        IS_BUSY.set(false);
    });
}

async fn one(editor: Editor) {
    let Some(view) = VIEW.get() else { return };
    let Some(draft) = editor.draft.get_untracked() else {
        return;
    };
    let draft = with_its_files(draft);
    let dataset = around(&draft, editor.place.get_untracked());
    view.is_part.set(dataset.is_some());
    let dataset = dataset.unwrap_or_else(|| draft.text());
    match page(&draft, &dataset, &language(editor)).await {
        Ok(content) => {
            editor.faults.set(Vec::new());
            let back = 1 - view.front.get_untracked();
            let new = address(&content, "text/html") + &fragment(editor);
            view.is_inert.set(is_writing());
            view.addresses.update(|addresses| {
                let old = std::mem::replace(&mut addresses[back], new);
                forget(old.split('#').next().unwrap_or_default());
            });
        }
        Err(error) if error.as_string().as_deref() == Some("stopped") => {}
        Err(error) => {
            // What the check finds stands beside its fields already.
            let found = faults(&error);
            let is_known = |rule: &str| {
                let findings = editor.findings.read_untracked();
                findings.iter().any(|finding| finding.rule == rule)
            };
            let new = found.into_iter().filter(|fault| !is_known(&fault.rule));
            editor.faults.set(new.collect());
        }
    }
}

/// Leaves out the pictures and recordings whose files are not here: a dataset that was opened alone can be
/// looked at all the same.
fn with_its_files(mut draft: Draft) -> Draft {
    let is_here = |draft: &Draft, node: &Node| {
        let mut files = ["/file", "/captions"].into_iter();
        files.all(|name| {
            node.text(name)
                .is_none_or(|path| draft.files().contains_key(path))
        })
    };
    let mut sources = draft.header().list("/photo/sources").iter();
    let mut edits = Vec::new();
    if !sources.all(|source| is_here(&draft, source)) {
        edits.push(Edit::Set {
            target: Target::Header,
            pointer: "/photo".to_owned(),
            value: None,
        });
    }
    for row in draft.rows() {
        let media = row.report.list("/media");
        if media.iter().all(|medium| is_here(&draft, medium)) {
            continue;
        }
        let kept = media.iter().filter(|medium| is_here(&draft, medium));
        let kept: Vec<_> = kept.cloned().collect();
        edits.push(Edit::Set {
            target: Target::Row(row.key),
            pointer: "/media".to_owned(),
            value: (!kept.is_empty()).then_some(Node::List(kept)),
        });
    }
    if !edits.is_empty() {
        // What is there can be removed.
        let _ = draft.apply(Edit::All(edits));
    }
    draft
}

/// Tells whether the focus is in a form.
fn is_writing() -> bool {
    let focused = document().active_element();
    focused.is_some_and(|element| {
        element
            .closest(".editing, .toolbar")
            .is_ok_and(|it| it.is_some())
    })
}

/// Gives the language in which the page is looked at; an empty one is that of the dossier.
fn language(editor: Editor) -> String {
    let is_translating = editor.place.get_untracked() == Place::Translations;
    let language = editor.translated.get_untracked();
    language.filter(|_| is_translating).unwrap_or_default()
}

/// Gives the fragment that leads to what is edited.
fn fragment(editor: Editor) -> String {
    match editor.place.get_untracked() {
        Place::Translations => {
            let id = editor.translated_report.get_untracked();
            id.map(|id| ["#", &id].concat()).unwrap_or_default()
        }
        Place::Report(key) => {
            let id = editor.draft.with_untracked(|draft| {
                let row = draft.as_ref()?.row(key)?;
                row.text("/id").map(str::to_owned)
            });
            id.map(|id| ["#", &id].concat()).unwrap_or_default()
        }
        _ => String::new(),
    }
}

/// Gives the dataset with the reports around the one that is edited; nothing where all can be shown.
fn around(draft: &Draft, place: Place) -> Option<String> {
    let rows = draft.rows();
    if rows.len() <= SHOWN {
        return None;
    }
    let date = |place: usize| rows[place].report.text("/date").unwrap_or_default();
    let mut order: Vec<usize> = (0..rows.len()).collect();
    order.sort_by_cached_key(|place| Reverse(date(*place)));
    let edited = match place {
        Place::Report(key) => draft.place(key),
        _ => None,
    };
    let middle = edited.and_then(|edited| order.iter().position(|place| *place == edited));
    let start = middle.unwrap_or_default().saturating_sub(SHOWN / 2);
    let start = start.min(rows.len() - SHOWN);
    let mut shown: Vec<_> = order[start..start + SHOWN]
        .iter()
        .map(|place| rows[*place].key)
        .collect();
    // The photo may lead to a report, which must be there.
    let led_to = draft.header().text("/photo/report");
    shown.extend(
        led_to
            .and_then(|id| draft.find(id))
            .filter(|key| !shown.contains(key)),
    );
    Some(draft.selection(&shown))
}

/// How the page is looked at, as the author chooses.
#[derive(Clone, Copy, Default)]
struct Look {
    is_phone: RwSignal<bool>,
    /// `light`, `dark`, or empty for that of the computer.
    scheme: RwSignal<String>,
    is_without_scripts: RwSignal<bool>,
}

/// The page.
#[component]
pub fn Frame(
    /// Whether it is seen.
    is_shown: RwSignal<bool>,
) -> impl IntoView {
    let editor = editor();
    let locale = editor.locale;
    let view = View {
        addresses: RwSignal::default(),
        front: RwSignal::new(0),
        is_shown,
        is_part: RwSignal::new(false),
        is_inert: RwSignal::new(true),
    };
    VIEW.set(Some(view));
    let look = Look::default();
    // What leads elsewhere is looked at anew.
    Effect::new(move |_| {
        is_shown.track();
        editor.place.track();
        editor.translated.track();
        look.is_without_scripts.track();
        refresh(editor);
    });
    let frame = move |place: usize| {
        let is_front = move || view.front.get() == place;
        view! {
            <iframe
                title=locale.page_preview()
                class:front=is_front
                inert=move || view.is_inert.get()
                tabindex=move || if is_front() { "0" } else { "-1" }
                aria-hidden=move || (!is_front()).then_some("true")
                sandbox=move || if look.is_without_scripts.get() { "" } else { "allow-scripts" }
                data-scheme=move || look.scheme.get()
                src=move || view.addresses.read()[place].clone()
                on:load=move |_| {
                    if !view.addresses.read_untracked()[place].is_empty() {
                        view.front.set(place);
                    }
                }
            ></iframe>
        }
    };
    view! {
        <section
            class="page"
            aria-labelledby="page_title"
            data-phone=move || look.is_phone.get().then_some("")
        >
            <PageTools look />
            <p class="hint" hidden=move || !view.is_part.get()>
                {locale.part_shown(SHOWN)}
            </p>
            <p class="hint" hidden=move || is_right(editor)>
                {move || {
                    let is_empty = view.addresses.read().iter().all(String::is_empty);
                    if is_empty { locale.no_page_yet() } else { locale.last_right_page() }
                }}
            </p>
            <button type="button" class="into-page" on:click=move |_| view.enter()>
                {locale.go_into_page()}
            </button>
            <div
                class="frames"
                on:pointermove=move |_| view.is_inert.set(false)
                on:wheel=move |_| view.is_inert.set(false)
            >
                {frame(0)}
                {frame(1)}
            </div>
        </section>
    }
}

/// The choices of how the page is looked at.
#[component]
fn PageTools(look: Look) -> impl IntoView {
    let locale = editor().locale;
    let check = |signal: RwSignal<bool>, label: &'static str| {
        view! {
            <label class="check">
                <input
                    type="checkbox"
                    prop:checked=signal
                    on:change:target=move |event| signal.set(event.target().checked())
                />
                {label}
            </label>
        }
    };
    view! {
        <div class="page-tools">
            <h2 id="page_title">{locale.page_preview()}</h2>
            {check(look.is_phone, locale.phone_width())}
            <label class="check">
                {locale.colours()}
                <select on:change:target=move |event| look.scheme.set(event.target().value())>
                    <option value="">{locale.colours_of_computer()}</option>
                    <option value="light">{locale.light()}</option>
                    <option value="dark">{locale.dark()}</option>
                </select>
            </label>
            {check(look.is_without_scripts, locale.without_scripts())}
        </div>
    }
}

/// Tells whether the page can be made of what is there.
fn is_right(editor: Editor) -> bool {
    let findings = editor.findings.read();
    let mut errors = findings
        .iter()
        .filter(|finding| finding.severity == dossier::Severity::Error);
    errors.next().is_none() && editor.faults.read().is_empty()
}
