//! What the list knows of a report.

use std::cell::OnceCell;
use std::sync::Arc;

use dossier::Date;
use memchr::memmem::Finder;

use super::Decompose;
use crate::Node;

/// What the list knows of a report. Texts are folded when they are first asked for.
#[derive(Debug)]
pub struct Card {
    pub report: Arc<Node>,
    pub date: Option<Date>,
    title: OnceCell<String>,
    texts: OnceCell<String>,
}

impl Card {
    pub fn of(report: &Arc<Node>) -> Self {
        let date = report.text("/date");
        Self {
            report: report.clone(),
            date: date.and_then(|date| date.parse().ok()),
            title: OnceCell::new(),
            texts: OnceCell::new(),
        }
    }

    /// Tells whether the report is of a kind, by its label.
    pub fn is_of_kind(&self, label: &str) -> bool {
        self.report.text("/kind/label") == Some(label)
    }

    /// Tells whether the report is filed under a topic, or under none where there is no id.
    pub fn is_of_topic(&self, id: &str) -> bool {
        let mut topics = self.report.list("/topics").iter();
        if id.is_empty() {
            return topics.len() == 0;
        }
        topics.any(|topic| topic.as_text() == Some(id))
    }

    /// Gives the title as it is compared.
    pub fn title(&self, decompose: Decompose) -> &str {
        let title = || self.report.text("/title/text").unwrap_or_default();
        self.title.get_or_init(|| fold(title(), decompose))
    }

    /// Tells whether a folded word stands in the report.
    pub fn has(&self, word: &Finder<'_>, decompose: Decompose) -> bool {
        let texts = self.texts.get_or_init(|| {
            let mut texts = String::new();
            push_texts(&self.report, &mut texts);
            fold(&texts, decompose)
        });
        word.find(texts.as_bytes()).is_some()
    }
}

/// Writes all texts of a value, each on a line.
fn push_texts(node: &Node, texts: &mut String) {
    match node {
        Node::Text(text) | Node::Number(text) => {
            texts.push_str(text);
            texts.push('\n');
        }
        Node::List(elements) => elements.iter().for_each(|it| push_texts(it, texts)),
        Node::Object(members) => members.iter().for_each(|(_, it)| push_texts(it, texts)),
        Node::Null | Node::Bool(_) => {}
    }
}

/// Gives a text as it is compared: in lower case and without accents.
pub fn fold(text: &str, decompose: Decompose) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    decompose(text).replace(is_mark, "")
}

/// Tells whether a character is an accent, or a sign for a vowel that is seldom written (Hebrew, Arabic).
fn is_mark(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5bd}' | '\u{64b}'..='\u{65f}')
}
