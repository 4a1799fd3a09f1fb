//! Makes well-formed XML of a feed that is nearly so, as programs that read feeds do it.

use std::borrow::Cow;
use std::collections::HashMap;

use super::super::html;

/// The names of elements of Atom that hold a text.
const TEXTS: [&str; 8] = [
    "title",
    "subtitle",
    "summary",
    "content",
    "rights",
    "tagline",
    "info",
    "copyright",
];

/// The vocabularies of RSS 0.90, which has the elements of RSS 1.0.
const RSS_090: [&str; 2] = [
    "http://my.netscape.com/rdf/simple/0.9/",
    "http://channel.netscape.com/rdf/simple/0.9/",
];

/// The vocabulary of Atom 0.3.
const ATOM_03: &str = "http://purl.org/atom/ns#";

/// What was done to a feed.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Repairs {
    /// How many marks `&` and `<` were taken for text.
    pub marks: usize,
    /// How many control characters were taken for spaces.
    pub controls: usize,
}

/// Repairs a feed in XML: `&` and `<` that begin nothing are text, named characters of HTML are these
/// characters, control characters are spaces, and RSS of any version is read as the nearest one that its
/// parser knows.
pub fn repair(xml: &str) -> (String, Repairs) {
    let mut repair = Repair {
        rest: xml,
        out: String::with_capacity(xml.len()),
        repairs: Repairs::default(),
        names: HashMap::new(),
        root: String::new(),
    };
    repair.run();
    (repair.out, repair.repairs)
}

struct Repair<'a> {
    rest: &'a str,
    out: String,
    repairs: Repairs,
    /// The characters that names of HTML mean.
    names: HashMap<&'a str, Option<String>>,
    root: String,
}

