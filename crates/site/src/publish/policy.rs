//! What a browser may do with a page: its content security policy (W3C Content Security Policy Level 3,
//! Trusted Types).

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

use super::settings::Settings;

/// The policy of the page that lists dossiers: its own files and nothing else, no inline code, no code
/// from text, and scripts only under addresses that its script lists.
pub const INDEX: &str = "default-src 'none'; script-src 'self'; connect-src 'self'; \
    style-src 'self'; img-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; \
    form-action 'none'; require-trusted-types-for 'script'; trusted-types chronicle";

/// Gives the policy of a page without a program. `plays` tells whether it plays recordings of the site.
pub fn plain(settings: &Settings, plays: bool) -> String {
    // A development server's script asks that server what has changed.
    let live = match settings.live {
        Some(_) => "script-src 'self'; connect-src 'self'; ",
        None => "",
    };
    let recordings = recordings(plays);
    format!(
        "default-src 'none'; {live}style-src 'self'; img-src 'self'; {recordings}base-uri 'none'; \
         form-action 'none'"
    )
}

/// Gives the policy of a page with a program, as that of the page that lists dossiers, and
/// WebAssembly. `style` is the source of its style, `plays` tells whether it plays recordings of the site.
pub fn program(style: &str, plays: bool) -> String {
    let recordings = recordings(plays);
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
         style-src {style}; img-src 'self'; {recordings}manifest-src 'self'; worker-src 'self'; \
         base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; \
         trusted-types chronicle"
    )
}

/// Gives the policy of a page for a frame: its own style and script by their hashes, and the site's pictures.
/// Such a page can have an origin of its own, for which no host serves other scripts.
pub fn embed(style: &str, script: &str, plays: bool) -> String {
    let recordings = recordings(plays);
    let [style, script] = [style, script].map(|text| source(text.as_bytes()));
    format!(
        "default-src 'none'; script-src {script}; style-src {style}; img-src 'self'; {recordings}\
         base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
    )
}

/// The policy of the page with the code for other people's pages: its own files, and the frame that it shows.
pub const EMBED_CODE: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
    frame-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

/// The policy of the page on which readers verify files: its own files, and WebAssembly.
pub const VERIFY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
    style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; \
    require-trusted-types-for 'script'; trusted-types chronicle";

/// Gives the policy of the editor's page. It shows the page of a dossier as it will be in a frame that
/// inherits the policy, so that it admits the scripts of that page by their hashes, and inline styles,
/// whose hashes are not known beforehand. Its workers and its frame are made of texts of its own, which
/// have an address of their own (`blob:`).
pub fn editor(scripts: &[&[u8]]) -> String {
    let scripts = sources(scripts);
    format!(
        "default-src 'none'; script-src 'self' {scripts} 'wasm-unsafe-eval'; connect-src 'self'; \
         style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; media-src data: blob:; \
         frame-src blob:; worker-src 'self' blob:; base-uri 'none'; \
         form-action 'none'; require-trusted-types-for 'script'; trusted-types chronicle"
    )
}

/// Gives the policy of the editor as a single file, as [`editor`] without a host.
pub fn editor_file(scripts: &[&[u8]]) -> String {
    let scripts = sources(scripts);
    format!(
        "default-src 'none'; script-src {scripts} 'wasm-unsafe-eval'; style-src 'unsafe-inline'; \
         img-src data: blob:; media-src data: blob:; frame-src blob:; worker-src blob:; \
         base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; \
         trusted-types chronicle"
    )
}

/// Gives the sources by which a policy admits inline scripts.
fn sources(scripts: &[&[u8]]) -> String {
    let sources: Vec<_> = scripts.iter().map(|script| source(script)).collect();
    sources.join(" ")
}

/// Gives the source of sound, film and captions, where there are any.
fn recordings(plays: bool) -> &'static str {
    if plays { "media-src 'self'; " } else { "" }
}

/// Gives the policy of a page that is a single file: its own inline parts by their hashes, its own
/// pictures, and nothing else.
pub fn standalone(scripts: &[&[u8]], style: &str) -> String {
    let scripts = sources(scripts);
    format!(
        "default-src 'none'; script-src {scripts} 'wasm-unsafe-eval'; style-src {style}; img-src data:; \
         base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; \
         trusted-types chronicle"
    )
}

/// Gives the source by which a policy admits an inline style or script with that text.
pub fn source(text: &[u8]) -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)))
}
