//! Bytes read as the format `workbook`: as they are, and as a file inside of an archive that is a workbook
//! otherwise, since no fuzzer packs one.

#![no_main]

use std::io::{Cursor, Write};

use formats::import::{Format, Options, import};
use libfuzzer_sys::fuzz_target;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// The files of an .xlsx, each with what it holds where the bytes are another one.
const XLSX: [(&str, &str); 6] = [
    (
        "xl/worksheets/sheet1.xml",
        "<worksheet><cols><col min=\"1\" max=\"2\" hidden=\"1\"/></cols><sheetData><row r=\"1\" hidden=\"1\">\
         <c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\" s=\"1\">\
         <v>43466</v></c><c r=\"B2\" t=\"s\"><v>1</v></c></row></sheetData></worksheet>",
    ),
    (
        "xl/sharedStrings.xml",
        "<sst><si><t>Date</t></si><si><t>Title</t></si></sst>",
    ),
    (
        "xl/styles.xml",
        "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"17\"/></cellXfs></styleSheet>",
    ),
    (
        "xl/workbook.xml",
        "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>\
         <sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
    ),
    (
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/\
         relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
    ),
    (
        "_rels/.rels",
        "<Relationships><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/\
         relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
    ),
];

/// The files of an .ods beside its content.
const ODS: [(&str, &str); 2] = [
    (
        "mimetype",
        "application/vnd.oasis.opendocument.spreadsheet",
    ),
    ("META-INF/manifest.xml", "<manifest/>"),
];

fuzz_target!(|bytes: &[u8]| {
    read(bytes);
    let Some((which, bytes)) = bytes.split_first() else {
        return;
    };
    match usize::from(*which) % (XLSX.len() + 1) {
        place if place < XLSX.len() => {
            let mut files = XLSX.map(|(name, text)| (name, text.as_bytes()));
            files[place].1 = bytes;
            read(&archive(&files));
        }
        _ => {
            let [kind, manifest] = ODS.map(|(name, text)| (name, text.as_bytes()));
            read(&archive(&[kind, manifest, ("content.xml", bytes)]));
        }
    }
});

fn read(bytes: &[u8]) {
    let _ = import(bytes, Some(Format::Workbook), &Options::default(), &mut |_| {});
}

fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, bytes) in files {
        zip.start_file(*name, options).expect("a file");
        zip.write_all(bytes).expect("memory takes what is written");
    }
    zip.finish().expect("an archive").into_inner()
}
