//! The pages of a dossier and what readers ask of them.

pub mod catalogue;
pub mod query;
pub mod view;

#[cfg(feature = "publish")]
pub mod publish;
