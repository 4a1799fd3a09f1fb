//! Numbers by which a state knows a person. Each kind has a published form; those whose check digit leaves one
//! number in ten are only found beside their name.

mod china;
mod france;
mod iran;
mod kazakhstan;
mod russia;
mod spain;
mod ukraine;
mod united_states;

use chrono::NaiveDate;

use super::What;
use super::text::Text;
use super::words::stands_near;

/// A kind of number that has digits alone.
struct Kind {
    /// How it is called.
    name: &'static str,
    /// How its digits are grouped.
    groups: &'static [usize],
    /// What may stand between the groups.
    separators: &'static [char],
    /// Tells whether digits are such a number.
    is_it: fn(&[u8]) -> bool,
    /// Words (lower case) of which one stands near it, where its form alone says too little.
    words: &'static [&'static str],
}

/// The kinds of digits alone, those with the most digits first.
const KINDS: [Kind; 15] = [
    Kind {
        name: "NIR, France",
        groups: &[1, 2, 2, 2, 3, 3, 2],
        separators: &[' '],
        is_it: france::is_nir,
        words: &[],
    },
    Kind {
        name: "NIR, France",
        groups: &[13, 2],
        separators: &[' '],
        is_it: france::is_nir,
        words: &[],
    },
    Kind {
        name: "NIR, France",
        groups: &[15],
        separators: &[],
        is_it: france::is_nir,
        words: &[],
    },
    Kind {
        name: "IIN, Kazakhstan",
        groups: &[12],
        separators: &[],
        is_it: kazakhstan::is_iin,
        words: &[],
    },
    Kind {
        name: "IIN, Kazakhstan",
        groups: &[6, 6],
        separators: &[' ', '-'],
        is_it: kazakhstan::is_iin,
        words: &[],
    },
    Kind {
        name: "INN, Russia",
        groups: &[12],
        separators: &[],
        is_it: russia::is_inn_of_person,
        words: &[],
    },
    Kind {
        name: "SNILS, Russia",
        groups: &[3, 3, 3, 2],
        separators: &[' ', '-'],
        is_it: russia::is_snils,
        words: &[],
    },
    Kind {
        name: "SNILS, Russia",
        groups: &[11],
        separators: &[],
        is_it: russia::is_snils,
        words: &["снилс", "snils", "сзж"],
    },
    Kind {
        name: "INN, Russia",
        groups: &[10],
        separators: &[],
        is_it: russia::is_inn_of_organisation,
        words: &["инн ", "inn "],
    },
    Kind {
        name: "RNOKPP, Ukraine",
        groups: &[10],
        separators: &[],
        is_it: ukraine::is_rnokpp,
        words: &[
            "рнокпп",
            "ріпн",
            "іпн ",
            "ідентифікаційн",
            "ипн ",
            "инн ",
            "rnokpp",
            "ipn ",
        ],
    },
    Kind {
        name: "national code, Iran",
        groups: &[10],
        separators: &[],
        is_it: iran::is_national_code,
        words: &["ملی", "ملي", "national code", "national id", "melli"],
    },
    Kind {
        name: "national code, Iran",
        groups: &[3, 6, 1],
        separators: &['-'],
        is_it: iran::is_national_code,
        words: &[],
    },
    Kind {
        name: "social security number, United States",
        groups: &[3, 2, 4],
        separators: &['-'],
        is_it: united_states::is_social_security,
        words: &[],
    },
    Kind {
        name: "social security number, United States",
        groups: &[3, 2, 4],
        separators: &[' '],
        is_it: united_states::is_social_security,
        words: &["ssn ", "social security"],
    },
    Kind {
        name: "social security number, United States",
        groups: &[9],
        separators: &[],
        is_it: united_states::is_social_security,
        words: &["ssn ", "social security"],
    },
];

/// Finds identity numbers.
pub fn find(text: &mut Text) {
    china::find(text);
    spain::find(text);
    for run in text.runs(|letter| letter.is_ascii_digit()) {
        let found = KINDS.iter().find_map(|kind| {
            let end = text.groups(run.start, kind.groups, kind.separators)?;
            let range = run.start..end;
            let is_it = text.stands_alone(&range)
                && (kind.is_it)(&text.digits(range.clone()))
                && (kind.words.is_empty() || stands_near(text, &range, kind.words));
            is_it.then_some((range, kind.name))
        });
        if let Some((range, name)) = found {
            text.keep(range, What::Identity(name));
        }
    }
}

/// Reads digits as a number.
fn number(digits: &[u8]) -> u64 {
    digits
        .iter()
        .fold(0, |sum, digit| sum * 10 + u64::from(*digit))
}

/// Gives the sum of digits by their weights.
fn weighted(digits: &[u8], weights: &[i32]) -> i32 {
    let pairs = digits.iter().zip(weights);
    pairs
        .map(|(digit, weight)| i32::from(*digit) * weight)
        .sum()
}

/// Tells whether there is such a day.
fn is_day(year: u64, month: u64, day: u64) -> bool {
    let small = |number: u64| u32::try_from(number).unwrap_or_default();
    let year = i32::try_from(year).unwrap_or_default();
    NaiveDate::from_ymd_opt(year, small(month), small(day)).is_some()
}
