//! The programs of chronicle's pages, which Trunk builds for browsers: the reader hydrates a dossier's
//! page, the exporter cites and downloads, the editor makes and corrects a dossier. What a page calls of
//! each stands in its file below `bin/`. Natively there is nothing here.

// The types of the forms lie in each other: leptos makes one type of a view.
#![recursion_limit = "512"]

#[cfg(all(target_arch = "wasm32", feature = "editor"))]
pub mod editor;
#[cfg(all(target_arch = "wasm32", feature = "pages"))]
pub mod exporter;
#[cfg(all(target_arch = "wasm32", feature = "pages"))]
pub mod reader;
