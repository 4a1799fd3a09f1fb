//! SVG: the drawing without what its editor wrote beside it. Scripts are refused, and so is what another
//! host would be asked for.

use std::ops::Range;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use roxmltree::{Attribute, Document, Node, NodeType};

use super::{Kept, Statement, What};

const DRAWING: &str = "http://www.w3.org/2000/svg";

/// The vocabularies of attributes that a drawing needs.
const LINKS: [&str; 2] = [
    "http://www.w3.org/1999/xlink",
    "http://www.w3.org/XML/1998/namespace",
];

/// Elements that run, or hold what runs.
const REFUSED: [&str; 6] = [
    "script",
    "foreignObject",
    "handler",
    "iframe",
    "embed",
    "object",
];

/// What names a person in the vocabularies of editors.
const NAMES: [&str; 4] = ["creator", "Agent", "rights", "contributor"];

/// A change of the text: what stands in a range then.
type Change = (Range<usize>, String);

/// Finds what a drawing says.
pub(super) fn found_in(content: &[u8]) -> Vec<Statement> {
    let Some((text, drawing)) = std::str::from_utf8(content)
        .ok()
        .and_then(|text| Some((text, Document::parse(text).ok()?)))
    else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for node in drawing.descendants() {
        let is_named = NAMES.contains(&node.tag_name().name()) && !is_drawn(&node);
        if is_named {
            let words = node.descendants().filter_map(|node| node.text()).take(8);
            let words: Vec<_> = words.collect();
            found.extend(Statement::new(What::Name, &words.join(" ")));
        }
        for attribute in node.attributes() {
            match attribute.name() {
                "docname" | "export-filename" => {
                    found.extend(Statement::new(What::Other, attribute.value()));
                }
                "version" if !is_needed(&attribute) => {
                    found.extend(Statement::new(What::Tool, attribute.value()));
                }
                _ => {}
            }
            if let Some((_, picture)) = embedded(&attribute) {
                found.extend(super::found_in(&picture));
            }
        }
    }
    if !changes(text, &drawing).is_empty() {
        found.extend(Statement::new(What::Other, "what an editor wrote"));
    }
    found
}

/// Writes a drawing without what its editor wrote beside it.
pub(super) fn removed(content: &[u8]) -> Result<Vec<u8>, Kept> {
    let text = std::str::from_utf8(content).map_err(|_| Kept::Broken("found no UTF-8"))?;
    let drawing = Document::parse(text).map_err(|_| Kept::Broken("found no XML"))?;
    refuse(&drawing)?;
    let mut written = String::with_capacity(text.len());
    let mut end = 0;
    for (range, new) in changes(text, &drawing) {
        // What lies in a part that is gone is gone.
        if let Some(kept) = text.get(end..range.start) {
            written += kept;
            written += &new;
            end = range.end;
        }
    }
    written += &text[end..];
    Ok(written.into_bytes())
}

/// Gives the changes in the order of the text.
fn changes(text: &str, drawing: &Document) -> Vec<Change> {
    let mut changes = Vec::new();
    for node in drawing.descendants() {
        let is_left_out = match node.node_type() {
            NodeType::Comment | NodeType::PI => true,
            NodeType::Element => !is_drawn(&node) || node.tag_name().name() == "metadata",
            NodeType::Root | NodeType::Text => false,
        };
        if is_left_out && node.parent().is_some() {
            changes.push((node.range(), String::new()));
            continue;
        }
        for attribute in node.attributes() {
            if !is_needed(&attribute) {
                changes.push((attribute.range(), String::new()));
            } else if let Some((media_type, picture)) = embedded(&attribute) {
                let new = super::removed(&picture).unwrap_or_default();
                if new != picture {
                    let new = BASE64_STANDARD.encode(new);
                    let range = attribute.range_value();
                    changes.push((range, format!("data:{media_type};base64,{new}")));
                }
            }
        }
    }
    changes.retain(|(range, _)| text.get(range.clone()).is_some());
    changes.sort_by_key(|(range, _)| range.start);
    changes
}

/// Refuses what runs, and what another host would be asked for.
fn refuse(drawing: &Document) -> Result<(), Kept> {
    for node in drawing.descendants() {
        let name = node.tag_name().name();
        if REFUSED
            .iter()
            .any(|refused| refused.eq_ignore_ascii_case(name))
        {
            return Err(Kept::Refused(
                "found a script or a page in the drawing: take it out",
            ));
        }
        for attribute in node.attributes() {
            let value = attribute.value().trim().to_ascii_lowercase();
            if attribute.name().to_ascii_lowercase().starts_with("on")
                || value.contains("javascript:")
            {
                return Err(Kept::Refused("found a script in the drawing: take it out"));
            }
            let is_link = attribute.name() == "href" || attribute.name() == "src";
            if value.starts_with("data:") && !value.starts_with("data:image/")
                || value.starts_with("data:image/svg")
            {
                return Err(Kept::Refused(
                    "found a drawing or a text in the drawing: draw it there",
                ));
            }
            let is_own = value.starts_with('#') || value.starts_with("data:");
            if (is_link && !is_own && name != "a") || asks(&value) {
                return Err(Kept::Refused(ELSEWHERE));
            }
        }
        let styled = node.text().filter(|_| name == "style");
        if styled.is_some_and(|style| asks(&style.to_ascii_lowercase())) {
            return Err(Kept::Refused(ELSEWHERE));
        }
    }
    Ok(())
}

const ELSEWHERE: &str = "found a part that lies elsewhere: put it into the drawing";

/// Tells whether a style asks for another file.
fn asks(style: &str) -> bool {
    let mut addresses = style.split("url(").skip(1);
    let is_own = |address: &str| {
        let address = address.trim_start_matches([' ', '"', '\'']);
        address.starts_with('#') || address.starts_with("data:")
    };
    style.contains("@import") || !addresses.all(is_own)
}

/// Tells whether an element is one of the drawing.
fn is_drawn(node: &Node) -> bool {
    node.tag_name()
        .namespace()
        .is_none_or(|namespace| namespace == DRAWING)
}

/// Tells whether an attribute is one of the drawing.
fn is_needed(attribute: &Attribute) -> bool {
    let namespace = attribute.namespace();
    namespace.is_none_or(|namespace| LINKS.contains(&namespace))
        && !attribute.name().starts_with("data-")
}

/// Gives the type and the content of a picture that stands in an attribute.
fn embedded<'a>(attribute: &Attribute<'a, '_>) -> Option<(&'a str, Vec<u8>)> {
    let address = attribute.value().strip_prefix("data:image/")?;
    let (subtype, digits) = address.split_once(";base64,")?;
    let digits: String = digits.split_whitespace().collect();
    let picture = BASE64_STANDARD.decode(digits).ok()?;
    let start = "data:".len();
    let media_type = attribute
        .value()
        .get(start..start + "image/".len() + subtype.len())?;
    Some((media_type, picture))
}
