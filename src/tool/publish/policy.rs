//! What a browser may do with the page: the content security policy, in the page itself for static
//! hosts that send no headers, and as a file for hosts that take their headers from one.

use std::path::Path;

use super::place::Place;
use super::{Fault, write};

/// The policy of the page (W3C Content Security Policy Level 3, Trusted Types): its own files and
/// nothing else, no inline code, no code from text, and scripts only under addresses that the boot
/// script lists.
pub const PAGE: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    connect-src 'self'; style-src 'self'; img-src 'self'; manifest-src 'self'; worker-src 'self'; \
    base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; \
    trusted-types chronicle";

/// The policy of a page without a program.
pub const YEAR: &str =
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/// Writes the headers for hosts that read them from `_headers`: of the pages with a worker of their
/// own, each with its policy, and of the files that are named by their content and may be kept for
/// ever. That the pages may not be framed can only be said there.
pub fn headers(
    folder: &Path,
    pages: &[(&Place, &str)],
    lasting: impl Iterator<Item = String>,
) -> Result<(), Fault> {
    let framed = "frame-ancestors 'none'";
    let all = format!(
        "/*\n  Content-Security-Policy: {framed}\n  Referrer-Policy: no-referrer\n  \
         X-Content-Type-Options: nosniff\n"
    );
    let worker = "default-src 'none'; connect-src 'self'";
    let pages = pages.iter().map(|(place, policy)| {
        let home = place.path();
        format!(
            "/{home}\n  Content-Security-Policy: {policy}; {framed}\n\
             /{home}index.html\n  Content-Security-Policy: {policy}; {framed}\n\
             /{home}service_worker.js\n  Content-Security-Policy: {worker}\n  \
             Cache-Control: no-cache\n"
        )
    });
    let lasting = lasting
        .map(|path| format!("/{path}\n  Cache-Control: public, max-age=31536000, immutable\n"));
    let text: String = [all].into_iter().chain(pages).chain(lasting).collect();
    write(&folder.join("_headers"), text.as_bytes())
}
