//! Two authors: another version of the same dossier is brought into this one. What only one of them changed is
//! taken; where both did, the author chooses.

use editor::{Conflict, Draft, Edit, Merge, Node, Target, merge};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::effects::Effects;
use super::labels;
use super::open;
use super::platform::choose_one;
use super::report_list;
use super::store::{Editor, editor};

/// Looks at another version. Those that wait are brought in one after the other.
pub fn begin(editor: Editor, theirs: Draft) {
    let Some(ours) = editor.draft.get_untracked() else {
        return;
    };
    let is_same = untrack(|| merged(editor, &ours, &theirs)) == Merge::default();
    if is_same {
        let status = editor.locale.nothing_to_merge().to_owned();
        editor.status.set(status);
        return;
    }
    editor.merging.update(|waiting| waiting.push(theirs));
}

/// Brings a version into ours. Which version both come from only the author knows: with a wrong one, what ours
/// has that is newer would be taken back in silence.
fn merged(editor: Editor, ours: &Draft, theirs: &Draft) -> Merge {
    merge(editor.ancestor.read().as_ref(), ours, theirs)
}

/// Lets the author give the version from which both came.
fn choose_ancestor(editor: Editor) {
    spawn_local(async move {
        let Some(chosen) = choose_one(None).await else {
            return;
        };
        match open::read(&chosen).await {
            Ok(draft) => {
                editor.ancestor.set(Some(draft));
                editor
                    .status
                    .set(editor.locale.merged_against(&chosen.name));
            }
            Err(error) => open::tell(editor, &chosen.name, &error),
        }
    });
}

/// What the first version that waits brings.
#[component]
pub fn MergingView() -> impl IntoView {
    let editor = editor();
    // It is compared with the draft as it is, which another version or an undone edit may have changed.
    let found = Memo::new(move |_| {
        let (ours, waiting) = (editor.draft.read(), editor.merging.read());
        Some(merged(editor, ours.as_ref()?, waiting.first()?))
    });
    move || found.get().map(|merge| view! { <Choices merge /> })
}

/// What another version brings, and what is to be chosen.
#[component]
fn Choices(merge: Merge) -> impl IntoView {
    let editor = editor();
    let locale = editor.locale;
    let count = merge.edits.len();
    let Merge {
        conflicts, files, ..
    } = merge.clone();
    let is_same = merge == Merge::default();
    let ours = editor.draft.get_untracked();
    let result = ours.map(|mut draft| {
        for edit in &merge.edits {
            let _ = draft.apply(edit.clone());
        }
        draft
    });
    // Which of them are theirs: first the conflicts, then the files.
    let theirs = RwSignal::new(vec![false; conflicts.len() + files.len()]);
    let next = move || {
        editor.merging.update(|waiting| {
            waiting.remove(0);
        });
    };
    let take = move |_| {
        if let Some(draft) = editor.draft.get_untracked() {
            editor.edit(taken(draft, &merge, &theirs.get_untracked()));
        }
        next();
        editor.status.set(locale.merged().to_owned());
    };
    let of_conflicts = conflicts.iter().map(|conflict| Sides {
        heading: heading(editor, conflict),
        place: labels::of(editor, &conflict.pointer),
        ours: said(editor, conflict.ours.clone()),
        theirs: said(editor, conflict.theirs.clone()),
    });
    let of_files = files.iter().map(|file| Sides {
        heading: file.path.clone(),
        place: String::new(),
        ours: locale.your_file().to_owned(),
        theirs: locale.their_file().to_owned(),
    });
    let sides: Vec<_> = of_conflicts.chain(of_files).collect();
    let item = move |(place, sides): (usize, Sides)| {
        let name = ["conflict_", &place.to_string()].concat();
        let choose = move |is_theirs: bool| {
            theirs.update(|theirs| theirs[place] = is_theirs);
        };
        let side = move |is_theirs: bool, label: &'static str, value: String| {
            let name = name.clone();
            view! {
                <label class="side">
                    <span>
                        <input
                            type="radio"
                            name=name
                            prop:checked=move || theirs.read()[place] == is_theirs
                            on:change=move |_| choose(is_theirs)
                        />
                        {label}
                    </span>
                    <span dir="auto" class="value">
                        {value}
                    </span>
                </label>
            }
        };
        view! {
            <li>
                <fieldset>
                    <legend>
                        <span dir="auto">{sides.heading}</span>
                        " "
                        <strong>{sides.place}</strong>
                    </legend>
                    <div class="pair">
                        {side.clone()(false, locale.ours(), sides.ours)}
                        {side(true, locale.theirs(), sides.theirs)}
                    </div>
                </fieldset>
            </li>
        }
    };
    let has_conflicts = !sides.is_empty();
    view! {
        <section class="merging" aria-labelledby="merging_title">
            <h2 id="merging_title">{locale.other_version()}</h2>
            <p>
                {if is_same {
                    locale.nothing_to_merge().to_owned()
                } else {
                    locale.merge_counts(count)
                }}
            </p>
            {has_conflicts
                .then(|| {
                    view! {
                        <Ancestors />
                        <p>{locale.choose_sides()}</p>
                    }
                })}
            <ol>{sides.into_iter().enumerate().map(item).collect_view()}</ol>
            {result.map(|after| view! { <Effects after /> })}
            <p class="actions">
                <button type="button" class="first" on:click=take>
                    {locale.take_over()}
                </button>
                <button type="button" on:click=move |_| next()>
                    {locale.cancel()}
                </button>
            </p>
        </section>
    }
}

