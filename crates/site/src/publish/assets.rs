//! What every site is made with: the programs, scripts, style and icons. They are bundled once, when
//! chronicle itself is built.

#[cfg(feature = "packed")]
mod packed;

use bytes::Bytes;
use serde::{Deserialize, Serialize};

use crate::catalogue::{DecodeError, File, from_bytes, to_bytes};

use super::gzip::{pack, unpack};

/// Everything that is bundled.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assets {
    /// The program of a dossier's page.
    pub reader: Program,
    /// Citing and downloads, which a page loads when they are asked for.
    pub exporter: Program,
    /// The program of the editor.
    pub editor: Program,
    /// What imports and publishes for the editor. Its script is that of the editor's workers.
    pub publisher: Program,
    /// What verifies files. Its script is that of the page on which readers do so.
    pub verifier: Program,
    /// The style of the editor (CSS, minified).
    pub editor_style: Asset,
    /// The script that starts an editor which is a single file (an ECMAScript module).
    pub editor_standalone: String,
    /// The script of the page that lists several dossiers.
    pub index_script: Asset,
    /// The icon that the pages name: a small PNG.
    pub icon: Asset,
    /// The icons that the manifest names, under names without a hash: `favicon.svg`, `icons/192.png`,
    /// `icons/512.png`.
    pub icons: Vec<Asset>,
    /// The style of all pages (CSS, minified), without what depends on a site.
    pub style: String,
    /// The style of the page that lists several dossiers (CSS, minified).
    pub index_style: String,
    /// The style of the fields of a dossier's own (CSS, minified).
    pub fields_style: String,
    /// The style of media (CSS, minified).
    pub media_style: String,
    /// The rules for writing systems that the sheet of all pages does not fit (CSS).
    pub writing_style: String,
    /// The style of pages for a frame (CSS, minified), without what depends on a site.
    pub embed_style: String,
    /// The script that pages for a frame hold (JavaScript).
    pub embed_script: String,
    /// The script for pages around such a frame, which gives it the height of what it holds (JavaScript).
    pub embed_height: Asset,
    /// The style of the pages of reports, and of the code for such frames (CSS, minified).
    pub report_style: Asset,
    /// The script of the page with that code.
    pub embed_code_script: Asset,
    /// The script of pages with media.
    pub media_script: Asset,
    /// The service worker (JavaScript). Before it stand the constants `VERSION`, `FILES`, `WASM`,
    /// `JS_FALLBACK` and `LATER`.
    pub service_worker: String,
    /// The parts of a page that is a single file.
    pub standalone: Standalone,
}

/// A file, and how a page names it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asset {
    /// Its address from the site's first page, and its hash. The address holds the first sixteen
    /// hexadecimal digits of the content's SHA-256, unless said otherwise.
    pub file: File,
    /// What it holds. The files of sites share it.
    #[serde(with = "shared")]
    pub content: Bytes,
}

/// Writes bytes that are shared as `serde_bytes` writes its own.
mod shared {
    use bytes::Bytes;
    use serde::{Deserializer, Serializer};

    pub fn serialize<S: Serializer>(content: &Bytes, serializer: S) -> Result<S::Ok, S::Error> {
        serde_bytes::serialize(&content[..], serializer)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Bytes, D::Error> {
        serde_bytes::deserialize::<Vec<u8>, D>(deserializer).map(Bytes::from)
    }
}

/// A program: its script carries wasm-bindgen's glue, and admits only these forms of the program.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Program {
    /// The script that starts it (an ECMAScript module).
    pub script: Asset,
    /// The program.
    pub wasm: Asset,
    /// The same as JavaScript, for browsers in which WebAssembly is missing or refused. A development
    /// build has none.
    pub js_fallback: Option<Asset>,
}

/// What a page that is a single file carries.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standalone {
    /// The script that starts the programs (an ECMAScript module), which finds them in the page.
    pub script: String,
    /// The programs in the page: their addresses, and their bytes compressed (gzip) and written in
    /// the digits of [`encode`](super::encode). The exporter is there as JavaScript alone, which
    /// serves with and without WebAssembly.
    pub programs: Vec<(String, String)>,
}

impl Assets {
    /// Gives the files of the programs, which are files of each site.
    pub fn programs(&self) -> impl Iterator<Item = &Asset> {
        self.each_program().into_iter().flat_map(|program| {
            let files = [&program.script, &program.wasm].into_iter();
            files.chain(&program.js_fallback)
        })
    }

    /// Writes the assets as [`Assets::to_bytes`] does, without what the programs' files hold: whoever
    /// reads them gives them that back by [`Assets::complete`].
    #[must_use]
    pub fn outline(&self) -> Vec<u8> {
        self.without_programs().to_bytes()
    }

    /// Gives the assets without what the programs' files hold.
    fn without_programs(&self) -> Self {
        let mut outline = self.clone();
        for asset in outline.programs_mut() {
            asset.content = Bytes::new();
        }
        outline
    }

    /// Gives an outline the content of the programs' file of that name. Tells whether there is one.
    pub fn complete(&mut self, href: &str, content: Vec<u8>) -> bool {
        let mut programs = self.programs_mut();
        let Some(asset) = programs.find(|asset| asset.file.href == href) else {
            return false;
        };
        asset.content = content.into();
        true
    }

    fn programs_mut(&mut self) -> impl Iterator<Item = &mut Asset> {
        self.each_program_mut().into_iter().flat_map(|program| {
            let files = [&mut program.script, &mut program.wasm].into_iter();
            files.chain(&mut program.js_fallback)
        })
    }

    fn each_program(&self) -> [&Program; 5] {
        [
            &self.reader,
            &self.exporter,
            &self.editor,
            &self.publisher,
            &self.verifier,
        ]
    }

    fn each_program_mut(&mut self) -> [&mut Program; 5] {
        [
            &mut self.reader,
            &mut self.exporter,
            &mut self.editor,
            &mut self.publisher,
            &mut self.verifier,
        ]
    }

    /// Reads what [`Assets::to_bytes`] wrote.
    ///
    /// # Errors
    /// Fails where the bytes were made by another version, or were damaged.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, DecodeError> {
        from_bytes(&unpack(bytes).ok_or(DecodeError)?)
    }

    /// Writes the assets as one file, which is compressed.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        pack(&to_bytes(self))
    }
}
