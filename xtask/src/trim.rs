//! Leaves out of a bound program what costs bytes and serves no one.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use regex_lite::Regex;
use walrus::Module;
use walrus::passes::gc;

/// What a crate exports that lets JavaScript read streams, which no program here does.
const STREAMS: &str = "intounderlying";

/// Trims a program and its glue, and writes both elsewhere. wasm-bindgen puts sixteen digits behind the name of each function of
/// the browser; they are noise that no compression takes out, and names are told apart without them.
/// Exports for streams, which keep code in the program, and their classes in the glue are left out.
///
/// # Errors
/// Fails where the program cannot be read or written, or uses streams.
pub fn trim((wasm, glue): (&Path, &Path), (small, small_glue): (&Path, &Path)) -> Result<()> {
    let mut module = Module::from_file(wasm).with_context(|| format!("{}", wasm.display()))?;
    let mut names = BTreeMap::new();
    let mut uses: BTreeMap<String, usize> = BTreeMap::new();
    for import in module.imports.iter_mut() {
        let Some(short) = without_digits(&import.name) else {
            continue;
        };
        let count = uses.entry(short.to_owned()).or_default();
        *count += 1;
        let short = match count {
            1 => short.to_owned(),
            _ => format!("{short}${count}"),
        };
        names.insert(std::mem::replace(&mut import.name, short.clone()), short);
    }
    let exports = module.exports.iter();
    let streams = exports.filter(|export| export.name.contains(STREAMS));
    let streams: Vec<_> = streams.map(walrus::Export::id).collect();
    for export in streams {
        module.exports.delete(export);
    }
    gc::run(&mut module);
    let text = without_classes(&renamed(fs::read_to_string(glue)?, &names))?;
    if text.contains("IntoUnderlying") {
        bail!("{}: a program uses the classes of streams", glue.display());
    }
    fs::write(small_glue, text)?;
    // Last, since what is newer than the compiled program is not made again.
    module.emit_wasm_file(small)
}

/// Gives a name without the digits that wasm-bindgen puts behind it, if it does.
fn without_digits(name: &str) -> Option<&str> {
    let (short, digits) = name.rsplit_once('_')?;
    let is_hash = digits.len() == 16 && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    is_hash.then_some(short)
}

/// Gives the glue with the functions' short names.
fn renamed(mut glue: String, names: &BTreeMap<String, String>) -> String {
    for (name, short) in names {
        glue = glue.replace(name, short);
    }
    glue
}

/// Gives the glue without the classes of streams.
fn without_classes(glue: &str) -> Result<String> {
    let class = Regex::new(r"(?s)export class IntoUnderlying\w+ \{.*?\n\}\n")?;
    let dispose = Regex::new(r"if \(Symbol\.dispose\) IntoUnderlying[^\n]*\n")?;
    let registry = Regex::new(r"(?s)const IntoUnderlying\w+Finalization = .*?;\n")?;
    let mut text = glue.to_owned();
    for part in [class, dispose, registry] {
        text = part.replace_all(&text, "").into_owned();
    }
    Ok(text)
}
