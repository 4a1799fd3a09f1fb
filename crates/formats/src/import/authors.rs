//! Reads the names of authors as people write them in one cell.

/// Which part of a name stands first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameOrder {
    /// "Doe, Jane": a comma may stand between the family's name and the given name.
    Either,
    /// "Jane Doe": a comma parts two names, as in feeds.
    GivenFirst,
}

/// What stands after a comma in the name of an organisation, or of a person after the given name.
const ENDINGS: [&str; 16] = [
    "inc", "ltd", "llc", "llp", "gmbh", "ev", "sa", "srl", "plc", "ngo", "corp", "co", "jr", "sr",
    "ii", "iii",
];

/// Words of organisations.
const ORGANISATIONS: [&str; 28] = [
    "of",
    "for",
    "the",
    "committee",
    "center",
    "centre",
    "ministry",
    "foundation",
    "organization",
    "organisation",
    "union",
    "association",
    "desk",
    "watch",
    "international",
    "press",
    "agency",
    "council",
    "institute",
    "group",
    "network",
    "news",
    "team",
    "staff",
    "commission",
    "office",
    "human",
    "rights",
];

/// The names in a cell, and whether they might be meant in another way.
#[derive(Debug, PartialEq, Eq)]
pub struct Names {
    /// Each as a dossier has it: "Family, Given", or a name without a comma.
    pub names: Vec<String>,
    /// Whether another reading is possible, or a comma was lost.
    pub is_guess: bool,
}

/// Splits one part of a list of authors, in which no semicolon stands.
pub fn split(text: &str, order: NameOrder) -> Names {
    let text = text.trim();
    let text = ["By ", "by "]
        .iter()
        .find_map(|by| text.strip_prefix(by))
        .unwrap_or(text);
    let joined = at_words(text);
    let parts: Vec<_> = joined.iter().flat_map(|part| commas(part, order)).collect();
    let is_guess = parts.len() > 1 || parts.iter().any(|(_, is_guess)| *is_guess);
    let names = parts.into_iter().map(|(name, _)| name);
    Names {
        names: names.filter(|name| !name.is_empty()).collect(),
        is_guess,
    }
}

/// Splits at "and" and "&" where both sides are names of persons.
fn at_words(text: &str) -> Vec<&str> {
    for between in [" and ", " & ", " und ", " et ", " y ", " и "] {
        let parts: Vec<_> = text
            .split(between)
            .map(|part| part.trim_matches([' ', ',']))
            .collect();
        if parts.len() > 1 && parts.iter().all(|part| are_persons(part)) {
            return parts;
        }
    }
    vec![text]
}

/// Tells whether a text can be one or more persons: each of two to four words, none of which belongs to
/// an organisation.
fn are_persons(text: &str) -> bool {
    let words: Vec<_> = text
        .split([' ', ','])
        .filter(|word| !word.is_empty())
        .collect();
    words.len() >= 2 && !words.iter().any(|word| is_of_organisation(word))
}

fn is_of_organisation(word: &str) -> bool {
    let word = word.to_lowercase();
    ORGANISATIONS.contains(&word.trim_matches('.'))
}

/// Splits at commas. Says of each name whether that is certain.
fn commas(text: &str, order: NameOrder) -> Vec<(String, bool)> {
    let parts: Vec<_> = text
        .split(',')
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    let whole = |part: &str| (part.to_owned(), false);
    let words = |part: &str| part.split_whitespace().count();
    let is_initials = |part: &&str| {
        part.split([' ', '-', '.'])
            .all(|word| word.chars().count() <= 1)
    };
    match parts.as_slice() {
        [] => Vec::new(),
        [only] => vec![whole(only)],
        [name, ending] if is_ending(ending) => vec![(format!("{name} {ending}"), true)],
        [family, given, ending] if is_ending(ending) && order == NameOrder::Either => {
            vec![(format!("{family}, {given} {ending}"), true)]
        }
        // "Doe, J., Roe, R."
        several
            if several.len() % 2 == 0
                && several.iter().skip(1).step_by(2).all(is_initials)
                && !several.iter().step_by(2).any(is_initials) =>
        {
            let pairs = several.chunks(2).map(|pair| pair.join(", "));
            let is_guess = several.len() > 2;
            pairs.map(|name| (name, is_guess)).collect()
        }
        several
            if several
                .iter()
                .all(|part| words(part) >= 2 && are_persons(part)) =>
        {
            let is_particle = several[0].starts_with(char::is_lowercase);
            if several.len() == 2 && is_particle && order == NameOrder::Either {
                return vec![whole(&several.join(", "))];
            }
            several
                .iter()
                .map(|name| ((*name).to_owned(), true))
                .collect()
        }
        [family, given]
            if order == NameOrder::Either && !family.split(' ').any(is_of_organisation) =>
        {
            vec![whole(&format!("{family}, {given}"))]
        }
        [name, place] => vec![(format!("{name} ({place})"), true)],
        [name, rest @ ..] => vec![(format!("{name} ({})", rest.join(" – ")), true)],
    }
}

