//! What the editor knows: the draft, and what is derived from it.

use std::ops::Deref;

use editor::{Changes, Draft, Edit, Finding, History, Node, RowKey, Target, changes};
use leptos::prelude::*;
use leptos::reactive::graph::Observer;
use locale::{Editor as Words, Locale, Translation};

use super::checking;
use super::drafts;
use super::focus;
use super::frame;
use super::import::Import;
use super::labels;
use super::publisher::Fault;
use super::save::{File, Saved};

/// Which part of the dossier is edited.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// The list of reports.
    #[default]
    Reports,
    /// One report.
    Report(RowKey),
    /// What the dossier says beside its reports.
    Dossier,
    /// What holds for the whole site.
    Site,
    /// The texts in other languages.
    Translations,
    /// What is to be mended.
    Findings,
    /// What differs from what is published.
    Changes,
    /// How to leave with the work.
    Leave,
}

/// What the editor knows. It is passed by value everywhere: each part is a signal.
#[derive(Clone, Copy)]
pub struct Editor {
    /// The words.
    pub locale: &'static Locale<Words>,
    /// The names of the countries, in the order of their codes (ISO 3166-1 alpha-2).
    pub countries: &'static [String],
    /// What is edited; nothing before something was opened.
    pub draft: RwSignal<Option<Draft>>,
    /// What readers have now, where the draft was opened against it.
    pub published: RwSignal<Option<Draft>>,
    /// The draft as it was opened.
    pub opened: RwSignal<Option<Draft>>,
    history: RwSignal<History>,
    /// What differs from what is published; nothing where that is not known.
    pub changes: Memo<Option<Changes>>,
    /// Which part is edited.
    pub place: RwSignal<Place>,
    /// What the checker found, which follows each edit.
    pub checked: RwSignal<Vec<Finding>>,
    /// What the publisher found in addition, at a pause.
    pub examined: RwSignal<Vec<Finding>>,
    /// Everything that is to be mended.
    pub findings: Memo<Vec<Finding>>,
    /// What stopped the page from being made.
    pub faults: RwSignal<Vec<Fault>>,
    /// Where the work is saved.
    pub file: RwSignal<File>,
    /// Whether it is.
    pub saved: RwSignal<Saved>,
    /// What was last done: a sentence for the status line.
    pub status: RwSignal<String>,
    /// Whether the browser keeps a draft.
    pub keeps_draft: RwSignal<bool>,
    /// Files that are being imported.
    pub imports: RwSignal<Vec<Import>>,
    /// The version from which the draft and those that wait come, where the author gave it.
    pub ancestor: RwSignal<Option<Draft>>,
    /// Other versions that wait to be brought in.
    pub merging: RwSignal<Vec<Draft>>,
    /// The language (BCP 47) whose translation is edited or looked at.
    pub translated: RwSignal<Option<String>>,
    /// The id of the report of which a text was translated last.
    pub translated_report: RwSignal<Option<String>>,
    /// How often the draft was changed since the page began.
    pub version: RwSignal<u32>,
}

/// Gives what the editor knows.
pub fn editor() -> Editor {
    expect_context()
}

impl Editor {
    /// Begins without a draft.
    pub fn new(words: &'static Translation) -> Self {
        let draft = RwSignal::new(None);
        let published = RwSignal::new(None);
        let [checked, examined] = [(); 2].map(|()| RwSignal::<Vec<Finding>>::default());
        let changes = Memo::new(move |_| {
            let (published, draft) = (published.read(), draft.read());
            Some(changes(published.as_ref()?, draft.as_ref()?))
        });
        Self {
            locale: &words.editor,
            countries: &words.countries,
            draft,
            published,
            opened: RwSignal::new(None),
            history: RwSignal::new(History::default()),
            changes,
            place: RwSignal::default(),
            checked,
            examined,
            findings: Memo::new(move |_| [checked.get(), examined.get()].concat()),
            faults: RwSignal::default(),
            file: RwSignal::default(),
            saved: RwSignal::default(),
            status: RwSignal::default(),
            keeps_draft: RwSignal::new(false),
            imports: RwSignal::default(),
            ancestor: RwSignal::default(),
            merging: RwSignal::default(),
            translated: RwSignal::default(),
            translated_report: RwSignal::default(),
            version: RwSignal::new(0),
        }
    }

