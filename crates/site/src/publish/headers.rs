//! The headers for hosts that read them from `_headers`. That pages may not be framed can only be said
//! there; those that are made for a frame may. A file that is named by its content may be kept for ever.

use std::collections::BTreeSet;

use formats::export::atom;

use super::context::SiteContext;
use super::editor_page::EditorSite;
use super::embeds;
use super::policy;
use super::prepared::PreparedDossier;
use super::site_file::SiteFile;

/// What no page allows that is not made for a frame.
const FRAMED: &str = "frame-ancestors 'none'";

/// Makes the file. `pages` are the paths of all pages of the site.
pub fn headers(
    site: &SiteContext,
    dossiers: &[PreparedDossier],
    editor: &EditorSite,
    pages: &BTreeSet<&str>,
) -> SiteFile {
    let all = "/*\n  Referrer-Policy: no-referrer\n  X-Content-Type-Options: nosniff\n".to_owned();
    // What two headers of one page say is true of both, so that none for all pages may forbid frames.
    let framed = dossiers.iter().map(|it| it.path.below(embeds::FOLDER));
    let framed: Vec<_> = framed.map(|folder| folder.path().to_owned()).collect();
    let unframed = unframed("", pages, &framed).into_iter();
    let unframed = unframed.map(|path| format!("/{path}\n  Content-Security-Policy: {FRAMED}\n"));
    // Pages of other hosts ask for it with its hash.
    let shared_script = format!(
        "/{}\n  Access-Control-Allow-Origin: *\n",
        site.assets.embed_height.file.href
    );
    let index = site.is_many.then(|| document("", policy::INDEX));
    let pages = dossiers.iter().map(|prepared| {
        let own = policy::program(&site.style.source(), prepared.media.has_recordings());
        let corrections = prepared.path.file(atom::CORRECTIONS_PAGE);
        document(prepared.path.path(), &own)
            + &folder(&corrections, &policy::plain(site.settings, false))
    });
    let former = folder("preview/", &policy::plain(site.settings, false));
    let own = editor.lasting.iter().map(|file| file.path.clone());
    let lasting = shared(site).into_iter().chain(own);
    let editor = document("editor/", &editor.policy);
    let lasting = lasting.chain(dossiers.iter().flat_map(|it| lasting_of(site, it)));
    let lasting = lasting
        .map(|path| format!("/{path}\n  Cache-Control: public, max-age=31536000, immutable\n"));
    let text: String = [all]
        .into_iter()
        .chain(index)
        .chain(pages)
        .chain([editor, former])
        .chain(unframed)
        .chain([shared_script])
        .chain(lasting)
        .collect();
    SiteFile::new("_headers", text)
}

/// Gives the rules that match all pages in a folder but those in the folders that are made for frames: as few
/// as can be.
fn unframed(folder: &str, pages: &BTreeSet<&str>, framed: &[String]) -> Vec<String> {
    if !framed.iter().any(|it| it.starts_with(folder)) {
        return vec![format!("{folder}*")];
    }
    let own = pages.iter().filter_map(|path| path.strip_prefix(folder));
    let mut rules = Vec::new();
    let mut folders = BTreeSet::new();
    for path in own {
        if let Some((name, _)) = path.split_once('/') {
            folders.insert(format!("{folder}{name}/"));
            continue;
        }
        // Hosts leave out the name of a folder's page, and endings.
        let stem = path.strip_suffix(".html").unwrap_or(path);
        let plain = if stem == "index" { "" } else { stem };
        rules.extend([plain, path].map(|path| format!("{folder}{path}")));
    }
    let folders = folders.into_iter().filter(|it| !framed.contains(it));
    rules.extend(folders.flat_map(|folder| unframed(&folder, pages, framed)));
    rules
}

/// Gives the rules of a page with a service worker.
fn document(home: &str, policy: &str) -> String {
    let worker = "default-src 'none'; connect-src 'self'";
    format!(
        "/{home}\n  Content-Security-Policy: {policy}; {FRAMED}\n\
         /{home}index.html\n  Content-Security-Policy: {policy}; {FRAMED}\n\
         /{home}service_worker.js\n  Content-Security-Policy: {worker}\n  \
         Cache-Control: no-cache\n"
    )
}

/// Gives the rule of a folder.
fn folder(path: &str, policy: &str) -> String {
    format!("/{path}*\n  Content-Security-Policy: {policy}; {FRAMED}\n")
}

/// Gives the paths of the files that all pages share and that are named by their content.
fn shared(site: &SiteContext) -> Vec<String> {
    let assets = site.assets;
    let own = [&assets.icon, &assets.editor_style].into_iter();
    let mut paths = vec![site.style_file.href.clone()];
    paths.extend(
        own.chain(assets.programs())
            .map(|asset| asset.file.href.clone()),
    );
    paths.extend(site.is_many.then(|| assets.index_script.file.href.clone()));
    paths.extend(
        site.has_media
            .then(|| assets.media_script.file.href.clone()),
    );
    paths.extend(site.logo.as_ref().map(|logo| logo.file.path.clone()));
    paths
}

/// Gives the paths of a dossier's own files that are named by their content. Hosts take only so many
/// rules (Cloudflare Pages: 100), so several dossiers name their folders, which hold nothing else.
fn lasting_of(site: &SiteContext, prepared: &PreparedDossier) -> Vec<String> {
    if site.is_many {
        return ["data", "media"]
            .map(|name| format!("{}{name}/*", prepared.path.path()))
            .into();
    }
    // A page in another language has no dataset of its own.
    if !prepared.is_original() {
        return vec![format!("{}data/*", prepared.path.path())];
    }
    let data = prepared.data.iter();
    data.map(|it| it.file.path.clone()).collect()
}
