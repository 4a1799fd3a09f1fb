//! The programs beside the page's: the desk, which is asked for when a reader needs it, and the page
//! on which a reader previews a dossier of their own.

use std::path::Path;

use chronicle::catalogue::File;
use chronicle::view::preview_page;

use super::code::bundle;
use super::page::{script, sheet};
use super::place::Place;
use super::shell::Document;
use super::{Fault, Shared, asset, policy, take, write};

/// The files of a program.
pub struct Desk {
    /// The script, which admits only that wasm.
    pub script: File,
    /// The program.
    pub wasm: File,
}

/// Names the wasm of a program by its content, and joins its boot code and glue into one script.
/// The script knows the wasm by the constants that begin with the prefix.
pub fn program(folder: &Path, name: &str, prefix: &str) -> Result<Desk, Fault> {
    let wasm = take(&folder.join(format!("{name}_bg.wasm")))?;
    let wasm = asset(folder, name, "wasm", &wasm)?;
    let definitions = [
        (format!("{prefix}_FILE"), wasm.href.as_str()),
        (format!("{prefix}_INTEGRITY"), wasm.integrity.as_str()),
    ];
    let definitions: Vec<_> = definitions
        .iter()
        .map(|(name, text)| (name.as_str(), *text))
        .collect();
    let glue = format!("{name}.js");
    let script = bundle(folder, &glue, &definitions)?;
    take(&folder.join(&glue))?;
    Ok(Desk {
        script: asset(folder, name, "js", &script)?,
        wasm,
    })
}

/// Writes the page of the preview, in a folder of its own, for a site in a language (BCP 47).
pub fn preview(shared: &Shared, program: &Desk, language: &str) -> Result<(), Fault> {
    let place = Place::default().below("preview");
    let head = [
        sheet(&place.to_file(&shared.files.style)),
        script(&place.to_file(&program.script)),
    ];
    let html = shared.shell.fill(Document {
        policy: policy::PAGE,
        language,
        title: "Preview a dossier",
        head: &head.map(|link| format!("\n    {link}")).concat(),
        icon: &place.to("favicon.svg"),
        body: &preview_page(&shared.imprint(&place)),
    })?;
    let folder = place.folder(shared.folder);
    write(&folder.join("index.html"), html.as_bytes())
}
