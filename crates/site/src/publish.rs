//! Makes a site of dossiers: the files that any static host can serve.
//!
//! Publishing is pure. It reads no disk, no clock, no process and no network; the same assets, input
//! and settings give the same bytes, natively and in a browser.

mod assets;
mod encode;

pub use assets::{Asset, Assets, Program, Standalone};
pub use encode::encode;
