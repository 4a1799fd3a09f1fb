//! Makes the assets with which sites are made.

use std::path::Path;

use anyhow::Result;
use clap::ValueEnum;
use serde_json::json;
use site::publish::{Asset, Assets, Program};

use crate::asset::hashed;
use crate::cargo::build;
use crate::esbuild::Definition;
use crate::icon::{icon, icons};
use crate::program::{Forms, Source, forms};
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

impl Profile {
    /// How hard the assets are compressed (Zstandard): a moment or half a minute.
    pub fn level(self) -> i32 {
        match self {
            Self::Debug => 3,
            Self::Release => 22,
        }
    }
}

/// What makes a program smaller still, in one or two minutes: its blocks are put in order anew.
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

/// The program that readers wait for.
pub const READER: Source = Source {
    name: "reader",
    flags: REORDER,
    level: "-Oz",
};
/// The program for citing and downloads.
const EXPORTER: Source = Source {
    name: "exporter",
    flags: REORDER,
    level: "-Oz",
};
/// The program of the editor.
const EDITOR: Source = Source {
    name: "editor",
    flags: REORDER,
    level: "-Oz",
};
/// What imports and publishes for the editor.
const PUBLISHER: Source = Source {
    name: "publisher",
    // What is moved to the one place where it is used compresses worse.
    flags: &["--one-caller-inline-max-function-size=10"],
    // It is large: more would take eight minutes, and save a twentieth.
    level: "-O1",
};

/// What verifies files.
const VERIFIER: Source = Source {
    name: "verifier",
    flags: &[],
    level: "-Oz",
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
    let sources = [READER, EXPORTER, EDITOR, PUBLISHER, VERIFIER];
    let [reader, exporter, editor, publisher, verifier] =
        forms(&compiled, sources, &work, profile)?;
    let worker = hashed("worker", "js", scripts.editor_worker()?);
    let definitions = editor_definitions(&worker, &editor, &publisher);
    let editor_standalone = String::from_utf8(scripts.editor_standalone(&definitions)?)?;
    let editor = scripts.program(editor, "editor.js", &[], &definitions)?;
    let publisher = Program {
        script: worker,
        wasm: publisher.wasm,
        js_fallback: publisher.js_fallback,
    };
    let exporter = scripts.program(exporter, "exporter.js", &[], &[])?;
    let verifier = scripts.program(verifier, "verify.js", &[], &[])?;
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
        embed_style: style(&styles.join("embed.css"), profile)?,
        embed_script: String::from_utf8(scripts.embed()?)?,
        embed_height: scripts.embed_height()?,
        embed_code_script: scripts.embed_code()?,
        report_style: sheet("report", &styles.join("report_page.css"), profile)?,
        writing_style: style(&styles.join("writing.css"), profile)?,
        media_script: scripts.media()?,
        service_worker: String::from_utf8(scripts.worker()?)?,
        reader,
        exporter,
        editor,
        publisher,
        verifier,
        editor_style: sheet("editor", &styles.join("editor.css"), profile)?,
        editor_standalone,
    })
}

/// Gives what the editor's script knows of its programs and of the script of its workers.
fn editor_definitions(
    worker: &Asset,
    editor: &Forms,
    publisher: &Forms,
) -> Vec<Definition<'static>> {
    let forms =
        |forms: &Forms| json!({ "wasm": forms.wasm.file, "jsFallback": forms.js_fallback_file() });
    vec![
        ("WORKER_FILE", json!(worker.file)),
        ("CHECKER", forms(editor)),
        ("PUBLISHER", forms(publisher)),
    ]
}

/// Gives a style sheet as a file of that name.
fn sheet(name: &str, entry: &Path, profile: Profile) -> Result<Asset> {
    Ok(hashed(name, "css", style(entry, profile)?.into_bytes()))
}
