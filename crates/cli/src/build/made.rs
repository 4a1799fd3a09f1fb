//! The day on which a site is made.

use std::env;
use std::path::Path;

use chrono::DateTime;
use dossier::{Date, Diagnostic};

use crate::read::file_error;

/// Gives the day on which the site is made, where the build is told it: builds are the same whenever
/// they run (<https://reproducible-builds.org/specs/source-date-epoch/>).
///
/// # Errors
/// Says that the environment's variable is no number of seconds.
pub fn made() -> Result<Option<Date>, Diagnostic> {
    const NAME: &str = "SOURCE_DATE_EPOCH";
    let Ok(text) = env::var(NAME) else {
        return Ok(None);
    };
    let seconds = text.parse().ok();
    let day = seconds.and_then(|seconds| DateTime::from_timestamp(seconds, 0));
    let date = day.and_then(|day| day.date_naive().to_string().parse().ok());
    date.map(Some).ok_or_else(|| {
        let message = format!("found \"{text}\", expected seconds since 1970");
        file_error(Path::new(NAME), "environment", message)
    })
}
