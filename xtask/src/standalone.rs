//! What a page carries that is a single file.

use std::io::Write;
use std::num::NonZeroU64;
use std::thread;

use anyhow::Result;
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::json;
use site::publish::{Asset, Program, Standalone, encode};
use zopfli::{Format, Options};

use crate::bundle::Profile;
use crate::scripts::Scripts;

/// Joins the script that finds the programs in the page, and packs these programs.
pub fn standalone(
    scripts: &Scripts,
    reader: &Program,
    exporter: &Program,
    profile: Profile,
) -> Result<Standalone> {
    let href = |asset: &Option<Asset>| asset.as_ref().map(|asset| asset.file.href.clone());
    let definitions = [
        ("WASM_FILE", json!(reader.wasm.file.href)),
        ("JS_FALLBACK_FILE", json!(href(&reader.js_fallback))),
        ("EXPORTER_FILE", json!(href(&exporter.js_fallback))),
    ];
    let script = scripts.standalone(&definitions)?;
    let fallbacks = [&reader.js_fallback, &exporter.js_fallback];
    let programs = [&reader.wasm]
        .into_iter()
        .chain(fallbacks.into_iter().flatten());
    Ok(Standalone {
        script: String::from_utf8(script)?,
        programs: packed(programs, profile),
    })
}

/// Packs programs at the same time.
fn packed<'a>(
    programs: impl Iterator<Item = &'a Asset>,
    profile: Profile,
) -> Vec<(String, String)> {
    thread::scope(|scope| {
        let packing = programs.map(|Asset { file, content }| {
            scope.spawn(move || (file.href.clone(), encode(&gzip(content, profile))))
        });
        let packing: Vec<_> = packing.collect();
        let packed = packing.into_iter().map(thread::ScopedJoinHandle::join);
        packed
            .map(|packed| packed.expect("packing does not panic"))
            .collect()
    })
}

/// Packs bytes (RFC 1952). Programs are most of such a page and the same in each, so a release spends
/// time on them: they get a twentieth smaller.
fn gzip(content: &[u8], profile: Profile) -> Vec<u8> {
    if profile == Profile::Debug {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
        let packed = encoder.write_all(content).and_then(|()| encoder.finish());
        return packed.expect("memory takes what is written");
    }
    let options = Options {
        // More takes longer and gains a few bytes.
        iteration_count: NonZeroU64::MIN,
        ..Options::default()
    };
    let mut packed = Vec::new();
    zopfli::compress(options, Format::Gzip, content, &mut packed)
        .expect("memory takes what is written");
    packed
}
