//! The headers of a site, from its file `_headers`: the format that Netlify and Cloudflare Pages read.

use axum::http::{HeaderName, HeaderValue};

/// The name of the file.
pub const FILE: &str = "_headers";

/// The rules, each a path and the headers that go with what it matches.
#[derive(Debug, Default)]
pub struct Headers(Vec<(String, Vec<(HeaderName, HeaderValue)>)>);

impl Headers {
    /// Reads the file that `publish` made.
    pub fn parse(text: &str) -> Self {
        let mut rules: Vec<(String, Vec<_>)> = Vec::new();
        for line in text.lines() {
            if line.starts_with('/') {
                rules.push((line.to_owned(), Vec::new()));
                continue;
            }
            let header = line.trim().split_once(": ");
            let header = header.and_then(|(name, value)| {
                Some((name.parse().ok()?, HeaderValue::from_str(value).ok()?))
            });
            if let (Some((_, headers)), Some(header)) = (rules.last_mut(), header) {
                headers.push(header);
            }
        }
        Self(rules)
    }

    /// Gives the headers of a path, which begins with `/`.
    pub fn of(&self, path: &str) -> impl Iterator<Item = &(HeaderName, HeaderValue)> {
        let rules = self.0.iter();
        rules
            .filter(move |(pattern, _)| match pattern.strip_suffix('*') {
                Some(start) => path.starts_with(start),
                None => path == pattern,
            })
            .flat_map(|(_, headers)| headers)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_has_the_headers_of_every_rule_that_matches_it() {
        let headers = Headers::parse(
            "/*\n  X-One: 1\n/corrections/*\n  X-Two: 2\n/index.html\n  X-Three: 3; a: b\n",
        );
        let of = |path| {
            let found = headers.of(path);
            let found = found.map(|(_, value)| value.to_str().expect("text").to_owned());
            found.collect::<Vec<_>>()
        };
        assert_eq!(of("/"), ["1"]);
        assert_eq!(of("/corrections/index.html"), ["1", "2"]);
        assert_eq!(of("/index.html"), ["1", "3; a: b"]);
    }
}
