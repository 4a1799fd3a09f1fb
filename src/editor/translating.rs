//! The texts of the dossier in other languages, each beside the original. A translation is a file of the site
//! folder, which the publisher's worker reads and writes.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, VecDeque};

use dossier::check::may_be_language;
use editor::{Draft, Edit};
use js_sys::Uint8Array;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

use super::checking::snapshot;
use super::findings::FaultList;
use super::labels;
use super::open;
use super::platform::{choose_one, download};
use super::publisher::{self, Change, Fault, TranslatedText, Translation, faults};
use super::store::{Editor, editor};
use super::{blob, report_list};

/// How many things with texts, the dossier itself or a report, are listed at once.
const LISTED: usize = 10;

/// The media type of PO files.
const MEDIA_TYPE: &str = "text/x-gettext-translation";

thread_local! {
    /// What is to be written. Each change begins with what the one before has made.
    static QUEUE: RefCell<VecDeque<(String, Change)>> = RefCell::default();
    static IS_BUSY: Cell<bool> = const { Cell::new(false) };
}

/// What the part knows.
#[derive(Clone, Copy, Default)]
struct Loaded {
    translations: RwSignal<Vec<Translation>>,
    /// All texts of the dossier, in the language that is chosen.
    texts: RwSignal<Vec<TranslatedText>>,
    /// Those that are listed, by their places; they stay while they are written.
    listed: RwSignal<Vec<usize>>,
    /// How many things with texts come before them, and how many there are.
    first: RwSignal<usize>,
    things: RwSignal<usize>,
    is_open_only: RwSignal<bool>,
    faults: RwSignal<Vec<Fault>>,
}

impl Loaded {
    /// Reads everything anew.
    fn load(self, editor: Editor) {
        spawn_local(async move {
            let Some((draft, dataset)) = snapshot(editor).await else {
                return;
            };
            let found = async {
                let all = publisher::translations(&draft, &dataset).await?;
                let texts = match editor.translated.get_untracked() {
                    Some(language) => {
                        publisher::translated_texts(&draft, &dataset, &language).await?
                    }
                    None => Vec::new(),
                };
                Ok::<_, JsValue>((all, texts))
            };
            let found = found.await;
            // The author may have left the part.
            if self.texts.is_disposed() {
                return;
            }
            match found {
                Ok((all, texts)) => {
                    let keys = |texts: &[TranslatedText]| -> Vec<String> {
                        texts.iter().map(|text| text.key.clone()).collect()
                    };
                    let is_same = keys(&texts) == keys(&self.texts.read_untracked());
                    self.translations.set(all);
                    self.texts.set(texts);
                    if !is_same {
                        self.list(0);
                    }
                }
                Err(error) => self.faults.set(faults(&error)),
            }
        });
    }

    /// Lists the texts of the things from a place on.
    fn list(self, first: usize) {
        let is_open_only = self.is_open_only.get_untracked();
        let texts = self.texts.read_untracked();
        let mut things: Vec<(&str, Vec<usize>)> = Vec::new();
        for (place, text) in texts.iter().enumerate() {
            if is_open_only && text.state == "current" {
                continue;
            }
            let thing = report_of(&text.key).unwrap_or_default();
            match things.last_mut() {
                Some((last, places)) if *last == thing => places.push(place),
                _ => things.push((thing, vec![place])),
            }
        }
        self.things.set(things.len());
        self.first.set(first);
        let shown = things.into_iter().skip(first).take(LISTED);
        self.listed
            .set(shown.flat_map(|(_, places)| places).collect());
    }
}

/// Gives the id of the report that a text is of; nothing where it is of the dossier itself.
fn report_of(key: &str) -> Option<&str> {
    let (id, _) = key.strip_prefix("reports/")?.split_once('/')?;
    Some(id)
}

/// Gives the edits by which the translations follow their dataset to another name.
pub fn renamed(draft: &Draft, name: &str) -> Vec<Edit> {
    let former = ["data/", draft.name(), "."].concat();
    let files = draft.files().iter().filter_map(|(path, file)| {
        let rest = path.strip_prefix(&former)?;
        let is_translation = rest.strip_suffix(".json").is_some_and(may_be_language);
        is_translation.then(|| (path.clone(), ["data/", name, ".", rest].concat(), *file))
    });
    let edits = files.flat_map(|(former, path, file)| {
        [
            Edit::File {
                path: former,
                file: None,
            },
            Edit::File {
                path,
                file: Some(file),
            },
        ]
    });
    edits.collect()
}

