//! The columns of a spreadsheet of reports: what `export` writes, and what `import` takes.

/// A column, and the field of a report that it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name in the header that `export` writes.
    pub name: &'static str,
    /// The field, as a path of the names in the schema of a report. A field of each source or topic
    /// stands behind the name of its list.
    pub field: &'static str,
    /// The names by which `import` knows it besides: letters and digits in lower case.
    pub others: &'static [&'static str],
}

pub(crate) const fn column(
    name: &'static str,
    field: &'static str,
    others: &'static [&'static str],
) -> Column {
    Column {
        name,
        field,
        others,
    }
}

pub(crate) const ID: Column = column("id", "id", &["slug", "identifier"]);
pub(crate) const ALIASES: Column = column("aliases", "aliases", &["earlierids"]);
pub(crate) const DATE: Column = column(
    "date",
    "date",
    &[
        "publicationdate",
        "datepublished",
        "published",
        "pubdate",
        "startdate",
        "start",
    ],
);
pub(crate) const TITLE: Column = column("title", "title/text", &["headline", "heading", "name"]);
pub(crate) const SUPPLIED: Column = column("title supplied", "title/supplied", &["supplied"]);
pub(crate) const TYPE: Column = column("type", "kind/type", &["itemtype"]);
pub(crate) const KIND: Column = column("kind", "kind/label", &["genre"]);
pub(crate) const PUBLISHER: Column = column(
    "publisher",
    "publisher",
    &["organisation", "organization", "outlet"],
);
pub(crate) const AUTHORS: Column = column("authors", "authors", &["author", "by"]);
/// The labels of the topics, which stand in the dossier's list of topics.
pub(crate) const TOPICS: Column = column(
    "topics",
    "topics/label",
    &[
        "topic",
        "tags",
        "tag",
        "category",
        "categories",
        "keywords",
        "subjects",
    ],
);
pub(crate) const TOPIC_IDS: Column = column("topic ids", "topics", &[]);
pub(crate) const ABSTRACT: Column = column(
    "abstract",
    "abstract",
    &["text", "summary", "description", "body", "content"],
);
pub(crate) const WARNING: Column = column("content warning", "content_warning", &["warning"]);
pub(crate) const LANGUAGE: Column = column("language", "language", &["lang"]);
// "Source" is last: beside a column of addresses it says who, not where.
pub(crate) const SOURCES: Column = column(
    "sources",
    "sources/url",
    &[
        "url", "urls", "link", "links", "address", "website", "source",
    ],
);
pub(crate) const ARCHIVED: Column = column(
    "archived",
    "sources/archived_url",
    &["archivedurl", "archive"],
);
pub(crate) const CAPTURED: Column = column(
    "captured",
    "sources/captured",
    &["archivedate", "capturedate"],
);
pub(crate) const RETRIEVED: Column = column(
    "retrieved",
    "sources/retrieved",
    &["accessed", "accessdate"],
);

/// The columns that `export` writes, in their order.
pub const COLUMNS: [Column; 18] = [
    ID, ALIASES, DATE, TITLE, SUPPLIED, TYPE, KIND, PUBLISHER, AUTHORS, TOPICS, TOPIC_IDS,
    ABSTRACT, WARNING, LANGUAGE, SOURCES, ARCHIVED, CAPTURED, RETRIEVED,
];

/// The fields of a report that no column holds.
pub const WITHOUT_COLUMN: [&str; 1] = ["revisions"];
