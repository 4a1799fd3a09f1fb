//! Turns what Trunk built into the assets with which sites are made.

use std::path::Path;
use std::thread;

use anyhow::Result;
use clap::ValueEnum;
use serde_json::json;
use site::catalogue::File;
use site::publish::Assets;

use crate::asset::hashed;
use crate::esbuild;
use crate::icon::{icon, icons};
use crate::program::{Forms, forms};
use crate::standalone::standalone;
use crate::style::style;

/// What the assets are for, in Trunk's words.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Profile {
    /// For who works on the code: made quickly. The programs are as the compiler wrote them, and not
    /// there as JavaScript.
    Debug,
    /// For readers: as small as it gets.
    Release,
}

/// The programs, and the flags of wasm-opt that make them smaller than it does by itself.
const READER: (&str, &[&str]) = (
    "reader",
    &["--converge", "--one-caller-inline-max-function-size=30"],
);
const EXPORTER: (&str, &[&str]) = ("exporter", &[]);
const PREVIEW: (&str, &[&str]) = ("preview", &[]);

/// Makes the assets of Trunk's output. The style and the icons come from the project's folder, which
/// is the current one.
///
/// # Errors
/// Fails where a file is missing or a tool fails.
pub fn bundle(staging: &Path, profile: Profile) -> Result<Assets> {
    let [reader, exporter, preview] = programs(staging, profile)?;
    let js = staging.join("js");
    let own_scripts = |forms: &Forms| json!(hrefs(forms.js_fallback_file()));

    let scripts = vec![("SCRIPTS", own_scripts(&exporter))];
    let exporter = exporter.with_script(&js.join("exporter.js"), scripts, profile)?;
    let scripts = vec![("SCRIPTS", own_scripts(&preview))];
    let preview = preview.with_script(&js.join("preview.js"), scripts, profile)?;
    let exporter_js_fallback = exporter.js_fallback.as_ref().map(|asset| &asset.file);
    let scripts = reader.js_fallback_file().into_iter();
    let scripts = scripts.chain([&exporter.script.file]);
    let scripts = hrefs(scripts.chain(exporter_js_fallback));
    let definitions = vec![
        ("EXPORTER", json!(exporter.script.file)),
        ("EXPORTER_JS_FALLBACK", json!(exporter_js_fallback)),
        ("SCRIPTS", json!(scripts)),
    ];
    let reader = reader.with_script(&js.join("hosted.js"), definitions, profile)?;

    // Of the addresses that this page may name it needs that of its worker alone.
    let definitions = [("SCRIPTS", json!([]))];
    let index_script = esbuild::module(&js.join("index_page.js"), &definitions, profile)?;
    let public = Path::new("public");
    let styles = Path::new("style");
    Ok(Assets {
        standalone: standalone(&js, &reader, &exporter, profile)?,
        index_script: hashed("index", "js", index_script),
        icon: icon(public)?,
        icons: icons(public)?,
        style: style(&styles.join("main.css"), profile)?,
        index_style: style(&styles.join("index_page.css"), profile)?,
        service_worker: String::from_utf8(esbuild::minified(&js.join("worker.js"), profile)?)?,
        reader,
        exporter,
        preview,
    })
}

/// Makes the forms of all programs at the same time.
fn programs(staging: &Path, profile: Profile) -> Result<[Forms; 3]> {
    thread::scope(|scope| {
        let working = [READER, EXPORTER, PREVIEW]
            .map(|(name, flags)| scope.spawn(move || forms(staging, name, flags, profile)));
        let [reader, exporter, preview] =
            working.map(|forms| forms.join().expect("making a program does not panic"));
        Ok([reader?, exporter?, preview?])
    })
}

/// Gives the addresses of files.
fn hrefs<'a>(files: impl IntoIterator<Item = &'a File>) -> Vec<&'a str> {
    files.into_iter().map(|file| file.href.as_str()).collect()
}
