//! The XML files in the archive that a workbook is.

use std::io::{BufRead, BufReader, Cursor, Read};

use memchr::memmem;
use quick_xml::encoding::DecodingReader;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use zip::ZipArchive;

/// The archive.
pub type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// Hands the beginning of each element of a file to `each`, until that says to stop.
pub fn elements(
    archive: &mut Archive<'_>,
    path: &str,
    most: u64,
    mut each: impl FnMut(&BytesStart<'_>) -> bool,
) -> Option<()> {
    events(archive, path, most, |event| match event {
        Event::Start(element) | Event::Empty(element) => each(element),
        _ => true,
    })
}

/// Hands everything in a file to `each`, until that says to stop. `most` is how many bytes of it are read.
pub fn events(
    archive: &mut Archive<'_>,
    path: &str,
    most: u64,
    mut each: impl FnMut(&Event<'_>) -> bool,
) -> Option<()> {
    let file = archive.by_name(path).ok()?;
    let mut reader = reader(BufReader::new(file.take(most)));
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        let event = reader.read_event_into(&mut buffer).ok()?;
        if matches!(event, Event::Eof) || !each(&event) {
            return Some(());
        }
    }
}

fn reader<R: BufRead>(file: R) -> Reader<DecodingReader<R>> {
    let mut reader = Reader::from_reader(DecodingReader::new(file));
    reader.config_mut().check_end_names = false;
    reader
}

/// Gives the value of an attribute, whatever its prefix.
pub fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = element.attributes();
    let mut attributes = attributes.with_checks(false).flatten();
    let attribute = attributes.find(|it| it.key.local_name().as_ref() == name)?;
    attribute
        .normalized_value(XmlVersion::Implicit1_0)
        .ok()
        .map(String::from)
}

/// Gives the value of an attribute that is a number.
pub fn number(element: &BytesStart<'_>, name: &str) -> Option<usize> {
    attribute(element, name)?.parse().ok()
}

/// Finds the file of a sheet of an .xlsx.
pub fn sheet_path(archive: &mut Archive<'_>, sheet: &str, most: u64) -> Option<String> {
    let mut relation = None;
    elements(archive, "xl/workbook.xml", most, |element| {
        if element.local_name().as_ref() == "sheet"
            && attribute(element, "name").as_deref() == Some(sheet)
        {
            relation = attribute(element, "id");
        }
        relation.is_none()
    })?;
    let relation = relation?;
    let mut target = None;
    elements(archive, "xl/_rels/workbook.xml.rels", most, |element| {
        if attribute(element, "Id").as_ref() == Some(&relation) {
            target = attribute(element, "Target");
        }
        target.is_none()
    })?;
    let target = target?;
    Some(match target.strip_prefix('/') {
        Some(path) => path.to_owned(),
        None => format!("xl/{target}"),
    })
}

/// Tells whether a formula of a sheet of an .xlsx makes links. `most` is how many bytes of the sheet are read.
pub fn has_links(bytes: &[u8], sheet: &str, most: u64) -> bool {
    let search = || {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
        let path = sheet_path(&mut archive, sheet, most)?;
        let mut text = Vec::new();
        let file = archive.by_name(&path).ok()?;
        file.take(most).read_to_end(&mut text).ok()?;
        memmem::find(&text, b"HYPERLINK(")
    };
    search().is_some()
}
