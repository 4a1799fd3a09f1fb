//! Makes a draft of a text.

use std::collections::BTreeMap;
use std::sync::Arc;

use dossier::check::{self, placeholder};
use dossier::{Country, Date, Diagnostic, Language, countries};

use super::text::{Opened, REPORTS};
use super::{Draft, Row, RowKey};
use crate::{Node, Slug};

/// What is known of a dossier that is to be made.
#[derive(Clone, Debug)]
pub struct NewDossier {
    /// The country that it is about.
    pub country: Country,
    /// The heading of the page.
    pub title: String,
    /// The language that it is written in.
    pub language: Language,
    /// The day, month or year for which its summary holds.
    pub as_of: Date,
}

impl Draft {
    /// Takes a dataset's text apart. `name` is that of its file, without the ending.
    ///
    /// Anything that is an object of JSON is taken, whatever its members are. Repeated members, the order
    /// of members and the text of numbers are kept.
    ///
    /// # Errors
    /// Says where the text is no JSON, or that it is no object, or that its reports are no list.
    pub fn open(name: &str, text: &str) -> Result<Self, Vec<Diagnostic>> {
        let json = text.trim_start_matches('\u{feff}');
        let node: Node = json.parse().map_err(|error| refusal(text, &error))?;
        let Node::Object(members) = node else {
            return Err(refusal(text, &"found no object"));
        };
        let draft = Self::of(name, text.to_owned(), members);
        draft.ok_or_else(|| refusal(text, &"found reports that are no list"))
    }

    /// Makes a draft of a text and its members; nothing where the reports are no list.
    fn of(name: &str, text: String, mut members: Vec<(String, Node)>) -> Option<Self> {
        let place = members.iter().position(|(name, _)| name == REPORTS);
        let reports = match place.map(|place| members.remove(place).1) {
            None => Vec::new(),
            Some(Node::List(reports)) => reports,
            Some(_) => return None,
        };
        let next = place.and_then(|place| members.get(place));
        let next = next.map(|(name, _)| name.clone());
        let header = Arc::new(Node::Object(members));
        let reports: Vec<_> = reports.into_iter().map(Arc::new).collect();
        let rows = (0..).map(RowKey).zip(reports.iter().cloned());
        let rows: Vec<_> = rows.map(|(key, report)| Row { key, report }).collect();
        Some(Self {
            name: name.to_owned(),
            header: header.clone(),
            next_key: rows.last().map_or(0, |row| row.key.0 + 1),
            rows,
            settings: Arc::new(Node::Object(Vec::new())),
            files: BTreeMap::new(),
            opened: Arc::new(Opened {
                text,
                header,
                reports,
                next,
            }),
        })
    }

    /// Makes a dossier without reports. What no one has said yet stands as the placeholder that the check
    /// asks to fill in, as in the datasets of `chronicle new`. Its file is called by the country.
    ///
    /// # Panics
    /// Never: it is made with a list of reports.
    #[must_use]
    pub fn new_dossier(new: &NewDossier, slug: Slug) -> Self {
        let country = countries::country(new.country.as_str());
        let name = country.map_or(new.country.as_str(), |country| country.name);
        let name = slug(&name.replace('&', " and "));
        let to_do = || Node::from(placeholder::TEXT);
        let title = match new.title.trim() {
            "" => placeholder::TEXT,
            title => title,
        };
        let members = [
            ("title", title.into()),
            ("country", new.country.as_str().into()),
            ("language", new.language.as_str().into()),
            ("licence", to_do()),
            ("publisher", [("name", to_do())].into()),
            (
                "summary",
                [
                    ("as_of", new.as_of.to_string().into()),
                    ("paragraphs", Node::List(vec![to_do()])),
                    ("attribution", to_do()),
                ]
                .into(),
            ),
            (REPORTS, Node::List(Vec::new())),
        ];
        let text = Node::from(members.clone()).pretty();
        let members = members.map(|(name, value)| (name.to_owned(), value));
        Self::of(&name, text, members.into()).expect("a list of reports")
    }
}

/// Says why a text is not opened: what the check says of the whole and of its reports, else the reason with
/// what the check says of single values.
fn refusal(text: &str, reason: &dyn std::fmt::Display) -> Vec<Diagnostic> {
    let mut errors = check::read(text.as_bytes()).diagnostics;
    errors.retain(|it| matches!(it.rule, "encoding" | "json" | "shape"));
    let is_grave = |it: &&Diagnostic| matches!(it.location.pointer.as_str(), "" | "/reports");
    let grave: Vec<_> = errors.iter().filter(is_grave).cloned().collect();
    if !grave.is_empty() {
        return grave;
    }
    errors.insert(0, Diagnostic::error("json", reason.to_string()));
    errors
}
