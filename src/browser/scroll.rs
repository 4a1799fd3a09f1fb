//! Draws more of a long list as its end comes near, and before it is printed.

use chronicle::view::State;
use leptos::ev;
use leptos::prelude::*;

/// How near the end of what is drawn may come, in heights of the window.
const NEAR: f64 = 1.5;

/// How many reports are drawn for a print: some 300 sheets.
const PRINTED: usize = 2000;

/// Presses "Show more" for the reader while its place is near, and draws what is to be printed.
pub fn listen(state: State) {
    let print = window_event_listener_untyped("beforeprint", move |_| state.show(PRINTED));
    let scroll = window_event_listener(ev::scroll, move |_| {
        let Ok(Some(button)) = document().query_selector(".more:not([hidden])") else {
            return;
        };
        let height = window()
            .inner_height()
            .ok()
            .and_then(|height| height.as_f64());
        let distance = button.get_bounding_client_rect().top();
        if height.is_some_and(|height| distance < height * (1.0 + NEAR)) {
            state.show_more();
        }
    });
    on_cleanup(move || {
        print.remove();
        scroll.remove();
    });
}
