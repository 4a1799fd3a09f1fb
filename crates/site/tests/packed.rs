//! The assets as the program carries them.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use bytes::Bytes;
use proptest::prelude::*;
use site::catalogue::File;
use site::publish::{Asset, Assets, Program};

/// The bytes of a table. They repeat nothing, so nothing makes them smaller.
fn table(seed: u64, length: usize) -> Vec<u8> {
    let numbers = std::iter::successors(Some(seed), |last| {
        Some(last.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1))
    });
    let bytes = numbers.skip(1).map(|number| number.to_be_bytes()[0]);
    bytes.take(length).collect()
}

fn asset(href: &str, content: impl Into<Bytes>) -> Asset {
    let file = File {
        href: href.to_owned(),
        integrity: String::new(),
    };
    let content = content.into();
    Asset { file, content }
}

/// A program with tables, and a script with the same and with some that the program has not.
fn program(tables: &[Vec<u8>]) -> Program {
    let wasm = tables.join(&b"code"[..]);
    let others = [table(9, 100), table(10, 5)];
    let quoted = tables.iter().chain(&others).map(|table| {
        let table = BASE64_STANDARD.encode(table);
        format!("data(\"{table}\");")
    });
    let script: String = quoted.collect();
    Program {
        script: asset("program.js", "start()"),
        wasm: asset("program.wasm", wasm),
        js_fallback: Some(asset("program-js_fallback.js", script)),
    }
}

fn assets() -> Assets {
    let lengths = 4_000..4_004;
    let tables = lengths.zip(1..).map(|(length, seed)| table(seed, length));
    Assets {
        publisher: program(&tables.collect::<Vec<_>>()),
        editor: program(&[]),
        style: "p { margin: 0 }".to_owned(),
        ..Assets::default()
    }
}

#[test]
fn what_is_unpacked_is_what_was_packed() {
    let assets = assets();
    let unpacked = Assets::from_packed(&assets.to_packed(3));
    assert_eq!(unpacked.expect("assets"), assets);
}

#[test]
fn tables_that_a_program_has_twice_are_packed_once() {
    let assets = assets();
    let packed = assets.to_packed(22).len();
    let program = assets.publisher.wasm.content.len();
    assert!(packed < program + 1_000, "{packed} bytes of {program}");
}

#[test]
fn damaged_assets_are_refused() {
    let packed = assets().to_packed(3);
    for length in 0..packed.len() {
        assert!(Assets::from_packed(&packed[..length]).is_err());
    }
    assert!(Assets::from_packed(&assets().to_bytes()).is_err());
}

proptest! {
    #[test]
    fn no_bytes_make_unpacking_fail_otherwise(bytes: Vec<u8>) {
        let _ = Assets::from_packed(&bytes);
    }
}
