//! Bytes read as a dataset, and checked.

#![no_main]

use dossier::check::read;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    for problem in read(bytes).problems {
        assert!(problem.place.is_some(), "{problem}");
    }
});
