//! chronicle turns one JSON dataset into a country's human-rights dossier on the web.
//!
//! | Module | What it holds | What it may import |
//! |---|---|---|
//! | [`dossier`] | the dataset's types and what each of them guarantees | nothing |
//! | [`check`] | reading a dataset, and finding everything that is wrong with it | `dossier` |
//! | [`import`] | what others wrote, read into a dossier | `dossier`, `check` |
//! | [`export`] | a dossier written for others: datasets, citations, lists, feeds | `dossier` |
//! | [`catalogue`] | the dossier as the browser takes it in | `dossier` |
//! | [`query`] | what a reader asks for, and its text in the address bar | `catalogue` |
//! | [`view`] | the page's components, rendered alike by tool and browser | all of the above |
//!
//! The program beside this library (`main.rs`) is compiled twice: for the browser, where it
//! hydrates the page, and natively, where it is the tool that checks datasets and publishes them.
//! A test (`tests/house.rs`) holds the import rules.

pub mod catalogue;
pub mod check;
pub mod dossier;
pub mod export;
pub mod import;
pub mod query;
pub mod view;
