//! What leaves the dossier as text: whole datasets for others, citations, lists, feeds, and what
//! machines read about the page. Every function is pure: dates of access and addresses are
//! parameters.

pub mod atom;
pub mod bibtex;
pub mod cff;
pub mod citation;
pub mod csl;
pub mod csv;
pub mod data_package;
pub mod datacite;
pub mod dcat;
pub mod deposit;
pub mod enclosure;
pub mod feed;
pub mod json_feed;
pub mod json_ld;
pub mod list;
pub mod prose;
pub mod ris;
pub mod selection;
pub mod share;
pub mod site;
pub mod sitemap;
pub mod sources;
pub mod timelinejs;
pub mod xml;
pub mod zenodo;

use dossier::Dossier;

/// Gives the dataset as JSON (RFC 8259) in its canonical form: two spaces, the fields in the order
/// of the schema, a newline at the end. It holds everything.
///
/// # Panics
/// Never: each part of a dossier has a form in JSON.
#[must_use]
pub fn json(dossier: &Dossier) -> String {
    let mut text = serde_json::to_string_pretty(dossier).expect("a dossier is plain JSON");
    text.push('\n');
    text
}
