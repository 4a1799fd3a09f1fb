//! A dataset under edit: what it holds, what changes it, and what is wrong with it meanwhile. Nothing here
//! knows a page, a file or a clock.
//!
//! A [`Draft`] holds whatever was typed. An [`Edit`] changes it and gives the edit that undoes this; a
//! [`History`] keeps these. A [`Checker`] says after each edit what is wrong, as `chronicle check` does.

pub mod pointer;

mod bulk;
mod changes;
mod checker;
mod draft;
mod edit;
mod finding;
mod history;
mod imported;
mod list;
mod matching;
mod merge;
mod node;
mod remedy;
mod report_id;
mod set;

pub use bulk::{add_topic, changed_reports, remove_field, remove_topic, set_all};
pub use changes::{ChangedReport, Changes, FieldChange, RemovedReport, changes, keep_id, revise};
pub use checker::Checker;
pub use draft::{Draft, FileId, NewDossier, Row, RowKey, SETTINGS};
pub use edit::{Edit, EditError, Target};
pub use finding::Finding;
pub use history::{History, Label};
pub use imported::{take_new, take_over};
pub use list::{Decompose, Filter, List, Only, Sort};
pub use merge::{Conflict, FileConflict, Merge, merge};
pub use node::Node;
pub use remedy::{Action, Remedy};
pub use report_id::{Slug, duplicate, free_declared_id, free_id, free_name};
