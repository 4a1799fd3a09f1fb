//! JSON inside of a line of JavaScript, as pages load it: `callback({…});`, `var data = {…};`.

/// Strips what JavaScript puts around JSON. Gives what was stripped from the beginning, and the JSON;
/// nothing where the text is no such line.
pub fn unwrap(text: &str) -> Option<(&str, &str)> {
    let text = text.trim();
    let start = text.find(['{', '['])?;
    let (before, json) = text.split_at(start);
    let bare = before.trim_end();
    let words = ["var ", "let ", "const ", "export default ", "export const "];
    let name = words
        .iter()
        .find_map(|word| bare.strip_prefix(word))
        .unwrap_or(bare);
    let name = name.strip_suffix(['=', '('])?.trim_end();
    let is_name = !name.is_empty()
        && name.len() <= 80
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"_$.".contains(&byte))
        && !name.starts_with(|c: char| c.is_ascii_digit());
    let json = json.trim_end_matches(|c: char| c.is_whitespace() || c == ';' || c == ')');
    is_name.then_some((bare, json))
}

#[cfg(test)]
mod tests {
    use super::unwrap;

    #[test]
    fn the_json_of_a_line_of_javascript_is_found() {
        for (text, json) in [
            ("load({\"a\":1});\n", Some("{\"a\":1}")),
            ("timeline_data = {\"a\":1}", Some("{\"a\":1}")),
            ("var data = [1];", Some("[1]")),
            ("window.data={};", Some("{}")),
            ("{\"a\":1}", None),
            ("A text = of words {1}", None),
            ("Reports [1]", None),
        ] {
            assert_eq!(unwrap(text).map(|(_, json)| json), json, "{text}");
        }
    }
}
