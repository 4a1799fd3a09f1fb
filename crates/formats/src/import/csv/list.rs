//! Lists in one cell, as `export` writes them.

/// Undoes what keeps a spreadsheet from reading a cell as a formula: the apostrophe before it.
pub fn plain(cell: &str) -> &str {
    let rest = cell.trim_start_matches('\'');
    let is_guarded = rest.len() < cell.len() && rest.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if is_guarded { &cell[1..] } else { cell }
}

/// Writes what parts the values of a list besides semicolons and commas as these: line breaks, and the marks of Arabic.
pub fn parted(cell: &str) -> String {
    cell.replace(['\n', '؛'], ";").replace('،', ",")
}

/// Splits a list at its semicolons; one that belongs to a value has a backslash before it, as has
/// a backslash.
pub fn list(cell: &str) -> Vec<String> {
    let mut list = vec![String::new()];
    let mut characters = cell.chars().peekable();
    while let Some(character) = characters.next() {
        let value = list.last_mut().expect("a list begins with one value");
        match (character, characters.peek()) {
            ('\\', Some(next @ (';' | '\\'))) => {
                value.push(*next);
                characters.next();
            }
            (';', _) => list.push(String::new()),
            _ => value.push(character),
        }
    }
    for value in &mut list {
        value.truncate(value.trim_end().len());
        value.drain(..value.len() - value.trim_start().len());
    }
    while list.last().is_some_and(String::is_empty) {
        list.pop();
    }
    list
}

/// Splits a list of addresses at the semicolons after which another address, a space or nothing
/// follows: a semicolon can be part of an address.
pub fn addresses(cell: &str) -> Vec<String> {
    let mut list = Vec::new();
    let mut start = 0;
    for (at, _) in cell.match_indices(';') {
        let rest = &cell[at + 1..];
        let is_next = rest
            .get(..4)
            .is_some_and(|start| start.eq_ignore_ascii_case("http"));
        let is_end =
            rest.is_empty() || rest.starts_with(';') || rest.starts_with(char::is_whitespace);
        if at >= start && (is_next || is_end) && !cell[..at].ends_with('\\') {
            list.push(cell[start..at].trim().replace("\\;", ";"));
            start = at + 1;
        }
    }
    list.push(cell[start..].trim().replace("\\;", ";"));
    list
}
