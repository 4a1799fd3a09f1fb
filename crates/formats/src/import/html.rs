//! Reduces HTML to plain text, and gives back what a text cannot hold.

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{StartTag, Token, Tokenizer};

use super::excerpt::excerpt;

/// The plain text of a piece of HTML, and what it cannot hold.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Plain {
    /// The text. A paragraph is parted from the next by an empty line.
    pub text: String,
    /// The addresses of links, in their order.
    pub links: Vec<String>,
    /// What else it held: a noun phrase for each picture, script, comment and the like.
    pub lost: Vec<String>,
    /// The names of elements that only say how a text looks, one for each time.
    pub formatting: Vec<String>,
}

/// Elements that begin and end a paragraph.
const PARAGRAPHS: [&str; 21] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "div",
    "figcaption",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "ol",
    "p",
    "pre",
    "section",
    "ul",
];

/// Elements that begin and end a line.
const LINES: [&str; 5] = ["dd", "dt", "li", "table", "tr"];

/// Elements that hold something which is no text, with the attribute that says where it is.
const EMBEDDED: [(&str, &str); 9] = [
    ("audio", "src"),
    ("embed", "src"),
    ("iframe", "src"),
    ("img", "src"),
    ("input", "value"),
    ("object", "data"),
    ("source", "src"),
    ("track", "src"),
    ("video", "src"),
];

/// Elements whose content is no text for readers.
const HIDDEN: [&str; 3] = ["script", "style", "template"];

/// Elements around a whole page, which say nothing.
const SILENT: [&str; 6] = ["body", "head", "html", "meta", "tbody", "thead"];

