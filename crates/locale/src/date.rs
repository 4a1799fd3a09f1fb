//! Words of dates and of spans of time.

use dossier::{Date, Day, Point, Precision};

use super::{Locale, Page, Sentence};

impl<P> Locale<P> {
    /// Says a date: "27 June 2013", "January 2017", "about 2012", "May 2011 to 16 December 2011".
    #[must_use]
    pub fn date(&self, date: Date) -> String {
        let start = self.point(date.start());
        match date.end() {
            None => start,
            Some(end) => self.date_range(&start, &self.point(end)),
        }
    }

    /// Says a day: "27 June 2013".
    #[must_use]
    pub fn day(&self, day: Day) -> String {
        self.date(day.date())
    }

    /// Says a year, a season, a month or a day, and what is in doubt about it: "27 January 2017",
    /// "January 2017", "spring 2017", "about 2017", "perhaps 2017".
    #[must_use]
    pub fn point(&self, point: Point) -> String {
        let year = point.year();
        let date = match (point.month(), point.day()) {
            (Some(month), Some(day)) => {
                let month = self.month_in_date(month as usize);
                self.date_day(
                    &self.numerals(&day.to_string()),
                    month,
                    &self.in_numerals(year),
                )
            }
            (Some(month), None) => self.month_of_year(year, month as usize),
            _ => match point.season() {
                Some(season) => {
                    let name = self.season(season.number() as usize);
                    self.date_season(name, &self.in_numerals(year))
                }
                None => self.year(year),
            },
        };
        match (point.is_uncertain(), point.is_approximate()) {
            (false, false) => date,
            (false, true) => self.date_about(&date),
            (true, false) => self.date_perhaps(&date),
            (true, true) => self.date_perhaps_about(&date),
        }
    }

    /// Says a year: "2012".
    #[must_use]
    pub fn year(&self, year: i32) -> String {
        self.date_year(&self.in_numerals(year))
    }

    /// Says a span of years: "2012", "2011 to 2013".
    #[must_use]
    pub fn years(&self, first: i32, last: i32) -> String {
        if first == last {
            self.year(first)
        } else {
            self.date_range(&self.year(first), &self.year(last))
        }
    }

    /// Says a month of a year, by its number from 1: "May 2012".
    #[must_use]
    pub fn month_of_year(&self, year: i32, month: usize) -> String {
        self.date_month(self.month(month), &self.in_numerals(year))
    }

    fn in_numerals(&self, year: i32) -> String {
        self.numerals(&year.to_string())
    }
}

impl Locale<Page> {
    /// Says when something last changed: "last changed on 27 June 2013", "last changed in June 2013",
    /// with a place for the date.
    #[must_use]
    pub fn last_changed(&self, date: Date) -> Sentence {
        match date.start().precision() {
            Precision::Day => self.last_changed_on(),
            Precision::Month | Precision::Season | Precision::Year => self.last_changed_in(),
        }
    }
}
