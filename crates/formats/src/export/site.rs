//! Where a site stands on the web, and who answers for it.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use dossier::{Day, ParseError, WebAddress};

/// What cannot be known from a dataset and is needed wherever an address must be absolute.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Site {
    /// The site's name: plain text.
    pub name: String,
    /// Who publishes the site: plain text.
    pub publisher: String,
    /// The address of the dossier's page.
    pub base: Base,
}

impl Site {
    /// Gives the absolute address of a file of the site, whose path is relative to the page and may
    /// begin with `../` (RFC 3986).
    #[must_use]
    pub fn address(&self, path: &str) -> String {
        let (mut folder, mut path) = (self.base.as_str(), path);
        while let Some(rest) = path.strip_prefix("../") {
            path = rest;
            let parent = folder.trim_end_matches('/').rfind('/');
            // Above the host there is nothing.
            let parent = parent.filter(|end| *end >= "https://".len());
            folder = parent.map_or(folder, |end| &folder[..=end]);
        }
        format!("{folder}{path}")
    }
}

/// The address of a page as a folder: http or https, ending with `/`, with neither query nor
/// fragment, so that a path or a fragment can be put after it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Base(WebAddress);

impl Base {
    /// Gives the address as it was written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// Gives its path: what follows the host. It ends with `/`, as the address does.
    #[must_use]
    pub fn path(&self) -> &str {
        let address = self.as_str();
        let host = address.find("://").map_or(0, |end| end + "://".len());
        let path = address[host..].find('/');
        path.map_or("/", |start| &address[host + start..])
    }

    /// Gives the address of the page with the version of the dossier that was seen there: its digits
    /// after the day on which the dossier had last changed. The page then says what has changed
    /// since; a host of files takes no notice of it, and a fragment can still be put after it.
    #[must_use]
    pub fn of_version(&self, changed: Day, version: &str) -> String {
        format!("{self}?version={changed}.{version}")
    }
}

impl FromStr for Base {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let address: WebAddress = text.parse()?;
        if text.ends_with('/') && !text.contains(['?', '#']) {
            return Ok(Self(address));
        }
        Err(ParseError {
            found: text.to_owned(),
            expected: "an http or https address that ends with \"/\", without \"?\" and \"#\"",
        })
    }
}

impl TryFrom<String> for Base {
    type Error = ParseError;

    fn try_from(text: String) -> Result<Self, ParseError> {
        text.parse()
    }
}

impl From<Base> for String {
    fn from(base: Base) -> Self {
        base.to_string()
    }
}

impl fmt::Display for Base {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}
