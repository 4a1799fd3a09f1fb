//! Text inside HTML, and elements around it.

/// Escapes a text for HTML, in content and in double-quoted attributes.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    push_escaped(&mut html, text);
    html
}

/// Adds a text to HTML, escaped as [`escape`] does it.
pub fn push_escaped(html: &mut String, text: &str) {
    let mut rest = text;
    while let Some(place) = rest.find(['&', '<', '>', '"']) {
        let (plain, mark) = rest.split_at(place);
        *html += plain;
        *html += match mark.as_bytes()[0] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            _ => "&quot;",
        };
        rest = &mark[1..];
    }
    *html += rest;
}

/// HTML as it is written: every text is escaped, and every element ends.
#[derive(Debug, Default)]
pub struct Html(String);

impl Html {
    /// Adds an element of that name, with its attributes and what it holds.
    pub fn element(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
        content: impl FnOnce(&mut Self),
    ) {
        self.0.extend(["<", name]);
        for (attribute, value) in attributes {
            self.0.extend([" ", attribute, "=\""]);
            push_escaped(&mut self.0, value);
            self.0.push('"');
        }
        self.0.push('>');
        content(self);
        self.0.extend(["</", name, ">"]);
    }

    /// Adds a break of the line.
    pub fn line_break(&mut self) {
        self.0 += "<br>";
    }

    /// Adds a text. Its line ends become breaks; a carriage return, which a parser would take for one,
    /// stays what it is.
    pub fn text(&mut self, text: &str) {
        for (number, line) in text.split('\n').enumerate() {
            if number > 0 {
                self.line_break();
            }
            for (number, part) in line.split('\r').enumerate() {
                if number > 0 {
                    self.0 += "&#13;";
                }
                push_escaped(&mut self.0, part);
            }
        }
    }

    /// Gives what was written.
    #[must_use]
    pub fn finish(self) -> String {
        self.0
    }
}
