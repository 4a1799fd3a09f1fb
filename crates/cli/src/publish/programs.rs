//! The programs beside the page's: the exporter, which is asked for when a reader needs it, and the page
//! on which a reader previews a dossier of their own.

use std::path::Path;

use locale::translation;
use serde_json::json;
use site::catalogue::{File, to_bytes};
use site::view::preview_page;

use super::code::{Program, bundle, program};
use super::layout::Document;
use super::page::{script, sheet};
use super::page_path::PagePath;
use super::{Fault, SiteContext, asset, policy, take, write};

/// A program with a script of its own.
pub struct ScriptedProgram {
    /// The script, which admits only that program.
    pub script: File,
    /// The program.
    pub program: Program,
}

impl ScriptedProgram {
    /// Gives the files, which are named by their content.
    pub fn files(&self) -> impl Iterator<Item = &File> {
        [&self.script].into_iter().chain(self.program.files())
    }
}

/// Names a program by its content, and joins its boot code and glue into one script.
pub fn exporter(folder: &Path, name: &str) -> Result<ScriptedProgram, Fault> {
    let program = program(folder, name)?;
    let definitions = [
        ("WASM", json!(program.wasm)),
        ("JS_FALLBACK", json!(program.js_fallback)),
        ("SCRIPTS", json!([program.js_fallback.href])),
    ];
    let glue = format!("{name}.js");
    let script = bundle(folder, &glue, &definitions)?;
    take(&folder.join(&glue))?;
    Ok(ScriptedProgram {
        script: asset(folder, name, "js", &script)?,
        program,
    })
}

/// Writes the page of the preview, in a folder of its own, for a site in a language (BCP 47), and gives
/// the file of its words, which is named by its content.
pub fn preview(
    shared: &SiteContext,
    program: &ScriptedProgram,
    language: &str,
) -> Result<File, Fault> {
    let translation = translation(language);
    let words = asset(
        shared.folder,
        "preview-words",
        "txt",
        &to_bytes(translation),
    )?;
    let locale = &translation.page;
    let place = PagePath::default().below("preview");
    let head = [
        sheet(&place.to_file(&shared.files.style.file)),
        script(&place.to_file(&program.script)),
    ];
    let html = shared.layout.fill(Document {
        policy: &policy::preview(),
        language,
        title: locale.preview_title(),
        head: &head.map(|link| format!("\n    {link}")).concat(),
        icon: &place.to(&shared.files.icon.href),
        body: &preview_page(&shared.branding(&place), place.to_file(&words), locale),
    })?;
    let folder = place.folder(shared.folder);
    write(&folder.join("index.html"), html.as_bytes())?;
    Ok(words)
}