/// Gives the plain text of HTML.
pub fn plain(html: &str) -> Plain {
    if !html.contains(['<', '&']) {
        return Plain {
            text: html.trim().to_owned(),
            ..Plain::default()
        };
    }
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let mut reader = Reader {
        is_markup: html.contains('<'),
        ..Reader::default()
    };
    for Ok(token) in Tokenizer::new_with_emitter(html, emitter) {
        match token {
            Token::StartTag(tag) => reader.open(&tag),
            Token::EndTag(tag) => reader.close(&String::from_utf8_lossy(&tag.name)),
            Token::String(text) => reader.text(&String::from_utf8_lossy(&text.value)),
            Token::Comment(comment) => {
                let comment = String::from_utf8_lossy(&comment.value).into_owned();
                reader
                    .plain
                    .lost
                    .push(format!("a comment: {}", comment.trim()));
            }
            Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    reader.end_paragraph("");
    reader.plain
}

/// The state between two tokens.
#[derive(Default)]
struct Reader {
    plain: Plain,
    is_markup: bool,
    /// The paragraph so far.
    paragraph: String,
    /// What parts it from the one before.
    gap: &'static str,
    /// The link that is open, and where in the paragraph its text begins.
    link: Option<(String, usize)>,
    /// Whether the paragraph holds links that only repeat their address, and nothing else yet.
    repeats: usize,
    says_more: bool,
    /// The element whose content is passed over.
    hidden: Option<String>,
}

impl Reader {
    fn open(&mut self, tag: &StartTag<()>) {
        let name = String::from_utf8_lossy(&tag.name).into_owned();
        let attribute = |name: &str| {
            let value = tag.attributes.get(name.as_bytes());
            value.map(|value| String::from_utf8_lossy(&value.value).trim().to_owned())
        };
        let is_embedded = EMBEDDED.iter().any(|(element, _)| *element == name);
        if let Some(title) = attribute("title").filter(|title| !title.is_empty() && !is_embedded) {
            let name = excerpt(&name);
            self.plain.lost.push(format!("title \"{title}\" of {name}"));
        }
        match name.as_str() {
            "a" => {
                self.close("a");
                let href = attribute("href").filter(|href| !href.is_empty());
                self.link = href.map(|href| (href, self.paragraph.len()));
            }
            "br" => self.paragraph.push('\n'),
            "li" => {
                self.end_paragraph("\n");
                self.paragraph.push_str("- ");
            }
            "td" | "th" => self.paragraph.push(' '),
            // A paragraph that begins a point of a list stands behind its hyphen.
            name if PARAGRAPHS.contains(&name) && self.paragraph == "- " => {}
            name if PARAGRAPHS.contains(&name) => self.end_paragraph("\n\n"),
            name if LINES.contains(&name) => self.end_paragraph("\n"),
            name if HIDDEN.contains(&name) => {
                self.plain.lost.push(format!("a {name} element"));
                self.hidden = (!tag.self_closing).then(|| name.to_owned());
            }
            name if SILENT.contains(&name) => {}
            name => match EMBEDDED.iter().find(|(element, _)| *element == name) {
                Some((element, address)) => {
                    let mut lost = format!("{element} {}", attribute(address).unwrap_or_default());
                    for name in ["alt", "title"] {
                        if let Some(text) = attribute(name).filter(|text| !text.is_empty()) {
                            lost.extend([", ", name, " \"", &text, "\""]);
                        }
                    }
                    self.plain.lost.push(lost);
                }
                // "<desk@press.example>" is an address, and no element.
                None if name.contains('@') => {
                    self.text("<");
                    self.text(name);
                    self.text(">");
                }
                None => self.plain.formatting.push(excerpt(name)),
            },
        }
    }

    fn close(&mut self, name: &str) {
        if self.hidden.as_deref() == Some(name) {
            self.hidden = None;
        } else if name == "a" {
            self.end_link();
        } else if PARAGRAPHS.contains(&name) {
            self.end_paragraph("\n\n");
        } else if LINES.contains(&name) {
            self.end_paragraph("\n");
        }
    }

    fn text(&mut self, text: &str) {
        if self.hidden.is_some() {
            return;
        }
        let start = self.paragraph.len();
        if self.is_markup && text.contains('\n') {
            for (index, line) in text.split('\n').enumerate() {
                let ends_in_space =
                    self.paragraph.is_empty() || self.paragraph.ends_with([' ', '\n']);
                let line = if index == 0 {
                    line
                } else {
                    line.trim_start_matches(' ')
                };
                if index > 0 && !ends_in_space && !line.is_empty() {
                    self.paragraph.push(' ');
                }
                self.paragraph.push_str(line);
            }
            if text.ends_with('\n')
                && !self.paragraph.is_empty()
                && !self.paragraph.ends_with([' ', '\n'])
            {
                self.paragraph.push(' ');
            }
        } else {
            self.paragraph.push_str(text);
        }
        let added = &self.paragraph[start..];
        let is_separator = |c: char| c.is_whitespace() || ",;|·•".contains(c);
        if self.link.is_none() && !added.chars().all(is_separator) {
            self.says_more = true;
        }
    }

    fn end_link(&mut self) {
        let Some((href, start)) = self.link.take() else {
            return;
        };
        let text = self.paragraph.get(start..).unwrap_or_default().trim();
        if text == href || text == host(&href) || text.is_empty() {
            self.repeats += 1;
        } else {
            self.says_more = true;
        }
        self.plain.links.push(href);
    }

    /// Ends a paragraph. One that only repeats the addresses of its links is not part of the text,
    /// since the addresses are kept beside it.
    fn end_paragraph(&mut self, gap: &'static str) {
        self.end_link();
        let text = self.paragraph.trim();
        if !text.is_empty() && (self.says_more || self.repeats == 0) {
            if !self.plain.text.is_empty() {
                self.plain.text.push_str(self.gap);
            }
            self.plain.text.push_str(text);
            self.gap = "";
        }
        self.paragraph.clear();
        self.repeats = 0;
        self.says_more = false;
        if gap.len() > self.gap.len() {
            self.gap = gap;
        }
    }
}

/// Gives the host of an address, as a link's text may name it.
fn host(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(host)
}