/// The versions from which both may come.
#[component]
fn Ancestors() -> impl IntoView {
    let editor = editor();
    let locale = editor.locale;
    let take = move |version: RwSignal<Option<Draft>>, label: &'static str| {
        let is_there = version.with_untracked(Option::is_some);
        is_there.then(|| {
            view! {
                <button
                    type="button"
                    on:click=move |_| {
                        editor.ancestor.set(version.get_untracked());
                        editor.status.set(locale.merged_against(label));
                    }
                >
                    {label}
                </button>
            }
        })
    };
    view! {
        <p>{locale.ancestor_hint()}</p>
        <p class="actions">
            {take(editor.published, locale.what_readers_have())}
            {take(editor.opened, locale.what_was_opened())}
            <button type="button" on:click=move |_| choose_ancestor(editor)>
                {locale.choose_ancestor()}
            </button>
        </p>
    }
}

/// What both versions say of one thing.
struct Sides {
    heading: String,
    place: String,
    ours: String,
    theirs: String,
}

/// Says what a conflict is about.
fn heading(editor: Editor, conflict: &Conflict) -> String {
    match conflict.target {
        Some(Target::Row(key)) => report_list::title(editor, key),
        Some(Target::Header) => editor.locale.about_the_dossier().to_owned(),
        Some(Target::Settings) => editor.locale.the_site().to_owned(),
        None => {
            let title = conflict
                .theirs
                .as_ref()
                .and_then(|it| it.text("/title/text"));
            title.unwrap_or_default().to_owned()
        }
    }
}

/// Gives the edit by which a draft takes over the other version. Each step is made of the draft as the
/// former ones left it.
fn taken(mut draft: Draft, merge: &Merge, theirs: &[bool]) -> Edit {
    let mut edits = Vec::new();
    let mut make = |draft: &mut Draft, edit: Edit| {
        if draft.apply(edit.clone()).is_ok() {
            edits.push(edit);
        }
    };
    for edit in &merge.edits {
        make(&mut draft, edit.clone());
    }
    let (conflicts, files) = theirs.split_at(merge.conflicts.len());
    for (conflict, _) in merge.conflicts.iter().zip(conflicts).filter(|(_, it)| **it) {
        let edit = conflict.take_theirs(&draft);
        make(&mut draft, edit);
    }
    for (file, _) in merge.files.iter().zip(files).filter(|(_, it)| **it) {
        make(&mut draft, file.take_theirs());
    }
    Edit::All(edits)
}

/// Says a value as a person reads it.
fn said(editor: Editor, node: Option<Node>) -> String {
    match node {
        None => editor.locale.nothing().to_owned(),
        Some(Node::Text(text)) => text,
        Some(node) => labels::value(&node),
    }
}
