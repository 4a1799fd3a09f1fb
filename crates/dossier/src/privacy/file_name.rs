//! Names of files: those that cameras, phones and messengers give say when a file was made, and lead to others of
//! the same device; some have a phone number, and some say that a face is to be seen.

use chrono::NaiveDate;

use super::What;
use super::text::Text;

/// What the names of media end with.
const ENDINGS: [&str; 23] = [
    "jpg", "jpeg", "png", "gif", "webp", "avif", "heic", "heif", "tif", "tiff", "svg", "mp4",
    "mov", "avi", "mkv", "webm", "mp3", "m4a", "ogg", "opus", "wav", "amr", "pdf",
];

/// How names begin that cameras, phones and messengers give, where a date follows.
const DEVICES: [&str; 13] = [
    "img",
    "vid",
    "pxl",
    "mvimg",
    "pano",
    "burst",
    "screenshot",
    "screenrecorder",
    "signal",
    "whatsapp",
    "aud",
    "ptt",
    "snapchat",
];

/// Words for faces, persons and their papers, as names of files have them.
const PERSONS: [&str; 39] = [
    "face",
    "faces",
    "portrait",
    "portraits",
    "selfie",
    "mugshot",
    "victim",
    "victims",
    "witness",
    "witnesses",
    "passport",
    "visage",
    "visages",
    "victime",
    "victimes",
    "temoin",
    "temoins",
    "passeport",
    "rostro",
    "rostros",
    "victima",
    "victimas",
    "testigo",
    "testigos",
    "pasaporte",
    "litso",
    "portret",
    "zhertva",
    "svidetel",
    "poterpevshij",
    "pasport",
    "лицо",
    "портрет",
    "жертва",
    "свидетель",
    "паспорт",
    "وجه",
    "شاهد",
    "ضحية",
];

/// How many digits make a number that may be that of a phone or an account.
const LONG: usize = 10;

/// How many letters before the last word of a file name are looked at: messengers put blanks into names.
const BEFORE: usize = 48;

/// Finds file names in a text, keeps what is wrong with them, and hides their digits.
pub fn find(text: &mut Text) {
    let words = text.runs(|letter| !letter.is_whitespace() && !"\"«»“”()[],;".contains(letter));
    for word in words {
        let written = text.part(word.clone());
        let name = written.trim_end_matches(['.', ':', '!', '?']);
        if !has_ending(name) {
            continue;
        }
        let end = word.start + name.chars().count();
        let start = [messenger(text, end), Some(word.start)];
        let found = start.into_iter().flatten().find_map(|start| {
            let what = what(&text.part(start..end))?;
            Some((start, what))
        });
        match found {
            Some((start, what)) => text.keep(start..end, what),
            None => text.hide(word.start..end),
        }
    }
}

/// Says what is wrong with a file name.
pub fn what(name: &str) -> Option<What> {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let stem = stem.to_lowercase();
    let parts: Vec<_> = stem
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .collect();
    let has_long = parts
        .iter()
        .any(|part| part.len() >= LONG && part.bytes().all(|byte| byte.is_ascii_digit()));
    let is_person = parts.iter().any(|part| PERSONS.contains(part));
    if is_of_device(&parts) {
        Some(What::CameraName)
    } else if has_long {
        Some(What::NumberedName)
    } else {
        is_person.then_some(What::PersonName)
    }
}

fn has_ending(name: &str) -> bool {
    let ending = name.rsplit_once('.').filter(|(stem, _)| !stem.is_empty());
    ending.is_some_and(|(_, ending)| ENDINGS.contains(&&*ending.to_lowercase()))
}

/// Gives where the name of a messenger's file begins that ends at a place.
fn messenger(text: &Text, end: usize) -> Option<usize> {
    let start = end.saturating_sub(BEFORE);
    let before: Vec<_> = text.letters()[start..end]
        .iter()
        .map(char::to_ascii_lowercase)
        .collect();
    let names = ["whatsapp ", "screenshot ", "photo ", "video "];
    let at = |name: &str| {
        let name: Vec<_> = name.chars().collect();
        before.windows(name.len()).position(|part| part == name)
    };
    names.iter().find_map(|name| at(name)).map(|at| start + at)
}

/// Tells whether the parts of a name have a day and a time of day, or a day behind what devices write.
fn is_of_device(parts: &[&str]) -> bool {
    let is_device = parts.first().is_some_and(|part| DEVICES.contains(part));
    (0..parts.len()).any(|place| {
        days(&parts[place..]).is_some_and(|rest| is_device || begins_with_time(rest))
            || is_moment(parts[place])
    })
}

/// Tells whether a part is a day and a time of day at once: `20190321101112`.
fn is_moment(part: &str) -> bool {
    part.len() == 14 && part.is_ascii() && is_day(&part[..8]) && is_time(&part[8..])
}

/// Gives what follows a day with which parts begin: `20190321`, or `2019`, `03` and `21`.
fn days<'a>(parts: &'a [&'a str]) -> Option<&'a [&'a str]> {
    if is_day(parts.first()?) {
        return Some(&parts[1..]);
    }
    let date = parts.get(..3)?.concat();
    (parts[0].len() == 4 && is_day(&date)).then(|| &parts[3..])
}

fn begins_with_time(parts: &[&str]) -> bool {
    let parts = match parts {
        ["at", rest @ ..] => rest,
        _ => parts,
    };
    let is_one = parts
        .first()
        .is_some_and(|part| part.is_ascii() && part.len() >= 6 && is_time(&part[..6]));
    let is_three = parts
        .get(..3)
        .is_some_and(|three| three.iter().all(|part| part.len() == 2) && is_time(&three.concat()));
    is_one || is_three
}

fn is_day(digits: &str) -> bool {
    let Some([century, year, month, day]) = pairs(digits) else {
        return false;
    };
    let year = i32::from(century) * 100 + i32::from(year);
    let is_day = NaiveDate::from_ymd_opt(year, month.into(), day.into()).is_some();
    matches!(century, 19 | 20) && is_day
}

fn is_time(digits: &str) -> bool {
    pairs(digits).is_some_and(|[hour, minute, second]| hour < 24 && minute < 60 && second < 60)
}

/// Reads digits as numbers of two each; nothing where there are other letters, or another number of them.
fn pairs<const COUNT: usize>(digits: &str) -> Option<[u8; COUNT]> {
    let mut numbers = [0; COUNT];
    let is_plain = digits.bytes().all(|byte| byte.is_ascii_digit());
    if !is_plain || digits.len() != 2 * COUNT {
        return None;
    }
    for (number, pair) in numbers.iter_mut().zip(digits.as_bytes().chunks(2)) {
        *number = (pair[0] - b'0') * 10 + pair[1] - b'0';
    }
    Some(numbers)
}
