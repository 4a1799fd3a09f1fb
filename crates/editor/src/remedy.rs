//! What would put a finding right, where that is certain.

mod id;
mod kind;
mod place;
mod reference;
mod setting;
mod shape;
mod text;
mod value;

use serde::{Deserialize, Serialize};

use crate::{Draft, Edit, Finding};
use id::FreeIds;
use kind::Kinds;
use place::Place;

/// What a remedy does: the program names it in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Action {
    /// Writes this in the place of what was found: a text as it is, anything else as JSON.
    Write(String),
    /// Removes the white space around a text.
    Trim,
    /// Removes characters that cannot be seen.
    RemoveInvisible,
    /// Writes a space for line breaks and tabs.
    JoinLines,
    /// Removes what was found.
    Remove,
    /// Gives a member the name that is meant.
    Rename(String),
    /// Adds a topic of this id to the dossier's.
    DeclareTopic(String),
    /// Adds a field of this id to the dossier's own.
    DeclareField(String),
}

/// What would put a finding right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remedy {
    /// What it does.
    pub action: Action,
    /// The edit that does it.
    pub edit: Edit,
}

/// Finds the remedies of findings in a draft.
pub(crate) struct Remedies<'a> {
    draft: &'a Draft,
    ids: FreeIds<'a>,
    kinds: Kinds<'a>,
}

impl<'a> Remedies<'a> {
    pub fn new(draft: &'a Draft) -> Self {
        Self {
            draft,
            ids: FreeIds::new(draft),
            kinds: Kinds::new(draft),
        }
    }

    /// Gives what would put a finding right, the best first. None where a person must decide.
    pub fn of(&self, finding: &Finding) -> Vec<Remedy> {
        let Some(place) = Place::of(self.draft, finding) else {
            return Vec::new();
        };
        match &*finding.rule {
            "empty" => text::empty(&place),
            "white-space" => text::rewritten(&place, Action::Trim, text::trimmed),
            "invisible" => text::rewritten(&place, Action::RemoveInvisible, text::visible),
            "line-break" => text::rewritten(&place, Action::JoinLines, text::joined),
            "shape" => shape::mended(&place, self.draft),
            "unknown-field" => shape::renamed(&place),
            "repeated-field" => shape::repeated(&place),
            "known-topic" => reference::topic(&place, self.draft),
            "known-field" => reference::field(&place, self.draft, &self.kinds),
            "known-report" => reference::report(&place, self.draft),
            "field-value" => value::converted(&place, self.draft),
            "filter" => vec![place.remove()],
            "unique-id" => self.ids.another(&place),
            "medium" => text::out_of_place(&place),
            "media-type" => value::media_type(&place),
            "country" => shape::country(&place),
            "site" => setting::mended(&place),
            _ => Vec::new(),
        }
    }
}
