//! The scripts that start the programs. Each carries wasm-bindgen's glue and admits only its own program:
//! a page names the script's hash, the script the program's, so that altered code never runs.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::json;
use site::catalogue::File;
use site::publish::{Asset, Program};

use crate::asset::hashed;
use crate::bundle::Profile;
use crate::esbuild::{self, Definition};
use crate::program::Forms;

/// Where the scripts are.
const SOURCE: &str = "src/js";

/// The scripts, beside the glue that they import.
pub struct Scripts {
    folder: PathBuf,
    profile: Profile,
    /// Whether pages load themselves anew.
    reload: bool,
}

impl Scripts {
    /// Copies the scripts into the folder where the glue is.
    pub fn beside_glue(work: &Path, profile: Profile, reload: bool) -> Result<Self> {
        let folder = work.join("js");
        fs::create_dir_all(&folder)?;
        for script in fs::read_dir(SOURCE).context(SOURCE)? {
            let script = script?;
            fs::copy(script.path(), folder.join(script.file_name()))?;
        }
        Ok(Self {
            folder,
            profile,
            reload,
        })
    }

    /// Joins a script of a page with all that it imports.
    pub fn hosted(&self, entry: &str, definitions: &[Definition]) -> Result<Vec<u8>> {
        let reload = self.reload.then(|| self.folder.join("reload.js"));
        esbuild::module(
            &self.folder.join(entry),
            definitions,
            reload.as_deref(),
            self.profile,
        )
    }

    /// Joins the script of a page that is a single file with all that it imports.
    pub fn standalone(&self, definitions: &[Definition]) -> Result<Vec<u8>> {
        esbuild::module(
            &self.folder.join("standalone.js"),
            definitions,
            None,
            self.profile,
        )
    }

    /// Joins the script of an editor that is a single file with all that it imports.
    pub fn editor_standalone(&self, definitions: &[Definition]) -> Result<Vec<u8>> {
        let entry = self.folder.join("editor_standalone.js");
        esbuild::module(&entry, definitions, None, self.profile)
    }

    /// Joins the script of the editor's workers with all that it imports.
    pub fn editor_worker(&self) -> Result<Vec<u8>> {
        esbuild::script(&self.folder.join("editor_worker.js"), self.profile)
    }

    /// Gives the service worker.
    pub fn worker(&self) -> Result<Vec<u8>> {
        esbuild::minified(&self.folder.join("worker.js"), self.profile)
    }

    /// Gives the program with the script that starts it. That script may name the others, and finds `more`
    /// defined.
    pub fn program(
        &self,
        forms: Forms,
        entry: &str,
        others: &[&File],
        more: &[Definition],
    ) -> Result<Program> {
        let files = forms
            .js_fallback_file()
            .into_iter()
            .chain(others.iter().copied());
        let hrefs: Vec<_> = files.map(|file| &file.href).collect();
        let own = [
            ("WASM", json!(forms.wasm.file)),
            ("JS_FALLBACK", json!(forms.js_fallback_file())),
            ("SCRIPTS", json!(hrefs)),
        ];
        let script = self.hosted(entry, &[&own, more].concat())?;
        Ok(Program {
            script: hashed(forms.name, "js", script),
            wasm: forms.wasm,
            js_fallback: forms.js_fallback,
        })
    }

    /// Gives the script of pages with media.
    pub fn media(&self) -> Result<Asset> {
        Ok(hashed("media", "js", self.hosted("media.js", &[])?))
    }

    /// Gives the script that pages for a frame hold. Such a page can have an origin of its own, for which no
    /// host serves modules.
    pub fn embed(&self) -> Result<Vec<u8>> {
        esbuild::script(&self.folder.join("embed.js"), self.profile)
    }

    /// Gives the script for pages around such a frame.
    pub fn embed_height(&self) -> Result<Asset> {
        let script = esbuild::script(&self.folder.join("embed_height.js"), self.profile)?;
        Ok(hashed("embed-height", "js", script))
    }

    /// Gives the script of the page with the code for such frames.
    pub fn embed_code(&self) -> Result<Asset> {
        Ok(hashed(
            "embed-code",
            "js",
            self.hosted("embed_code.js", &[])?,
        ))
    }

    /// Gives the script of the page that lists dossiers. Of the addresses that a page may name it needs
    /// that of its worker alone.
    pub fn index(&self) -> Result<Asset> {
        let script = self.hosted("index_page.js", &[("SCRIPTS", json!([]))])?;
        Ok(hashed("index", "js", script))
    }
}
