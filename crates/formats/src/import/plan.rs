//! What becomes of each column of a table.

use std::collections::HashSet;
use std::fmt;

use dossier::{FieldKind, RowLocation};

use super::draft::spelling;
use super::excerpt::excerpt;
use super::options::DayOrder;
use super::{cell, date, value};

/// How many values of a column are shown.
const SHOWN: usize = 3;

/// How many different values a column has at most by which readers are to filter.
const MOST_CHOICES: usize = 24;

/// The kinds that not every text is, the surest first.
const STRICT: [FieldKind; 4] = [
    FieldKind::YesNo,
    FieldKind::Link,
    FieldKind::Number,
    FieldKind::Date,
];

/// Words in the names of columns of places.
const PLACES: [&str; 76] = [
    "location",
    "place",
    "city",
    "town",
    "village",
    "region",
    "province",
    "district",
    "county",
    "oblast",
    "municipality",
    "governorate",
    "settlement",
    "locality",
    "admin1",
    "admin2",
    "admin3",
    "adm1",
    "adm2",
    "adm3",
    "место",
    "город",
    "село",
    "область",
    "район",
    "регион",
    "lugar",
    "ciudad",
    "pueblo",
    "provincia",
    "departamento",
    "municipio",
    "lieu",
    "ville",
    "région",
    "commune",
    "ort",
    "stadt",
    "bezirk",
    "المكان",
    "مكان",
    "المدينة",
    "المحافظة",
    "المنطقة",
    "مدينة",
    "محافظة",
    "地点",
    "地點",
    "事件地点",
    "发生地点",
    "地方",
    "地区",
    "地區",
    "城市",
    "省份",
    "орын",
    "орны",
    "қала",
    "қаласы",
    "ауыл",
    "облыс",
    "облысы",
    "аудан",
    "ауданы",
    "өңір",
    "مکان",
    "محل",
    "شهر",
    "شهرستان",
    "استان",
    "روستا",
    "منطقه",
    "місце",
    "місто",
    "регіон",
    "громада",
];

/// Words in the names of columns of days and years.
const DAYS: [&str; 21] = [
    "date",
    "year",
    "дата",
    "год",
    "fecha",
    "año",
    "année",
    "datum",
    "تاريخ",
    "التاريخ",
    "سنة",
    "السنة",
    "日期",
    "年份",
    "күні",
    "датасы",
    "жыл",
    "жылы",
    "تاریخ",
    "سال",
    "рік",
];

/// A row of a table, and what becomes of it.
#[derive(Clone, Debug)]
pub struct RowPlan {
    /// Where it stands.
    pub place: RowLocation,
    /// The names of the columns in which it says something, and its cells there, shortened.
    pub cells: Vec<(String, String)>,
    /// The place of its report among those of the dossier; nothing where it was refused.
    pub report: Option<usize>,
}

/// How many rows of a table are shown.
pub(super) const SHOWN_ROWS: usize = 3;

/// What becomes of a column.
#[derive(Clone, Debug)]
pub struct ColumnPlan {
    /// Its name in the file, shortened.
    pub name: String,
    /// The name by which people ask for it, where that is another.
    typed: Option<Box<str>>,
    /// The field of a report that it fills, as [`columns`](crate::columns) name it, or `fields/` and the
    /// name of a field of the dossier's own; nothing where it is left out.
    pub field: Option<String>,
    /// How many of its cells hold something, counted for a column that a dossier has no place for.
    pub filled: usize,
    /// Some of its values, for a column that a dossier has no place for.
    pub examples: Vec<String>,
    /// The kinds that its values can all be, counted for a column that a dossier has no place for.
    possible: [bool; 4],
    has_lists: bool,
    are_pictures: bool,
    /// Its different values, as far as readers may choose among them.
    choices: HashSet<String>,
}

impl ColumnPlan {
    /// Begins the plan of a column.
    pub(super) fn new(name: &str, typed: &str, field: Option<&str>) -> Self {
        Self {
            name: name.to_owned(),
            typed: (typed != name).then(|| typed.into()),
            field: field.map(str::to_owned),
            filled: 0,
            examples: Vec::new(),
            possible: [true; 4],
            has_lists: false,
            are_pictures: true,
            choices: HashSet::new(),
        }
    }

