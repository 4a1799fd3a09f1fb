//! The programs, each as WebAssembly and as JavaScript.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::json;
use site::catalogue::File;
use site::publish::{Asset, Program};

use crate::asset::hashed;
use crate::bundle::Profile;
use crate::esbuild::{self, Definition};
use crate::js_fallback::js_fallback;
use crate::process::read;
use crate::wasm_opt::shrink;

/// The forms of a program.
pub struct Forms {
    name: &'static str,
    wasm: Asset,
    js_fallback: Option<Asset>,
}

/// Makes the forms of a program in a folder that holds what wasm-bindgen wrote. `flags` are those of
/// wasm-opt that are its own.
///
/// # Errors
/// Names the program, and what went wrong.
pub fn forms(
    staging: &Path,
    name: &'static str,
    flags: &[&str],
    profile: Profile,
) -> Result<Forms> {
    build(staging, name, flags, profile).with_context(|| format!("the program {name}"))
}

fn build(staging: &Path, name: &'static str, flags: &[&str], profile: Profile) -> Result<Forms> {
    let bound = staging.join(format!("{name}_bg.wasm"));
    if profile == Profile::Debug {
        let wasm = hashed(name, "wasm", read(&bound)?);
        return Ok(Forms {
            name,
            wasm,
            js_fallback: None,
        });
    }
    let work = tempfile::tempdir()?;
    let small: PathBuf = work.path().join("small.wasm");
    shrink(&bound, flags, &small)?;
    let glue = staging.join(format!("{name}.js"));
    let script = js_fallback(name, &small, &glue, work.path())?;
    Ok(Forms {
        name,
        wasm: hashed(name, "wasm", read(&small)?),
        js_fallback: Some(hashed(&format!("{name}-js_fallback"), "js", script)),
    })
}

impl Forms {
    /// Joins the script that starts the program with wasm-bindgen's glue. It admits only these forms:
    /// the page names the script's hash, the script the programs', so that altered code never runs.
    pub fn with_script(
        self,
        entry: &Path,
        more: Vec<Definition>,
        profile: Profile,
    ) -> Result<Program> {
        let own = [
            ("WASM", json!(self.wasm.file)),
            ("JS_FALLBACK", json!(self.js_fallback_file())),
        ];
        let definitions: Vec<_> = own.into_iter().chain(more).collect();
        let script = esbuild::module(entry, &definitions, profile)?;
        Ok(Program {
            script: hashed(self.name, "js", script),
            wasm: self.wasm,
            js_fallback: self.js_fallback,
        })
    }

    /// Names the program as JavaScript.
    pub fn js_fallback_file(&self) -> Option<&File> {
        self.js_fallback.as_ref().map(|asset| &asset.file)
    }
}
