//! How the text of a dataset is laid out: what it is indented by, and how its lines end.

/// The layout of a text in JSON.
pub struct Layout {
    line_end: &'static str,
    /// What each level is indented by; nothing where the text has no lines.
    unit: Option<String>,
}

impl Layout {
    /// Finds the layout of a text: its first member stands one level deep.
    pub fn of(text: &str) -> Self {
        let text = text.trim_start();
        let inner = text.strip_prefix('{').unwrap_or_default();
        let space = &inner[..inner.len() - inner.trim_start().len()];
        let unit = space.rsplit_once('\n').map(|(_, unit)| unit.to_owned());
        Self {
            line_end: if space.contains("\r\n") { "\r\n" } else { "\n" },
            unit,
        }
    }

    /// Gives what stands between a name and its value.
    pub fn colon(&self) -> &'static str {
        if self.unit.is_some() { ": " } else { ":" }
    }

    /// Gives what stands between a comma and what follows it: the start of a line with such an
    /// indentation, or what stands between the parts of a line.
    pub fn space(&self, indentation: Option<&str>) -> String {
        match (&self.unit, indentation) {
            (None, _) => String::new(),
            (Some(_), None) => " ".to_owned(),
            (Some(_), Some(indentation)) => format!("{}{indentation}", self.line_end),
        }
    }

    /// Writes a value, given without white space, whose line has such an indentation. In the middle of a
    /// line it stays on that line.
    pub fn written(&self, compact: &str, indentation: Option<&str>) -> String {
        let Some(unit) = &self.unit else {
            return compact.to_owned();
        };
        let mut depth = 0;
        let mut written = String::with_capacity(compact.len());
        let line = |written: &mut String, depth: usize| {
            if let Some(indentation) = indentation {
                written.extend([self.line_end, indentation]);
                written.extend(std::iter::repeat_n(unit.as_str(), depth));
            }
        };
        let mut characters = compact.chars().peekable();
        let [mut is_text, mut is_escaped] = [false; 2];
        while let Some(character) = characters.next() {
            if is_text {
                written.push(character);
                is_text = is_escaped || character != '"';
                is_escaped = !is_escaped && character == '\\';
                continue;
            }
            match character {
                '"' => {
                    is_text = true;
                    written.push(character);
                }
                '{' | '[' => {
                    written.push(character);
                    if let Some(end) = characters.next_if(|next| matches!(next, '}' | ']')) {
                        written.push(end);
                    } else {
                        depth += 1;
                        line(&mut written, depth);
                    }
                }
                '}' | ']' => {
                    depth -= 1;
                    line(&mut written, depth);
                    written.push(character);
                }
                ',' if indentation.is_none() => written += ", ",
                ',' => {
                    written.push(',');
                    line(&mut written, depth);
                }
                ':' => written += ": ",
                other => written.push(other),
            }
        }
        written
    }
}
