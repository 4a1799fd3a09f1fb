//! Bytes read as the format `workbook`.

#![no_main]

use formats::import::{Format, Options, import};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _ = import(bytes, Some(Format::Workbook), &Options::default(), &mut |_| {});
});
