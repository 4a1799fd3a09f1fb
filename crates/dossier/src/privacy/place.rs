//! Places among the fields of reports: how exact their coordinates are.

use crate::check::escaped;
use crate::{Dossier, FieldValue, Number};

use super::{Sensitive, What};

/// How many decimals of a degree are coarse enough: the second stands for 1.1 km or less.
pub const COARSE: usize = 2;

/// Finds places that are known more exactly than that.
pub fn of_reports(dossier: &Dossier) -> Vec<Sensitive> {
    let mut found = Vec::new();
    for (index, report) in dossier.reports.iter().enumerate() {
        for (id, value) in &report.fields {
            let FieldValue::Place(place) = value else {
                continue;
            };
            let Some((latitude, longitude)) = place.coordinates() else {
                continue;
            };
            // A place is as exact as the coarser of both.
            if is_exact(latitude) && is_exact(longitude) {
                found.push(Sensitive {
                    what: What::Coordinates,
                    text: format!("{latitude}, {longitude}"),
                    pointer: format!("/reports/{index}/fields/{}", escaped(id.as_str())),
                });
            }
        }
    }
    found
}

/// Tells whether an angle has more decimals than two, zeros at the end not counted.
fn is_exact(angle: &Number) -> bool {
    let coarse = format!("{:.COARSE$}", angle.value());
    coarse.parse() != Ok(angle.value())
}
