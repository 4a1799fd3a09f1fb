//! The names of months, seasons and days in the languages of those who keep lists, in lower case.

use dossier::Season;

/// The months. Of languages that decline their names, all forms that stand in dates are here. Arabic has
/// those of Egypt, the Levant and the Maghreb.
#[rustfmt::skip]
const MONTHS: [&[&str]; 12] = [
    &[
        "january", "januar", "jänner", "janvier", "enero", "gennaio", "janeiro", "январь",
        "января", "січень", "січня", "қаңтар", "қаңтары", "ocak", "يناير", "جانفي", "ژانویه",
        "ژانويه",
    ],
    &[
        "february", "februar", "février", "fevrier", "febrero", "febbraio", "fevereiro", "февраль",
        "февраля", "лютий", "лютого", "ақпан", "ақпаны", "şubat", "فبراير", "شباط", "فيفري",
        "فوریه", "فوريه",
    ],
    &[
        "march", "märz", "mars", "marzo", "março", "март", "марта", "березень", "березня",
        "наурыз", "наурызы", "مارس", "آذار", "اذار",
    ],
    &[
        "april", "avril", "abril", "aprile", "апрель", "апреля", "квітень", "квітня", "сәуір",
        "сәуірі", "nisan", "أبريل", "ابريل", "إبريل", "نيسان", "أفريل", "آوریل", "آوريل",
    ],
    &[
        "may", "mai", "mayo", "maggio", "maio", "май", "мая", "травень", "травня", "мамыр",
        "мамыры", "mayıs", "مايو", "أيار", "ايار", "ماي", "مه", "می",
    ],
    &[
        "june", "juni", "juin", "junio", "giugno", "junho", "июнь", "июня", "червень", "червня",
        "маусым", "маусымы", "haziran", "يونيو", "يونيه", "حزيران", "جوان", "ژوئن",
    ],
    &[
        "july", "juli", "juillet", "julio", "luglio", "julho", "июль", "июля", "липень", "липня",
        "шілде", "шілдесі", "temmuz", "يوليو", "يوليه", "تموز", "جويلية", "يوليوز", "ژوئیه",
        "ژوئيه", "ژوییه",
    ],
    &[
        "august", "août", "aout", "agosto", "август", "августа", "серпень", "серпня", "тамыз",
        "тамызы", "ağustos", "أغسطس", "اغسطس", "آب", "أوت", "غشت", "اوت",
    ],
    &[
        "september", "septembre", "septiembre", "setiembre", "settembre", "setembro", "сентябрь",
        "сентября", "вересень", "вересня", "қыркүйек", "қыркүйегі", "eylül", "سبتمبر", "أيلول",
        "ايلول", "شتنبر", "سپتامبر",
    ],
    &[
        "october", "oktober", "octobre", "octubre", "ottobre", "outubro", "октябрь", "октября",
        "жовтень", "жовтня", "қазан", "қазаны", "ekim", "أكتوبر", "اكتوبر", "اکتبر", "اكتبر",
    ],
    &[
        "november", "novembre", "noviembre", "novembro", "ноябрь", "ноября", "листопад",
        "листопада", "қараша", "қарашасы", "kasım", "نوفمبر", "نونبر", "نوامبر",
    ],
    &[
        "december", "dezember", "décembre", "decembre", "diciembre", "dicembre", "dezembro",
        "декабрь", "декабря", "грудень", "грудня", "желтоқсан", "желтоқсаны", "aralık", "ديسمبر",
        "دجنبر", "دسامبر",
    ],
];

/// The days of the week, without apostrophes.
#[rustfmt::skip]
const WEEKDAYS: [&str; 98] = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "montag",
    "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "lundi", "mardi",
    "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "lunes", "martes", "miércoles",
    "jueves", "viernes", "sábado", "domingo", "понедельник", "пн", "вторник", "вт", "среда", "ср",
    "четверг", "чт", "пятница", "пт", "суббота", "сб", "воскресенье", "вс", "понеділок",
    "вівторок", "середа", "четвер", "пятниця", "субота", "неділя", "нд", "дүйсенбі", "сейсенбі",
    "сәрсенбі", "бейсенбі", "жұма", "сенбі", "жексенбі", "الاثنين", "الإثنين", "الثلاثاء",
    "الأربعاء", "الاربعاء", "الخميس", "الجمعة", "السبت", "الأحد", "الاحد", "شنبه", "یکشنبه",
    "دوشنبه", "سهشنبه", "چهارشنبه", "پنجشنبه", "جمعه", "пятницу", "среду", "星期一", "星期二",
    "星期三", "星期四", "星期五", "星期六", "星期日", "星期天", "周一", "周二", "周三", "周四", "周五",
    "周六", "周日", "週一", "週二", "週三", "週四", "週五", "週六", "週日",
];

