//! Writes the code.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::source::{COMMON, Declared, Encoded, Kind};

/// Writes the messages of all languages and a function for each message.
pub fn write(messages: &[Declared], languages: &[Encoded]) -> String {
    let mut code = String::new();
    let common = messages.iter().filter(|message| message.part == COMMON);
    let common = common.count();
    let mut parts: BTreeMap<&str, Vec<(usize, &Declared)>> = BTreeMap::new();
    for (place, message) in messages.iter().enumerate() {
        let part = parts.entry(&message.part).or_default();
        // A part has the common messages first, then its own.
        let place = if message.part == COMMON {
            place
        } else {
            common + part.len()
        };
        part.push((place, message));
    }
    for (part, messages) in &parts {
        let head = if *part == COMMON {
            "impl<P> Locale<P> {\n".to_owned()
        } else {
            format!("impl Locale<{part}> {{\n")
        };
        code += &head;
        for (place, message) in messages {
            code += &function(*place, message);
        }
        code += "}\n";
    }
    code += "const SOURCES: &[Source] = &[\n";
    for language in languages {
        writeln!(
            code,
            "Source {{ language: {:?}, is_reviewed: {}, plurals: {:?},",
            language.language, language.is_reviewed, language.plurals.0
        )
        .expect("a text takes what is written");
        for part in parts.keys() {
            let texts = language.messages.iter().zip(messages);
            let texts = texts.filter(|(_, message)| message.part == *part);
            let texts: Vec<_> = texts.map(|(text, _)| text).collect();
            writeln!(code, "{}: &{texts:?},", part.to_lowercase())
                .expect("a text takes what is written");
        }
        code += "},\n";
    }
    code + "];\n"
}

/// Writes the function of a message; nothing for the second and later messages of a row.
fn function(place: usize, message: &Declared) -> String {
    let name = message.key.replace('-', "_");
    let doc = format!("/// `{}`\n#[must_use]\n", message.text.replace('`', "'"));
    if let Some((row, number)) = name.rsplit_once('_')
        && let Ok(number) = number.parse::<u32>()
    {
        return if number == 1 {
            format!(
                "{doc}pub fn {row}(&self, number: usize) -> &str {{ self.row({place}, number) }}\n"
            )
        } else {
            String::new()
        };
    }
    if message.variables.is_empty() {
        return format!("{doc}pub fn {name}(&self) -> &str {{ self.text({place}) }}\n");
    }
    let plain = said(place, &name, message, false);
    let mut variables = message.variables.iter();
    let has_texts = variables.any(|(_, kind)| *kind == Kind::String);
    let marked = has_texts.then(|| {
        let doc = format!("/// [`Self::{name}`] with a place for each text\n#[must_use]\n");
        doc + &said(place, &format!("{name}_marked"), message, true)
    });
    doc + &plain + &marked.unwrap_or_default()
}

/// Writes a function that says a message. Texts are given, or marked as elements are.
fn said(place: usize, name: &str, message: &Declared, are_texts_marked: bool) -> String {
    let (mut parameters, mut arguments) = (Vec::new(), Vec::new());
    let mut elements = 0;
    for (name, kind) in &message.variables {
        let name = name.replace('-', "_");
        match kind {
            Kind::Number => {
                parameters.push(format!(", {name}: usize"));
                arguments.push(format!("Argument::Number({name})"));
            }
            Kind::String if !are_texts_marked => {
                parameters.push(format!(", {name}: &str"));
                arguments.push(format!("Argument::Text({name})"));
            }
            Kind::String | Kind::Element => {
                arguments.push(format!("Argument::Element({elements})"));
                elements += 1;
            }
        }
    }
    let (gives, does) = if elements > 0 {
        ("Sentence", "sentence")
    } else {
        ("String", "format")
    };
    format!(
        "pub fn {name}(&self{}) -> {gives} {{ self.{does}({place}, &[{}]) }}\n",
        parameters.concat(),
        arguments.join(", ")
    )
}
