//! Two authors: another version of the same dossier is brought into this one. What only one of them changed is
//! taken; where both did, the author chooses.

use editor::{Conflict, Draft, Edit, FileConflict, Merge, Node, Target, merge};
use leptos::prelude::*;

use super::labels;
use super::report_list;
use super::store::{Editor, editor};

/// A version that is being brought in.
#[derive(Clone, Debug, Default)]
pub struct Merging {
    /// The edits that need no choice.
    edits: Vec<Edit>,
    /// What both changed.
    conflicts: Vec<Conflict>,
    /// Files of which both have other bytes.
    files: Vec<FileConflict>,
}

/// Looks at another version. What readers have now is taken as the one from which both came, or else what was
/// opened.
pub fn begin(editor: Editor, theirs: &Draft) {
    let ancestor = editor.published.get_untracked();
    let ancestor = ancestor.or_else(|| editor.opened.get_untracked());
    let Some(ours) = editor.draft.get_untracked() else {
        return;
    };
    let Merge {
        edits,
        conflicts,
        files,
    } = merge(ancestor.as_ref(), &ours, theirs);
    if edits.is_empty() && conflicts.is_empty() && files.is_empty() {
        editor
            .status
            .set(editor.locale.nothing_to_merge().to_owned());
        return;
    }
    editor.merging.set(Some(Merging {
        edits,
        conflicts,
        files,
    }));
}

/// What another version brings, and what is to be chosen.
#[component]
pub fn MergingView(merging: Merging) -> impl IntoView {
    let editor = editor();
    let locale = editor.locale;
    let count = merging.edits.len();
    let Merging {
        conflicts, files, ..
    } = merging.clone();
    // Which of them are theirs: first the conflicts, then the files.
    let theirs = RwSignal::new(vec![false; conflicts.len() + files.len()]);
    let take = move |_| {
        if let Some(draft) = editor.draft.get_untracked() {
            editor.edit(taken(draft, &merging, &theirs.get_untracked()));
        }
        editor.merging.set(None);
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
            <p>{locale.merge_counts(count)}</p>
            {has_conflicts.then(|| view! { <p>{locale.choose_sides()}</p> })}
            <ol>{sides.into_iter().enumerate().map(item).collect_view()}</ol>
            <p class="actions">
                <button type="button" class="first" on:click=take>
                    {locale.take_over()}
                </button>
                <button type="button" on:click=move |_| editor.merging.set(None)>
                    {locale.cancel()}
                </button>
            </p>
        </section>
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
fn taken(mut draft: Draft, merging: &Merging, theirs: &[bool]) -> Edit {
    let mut edits = Vec::new();
    let mut make = |draft: &mut Draft, edit: Edit| {
        if draft.apply(edit.clone()).is_ok() {
            edits.push(edit);
        }
    };
    for edit in &merging.edits {
        make(&mut draft, edit.clone());
    }
    let (conflicts, files) = theirs.split_at(merging.conflicts.len());
    for (conflict, _) in merging
        .conflicts
        .iter()
        .zip(conflicts)
        .filter(|(_, it)| **it)
    {
        let edit = conflict.take_theirs(&draft);
        make(&mut draft, edit);
    }
    for (file, _) in merging.files.iter().zip(files).filter(|(_, it)| **it) {
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
