//! The rules that an import names in its diagnostics.

use dossier::Diagnostic;

/// An error: nothing of the input can be imported.
pub const UNREADABLE: &str = "unreadable";

/// An error: the entry was not imported.
pub const NOT_IMPORTED: &str = "not-imported";

/// An error: the entry was imported, but one of its values is wrong and was left out.
pub const WRONG_VALUE: &str = "wrong-value";

/// A warning: the value is right, but a dossier has no such place. It was left out, or put elsewhere.
pub const NO_PLACE: &str = "no-place";

/// A warning: a dossier needs the value and the input has none. A placeholder was filled in.
pub const MISSING_VALUE: &str = "missing-value";

/// Says why nothing of an input can be imported.
pub(super) fn unreadable(message: impl Into<String>) -> Diagnostic {
    Diagnostic::error(UNREADABLE, message)
}
