//! The numbers of the identity document of Spain (DNI) and of foreigners (NIE): eight digits, or one of X, Y and Z and
//! seven digits, and a check letter. Source: Ministerio del Interior, "Cálculo del dígito de control del NIF/NIE".

use super::super::What;
use super::super::text::Text;
use super::number;

/// The check letters by the remainder modulo 23.
const CHECKS: &[u8; 23] = b"TRWAGMYFPDXBNJZSQVHLCKE";

/// Finds such numbers.
pub fn find(text: &mut Text) {
    for run in text.runs(|letter| letter.is_ascii_digit()) {
        let hyphen = |place: usize| usize::from(text.at(place) == Some('-'));
        let before = run.start - hyphen(run.start.wrapping_sub(1)).min(run.start);
        let first = text.before(before).and_then(|letter| "XYZ".find(letter));
        let (start, first) = match (run.len(), first) {
            (8, _) => (run.start, None),
            (7, Some(first)) => (before - 1, u8::try_from(first).ok()),
            _ => continue,
        };
        let check = run.end + hyphen(run.end);
        let digits = first
            .into_iter()
            .chain(text.digits(run.clone()))
            .collect::<Vec<_>>();
        let expected = CHECKS[usize::try_from(number(&digits) % 23).unwrap_or_default()];
        let range = start..check + 1;
        if text.at(check) == Some(char::from(expected)) && text.stands_alone(&range) {
            let name = if run.len() == 8 {
                "DNI, Spain"
            } else {
                "NIE, Spain"
            };
            text.keep(range, What::Identity(name));
        }
    }
}
