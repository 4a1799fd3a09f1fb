//! Numbers as a language writes them.

use super::Locale;

impl<P> Locale<P> {
    /// Writes a count: "66", "10,000".
    #[must_use]
    pub fn number(&self, number: usize) -> String {
        let digits = number.to_string();
        let is_grouped = self
            .group_from()
            .parse()
            .is_ok_and(|from: usize| number >= from);
        let mut written = String::new();
        for (place, digit) in digits.chars().enumerate() {
            if is_grouped && place > 0 && (digits.len() - place).is_multiple_of(3) {
                written += self.group();
            }
            written.push(self.digit(digit));
        }
        written
    }

    /// Writes a number that is given in ASCII with the digits and the decimal sign of the language, and
    /// without groups: "2012", "12.5".
    #[must_use]
    pub fn numerals(&self, number: &str) -> String {
        let mut written = String::new();
        for c in number.chars() {
            match c {
                '.' => written += self.decimal(),
                c => written.push(self.digit(c)),
            }
        }
        written
    }

    /// Gives the digit of the language for one of ASCII.
    fn digit(&self, c: char) -> char {
        let value = c.to_digit(10).map(|value| value as usize);
        let digit = value.and_then(|value| self.digits().chars().nth(value));
        digit.unwrap_or(c)
    }
}
