//! Finds what may endanger people in the texts, addresses and file names of a dossier: phone numbers, mailboxes,
//! identity and account numbers, exact places, and names that cameras and phones gave to files.
//!
//! It finds what can be known by its form. It does not know names of persons, homes, or who is meant.

mod account;
mod address;
mod card;
mod coordinates;
mod file_name;
mod identity;
mod mailbox;
mod open_location_code;
mod passport;
mod phone;
mod place;
mod text;
mod words;

use serde_json::Value;

use crate::check::escaped;
use crate::{Diagnostic, Dossier, Translation, WebAddress};
use text::Text;

/// What something is that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum What {
    /// A phone number.
    Phone,
    /// An e-mail address.
    Mailbox,
    /// A number by which a state knows a person: how it is called.
    Identity(&'static str),
    /// The number of a passport.
    Passport,
    /// The number of a bank account (IBAN).
    Account,
    /// The number of a payment card.
    Card,
    /// A place, known to some metres.
    Coordinates,
    /// A file name that a camera, a phone or a messenger gave, which says when the file was made.
    CameraName,
    /// A file name with a long number.
    NumberedName,
    /// A file name that says that the file shows a person.
    PersonName,
}

impl What {
    /// Says what it is and what to do with it.
    fn said(self) -> String {
        match self {
            Self::Phone => "a phone number by its form: take it out".to_owned(),
            Self::Mailbox => "an e-mail address: take it out".to_owned(),
            Self::Identity(name) => format!("an identity number by its form ({name}): take it out"),
            Self::Passport => "which may be the number of a passport: take it out".to_owned(),
            Self::Account => "the number of a bank account by its form (IBAN): take it out".to_owned(),
            Self::Card => "the number of a payment card by its form: take it out".to_owned(),
            Self::Coordinates => {
                "coordinates that are exact to less than a kilometre: round them to two decimals, or take \
                 them out"
                    .to_owned()
            }
            Self::CameraName => "a name that a camera, a phone or a messenger gave, which says when the file \
                                 was made: name the file after what it is about"
                .to_owned(),
            Self::NumberedName => "a name with a long number, which may be a phone number or lead to an \
                                   account: name the file after what it is about"
                .to_owned(),
            Self::PersonName => "a name that says that the file shows a person: see that nobody in it is \
                                 endangered, and name the file after what it is about"
                .to_owned(),
        }
    }
}

/// Something that may endanger people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sensitive {
    /// What it is.
    pub what: What,
    /// What was found, as it stands there.
    pub text: String,
    /// Where in the file: a JSON pointer (RFC 6901).
    pub pointer: String,
}

impl Sensitive {
    /// Says what was found, and how to remove it.
    #[must_use]
    pub fn diagnostic(&self) -> Diagnostic {
        let message = format!(
            "found {:?}, {}. Where it is meant, say so in site.toml",
            self.text,
            self.what.said()
        );
        Diagnostic::warning("privacy", message).at(self.pointer.clone())
    }
}

/// Finds what may endanger people in a dossier, in the order of its members. Each text is told once at its
/// place.
///
/// # Panics
/// Never: a dossier is plain JSON.
#[must_use]
pub fn in_dossier(dossier: &Dossier) -> Vec<Sensitive> {
    // Every text is seen, that of a member too which did not exist when the rules were written. The way over the
    // text needs less of a program than one that makes values of every type.
    let text = serde_json::to_string(dossier).expect("a dossier is plain JSON");
    let value: Value = serde_json::from_str(&text).expect("what was written is JSON");
    let mut found = Vec::new();
    visit(&value, &mut String::new(), &mut found);
    found.extend(place::of_reports(dossier));
    found
}

/// Finds what may endanger people in the texts of a translation.
#[must_use]
pub fn in_translation(translation: &Translation) -> Vec<Sensitive> {
    let texts = translation.texts.iter();
    let found = texts.flat_map(|(key, text)| {
        let pointer = format!("/texts/{}/text", escaped(key));
        at(&pointer, in_text(&text.text)).collect::<Vec<_>>()
    });
    found.collect()
}

/// Finds what may endanger people in a text: what it is, and what stands there.
#[must_use]
pub fn in_text(text: &str) -> Vec<(What, String)> {
    let mut text = Text::new(text);
    if text.is_harmless() {
        return Vec::new();
    }
    // What a rule finds is hidden from those behind it, so that no digit counts twice.
    address::find(&mut text);
    mailbox::find(&mut text);
    file_name::find(&mut text);
    open_location_code::find(&mut text);
    coordinates::find(&mut text);
    account::find(&mut text);
    identity::find(&mut text);
    card::find(&mut text);
    passport::find(&mut text);
    phone::find(&mut text);
    text.found()
}

/// Finds what may endanger people in the path of a file.
#[must_use]
pub fn in_path(path: &str) -> Vec<(What, String)> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let mut found = file_name::what(name)
        .map(|what| (what, name.to_owned()))
        .into_iter()
        .collect::<Vec<_>>();
    let mut text = Text::new(name);
    coordinates::find_in_name(&mut text);
    found.extend(text.found());
    found
}

fn at(pointer: &str, found: Vec<(What, String)>) -> impl Iterator<Item = Sensitive> {
    found.into_iter().map(move |(what, text)| Sensitive {
        what,
        text,
        pointer: pointer.to_owned(),
    })
}

/// Visits every text and every number of a value at a pointer.
fn visit(value: &Value, pointer: &mut String, found: &mut Vec<Sensitive>) {
    let length = pointer.len();
    match value {
        Value::String(text) => {
            let is_file = matches!(pointer.rsplit('/').next(), Some("file" | "captions"));
            let in_it = if is_file {
                in_path(text)
            } else if text.parse::<WebAddress>().is_ok() {
                address::of(text)
            } else {
                in_text(text)
            };
            found.extend(at(pointer, in_it));
        }
        // A number of a field can be that of a person. Those of a place have a rule of their own.
        Value::Number(number) => found.extend(at(pointer, in_text(&number.to_string()))),
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                pointer.push('/');
                pointer.push_str(&index.to_string());
                visit(item, pointer, found);
                pointer.truncate(length);
            }
        }
        Value::Object(members) => {
            for (name, member) in members {
                pointer.push('/');
                pointer.push_str(&escaped(name));
                visit(member, pointer, found);
                pointer.truncate(length);
            }
        }
        Value::Null | Value::Bool(_) => {}
    }
}
