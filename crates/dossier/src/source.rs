//! Where a text can be read, now and when the original address has died.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::date::Date;
use super::day::Day;
use super::provenance::Provenance;
use super::text::text_type;

text_type! {
    /// An address on the web: `http` or `https` with a host, and nothing that a browser would run
    /// (`javascript:`, `data:` and the like are refused). ASCII without spaces, as RFC 3986 has it.
    WebAddress,
    pattern: "^[Hh][Tt][Tt][Pp][Ss]?://[^/?#\\s\"<>\\\\^`{|}]+[^\\s\"<>\\\\^`{|}]*$",
    expected: "an http or https address with a host, without spaces",
    accepts: |text| {
        let is_plain = text
            .bytes()
            .all(|b| b.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&b));
        is_plain && authority(text).is_some_and(|authority| !authority.is_empty())
    },
}

impl WebAddress {
    /// Gives the name of the host as a reader knows it: lower case, without user, port and `www.`.
    #[must_use]
    pub fn host(&self) -> String {
        let authority = authority(&self.0).unwrap_or_default();
        let host = authority.rsplit('@').next().unwrap_or(authority);
        let host = host.rsplit_once(':').map_or(host, |(name, port)| {
            if port.bytes().all(|b| b.is_ascii_digit()) {
                name
            } else {
                host
            }
        });
        let host = host.to_ascii_lowercase();
        host.strip_prefix("www.").unwrap_or(&host).to_owned()
    }
}

impl WebAddress {
    /// Gives the day on which a copy was taken that the Wayback Machine keeps at this address: its
    /// path begins with `/web/` and a timestamp of 14 digits (`YYYYMMDDhhmmss`, UTC), or one cut
    /// short after the day. Nothing for all other addresses.
    #[must_use]
    pub fn captured(&self) -> Option<Day> {
        let (_, path) = self.0.split_once("://")?.1.split_once('/')?;
        let stamp = path.strip_prefix("web/")?;
        let digits = stamp.bytes().take_while(u8::is_ascii_digit).count();
        let is_stamp = self.host() == "web.archive.org" && (8..=14).contains(&digits);
        let day = is_stamp.then(|| {
            let (year, month, day) = (&stamp[..4], &stamp[4..6], &stamp[6..8]);
            format!("{year}-{month}-{day}")
        })?;
        day.parse().ok()
    }
}

/// Gives what stands between `//` and the path of an http or https address.
fn authority(text: &str) -> Option<&str> {
    let (scheme, rest) = text.split_once("://")?;
    let is_web = scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https");
    is_web.then(|| rest.split(['/', '?', '#']).next()).flatten()
}

/// One place where a text can be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The address, `http` or `https`.
    pub url: WebAddress,
    /// The address of a copy that an archive keeps.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub archived_url: Option<WebAddress>,
    /// The day on which the archive took its copy (ISO 8601). Needless where the archived address
    /// says it, as those of web.archive.org do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub captured: Option<Day>,
    /// The day on which the address was last seen to hold the text (EDTF).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retrieved: Option<Date>,
    /// Where a copy of the text that is kept comes from, and what proves it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provenance: Option<Provenance>,
}

impl Source {
    /// Gives the day on which the archive took its copy: as the dataset says, else as the address
    /// of the copy says. Nothing where neither does.
    #[must_use]
    pub fn captured(&self) -> Option<Day> {
        let archived = self.archived_url.as_ref();
        self.captured
            .or_else(|| archived.and_then(WebAddress::captured))
    }
}
