//! Joins scripts and style sheets, and takes out what only people read (<https://esbuild.github.io>).

use std::ffi::{OsStr, OsString};
use std::path::Path;

use anyhow::Result;
use serde_json::Value;

use crate::bundle::Profile;
use crate::process::run;

/// A name, and the value that stands for it in a script.
pub type Definition<'a> = (&'a str, Value);

/// Joins a script with all that it imports, and with another that comes first where there is one, into
/// one ECMAScript module.
pub fn module(
    entry: &Path,
    definitions: &[Definition],
    first: Option<&Path>,
    profile: Profile,
) -> Result<Vec<u8>> {
    let definitions = definitions.iter();
    let definitions = definitions.map(|(name, value)| format!("--define:{name}={value}"));
    let first = first.map(|script| format!("--inject:{}", script.display()));
    let options = ["--bundle", "--format=esm"].map(str::to_owned);
    esbuild(
        entry,
        profile,
        options.into_iter().chain(first).chain(definitions),
    )
}

/// Joins a script with all that it imports into one classic script.
pub fn script(entry: &Path, profile: Profile) -> Result<Vec<u8>> {
    esbuild(entry, profile, ["--bundle"])
}

/// Joins a style sheet with all that it imports.
pub fn style(entry: &Path, profile: Profile) -> Result<Vec<u8>> {
    esbuild(entry, profile, ["--bundle"])
}

/// Takes out of a script what only people read; it keeps its global names.
pub fn minified(script: &Path, profile: Profile) -> Result<Vec<u8>> {
    esbuild(script, profile, [""; 0])
}

/// Runs esbuild on a file, and gives its output.
fn esbuild(
    file: &Path,
    profile: Profile,
    options: impl IntoIterator<Item = impl AsRef<OsStr>>,
) -> Result<Vec<u8>> {
    let mut arguments: Vec<OsString> = vec![file.into()];
    arguments.extend(
        [
            "--charset=utf8",
            "--log-level=error",
            "--legal-comments=none",
        ]
        .map(Into::into),
    );
    if profile == Profile::Release {
        arguments.push("--minify".into());
    }
    arguments.extend(options.into_iter().map(|option| option.as_ref().to_owned()));
    run("esbuild", arguments)
}