/// Writes what changes in a translation.
fn write(editor: Editor, language: &str, change: Change, told: RwSignal<Vec<Fault>>) {
    QUEUE.with_borrow_mut(|queue| queue.push_back((language.to_owned(), change)));
    if IS_BUSY.replace(true) {
        return;
    }
    spawn_local(async move {
        while let Some((language, change)) = QUEUE.with_borrow_mut(VecDeque::pop_front) {
            let Some((draft, dataset)) = snapshot(editor).await else {
                continue;
            };
            match publisher::translate(&draft, &dataset, &language, &change).await {
                Ok((path, text)) => put(editor, path, &text),
                Err(error) => _ = told.try_set(faults(&error)),
            }
        }
        IS_BUSY.set(false);
    });
}

fn put(editor: Editor, path: String, text: &str) {
    let file = blob::put(Uint8Array::from(text.as_bytes()));
    editor.edit(Edit::File {
        path,
        file: Some(file),
    });
}

/// The translations of the dossier.
#[component]
pub fn Translations() -> impl IntoView {
    let editor = editor();
    let locale = editor.locale;
    let loaded = Loaded::default();
    Effect::new(move |_| {
        editor.version.track();
        editor.translated.track();
        loaded.load(editor);
    });
    let chosen = Memo::new(move |_| {
        let language = editor.translated.get()?;
        let all = loaded.translations.read();
        all.iter().find(|it| it.language == language).cloned()
    });
    let item = move |it: Translation| {
        let language = it.language.clone();
        let is_chosen = {
            let language = language.clone();
            move || (editor.translated.read().as_deref() == Some(&*language)).then_some("true")
        };
        view! {
            <li>
                <button
                    type="button"
                    aria-current=is_chosen
                    on:click=move |_| editor.translated.set(Some(language.clone()))
                >
                    <span lang=it.language.clone() dir="auto">
                        {it.name}
                    </span>
                </button>
                " "
                {locale.translated_texts(it.done, it.count)}
                {(!it.faults.is_empty()).then(|| view! { <FaultList faults=it.faults /> })}
            </li>
        }
    };
    view! {
        <section class="form translations" aria-labelledby="translations_title">
            <h2 id="translations_title">{locale.translations()}</h2>
            <p>{locale.translations_hint()}</p>
            <ul class="languages-of">
                {move || loaded.translations.get().into_iter().map(item).collect_view()}
            </ul>
            <Begin loaded />
            <div role="alert">
                {move || {
                    let faults = loaded.faults.get();
                    (!faults.is_empty()).then(|| view! { <FaultList faults /> })
                }}
            </div>
            {move || chosen.get().map(|chosen| view! { <Whole chosen loaded /> })}
            <Show when=move || chosen.read().is_some()>
                <List loaded />
            </Show>
        </section>
    }
}

/// The ways to another language: it is named, or translators have sent it.
#[component]
fn Begin(loaded: Loaded) -> impl IntoView {
    let editor = editor();
    let locale = editor.locale;
    let tag = RwSignal::new(String::new());
    let is_wrong = RwSignal::new(false);
    let begin = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let language = tag.get_untracked().trim().to_owned();
        let own = editor.with(|draft| draft.header().text("/language").map(str::to_owned));
        let is_own = own.is_some_and(|own| own.eq_ignore_ascii_case(&language));
        is_wrong.set(is_own || !may_be_language(&language));
        if is_wrong.get_untracked() {
            return;
        }
        tag.set(String::new());
        write(editor, &language, Change::default(), loaded.faults);
        editor.translated.set(Some(language));
    };
    let take = move |_| {
        spawn_local(async move {
            let Some(file) = choose_one(Some(".po")).await else {
                return;
            };
            take(editor, loaded, &file.name, &file.content).await;
        });
    };
    view! {
        <form class="actions" on:submit=begin>
            <div class="field">
                <label for="new_language">{locale.language_to_add()}</label>
                <input
                    id="new_language"
                    type="text"
                    autocomplete="off"
                    required
                    bind:value=tag
                    aria-describedby="new_language_hint"
                    aria-invalid=move || is_wrong.get().then_some("true")
                />
                <p class="hint" id="new_language_hint">
                    {locale.language_to_add_hint()}
                </p>
                <p class="wrong" role="alert" hidden=move || !is_wrong.get()>
                    {locale.no_language_to_add()}
                </p>
            </div>
            <button type="submit" class="add">
                {locale.add_language()}
            </button>
            <button type="button" on:click=take>
                {locale.take_translators_file()}
            </button>
        </form>
    }
}

