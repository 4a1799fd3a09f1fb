//! The editor: its page on a site, and the same as a single file that needs no network.

use std::collections::BTreeMap;

use bytes::Bytes;
use leptos::prelude::*;
use locale::translation;
use serde_json::{Value, json};

use crate::catalogue::{File, to_bytes};
use crate::view::{EditorFiles, EditorPage};

use super::assets::{Asset, Assets};
use super::context::SiteContext;
use super::encode::encode;
use super::gzip::gzip;
use super::layout::{Document, Script, Sheet};
use super::offline::{self, Kept};
use super::page_path::PagePath;
use super::policy;
use super::prepared::PreparedDossier;
use super::settings::Settings;
use super::site_file::{SiteFile, data_address, named};
use super::standalone::packed_blocks;
use super::style::needs_writing_style;
use super::versioned::versioned;

/// The folder of the page.
const FOLDER: &str = "editor";

/// The folder in which the page was that came before it. Links to it lead here.
const FORMER: &str = "preview";

/// The folder that a development server lets the editor read and write, as the page names it.
const SITE_FOLDER: &str = "folder/";

/// The editor of a site: its files, and what hosts are told of them.
pub struct EditorSite {
    /// The page, its service worker, and the page that leads there from its former address.
    pub pages: Vec<SiteFile>,
    /// Files that are named by their content.
    pub lasting: Vec<SiteFile>,
    /// The content security policy of the page.
    pub policy: String,
}

/// Makes the editor for a site in a language (BCP 47).
pub fn editor(site: &SiteContext, dossiers: &[PreparedDossier], language: &str) -> EditorSite {
    let locale = &translation(language).page;
    let path = PagePath::default().below(FOLDER);
    let assets = site.assets;
    let words = words(language);
    let outline = named("editor-outline", "bin", assets.outline());
    let only = only(dossiers);
    let dataset = only.map(|only| (path.to(&only.dataset.path), only.name.to_owned()));
    let policy = policy::editor(&scripts(assets));
    let files = EditorFiles {
        words: path.to_file(&words.file()),
        outline: path.to_file(&outline.file()),
        dataset,
        translations: only.and_then(translations),
        media: only.and_then(|only| dataset_media(&path, only)),
        settings: Some(settings(site.settings)),
        logo: site.logo.as_ref().map(|logo| path.to(&logo.named().href)),
        folder: site.live().map(|_| SITE_FOLDER.to_owned()),
    };
    let style = path.to_file(&assets.editor_style.file);
    let body = super::layout::html(|| {
        view! { <EditorPage home=Some(path.to("")) files locale /> }
    });
    let page = versioned(path.page(), body, |version, body| Document {
        policy: policy.clone(),
        language: language.to_owned(),
        title: locale.editor_title().to_owned(),
        icon: site.icon(&path),
        version,
        live: None,
        head: view! {
            <Sheet file=site.sheet(&path) />
            <Sheet file=style.clone() />
            <Script file=path.to_file(&assets.editor.script.file) />
        },
        body,
    });
    let kept = kept(site, &path, &page.file, &words, &outline);
    EditorSite {
        pages: vec![
            offline::worker(&path, assets, &page.version, &kept),
            page.file,
            former(site, language),
        ],
        lasting: vec![words, outline],
        policy,
    }
}

/// Gives the only dossier of a site, as it was written; nothing where there are several.
fn only<'a>(dossiers: &'a [PreparedDossier<'a>]) -> Option<&'a PreparedDossier<'a>> {
    let mut written = dossiers.iter().filter(|it| it.is_original());
    let first = written.next()?;
    written.next().is_none().then_some(first)
}

/// Names the languages into which the site's only dossier is translated; nothing where it is not.
fn translations(only: &PreparedDossier) -> Option<String> {
    let languages = only.languages.iter().skip(1).map(|it| it.language);
    let languages: Vec<_> = languages.collect();
    (!languages.is_empty()).then(|| languages.join(" "))
}

/// Writes where the media of the site's only dossier are, by the names that its dataset gives them: a JSON
/// object; nothing where it has none.
fn dataset_media(path: &PagePath, only: &PreparedDossier) -> Option<String> {
    let media: BTreeMap<_, _> = only
        .media
        .addresses()
        .map(|(file, made)| (file.as_str(), path.to(&made.path)))
        .collect();
    (!media.is_empty()).then(|| json!(media).to_string())
}

/// Writes what is said of a site as a JSON object of the entries of `site.toml`.
fn settings(settings: &Settings) -> String {
    let entries = [
        ("name", settings.name.clone()),
        ("publisher", settings.publisher.clone()),
        (
            "address",
            settings.address.as_ref().map(ToString::to_string),
        ),
        (
            "accent",
            settings.accent.map(|accent| accent.light.to_string()),
        ),
        ("logo", settings.logo.as_ref().map(ToString::to_string)),
        ("footer", settings.footer.clone()),
        (
            "contact",
            settings.contact.as_ref().map(ToString::to_string),
        ),
        (
            "language",
            settings.language.as_ref().map(ToString::to_string),
        ),
        ("key", settings.key.as_ref().map(ToString::to_string)),
    ];
    let entries = entries.into_iter();
    let entries = entries.filter_map(|(name, text)| Some((name.to_owned(), Value::from(text?))));
    Value::Object(entries.collect()).to_string()
}

