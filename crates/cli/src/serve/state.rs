//! What is served at a time.

use std::collections::HashMap;

use serde::Serialize;
use site::publish::SiteFile;

use crate::site_folder::SiteFolder;

use super::headers::Headers;

/// What is served at a time.
#[derive(Debug, Default)]
pub struct State {
    /// The files of the last site that could be made, by their paths.
    pub files: HashMap<String, SiteFile>,
    /// The headers that go with them.
    pub headers: Headers,
    /// What pages are told.
    pub report: Report,
    /// The site folder that they are made of; nothing before it was read.
    pub folder: Option<SiteFolder>,
}

/// What a page is told of the site that it is from: JSON, in an event of a stream.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// Names the site that is served. A page of another one loads itself anew.
    pub build: String,
    /// Sums up what is wrong; empty where nothing is.
    pub heading: String,
    /// Whether it keeps the site from being shown as it is now.
    pub is_grave: bool,
    /// What is wrong.
    pub items: Vec<Item>,
}

/// Something that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Item {
    /// The file, with line and column where they are known.
    pub place: String,
    /// What was found, what was expected, and what to do.
    pub message: String,
}
