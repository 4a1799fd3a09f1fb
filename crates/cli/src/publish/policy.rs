//! What a browser may do with the page: the content security policy, in the page itself for static
//! hosts that send no headers, and as a file for hosts that take their headers from one.

use formats::export::atom;
use site::catalogue::File;

use super::one_dossier::PreparedDossier;
use super::style::Style;
use super::{Diagnostic, SiteContext, write};

/// Gives the policy of the page: the one style that stands in it, and no other.
pub fn page(style: &Style) -> String {
    program(&style.source())
}

/// Gives the policy of the preview, which links its style sheet.
pub fn preview() -> String {
    program("'self'")
}

/// Gives the policy of a page with a program (W3C Content Security Policy Level 3, Trusted Types): its
/// own files and nothing else, no inline code, no code from text, and scripts only under addresses that
/// the boot script lists.
fn program(style: &str) -> String {
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
         style-src {style}; img-src 'self'; manifest-src 'self'; worker-src 'self'; \
         base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; \
         trusted-types chronicle"
    )
}

/// The policy of the page that lists dossiers: the same, without WebAssembly.
pub const INDEX: &str = "default-src 'none'; script-src 'self'; connect-src 'self'; \
    style-src 'self'; img-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; \
    form-action 'none'; require-trusted-types-for 'script'; trusted-types chronicle";

/// The policy of a page without a program.
pub const YEAR: &str =
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/// Writes the headers for hosts that read them from `_headers`. That pages may not be framed can only
/// be said there. A file that is named by its content may be kept for ever.
pub fn headers(
    shared: &SiteContext,
    dossiers: &[PreparedDossier],
    others: &[File],
) -> Result<(), Diagnostic> {
    let framed = "frame-ancestors 'none'";
    let all = format!(
        "/*\n  Content-Security-Policy: {framed}\n  Referrer-Policy: no-referrer\n  \
         X-Content-Type-Options: nosniff\n"
    );
    let worker = "default-src 'none'; connect-src 'self'";
    let document = |home: &str, policy: &str| {
        format!(
            "/{home}\n  Content-Security-Policy: {policy}; {framed}\n\
             /{home}index.html\n  Content-Security-Policy: {policy}; {framed}\n\
             /{home}service_worker.js\n  Content-Security-Policy: {worker}\n  \
             Cache-Control: no-cache\n"
        )
    };
    let folder = |path: &str, policy: &str| {
        format!("/{path}*\n  Content-Security-Policy: {policy}; {framed}\n")
    };
    let index = shared.is_many.then(|| document("", INDEX));
    let own = page(&shared.files.style);
    let pages = dossiers.iter().map(|ready| {
        let home = ready.place.path();
        let corrections = format!("{home}{}", atom::CORRECTIONS_PAGE);
        document(home, &own) + &folder(&corrections, YEAR)
    });
    let logo = shared.logo.as_ref().map(|(_, file)| file);
    let shared_files = shared.files.lasting().chain(others).chain(logo);
    let shared_files = shared_files.map(|file| file.href.clone());
    let lasting = shared_files.chain(dossiers.iter().flat_map(|ready| lasting(shared, ready)));
    let lasting = lasting
        .map(|path| format!("/{path}\n  Cache-Control: public, max-age=31536000, immutable\n"));
    let text: String = [all]
        .into_iter()
        .chain(index)
        .chain(pages)
        .chain([folder("preview/", &preview())])
        .chain(lasting)
        .collect();
    write(&shared.folder.join("_headers"), text.as_bytes())
}

/// Gives the paths of a dossier's own files that are named by their content. Hosts take only so many
/// rules (Cloudflare Pages: 100), so several dossiers name their folders, which hold nothing else.
fn lasting(shared: &SiteContext, ready: &PreparedDossier) -> Vec<String> {
    if shared.is_many {
        let folders = ["data", "media"].iter();
        let home = ready.place.path();
        return folders.map(|name| format!("{home}{name}/*")).collect();
    }
    ready.data.iter().map(|file| file.href.clone()).collect()
}
