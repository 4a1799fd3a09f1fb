//! Finds the addresses in a cell that people filled in by hand.

use dossier::RowLocation;

use super::draft::Draft;
use super::html::{self, Plain};

/// What a cell of addresses holds.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The addresses in their order. One without `https://` got it.
    pub addresses: Vec<String>,
    /// Those of them that the cell writes in another way.
    pub changed: Vec<String>,
    /// Addresses with a space in them, of which no one can say where they end.
    pub torn: Vec<String>,
    /// The words beside the addresses.
    pub words: Vec<String>,
}

/// Gives the addresses of a cell, and says what else it holds.
pub fn read(cell: &str, place: RowLocation, field: &str, draft: &mut Draft<'_>) -> Vec<String> {
    let found = find(cell);
    for torn in &found.torn {
        let message = format!(
            "left out: \"{torn}\", as an address has no spaces; write %20 for each that is part of it"
        );
        draft.wrong(place, field, message);
    }
    for words in &found.words {
        draft.leave_out(place, field, words);
    }
    for address in &found.changed {
        let message = format!("an address is written as {address}");
        draft.moved(place, field, message);
    }
    found.addresses
}

/// What begins an address.
const STARTS: [&str; 3] = ["https://", "http://", "www."];

/// What may stand between two addresses.
const BETWEEN: [char; 4] = [' ', ';', ',', '|'];

/// Finds every address in a cell.
///
/// A space ends an address, except where a file's name goes on after it (`Annual report.pdf`).
pub fn find(cell: &str) -> Found {
    let mut found = Found::default();
    if cell.contains("<a ") {
        let Plain { text, links, .. } = html::plain(cell);
        found = find(&text);
        let is_address = |link: &String| STARTS.iter().any(|start| link.starts_with(start));
        for link in links.into_iter().filter(is_address) {
            if !found.addresses.contains(&link) {
                found.addresses.push(link);
            }
        }
        return found;
    }
    let starts = starts(cell);
    let Some(first) = starts.first() else {
        bare(cell, &mut found);
        return found;
    };
    words(&cell[..*first], &mut found);
    for (index, start) in starts.iter().enumerate() {
        let end = starts.get(index + 1).copied();
        let part = &cell[*start..end.unwrap_or(cell.len())];
        let (address, rest) = split(part, &cell[..*start]);
        let (address, rest) = match rest.trim() {
            _ if rest.starts_with(['\n', '\r']) => (address.to_owned(), rest),
            "" => (address.to_owned(), ""),
            rest if is_number_of_list(rest) => (address.to_owned(), ""),
            rest if is_name_of_file(rest) => (part.trim().replace(' ', "%20"), ""),
            rest if rest.starts_with(['(', '[', '–', '—', '-', '<', '>', ']', ')'])
                || address.ends_with([',', ';', '.', ':'])
                || rest.trim_matches(BETWEEN).is_empty()
                || rest.starts_with([',', ';', '|']) =>
            {
                (address.to_owned(), rest)
            }
            _ => {
                found.torn.push(part.trim().to_owned());
                continue;
            }
        };
        let is_before_another = end.is_some() || !rest.is_empty();
        let address = if is_before_another {
            address.trim_end_matches([',', ';', '.', '|', ':'])
        } else {
            address.trim_end_matches([';', '|'])
        };
        let has_scheme = !address
            .get(..4)
            .is_some_and(|start| start.eq_ignore_ascii_case("www."));
        let scheme = if has_scheme { "" } else { "https://" };
        let address = format!("{scheme}{address}");
        if !has_scheme || part.contains(' ') && address.contains("%20") {
            found.changed.push(address.clone());
        }
        found.addresses.push(address);
        words(rest, &mut found);
    }
    found
}

/// Gives the offsets at which an address begins: `http` within an address is part of it.
fn starts(cell: &str) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut before = ' ';
    for (at, character) in cell.char_indices() {
        let is_edge = before.is_whitespace() || ",;|<>()[]{}\"'“”„«»:".contains(before);
        let begins = |start: &&str| {
            let text = cell.get(at..at + start.len());
            text.is_some_and(|text| text.eq_ignore_ascii_case(start))
        };
        if is_edge && matches!(character, 'h' | 'H' | 'w' | 'W') && STARTS.iter().any(begins) {
            starts.push(at);
        }
        before = character;
    }
    starts
}

/// Splits a part at the end of its address: at a space, or at the bracket that encloses it. `before` is what
/// stands before the part.
fn split<'a>(part: &'a str, before: &str) -> (&'a str, &'a str) {
    let mut depth = before
        .matches('(')
        .count()
        .saturating_sub(before.matches(')').count());
    let is_enclosed = depth > 0;
    let before = before.chars().next_back();
    let end = part
        .char_indices()
        .find(|(_, character)| match (before, character) {
            (_, character) if character.is_whitespace() => true,
            (Some('['), ']') | (_, '<' | '>' | '"' | '“' | '”') => true,
            (_, '(') => {
                depth += 1;
                false
            }
            (_, ')') => {
                let is_end = depth == 1 && is_enclosed;
                depth = depth.saturating_sub(1);
                is_end
            }
            _ => false,
        });
    part.split_at(end.map_or(part.len(), |(end, _)| end))
}

