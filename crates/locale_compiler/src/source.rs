//! A file of messages, read.

use std::collections::BTreeMap;

use fluent_syntax::ast::{Comment, Entry, Pattern};
use fluent_syntax::parser;

use super::File;
use super::pattern::{Encoder, variables};
use super::plural::Plurals;

/// The group of messages that every part of the site has.
pub const COMMON: &str = "Common";

/// Begins the line of a file that says whether a speaker of the language has reviewed it.
const REVIEWED: &str = "### Reviewed by a speaker: ";

/// What a variable stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A count, by which plural forms are chosen.
    Number,
    /// A text.
    String,
    /// A place for an element of the page.
    Element,
}

/// A message as the reference declares it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Declared<'a> {
    /// The group that it stands in.
    pub part: String,
    /// Its name.
    pub key: &'a str,
    /// Its variables.
    pub variables: Vec<(String, Kind)>,
    /// What it says in the reference, as it is written there.
    pub text: String,
}

/// The messages of a language as the program has them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Encoded {
    /// The language (BCP 47).
    pub language: String,
    /// Whether a speaker has reviewed it.
    pub is_reviewed: bool,
    /// Its plural forms.
    pub plurals: Plurals,
    /// The messages, in the order of the reference.
    pub messages: Vec<String>,
}

/// One message of a file.
struct Message<'a> {
    part: String,
    key: &'a str,
    comment: Vec<&'a str>,
    pattern: Pattern<&'a str>,
}

/// A file of messages.
pub struct Source<'a> {
    file: File<'a>,
    language: &'a str,
    is_reviewed: bool,
    plurals: Plurals,
    messages: Vec<Message<'a>>,
    terms: BTreeMap<&'a str, Pattern<&'a str>>,
}

impl<'a> Source<'a> {
    /// Reads a file.
    pub fn read(file: File<'a>) -> Result<Self, Vec<String>> {
        let name = file.path.rsplit('/').next().unwrap_or(file.path);
        let language = name.strip_suffix(".ftl").unwrap_or(name);
        let plurals = Plurals::of(language).map_err(|error| vec![at(&file, 1, &error)])?;
        let resource = parser::parse(file.text).map_err(|(_, errors)| {
            let error = |error: &parser::ParserError| {
                let line = file.text[..error.pos.start].matches('\n').count() + 1;
                at(&file, line, &error.kind.to_string())
            };
            errors.iter().map(error).collect::<Vec<_>>()
        })?;
        let mut source = Self {
            file,
            language,
            is_reviewed: reviewed(&file).map_err(|error| vec![error])?,
            plurals,
            messages: Vec::new(),
            terms: BTreeMap::new(),
        };
        let (mut part, mut errors) = (COMMON.to_owned(), Vec::new());
        for entry in resource.body {
            match entry {
                Entry::GroupComment(comment) => part = comment.content.concat(),
                Entry::Term(term) => _ = source.terms.insert(term.id.name, term.value),
                Entry::Message(message) => {
                    let key = message.id.name;
                    if source.messages.iter().any(|other| other.key == key) {
                        errors.push(source.error(key, "found it twice, expected it once"));
                    }
                    let has_attributes = !message.attributes.is_empty();
                    match message.value {
                        Some(pattern) if !has_attributes => source.messages.push(Message {
                            part: part.clone(),
                            key,
                            comment: lines(message.comment),
                            pattern,
                        }),
                        _ => errors.push(source.error(key, "found attributes, expected a text")),
                    }
                }
                _ => {}
            }
        }
        if errors.is_empty() {
            Ok(source)
        } else {
            Err(errors)
        }
    }

    /// Gives what the reference declares, the common messages first and those of a part together, and
    /// what is wrong with its declarations.
    pub fn declared(&self) -> (Vec<Declared<'a>>, Vec<String>) {
        let mut errors = Vec::new();
        let mut declared = Vec::new();
        for message in &self.messages {
            let mut variables = Vec::new();
            for line in message.comment.iter().filter(|line| line.starts_with('$')) {
                match variable(line) {
                    Some(variable) => variables.push(variable),
                    None => errors.push(self.error(
                        message.key,
                        &format!(
                            "found the comment \"{line}\", expected \"$name (Number)\", (String) or (Element)"
                        ),
                    )),
                }
            }
            declared.push(Declared {
                part: message.part.clone(),
                key: message.key,
                variables,
                text: self.text(message.key),
            });
        }
        let mut parts: Vec<&str> = vec![COMMON];
        for message in &self.messages {
            if !parts.contains(&message.part.as_str()) {
                parts.push(&message.part);
            }
        }
        declared.sort_by_key(|message| parts.iter().position(|part| *part == message.part));
        (declared, errors)
    }

