//! What kind of text a report is.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::text::{LINE, TRIMMED, text_type};

/// The item types of the Citation Style Language 1.0.2, in alphabetical order.
const ITEM_TYPES: [&str; 45] = [
    "article",
    "article-journal",
    "article-magazine",
    "article-newspaper",
    "bill",
    "book",
    "broadcast",
    "chapter",
    "classic",
    "collection",
    "dataset",
    "document",
    "entry",
    "entry-dictionary",
    "entry-encyclopedia",
    "event",
    "figure",
    "graphic",
    "hearing",
    "interview",
    "legal_case",
    "legislation",
    "manuscript",
    "map",
    "motion_picture",
    "musical_score",
    "pamphlet",
    "paper-conference",
    "patent",
    "performance",
    "periodical",
    "personal_communication",
    "post",
    "post-weblog",
    "regulation",
    "report",
    "review",
    "review-book",
    "software",
    "song",
    "speech",
    "standard",
    "thesis",
    "treaty",
    "webpage",
];

text_type! {
    /// An item type of the Citation Style Language 1.0.2, such as `report` or `webpage`.
    ItemType,
    pattern: "^(article|article-journal|article-magazine|article-newspaper|bill|book|broadcast|chapter|classic|collection|dataset|document|entry|entry-dictionary|entry-encyclopedia|event|figure|graphic|hearing|interview|legal_case|legislation|manuscript|map|motion_picture|musical_score|pamphlet|paper-conference|patent|performance|periodical|personal_communication|post|post-weblog|regulation|report|review|review-book|software|song|speech|standard|thesis|treaty|webpage)$",
    expected: "an item type of the Citation Style Language 1.0.2, such as \"report\" or \"webpage\"",
    accepts: |text| ITEM_TYPES.contains(&text),
}

/// What kind of text a report is: for citations a type, for readers a label.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Kind {
    /// The type by which citation software formats it.
    #[serde(rename = "type")]
    pub item_type: ItemType,
    /// What the reader sees, such as "News release": plain text in the dossier's language.
    #[schemars(length(min = 1, max = LINE), regex(pattern = TRIMMED))]
    pub label: String,
}
