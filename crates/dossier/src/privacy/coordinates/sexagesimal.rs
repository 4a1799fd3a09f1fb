//! Degrees with minutes and seconds: `43°15′23″N 76°55′43″E`. A minute is 1.9 km and so coarse enough; its parts
//! are not.

use std::ops::Range;

use super::super::What;
use super::super::text::Text;

/// How many letters may stand between both angles of a place.
const LONGEST_GAP: usize = 6;

/// Finds angles that are known to parts of a minute. Two that follow each other are one place.
pub fn find(text: &mut Text) {
    let degrees = text.runs(|letter| matches!(letter, '°' | 'º' | '˚'));
    let angles = degrees.into_iter().filter_map(|sign| angle(text, &sign));
    let mut places: Vec<Range<usize>> = Vec::new();
    for angle in angles {
        match places.last_mut() {
            Some(last) if angle.start <= last.end + LONGEST_GAP => last.end = angle.end,
            _ => places.push(angle),
        }
    }
    for place in places {
        text.keep(place, What::Coordinates);
    }
}

/// Reads the angle around a sign of degrees.
fn angle(text: &Text, sign: &Range<usize>) -> Option<Range<usize>> {
    let before = text.letters()[..sign.start].iter().rev();
    let before = before.skip_while(|letter| **letter == ' ');
    let digits = before.take_while(|letter| letter.is_ascii_digit()).count();
    let blanks = text.letters()[..sign.start]
        .iter()
        .rev()
        .take_while(|it| **it == ' ')
        .count();
    let start = sign.start.checked_sub(blanks + digits)?;
    let (minutes, is_part, end) = part(text, sign.end, &['′', '\'', '’', '´', '`'])?;
    let is_angle = (1..=3).contains(&digits) && minutes < 60.0;
    let seconds = part(text, end, &['″', '"', '”', '\'', '’', '′']);
    let seconds = seconds.filter(|(seconds, _, _)| *seconds < 60.0);
    let end = match seconds {
        Some((_, _, mut end)) => {
            // Two signs of minutes can stand for one of seconds.
            end += usize::from(matches!(text.at(end), Some('\'' | '’' | '′')));
            Some(end)
        }
        None => is_part.then_some(end),
    };
    end.filter(|_| is_angle)
        .map(|end| start..hemisphere(text, end))
}

/// Reads a number and the sign behind it: its value, whether it has decimals, and where it ends.
fn part(text: &Text, place: usize, signs: &[char]) -> Option<(f64, bool, usize)> {
    let blank = |place: usize| place + usize::from(text.at(place) == Some(' '));
    let start = blank(place);
    let is_part = |letter: &&char| letter.is_ascii_digit() || matches!(letter, '.' | ',');
    let length = text
        .letters()
        .get(start..)?
        .iter()
        .take_while(is_part)
        .count();
    let written = text.part(start..start + length).replace(',', ".");
    let end = blank(start + length);
    let is_signed = text.at(end).is_some_and(|letter| signs.contains(&letter));
    let value = written.parse().ok().filter(|_| is_signed)?;
    Some((value, written.contains('.'), end + 1))
}

/// Gives the end of an angle with the letter of its hemisphere, where one follows.
fn hemisphere(text: &Text, end: usize) -> usize {
    let at = end + usize::from(text.at(end) == Some(' '));
    let is_it = text
        .at(at)
        .is_some_and(|letter| "NSEWOСЮВЗnsew".contains(letter));
    let ends = !text.at(at + 1).is_some_and(char::is_alphanumeric);
    if is_it && ends { at + 1 } else { end }
}
