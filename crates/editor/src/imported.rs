//! What a draft takes of a dataset into which something was imported.

use dossier::check::placeholder;

use crate::{Draft, Edit, Node, Row, RowKey, Target};

/// The texts of a header that an import or a new dossier fills in with placeholders.
const FILLED_IN: [&str; 5] = [
    "/title",
    "/licence",
    "/publisher/name",
    "/summary/paragraphs/0",
    "/summary/attribution",
];

impl Draft {
    /// Gives the draft with empty texts where a new dossier or an import has placeholders: the form asks for
    /// them.
    #[must_use]
    pub fn without_placeholders(self) -> Self {
        self.filled_in(placeholder::TEXT, "")
    }

    /// Gives the draft with placeholders for the texts that are still empty, so that it can be read as a
    /// dossier before it is finished.
    #[must_use]
    pub fn with_placeholders(self) -> Self {
        self.filled_in("", placeholder::TEXT)
    }

    fn filled_in(mut self, from: &str, to: &str) -> Self {
        for pointer in FILLED_IN {
            if self.header().text(pointer) == Some(from) {
                // It is there, so it can be written.
                let _ = self.apply(Edit::Set {
                    target: Target::Header,
                    pointer: pointer.to_owned(),
                    value: Some(Node::from(to)),
                });
            }
        }
        self
    }
}

/// Gives the edit by which a draft says what a later state of it says, as an import writes one: its header, and
/// its reports by their ids. A report that the other lacks stays.
#[must_use]
pub fn take_over(draft: &Draft, later: &Draft) -> Edit {
    let header = (draft.header() != later.header()).then(|| Edit::Replace {
        target: Target::Header,
        node: later.header().clone(),
    });
    let known = draft.keys_by_id();
    let changed = later.rows().iter().filter_map(|row| {
        let own = *known.get(row.report.text("/id")?)?;
        (draft.row(own) != Some(&row.report)).then(|| Edit::Replace {
            target: Target::Row(own),
            node: row.report.clone(),
        })
    });
    let edits = header.into_iter().chain(changed);
    Edit::All(edits.chain(new_reports(draft, later)).collect())
}

/// Gives the edit that adds to a draft the reports that it has not, and the topics and fields that they need.
/// Nothing that is there is changed.
#[must_use]
pub fn take_new(draft: &Draft, other: &Draft) -> Edit {
    let lists = ["/topics", "/fields"].into_iter();
    let declared = lists.flat_map(|list| {
        let known = draft.header().list(list);
        let is_new = |node: &&Node| known.iter().all(|it| it.text("/id") != node.text("/id"));
        let missing = other.header().list(list).iter().filter(is_new);
        let missing: Vec<_> = missing.cloned().collect();
        missing.into_iter().map(move |node| Edit::Set {
            target: Target::Header,
            pointer: format!("{list}/-"),
            value: Some(node),
        })
    });
    Edit::All(declared.chain(new_reports(draft, other)).collect())
}

/// Gives the edits that add the reports that a draft does not know: by their ids, or without one by all that
/// they say.
fn new_reports(draft: &Draft, other: &Draft) -> Vec<Edit> {
    let known = draft.keys_by_id();
    let is_new = |row: &&Row| match row.report.text("/id") {
        Some(id) => !known.contains_key(id),
        None => draft.rows().iter().all(|own| own.report != row.report),
    };
    let new = other.rows().iter().filter(is_new);
    let free = (draft.rows().len()..).zip(draft.free_key().0..);
    new.zip(free)
        .map(|(row, (at, key))| Edit::Insert {
            at,
            key: RowKey(key),
            report: row.report.clone(),
        })
        .collect()
}
