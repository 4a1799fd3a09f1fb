//! Bytes read as a dataset, and checked.

#![no_main]

use dossier::check::read;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    for diagnostic in read(bytes).diagnostics {
        assert!(diagnostic.location.position.is_some(), "{diagnostic}");
    }
});