/// The seasons, in the forms in which they stand beside a year.
#[rustfmt::skip]
const SEASONS: [&[&str]; 4] = [
    &["spring", "frühling", "frühjahr", "printemps", "primavera", "весна", "весной", "весны", "весни", "навесні", "көктем", "көктемі", "көктемінде", "ilkbahar", "ربيع", "الربيع", "بهار", "春", "春天", "春季"],
    &["summer", "sommer", "été", "verano", "estate", "verão", "лето", "летом", "лета", "літо", "влітку", "літа", "жаз", "жазы", "жазында", "yaz", "صيف", "الصيف", "تابستان", "夏", "夏天", "夏季"],
    &["autumn", "fall", "herbst", "automne", "otoño", "autunno", "outono", "осень", "осенью", "осени", "осінь", "восени", "осені", "күз", "күзі", "күзінде", "sonbahar", "خريف", "الخريف", "پاییز", "پائیز", "پاييز", "秋", "秋天", "秋季"],
    &["winter", "hiver", "invierno", "inverno", "зима", "зимой", "зимы", "взимку", "зими", "қыс", "қысы", "қысында", "kış", "شتاء", "الشتاء", "زمستان", "冬", "冬天", "冬季"],
];

/// Words beside a year that say that it is one.
#[rustfmt::skip]
const YEARS: [&str; 25] = [
    "عام", "سنة", "م", "ميلادي", "ميلادية", "ж", "жж", "жыл", "жылғы", "жылдар", "жылдары",
    "жылдың", "жылы", "سال", "میلادی", "г", "гг", "год", "года", "годы", "р", "рр", "року", "рік",
    "年",
];

/// Other words that stand between the parts of a date and say nothing.
#[rustfmt::skip]
const FILLERS: [&str; 17] = [
    "of", "the", "يوم", "de", "del", "el", "la", "º", "d", "du", "l", "le", "am", "den", "公元", "份",
    "го",
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

/// Gives the number of a month, from its name in lower case or the beginning of it, which has three letters
/// or more. A beginning that two months share is none. Names in Arabic script are never cut off: "اذا" is a
/// word, and no March.
pub fn month_of(word: &str) -> Option<u32> {
    let word = word.strip_suffix('.').unwrap_or(word);
    if word == "sept" {
        return Some(9);
    }
    if let Some(number) = word.strip_suffix('月') {
        let is_number = number.len() <= 2 && number.bytes().all(|b| b.is_ascii_digit());
        let number = number
            .parse()
            .ok()
            .filter(|number| (1..=12).contains(number));
        return number.filter(|_| is_number);
    }
    let is_whole = word.chars().nth(2).is_none() || is_never_cut(word);
    let is_month = |names: &&[&str]| {
        let mut names = names.iter();
        names.any(|name| *name == word || !is_whole && name.starts_with(word))
    };
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
/// letters, or two of Latin ones where it stands first: "по" is no Monday.
pub fn is_weekday(word: &str, is_first: bool) -> bool {
    let word = word.strip_suffix('.').unwrap_or(word);
    let word = word.trim_matches(['(', ')']);
    let least = if is_first && word.is_ascii() { 2 } else { 3 };
    let is_long = word.chars().nth(least - 1).is_some() && !is_never_cut(word);
    let mut days = WEEKDAYS.iter();
    days.any(|day| *day == word || is_long && day.starts_with(word))
}

/// Tells whether a word is in a script in which nobody cuts names off: the Arabic or the Chinese one.
fn is_never_cut(word: &str) -> bool {
    word.starts_with(|c| matches!(c, '\u{600}'..='\u{6ff}' | '\u{4e00}'..='\u{9fff}'))
}

/// Tells whether a word in lower case says that a number is a year.
pub fn is_year_word(word: &str) -> bool {
    YEARS.contains(&word)
}

/// Tells whether a word in lower case says nothing.
pub fn is_filler(word: &str) -> bool {
    let word = word.strip_suffix('.').unwrap_or(word);
    FILLERS.contains(&word) || is_year_word(word)
}

#[cfg(test)]
mod tests {
    use super::{MONTHS, SEASONS, WEEKDAYS, is_weekday, month_of, season_of};
    use dossier::Season;

    #[test]
    fn each_name_means_one_month_or_one_season() {
        for (number, names) in (1..).zip(&MONTHS) {
            for name in *names {
                assert_eq!(month_of(name), Some(number), "{name}");
                assert_eq!(season_of(name), None, "{name}");
            }
        }
        for (season, names) in Season::ALL.into_iter().zip(&SEASONS) {
            for name in *names {
                assert_eq!(season_of(name), Some(season), "{name}");
                assert_eq!(month_of(name), None, "{name}");
            }
        }
    }

    #[test]
    fn a_day_of_the_week_is_no_month() {
        for day in WEEKDAYS {
            assert!(is_weekday(day, false), "{day}");
            assert_eq!(month_of(day), None, "{day}");
        }
    }

    #[test]
    fn a_beginning_of_two_names_is_none() {
        for word in [
            "ju",
            "jui",
            "ma",
            "м",
            "июн июл",
            "ژوئ",
            "كانون",
            "13月",
            "0月",
            "月",
            "+6月",
        ] {
            assert_eq!(month_of(word), None, "{word}");
        }
    }
}
