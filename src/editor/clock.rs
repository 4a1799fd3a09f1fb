//! What the author's clock shows.

use dossier::Day;
use js_sys::Date;
use locale::{Editor as Words, Locale};

/// Gives the day; nothing where the clock stands outside the years that dates have.
pub fn today() -> Option<Day> {
    let now = Date::new_0();
    let (year, month, day) = (now.get_full_year(), now.get_month() + 1, now.get_date());
    let day = [&year.to_string(), "-", &two(month), "-", &two(day)].concat();
    day.parse().ok()
}

/// Gives the moment for a person who comes back another day, as in 27 June 2013, 09:05.
pub fn moment(locale: &Locale<Words>) -> String {
    let day = today().map(|day| locale.date(day.date()));
    let moment = day.into_iter().chain([time()]).collect::<Vec<_>>();
    moment.join(", ")
}

/// Gives the time of day, as in 09:05.
pub fn time() -> String {
    let now = Date::new_0();
    [&two(now.get_hours()), ":", &two(now.get_minutes())].concat()
}

fn two(number: u32) -> String {
    let digits = number.to_string();
    if digits.len() < 2 {
        ["0", &digits].concat()
    } else {
        digits
    }
}
