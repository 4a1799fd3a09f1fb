//! Translates a program from WebAssembly into JavaScript, for browsers in which WebAssembly is missing
//! or refused.

use std::ffi::OsStr;
use std::path::Path;

use anyhow::{Result, bail};
use regex_lite::Regex;

use crate::bundle::Profile;
use crate::esbuild;
use crate::process::{read_text, run, write};
use crate::program::Source;
use crate::wasm_opt::{FEATURES, optimise};

/// What wasm2js does not know is first said in what it knows.
const LOWERINGS: [&str; 5] = [
    "--enable-bulk-memory-opt",
    "--llvm-memory-copy-fill-lowering",
    "--llvm-nontrapping-fptoint-lowering",
    "--signext-lowering",
    "-O1",
];

/// Translates a program and its glue, which wasm-bindgen wrote, into one classic script. Whoever puts
/// the script into a page finds on its element what the program can do, a worker on its global object.
///
/// # Errors
/// Fails where a tool does, or where one wrote something else than expected.
pub fn js_fallback(source: Source, wasm: &Path, glue: &Path, output: &Path) -> Result<()> {
    let Source { name, level, .. } = source;
    let work = tempfile::tempdir()?;
    let work = work.path();
    let lowered = work.join("lowered.wasm");
    let translated = work.join("wasm2js.js");
    optimise(wasm, &LOWERINGS, &lowered)?;
    let files = [lowered.as_os_str(), "-o".as_ref(), translated.as_os_str()];
    let flags = ["--enable-bulk-memory-opt", level];
    let flags = FEATURES.iter().chain(&flags).map(OsStr::new);
    run("wasm2js", files.into_iter().chain(flags))?;
    let glue = read_text(glue)?;
    let entry = work.join("entry.js");
    write(&entry, entry_script(&exports(&glue)?))?;
    write(&work.join("glue.js"), adapted(&glue)?)?;
    write(
        &work.join("program.js"),
        linked(name, &read_text(&translated)?)?,
    )?;
    write(output, esbuild::script(&entry, Profile::Release)?)
}

/// Gives the names of the functions that pages call, as they stand in the glue.
fn exports(glue: &str) -> Result<Vec<&str>> {
    let declaration = regex(r"(?m)^export function (\w+)\(");
    let names = declaration.captures_iter(glue);
    let names: Vec<_> = names.map(|names| names.extract::<1>().1[0]).collect();
    if names.is_empty() {
        bail!("expected functions that pages call in the glue");
    }
    Ok(names)
}

/// Writes the script that starts the program.
fn entry_script(exports: &[&str]) -> String {
    let exports = exports.join(", ");
    format!(
        "import {{ finish, {exports} }} from \"./glue.js\";\n\
         import * as program from \"./program.js\";\n\
         finish({{ exports: program }});\n\
         (globalThis.document?.currentScript ?? globalThis).program = {{ {exports} }};\n"
    )
}

/// wasm-bindgen's glue keeps views of the memory, and takes one as outdated when its buffer is
/// detached. Memory that grows in JavaScript gets another buffer, but the former is not detached.
fn adapted(glue: &str) -> Result<String> {
    let is_other = "$1.buffer !== wasm.memory.buffer";
    let glue = replace(glue, r"(\w+)\.byteLength === 0", is_other)?;
    let glue = replace(&glue, r"(\w+)\.buffer\.detached === true", is_other)?;
    Ok(format!(
        "{glue}\nexport {{ __wbg_get_imports as imports, __wbg_finalize_init as finish }};\n"
    ))
}

/// wasm2js imports by name what the glue gives as one object.
fn linked(name: &str, program: &str) -> Result<String> {
    let import = regex(r"^import \* as (\S+) from '\./\w+_bg\.js';");
    let Some(found) = import.captures(program) else {
        bail!("expected an import at the start of what wasm2js wrote");
    };
    let (import, [imports]) = found.extract();
    let parts = format!(
        "import {{ imports }} from \"./glue.js\";\nconst {imports} = imports()[\"./{name}_bg.js\"];"
    );
    Ok(program.replacen(import, &parts, 1))
}

/// Replaces what must be there: another version of a tool may write it otherwise.
fn replace(text: &str, pattern: &str, replacement: &str) -> Result<String> {
    let replaced = regex(pattern).replace_all(text, replacement);
    if replaced == text {
        bail!("expected {pattern} in what the tools wrote");
    }
    Ok(replaced.into_owned())
}

/// Gives a pattern of this file.
fn regex(pattern: &str) -> Regex {
    Regex::new(pattern).expect("a pattern that was tried")
}