    /// Opens a draft in the place of the one before.
    pub fn open(self, draft: Draft, published: Option<Draft>) {
        checking::begin(self, &draft);
        self.checked.set(Vec::new());
        self.examined.set(Vec::new());
        self.faults.set(Vec::new());
        self.history.set(History::default());
        self.published.set(published);
        self.ancestor.set(None);
        self.translated.set(None);
        self.translated_report.set(None);
        self.opened.set(Some(draft.clone()));
        self.place.set(Place::Reports);
        self.saved.set(Saved::default());
        drafts::look_around(self, draft.name().to_owned());
        self.draft.set(Some(draft));
        drafts::leave(self);
        self.version.update(|version| *version += 1);
        frame::refresh(self);
    }

    /// Makes an edit that can be undone by itself.
    pub fn edit(self, edit: Edit) {
        self.history.update_untracked(History::break_group);
        self.change(edit);
        self.history.update(History::break_group);
    }

    /// Makes an edit of a form's field. Those of one field that follow each other are undone together.
    pub fn type_in(self, target: Target, pointer: &str, value: Option<Node>) {
        self.change(Edit::Set {
            target,
            pointer: pointer.to_owned(),
            value,
        });
        // Whether something can be undone is seen elsewhere.
        self.history.update(|_| ());
    }

    fn change(self, edit: Edit) {
        // What was said of the last step is not true of this one.
        self.status.set(String::new());
        let mut made = None;
        self.draft.update(|draft| {
            let Some(draft) = draft else { return };
            made = self
                .history
                .try_update_untracked(|history| history.apply(draft, edit.clone()));
        });
        match made {
            Some(Ok(())) => self.changed(edit),
            Some(Err(error)) => self.status.set(error.to_string()),
            None => {}
        }
    }

    /// Undoes the last edit, or makes it again.
    pub fn turn_back(self, is_undo: bool) {
        let mut made = None;
        self.draft.update(|draft| {
            let Some(draft) = draft else { return };
            self.history.update(|history| {
                made = if is_undo {
                    history.undo(draft)
                } else {
                    history.redo(draft)
                };
            });
        });
        if let Some(edit) = made {
            let what = labels::of_edit(self, &edit);
            self.changed(edit);
            let locale = self.locale;
            self.status.set(match (what, is_undo) {
                (Some(what), true) => locale.undone_of(&what),
                (Some(what), false) => locale.redone_of(&what),
                (None, true) => locale.undone().to_owned(),
                (None, false) => locale.redone().to_owned(),
            });
        }
    }

    fn changed(self, edit: Edit) {
        self.saved.update(|saved| saved.is_saved = false);
        self.version.update(|version| *version += 1);
        if self.keeps_draft.get_untracked() {
            drafts::append(self, &edit);
        }
        checking::follow_edit(self, edit);
        focus::keep();
        frame::refresh(self);
    }

    /// Tells whether there is something to undo.
    pub fn can_undo(self) -> bool {
        self.history.read().can_undo().is_some()
    }

    /// Tells whether there is something to make again.
    pub fn can_redo(self) -> bool {
        self.history.read().can_redo().is_some()
    }

    /// Gives the text at a place of the draft; none where there is another value, or nothing.
    pub fn text(self, target: Target, pointer: &str) -> String {
        self.read(target, pointer, |node| match node {
            Some(Node::Text(text) | Node::Number(text)) => text.clone(),
            _ => String::new(),
        })
    }

    /// Follows the text at a place of the draft.
    pub fn text_memo(self, target: Target, pointer: &str) -> Memo<String> {
        let pointer = pointer.to_owned();
        Memo::new(move |_| self.text(target, &pointer))
    }

    /// Tells whether a truth is set.
    pub fn is_set(self, target: Target, pointer: &str) -> bool {
        self.read(target, pointer, |node| node == Some(&Node::Bool(true)))
    }

    /// Counts the elements of a list.
    pub fn count(self, target: Target, pointer: &str) -> usize {
        self.read(target, pointer, |node| match node {
            Some(Node::List(elements)) => elements.len(),
            _ => 0,
        })
    }

    /// Reads the value at a place of the draft.
    pub fn read<T>(
        self,
        target: Target,
        pointer: &str,
        read: impl FnOnce(Option<&Node>) -> T,
    ) -> T {
        let draft = self.followed();
        let node = draft.as_ref().and_then(|draft| draft.node(target));
        read(node.and_then(|node| node.get(pointer)))
    }

    /// Reads the draft; nothing before something was opened.
    pub fn with<T: Default>(self, read: impl FnOnce(&Draft) -> T) -> T {
        self.followed().as_ref().map(read).unwrap_or_default()
    }

    /// Gives the draft. What is derived from it follows it; what handles an event has nothing that could.
    fn followed(self) -> impl Deref<Target = Option<Draft>> {
        if Observer::get().is_some() {
            self.draft.read()
        } else {
            self.draft.read_untracked()
        }
    }
}
