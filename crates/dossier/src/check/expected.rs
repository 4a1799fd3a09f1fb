//! What the format expects at a place of a dataset, for who writes there.

use crate::ParseError;

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

    /// Says why a text is not what is expected, where a text is.
    ///
    /// # Errors
    /// Says what is expected instead.
    pub fn accepts(self, text: &str) -> Result<(), ParseError> {
        match self.0 {
            Shape::Text(refuse, _) => refuse(text).map_or(Ok(()), Err),
            _ => Ok(()),
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
