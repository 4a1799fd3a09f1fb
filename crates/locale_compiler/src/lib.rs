//! Turns Fluent files (<https://projectfluent.org>), one a language, into the code that says their
//! messages. It runs when the program is built, so that a message that is missing or wrong in any
//! language stops the build.
//!
//! The first file is the reference. Its group comments (`## Reader`) name the parts of the site that
//! have the messages below; those below `## Common` every part has. The comment of a message says of
//! each variable what it is: `# $count (Number) - how many reports`. The types are `Number`, a count
//! by which plural forms are chosen; `String`, a text; and `Element`, a place that the page fills with
//! an element. A line `### Reviewed by a speaker: yes` or `no` says whether somebody who speaks the language
//! has read the whole file. Messages `month-1`, `month-2` and so on are one function that takes the number.

mod pattern;
mod plural;
mod rust;
mod source;

use source::Source;

/// A file of messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct File<'a> {
    /// Its path, as errors name it. The last part without its ending is the language (BCP 47).
    pub path: &'a str,
    /// Its text in the syntax of Fluent.
    pub text: &'a str,
}

/// Gives Rust source: a constant `SOURCES` with the messages of each language, and a function for each
/// message.
///
/// # Errors
/// Gives everything that is wrong with the files, a line each: `path:line: key: found, expected`.
pub fn compile(files: &[File]) -> Result<String, Vec<String>> {
    let mut errors = Vec::new();
    let sources = files.iter();
    let sources = sources.map(|file| Source::read(*file).map_err(|found| errors.extend(found)));
    let sources: Vec<Source> = sources.filter_map(Result::ok).collect();
    if !errors.is_empty() {
        return Err(errors);
    }
    let Some(reference) = sources.first() else {
        return Err(vec![
            "found no file, expected one for each language".to_owned(),
        ]);
    };
    let (messages, found) = reference.declared();
    errors.extend(found);
    let encoded = sources.iter();
    let encoded = encoded.map(|source| {
        source
            .encode(&messages)
            .map_err(|found| errors.extend(found))
    });
    let encoded: Vec<_> = encoded.filter_map(Result::ok).collect();
    if errors.is_empty() {
        Ok(rust::write(&messages, &encoded))
    } else {
        errors.dedup();
        Err(errors)
    }
}
