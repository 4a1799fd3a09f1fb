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
    /// Gives the name as a reader says it: `Given Family`.
    #[must_use]
    pub fn spoken(&self) -> String {
        match self.0.split_once(", ") {
            Some((family, given)) => format!("{given} {family}"),
            None => self.0.clone(),
        }
    }
}
