//! The programs, each as WebAssembly and as JavaScript.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

use anyhow::{Context, Result};
use site::catalogue::File;
use site::publish::Asset;

use crate::asset::hashed;
use crate::bindgen::bind;
use crate::bundle::Profile;
use crate::js_fallback::js_fallback;
use crate::process::read;
use crate::trim::trim;
use crate::wasm_opt::shrink;

/// A program, by the name of its binary.
#[derive(Clone, Copy)]
pub struct Source {
    /// The name.
    pub name: &'static str,
    /// The flags by which wasm-opt makes it smaller than by itself.
    pub flags: &'static [&'static str],
    /// How hard wasm2js tries to make it small.
    pub level: &'static str,
}

/// The forms of a program.
pub struct Forms {
    /// The name.
    pub name: &'static str,
    /// WebAssembly.
    pub wasm: Asset,
    /// JavaScript, in a release.
    pub js_fallback: Option<Asset>,
}

impl Forms {
    /// Names the program as JavaScript.
    pub fn js_fallback_file(&self) -> Option<&File> {
        self.js_fallback.as_ref().map(|asset| &asset.file)
    }
}

/// Makes the forms of compiled programs at the same time. The files that arise on the way stay in the
/// folder `work`; what is newer there than what it was made of is not made again.
///
/// # Errors
/// Names the program, and what went wrong.
pub fn forms<const COUNT: usize>(
    compiled: &[PathBuf],
    sources: [Source; COUNT],
    work: &Path,
    profile: Profile,
) -> Result<[Forms; COUNT]> {
    thread::scope(|scope| {
        let working = sources.map(|source| {
            scope.spawn(move || {
                let forms = one(compiled, source, work, profile);
                forms.with_context(|| format!("the program {}", source.name))
            })
        });
        let forms = working.map(|forms| forms.join().expect("making a program does not panic"));
        let forms: Result<Vec<_>> = forms.into_iter().collect();
        Ok(forms?
            .try_into()
            .unwrap_or_else(|_| unreachable!("as many as there are sources")))
    })
}

/// Makes the forms of one of the compiled programs.
fn one(compiled: &[PathBuf], source: Source, work: &Path, profile: Profile) -> Result<Forms> {
    let Source { name, flags, .. } = source;
    let mut files = compiled.iter();
    let wasm = files.find(|file| file.file_stem().is_some_and(|stem| stem == name));
    let wasm = wasm.context("was not compiled")?;
    let glue = work.join(format!("{name}.js"));
    let bound = work.join(format!("{name}_bg.wasm"));
    if is_older(&bound, wasm)? {
        let raw = work.join("bound");
        bind(wasm, name, &raw)?;
        let parts =
            [&glue, &bound].map(|file| (raw.join(file.file_name().unwrap_or_default()), file));
        let [(raw_glue, glue), (raw_wasm, bound)] = &parts;
        if profile == Profile::Release {
            trim((raw_wasm, raw_glue), (bound, glue))?;
        } else {
            fs::copy(raw_glue, glue)?;
            fs::copy(raw_wasm, bound)?;
        }
    }
    if profile == Profile::Debug {
        return Ok(Forms {
            name,
            wasm: hashed(name, "wasm", read(&bound)?),
            js_fallback: None,
        });
    }
    let small = work.join(format!("{name}-small.wasm"));
    if is_older(&small, &bound)? {
        shrink(&bound, flags, &small)?;
    }
    let script = work.join(format!("{name}-js_fallback.js"));
    if is_older(&script, &small)? {
        js_fallback(source, &small, &glue, &script)?;
    }
    Ok(Forms {
        name,
        wasm: hashed(name, "wasm", read(&small)?),
        js_fallback: Some(hashed(&format!("{name}-js_fallback"), "js", read(&script)?)),
    })
}

/// Says whether a file is missing, or older than what it is made of or than this program.
fn is_older(file: &Path, source: &Path) -> Result<bool> {
    let Ok(made) = fs::metadata(file).and_then(|file| file.modified()) else {
        return Ok(true);
    };
    let program = env::current_exe()?;
    for origin in [source, &program] {
        if made <= fs::metadata(origin)?.modified()? {
            return Ok(true);
        }
    }
    Ok(false)
}
