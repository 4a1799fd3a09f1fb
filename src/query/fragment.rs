//! The one codec between a query and its text in the address bar's fragment.

use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;

use super::Query;

impl fmt::Display for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.year {
            Some(year) => write!(f, "year={year:04}"),
            None => Ok(()),
        }
    }
}

impl FromStr for Query {
    type Err = Infallible;

    fn from_str(fragment: &str) -> Result<Self, Infallible> {
        let mut query = Self::default();
        for (key, value) in fragment.split('&').filter_map(|pair| pair.split_once('=')) {
            if key == "year" {
                query.year = year(value);
            }
        }
        Ok(query)
    }
}

/// Reads a year of exactly four ASCII digits.
fn year(text: &str) -> Option<i32> {
    let is_year = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
    is_year.then(|| text.parse().ok()).flatten()
}
