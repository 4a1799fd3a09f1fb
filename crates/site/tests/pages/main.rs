//! The pages as they are rendered before any program runs.

mod corrections;
mod page;
mod rendered;
mod select;
mod words;
