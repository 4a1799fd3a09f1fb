//! What stops the build, and with which words.

use locale_compiler::{File, compile};

const ENGLISH: &str = "## Reader\n\n# $count (Number) - how many\nleft = { $count ->\n    [one] { $count } left\n   *[other] { $count } left\n}\nclose = Close\n";

const UNREVIEWED: &str = "\n### Reviewed by a speaker: no\n";

fn errors(files: &[(&str, &str)]) -> Vec<String> {
    let files = files.iter();
    let files = files.map(|&(path, text)| (path, text.to_owned() + UNREVIEWED));
    let files: Vec<_> = files.collect();
    let files = files.iter().map(|(path, text)| File { path, text });
    compile(&files.collect::<Vec<_>>()).expect_err("something is wrong")
}

fn with_english(path: &str, text: &str) -> Vec<String> {
    errors(&[("locales/en.ftl", ENGLISH), (path, text)])
}

#[test]
fn a_missing_message_stops_the_build() {
    let found = with_english(
        "locales/kk.ftl",
        "left = { $count ->\n  [one] { $count } x\n *[other] { $count } y\n}\n",
    );
    assert_eq!(
        found,
        ["locales/kk.ftl:6: found no close, expected it as in the first language"]
    );
}

#[test]
fn a_message_that_only_a_translation_has_stops_the_build() {
    let text = ENGLISH.to_owned() + "clsoe = Close\n";
    assert_eq!(
        with_english("locales/de.ftl", &text),
        ["locales/de.ftl:9: clsoe: found a key that the first language lacks"]
    );
}

#[test]
fn a_message_that_stands_twice_stops_the_build() {
    let text = ENGLISH.to_owned() + "close = Shut\n";
    assert_eq!(
        errors(&[("locales/en.ftl", &text)]),
        ["locales/en.ftl:8: close: found it twice, expected it once"]
    );
}

#[test]
fn a_file_that_does_not_say_whether_a_speaker_has_reviewed_it_stops_the_build() {
    let found = |text| {
        let path = "locales/en.ftl";
        compile(&[File { path, text }]).expect_err("nothing is said")
    };
    assert_eq!(
        found("close = Close\n"),
        [
            "locales/en.ftl:1: found no line \"### Reviewed by a speaker: \" with yes or no, expected one"
        ]
    );
    assert_eq!(
        found("close = Close\n\n### Reviewed by a speaker: perhaps\n"),
        [
            "locales/en.ftl:3: found \"### Reviewed by a speaker: perhaps\", expected yes or no behind it"
        ]
    );
}

#[test]
fn a_wrong_variable_stops_the_build() {
    let text = ENGLISH.replace("Close", "Close { $cuont }");
    assert_eq!(
        with_english("locales/de.ftl", &text),
        ["locales/de.ftl:8: close: found $cuont, expected no variable"]
    );
    let text = "left = left\nclose = Close\n";
    assert_eq!(
        with_english("locales/de.ftl", text),
        ["locales/de.ftl:1: left: found no $count, expected it"]
    );
}

#[test]
fn a_missing_plural_form_stops_the_build() {
    assert_eq!(
        with_english("locales/ar.ftl", ENGLISH),
        [
            "locales/ar.ftl:4: left: found the plural forms one, other of $count, expected zero, one, \
             two, few, many, other with *[other]"
        ]
    );
    assert_eq!(
        with_english("locales/zh.ftl", ENGLISH),
        [
            "locales/zh.ftl:4: left: found the plural forms one, other of $count, expected other with \
             *[other]"
        ]
    );
    // Numbers with a fraction take the last form, which no count does.
    assert_eq!(
        with_english("locales/ru.ftl", ENGLISH),
        [
            "locales/ru.ftl:4: left: found the plural forms one, other of $count, expected one, few, \
             many, other with *[other]"
        ]
    );
}

#[test]
fn a_file_that_is_not_named_as_a_language_stops_the_build() {
    assert_eq!(
        with_english("locales/klingon-.ftl", ENGLISH),
        ["locales/klingon-.ftl:1: found klingon-, expected the tag of a language (BCP 47)"]
    );
}

#[test]
fn what_is_no_fluent_stops_the_build_with_its_line() {
    let found = errors(&[("locales/en.ftl", "a = b\n\nc\n")]);
    assert_eq!(
        found,
        ["locales/en.ftl:3: Expected a token starting with \"=\""]
    );
}

#[test]
fn a_variable_whose_kind_is_not_said_stops_the_build() {
    assert_eq!(
        errors(&[("locales/en.ftl", "# $a - a text\nb = { $a }\n")]),
        [
            "locales/en.ftl:2: b: found the comment \"$a - a text\", expected \"$name (Number)\", \
             (String) or (Element)",
            "locales/en.ftl:2: b: found $a, expected no variable"
        ]
    );
}

#[test]
fn a_message_that_stands_in_itself_stops_the_build() {
    assert_eq!(
        errors(&[("locales/en.ftl", "a = { b }\nb = { a }\n")]),
        [
            "locales/en.ftl:1: a: found a message that stands in itself",
            "locales/en.ftl:2: b: found a message that stands in itself"
        ]
    );
}

#[test]
fn a_choice_by_a_text_stops_the_build() {
    let text = "# $a (String) - a text\nb = { $a ->\n  [one] x\n *[other] y\n}\n";
    assert_eq!(
        errors(&[("locales/en.ftl", text)]),
        ["locales/en.ftl:2: b: found a choice by $a, expected a (Number)"]
    );
}

#[test]
fn the_plural_forms_of_nine_languages_take_two_digits() {
    for language in ["en", "kk", "ru", "fr", "es", "ar", "zh", "uk", "tr"] {
        let forms = ["zero", "one", "two", "few", "many", "other"];
        let path = format!("locales/{language}.ftl");
        let found = errors(&[(
            &path,
            "# $a (Number) - a count\nb = { $a ->\n *[any] y\n}\n",
        )]);
        assert!(found[0].contains("expected "), "{found:?}");
        assert!(
            forms.iter().any(|form| found[0].contains(form)),
            "{found:?}"
        );
    }
}
