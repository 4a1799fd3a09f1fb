//! What a spreadsheet writes into a cell in place of a value.

/// What stands where there is no value.
const NOTHING: [&str; 13] = [
    "n/a", "#n/a", "na", "null", "none", "nil", "-", "--", "–", "—", "?", "tbd", "(blank)",
];

/// The days as which spreadsheets show zero.
#[rustfmt::skip]
const ZERO_DAYS: [&str; 6] = [
    "1900-01-00", "1/0/1900", "00/01/1900", "1899-12-30", "12/30/1899", "30/12/1899",
];

/// Tells whether a cell is the day as which spreadsheets show zero.
pub fn is_zero_day(cell: &str) -> bool {
    ZERO_DAYS.contains(&cell)
}

/// The errors of spreadsheet programs.
const ERRORS: [&str; 9] = [
    "#VALUE!", "#REF!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#ERROR!",
];

/// Says of a cell that it holds no value, and why.
pub fn is_nothing(cell: &str) -> Option<&'static str> {
    if ERRORS.contains(&cell) {
        return Some("an error of the spreadsheet");
    }
    let is_nothing = cell.len() <= 7 && NOTHING.contains(&cell.to_lowercase().as_str());
    is_nothing.then_some("which says that there is none")
}

/// Gives the address and the text of a cell that holds a formula `=HYPERLINK("address","text")`.
pub fn hyperlink_of_cell(cell: &str) -> Option<(String, String)> {
    hyperlink(cell.strip_prefix('=')?)
}

/// Gives the address and the text of `HYPERLINK("address","text")`, as workbooks write formulas: in .ods `of:=`
/// stands before.
pub fn hyperlink(formula: &str) -> Option<(String, String)> {
    let rest = formula.strip_prefix("of:").unwrap_or(formula);
    let rest = rest.strip_prefix('=').unwrap_or(rest);
    let name = rest.get(..9)?;
    let inner = rest.get(9..)?.trim().strip_prefix('(')?.strip_suffix(')')?;
    if !name.eq_ignore_ascii_case("hyperlink") {
        return None;
    }
    let (address, rest) = string(inner)?;
    let text = rest
        .trim_start()
        .strip_prefix([',', ';'])
        .and_then(string)
        .map_or_else(|| address.clone(), |(text, _)| text);
    Some((address, text))
}

/// Reads a text in quotation marks, which are doubled inside.
fn string(text: &str) -> Option<(String, &str)> {
    let mut rest = text.trim_start().strip_prefix('"')?;
    let mut value = String::new();
    loop {
        let end = rest.find('"')?;
        value += &rest[..end];
        rest = &rest[end + 1..];
        match rest.strip_prefix('"') {
            Some(more) => {
                value.push('"');
                rest = more;
            }
            None => return Some((value, rest)),
        }
    }
}
