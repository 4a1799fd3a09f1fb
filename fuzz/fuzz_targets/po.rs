//! Bytes read as a file of translators. What is read is written, and then read as the same.

#![no_main]

use formats::po::{Entry, read, write};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(po) = read(bytes) else { return };
    let again = read(write(&po).as_bytes()).expect("what was written");
    // Where entries stand is not written.
    let said = |entries: Vec<Entry>| -> Vec<Entry> {
        let entries = entries.into_iter();
        let entries = entries.map(|entry| Entry {
            line: 0,
            translation_line: 0,
            ..entry
        });
        entries.collect()
    };
    assert_eq!(said(again.entries), said(po.entries));
});
