//! Bytes read as the format `feed`.

#![no_main]

use formats::import::{Format, Options, import};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _ = import(bytes, Some(Format::Feed), &Options::default(), &mut |_| {});
});
