//! Where something is wrong.

use dossier::check::Expected;

use super::{Action, Remedy};
use crate::{Draft, Edit, Finding, Node, Target, pointer};

/// Where something is wrong, and what stands there.
pub struct Place<'a> {
    pub target: Target,
    pub pointer: &'a str,
    /// What was found.
    pub found: &'a Node,
    /// What the format expects there.
    pub expected: Option<Expected>,
    /// What holds it; nothing around the whole.
    pub parent: Option<Parent<'a>>,
}

/// What holds a value.
pub struct Parent<'a> {
    pub node: &'a Node,
    pub pointer: &'a str,
    pub expected: Option<Expected>,
    /// The name of the value in it, or its index.
    pub token: &'a str,
}

impl<'a> Place<'a> {
    /// Finds the place of a finding; nothing where the draft is another by now.
    pub fn of(draft: &'a Draft, finding: &'a Finding) -> Option<Self> {
        let whole = draft.node(finding.target)?;
        let expected = |pointer| {
            let tokens = pointer::tokens(pointer)?;
            let mut tokens = tokens.iter();
            tokens.try_fold(finding.target.expected()?, |it, token| it.inside(token))
        };
        let pointer = finding.pointer.as_str();
        let parent = pointer::parent(pointer).and_then(|(pointer, token)| {
            Some(Parent {
                node: whole.get(pointer)?,
                pointer,
                expected: expected(pointer),
                token,
            })
        });
        Some(Self {
            target: finding.target,
            pointer,
            found: whole.get(pointer)?,
            expected: expected(pointer),
            parent,
        })
    }

    /// Gives the name of the value in what holds it, its escapes resolved.
    pub fn name(&self) -> Option<String> {
        let tokens = pointer::tokens(self.pointer)?;
        Some(tokens.last()?.to_string())
    }

    /// Tells whether it is what a report says in one of the dossier's own fields, or a part of that.
    pub fn is_own_field(&self) -> bool {
        matches!(self.target, Target::Row(_)) && self.pointer.starts_with("/fields/")
    }

    /// Tells whether the format can do without the value.
    pub fn is_optional(&self) -> bool {
        let Some(parent) = &self.parent else {
            return false;
        };
        match (parent.node, parent.expected) {
            (Node::Object(_), Some(expected)) => !expected.requires(parent.token),
            // Of the paragraphs of the summary there is one at least.
            (Node::List(elements), _) => {
                elements.len() > 1 || parent.pointer != "/summary/paragraphs"
            }
            _ => self.target == Target::Settings,
        }
    }

    /// Removes what was found.
    pub fn remove(&self) -> Remedy {
        Remedy {
            action: Action::Remove,
            edit: self.set(None),
        }
    }

    /// Writes another value.
    pub fn write(&self, value: Node) -> Remedy {
        let shown = value
            .as_text()
            .map_or_else(|| value.to_string(), str::to_owned);
        Remedy {
            action: Action::Write(shown),
            edit: self.set(Some(value)),
        }
    }

    pub fn set(&self, value: Option<Node>) -> Edit {
        Edit::Set {
            target: self.target,
            pointer: self.pointer.to_owned(),
            value,
        }
    }
}
