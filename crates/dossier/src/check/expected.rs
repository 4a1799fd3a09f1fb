//! What the format expects at a place of a dataset, for who writes there.

use std::collections::HashSet;

use super::json::{elements, members};
use super::shape::{DOSSIER, Field, Need, REPORT, Shape};

/// What the format expects at a place of a dataset.
#[derive(Clone, Copy)]
pub struct Expected(&'static Shape);

impl Expected {
    /// The whole dataset.
    pub const DOSSIER: Self = Self(&DOSSIER);
    /// A report.
    pub const REPORT: Self = Self(&REPORT);

    /// Gives what is expected one token of a JSON pointer further: at a member, or at an element, whose
    /// token is its index or `-` (RFC 6901). Nothing where nothing may stand.
    #[must_use]
    pub fn inside(self, token: &str) -> Option<Self> {
        match self.0 {
            Shape::Object(fields, _) => {
                let field = fields.iter().find(|field| field.name == token)?;
                Some(Self(field.shape))
            }
            Shape::Map(_, inner) => Some(Self(inner)),
            Shape::List(inner) => is_index(token).then_some(Self(inner)),
            Shape::Either(shapes) => shapes.iter().find_map(|shape| Self(shape).inside(token)),
            Shape::Text(..) | Shape::Number | Shape::Decimal | Shape::Truth => None,
        }
    }

    /// Names the members of an object in the order in which datasets have them. None where there is no
    /// object, or one whose members the dataset names itself.
    pub fn members(self) -> impl Iterator<Item = &'static str> {
        self.fields().iter().map(|field| field.name)
    }

    /// Tells whether an object always has such a member.
    #[must_use]
    pub fn requires(self, member: &str) -> bool {
        let mut fields = self.fields().iter();
        fields.any(|field| field.name == member && field.need == Need::Required)
    }

    /// Tells whether it is a list that holds such a token, not an object.
    #[must_use]
    pub fn is_list(self, token: &str) -> bool {
        match self.0 {
            Shape::List(_) => true,
            Shape::Either(_) => is_index(token),
            _ => false,
        }
    }

    /// Tells whether a value, given as JSON without white space around it, has the shape that is expected.
    #[must_use]
    pub fn accepts(self, json: &str) -> bool {
        match self.0 {
            Shape::Text(refuse, _) => {
                let text = serde_json::from_str::<String>(json);
                text.is_ok_and(|text| refuse(&text).is_none())
            }
            Shape::Number | Shape::Decimal => self.0.takes_number(json),
            Shape::Truth => matches!(json, "true" | "false"),
            Shape::List(inner) => elements(json)
                .is_ok_and(|elements| elements.into_iter().all(|it| Self(inner).accepts(it))),
            Shape::Map(refuse, inner) => members(json).is_ok_and(|members| {
                let mut seen = HashSet::new();
                members.into_iter().all(|it| {
                    let is_right = refuse(&it.key).is_none() && Self(inner).accepts(it.value);
                    is_right && seen.insert(it.key)
                })
            }),
            Shape::Object(fields, _) => members(json).is_ok_and(|members| {
                let mut missing: HashSet<_> = fields.iter().map(|field| field.name).collect();
                let are_right = members.iter().all(|it| {
                    let field = fields.iter().find(|field| field.name == it.key);
                    field.is_some_and(|field| {
                        let is_null = field.need == Need::Nullable && it.value == "null";
                        let is_right = is_null || Self(field.shape).accepts(it.value);
                        is_right && missing.remove(field.name)
                    })
                });
                are_right && !missing.into_iter().any(|name| self.requires(name))
            }),
            Shape::Either(shapes) => shapes.iter().any(|shape| Self(shape).accepts(json)),
        }
    }

    fn fields(self) -> &'static [Field] {
        match self.0 {
            Shape::Object(fields, _) => fields,
            _ => &[],
        }
    }
}

/// Tells whether a token is the index of an element, or stands for the one after the last.
fn is_index(token: &str) -> bool {
    token == "-" || !token.is_empty() && token.bytes().all(|byte| byte.is_ascii_digit())
}
