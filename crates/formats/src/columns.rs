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

pub(crate) const ID: Column = column(
    "id",
    "id",
    &[
        "slug",
        "identifier",
        "eventid",
        "eventidcnty",
        "incidentid",
        "caseid",
        "casenumber",
        "objectid",
        "recordid",
    ],
);
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
        "eventdate",
        "dateofincident",
        "incidentdate",
        "dateofevent",
        "datestart",
        "dateofpublication",
        "dateofviolation",
        "when",
    ],
);
pub(crate) const TITLE: Column = column(
    "title",
    "title/text",
    &["headline", "heading", "name", "eventtitle", "incidenttitle"],
);
pub(crate) const SUPPLIED: Column = column("title supplied", "title/supplied", &["supplied"]);
pub(crate) const TYPE: Column = column("type", "kind/type", &["itemtype"]);
pub(crate) const KIND: Column = column("kind", "kind/label", &["genre", "documenttype"]);
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
        "manualtags",
        "violationtype",
        "typeofviolation",
        "violation",
    ],
);
pub(crate) const TOPIC_IDS: Column = column("topic ids", "topics", &[]);
pub(crate) const ABSTRACT: Column = column(
    "abstract",
    "abstract",
    &[
        "text",
        "summary",
        "description",
        "body",
        "content",
        "abstractnote",
        "details",
        "narrative",
        "incidentdescription",
        "eventdescription",
        "whathappened",
        "notes",
    ],
);
pub(crate) const WARNING: Column = column("content warning", "content_warning", &["warning"]);
pub(crate) const LANGUAGE: Column = column("language", "language", &["lang"]);
/// Several columns may hold addresses. The last two names may also say who told it.
pub(crate) const SOURCES: Column = column(
    "sources",
    "sources/url",
    &[
        "url",
        "urls",
        "link",
        "links",
        "address",
        "website",
        "webpage",
        "sourceurl",
        "sourcelink",
        "articleurl",
        "reporturl",
        "source",
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

/// Names of columns in other languages, each with the English name that it means: letters and digits
/// in lower case.
#[rustfmt::skip]
pub(crate) static TRANSLATIONS: [(&str, &[&str]); 18] = [
    (
        "date",
        &["datum", "vorfallsdatum", 
            "дата", "датапубликации", "датасобытия", "датаинцидента", "датапроисшествия",
            "датанарушения", "датаиздания", "fecha", "fechadelincidente", "fechadelevento",
            "fechadelhecho", "fechadelsuceso", "fechadepublicación", "datedelincident",
            "datedelévénement", "datedesfaits", "datedepublication", "التاريخ", "تاريخ",
            "تاريخالحادث", "تاريخالحدث", "تاريخالواقعة", "تاريخالنشر",
        ],
    ),
    (
        "end",
        &[
            "датаокончания", "fechafin", "fechafinal", "fechadefin", "datedefin", "تاريخالانتهاء",
            "تاريخالنهاية",
        ],
    ),
    ("year", &["год", "año", "année", "السنة", "سنة"]),
    ("month", &["месяц", "mes", "mois", "الشهر"]),
    ("day", &["день", "día", "jour", "اليوم"]),
    (
        "title",
        &["titel", "überschrift", 
            "заголовок", "название", "наименование", "título", "titulo", "titular", "titre",
            "intitulé", "العنوان", "عنوان",
        ],
    ),
    ("type", &["тип", "вид", "tipo", "النوع", "نوع"]),
    (
        "kind",
        &[
            "типдокумента", "tipodedocumento", "typededocument", "نوعالوثيقة",
        ],
    ),
    (
        "publisher",
        &["herausgeber", 
            "издатель", "издание", "сми", "организация", "organización", "organizacion", "medio",
            "editorial", "éditeur", "organisme", "média", "الناشر", "المنظمة",
        ],
    ),
    (
        "authors",
        &["autorin", "autorinnen", 
            "автор", "авторы", "autor", "autores", "auteur", "auteurs", "المؤلف", "الكاتب",
        ],
    ),
    (
        "topics",
        &["schlagworte", "schlagwörter", "kategorie", "thema", "themen", 
            "тема", "темы", "теги", "категория", "категории", "рубрика", "ключевыеслова", "tema",
            "temas", "etiquetas", "categoría", "categorías", "categoria", "thème", "thèmes",
            "catégorie", "catégories", "étiquettes", "motsclés", "الموضوع", "المواضيع", "الفئة",
            "التصنيف",
        ],
    ),
    (
        "abstract",
        &["beschreibung", "zusammenfassung", 
            "описание", "описаниесобытия", "текст", "резюме", "аннотация", "содержание",
            "descripción", "descripcion", "descripcióndelhecho", "resumen", "texto", "relato",
            "résumé", "texte", "descriptiondesfaits", "الوصف", "وصف", "النص", "الملخص",
        ],
    ),
    ("language", &["sprache", "язык", "idioma", "lengua", "langue", "اللغة"]),
    (
        "url",
        &[
            "ссылка", "ссылки", "ссылканаисточник", "enlace", "enlaces", "vínculo", "lien",
            "liens", "الرابط", "رابط", "الروابط",
        ],
    ),
    (
        "source",
        &["quelle", "quellen", 
            "источник", "источники", "fuente", "fuentes", "المصدر", "المصادر",
        ],
    ),
    ("archived", &["архив", "archivo", "archivé", "الأرشيف"]),
    (
        "retrieved",
        &[
            "датаобращения", "fechadeacceso", "fechadeconsulta", "datedeconsultation",
        ],
    ),
    (
        "id",
        &["идентификатор", "identificador", "identifiant", "المعرف"],
    ),
];

/// The columns that `export` writes, in their order.
pub const COLUMNS: [Column; 18] = [
    ID, ALIASES, DATE, TITLE, SUPPLIED, TYPE, KIND, PUBLISHER, AUTHORS, TOPICS, TOPIC_IDS,
    ABSTRACT, WARNING, LANGUAGE, SOURCES, ARCHIVED, CAPTURED, RETRIEVED,
];

/// Their names alone. Programs that only write tables do not carry the names that `import` knows.
pub const NAMES: [&str; COLUMNS.len()] = {
    let mut names = [""; COLUMNS.len()];
    let mut index = 0;
    while index < names.len() {
        names[index] = COLUMNS[index].name;
        index += 1;
    }
    names
};

/// The fields of a report that none of these columns holds. Each field of the dossier's own has a column
/// whose name says what the dossier declares of it.
pub const WITHOUT_COLUMN: [&str; 4] = ["fields", "media", "revisions", "sources/provenance"];
