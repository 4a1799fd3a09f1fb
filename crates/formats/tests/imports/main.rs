//! What others wrote becomes reports, or is refused by name.

#[cfg(feature = "bibliographies")]
mod bibliographies;
mod dates;
#[cfg(feature = "encodings")]
mod encodings;
mod feeds;
mod headings;
mod languages;
mod pages;
mod reading;
mod summaries;
mod tables;
#[cfg(feature = "workbooks")]
mod workbooks;
