//! Exif (CIPA DC-008), a block in the form of a TIFF file.

use exif::{Error, Exif, Field, In, Reader, Tag, Value};

use super::{Statement, What};

/// What begins a block in most files.
pub(super) const PREFIX: &[u8] = b"Exif\0\0";

/// Texts, and what they are about.
const TEXTS: [(Tag, What); 11] = [
    (Tag::Artist, What::Name),
    (Tag::Copyright, What::Name),
    (Tag::CameraOwnerName, What::Name),
    (Tag::BodySerialNumber, What::SerialNumber),
    (Tag::LensSerialNumber, What::SerialNumber),
    (Tag::Make, What::Device),
    (Tag::Model, What::Device),
    (Tag::Software, What::Tool),
    (Tag(exif::Context::Tiff, 0x13c), What::Tool),
    (Tag::DateTime, What::Time),
    (Tag::DateTimeOriginal, What::Time),
];

/// Names that Windows writes, in UTF-16.
const AUTHOR: Tag = Tag(exif::Context::Tiff, 0x9c9d);

/// Finds what a block says.
pub(super) fn found_in(block: &[u8]) -> Vec<Statement> {
    let Some(exif) = read(block) else {
        return Statement::new(What::Other, "Exif").into_iter().collect();
    };
    let mut found = Vec::new();
    for (tag, what) in TEXTS {
        if let Some(field) = exif.get_field(tag, In::PRIMARY) {
            found.extend(Statement::new(what, &text(field)));
        }
    }
    if let Some(Field { value, .. }) = exif.get_field(AUTHOR, In::PRIMARY)
        && let Value::Byte(bytes) = value
    {
        let (pairs, _) = bytes.as_chunks();
        let units: Vec<_> = pairs.iter().map(|pair| u16::from_le_bytes(*pair)).collect();
        found.extend(Statement::new(
            What::Name,
            &String::from_utf16_lossy(&units),
        ));
    }
    let latitude = degrees(&exif, Tag::GPSLatitude, Tag::GPSLatitudeRef, 'S');
    let longitude = degrees(&exif, Tag::GPSLongitude, Tag::GPSLongitudeRef, 'W');
    if let (Some(latitude), Some(longitude)) = (latitude, longitude) {
        found.extend(Statement::position(latitude, longitude));
    }
    if exif.fields().any(|field| field.ifd_num != In::PRIMARY) {
        found.extend(Statement::new(What::Thumbnail, "Exif"));
    }
    let is_told = |field: &Field| {
        field.tag == Tag::Orientation || TEXTS.iter().any(|(tag, _)| *tag == field.tag)
    };
    if exif.fields().any(|field| !is_told(field)) {
        found.extend(Statement::new(What::Other, "Exif"));
    }
    found
}

/// Gives which way up a block says that its picture is: 1 to 8, and 1 where it says nothing.
pub(super) fn orientation(block: &[u8]) -> u16 {
    let exif = read(block);
    let field = exif
        .as_ref()
        .and_then(|exif| exif.get_field(Tag::Orientation, In::PRIMARY));
    let number = field.and_then(|field| field.value.get_uint(0));
    let number = number.and_then(|number| u16::try_from(number).ok());
    number
        .filter(|number| (1..=8).contains(number))
        .unwrap_or(1)
}

/// Writes a block that says which way up its picture is, and nothing else.
pub(super) fn upright(orientation: u16) -> Vec<u8> {
    let mut block = b"MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01".to_vec();
    block.extend(orientation.to_be_bytes());
    block.extend([0; 6]);
    block
}

/// Reads a block, with or without what begins it, as far as it can be read.
fn read(block: &[u8]) -> Option<Exif> {
    let block = block.strip_prefix(PREFIX).unwrap_or(block);
    let mut reader = Reader::new();
    reader.continue_on_error(true);
    match reader.read_raw(block.to_vec()) {
        Ok(exif) => Some(exif),
        Err(Error::PartialResult(partial)) => Some(partial.into_inner().0),
        Err(_) => None,
    }
}

fn text(field: &Field) -> String {
    match &field.value {
        Value::Ascii(parts) => {
            let parts = parts.iter().map(|part| String::from_utf8_lossy(part));
            parts.collect::<Vec<_>>().join(" ")
        }
        _ => field.display_value().to_string(),
    }
}

/// Gives a latitude or a longitude in degrees, which are negative where the other field says so.
fn degrees(exif: &Exif, tag: Tag, reference: Tag, negative: char) -> Option<f64> {
    let Value::Rational(parts) = &exif.get_field(tag, In::PRIMARY)?.value else {
        return None;
    };
    let part = |place: usize| parts.get(place).map_or(0.0, exif::Rational::to_f64);
    let degrees = part(0) + part(1) / 60.0 + part(2) / 3600.0;
    let reference = exif.get_field(reference, In::PRIMARY).map(text);
    let is_negative = reference.is_some_and(|text| text.contains(negative));
    degrees
        .is_finite()
        .then_some(if is_negative { -degrees } else { degrees })
}