/// Takes what translators wrote.
async fn take(editor: Editor, loaded: Loaded, name: &str, content: &Uint8Array) {
    let Some((draft, dataset)) = snapshot(editor).await else {
        return;
    };
    let chosen = editor.translated.get_untracked().unwrap_or_default();
    match publisher::merge_texts(&draft, &dataset, content, &chosen).await {
        Ok(merged) => {
            put(editor, merged.path, &merged.text);
            loaded.faults.set(merged.said);
            editor.translated.set(Some(merged.language));
            let said = editor.locale.texts_taken(merged.taken, name);
            editor.status.set(said);
        }
        Err(error) => {
            loaded.faults.set(faults(&error));
            open::tell(editor, name, &error);
        }
    }
}

/// What holds for a whole translation.
#[component]
fn Whole(chosen: Translation, loaded: Loaded) -> impl IntoView {
    let editor = editor();
    let locale = editor.locale;
    let language = StoredValue::new(chosen.language.clone());
    let change = move |change| write(editor, &language.get_value(), change, loaded.faults);
    let review = move |is_reviewed| {
        change(Change {
            is_reviewed: Some(is_reviewed),
            ..Change::default()
        });
    };
    let extract = move |_| {
        spawn_local(async move {
            let Some((draft, dataset)) = snapshot(editor).await else {
                return;
            };
            let language = language.get_value();
            match publisher::extract_texts(&draft, &dataset, &language).await {
                Ok(text) => {
                    let name = [draft.name(), ".", &language, ".po"].concat();
                    download(&name, MEDIA_TYPE, &Uint8Array::from(text.as_bytes()));
                    editor.status.set(locale.file_downloaded(&name));
                }
                Err(error) => loaded.faults.set(faults(&error)),
            }
        });
    };
    let remove = {
        let path = chosen.path;
        move |_| {
            editor.edit(Edit::File {
                path: path.clone(),
                file: None,
            });
            editor.translated.set(None);
            editor.status.set(locale.translation_removed().to_owned());
        }
    };
    let outdated = chosen.outdated;
    let count = chosen.orphaned.len();
    let drop_orphans = move |_| {
        let orphaned = chosen.orphaned.iter();
        change(Change {
            texts: orphaned.map(|key| (key.clone(), String::new())).collect(),
            ..Change::default()
        });
    };
    view! {
        <h3 lang=chosen.language dir="auto">
            {chosen.name}
        </h3>
        <p hidden=outdated == 0>{locale.texts_outdated(outdated)}</p>
        <p hidden=count
            == 0>
            {locale.texts_orphaned(count)} " "
            <button type="button" class="remedy" on:click=drop_orphans>
                {locale.remove_them()}
            </button>
        </p>
        <label class="check">
            <input
                type="checkbox"
                prop:checked=chosen.is_reviewed
                on:change:target=move |event| review(event.target().checked())
            />
            {locale.translation_reviewed()}
        </label>
        <p class="actions">
            <button type="button" on:click=extract>
                {locale.download_translators_file()}
            </button>
            <button type="button" class="grave" on:click=remove>
                {locale.remove_language()}
            </button>
        </p>
    }
}

