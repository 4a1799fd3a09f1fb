//! What was prepared for an entry when the page was published.

use crate::catalogue::Detail;

use super::{Node, element};

/// Adds what was prepared. `mark` adds a text that is searched, and marks what was found in it.
pub fn details<'a>(
    markup: Node<'a>,
    details: &'a [Detail],
    mark: &dyn Fn(Node<'a>, &'a str) -> Node<'a>,
) -> Node<'a> {
    details.iter().fold(markup, |markup, detail| match detail {
        Detail::Searched(text) => mark(markup, text),
        Detail::Said(text) => markup.text(text.as_str()),
        Detail::Element(it) => {
            let mut child = element(it.tag());
            for (name, value) in it.attributes() {
                child = child.attr(name, value);
            }
            markup.child(self::details(child, it.details(), mark))
        }
    })
}
