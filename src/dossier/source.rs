//! Where a text can be read, now and when the original address has died.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::date::Date;
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
    /// The day on which the address was last seen to hold the text (EDTF).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retrieved: Option<Date>,
}