/// The texts, some things with texts at a time.
#[component]
fn List(loaded: Loaded) -> impl IntoView {
    let editor = editor();
    let locale = editor.locale;
    let Loaded { first, things, .. } = loaded;
    let last = move || (first.get() + LISTED).min(things.get());
    let step = move |first: usize| {
        loaded.list(first);
        super::focus::onto_heading();
    };
    view! {
        <label class="check">
            <input
                type="checkbox"
                prop:checked=loaded.is_open_only
                on:change:target=move |event| {
                    loaded.is_open_only.set(event.target().checked());
                    loaded.list(0);
                }
            />
            {locale.only_open_texts()}
        </label>
        <p hidden=move || things.get() != 0>{locale.nothing_to_translate()}</p>
        {move || {
            let listed = loaded.listed.get().into_iter();
            listed.map(|place| view! { <Text place loaded /> }).collect_view()
        }}
        <nav class="between" aria-label=locale.translations() hidden=move || things.get() == 0>
            <button
                type="button"
                disabled=move || first.get() == 0
                on:click=move |_| step(first.get_untracked().saturating_sub(LISTED))
            >
                {locale.previous_report()}
            </button>
            <span>{move || { locale.some_of_all(first.get() + 1, last(), things.get()) }}</span>
            <button
                type="button"
                disabled=move || last() == things.get()
                on:click=move |_| step(first.get_untracked() + LISTED)
            >
                {locale.next_report()}
            </button>
        </nav>
    }
}

/// One text, with its translation beside it.
#[component]
fn Text(place: usize, loaded: Loaded) -> impl IntoView {
    let editor = editor();
    let locale = editor.locale;
    let all = loaded.texts;
    let text = all.with_untracked(|all| all.get(place).cloned())?;
    let id = ["text_", &text.key.replace('/', "-")].concat();
    let key = StoredValue::new(text.key.clone());
    let read = move |read: fn(&TranslatedText) -> String| {
        Memo::new(move |_| all.read().get(place).map(read).unwrap_or_default())
    };
    let translation = read(|text| text.translation.clone());
    let state = read(|text| text.state.clone());
    let is_outdated = move || *state.read() == "outdated";
    let save = move |text: String| {
        let language = editor.translated.get_untracked().unwrap_or_default();
        let change = Change {
            texts: BTreeMap::from([(key.get_value(), text)]),
            is_reviewed: None,
        };
        editor
            .translated_report
            .set(report_of(&key.read_value()).map(str::to_owned));
        write(editor, &language, change, loaded.faults);
    };
    let report = report_of(&text.key).and_then(|id| editor.with(|draft| draft.find(id)));
    let of = report.map(|report| report_list::title(editor, report));
    let name = label(editor, &text.key);
    let label = match of {
        Some(title) => locale.field_of(&name, &title),
        None => name,
    };
    let original = editor.with(|draft| draft.header().text("/language").map(str::to_owned));
    Some(view! {
        <div class="field beside">
            <label for=id.clone() dir="auto">
                {label}
            </label>
            <p class="original" id=[&id, "_original"].concat() lang=original dir="auto">
                {text.original}
            </p>
            <textarea
                id=id.clone()
                dir="auto"
                lang=move || editor.translated.get()
                prop:value=translation
                aria-describedby=[&id, "_original ", &id, "_state"].concat()
                on:change:target=move |event| save(event.target().value())
            ></textarea>
            <p class="hint" id=[&id, "_state"].concat() hidden=move || !is_outdated()>
                {locale.text_outdated()}
                " "
                <button
                    type="button"
                    class="remedy"
                    on:click=move |_| save(translation.get_untracked())
                >
                    {locale.still_right()}
                </button>
            </p>
        </div>
    })
}

/// Says which text of the dossier or of a report it is.
fn label(editor: Editor, key: &str) -> String {
    let locale = editor.locale;
    let parts: Vec<_> = key.split('/').collect();
    match parts[..] {
        ["title"] => locale.dossier_title().to_owned(),
        ["summary", "attribution"] => locale.attribution().to_owned(),
        ["summary", _] => locale.summary_label().to_owned(),
        ["topics", _] => locale.topic().to_owned(),
        ["kinds", ..] => locale.kind().to_owned(),
        ["fields", id] => labels::of(editor, &["/fields/", id].concat()),
        [.., "change"] => locale.revision_change().to_owned(),
        [.., "reason"] => locale.revision_reason().to_owned(),
        _ => labels::of(editor, &["/", parts.last().unwrap_or(&"")].concat()),
    }
}
