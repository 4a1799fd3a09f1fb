//! A country's dossier: the dataset's types, each of which can only hold what is right for it.

pub mod check;
pub mod countries;

mod changes;
mod code;
mod date;
mod day;
mod diagnostic;
mod dossier;
mod kind;
mod name;
mod photo;
mod publisher;
mod report;
mod revision;
mod schema;
mod source;
mod summary;
mod text;
mod topic;

pub use code::{Country, Language, Licence};
pub use date::{Date, Point, Precision};
pub use day::Day;
pub use diagnostic::{Diagnostic, Location, Part, Position, RowLocation, Severity, shorten};
pub use dossier::{Dossier, coverage};
pub use kind::{ItemType, Kind};
pub use name::Name;
pub use photo::{MediaFile, Photo, PhotoSource};
pub use publisher::Publisher;
pub use report::{Report, ReportId, Title};
pub use revision::Revision;
pub use schema::schema;
pub use source::{Source, WebAddress};
pub use summary::Summary;
pub use text::{ADDRESS, LINE, PROSE, ParseError};
pub use topic::{Topic, TopicId};
