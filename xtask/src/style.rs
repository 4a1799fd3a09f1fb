//! The style sheets.

use std::path::Path;

use anyhow::{Result, bail};

use crate::bundle::Profile;
use crate::esbuild;

/// Joins a style sheet with those that it imports (CSS).
///
/// # Errors
/// Fails where the text would end the element in which pages hold it; esbuild escapes that in strings
/// and addresses.
pub fn style(entry: &Path, profile: Profile) -> Result<String> {
    let style = String::from_utf8(esbuild::style(entry, profile)?)?;
    if style.to_ascii_lowercase().contains("</style") {
        bail!("{}: found \"</style\", expected none", entry.display());
    }
    Ok(style)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    /// What no other sheet imports.
    const ENTRIES: [&str; 2] = ["main.css", "index_page.css"];

    #[test]
    fn every_style_sheet_is_imported_once() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../style");
        let main = fs::read_to_string(folder.join("main.css")).unwrap();
        for entry in folder.read_dir().unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            if !ENTRIES.contains(&name.as_str()) {
                let import = format!("@import url(\"{name}\");");
                assert_eq!(main.matches(&import).count(), 1, "{name}");
            }
        }
    }
}
