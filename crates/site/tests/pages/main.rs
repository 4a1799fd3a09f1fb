//! The pages as they are rendered before any program runs.

mod corrections;
mod page;
mod select;
mod words;