/// Tells whether a text is the number of an entry of a list: `2)` or `2.`.
fn is_number_of_list(text: &str) -> bool {
    let number = text.trim().trim_start_matches('(');
    let digits = number.trim_end_matches([')', '.', ':']);
    digits.len() < number.len()
        && (1..=2).contains(&digits.len())
        && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// Tells whether what follows a space is the rest of a file's name.
fn is_name_of_file(rest: &str) -> bool {
    let ending = rest.rsplit_once('.').map_or("", |(_, ending)| ending);
    let is_ending = (2..=4).contains(&ending.len())
        && ending.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && ending.bytes().any(|byte| byte.is_ascii_alphabetic());
    is_ending && !rest.contains([',', ';', '|', '(', '\n', '\r'])
}

/// Keeps the words beside addresses.
fn words(text: &str, found: &mut Found) {
    let is_mark = |c: char| c.is_whitespace() || BETWEEN.contains(&c) || "<>()[]:\"“”".contains(c);
    let words = text.trim_matches(is_mark);
    if !words.is_empty() && !is_number_of_list(text) {
        found.words.push(words.to_owned());
    }
}

/// Reads a cell in which no address has its scheme: `t.me/channel/1` is one, words are none.
fn bare(cell: &str, found: &mut Found) {
    let parts: Vec<_> = cell
        .split(BETWEEN)
        .filter(|part| !part.is_empty())
        .collect();
    if !parts.is_empty() && parts.iter().all(|part| is_bare(part)) {
        let addresses = parts.iter().map(|part| format!("https://{part}"));
        found.addresses.extend(addresses);
        found.changed.clone_from(&found.addresses);
    } else if !cell.is_empty() {
        found.words.push(cell.to_owned());
    }
}

/// Tells whether a word is an address without its scheme: a host and a path.
fn is_bare(word: &str) -> bool {
    let Some((host, _)) = word.split_once('/') else {
        return false;
    };
    let labels: Vec<_> = host.split('.').collect();
    let is_label = |label: &&str| {
        !label.is_empty()
            && label
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    let last = labels.last().copied().unwrap_or_default();
    labels.len() >= 2
        && labels.iter().all(is_label)
        && last.len() >= 2
        && last.bytes().all(|b| b.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn every_address_of_a_cell_is_found_and_what_stands_beside_it_is_kept_apart() {
        for (cell, addresses, words) in [
            (
                "https://a.example/Yearly report 2014.pdf",
                &["https://a.example/Yearly%20report%202014.pdf"][..],
                &[][..],
            ),
            ("www.a.example/news", &["https://www.a.example/news"], &[]),
            (
                "The Gazette: https://a.example/c",
                &["https://a.example/c"],
                &["The Gazette"],
            ),
            (
                "[Gazette](https://a.example/d_(e))",
                &["https://a.example/d_(e)"],
                &["Gazette"],
            ),
            ("<https://a.example/e>", &["https://a.example/e"], &[]),
            (
                "https://a.example/g\nhttps://a.example/h",
                &["https://a.example/g", "https://a.example/h"],
                &[],
            ),
            ("HTTPS://A.Example/H", &["HTTPS://A.Example/H"], &[]),
            (
                "https://a.example/F_(b).",
                &["https://a.example/F_(b)."],
                &[],
            ),
            (
                "https://a.example/a,https://a.example/b",
                &["https://a.example/a", "https://a.example/b"],
                &[],
            ),
            (
                "https://a.example/1. https://a.example/2",
                &["https://a.example/1", "https://a.example/2"],
                &[],
            ),
            (
                "https://a.example/x?d=1;e=2; https://a.example/y",
                &["https://a.example/x?d=1;e=2", "https://a.example/y"],
                &[],
            ),
            (
                "https://web.example/2013/https://a.example/",
                &["https://web.example/2013/https://a.example/"],
                &[],
            ),
            (
                "https://a.example/x (in Russian)",
                &["https://a.example/x"],
                &["in Russian"],
            ),
            (
                "1) https://a.example/1 2) https://a.example/2",
                &["https://a.example/1", "https://a.example/2"],
                &[],
            ),
            (
                "1. https://a.example/1\n2. https://a.example/2",
                &["https://a.example/1", "https://a.example/2"],
                &[],
            ),
            (
                "<a href=\"https://a.example/1\" target=\"_blank\">Gazette</a>",
                &["https://a.example/1"],
                &["Gazette"],
            ),
            (
                "https://a.example/b_(c) (archived: https://web.example/2013/https://a.example/b_(c))",
                &[
                    "https://a.example/b_(c)",
                    "https://web.example/2013/https://a.example/b_(c)",
                ],
                &["archived"],
            ),
            ("t.me/channel/77", &["https://t.me/channel/77"], &[]),
            ("Interview, on file", &[], &["Interview, on file"]),
            ("HIDDEN", &[], &["HIDDEN"]),
        ] {
            let found = find(cell);
            assert_eq!(found.addresses, addresses, "{cell}");
            assert_eq!(found.words, words, "{cell}");
            assert_eq!(found.torn, [""; 0], "{cell}");
        }
    }

    #[test]
    fn an_address_with_a_space_whose_end_no_one_can_tell_is_not_cut() {
        let found = find("https://a.example/files/Yearly report");
        assert_eq!(found.torn, ["https://a.example/files/Yearly report"]);
        assert!(found.addresses.is_empty());
    }
}
