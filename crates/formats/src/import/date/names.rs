//! The names of months, seasons and days in the languages of those who keep lists, in lower case.

use dossier::Season;

/// The months. Of languages that decline their names, both forms stand here.
#[rustfmt::skip]
const MONTHS: [&[&str]; 12] = [
    &[
        "january", "januar", "jänner", "janvier", "enero", "gennaio", "janeiro", "январь",
        "января", "січень", "січня", "қаңтар", "ocak", "يناير",
    ],
    &[
        "february", "februar", "février", "febrero", "febbraio", "fevereiro", "февраль", "февраля",
        "лютий", "лютого", "ақпан", "şubat", "فبراير", "شباط",
    ],
    &[
        "march", "märz", "mars", "marzo", "março", "март", "марта", "березень", "березня",
        "наурыз", "مارس", "آذار",
    ],
    &[
        "april", "avril", "abril", "aprile", "апрель", "апреля", "квітень", "квітня", "сәуір",
        "nisan", "أبريل", "ابريل", "نيسان",
    ],
    &[
        "may", "mai", "mayo", "maggio", "maio", "май", "мая", "травень", "травня", "мамыр",
        "mayıs", "مايو", "أيار",
    ],
    &[
        "june", "juni", "juin", "junio", "giugno", "junho", "июнь", "июня", "червень", "червня",
        "маусым", "haziran", "يونيو", "حزيران",
    ],
    &[
        "july", "juli", "juillet", "julio", "luglio", "julho", "июль", "июля", "липень", "липня",
        "шілде", "temmuz", "يوليو", "تموز",
    ],
    &[
        "august", "août", "agosto", "август", "августа", "серпень", "серпня", "тамыз", "ağustos",
        "أغسطس", "اغسطس",
    ],
    &[
        "september", "septembre", "septiembre", "settembre", "setembro", "сентябрь", "сентября",
        "вересень", "вересня", "қыркүйек", "eylül", "سبتمبر", "أيلول",
    ],
    &[
        "october", "oktober", "octobre", "octubre", "ottobre", "outubro", "октябрь", "октября",
        "жовтень", "жовтня", "қазан", "ekim", "أكتوبر", "اكتوبر",
    ],
    &[
        "november", "novembre", "noviembre", "novembro", "ноябрь", "ноября", "листопад",
        "листопада", "қараша", "kasım", "نوفمبر",
    ],
    &[
        "december", "dezember", "décembre", "diciembre", "dicembre", "dezembro", "декабрь",
        "декабря", "грудень", "грудня", "желтоқсан", "aralık", "ديسمبر",
    ],
];

/// The days of the week.
#[rustfmt::skip]
const WEEKDAYS: [&str; 57] = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "montag",
    "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "lundi", "mardi",
    "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "lunes", "martes", "miércoles",
    "jueves", "viernes", "sábado", "domingo", "понедельник", "пн", "вторник", "вт", "среда", "ср",
    "четверг", "чт", "пятница", "пт", "суббота", "сб", "воскресенье", "вс", "понеділок",
    "вівторок", "середа", "п'ятниця", "субота", "неділя", "الاثنين", "الثلاثاء", "الأربعاء",
    "الخميس", "الجمعة", "السبت", "الأحد", "пятницу", "среду",
];

/// The seasons, in the forms in which they stand before a year.
#[rustfmt::skip]
const SEASONS: [&[&str]; 4] = [
    &["spring", "frühling", "frühjahr", "printemps", "primavera", "весна", "весной", "весны", "весни", "навесні", "көктем", "көктемі", "ilkbahar", "ربيع"],
    &["summer", "sommer", "été", "verano", "estate", "verão", "лето", "летом", "лета", "літо", "влітку", "літа", "жаз", "жазы", "yaz", "صيف"],
    &["autumn", "fall", "herbst", "automne", "otoño", "autunno", "outono", "осень", "осенью", "осени", "осінь", "восени", "осені", "күз", "күзі", "sonbahar", "خريف"],
    &["winter", "hiver", "invierno", "inverno", "зима", "зимой", "зимы", "взимку", "зими", "қыс", "қысы", "kış", "شتاء"],
];

/// Words that stand between the parts of a date and say nothing.
#[rustfmt::skip]
const FILLERS: [&str; 16] = [
    "of", "the", "de", "del", "le", "du", "el", "am", "den", "г", "года", "год", "р", "року", "ж",
    "жылы",
];

/// The English names of the months.
pub const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Gives the number of a month, from its name in lower case or the beginning of it. A beginning that
/// two months share is none.
pub fn month_of(word: &str) -> Option<u32> {
    let word = word.strip_suffix('.').unwrap_or(word);
    word.chars().nth(2)?;
    if word == "sept" {
        return Some(9);
    }
    let is_month = |names: &&[&str]| names.iter().any(|name| name.starts_with(word));
    let mut found = (1..).zip(&MONTHS).filter(|(_, names)| is_month(names));
    let (month, _) = found.next()?;
    found.next().is_none().then_some(month)
}

/// Gives the season that a word in lower case names.
pub fn season_of(word: &str) -> Option<Season> {
    let mut seasons = SEASONS.iter().zip(Season::ALL);
    let named = seasons.find(|(names, _)| names.contains(&word));
    named.map(|(_, season)| season)
}

/// Tells whether a word in lower case is a name of a day of the week, or the beginning of one: three
/// letters, or two where it stands first.
pub fn is_weekday(word: &str, is_first: bool) -> bool {
    let word = word.strip_suffix('.').unwrap_or(word);
    let least = if is_first { 2 } else { 3 };
    word.chars().nth(least - 1).is_some() && WEEKDAYS.iter().any(|day| day.starts_with(word))
}

/// Tells whether a word in lower case says nothing.
pub fn is_filler(word: &str) -> bool {
    FILLERS.contains(&word.strip_suffix('.').unwrap_or(word))
}
