//! The style sheets.

use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::bundle::Profile;
use crate::esbuild;

/// Joins a style sheet with those that it imports (CSS).
///
/// # Errors
/// Fails where esbuild does, or where the text would end the element in which pages hold it.
pub fn style(entry: &Path, profile: Profile) -> Result<String> {
    let style = String::from_utf8(esbuild::style(entry, profile)?)?;
    inert(&style).with_context(|| format!("{}", entry.display()))?;
    Ok(style)
}

/// Refuses a text that would end the element in which pages hold it. In strings and addresses esbuild
/// escapes what would.
fn inert(style: &str) -> Result<()> {
    if style.to_ascii_lowercase().contains("</style") {
        bail!("found \"</style\", expected none");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::inert;

    /// What no other sheet imports.
    const ENTRIES: [&str; 8] = [
        "editor.css",
        "embed.css",
        "report_page.css",
        "fields.css",
        "index_page.css",
        "main.css",
        "media.css",
        "writing.css",
    ];

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

    #[test]
    fn no_style_ends_the_element_that_holds_it() {
        assert!(inert("h1{--end:</STYLE><h1>Intruder</h1>}").is_err());
        assert!(inert("h1::after{content:\"<\\/style>\"}").is_ok());
    }
}
