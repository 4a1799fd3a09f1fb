//! Remedies of what refers to something that is not there.

use dossier::{FieldId, TopicId};

use super::kind::Kinds;
use super::place::Place;
use super::{Action, Remedy};
use crate::{Draft, Edit, Node, Target};

/// Declares a topic by its id, or takes the report out of it.
pub fn topic(place: &Place<'_>, draft: &Draft) -> Vec<Remedy> {
    let id = place
        .found
        .as_text()
        .and_then(|it| it.parse::<TopicId>().ok());
    let declare = id.and_then(|id| {
        let id = id.as_str();
        let topic = [("id", id.into()), ("label", label(id))];
        Some(Remedy {
            action: Action::DeclareTopic(id.to_owned()),
            edit: declared(draft, "topics", topic.into())?,
        })
    });
    declare.into_iter().chain([place.remove()]).collect()
}

/// Declares a field by its id, where all that reports say in it is of one kind, or removes the value.
pub fn field(place: &Place<'_>, draft: &Draft, kinds: &Kinds<'_>) -> Vec<Remedy> {
    let token = place.parent.as_ref().map(|parent| parent.token);
    let id = token.and_then(|it| it.parse::<FieldId>().ok());
    let declare = id.and_then(|id| {
        let kind = kinds.of(id.as_str())?;
        let id = id.as_str();
        let field = [
            ("id", id.into()),
            ("label", label(id)),
            ("kind", kind.as_str().into()),
        ];
        Some(Remedy {
            action: Action::DeclareField(id.to_owned()),
            edit: declared(draft, "fields", field.into())?,
        })
    });
    declare.into_iter().chain([place.remove()]).collect()
}

/// Lets the photo lead to the report that bore the id, else to none.
pub fn report(place: &Place<'_>, draft: &Draft) -> Vec<Remedy> {
    let id = place.found.as_text().and_then(|id| {
        let report = draft.row(draft.find(id)?)?;
        report.text("/id")
    });
    let write = id.map(|id| place.write(id.into()));
    write.into_iter().chain([place.remove()]).collect()
}

/// Gives the words of an id.
fn label(id: &str) -> Node {
    id.replace('-', " ").into()
}

/// Adds to a list of the header, where that is one or can become one.
fn declared(draft: &Draft, list: &str, value: Node) -> Option<Edit> {
    let is_list = matches!(
        draft.header().member(list),
        None | Some(Node::Null | Node::List(_))
    );
    is_list.then(|| Edit::Set {
        target: Target::Header,
        pointer: format!("/{list}/-"),
        value: Some(value),
    })
}
