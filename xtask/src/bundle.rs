//! Makes the assets with which sites are made.

use std::path::Path;

use anyhow::Result;
use clap::ValueEnum;
use serde_json::json;
use site::publish::Assets;

use crate::cargo::build;
use crate::icon::{icon, icons};
use crate::program::{Source, forms};
use crate::scripts::Scripts;
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

/// What makes a small program smaller still: its blocks are put in order anew.
const REORDER: &[&str] = &[
    "--converge",
    "--one-caller-inline-max-function-size=30",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--code-folding",
    "-Oz",
];

/// The program that readers wait for: it is worth a minute.
pub const READER: Source = Source {
    name: "reader",
    flags: REORDER,
};
/// The program for citing and downloads.
const EXPORTER: Source = Source {
    name: "exporter",
    flags: REORDER,
};
/// The program of the preview page.
const PREVIEW: Source = Source {
    name: "preview",
    flags: &[],
};

/// Builds the programs of the project's folder, which is the current one, and bundles them with the
/// rest. `reload` lets pages load themselves anew when Trunk has built them.
///
/// # Errors
/// Fails where a file is missing or a tool fails.
pub fn bundle(profile: Profile, reload: bool) -> Result<Assets> {
    let work = Path::new("target/bundle").join(match profile {
        Profile::Debug => "debug",
        Profile::Release => "release",
    });
    let compiled = build(profile)?;
    let scripts = Scripts::beside_glue(&work, profile, reload)?;
    let sources = [READER, EXPORTER, PREVIEW];
    let [reader, exporter, preview] = forms(&compiled, sources, &work, profile)?;
    let preview = scripts.program(preview, "preview.js", &[], &[])?;
    let exporter = scripts.program(exporter, "exporter.js", &[], &[])?;
    let js_fallback = exporter.js_fallback.as_ref().map(|asset| &asset.file);
    let others: Vec<_> = [&exporter.script.file]
        .into_iter()
        .chain(js_fallback)
        .collect();
    let definitions = [
        ("EXPORTER", json!(exporter.script.file)),
        ("EXPORTER_JS_FALLBACK", json!(js_fallback)),
    ];
    let reader = scripts.program(reader, "hosted.js", &others, &definitions)?;
    let public = Path::new("public");
    let styles = Path::new("style");
    Ok(Assets {
        standalone: standalone(&scripts, &reader, &exporter, profile)?,
        index_script: scripts.index()?,
        icon: icon(public)?,
        icons: icons(public)?,
        style: style(&styles.join("main.css"), profile)?,
        index_style: style(&styles.join("index_page.css"), profile)?,
        fields_style: style(&styles.join("fields.css"), profile)?,
        media_style: style(&styles.join("media.css"), profile)?,
        media_script: scripts.media()?,
        service_worker: String::from_utf8(scripts.worker()?)?,
        reader,
        exporter,
        preview,
    })
}
