//! The name of the column of a field of a dossier's own, which says all that the dossier declares of it:
//! `field: location | place | filter | Location`.

use dossier::Field;

/// With what such a name begins.
const START: &str = "field: ";

/// What parts a name.
const JOINT: &str = " | ";

/// Stands for that readers can filter by the field.
const FILTER: &str = "filter";

/// Gives the name of a field's column.
pub(crate) fn name(field: &Field) -> String {
    let filter = if field.filter {
        [JOINT, FILTER].concat()
    } else {
        String::new()
    };
    format!(
        "{START}{}{JOINT}{}{filter}{JOINT}{}",
        field.id, field.kind, field.label
    )
}

/// Reads the name of a column; nothing where it is none of a field.
pub(crate) fn parse(name: &str) -> Option<Field> {
    let (id, rest) = name.strip_prefix(START)?.split_once(JOINT)?;
    let (kind, label) = rest.split_once(JOINT)?;
    let filtered = label.strip_prefix(FILTER);
    let filtered = filtered.and_then(|rest| rest.strip_prefix(JOINT));
    Some(Field {
        id: id.parse().ok()?,
        label: filtered.unwrap_or(label).to_owned(),
        kind: kind.parse().ok()?,
        filter: filtered.is_some(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_all_that_is_declared() {
        for (label, filter) in [
            ("Location", true),
            ("a | b", false),
            ("field: filter | x", true),
        ] {
            let field = Field {
                id: "case-file".parse().expect("an id"),
                label: label.to_owned(),
                kind: dossier::FieldKind::YesNo,
                filter,
            };
            assert_eq!(parse(&name(&field)), Some(field));
        }
        for name in [
            "",
            "field",
            "field: x",
            "field: x | place",
            "field: X | place | X",
            "field: x | y | X",
        ] {
            assert_eq!(parse(name), None, "{name}");
        }
    }
}
