//! Makes WebAssembly smaller (<https://github.com/WebAssembly/binaryen>).

use std::path::Path;

use anyhow::Result;

use crate::process::run;

/// What the compiler makes use of, which binaryen's tools must be told.
pub const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Writes a program as small as it gets.
pub fn shrink(wasm: &Path, flags: &[&str], output: &Path) -> Result<()> {
    optimise(wasm, &[&["-Oz"], flags].concat(), output)
}

/// Runs wasm-opt.
pub fn optimise(wasm: &Path, flags: &[&str], output: &Path) -> Result<()> {
    let files = [wasm.as_os_str(), "-o".as_ref(), output.as_os_str()];
    let flags = FEATURES.iter().chain(flags).map(AsRef::as_ref);
    run("wasm-opt", files.into_iter().chain(flags)).map(drop)
}
