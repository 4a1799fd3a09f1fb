//! The programs of chronicle's pages, which Trunk builds for browsers: the reader hydrates a dossier's
//! page, the exporter cites and downloads, the preview shows a file of the reader's own. What a page
//! calls of each stands in its file below `bin/`. Natively there is nothing here.

#[cfg(target_arch = "wasm32")]
pub mod exporter;
#[cfg(target_arch = "wasm32")]
pub mod preview;
#[cfg(target_arch = "wasm32")]
pub mod reader;
