//! What would put a finding right, where that is certain.

use serde::{Deserialize, Serialize};

use crate::Edit;

/// What a remedy does: the program names it in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Action {
    /// Writes this text in the place of the one that was found.
    Write(String),
    /// Removes the white space around a text.
    Trim,
    /// Removes characters that cannot be seen.
    RemoveInvisible,
    /// Writes a space for each line break and tab.
    JoinLines,
    /// Removes what was found.
    Remove,
    /// Gives a member the name that is meant.
    Rename(String),
    /// Adds a topic of this id to the dossier's.
    DeclareTopic(String),
    /// Adds a field of this id to the dossier's own.
    DeclareField(String),
    /// Brings the date for which the summary holds up to this one.
    BringUpToDate(String),
}

/// What would put a finding right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remedy {
    /// What it does.
    pub action: Action,
    /// The edit that does it.
    pub edit: Edit,
}
