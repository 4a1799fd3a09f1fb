//! Who may read and write the site folder: a page of this very server, in a browser on this computer.

use std::net::IpAddr;

use axum::http::HeaderMap;
use axum::http::header::{HOST, ORIGIN};

use crate::site_folder::SiteFolder;

/// The header with which the editor says that it is the editor. A page of another site can set it only if the
/// server agrees (a preflight request, Fetch), which this one never does.
const EDITOR: (&str, &str) = ("x-chronicle", "editor");

/// The header in which browsers say from where a page asks (Fetch Metadata).
const SITE: &str = "sec-fetch-site";

/// Who may.
#[derive(Clone, Copy, Debug)]
pub struct Access {
    is_loopback: bool,
}

impl Access {
    /// Admits pages of the server at an address.
    pub fn at(host: IpAddr) -> Self {
        Self {
            is_loopback: host.is_loopback(),
        }
    }

    /// Says why a request may not read.
    pub fn refuses_reading(self, headers: &HeaderMap) -> Option<&'static str> {
        if !self.is_loopback {
            return Some(
                "found a server for other computers (--host), expected one for this computer alone: the \
                 originals in the site folder are not for others",
            );
        }
        let is_own = match headers.get(ORIGIN) {
            Some(_) => is_own_origin(headers),
            // What the author types into the address bar comes from no site.
            None => headers
                .get(SITE)
                .is_none_or(|site| site == "same-origin" || site == "none"),
        };
        (!is_own)
            .then_some("found a request of another site, expected one of a page of this server")
    }

    /// Says why a request may not write.
    pub fn refuses_writing(self, site: &SiteFolder, headers: &HeaderMap) -> Option<&'static str> {
        if !self.is_loopback {
            return Some(
                "found a server for other computers (--host), expected one for this computer alone: serve \
                 without --host, or with a loopback address, to write into the site folder",
            );
        }
        let is_own = match headers.get(ORIGIN) {
            Some(_) => is_own_origin(headers),
            None => headers.get(SITE).is_some_and(|site| site == "same-origin"),
        };
        if !is_own {
            return Some("found a request of another site, expected one of a page of this server");
        }
        if headers.get(EDITOR.0).is_none_or(|value| value != EDITOR.1) {
            return Some("found no header X-Chronicle: editor, expected a request of the editor");
        }
        site.is_package().then_some(
            "found a package, expected a site folder: unpack it and serve the folder to write into it",
        )
    }
}

/// Tells whether the page that asks is from the host that it asks.
fn is_own_origin(headers: &HeaderMap) -> bool {
    let text = |name| headers.get(name).and_then(|it| it.to_str().ok());
    match (text(ORIGIN), text(HOST)) {
        (Some(origin), Some(host)) => origin
            .strip_prefix("http://")
            .is_some_and(|origin| origin.eq_ignore_ascii_case(host)),
        _ => false,
    }
}
