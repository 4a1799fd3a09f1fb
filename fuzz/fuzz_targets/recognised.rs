//! Whatever format the bytes are recognised as.

#![no_main]

use formats::import::{Options, import};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _ = import(bytes, None, &Options::default(), &mut |_| {});
});