fn is_ending(part: &str) -> bool {
    let key: String = part.chars().filter(|c| c.is_alphabetic()).collect();
    ENDINGS.contains(&key.to_lowercase().as_str())
}

/// Splits an author of a feed into the name and the mail address: "a@b.example (Jane Doe)",
/// "Jane Doe <a@b.example>", or either alone.
pub fn mail(text: &str) -> (&str, &str) {
    let text = text.trim();
    let is_mail = |word: &str| word.contains('@') && !word.contains(char::is_whitespace);
    for (open, close) in [('<', '>'), ('(', ')')] {
        if let Some((before, rest)) = text.split_once(open)
            && let Some((inside, after)) = rest.split_once(close)
            && after.trim().is_empty()
        {
            let (before, inside) = (before.trim(), inside.trim());
            if is_mail(inside) {
                return (before.trim_matches('"'), inside);
            }
            if is_mail(before) {
                return (inside, before);
            }
        }
    }
    if is_mail(text) {
        ("", text)
    } else {
        (text, "")
    }
}

#[cfg(test)]
mod tests {
    use super::{NameOrder, mail, split};

    #[test]
    fn persons_are_not_merged_and_names_are_not_torn() {
        for (text, names, is_guess) in [
            ("Doe, Jane", &["Doe, Jane"][..], false),
            ("van der Berg, Jan", &["van der Berg, Jan"], false),
            ("Anna Poe, Boris Roe", &["Anna Poe", "Boris Roe"], true),
            (
                "Anna Poe, Boris Roe and Carl Loe",
                &["Anna Poe", "Boris Roe", "Carl Loe"],
                true,
            ),
            ("Anna Poe and Boris Roe", &["Anna Poe", "Boris Roe"], true),
            ("Poe, Anna & Roe, Boris", &["Poe, Anna", "Roe, Boris"], true),
            ("Poe, A., Roe, B.", &["Poe, A.", "Roe, B."], true),
            ("Poe, A.", &["Poe, A."], false),
            (
                "King, Martin Luther, Jr.",
                &["King, Martin Luther Jr."],
                true,
            ),
            (
                "Council for Trade and Development",
                &["Council for Trade and Development"],
                false,
            ),
            ("Open Desk, Inc.", &["Open Desk Inc."], true),
            ("Open Desk, Almaty", &["Open Desk (Almaty)"], true),
        ] {
            let found = split(text, NameOrder::Either);
            assert_eq!(found.names, names, "{text}");
            assert_eq!(found.is_guess, is_guess, "{text}");
        }
        let found = split("Anna Poe, Boris", NameOrder::GivenFirst);
        assert_eq!(found.names, ["Anna Poe (Boris)"]);
        assert!(found.is_guess);
    }

    #[test]
    fn a_mail_address_is_no_name() {
        for text in ["a@b.example (Anna Poe)", "Anna Poe <a@b.example>"] {
            assert_eq!(mail(text), ("Anna Poe", "a@b.example"));
        }
        assert_eq!(mail("a@b.example"), ("", "a@b.example"));
        assert_eq!(mail("Anna Poe (Desk)"), ("Anna Poe (Desk)", ""));
    }
}
