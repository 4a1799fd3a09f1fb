//! What the worker keeps between two tasks.

use std::cell::RefCell;
use std::collections::BTreeMap;

use bytes::Bytes;
use site::publish::Assets;

/// What the worker keeps.
#[derive(Default)]
pub struct State {
    /// What every site is made of.
    pub assets: Assets,
    /// The files of the site folder, by their numbers.
    pub files: BTreeMap<u32, Bytes>,
}

thread_local! {
    static STATE: RefCell<State> = RefCell::default();
}

/// Reads or changes what is kept.
pub fn with<T>(does: impl FnOnce(&mut State) -> T) -> T {
    STATE.with_borrow_mut(does)
}

/// Reads the assets.
pub fn with_assets<T>(does: impl FnOnce(&Assets) -> T) -> T {
    STATE.with_borrow(|state| does(&state.assets))
}
