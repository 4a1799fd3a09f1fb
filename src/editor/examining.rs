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
use super::publisher::{Fault, examine, is_loaded};
use super::store::{Editor, Place};

/// How long an author pauses before everything is examined.
const LENGTH: Duration = Duration::from_secs(1);

thread_local! {
    static PAUSE: Pause = Pause::default();
    static IS_BUSY: Cell<bool> = const { Cell::new(false) };
    /// Which version of the draft was examined last.
    static EXAMINED: Cell<u32> = const { Cell::new(0) };
}

/// Examines the draft when the author pauses: where the publisher is there for another reason, or the author
/// asks what is to be mended.
pub fn follow(editor: Editor) {
    Effect::new(move |_| {
        editor.version.track();
        editor.place.track();
        wait(editor);
    });
}

fn wait(editor: Editor) {
    PAUSE.with(|pause| pause.then(LENGTH, move || begin(editor)));
}

fn begin(editor: Editor) {
    let version = editor.version.get_untracked();
    if EXAMINED.get() == version {
        return;
    }
    let place = editor.place.get_untracked();
    let is_asked_for = matches!(place, Place::Findings | Place::Leave);
    if !(is_asked_for || is_loaded() || frame::is_shown()) {
        return;
    }
    if IS_BUSY.replace(true) {
        wait(editor);
        return;
    }
    spawn_local(async move {
        let found = found(editor).await;
        IS_BUSY.set(false);
        // What was edited meanwhile is examined at the next pause.
        if editor.version.get_untracked() == version
            && let Some(found) = found
        {
            EXAMINED.set(version);
            let known = editor.checked.get_untracked();
            let is_known = |it: &Finding| known.iter().any(|known| is_same(known, it));
            let new = found.into_iter().filter(|it| !is_known(it)).collect();
            if editor.examined.with_untracked(|it| *it != new) {
                editor.examined.set(new);
            }
        }
    });
}

/// Tells whether two findings are about the same. Of the settings as a whole the publisher tells the first
/// fault, which the check tells at its entry.
fn is_same(known: &Finding, found: &Finding) -> bool {
    let is_place = known.pointer == found.pointer || found.pointer.is_empty();
    known.target == found.target && known.rule == found.rule && is_place
}

/// Gives what is found; nothing where the publisher was stopped.
async fn found(editor: Editor) -> Option<Vec<Finding>> {
    let (draft, text) = checking::snapshot(editor).await?;
    let faults = examine(&draft, &text).await.ok()?;
    let faults = faults.into_iter();
    Some(faults.map(|it| finding(&draft, it)).collect())
}

fn finding(draft: &Draft, fault: Fault) -> Finding {
    let (target, pointer) = if fault.file.as_deref() == Some(SETTINGS) {
        (Target::Settings, fault.pointer)
    } else {
        draft.locate(&fault.pointer)
    };
    Finding {
        severity: match fault.severity.as_str() {
            "warning" => Severity::Warning,
            _ => Severity::Error,
        },
        rule: fault.rule.into(),
        message: fault.message,
        target,
        pointer,
        remedies: Vec::new(),
    }
}
