//! The pages as they are rendered before any program runs.

mod corrections;
mod fields;
mod page;
mod rendered;
mod select;
mod words;
