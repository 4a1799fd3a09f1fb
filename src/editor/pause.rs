//! Waiting until an author pauses.

use std::cell::RefCell;
use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

/// Something that is done when an author pauses.
#[derive(Default)]
pub struct Pause(RefCell<Option<TimeoutHandle>>);

impl Pause {
    /// Does something after so long, unless it is called again before.
    pub fn then(&self, after: Duration, does: impl FnOnce() + 'static) {
        if let Some(waiting) = self.0.take() {
            waiting.clear();
        }
        self.0.replace(set_timeout_with_handle(does, after).ok());
    }
}
