//! The programs beside the page's: the desk, which is asked for when a reader needs it, and the page
//! on which a reader previews a dossier of their own.

use std::fs;
use std::path::Path;

use chronicle::catalogue::File;
use chronicle::view::preview_page;

use super::code::bundle;
use super::page::sheet;
use super::shell::Shell;
use super::{Fault, asset, policy, take, write};

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

/// Writes the page of the preview, in a folder of its own.
pub fn preview(folder: &Path, shell: &Shell, style: &File, program: &Desk) -> Result<(), Fault> {
    let head = format!(
        "\n    {}\n    <script type=\"module\" src=\"../{}\" integrity=\"{}\"></script>",
        sheet(&format!("../{}", style.href), &style.integrity),
        program.script.href,
        program.script.integrity
    );
    let title = "Preview a dossier";
    let html = shell.fill(
        policy::PAGE,
        title,
        &head,
        "../favicon.svg",
        &preview_page(),
    )?;
    let folder = folder.join("preview");
    fs::create_dir_all(&folder).map_err(|error| Fault::of(&folder, &error))?;
    write(&folder.join("index.html"), html.as_bytes())
}
