//! Turns `locales/*.ftl` into code. What is missing or wrong in any of them stops the build.

use std::path::{Path, PathBuf};
use std::{env, fs, process};

use locale_compiler::{File, compile};

/// The language whose messages the others must have.
const REFERENCE: &str = "en.ftl";

fn main() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales");
    println!("cargo::rerun-if-changed={}", folder.display());
    let entries = folder.read_dir().expect("the folder locales/ can be read");
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let mut paths: Vec<PathBuf> = paths
        .filter(|path| path.extension().is_some_and(|ending| ending == "ftl"))
        .collect();
    paths.sort_by_key(|path| (!path.ends_with(REFERENCE), path.clone()));
    let texts: Vec<_> = paths
        .iter()
        .map(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let text = fs::read_to_string(path).expect("a file of locales/ can be read");
            (format!("locales/{name}"), text)
        })
        .collect();
    let files = texts.iter().map(|(path, text)| File { path, text });
    match compile(&files.collect::<Vec<_>>()) {
        Ok(code) => {
            let output = PathBuf::from(env::var_os("OUT_DIR").expect("cargo names a folder"));
            fs::write(output.join("messages.rs"), code).expect("cargo's folder can be written");
        }
        Err(errors) => {
            for error in errors {
                println!("cargo::error={error}");
            }
            process::exit(1);
        }
    }
}
