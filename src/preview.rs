//! The preview of a dossier of the reader's own.

mod reading;
mod show;

pub use show::{load_locale, show};
