//! The desk, the second program: its wasm, and the script that is asked for when a reader needs it.

use std::path::Path;

use chronicle::catalogue::File;

use super::{Fault, asset, code, take};

/// The desk's files.
pub struct Desk {
    /// The script, which admits only that wasm.
    pub script: File,
    /// The program.
    pub wasm: File,
}

/// Names the desk's wasm by its content, and joins its boot code and glue into one script.
pub fn desk(folder: &Path) -> Result<Desk, Fault> {
    let wasm = take(&folder.join("desk_bg.wasm"))?;
    let wasm = asset(folder, "desk", "wasm", &wasm)?;
    let definitions = [
        ("DESK_WASM_FILE", wasm.href.as_str()),
        ("DESK_WASM_INTEGRITY", &wasm.integrity),
    ];
    let script = code::bundle(folder, "desk.js", &definitions)?;
    take(&folder.join("desk.js"))?;
    Ok(Desk {
        script: asset(folder, "desk", "js", &script)?,
        wasm,
    })
}
