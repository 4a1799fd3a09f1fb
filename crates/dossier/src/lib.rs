//! A country's dossier: the dataset's types, each of which can only hold what is right for it.

pub mod check;
pub mod countries;

mod changes;
mod code;
mod date;
mod date_meaning;
mod day;
mod diagnostic;
mod dossier;
mod field;
mod field_value;
mod kind;
mod name;
mod number;
mod photo;
mod place;
mod publisher;
mod report;
mod revision;
mod schema;
mod source;
mod summary;
mod text;
mod topic;

pub use code::{Country, Language, Licence};
pub use date::{Date, Point, Precision, Season};
pub use date_meaning::DateMeaning;
pub use day::Day;
pub use diagnostic::{Diagnostic, Location, Part, Position, RowLocation, Severity, shorten};
pub use dossier::{Dossier, coverage};
pub use field::{Field, FieldId, FieldKind};
pub use field_value::{FieldValue, TypedValue};
pub use kind::{ItemType, Kind};
pub use name::Name;
pub use number::Number;
pub use photo::{MediaFile, Photo, PhotoSource};
pub use place::Place;
pub use publisher::Publisher;
pub use report::{Report, ReportId, Title};
pub use revision::Revision;
pub use schema::schema;
pub use source::{Source, WebAddress};
pub use summary::Summary;
pub use text::{ADDRESS, LINE, PROSE, ParseError};
pub use topic::{Topic, TopicId};
