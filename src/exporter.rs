//! Citing, and downloading what is shown.

mod cite;
mod dataset;
mod download;
mod load_dataset;
mod locale;
mod save_file;

pub use cite::cite;
pub use dataset::{Dataset, put};
pub use download::download;
pub use load_dataset::load_dataset;
pub use locale::read as read_locale;
pub use save_file::document;