/// Makes the file of the program's words, for a site in a language (BCP 47).
fn words(language: &str) -> SiteFile {
    named("editor-words", "txt", to_bytes(translation(language)))
}

/// Gives the scripts that a page which the editor shows carries in itself.
fn scripts(assets: &Assets) -> Vec<&[u8]> {
    let fallbacks = [&assets.reader.js_fallback, &assets.exporter.js_fallback];
    let fallbacks = fallbacks
        .into_iter()
        .flatten()
        .map(|asset| &asset.content[..]);
    [assets.standalone.script.as_bytes()]
        .into_iter()
        .chain(fallbacks)
        .collect()
}

/// Gives what the page needs without a network: to publish a site it needs all of the programs.
fn kept(
    site: &SiteContext,
    path: &PagePath,
    page: &SiteFile,
    words: &SiteFile,
    outline: &SiteFile,
) -> Kept {
    let assets = site.assets;
    let of_site = |asset: &Asset| path.to_file(&asset.file);
    let mut files = vec![
        offline::folder_of(path, page),
        path.to_file(&site.style_file),
        path.to_file(&words.file()),
        path.to_file(&outline.file()),
    ];
    files.extend([&assets.editor_style, &assets.icon].map(of_site));
    // A site is made of both forms of each program, whichever of them runs here.
    let programs = [
        &assets.reader,
        &assets.exporter,
        &assets.editor,
        &assets.publisher,
        &assets.verifier,
    ];
    for program in programs {
        files.extend([&program.script, &program.wasm].map(of_site));
        files.extend(program.js_fallback.iter().map(of_site));
    }
    Kept {
        files,
        wasm: Vec::new(),
        js_fallback: Vec::new(),
        later: Vec::new(),
    }
}

/// Makes the page that leads to the editor from the address that the preview had.
fn former(site: &SiteContext, language: &str) -> SiteFile {
    let locale = &translation(language).page;
    let path = PagePath::default().below(FORMER);
    let editor = path.to(&format!("{FOLDER}/"));
    let text = Document {
        policy: policy::plain(site.settings, false),
        language: language.to_owned(),
        title: locale.editor_title().to_owned(),
        icon: site.icon(&path),
        version: None,
        live: None,
        head: view! {
            <Sheet file=site.sheet(&path) />
            <meta http-equiv="refresh" content=["0; url=", &editor].concat() />
        },
        body: view! {
            <main>
                <a href=editor.clone()>{locale.editor_title()}</a>
            </main>
        },
    }
    .html();
    SiteFile::new(path.page(), text)
}

/// Makes the editor as a single file, in a language (BCP 47). It opens from a disk, without a network,
/// and can do all that the page on a site can.
#[must_use]
pub fn editor_file(assets: &Assets, language: &str) -> SiteFile {
    let locale = &translation(language).page;
    let words = words(language);
    let outline = named("editor-outline", "bin", assets.outline());
    let files = EditorFiles {
        words: words.file(),
        outline: outline.file(),
        ..EditorFiles::default()
    };
    let script = &assets.editor_standalone;
    let mut admitted = scripts(assets);
    admitted.push(script.as_bytes());
    let fallback = assets.editor.js_fallback.as_ref();
    admitted.extend(fallback.map(|asset| &asset.content[..]));
    let packed = assets.programs().map(|asset| {
        let content = Bytes::from(encode(&gzip(&asset.content)));
        (asset.file.href.clone(), content)
    });
    let own = [words, outline].map(|file| {
        let content = Bytes::from(encode(&gzip(&file.content())));
        (file.path, content)
    });
    let (blocks, slots) = packed_blocks(packed.chain(own));
    let writing = if needs_writing_style(language) {
        assets.writing_style.as_str()
    } else {
        ""
    };
    let style = [
        assets.style.as_str(),
        writing,
        &String::from_utf8_lossy(&assets.editor_style.content),
    ]
    .concat();
    let document = Document {
        policy: policy::editor_file(&admitted),
        language: language.to_owned(),
        title: locale.editor_title().to_owned(),
        icon: data_address(&assets.icon.content, "image/png"),
        version: None,
        live: None,
        head: view! {
            <style inner_html=style></style>
            <script type="module" inner_html=script.clone()></script>
        },
        body: view! {
            <EditorPage home=None files locale />
            {blocks}
        },
    };
    SiteFile {
        path: "editor.html".to_owned(),
        parts: document.parts(slots),
    }
}

/// Names a file of the programs, as the outline of the assets does.
#[must_use]
pub fn program_files(assets: &Assets) -> Vec<File> {
    assets.programs().map(|asset| asset.file.clone()).collect()
}
