//! chronicle turns one JSON dataset into a country's human-rights dossier on the web.
//!
//! | Module | What it holds | What it may import |
//! |---|---|---|
//! | [`dossier`] | the dataset's types and what each of them guarantees | nothing |
//! | [`check`] | reading a dataset, and finding everything that is wrong with it | `dossier` |
//! | [`query`] | what a reader asked for, and its text in the address bar | `dossier` |
//! | [`export`] | citations, lists and feeds as text | `dossier` |
//! | [`view`] | the page's components, rendered alike by tool and browser | all of the above |
//!
//! The program beside this library (`main.rs`) is compiled twice: for the browser, where it
//! hydrates the page, and natively, where it is the tool that checks datasets and publishes them.
//! A test (`tests/house.rs`) holds the import rules.

pub mod catalogue;
pub mod check;
pub mod dossier;
pub mod export;
pub mod query;
pub mod view;
