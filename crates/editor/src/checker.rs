//! Says what is wrong with a draft, anew after each edit.

use crate::{Draft, Finding};

/// Says what is wrong with an entry of the settings: given its name and its text.
pub type SettingRule = fn(&str, &str) -> Option<String>;

/// Says what is wrong with a draft. It remembers what it read, so that after an edit little is read anew.
#[derive(Default)]
pub struct Checker {
    rule: Option<SettingRule>,
}

impl Checker {
    /// Makes a checker that knows a further rule for the settings: one that gives what is wrong with an
    /// entry's text, such as an accent colour on which nothing can be read.
    #[must_use]
    pub fn with_rule(rule: SettingRule) -> Self {
        Self { rule: Some(rule) }
    }

    /// Gives everything that is wrong with a draft: of the header first, then of the reports in their order,
    /// then of the settings.
    pub fn check(&mut self, draft: &Draft) -> Vec<Finding> {
        todo!()
    }
}
