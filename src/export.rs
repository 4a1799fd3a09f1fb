//! What leaves the dossier as text: citations, lists, feeds and what machines read about the page.
//! Every function is pure: dates of access and addresses are parameters.

pub mod atom;
pub mod bibtex;
pub mod citation;
pub mod csl;
pub mod feed;
pub mod json_feed;
pub mod json_ld;
pub mod list;
pub mod prose;
pub mod ris;
pub mod share;
pub mod site;
pub mod sitemap;
pub mod sources;
pub mod xml;
