//! Open Location Codes ("plus codes"), such as `8FVC9G8F+6X`: a place of 14 by 14 metres. A full one has eight
//! characters before its sign (Open Location Code specification, Google, 2019).

use super::What;
use super::text::Text;

/// The characters of a code.
const ALPHABET: &str = "23456789CFGHJMPQRVWX";

/// Finds full codes. Short ones, which need the name of a town, look like other abbreviations.
pub fn find(text: &mut Text) {
    let is_part = |letter: char| ALPHABET.contains(letter) || letter == '+';
    for run in text.runs(is_part) {
        let code = text.part(run.clone());
        let parts = code.split_once('+');
        let is_full = parts.is_some_and(|(area, place)| {
            area.len() == 8 && (2..=5).contains(&place.len()) && !place.contains('+')
        });
        if is_full && text.stands_alone(&run) {
            text.keep(run, What::Coordinates);
        }
    }
}
