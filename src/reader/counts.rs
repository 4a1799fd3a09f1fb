//! Counts anew once the reader sees what answers.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use site::view::State;

/// How long after the list the choices are counted: to count, and to draw the numbers and the chart,
/// takes as long as the list itself.
const COUNTED_AFTER: Duration = Duration::from_millis(100);

/// Has the choices counted for each new query, once what answers it stands in the list; at once where
/// nothing does, since what would help is told by the counts. What that moves stays where it is while a
/// reader presses: else the press would end on something else.
pub fn follow(state: State) {
    let is_due = Rc::new(Cell::new(false));
    Effect::new(move |_| {
        let (is_exact, is_empty) = {
            let answer = state.answer.read();
            (answer.is_exact, answer.shown.is_empty())
        };
        let is_listed = *state.listed.read() == *state.drawn.read();
        let is_counted = {
            let counted = state.counted.read_untracked();
            counted.query == *state.query.read() && counted.is_exact == is_exact
        };
        if is_counted || !is_listed || *state.is_pressing.read() {
            return;
        }
        if is_empty {
            state.count();
        } else if !is_due.replace(true) {
            let is_due = is_due.clone();
            let count = move || {
                is_due.set(false);
                if state.is_pressing.try_get_untracked() == Some(false) {
                    state.count();
                }
            };
            set_timeout(count, COUNTED_AFTER);
        }
    });
}
