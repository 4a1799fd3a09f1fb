//! Pictures, recordings and documents: what their files are, what these say of their makers, pictures of
//! which parts are covered, and those in the sizes that pages show.

mod format;
mod metadata;
mod pictures;
mod pixels;
mod redaction;
mod sizes;

pub use format::Format;
pub(super) use metadata::orientation;
pub use metadata::{Kept, Statement, What, found_in, removed};
pub use pictures::Pictures;
pub use redaction::{Area, preview, redacted};
pub use sizes::{Picture, Version};
