//! Puts the assets into the program: the programs for the browser, scripts, styles and icons, which
//! `make assets` bundles beforehand. Without them the program can check, import and export, and says
//! what to do when it is asked for a site.

use std::path::Path;
use std::{env, fs};

fn main() {
    let project = env::var("CARGO_MANIFEST_DIR").expect("Cargo names the package's folder");
    let file = Path::new(&project).join("../../target/assets.bin");
    // Cargo runs this again as soon as the file is there.
    println!("cargo::rerun-if-changed={}", file.display());
    let value = if file.is_file() {
        format!("Some(include_bytes!({:?}))", file.display())
    } else {
        println!(
            "cargo::warning=built without what sites are made of; for a program that makes sites, run 'make assets' first"
        );
        "None".to_owned()
    };
    let output = env::var("OUT_DIR").expect("Cargo names a folder");
    let output = Path::new(&output).join("assets.rs");
    fs::write(output, value).expect("Cargo's folder can be written");
}
