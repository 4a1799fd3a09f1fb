//! Names of people and of organisations, as bibliographies keep them.

use super::text::text_type;

text_type! {
    /// A person as `Family, Given`, or an organisation or single name as it is written, without a
    /// comma. This is the form that BibTeX and library catalogues use; it keeps apart what a
    /// citation must keep apart.
    Name,
    pattern: "^[^\\s,]([^,]*[^\\s,])?(, [^\\s,]([^,]*[^\\s,])?)?$",
    expected: "a name as \"Family, Given\", or an organisation's name without a comma",
    accepts: |text| {
        let parts: Vec<_> = text.split(", ").collect();
        parts.len() <= 2
            && parts
                .iter()
                .all(|part| !part.is_empty() && part.trim() == *part && !part.contains(','))
    },
}

impl Name {
    /// Gives the name as a reader says it: `Given Family`, or the family first and without a space
    /// where its script asks for that.
    #[must_use]
    pub fn spoken(&self) -> String {
        match self.0.split_once(", ") {
            Some((family, given)) if is_family_first(family) => format!("{family}{given}"),
            Some((family, given)) => format!("{given} {family}"),
            None => self.0.clone(),
        }
    }

    /// Gives the name as it begins an entry of a bibliography: `Family, Given`, and as it is spoken
    /// where the family comes first anyway.
    #[must_use]
    pub fn inverted(&self) -> String {
        match self.0.split_once(", ") {
            Some((family, _)) if is_family_first(family) => self.spoken(),
            _ => self.0.clone(),
        }
    }
}

/// Tells whether a family's name is written in Han, Hangul or Hiragana, in which it comes first.
/// Katakana writes names from elsewhere.
fn is_family_first(family: &str) -> bool {
    let first = family.chars().next();
    first.is_some_and(|c| {
        matches!(c, '\u{3041}'..='\u{3096}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}'
            | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
    })
}