impl Repair<'_> {
    fn run(&mut self) {
        let is_special = |c: char| c == '<' || c == '&' || is_control(c);
        while let Some(at) = self.rest.find(is_special) {
            self.copy(at);
            match self.rest.as_bytes()[0] {
                b'<' => self.markup(),
                b'&' => self.reference(),
                _ => {
                    let length = self.rest.chars().next().map_or(0, char::len_utf8);
                    self.rest = &self.rest[length..];
                    self.out.push(' ');
                    self.repairs.controls += 1;
                }
            }
        }
        self.copy(self.rest.len());
    }

    /// Copies so many bytes as they stand.
    fn copy(&mut self, length: usize) {
        let (start, rest) = self.rest.split_at(length);
        self.out.push_str(start);
        self.rest = rest;
    }

    /// Copies up to the end of a mark, or all where there is none.
    fn copy_to(&mut self, end: &str) {
        let length = self
            .rest
            .find(end)
            .map_or(self.rest.len(), |at| at + end.len());
        let start = self.rest[..length].replace(is_control, " ");
        self.out.push_str(&start);
        self.rest = &self.rest[length..];
    }

    fn markup(&mut self) {
        if self.rest.starts_with("<![CDATA[") {
            self.copy_to("]]>");
        } else if self.rest.starts_with("<!--") {
            self.copy_to("-->");
        } else if self.rest.starts_with("<!DOCTYPE") {
            // Nothing that it declares is used: names of HTML are known anyway.
            let open = self.rest.find('[');
            let is_long = open.is_some() && open < self.rest.find('>');
            let end = if is_long && self.rest.contains("]>") {
                "]>"
            } else {
                ">"
            };
            let length = self
                .rest
                .find(end)
                .map_or(self.rest.len(), |at| at + end.len());
            self.rest = &self.rest[length..];
        } else if self.rest.starts_with("<?") {
            self.copy_to("?>");
        } else if self.rest[1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '_') {
            self.element();
        } else if self.rest.starts_with("</") {
            self.copy(2);
        } else {
            self.rest = &self.rest[1..];
            self.out.push_str("&lt;");
            self.repairs.marks += 1;
        }
    }

    /// Copies the beginning of an element.
    fn element(&mut self) {
        let length = self.rest[1..]
            .find(|c: char| c.is_whitespace() || "/>".contains(c))
            .map_or(self.rest.len(), |at| at + 1);
        let name = &self.rest[1..length];
        let local = name.rsplit(':').next().unwrap_or(name);
        if self.root.is_empty() {
            local.clone_into(&mut self.root);
            self.root();
        } else if self.root == "feed" && TEXTS.contains(&local) {
            self.text(name);
        } else if ["rss", "RDF"].contains(&&*self.root) && ["title", "description"].contains(&name)
        {
            self.html(name);
        } else {
            self.copy(length);
        }
    }

    /// Copies the beginning of a text of RSS. What of it stands there as HTML, without being escaped, is escaped, or in
    /// a title left out but for its text: its parser would end with it.
    fn html(&mut self, name: &str) {
        let (start, end) = (format!("<{name}>"), format!("</{name}>"));
        let content = self.rest.strip_prefix(&*start);
        let content = content.and_then(|rest| Some(&rest[..rest.find(&end)?]));
        let is_html = |content: &&str| {
            let mut marks = content.split('<').skip(1);
            marks.all(|mark| mark.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/'))
                && content.contains('<')
        };
        let Some(content) = content.filter(is_html) else {
            return self.copy(1 + name.len());
        };
        let text = if name == "title" {
            crate::html::escape(&html::plain(content).text)
        } else {
            content.replace('<', "&lt;")
        };
        let (text, repairs) = repair(&text);
        self.repairs.marks += repairs.marks;
        self.repairs.controls += repairs.controls;
        self.out.push_str(&start);
        self.out.push_str(&text);
        self.rest = &self.rest[start.len() + content.len()..];
    }

    /// Gives the length of the tag that begins here.
    fn tag(&self) -> usize {
        let mut quote = None;
        let end = self.rest.char_indices().find(|(_, character)| {
            match (quote, character) {
                (None, '"' | '\'') => quote = Some(*character),
                (Some(open), _) if open == *character => quote = None,
                _ => {}
            }
            quote.is_none() && *character == '>'
        });
        end.map_or(self.rest.len(), |(end, _)| end + 1)
    }

    /// Copies the beginning of the root, with a version and a vocabulary that the parser knows.
    fn root(&mut self) {
        let (tag, rest) = self.rest.split_at(self.tag());
        let mut tag = Cow::Borrowed(tag);
        for vocabulary in RSS_090 {
            if tag.contains(vocabulary) {
                tag = Cow::Owned(tag.replace(vocabulary, "http://purl.org/rss/1.0/"));
            }
        }
        if self.root == "feed" && tag.contains(ATOM_03) {
            tag = Cow::Owned(tag.replace(ATOM_03, "http://www.w3.org/2005/Atom"));
        }
        if self.root == "rss" {
            let known = ["0.91", "0.92", "2.0"];
            match attribute(&tag, "version") {
                Some((_, value)) if known.contains(&value) => {}
                Some((range, _)) => tag.to_mut().replace_range(range, "2.0"),
                None => tag.to_mut().insert_str("<rss".len(), " version=\"2.0\""),
            }
        }
        // What follows the mark of the tag holds no other element.
        let (attributes, repairs) = repair(&tag[1..]);
        self.repairs.marks += repairs.marks;
        self.repairs.controls += repairs.controls;
        self.out.push('<');
        self.out.push_str(&attributes);
        self.rest = rest;
    }

    /// Copies the beginning of a text of Atom, and passes over one that is empty.
    fn text(&mut self, name: &str) {
        let (tag, rest) = self.rest.split_at(self.tag());
        let has_address = attribute(tag, "src").is_some();
        let end = rest.trim_start();
        let close = end
            .strip_prefix("</")
            .and_then(|end| end.strip_prefix(name));
        if tag.ends_with("/>") && !has_address {
            self.rest = rest;
            return;
        }
        if let Some(close) = close.filter(|_| !has_address)
            && let Some(after) = close.trim_start().strip_prefix('>')
        {
            self.rest = after;
            return;
        }
        let known = ["text", "html", "xhtml", "text/html"];
        match attribute(tag, "type") {
            Some((range, value)) if !known.contains(&value) && !name.ends_with("content") => {
                let kind = if value.contains("xhtml") {
                    "xhtml"
                } else if value.contains("html") {
                    "html"
                } else {
                    "text"
                };
                let mut tag = tag.to_owned();
                tag.replace_range(range, kind);
                self.out.push_str(&tag);
                self.rest = rest;
            }
            _ => self.copy(1 + name.len()),
        }
    }

    /// Copies a character reference, writes what it means, or takes its mark for text.
    fn reference(&mut self) {
        let rest = self.rest;
        let name = rest[1..].split(';').next().unwrap_or_default();
        let is_closed = rest[1 + name.len()..].starts_with(';');
        let is_name =
            name.len() <= 32 && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'#');
        if is_closed && is_name && !name.is_empty() {
            let length = name.len() + 2;
            if ["amp", "lt", "gt", "quot", "apos"].contains(&name) {
                return self.copy(length);
            }
            if let Some(number) = name.strip_prefix('#') {
                self.number(number, length);
                return;
            }
            let meaning = self.names.entry(name).or_insert_with(|| {
                let text = html::plain(&format!("x&{name};x")).text;
                let text = text.strip_prefix('x')?.strip_suffix('x')?;
                // "&nothing;" begins with "&not", which HTML reads without its semicolon.
                let is_whole = !text.contains(name) && !text.contains(';');
                is_whole.then(|| crate::html::escape(text))
            });
            if let Some(meaning) = meaning {
                self.out.push_str(meaning);
                self.rest = &rest[length..];
                return;
            }
        }
        self.rest = &rest[1..];
        self.out.push_str("&amp;");
        self.repairs.marks += 1;
    }

    /// Copies a reference by number, or a space for a control character.
    fn number(&mut self, number: &str, length: usize) {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16),
            None => number.parse(),
        };
        let character = code.ok().and_then(char::from_u32);
        match character {
            Some(character) if !is_control(character) => self.copy(length),
            Some(_) => {
                self.out.push(' ');
                self.rest = &self.rest[length..];
                self.repairs.controls += 1;
            }
            None => {
                self.out.push_str("&amp;");
                self.rest = &self.rest[1..];
                self.repairs.marks += 1;
            }
        }
    }
}

