//! Fields of the dossier's own, one of each kind, with values that follow from a report's place.

use std::collections::BTreeMap;

use dossier::{Dossier, Field, FieldKind, FieldValue, Place};

use super::own;

/// How many places there are.
const PLACES: usize = 37;

/// Adds fields to a dossier, and values to nine of ten of its reports.
pub(super) fn add(dossier: &mut Dossier) {
    dossier.fields = FieldKind::ALL
        .map(|kind| Field {
            id: own(kind.as_str()),
            label: format!("Example {kind}"),
            kind,
            filter: !matches!(kind, FieldKind::Text | FieldKind::Link),
        })
        .into();
    for (number, report) in dossier.reports.iter_mut().enumerate() {
        if number % 10 != 9 {
            let values = FieldKind::ALL.map(|kind| (own(kind.as_str()), value(kind, number)));
            report.fields = BTreeMap::from(values);
        }
    }
}

fn value(kind: FieldKind, number: usize) -> FieldValue {
    match kind {
        FieldKind::Text => FieldValue::Text(format!("Synthetic remark {number}")),
        FieldKind::Number => FieldValue::Number(own(&(number % 97).to_string())),
        FieldKind::YesNo => FieldValue::YesNo(number.is_multiple_of(3)),
        FieldKind::Date => {
            FieldValue::Text(format!("{}-{:02}", 2000 + number % 25, 1 + number % 12))
        }
        FieldKind::Link => FieldValue::Text(format!("https://court.example.org/{number}")),
        FieldKind::List => FieldValue::List(
            (0..=number % 3)
                .map(|item| format!("Example charge {}", (number + item) % 20))
                .collect(),
        ),
        FieldKind::Place => FieldValue::Place(Place {
            name: format!("Example place {}", number % PLACES),
            latitude: Some(own(&format!("{}.5", number % PLACES))),
            longitude: Some(own(&format!("-{}.25", number % PLACES))),
        }),
    }
}
