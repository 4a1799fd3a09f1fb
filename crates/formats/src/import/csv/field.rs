//! A cell of a column of the dossier's own fields, as `export` writes it.

use dossier::{FieldKind, FieldValue, Number, ParseError, Place};

use super::list::list;

/// Reads a cell that is not empty.
///
/// # Errors
/// Says what is wrong with it.
pub fn read(cell: &str, kind: FieldKind) -> Result<FieldValue, ParseError> {
    let value = match kind {
        FieldKind::Text | FieldKind::Date | FieldKind::Link => FieldValue::Text(cell.to_owned()),
        FieldKind::Number => FieldValue::Number(cell.parse()?),
        FieldKind::YesNo => match cell {
            "yes" => FieldValue::YesNo(true),
            "no" => FieldValue::YesNo(false),
            _ => {
                return Err(ParseError {
                    found: cell.to_owned(),
                    expected: "\"yes\" or \"no\"",
                });
            }
        },
        FieldKind::List => FieldValue::List(list(cell)),
        FieldKind::Place => FieldValue::Place(place(cell)?),
    };
    value.typed(kind)?;
    Ok(value)
}

/// Reads a place: its name, and its latitude and longitude where they are known.
fn place(cell: &str) -> Result<Place, ParseError> {
    let parts = list(cell);
    let degrees = |at: usize| -> Result<Option<Number>, ParseError> {
        let text = parts.get(at).filter(|text| !text.is_empty());
        text.map(|text| text.parse()).transpose()
    };
    if parts.len() > 3 {
        return Err(ParseError {
            found: cell.to_owned(),
            expected: "a name, a latitude and a longitude, parted by semicolons",
        });
    }
    Ok(Place {
        name: parts.first().cloned().unwrap_or_default(),
        latitude: degrees(1)?,
        longitude: degrees(2)?,
    })
}
