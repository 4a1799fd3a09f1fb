//! Puts what a message is told into its text.

use std::str::Chars;

use super::{Locale, plural};

/// Stands before the letter of an argument, `a` for the first.
const VARIABLE: char = '\u{1}';
/// Stands before the letter of the argument by whose plural form one of the variants that follow is
/// taken. Each begins with the digit of its form; the last one is for every other.
const SELECT: char = '\u{2}';
/// Ends a variant, and after the last one the choice.
const END: char = '\u{3}';

/// Stands before what keeps its own direction among words that are read from right to left
/// (first strong isolate, Unicode Bidirectional Algorithm).
const ISOLATE: char = '\u{2068}';
/// Ends it (pop directional isolate).
const END_ISOLATE: char = '\u{2069}';
/// A letter of no width that is read from right to left (right-to-left mark).
const RIGHT_TO_LEFT: char = '\u{200f}';

/// What a message is told.
#[derive(Clone, Copy)]
pub(super) enum Argument<'a> {
    Text(&'a str),
    Number(usize),
    /// A place for the element of that number.
    Element(usize),
}

/// A sentence with places for elements of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentence {
    text: String,
    /// Where each element goes, in bytes, and its number.
    elements: Vec<(usize, usize)>,
}

/// A piece of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// A text.
    Text(&'a str),
    /// The place of an element, by its number in the order of the message's variables.
    Element(usize),
}

impl Sentence {
    /// Gives the pieces in their order; none of the texts is empty.
    #[must_use]
    pub fn pieces(&self) -> Vec<Piece<'_>> {
        let mut pieces = Vec::new();
        let mut start = 0;
        for &(end, element) in &self.elements {
            if end > start {
                pieces.push(Piece::Text(&self.text[start..end]));
            }
            pieces.push(Piece::Element(element));
            start = end;
        }
        if start < self.text.len() {
            pieces.push(Piece::Text(&self.text[start..]));
        }
        pieces
    }
}

impl<P> Locale<P> {
    /// Gives a message that is told nothing.
    pub(super) fn text(&self, place: usize) -> &str {
        self.messages.get(place).map_or("", String::as_str)
    }

    /// Gives a message of a row, by its number from 1.
    pub(super) fn row(&self, first: usize, number: usize) -> &str {
        self.text(first + number.saturating_sub(1))
    }

    /// Gives a message.
    pub(super) fn format(&self, place: usize, arguments: &[Argument]) -> String {
        self.sentence(place, arguments).text
    }

    /// Gives a message with places for elements.
    pub(super) fn sentence(&self, place: usize, arguments: &[Argument]) -> Sentence {
        let mut sentence = Sentence::default();
        // What holds nothing but what was put in says nothing of its direction: it must be said.
        if self.isolates {
            sentence.text.push(RIGHT_TO_LEFT);
        }
        self.write(&mut self.text(place).chars(), arguments, &mut sentence);
        sentence
    }

    /// Writes up to the end of a variant.
    fn write(&self, rest: &mut Chars, arguments: &[Argument], sentence: &mut Sentence) {
        while let Some(c) = rest.next() {
            match c {
                END => return,
                VARIABLE => self.write_argument(argument(rest, arguments), sentence),
                SELECT => {
                    let form = match argument(rest, arguments) {
                        Argument::Number(number) => plural::form(&self.plurals, number),
                        _ => plural::OTHER,
                    };
                    let mut is_found = false;
                    while let Some(digit) = rest.next().filter(|&c| c != END) {
                        let (text, elements) = (sentence.text.len(), sentence.elements.len());
                        self.write(rest, arguments, sentence);
                        let is_it = !is_found && (digit == form || digit == plural::OTHER);
                        is_found |= is_it;
                        if !is_it {
                            sentence.text.truncate(text);
                            sentence.elements.truncate(elements);
                        }
                    }
                }
                c => sentence.text.push(c),
            }
        }
    }

    fn write_argument(&self, argument: Argument, sentence: &mut Sentence) {
        if let Argument::Number(number) = argument {
            sentence.text += &self.number(number);
            return;
        }
        if self.isolates {
            sentence.text.push(ISOLATE);
        }
        match argument {
            Argument::Element(number) => sentence.elements.push((sentence.text.len(), number)),
            Argument::Text(text) => sentence.text += text,
            Argument::Number(_) => {}
        }
        if self.isolates {
            sentence.text.push(END_ISOLATE);
        }
    }
}

/// Gives the argument whose letter is next; the compiler of the messages has seen to it that there is
/// one.
fn argument<'a>(rest: &mut Chars, arguments: &[Argument<'a>]) -> Argument<'a> {
    let letter = rest.next().unwrap_or_default() as usize;
    let found = arguments.get(letter.wrapping_sub('a' as usize));
    found.copied().unwrap_or(Argument::Text(""))
}
