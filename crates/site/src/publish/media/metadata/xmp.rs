//! XMP (ISO 16684-1): what programs write of a file, in RDF.

use roxmltree::Document;

use super::{Statement, What};

/// The names of properties, whichever vocabulary they are of, and what these are about.
const PROPERTIES: [(&str, What); 15] = [
    ("creator", What::Name),
    ("Artist", What::Name),
    ("Author", What::Name),
    ("OwnerName", What::Name),
    ("CameraOwnerName", What::Name),
    ("Credit", What::Name),
    ("rights", What::Name),
    ("SerialNumber", What::SerialNumber),
    ("BodySerialNumber", What::SerialNumber),
    ("LensSerialNumber", What::SerialNumber),
    ("Make", What::Device),
    ("Model", What::Device),
    ("CreatorTool", What::Tool),
    ("CreateDate", What::Time),
    ("ModifyDate", What::Time),
];

/// How many elements are around a text: an item, its list, and the property.
const LIST: usize = 3;

/// Finds what a packet says.
pub(super) fn found_in(packet: &[u8]) -> Vec<Statement> {
    let mut found: Vec<_> = Statement::new(What::Other, "XMP").into_iter().collect();
    let text = String::from_utf8_lossy(packet);
    let start = text.find('<').unwrap_or_default();
    let end = text.rfind('>').map_or(text.len(), |end| end + 1);
    let Some(Ok(document)) = text.get(start..end).map(Document::parse) else {
        return found;
    };
    let (mut latitude, mut longitude) = (None, None);
    let mut property = |name: &str, value: &str| {
        let about = PROPERTIES.iter().find(|(known, _)| *known == name);
        found.extend(about.and_then(|(_, what)| Statement::new(*what, value)));
        match name {
            "GPSLatitude" => latitude = degrees(value),
            "GPSLongitude" => longitude = degrees(value),
            "Thumbnails" => found.extend(Statement::new(What::Thumbnail, "XMP")),
            _ => {}
        }
    };
    for node in document.descendants() {
        for attribute in node.attributes() {
            property(attribute.name(), attribute.value());
        }
        // A text stands in its property, or in a list of it.
        if let Some(text) = node.text().filter(|_| node.is_text()) {
            for around in node.ancestors().skip(1).take(LIST) {
                property(around.tag_name().name(), text);
            }
        }
    }
    if let (Some(latitude), Some(longitude)) = (latitude, longitude) {
        found.extend(Statement::position(latitude, longitude));
    }
    found
}

/// Reads `DDD,MM.mmk` or `DDD,MM,SSk`, where `k` is one of N, S, E and W.
fn degrees(text: &str) -> Option<f64> {
    let text = text.trim();
    let number = text.strip_suffix(['N', 'S', 'E', 'W'])?;
    let parts: Option<Vec<f64>> = number.split(',').map(|part| part.parse().ok()).collect();
    let parts = parts?;
    let part = |place: usize| parts.get(place).copied().unwrap_or_default();
    let degrees = part(0) + part(1) / 60.0 + part(2) / 3600.0;
    Some(if text.ends_with(['S', 'W']) {
        -degrees
    } else {
        degrees
    })
}
