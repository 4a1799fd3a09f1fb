//! A cell as a value of a field of the dossier's own.

use dossier::{FieldKind, FieldValue, Number, Place, WebAddress};

use super::options::DayOrder;
use super::{addresses, date, value};

/// What people write for yes and for no.
const YES: [&str; 12] = [
    "y", "yes", "true", "да", "oui", "vrai", "sí", "si", "ja", "wahr", "نعم", "✓",
];
const NO: [&str; 10] = [
    "n", "no", "false", "нет", "non", "faux", "nein", "falsch", "لا", "✗",
];

/// Reads a cell, which is not empty, as a value of a kind. Every cell is a text, and the name of a place.
///
/// # Errors
/// Says what is expected instead: a noun phrase.
pub fn read(
    cell: &str,
    kind: FieldKind,
    order: Option<DayOrder>,
) -> Result<FieldValue, &'static str> {
    let read = match kind {
        FieldKind::Text => Some(FieldValue::Text(cell.to_owned())),
        FieldKind::Number => number(cell).map(FieldValue::Number),
        FieldKind::YesNo => answer(cell).map(FieldValue::YesNo),
        FieldKind::Date => date::read(cell, order)
            .ok()
            .map(|date| FieldValue::Text(date.to_string())),
        FieldKind::Link => link(cell).map(|link| FieldValue::Text(link.to_string())),
        FieldKind::List => list(cell).map(FieldValue::List),
        FieldKind::Place => Some(FieldValue::Place(Place {
            name: cell.to_owned(),
            latitude: None,
            longitude: None,
        })),
    };
    read.ok_or(match kind {
        FieldKind::Number => "a number such as 3 or -2.5",
        FieldKind::YesNo => "yes or no",
        FieldKind::Date => "a date that can be read in one way, such as 2013-06-27",
        FieldKind::Link => "one address",
        _ => "values",
    })
}

/// Reads a number as spreadsheets show it. Whoever writes a zero before it, or marks off thousands, may
/// mean something else.
fn number(cell: &str) -> Option<Number> {
    let digits = cell.strip_prefix(['-', '−']).unwrap_or(cell);
    let (whole, decimals) = match digits.split_once(['.', ',']) {
        Some((whole, decimals))
            if decimals.len() == 3 && (digits.contains(',') || whole != "0") =>
        {
            return None;
        }
        Some((whole, decimals)) => (whole, Some(decimals)),
        None => (digits, None),
    };
    let are_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let is_plain = whole == "0" || !whole.starts_with('0');
    if !are_digits(whole) || !decimals.is_none_or(are_digits) || !is_plain {
        return None;
    }
    let sign = if digits.len() < cell.len() { "-" } else { "" };
    let point = decimals.map_or_else(String::new, |decimals| format!(".{decimals}"));
    format!("{sign}{whole}{point}").parse().ok()
}

fn answer(cell: &str) -> Option<bool> {
    let cell = cell.to_lowercase();
    match (YES.contains(&cell.as_str()), NO.contains(&cell.as_str())) {
        (true, _) => Some(true),
        (_, true) => Some(false),
        _ => None,
    }
}

/// Reads a cell that is one address and nothing else.
fn link(cell: &str) -> Option<WebAddress> {
    let cell =
        value::hyperlink_of_cell(cell).map_or_else(|| cell.to_owned(), |(address, _)| address);
    let found = addresses::find(&cell);
    let is_only = found.torn.is_empty() && found.words.is_empty();
    match found.addresses.as_slice() {
        [only] if is_only => url::Url::parse(only)
            .ok()
            .and_then(|url| only.parse().ok().or_else(|| String::from(url).parse().ok())),
        _ => None,
    }
}

/// Reads a list, whose values semicolons or upright lines part. Commas also stand inside of values.
fn list(cell: &str) -> Option<Vec<String>> {
    let mark = if cell.contains(';') { ';' } else { '|' };
    let values = cell.split(mark).map(str::trim);
    let mut values: Vec<_> = values.filter(|value| !value.is_empty()).collect();
    let mut seen = std::collections::HashSet::new();
    values.retain(|value| seen.insert(*value));
    (!values.is_empty()).then(|| values.into_iter().map(str::to_owned).collect())
}

#[cfg(test)]
mod tests {
    use super::read;
    use dossier::FieldKind;

    #[test]
    fn a_cell_is_a_value_only_where_it_can_mean_nothing_else() {
        for (kind, cell, expected) in [
            (FieldKind::Number, "41", Some("41")),
            (FieldKind::Number, "-2.50", Some("-2.50")),
            (FieldKind::Number, "2,5", Some("2.5")),
            (FieldKind::Number, "1,200", None),
            (FieldKind::Number, "007", None),
            (FieldKind::Number, "1e3", None),
            (FieldKind::Number, "inf", None),
            (FieldKind::Number, "3-4", None),
            (FieldKind::YesNo, "Yes", Some("true")),
            (FieldKind::YesNo, "НЕТ", Some("false")),
            (FieldKind::YesNo, "1", None),
            (FieldKind::Date, "14 March 2012", Some("\"2012-03-14\"")),
            (FieldKind::Date, "03/04/2012", None),
            (
                FieldKind::Link,
                "www.a.example/b",
                Some("\"https://www.a.example/b\""),
            ),
            (
                FieldKind::Link,
                "=HYPERLINK(\"https://a.example/\",\"A\")",
                Some("\"https://a.example/\""),
            ),
            (FieldKind::Link, "see https://a.example/", None),
            (FieldKind::List, "a; b;a", Some("[\"a\",\"b\"]")),
            (FieldKind::List, "a, b", Some("[\"a, b\"]")),
            (FieldKind::List, ";", None),
            (FieldKind::Place, "Almaty", Some("{\"name\":\"Almaty\"}")),
        ] {
            let found = read(cell, kind, None).ok();
            let found = found.map(|value| serde_json::to_string(&value).expect("JSON"));
            assert_eq!(found.as_deref(), expected, "{kind} {cell}");
        }
    }
}
