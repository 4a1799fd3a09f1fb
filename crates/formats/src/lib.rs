//! What others wrote, read into a dossier, and a dossier written for others. Every function is pure.

pub mod columns;
pub mod export;
mod field_column;
pub mod html;
pub mod import;
pub mod merge;
pub mod po;
pub mod slug;
