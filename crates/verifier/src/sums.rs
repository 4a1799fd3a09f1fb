//! The list of a site's files and their hashes, `SHA256SUMS`, as `sha256sum` writes it.

use std::collections::BTreeMap;
use std::fmt;

/// The name of the list.
pub const SUMS: &str = "SHA256SUMS";

/// The name of the list's signature.
pub const SIGNATURE: &str = "SHA256SUMS.minisig";

/// What a list says: the SHA-256 of each file, in hexadecimal digits, by its path below the site's folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sums(BTreeMap<String, String>);

/// A line that is none of such a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrongLine(
    /// Its number, from 1.
    pub usize,
);

impl fmt::Display for WrongLine {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let Self(line) = self;
        write!(
            f,
            "found another text in line {line}, expected a SHA-256, two spaces and a path, each path once: fetch \
             the file anew"
        )
    }
}

impl std::error::Error for WrongLine {}

impl Sums {
    /// Reads a list.
    ///
    /// # Errors
    /// Gives the first line that is not right: one that is lost would hide a file.
    pub fn read(text: &str) -> Result<Self, WrongLine> {
        let mut sums = BTreeMap::new();
        for (line, number) in text.lines().zip(1..) {
            let (sum, path) = line.split_once("  ").ok_or(WrongLine(number))?;
            let is_digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
            let is_path = path.split('/').all(|part| !matches!(part, "" | "." | ".."));
            if sum.len() != 64 || !sum.bytes().all(is_digit) || !is_path {
                return Err(WrongLine(number));
            }
            if sums.insert(path.to_owned(), sum.to_owned()).is_some() {
                return Err(WrongLine(number));
            }
        }
        Ok(Self(sums))
    }

    /// Gives the hash that is stated of a file.
    #[must_use]
    pub fn of(&self, path: &str) -> Option<&str> {
        self.0.get(path).map(String::as_str)
    }

    /// Gives each path with the hash that is stated of it, in the order of the paths.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .map(|(path, sum)| (path.as_str(), sum.as_str()))
    }
}
