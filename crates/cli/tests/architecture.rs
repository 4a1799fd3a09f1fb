//! ARCHITECTURE.md draws the imports between packages as the packages declare them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The imports of each package, without those of its tests.
type Imports = BTreeMap<String, BTreeSet<String>>;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Reads what the packages of the workspace declare.
fn declared() -> Imports {
    let crates = fs::read_dir(root().join("crates")).expect("a folder");
    let folders = crates.map(|entry| entry.expect("an entry").path());
    let folders = folders.chain([root(), root().join("xtask")]);
    let mut all: Imports = folders
        .map(|folder| {
            let text = fs::read_to_string(folder.join("Cargo.toml")).expect("a manifest");
            let manifest: toml::Table = text.parse().expect("TOML");
            let name = manifest["package"]["name"].as_str().expect("a name");
            (name.to_owned(), dependencies(&manifest))
        })
        .collect();
    let names: BTreeSet<_> = all.keys().cloned().collect();
    for imports in all.values_mut() {
        imports.retain(|name| names.contains(name));
    }
    all
}

/// Gives the names of a package's dependencies, for all targets.
fn dependencies(manifest: &toml::Table) -> BTreeSet<String> {
    let targets = manifest.get("target").and_then(toml::Value::as_table);
    let targets = targets.into_iter().flat_map(toml::Table::values);
    let targets = targets.filter_map(toml::Value::as_table);
    [manifest]
        .into_iter()
        .chain(targets)
        .filter_map(|table| table.get("dependencies")?.as_table())
        .flat_map(toml::Table::keys)
        .cloned()
        .collect()
}

/// Reads the drawing: a line for each package that imports others or is imported.
fn drawn() -> Imports {
    let text = fs::read_to_string(root().join("ARCHITECTURE.md")).expect("a file");
    let (_, packages) = text.split_once("\n## Packages\n").expect("a heading");
    let (_, drawing) = packages.split_once("```\n").expect("a drawing");
    let (drawing, _) = drawing.split_once("```").expect("its end");
    let lines = drawing.lines();
    lines
        .map(|line| {
            let (name, imports) = line.split_once("──>").expect("an arrow");
            let imports = imports.trim().split(", ");
            let imports = imports.filter(|name| *name != "nothing of ours");
            (name.trim().to_owned(), imports.map(str::to_owned).collect())
        })
        .collect()
}

#[test]
fn the_drawing_has_the_imports_that_the_packages_declare() {
    let mut declared = declared();
    // It runs at build time only, and the text below the drawing says so.
    declared.remove("locale_compiler");
    assert_eq!(drawn(), declared);
}
