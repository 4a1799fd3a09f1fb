//! What is said of a site as a whole. Every entry is optional.

use std::fmt;
use std::str::FromStr;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use dossier::{Date, Dossier, Language, MediaFile, ParseError, WebAddress};
use formats::export::site::{Base, Site};
use serde::Deserialize;
use serde::de::{Deserializer, Error};

use super::accent::Accent;
use super::examine::Meant;
use super::page_path::PagePath;

/// What `site.toml` says, and what a publication is told beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The site's name: plain text.
    pub name: Option<String>,
    /// Who publishes the site: plain text.
    pub publisher: Option<String>,
    /// The address of the site's first page.
    #[serde(alias = "base", deserialize_with = "some_address", default)]
    pub address: Option<Base>,
    /// The colour of links and marks.
    pub accent: Option<Accent>,
    /// A picture that stands for the site on each of its pages.
    pub logo: Option<MediaFile>,
    /// What stands in the foot of every page: plain text.
    pub footer: Option<String>,
    /// Where mistakes can be reported.
    pub contact: Option<Contact>,
    /// The language of the pages that are of no single dossier (BCP 47).
    pub language: Option<Language>,
    /// The public key with which the publisher signs the site.
    pub key: Option<SigningKey>,
    /// What may endanger people and is meant.
    #[serde(default)]
    pub privacy: Vec<Meant>,
    /// The day on which the site is made, for copies of its pages. Nothing reads a clock.
    #[serde(skip)]
    pub made: Option<Date>,
    /// The address of a script that each page loads beside its own, from the same host: a development
    /// server's, which loads the page anew when it has changed. Nothing else has one.
    #[serde(skip)]
    pub live: Option<String>,
}

/// Where people can write to: the address of a page, or of a mailbox (`mailto:`, RFC 6068).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact(String);

/// The public key of a publisher, in minisign's format: base64 of 42 bytes that begin with `Ed`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SigningKey(String);

impl SigningKey {
    /// Gives the key as it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for SigningKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let bytes = BASE64_STANDARD.decode(&text).unwrap_or_default();
        if bytes.len() == 42 && bytes.starts_with(b"Ed") {
            return Ok(Self(text));
        }
        let expected =
            "the public key that 'chronicle keygen' printed: 56 characters that begin with \"RW\"";
        Err(D::Error::custom(ParseError {
            found: text,
            expected,
        }))
    }
}

impl FromStr for Contact {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let is_mailbox = text.strip_prefix("mailto:").is_some_and(|mailbox| {
            let is_plain = |c: char| c.is_ascii_alphanumeric() || "@.-_+".contains(c);
            let parts = mailbox.split_once('@');
            mailbox.chars().all(is_plain)
                && parts.is_some_and(|(name, host)| {
                    !name.is_empty() && host.contains('.') && !host.contains('@')
                })
        });
        if is_mailbox || text.parse::<WebAddress>().is_ok() {
            Ok(Self(text.to_owned()))
        } else {
            Err(ParseError {
                found: text.to_owned(),
                expected: "https://… or mailto:editors@your.example",
            })
        }
    }
}

impl fmt::Display for Contact {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Contact {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(D::Error::custom)
    }
}

/// Reads the address of a site, to which it gives the "/" at its end.
///
/// # Errors
/// Says what was expected.
pub fn address(text: &str) -> Result<Base, ParseError> {
    let is_folder = text.ends_with('/') || text.contains(['?', '#']);
    // What does not begin as an address is refused as it was written.
    if is_folder || text.parse::<WebAddress>().is_err() {
        return text.parse();
    }
    format!("{text}/").parse()
}

fn some_address<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Base>, D::Error> {
    let text = String::deserialize(deserializer)?;
    address(&text).map(Some).map_err(D::Error::custom)
}

impl Settings {
    /// Gives the site as the page at a path has it, if its address is known. What is not said of the
    /// site is said as of the dossier.
    pub fn site(&self, dossier: &Dossier, path: &PagePath) -> Option<Site> {
        let base = self.address.as_ref()?;
        Some(Site {
            name: self.name.clone().unwrap_or_else(|| dossier.title.clone()),
            publisher: self
                .publisher
                .clone()
                .unwrap_or_else(|| dossier.publisher.name.clone()),
            base: format!("{base}{}", path.path()).parse().ok()?,
        })
    }

    /// Gives the address of the page at a path, if it is known.
    pub fn address_of(&self, path: &PagePath) -> Option<WebAddress> {
        let base = self.address.as_ref()?;
        format!("{base}{}", path.path()).parse().ok()
    }
}
