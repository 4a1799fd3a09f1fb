//! A message as the program reads it: its text with marks in it, which the program replaces.

use std::collections::BTreeSet;

use fluent_syntax::ast::{
    Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::plural::{Plurals, place_of};
use super::source::{Kind, Source};

/// Stands before the letter of a variable, `a` for the first.
const VARIABLE: char = '\u{1}';
/// Stands before the letter of a variable by whose plural form one of the variants that follow is
/// taken. Each begins with the digit of its form; the last one is for every other.
const SELECT: char = '\u{2}';
/// Ends a variant, and after the last one the choice.
const END: char = '\u{3}';

/// How deep messages may stand in each other.
const DEEPEST: usize = 8;

/// Writes the messages of a language.
pub struct Encoder<'a> {
    source: &'a Source<'a>,
    variables: &'a [(String, Kind)],
    plurals: &'a Plurals,
}

impl<'a> Encoder<'a> {
    /// Makes an encoder for messages with these variables.
    pub fn new(
        source: &'a Source<'a>,
        variables: &'a [(String, Kind)],
        plurals: &'a Plurals,
    ) -> Self {
        Self {
            source,
            variables,
            plurals,
        }
    }

    /// Writes a message.
    pub fn encode(&self, pattern: &Pattern<&str>) -> Result<String, String> {
        let mut text = String::new();
        self.write(pattern, &mut text, 0)?;
        Ok(text)
    }

    fn write(
        &self,
        pattern: &Pattern<&str>,
        text: &mut String,
        depth: usize,
    ) -> Result<(), String> {
        if depth > DEEPEST {
            return Err("found a message that stands in itself".to_owned());
        }
        for element in &pattern.elements {
            match element {
                // A line of the file may end anywhere between words.
                PatternElement::TextElement { value } => *text += &value.replace('\n', " "),
                PatternElement::Placeable { expression } => match expression {
                    Expression::Inline(inline) => self.inline(inline, text, depth)?,
                    Expression::Select { selector, variants } => {
                        self.select(selector, variants, text, depth)?;
                    }
                },
            }
        }
        Ok(())
    }

    fn inline(
        &self,
        inline: &InlineExpression<&str>,
        text: &mut String,
        depth: usize,
    ) -> Result<(), String> {
        match inline {
            InlineExpression::StringLiteral { value } => {
                *text += &unescape_unicode_to_string(value);
                Ok(())
            }
            InlineExpression::NumberLiteral { value } => {
                *text += value;
                Ok(())
            }
            InlineExpression::VariableReference { id } => {
                let (letter, _) = self.variable(id.name)?;
                text.extend([VARIABLE, letter]);
                Ok(())
            }
            InlineExpression::MessageReference { id, .. } => match self.source.pattern(id.name) {
                Some(pattern) => self.write(pattern, text, depth + 1),
                None => Err(format!("found {{ {} }}, which is no message", id.name)),
            },
            InlineExpression::TermReference { id, .. } => match self.source.term(id.name) {
                Some(pattern) => self.write(pattern, text, depth + 1),
                None => Err(format!("found {{ -{} }}, which is no term", id.name)),
            },
            _ => Err("found a function, expected a text, a variable or a message".to_owned()),
        }
    }

    fn select(
        &self,
        selector: &InlineExpression<&str>,
        variants: &[Variant<&str>],
        text: &mut String,
        depth: usize,
    ) -> Result<(), String> {
        let InlineExpression::VariableReference { id } = selector else {
            return Err("found a choice by what is no variable, expected a (Number)".to_owned());
        };
        let (letter, kind) = self.variable(id.name)?;
        if kind != Kind::Number {
            return Err(format!(
                "found a choice by ${}, expected a (Number)",
                id.name
            ));
        }
        let named = variants.iter().map(|variant| match variant.key {
            VariantKey::Identifier { name } => name,
            VariantKey::NumberLiteral { value } => value,
        });
        let named: Vec<_> = named.collect();
        let expected = self.plurals.names();
        let is_complete = expected.iter().all(|name| named.contains(name));
        let default = variants.iter().position(|variant| variant.default);
        let is_other_last = default.is_some_and(|place| named[place] == "other");
        if !is_complete || named.len() != expected.len() || !is_other_last {
            return Err(format!(
                "found the plural forms {} of ${}, expected {} with *[other]",
                named.join(", "),
                id.name,
                expected.join(", ")
            ));
        }
        text.extend([SELECT, letter]);
        let mut variants: Vec<_> = named.iter().zip(variants).collect();
        variants.sort_by_key(|(name, _)| place_of(name));
        for (name, variant) in variants {
            let place = place_of(name).expect("a form of CLDR");
            *text += &place.to_string();
            self.write(&variant.value, text, depth)?;
            text.push(END);
        }
        text.push(END);
        Ok(())
    }

    /// Gives the letter of a variable, and what it stands for.
    fn variable(&self, name: &str) -> Result<(char, Kind), String> {
        let mut declared = ('a'..='z').zip(self.variables);
        let found = declared.find(|(_, (other, _))| other == name);
        found
            .map(|(letter, (_, kind))| (letter, *kind))
            .ok_or_else(|| {
                let names = self.variables.iter().map(|(name, _)| format!("${name}"));
                let names: Vec<_> = names.collect();
                let expected = if names.is_empty() {
                    "no variable".to_owned()
                } else {
                    names.join(", ")
                };
                format!("found ${name}, expected {expected}")
            })
    }
}

/// Gives the names of all variables in a message, those of the messages in it among them.
pub fn variables(source: &Source, pattern: &Pattern<&str>) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    collect(source, pattern, &mut names, 0);
    names
}

fn collect(source: &Source, pattern: &Pattern<&str>, names: &mut BTreeSet<String>, depth: usize) {
    let inline = |expression: &InlineExpression<&str>, names: &mut BTreeSet<String>| {
        let inner = match expression {
            InlineExpression::VariableReference { id } => {
                names.insert(id.name.to_owned());
                None
            }
            InlineExpression::MessageReference { id, .. } => source.pattern(id.name),
            InlineExpression::TermReference { id, .. } => source.term(id.name),
            _ => None,
        };
        if let Some(inner) = inner.filter(|_| depth < DEEPEST) {
            collect(source, inner, names, depth + 1);
        }
    };
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            match expression {
                Expression::Inline(expression) => inline(expression, names),
                Expression::Select { selector, variants } => {
                    inline(selector, names);
                    for variant in variants {
                        collect(source, &variant.value, names, depth + 1);
                    }
                }
            }
        }
    }
}
