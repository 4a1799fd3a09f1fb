//! The program: the wasm, and one script that carries wasm-bindgen's glue and the boot code.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use chronicle::catalogue::File;

use super::{Fault, asset, take};

/// Names the wasm by its content.
pub fn wasm(folder: &Path) -> Result<File, Fault> {
    let wasm = take(&folder.join("chronicle_bg.wasm"))?;
    asset(folder, "chronicle", "wasm", &wasm)
}

/// Joins the boot code and the glue into one small script that admits only that wasm: the page
/// names the script's hash, the script the wasm's, so that altered code never runs.
pub fn script(folder: &Path, wasm: &File) -> Result<File, Fault> {
    let fault = |message| Fault::new(&folder.join("chronicle.js"), "esbuild", message);
    let mut esbuild = Command::new("esbuild")
        .args(["--bundle", "--format=esm", "--minify", "--charset=utf8"])
        .args(["--log-level=error", "--legal-comments=none"])
        .arg(format!("--define:WASM_FILE={:?}", wasm.href))
        .arg(format!("--define:WASM_INTEGRITY={:?}", wasm.integrity))
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| {
            fault(format!(
                "could not be started: {error} (`make` installs it)"
            ))
        })?;
    esbuild
        .stdin
        .take()
        .expect("standard input is piped")
        .write_all(include_bytes!("../../boot.js"))
        .map_err(|error| fault(error.to_string()))?;
    let output = esbuild
        .wait_with_output()
        .map_err(|error| fault(error.to_string()))?;
    if !output.status.success() {
        return Err(fault(String::from_utf8_lossy(&output.stderr).into_owned()));
    }
    take(&folder.join("chronicle.js"))?;
    asset(folder, "chronicle", "js", &output.stdout)
}
