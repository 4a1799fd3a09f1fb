//! The program: the wasm, the same as JavaScript, and one script that carries wasm-bindgen's glue
//! and the boot code.

use std::fs;
use std::path::Path;
use std::process::Command;

use chronicle::catalogue::File;

use super::{Fault, asset, take};

/// The program's files.
pub struct Program {
    /// The program.
    pub wasm: File,
    /// The same as JavaScript, for browsers in which WebAssembly is missing or refused.
    pub plain: File,
}

/// Names the program's files by their content.
pub fn program(folder: &Path) -> Result<Program, Fault> {
    let wasm = take(&folder.join("chronicle_bg.wasm"))?;
    let plain = take(&folder.join("plain.js"))?;
    Ok(Program {
        wasm: asset(folder, "chronicle", "wasm", &wasm)?,
        plain: asset(folder, "chronicle-plain", "js", &plain)?,
    })
}

/// Joins the boot code and the glue into one small script that admits only that program: the page
/// names the script's hash, the script the program's, so that altered code never runs.
pub fn script(folder: &Path, program: &Program, desk: &File) -> Result<File, Fault> {
    let Program { wasm, plain } = program;
    let script = bundle(
        folder,
        "hosted.js",
        &[
            ("WASM_FILE", &wasm.href),
            ("WASM_INTEGRITY", &wasm.integrity),
            ("PLAIN_FILE", &plain.href),
            ("PLAIN_INTEGRITY", &plain.integrity),
            ("DESK_FILE", &desk.href),
            ("DESK_INTEGRITY", &desk.integrity),
        ],
    )?;
    asset(folder, "chronicle", "js", &script)
}

/// Joins the boot code and the glue into the script of a page that is one file: the program stands in
/// it under the same names.
pub fn one_file(folder: &Path, program: &Program) -> Result<String, Fault> {
    let Program { wasm, plain } = program;
    let script = bundle(
        folder,
        "one_file.js",
        &[("WASM_FILE", &wasm.href), ("PLAIN_FILE", &plain.href)],
    )?;
    Ok(String::from_utf8_lossy(&script).into_owned())
}

/// Takes out of the folder what only served to make scripts.
pub fn clear(folder: &Path) -> Result<(), Fault> {
    take(&folder.join("chronicle.js"))?;
    let boot = folder.join("boot");
    fs::remove_dir_all(&boot).map_err(|error| Fault::of(&boot, &error))
}

/// Bundles a script of the folder's `boot/` with all that it imports. Each definition is a name that
/// stands for a text in it.
pub fn bundle(folder: &Path, entry: &str, definitions: &[(&str, &str)]) -> Result<Vec<u8>, Fault> {
    let entry = folder.join("boot").join(entry);
    let fault = |message| Fault::new(&entry, "esbuild", message);
    let definitions = definitions.iter();
    let output = Command::new("esbuild")
        .arg(&entry)
        .args(["--bundle", "--format=esm", "--minify", "--charset=utf8"])
        .args(["--log-level=error", "--legal-comments=none"])
        .args(definitions.map(|(name, text)| format!("--define:{name}={text:?}")))
        .output()
        .map_err(|error| {
            fault(format!(
                "could not be started: {error} (`make` installs it)"
            ))
        })?;
    if output.status.success() {
        Ok(output.stdout)
    } else {
        Err(fault(String::from_utf8_lossy(&output.stderr).into_owned()))
    }
}