/// Tells whether XML has no place for a character.
fn is_control(character: char) -> bool {
    matches!(character, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

/// Finds the value of an attribute of a tag, and where it stands.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<(std::ops::Range<usize>, &'a str)> {
    let found = tag.match_indices(name).find_map(|(at, _)| {
        let is_edge = tag[..at].ends_with(char::is_whitespace);
        let rest = tag[at + name.len()..]
            .trim_start()
            .strip_prefix('=')?
            .trim_start();
        let quote = rest.chars().next().filter(|quote| "\"'".contains(*quote))?;
        let start = tag.len() - rest.len() + 1;
        let end = start + tag[start..].find(quote)?;
        is_edge.then_some(start..end)
    })?;
    Some((found.clone(), &tag[found]))
}

#[cfg(test)]
mod tests {
    use super::{Repairs, repair};

    #[test]
    fn what_begins_nothing_is_text_and_names_of_html_are_characters() {
        for (xml, expected, marks) in [
            (
                "<a b='?c&d=1'>1 & 2 < 3</a>",
                "<a b='?c&amp;d=1'>1 &amp; 2 &lt; 3</a>",
                3,
            ),
            (
                "<a>&eacute;&nbsp;&amp;&lt;&#233;</a>",
                "<a>é\u{a0}&amp;&lt;&#233;</a>",
                0,
            ),
            ("<a>&nothing; &;</a>", "<a>&amp;nothing; &amp;;</a>", 2),
            (
                "<a><![CDATA[1 & 2 &eacute;]]></a>",
                "<a><![CDATA[1 & 2 &eacute;]]></a>",
                0,
            ),
            ("<!-- a & b --><a/>", "<!-- a & b --><a/>", 0),
        ] {
            let (repaired, repairs) = repair(xml);
            assert_eq!(repaired, expected);
            assert_eq!(repairs, Repairs { marks, controls: 0 }, "{xml}");
        }
        let (repaired, repairs) = repair("<a>b\u{b}c&#x1f;d</a>");
        assert_eq!(repaired, "<a>b c d</a>");
        assert_eq!(repairs.controls, 2);
    }

    #[test]
    fn rss_of_any_version_is_one_that_is_known() {
        assert_eq!(repair("<rss>").0, "<rss version=\"2.0\">");
        assert_eq!(repair("<rss version='2.01'>").0, "<rss version='2.0'>");
        assert_eq!(repair("<rss version=\"0.91\">").0, "<rss version=\"0.91\">");
    }

    #[test]
    fn an_empty_text_of_atom_is_none() {
        let (repaired, _) =
            repair("<feed><title/><title> </title><title type=\"text/plain\">A</title></feed>");
        assert_eq!(repaired, "<feed><title type=\"text\">A</title></feed>");
    }
}
