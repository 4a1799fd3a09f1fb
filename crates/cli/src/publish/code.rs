//! The programs: each as wasm, and the same as JavaScript; and the scripts that carry wasm-bindgen's
//! glue and the boot code.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};
use site::catalogue::File;

use super::programs::ScriptedProgram;
use super::{Diagnostic, asset, file_error, io_error, take};

/// A program's files.
pub struct Program {
    /// The program.
    pub wasm: File,
    /// The same as JavaScript, for browsers in which WebAssembly is missing or refused.
    pub js_fallback: File,
}

impl Program {
    /// Gives the files, which are named by their content.
    pub fn files(&self) -> [&File; 2] {
        [&self.wasm, &self.js_fallback]
    }
}

/// Names a program's files by their content.
pub fn program(folder: &Path, name: &str) -> Result<Program, Diagnostic> {
    let wasm = take(&folder.join(format!("{name}_bg.wasm")))?;
    let js_fallback = take(&folder.join(format!("{name}-js_fallback.js")))?;
    Ok(Program {
        wasm: asset(folder, name, "wasm", &wasm)?,
        js_fallback: asset(folder, &format!("{name}-js_fallback"), "js", &js_fallback)?,
    })
}

/// Joins the boot code and the glue into one small script that admits only these programs: the page
/// names the script's hash, the script the programs', so that altered code never runs.
pub fn script(
    folder: &Path,
    program: &Program,
    exporter: &ScriptedProgram,
) -> Result<File, Diagnostic> {
    let scripts = [
        &program.js_fallback,
        &exporter.script,
        &exporter.program.js_fallback,
    ];
    let definitions = [
        ("WASM", json!(program.wasm)),
        ("JS_FALLBACK", json!(program.js_fallback)),
        ("EXPORTER", json!(exporter.script)),
        ("EXPORTER_JS_FALLBACK", json!(exporter.program.js_fallback)),
        ("SCRIPTS", json!(scripts.map(|file| &file.href))),
    ];
    let script = bundle(folder, "hosted.js", &definitions)?;
    asset(folder, "reader", "js", &script)
}

/// Takes out of the folder what only served to make scripts.
pub fn clear(folder: &Path) -> Result<(), Diagnostic> {
    take(&folder.join("reader.js"))?;
    let boot = folder.join("js");
    fs::remove_dir_all(&boot).map_err(|error| io_error(&boot, &error))
}

/// Bundles a script of the folder's `boot/` with all that it imports. Each definition is a name that
/// stands for a value in it.
pub fn bundle(
    folder: &Path,
    entry: &str,
    definitions: &[(&str, Value)],
) -> Result<Vec<u8>, Diagnostic> {
    let entry = folder.join("js").join(entry);
    let definitions = definitions.iter();
    let definitions = definitions.map(|(name, value)| format!("--define:{name}={value}"));
    let options = ["--bundle", "--format=esm"].map(str::to_owned);
    esbuild(&entry, options.into_iter().chain(definitions))
}

/// Takes out of a script or a style sheet what only people read.
pub fn minify(file: &Path) -> Result<Vec<u8>, Diagnostic> {
    esbuild(file, [])
}

/// Runs esbuild on a file, and gives its output.
fn esbuild(file: &Path, options: impl IntoIterator<Item = String>) -> Result<Vec<u8>, Diagnostic> {
    let fault = |message| file_error(file, "esbuild", message);
    let output = Command::new("esbuild")
        .arg(file)
        .args(["--minify", "--charset=utf8"])
        .args(["--log-level=error", "--legal-comments=none"])
        .args(options)
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