    /// Looks at a cell of a column without a place. A kind is possible as long as every cell is of it.
    pub(super) fn see(&mut self, cell: &str, order: Option<DayOrder>) {
        if cell.is_empty() || value::is_nothing(cell).is_some() {
            return;
        }
        self.filled += 1;
        self.has_lists |= cell.contains([';', '|']);
        self.are_pictures = self.are_pictures && are_pictures(cell);
        for (is_possible, kind) in self.possible.iter_mut().zip(STRICT) {
            // A date would lose its time of day, which a text keeps.
            let is_lossless = kind != FieldKind::Date || date::time_of_day(cell).is_none();
            *is_possible = *is_possible && is_lossless && cell::read(cell, kind, order).is_ok();
        }
        if self.examples.len() < SHOWN && !self.examples.iter().any(|it| it == cell) {
            self.examples.push(excerpt(cell));
        }
        if self.choices.len() <= MOST_CHOICES {
            self.choices.insert(spelling(cell));
        }
    }

    /// Gives the kind of field that the values suggest, and the name where they leave it open.
    #[must_use]
    pub fn kind(&self) -> FieldKind {
        let is_named = |names: &[&str]| {
            let name = self.name.to_lowercase();
            let mut words = name.split(|c: char| !c.is_alphanumeric());
            words.any(|word| names.contains(&word))
        };
        let possible = STRICT.into_iter().zip(self.possible);
        let mut possible = possible.filter_map(|(kind, is_possible)| is_possible.then_some(kind));
        // A year is a number, too.
        if is_named(&DAYS) && possible.clone().any(|kind| kind == FieldKind::Date) {
            return FieldKind::Date;
        }
        match possible.next() {
            Some(kind) => kind,
            None if self.has_lists => FieldKind::List,
            None if is_named(&PLACES) => FieldKind::Place,
            None => FieldKind::Text,
        }
    }

    /// Tells whether readers may want to filter by it: few different values stand in many cells.
    #[must_use]
    pub fn is_filter(&self) -> bool {
        let count = self.choices.len();
        let kind = self.kind();
        kind == FieldKind::YesNo
            || kind != FieldKind::Link && count <= MOST_CHOICES && 2 * count <= self.filled
    }

    /// Offers a column without a place as a field of the dossier's own; nothing where it is empty.
    pub(super) fn offer(&self) -> Option<String> {
        (self.filled > 0 && self.field.is_none()).then(|| {
            if self.are_pictures {
                return format!(
                    "{OFFER}{} cells with names of pictures, such as {}, which are not in the file: put them \
                     into media/ and name them under \"media\" of their reports",
                    self.filled,
                    self.shown()
                );
            }
            let values = if self.filled == 1 { "value" } else { "values" };
            format!(
                "{OFFER}{} {values}, such as {}; --keep {} publishes it as a field of kind {}",
                self.filled,
                self.shown(),
                quoted(self.typed.as_deref().unwrap_or(&self.name)),
                self.kind()
            )
        })
    }

    fn shown(&self) -> String {
        let examples: Vec<_> = self.examples.iter().map(|it| format!("\"{it}\"")).collect();
        examples.join(", ")
    }
}

/// Puts a name between quotation marks, as a terminal wants it.
pub(super) fn quoted(name: &str) -> String {
    let is_special = name.contains(['"', '$', '`', '\\', '!']);
    if is_special && !cfg!(windows) && !name.contains('\'') {
        format!("'{name}'")
    } else {
        format!("\"{name}\"")
    }
}

/// Tells whether a cell names files of pictures and nothing else.
fn are_pictures(cell: &str) -> bool {
    const ENDINGS: [&str; 9] = [
        ".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif", ".heic", ".tif", ".tiff",
    ];
    let mut names = cell.split([';', ',', '|', '\n']).map(str::trim);
    names.all(|name| {
        let name = name.to_ascii_lowercase();
        !name.contains("://") && ENDINGS.iter().any(|ending| name.ends_with(ending))
    })
}

/// How the offer of a column begins.
pub const OFFER: &str = "left out, having no place: ";

/// One line: the column, and the field, or what its values are.
impl fmt::Display for ColumnPlan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (name, kind) = (&self.name, self.kind());
        match &self.field {
            Some(field) if field.starts_with("fields/") => {
                write!(f, "{name}: {field} ({} of kind {kind})", self.filled)
            }
            Some(field) => write!(f, "{name}: {field}"),
            None if self.filled == 0 => write!(f, "{name}: left out, as it is empty"),
            None => write!(
                f,
                "{name}: left out ({} of kind {kind}, such as {}); --keep {} publishes it",
                self.filled,
                self.shown(),
                quoted(self.typed.as_deref().unwrap_or(&self.name))
            ),
        }
    }
}
