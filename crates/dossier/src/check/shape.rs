//! The shape of a dataset as data: which fields there are, and what each of them holds.
//!
//! The types of `dossier` say the same to serde, which stops at the first fault; these tables let
//! every fault be found. The test below holds them to the JSON Schema that the types give, field for
//! field.

use std::str::FromStr;

use crate::{
    Country, Date, DateMeaning, Day, Doi, Dossier, FieldId, FieldKind, ItemType, Language, Licence,
    MediaFile, MediumType, Name, Number, ParseError, ProofType, Report, ReportId, Sha256, TopicId,
    WebAddress,
};

/// What stands at a place of the dataset.
pub(super) enum Shape {
    /// A text, the function that refuses what is no such text, and one that it does not refuse.
    Text(fn(&str) -> Option<ParseError>, &'static str),
    /// A whole number that 32 bits hold.
    Number,
    /// A number that may have decimals.
    Decimal,
    /// `true` or `false`.
    Truth,
    /// A list, all of one shape.
    List(&'static Shape),
    /// An object: its fields, and the function that tells whether a text is one without a fault.
    Object(&'static [Field], fn(&str) -> bool),
    /// An object of values of one shape, and the function that refuses what is no name of one.
    Map(fn(&str) -> Option<ParseError>, &'static Shape),
    /// A value of one of these shapes, which the first character of its JSON tells apart.
    Either(&'static [Shape]),
}

/// One field of an object.
pub(super) struct Field {
    pub(super) name: &'static str,
    pub(super) need: Need,
    pub(super) shape: &'static Shape,
}

/// Whether a field may be missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Need {
    /// It may not.
    Required,
    /// It may.
    Optional,
    /// It may, and may be `null` to say so.
    Nullable,
}

use Need::{Nullable, Optional, Required};

/// The whole dataset.
pub(super) static DOSSIER: Shape = Shape::Object(
    &[
        field("$schema", Nullable, &PLAIN),
        field("title", Required, &PLAIN),
        field("country", Required, &text::<Country>("XX")),
        field("language", Required, &text::<Language>("en")),
        field("licence", Required, &text::<Licence>("CC0-1.0")),
        field(
            "publisher",
            Required,
            &object(&[
                field("name", Required, &PLAIN),
                field("url", Nullable, &ADDRESS),
            ]),
        ),
        field("doi", Nullable, &text::<Doi>("10.1234/x")),
        field(
            "summary",
            Required,
            &object(&[
                // The placeholder is the last day of all, so that no report lies after it.
                field("as_of", Required, &text::<Date>("9999-12-31")),
                field("paragraphs", Required, &Shape::List(&PLAIN)),
                field("attribution", Required, &PLAIN),
                field("sources", Optional, &Shape::List(&SOURCE)),
            ]),
        ),
        field("photo", Nullable, &PHOTO),
        field(
            "topics",
            Optional,
            &Shape::List(&object(&[
                field("id", Required, &text::<TopicId>("x")),
                field("label", Required, &PLAIN),
            ])),
        ),
        field("dates", Optional, &text::<DateMeaning>("publication")),
        field(
            "fields",
            Optional,
            &Shape::List(&object(&[
                field("id", Required, &text::<FieldId>("x")),
                field("label", Required, &PLAIN),
                field("kind", Required, &text::<FieldKind>("text")),
                field("filter", Optional, &Shape::Truth),
            ])),
        ),
        field("reports", Required, &Shape::List(&REPORT)),
    ],
    fits::<Dossier>,
);

/// A report.
pub(super) static REPORT: Shape = Shape::Object(
    &[
        field("id", Required, &ID),
        field("aliases", Optional, &Shape::List(&ID)),
        field("date", Required, &DATE),
        field(
            "title",
            Required,
            &object(&[
                field("text", Required, &PLAIN),
                field("supplied", Optional, &Shape::Truth),
            ]),
        ),
        field(
            "kind",
            Required,
            &object(&[
                field("type", Required, &text::<ItemType>("report")),
                field("label", Required, &PLAIN),
            ]),
        ),
        field("publisher", Nullable, &PLAIN),
        field("authors", Optional, &Shape::List(&text::<Name>("x"))),
        field("topics", Optional, &Shape::List(&text::<TopicId>("x"))),
        field("abstract", Nullable, &PLAIN),
        field("content_warning", Nullable, &PLAIN),
        field("language", Nullable, &text::<Language>("en")),
        field("sources", Optional, &Shape::List(&SOURCE)),
        field("media", Optional, &Shape::List(&MEDIUM)),
        field("fields", Optional, &Shape::Map(refuse::<FieldId>, &VALUE)),
        field(
            "revisions",
            Optional,
            &Shape::List(&object(&[
                field("date", Required, &text::<Day>("0001-01-01")),
                field("change", Required, &PLAIN),
                field("reason", Required, &PLAIN),
            ])),
        ),
    ],
    fits::<Report>,
);

static PHOTO: Shape = object(&[
    field(
        "sources",
        Required,
        &Shape::List(&object(&[
            field("file", Required, &text::<MediaFile>("x")),
            field("type", Required, &PLAIN),
            field("width", Required, &Shape::Number),
        ])),
    ),
    field("width", Required, &Shape::Number),
    field("height", Required, &Shape::Number),
    field("alt", Required, &PLAIN),
    field("caption", Required, &PLAIN),
    field("credit", Required, &PLAIN),
    field("licence", Required, &text::<Licence>("CC0-1.0")),
    field("content_warning", Nullable, &PLAIN),
    field("report", Nullable, &ID),
    field("provenance", Nullable, &PROVENANCE),
]);

static MEDIUM: Shape = object(&[
    field("type", Required, &text::<MediumType>("picture")),
    field("file", Nullable, &text::<MediaFile>("x")),
    field("url", Nullable, &ADDRESS),
    field("caption", Required, &PLAIN),
    field("alt", Nullable, &PLAIN),
    field("credit", Nullable, &PLAIN),
    field("licence", Nullable, &text::<Licence>("CC0-1.0")),
    field("transcript", Nullable, &PLAIN),
    field("captions", Nullable, &text::<MediaFile>("x")),
    field("language", Nullable, &text::<Language>("en")),
    field("content_warning", Nullable, &PLAIN),
    field("provenance", Nullable, &PROVENANCE),
]);

static SOURCE: Shape = object(&[
    field("url", Required, &ADDRESS),
    field("archived_url", Nullable, &ADDRESS),
    field("captured", Nullable, &text::<Day>("0001-01-01")),
    field("retrieved", Nullable, &DATE),
    field("provenance", Nullable, &PROVENANCE),
]);

static PROVENANCE: Shape = object(&[
    field("captured", Nullable, &DATE),
    field("place", Nullable, &PLAIN),
    field("by", Nullable, &PLAIN),
    field("device", Nullable, &PLAIN),
    field("original_sha256", Nullable, &SHA256),
    field("sha256", Nullable, &SHA256),
    field("changes", Optional, &Shape::List(&PLAIN)),
    field(
        "custody",
        Optional,
        &Shape::List(&object(&[
            field("date", Required, &DATE),
            field("step", Required, &PLAIN),
        ])),
    ),
    field(
        "proofs",
        Optional,
        &Shape::List(&object(&[
            field("type", Required, &text::<ProofType>("wacz")),
            field("file", Nullable, &text::<MediaFile>("x")),
            field("url", Nullable, &ADDRESS),
            field("sha256", Nullable, &SHA256),
        ])),
    ),
]);

/// What a report says in a field of the dossier's own.
static VALUE: Shape = Shape::Either(&[
    Shape::Text(|_| None, "x"),
    Shape::Decimal,
    Shape::Truth,
    Shape::List(&PLAIN),
    object(&[
        field("name", Required, &PLAIN),
        field("latitude", Nullable, &Shape::Decimal),
        field("longitude", Nullable, &Shape::Decimal),
    ]),
]);

static PLAIN: Shape = Shape::Text(|_| None, "x");
static ADDRESS: Shape = text::<WebAddress>("https://x/");
static DATE: Shape = text::<Date>("0000");
static ID: Shape = text::<ReportId>("x");
static SHA256: Shape =
    text::<Sha256>("0000000000000000000000000000000000000000000000000000000000000000");

const fn field(name: &'static str, need: Need, shape: &'static Shape) -> Field {
    Field { name, need, shape }
}

const fn text<T: FromStr<Err = ParseError>>(sample: &'static str) -> Shape {
    Shape::Text(refuse::<T>, sample)
}

/// Gives what is wrong with a text that is to be read as such a type.
fn refuse<T: FromStr<Err = ParseError>>(text: &str) -> Option<ParseError> {
    text.parse::<T>().err()
}

/// An object small enough to be gone through each time.
const fn object(fields: &'static [Field]) -> Shape {
    Shape::Object(fields, |_| false)
}

fn fits<T: for<'de> serde::Deserialize<'de>>(text: &str) -> bool {
    serde_json::from_str::<T>(text).is_ok()
}

impl Shape {
    /// Tells whether a value of this shape may begin with a character. The rest may be wrong.
    pub(super) fn may_begin_with(&self, first: u8) -> bool {
        match self {
            Self::Text(..) => first == b'"',
            Self::Number => first.is_ascii_digit(),
            Self::Decimal => first == b'-' || first.is_ascii_digit(),
            Self::Truth => matches!(first, b't' | b'f'),
            Self::List(_) => first == b'[',
            Self::Object(..) | Self::Map(..) => first == b'{',
            Self::Either(shapes) => shapes.iter().any(|shape| shape.may_begin_with(first)),
        }
    }

    /// Tells whether a JSON number is one of this shape.
    pub(super) fn takes_number(&self, json: &str) -> bool {
        match self {
            Self::Number => serde_json::from_str::<u32>(json).is_ok(),
            Self::Decimal => json.parse::<Number>().is_ok(),
            _ => false,
        }
    }

    /// Says what stands at such a place: a noun phrase.
    pub(super) fn expected(&self) -> &'static str {
        match self {
            Self::Text(..) => "a text in quotation marks",
            Self::Number => "a whole number from 0 to 4294967295",
            Self::Decimal => "a number such as 3 or -2.5, of 308 digits at most",
            Self::Truth => "true or false",
            Self::List(_) => "a list in square brackets",
            Self::Object(..) | Self::Map(..) => "an object in curly brackets",
            Self::Either(_) => "a text, a number, true or false, a list of texts, or a place",
        }
    }

    /// Writes JSON of this shape, to stand in for what was refused.
    pub(super) fn placeholder(&self) -> String {
        match self {
            Self::Text(_, sample) => format!("\"{sample}\""),
            Self::Number | Self::Decimal => "1".to_owned(),
            Self::Truth => "false".to_owned(),
            Self::List(_) => "[]".to_owned(),
            Self::Map(..) => "{}".to_owned(),
            Self::Either(shapes) => shapes[0].placeholder(),
            Self::Object(fields, _) => {
                let required = fields.iter().filter(|field| field.need == Required);
                let members: Vec<_> = required
                    .map(|field| format!("\"{}\":{}", field.name, field.shape.placeholder()))
                    .collect();
                format!("{{{}}}", members.join(","))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write;

    use serde_json::Value;

    use super::{DOSSIER, Need, Shape};

    /// Writes what a schema says of a place: its type, and for an object each field by its name.
    fn of_schema(root: &Value, schema: &Value, out: &mut String) {
        if let Some(name) = schema["$ref"].as_str() {
            let name = name.strip_prefix("#/$defs/").expect("a type of the schema");
            return of_schema(root, &root["$defs"][name], out);
        }
        if let Some(either) = schema["anyOf"].as_array() {
            out.push('(');
            for schema in either {
                of_schema(root, schema, out);
                out.push('|');
            }
            out.push(')');
            return;
        }
        match type_of(schema) {
            "object" if schema["patternProperties"].is_object() => {
                assert_eq!(schema["additionalProperties"], false, "{schema}");
                let patterns = schema["patternProperties"].as_object().expect("patterns");
                assert_eq!(patterns.len(), 1);
                out.push('<');
                of_schema(root, patterns.values().next().expect("one"), out);
                out.push('>');
            }
            "object" => {
                assert_eq!(schema["additionalProperties"], false, "{schema}");
                let required = schema["required"].as_array();
                let required = required.map(Vec::as_slice).unwrap_or_default();
                out.push('{');
                let fields = schema["properties"].as_object().expect("fields");
                let mut fields: Vec<_> = fields.iter().collect();
                fields.sort_by_key(|(name, _)| *name);
                for (name, field) in fields {
                    let nullable = without_null(field);
                    let need = if required.contains(&name.as_str().into()) {
                        Need::Required
                    } else if nullable.is_some() {
                        Need::Nullable
                    } else {
                        Need::Optional
                    };
                    let _ = write!(out, "{name} {need:?} ");
                    of_schema(root, nullable.as_ref().unwrap_or(field), out);
                    out.push(' ');
                }
                out.push('}');
            }
            "array" => {
                out.push('[');
                of_schema(root, &schema["items"], out);
                out.push(']');
            }
            name => out.push_str(name),
        }
    }

    fn type_of(schema: &Value) -> &str {
        schema["type"].as_str().expect("one type")
    }

    /// Gives what a field holds that may be `null` as well.
    fn without_null(field: &Value) -> Option<Value> {
        if let Some(either) = field["anyOf"].as_array() {
            return either.iter().find(|it| it["type"] != "null").cloned();
        }
        let types = field["type"].as_array()?;
        let mut field = field.clone();
        field["type"] = types.iter().find(|it| *it != "null")?.clone();
        Some(field)
    }

    /// Writes the same of a shape.
    fn of_shape(shape: &Shape, out: &mut String) {
        match shape {
            Shape::Text(..) => out.push_str("string"),
            Shape::Number => out.push_str("integer"),
            Shape::Decimal => out.push_str("number"),
            Shape::Truth => out.push_str("boolean"),
            Shape::List(inner) => {
                out.push('[');
                of_shape(inner, out);
                out.push(']');
            }
            Shape::Map(_, inner) => {
                out.push('<');
                of_shape(inner, out);
                out.push('>');
            }
            Shape::Either(shapes) => {
                out.push('(');
                for shape in *shapes {
                    of_shape(shape, out);
                    out.push('|');
                }
                out.push(')');
            }
            Shape::Object(fields, _) => {
                out.push('{');
                let mut fields: Vec<_> = fields.iter().collect();
                fields.sort_by_key(|field| field.name);
                for field in fields {
                    let _ = write!(out, "{} {:?} ", field.name, field.need);
                    of_shape(field.shape, out);
                    out.push(' ');
                }
                out.push('}');
            }
        }
    }

    #[test]
    fn the_shapes_are_those_of_the_schema_field_for_field() {
        let schema = crate::schema();
        let (mut expected, mut found) = (String::new(), String::new());
        of_schema(schema.as_value(), schema.as_value(), &mut expected);
        of_shape(&DOSSIER, &mut found);
        assert_eq!(found, expected);
    }
}
