//! Binds programs to JavaScript (<https://wasm-bindgen.github.io/wasm-bindgen/>).

use std::path::Path;

use anyhow::Result;

use crate::process::run;

/// Writes `NAME_bg.wasm` and its glue `NAME.js`, an ECMAScript module, into a folder.
pub fn bind(wasm: &Path, name: &str, folder: &Path) -> Result<()> {
    let flags = [
        "--target=web",
        "--no-typescript",
        "--out-name",
        name,
        "--out-dir",
    ];
    let files = [folder.as_os_str(), wasm.as_os_str()];
    let flags = flags.iter().map(AsRef::as_ref);
    run("wasm-bindgen", flags.chain(files)).map(drop)
}
