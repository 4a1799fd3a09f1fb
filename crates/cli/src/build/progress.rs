//! Shows that something happens while a large site is made. Where no one looks, it is quiet.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

/// From how many reports on it takes long enough to wonder.
const LARGE: usize = 2_000;

/// How often the picture changes while nothing can be counted, in milliseconds.
const TURN: u64 = 100;

/// The progress of a build. It is drawn on a terminal only, on standard error.
pub struct Progress(ProgressBar);

impl Progress {
    /// Begins without showing anything: most sites are made before one has looked.
    pub fn begin() -> Self {
        Self(ProgressBar::hidden())
    }

    /// Shows that the pages of so many reports are made.
    pub fn make(&self, reports: usize) {
        if reports >= LARGE {
            self.0
                .set_draw_target(indicatif::ProgressDrawTarget::stderr());
            self.0.set_style(style("{spinner} {msg}"));
            self.0
                .set_message(format!("Making the pages of {reports} reports ..."));
            self.0.enable_steady_tick(Duration::from_millis(TURN));
        }
    }

    /// Goes on to writing so many files.
    pub fn write(self, files: usize) -> Self {
        self.0.disable_steady_tick();
        self.0.set_style(style("{wide_bar} {pos} of {len} files"));
        self.0.set_length(files as u64);
        self.0.set_position(0);
        self
    }

    /// Counts a file.
    pub fn file(&self) {
        self.0.inc(1);
    }

    /// Clears the line.
    pub fn end(self) {
        self.0.finish_and_clear();
    }
}

fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).expect("the template is right")
}
