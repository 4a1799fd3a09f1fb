//! Metadata with named keys, as phones and `QuickTime` write it: one box lists the names, another has the values, each
//! under the number of its name (Apple, "`QuickTime` File Format", metadata atoms).

use super::super::{Statement, What};
use super::{Cursor, parts};

/// What a value is about, by what its name ends with.
const NAMES: [(&str, What); 12] = [
    (".author", What::Name),
    (".artist", What::Name),
    (".creator", What::Name),
    (".director", What::Name),
    (".producer", What::Name),
    (".publisher", What::Name),
    (".make", What::Device),
    (".model", What::Device),
    (".software", What::Tool),
    (".creationdate", What::Time),
    ("camera.identifier", What::SerialNumber),
    ("serialnumber", What::SerialNumber),
];

/// Finds what a box of metadata says under names.
pub(super) fn found_in(content: &[u8]) -> Vec<Statement> {
    // In MP4 the boxes follow a version, in `QuickTime` they do not.
    let found = [0, 4].into_iter().find_map(|start| said(content, start));
    found.unwrap_or_default()
}

fn said(content: &[u8], start: usize) -> Option<Vec<Statement>> {
    let boxes = parts(content, start.min(content.len())..content.len());
    let part = |name: &[u8; 4]| boxes.iter().find(|part| part.name == *name);
    let names = names(content.get(part(b"keys")?.content.clone())?);
    let values = parts(content, part(b"ilst")?.content.clone()).into_iter();
    let statements = values.filter_map(|value| {
        let number = usize::try_from(u32::from_be_bytes(value.name)).ok()?;
        let name = names.get(number.checked_sub(1)?)?;
        let (_, what) = NAMES.iter().find(|(end, _)| name.ends_with(end))?;
        let data = parts(content, value.content).into_iter().next()?;
        // Before the value stand its type and its language.
        let text = content.get(data.content.start + 8..data.content.end)?;
        Statement::new(*what, &String::from_utf8_lossy(text))
    });
    Some(statements.collect())
}

/// Reads the names, in lower case.
fn names(keys: &[u8]) -> Vec<String> {
    let mut names = Vec::new();
    let mut cursor = Cursor(keys.get(8..).unwrap_or_default());
    while let Some(length) = cursor.number(4) {
        let name = usize::try_from(length)
            .ok()
            .and_then(|it| it.checked_sub(8));
        let Some((name, rest)) = name.and_then(|name| cursor.0.get(4..)?.split_at_checked(name))
        else {
            break;
        };
        names.push(String::from_utf8_lossy(name).to_lowercase());
        cursor = Cursor(rest);
    }
    names
}
