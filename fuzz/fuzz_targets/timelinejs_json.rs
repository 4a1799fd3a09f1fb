//! Bytes read as the format `timelinejs-json`.

#![no_main]

use formats::import::{Format, Options, import};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _ = import(
        bytes,
        Some(Format::TimelineJson),
        &Options::default(),
        &mut |_| {},
    );
});
