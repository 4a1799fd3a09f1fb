//! Text inside HTML.

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
