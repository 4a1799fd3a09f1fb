//! Edits as someone may make them, of whatever a draft holds.

use std::sync::Arc;

use editor::{Draft, Edit, FileId, Node, RowKey, SETTINGS, Target, pointer};

/// What chance gives an edit: what is done, two places, and a text.
pub type Choice = (u8, u16, u16, String);

/// Members that may be written where they are missing.
const MEMBERS: [&str; 14] = [
    "/title/text",
    "/aliases/-",
    "/abstract",
    "/topics/0",
    "/sources/-/url",
    "/media/0/file",
    "/fields/court",
    "/fields/place/latitude",
    "/revisions/-",
    "/summary/paragraphs/-",
    "/photo/alt",
    "/fields/-/id",
    "/id",
    "/odd~1/-",
];

/// Makes an edit of a draft. It may be one that cannot be made.
pub fn any_edit(draft: &Draft, choice: &Choice) -> Edit {
    let (what, one, other, text) = choice;
    let (one, other) = (usize::from(*one), usize::from(*other));
    let rows = draft.rows();
    let row = (!rows.is_empty()).then(|| rows[one % rows.len()].clone());
    let (key, report) = row.map_or((RowKey(7), Arc::default()), |row| (row.key, row.report));
    let target = if other % 3 == 0 {
        Target::Header
    } else {
        Target::Row(key)
    };
    let node = draft.node(target).cloned().unwrap_or_default();
    let anywhere = |at: usize| {
        let all = pointers(&node);
        all[at % all.len()].clone()
    };
    let set = |target, pointer: &str, value| Edit::Set {
        target,
        pointer: pointer.to_owned(),
        value,
    };
    match what % 12 {
        0 | 1 => set(target, &anywhere(other), Some(text.as_str().into())),
        2 => set(target, &anywhere(other), None),
        3 => set(
            target,
            MEMBERS[other % MEMBERS.len()],
            Some(text.as_str().into()),
        ),
        4 => set(target, &anywhere(other), Some(report.as_ref().clone())),
        5 => Edit::Insert {
            at: other % (rows.len() + 1),
            key: draft.free_key(),
            report,
        },
        6 => Edit::Remove { key },
        7 => Edit::Move {
            key,
            to: other % rows.len().max(1),
        },
        8 => Edit::File {
            path: format!("media/{}.jpg", one % 3),
            file: (other % 2 == 0).then_some(FileId(7)),
        },
        9 => Edit::Name(text.clone()),
        10 => {
            let name = SETTINGS[other % SETTINGS.len()];
            let value = (one % 3 > 0).then(|| text.as_str().into());
            set(Target::Settings, &pointer::inside("", name), value)
        }
        _ => Edit::All(
            (0..one % 4)
                .map(|number| {
                    let what = u8::try_from((other + 5 * number) % 11).unwrap_or_default();
                    let choice = (what, choice.2, choice.1, text.clone());
                    any_edit(draft, &choice)
                })
                .collect(),
        ),
    }
}

/// Gives the pointers to everything in a value.
fn pointers(node: &Node) -> Vec<String> {
    let mut all = vec![String::new()];
    let mut next = 0;
    while let Some(pointer) = all.get(next).cloned() {
        next += 1;
        match node.get(&pointer) {
            Some(Node::List(elements)) => {
                let tokens = (0..elements.len()).map(|index| index.to_string());
                all.extend(tokens.map(|token| pointer::inside(&pointer, &token)));
            }
            Some(Node::Object(members)) => {
                let names = members.iter().map(|(name, _)| name);
                all.extend(names.map(|name| pointer::inside(&pointer, name)));
            }
            _ => {}
        }
    }
    all
}