    /// Writes the messages as the program reads them.
    pub fn encode(&self, declared: &[Declared]) -> Result<Encoded, Vec<String>> {
        let mut errors = Vec::new();
        for message in &self.messages {
            if !declared.iter().any(|other| other.key == message.key) {
                errors.push(self.error(message.key, "found a key that the first language lacks"));
            }
        }
        let mut messages = Vec::new();
        for message in declared {
            let Some(pattern) = self.pattern(message.key) else {
                let expected = format!(
                    "found no {}, expected it as in the first language",
                    message.key
                );
                errors.push(at(&self.file, self.file.text.lines().count(), &expected));
                continue;
            };
            let encoder = Encoder::new(self, &message.variables, &self.plurals);
            let used = variables(self, pattern);
            let unused = message.variables.iter();
            let unused = unused.filter(|(name, _)| !used.contains(name));
            for (name, _) in unused {
                errors.push(self.error(message.key, &format!("found no ${name}, expected it")));
            }
            match encoder.encode(pattern) {
                Ok(text) => messages.push(text),
                Err(found) => errors.push(self.error(message.key, &found)),
            }
        }
        if errors.is_empty() {
            Ok(Encoded {
                language: self.language.to_owned(),
                is_reviewed: self.is_reviewed,
                plurals: self.plurals.clone(),
                messages,
            })
        } else {
            Err(errors)
        }
    }

    /// Gives the pattern of a message.
    pub fn pattern(&self, key: &str) -> Option<&Pattern<&'a str>> {
        let mut messages = self.messages.iter();
        messages
            .find(|message| message.key == key)
            .map(|message| &message.pattern)
    }

    /// Gives the pattern of a term.
    pub fn term(&self, key: &str) -> Option<&Pattern<&'a str>> {
        self.terms.get(key)
    }

    /// Gives a message as it is written in the file, on one line.
    fn text(&self, key: &str) -> String {
        let lines = self.file.text.lines().skip(self.line(key) - 1);
        let mut lines = lines.enumerate();
        let mut text = String::new();
        while let Some((place, line)) = lines.next()
            && (place == 0 || line.starts_with(' ') || line.starts_with('}'))
        {
            text = text + " " + line.trim();
        }
        let text = text.split_once('=').map_or("", |(_, text)| text);
        text.trim().to_owned()
    }

    /// Gives the line on which a message begins, from 1.
    fn line(&self, key: &str) -> usize {
        let begins = |line: &str| {
            let rest = line.strip_prefix(key);
            rest.is_some_and(|rest| rest.trim_start().starts_with('='))
        };
        self.file.text.lines().position(begins).unwrap_or(0) + 1
    }

    /// Says what is wrong with a message.
    fn error(&self, key: &str, error: &str) -> String {
        at(&self.file, self.line(key), &format!("{key}: {error}"))
    }
}

/// Reads whether a speaker has reviewed a file.
fn reviewed(file: &File) -> Result<bool, String> {
    let mut lines = file.text.lines().zip(1..);
    let said = lines.find_map(|(line, number)| Some((line.strip_prefix(REVIEWED)?, number)));
    match said {
        Some(("yes", _)) => Ok(true),
        Some(("no", _)) => Ok(false),
        Some((other, number)) => {
            let error = format!("found \"{REVIEWED}{other}\", expected yes or no behind it");
            Err(at(file, number, &error))
        }
        None => {
            let error = format!("found no line \"{REVIEWED}\" with yes or no, expected one");
            Err(at(file, 1, &error))
        }
    }
}

/// Says where something is wrong.
fn at(file: &File, line: usize, error: &str) -> String {
    format!("{}:{line}: {error}", file.path)
}

/// Gives the lines of a comment.
fn lines(comment: Option<Comment<&str>>) -> Vec<&str> {
    comment.map_or_else(Vec::new, |comment| comment.content)
}

/// Reads `$name (Kind)` from a comment, whatever follows it.
fn variable(line: &str) -> Option<(String, Kind)> {
    let (name, rest) = line.strip_prefix('$')?.split_once(" (")?;
    let (kind, _) = rest.split_once(')')?;
    let kind = match kind {
        "Number" => Kind::Number,
        "String" => Kind::String,
        "Element" => Kind::Element,
        _ => return None,
    };
    Some((name.to_owned(), kind))
}
