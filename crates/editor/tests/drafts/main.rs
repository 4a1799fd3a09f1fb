//! A draft under edit: what it holds, what changes it, and what is told of it.

mod any_edit;
mod changes;
mod checker;
mod draft;
mod edit;
mod forms;
mod history;
mod imported;
mod list;
mod merge;
mod node;
mod remedy;
