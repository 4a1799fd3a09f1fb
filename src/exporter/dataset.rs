//! The dossier that is worked on.

use std::cell::Cell;

use dossier::{Day, Dossier};
use formats::export::citation::Access;
use formats::export::site::Base;
use locale::{Exporter, Locale};
use wasm_bindgen::JsError;

/// A dossier, and which state of it this is.
pub struct Dataset {
    /// The name of its file, without the ending.
    pub name: String,
    /// The file: JSON.
    pub text: String,
    /// What it holds.
    pub dossier: Dossier,
    /// Its version, as the page names it.
    pub version: String,
    /// The address of its page, where it has one.
    pub base: Option<Base>,
    /// The words in which it is cited and listed.
    pub locale: &'static Locale<Exporter>,
}

thread_local! {
    static TAKEN: Cell<Option<&'static Dataset>> = const { Cell::new(None) };
}

/// Puts a dataset in the place of the one before. It lives as long as the page.
pub fn put(dataset: Dataset) -> &'static Dataset {
    let dataset: &'static Dataset = Box::leak(Box::new(dataset));
    TAKEN.set(Some(dataset));
    dataset
}

/// Gives the dataset that was put there.
///
/// # Errors
/// Fails where none was.
pub fn taken() -> Result<&'static Dataset, JsError> {
    TAKEN
        .get()
        .ok_or_else(|| JsError::new("there is no dataset"))
}

impl Dataset {
    /// Says which state of the dossier is looked at, where, and today.
    ///
    /// # Errors
    /// Fails where the clock stands outside the years that dates have.
    pub fn access(&self) -> Result<Access, JsError> {
        Ok(Access {
            version: self.version.clone(),
            accessed: Some(today()?),
            base: self.base.clone(),
        })
    }
}

/// Gives the day that it is where the reader is.
fn today() -> Result<Day, JsError> {
    let now = js_sys::Date::new_0();
    let (year, month, day) = (now.get_full_year(), now.get_month() + 1, now.get_date());
    Ok(format!("{year:04}-{month:02}-{day:02}").parse()?)
}
