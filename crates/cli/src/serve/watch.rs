//! Notices that something in the site folder or the package has changed.

use std::path::Path;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::Duration;

use notify_debouncer_mini::notify::{RecommendedWatcher, RecursiveMode};
use notify_debouncer_mini::{DebounceEventResult, Debouncer, new_debouncer};

use crate::site_folder::{SiteFolder, Snapshot};

use super::maker::Maker;

/// How long a folder must be quiet before it is read: editors write a file in several steps.
const QUIET: Duration = Duration::from_millis(20);

/// How long a file may be empty while it is written.
const FILLED: Duration = Duration::from_millis(100);

/// How often the files are looked at where the system says nothing of changes, as on network shares.
const LOOK: Duration = Duration::from_secs(1);

/// The same where it is known that the system says nothing.
const LOOK_OFTEN: Duration = Duration::from_millis(300);

/// Makes the site anew whenever something has changed since the files were as they were seen. It never
/// ends.
///
/// The system's word only says when to look: what has changed is seen by the files themselves, so that
/// it is the same with and without that word, and reading the files is no change.
pub fn watch(mut maker: Maker, mut seen: Option<Snapshot>) {
    let (sender, receiver) = channel();
    let folder = maker.folder().clone();
    let mut watcher = watcher(&folder, &sender);
    loop {
        wait(&receiver, if watcher.is_some() { LOOK } else { LOOK_OFTEN });
        let mut now = Snapshot::of(&folder);
        if now != seen && now.as_ref().is_some_and(Snapshot::has_empty) {
            // An editor empties a file before it fills it.
            thread::sleep(FILLED);
            now = Snapshot::of(&folder);
        }
        if now == seen {
            continue;
        }
        if now.is_none() {
            maker.miss();
        } else {
            if seen.is_none() {
                // The folder of that name is another one.
                watcher = self::watcher(&folder, &sender);
            }
            maker.make();
        }
        seen = now;
    }
}

/// Waits until the system has said something, or it is time to look.
fn wait(receiver: &Receiver<DebounceEventResult>, look: Duration) {
    // What the system says, or that it says nothing, is no more than an occasion.
    let _ = receiver.recv_timeout(look);
    // One look answers all that was said so far.
    while receiver.try_recv().is_ok() {}
}

/// Asks the system to say when something has changed.
fn watcher(
    folder: &SiteFolder,
    sender: &Sender<DebounceEventResult>,
) -> Option<Debouncer<RecommendedWatcher>> {
    let watcher = new_debouncer(QUIET, sender.clone()).and_then(|mut watcher| {
        let root = folder.root();
        if folder.is_package() {
            // A program that replaces a file by another one changes the folder around it.
            let around = root.parent().filter(|it| !it.as_os_str().is_empty());
            let around = around.unwrap_or(Path::new("."));
            watcher
                .watcher()
                .watch(around, RecursiveMode::NonRecursive)?;
        } else {
            watcher.watcher().watch(root, RecursiveMode::Recursive)?;
        }
        Ok(watcher)
    });
    match watcher {
        Ok(watcher) => Some(watcher),
        Err(error) => {
            eprintln!(
                "{}: changes are noticed a little later, because the system does not tell of them \
                 ({error})",
                folder.root().display()
            );
            None
        }
    }
}
