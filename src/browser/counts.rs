//! Counts anew once the reader sees what answers.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use chronicle::view::State;
use leptos::prelude::*;

/// How long after the list the choices are counted. To count, and to draw the numbers and the chart,
/// takes as long as the list itself, and who types goes on typing.
const COUNTED_AFTER: Duration = Duration::from_millis(100);

/// Has the choices counted for each new query, once what answers it stands in the list.
pub fn follow(state: State) {
    let is_due = Rc::new(Cell::new(false));
    Effect::new(move |was_run: Option<()>| {
        state.answer.track();
        let is_listed = *state.listed.read() == *state.drawn.read();
        let is_new =
            was_run.is_some() || *state.query.read() != state.counted.read_untracked().query;
        if is_listed && is_new && !is_due.get() {
            is_due.set(true);
            let is_due = is_due.clone();
            let count = move || {
                is_due.set(false);
                state.count();
            };
            set_timeout(count, COUNTED_AFTER);
        }
    });
}
