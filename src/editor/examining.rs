//! What only the publisher can find: licences and languages that do not exist, files that are not what the
//! dossier says, and what they say of their makers. It reads every file, so it waits for a pause.

use std::cell::Cell;
use std::time::Duration;

use dossier::Severity;
use editor::{Draft, Finding, Target};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::checking;
use super::frame;
use super::open::SETTINGS;
use super::pause::Pause;
use super::privacy::Privacy;
use super::publisher::{Fault, examine, is_loaded};
use super::store::{Editor, Place};

/// How long an author pauses before everything is examined.
const LENGTH: Duration = Duration::from_secs(1);

thread_local! {
    static PAUSE: Pause = Pause::default();
    static IS_BUSY: Cell<bool> = const { Cell::new(false) };
    /// Which version of the draft was examined last, and whether for what may endanger people.
    static EXAMINED: Cell<(u32, bool)> = const { Cell::new((0, false)) };
}

/// Examines the draft when the author pauses: where the publisher is there for another reason, or the author
/// asks what is to be mended.
pub fn follow(editor: Editor, privacy: RwSignal<Privacy>) {
    Effect::new(move |_| {
        editor.version.track();
        editor.place.track();
        privacy.track();
        wait(editor, privacy);
    });
}

fn wait(editor: Editor, privacy: RwSignal<Privacy>) {
    PAUSE.with(|pause| pause.then(LENGTH, move || begin(editor, privacy)));
}

fn begin(editor: Editor, privacy: RwSignal<Privacy>) {
    let version = editor.version.get_untracked();
    let is_private = privacy.get_untracked() != Privacy::Unasked;
    if EXAMINED.get() == (version, is_private) {
        conclude(editor, privacy);
        return;
    }
    let place = editor.place.get_untracked();
    let is_asked_for = matches!(place, Place::Findings | Place::Leave);
    if !(is_asked_for || is_loaded() || frame::is_shown()) {
        return;
    }
    if IS_BUSY.replace(true) {
        wait(editor, privacy);
        return;
    }
    spawn_local(async move {
        let found = found(editor, is_private).await;
        IS_BUSY.set(false);
        // What was edited meanwhile is examined at the next pause.
        if editor.version.get_untracked() == version
            && let Some(found) = found
        {
            EXAMINED.set((version, is_private));
            let known = editor.checked.get_untracked();
            let is_known = |it: &Finding| known.iter().any(|known| is_same(known, it));
            let new = found.into_iter().filter(|it| !is_known(it)).collect();
            if editor.examined.with_untracked(|it| *it != new) {
                editor.examined.set(new);
            }
            conclude(editor, privacy);
        }
    });
}

/// Says that it was looked for what may endanger people, where the author waits for that.
fn conclude(editor: Editor, privacy: RwSignal<Privacy>) {
    let is_looked_for = EXAMINED.get().1;
    if is_looked_for && privacy.get_untracked() == Privacy::Asked {
        privacy.set(Privacy::Done);
        let said = editor.locale.people_looked_for();
        editor.status.set(said.to_owned());
    }
}

/// Tells whether two findings are about the same. Of the settings as a whole the publisher tells the first
/// fault, which the check tells at its entry.
fn is_same(known: &Finding, found: &Finding) -> bool {
    let is_place = known.pointer == found.pointer || found.pointer.is_empty();
    known.target == found.target && known.rule == found.rule && is_place
}

/// Gives what is found; nothing where the publisher was stopped.
async fn found(editor: Editor, is_private: bool) -> Option<Vec<Finding>> {
    let (draft, text) = checking::snapshot(editor).await?;
    let faults = examine(&draft, &text, is_private).await.ok()?;
    let faults = faults.into_iter();
    Some(faults.map(|it| finding(&draft, it)).collect())
}

fn finding(draft: &Draft, fault: Fault) -> Finding {
    let (target, pointer) = if fault.file.as_deref() == Some(SETTINGS) {
        (Target::Settings, fault.pointer)
    } else {
        draft.locate(&fault.pointer)
    };
    // A translation has no field of the form: its file says where it is.
    let translation = fault.file.filter(|file| {
        let own = file
            .strip_prefix("data/")
            .and_then(|name| name.strip_suffix(".json"));
        own.is_some_and(|own| own != draft.name())
    });
    let message = match translation {
        Some(file) => [&file, ": ", &fault.message].concat(),
        None => fault.message,
    };
    Finding {
        severity: match fault.severity.as_str() {
            "warning" => Severity::Warning,
            _ => Severity::Error,
        },
        rule: fault.rule.into(),
        message,
        target,
        pointer,
        remedies: Vec::new(),
    }
}
