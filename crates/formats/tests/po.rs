//! PO files: what is written is read as it was, whoever wrote it, and what is wrong is said once.

use formats::po::{Entry, Po, read, write};
use proptest::prelude::*;

/// A file without the lines of its texts, which depend on how it was written.
fn content(mut po: Po) -> Po {
    po.header_line = 0;
    for entry in &mut po.entries {
        (entry.line, entry.translation_line) = (0, 0);
    }
    po
}

/// Reads a file that must be right.
fn reading(bytes: &[u8]) -> Po {
    content(read(bytes).unwrap_or_else(|error| panic!("{error}")))
}

/// What is said of a file that is wrong.
fn fault(bytes: impl AsRef<[u8]>) -> String {
    let error = read(bytes.as_ref()).expect_err("it is wrong");
    error.in_file("ru.po").to_string()
}

fn entry(context: &str, source: &str, translation: &str) -> Entry {
    Entry {
        context: Some(context.to_owned()),
        source: source.to_owned(),
        translation: translation.to_owned(),
        ..Entry::default()
    }
}

fn entries() -> impl Strategy<Value = Entry> {
    let comment = "[A-Za-z]([ -~]{0,20}[A-Za-z.])?";
    let context = prop_oneof![Just(None), any::<String>().prop_map(Some)];
    let parts = (
        prop::collection::vec(comment, 0..3),
        any::<bool>(),
        context,
        any::<String>(),
        any::<String>(),
    );
    parts.prop_map(|(comments, is_fuzzy, context, source, translation)| Entry {
        comments,
        is_fuzzy,
        // Without either it would be the header.
        context: context.or_else(|| source.is_empty().then(String::new)),
        source,
        translation,
        ..Entry::default()
    })
}

fn files() -> impl Strategy<Value = Po> {
    let field = ("[A-Z][A-Za-z-]{0,9}", "([!-~]([ -~]{0,20}[!-~])?)?");
    let header = prop::collection::vec(field, 0..4);
    let entries = prop::collection::vec(entries(), 0..6);
    (header, entries).prop_map(|(header, entries)| Po {
        header,
        entries,
        ..Po::default()
    })
}

proptest! {
    #[test]
    fn what_is_written_is_read_as_it_was(po in files()) {
        prop_assert_eq!(reading(write(&po).as_bytes()), po);
    }

    #[test]
    fn a_byte_order_mark_and_the_line_ends_of_windows_change_nothing(po in files()) {
        let text = format!("\u{feff}{}", write(&po).replace('\n', "\r\n"));
        prop_assert_eq!(reading(text.as_bytes()), po);
    }

    #[test]
    fn a_text_may_be_wrapped_between_any_two_letters(text in any::<String>()) {
        let pieces = text.chars().map(|c| {
            let written = write(&Po { entries: vec![entry("", "", &c.to_string())], ..Po::default() });
            let (_, piece) = written.rsplit_once("msgstr ").expect("a translation");
            piece.to_owned()
        });
        let pieces: String = pieces.collect();
        let file = format!("msgctxt \"\"\nmsgid \"\"\nmsgstr \"\"\n{pieces}");
        prop_assert_eq!(&reading(file.as_bytes()).entries[0].translation, &text);
    }

    #[test]
    fn nothing_makes_the_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = read(&bytes);
    }

    #[test]
    fn nothing_that_looks_like_a_file_makes_the_reader_panic(
        text in "(msgctxt|msgid|msgid_plural|msgstr|\\[0\\]|\"|\\\\|x|7|#|~|,|\\.|fuzzy| |\n|\r\n|é|😀){0,60}"
    ) {
        if let Err(error) = read(text.as_bytes()) {
            prop_assert!(error.location.position.is_some());
        }
    }
}

#[test]
fn a_comment_keeps_its_spaces_and_loses_only_its_line_breaks() {
    let mut entry = entry("title", "A title", "");
    entry.comments = vec!["Two  spaces,\r\n  and a second line ".to_owned()];
    let po = Po {
        entries: vec![entry],
        ..Po::default()
    };
    let comments = &reading(write(&po).as_bytes()).entries[0].comments;
    assert_eq!(comments, &["Two  spaces, and a second line"]);
}

/// A file as Poedit and msgmerge leave one.
const FOREIGN: &str = r#"# Translated by hand.
# SPDX-License-Identifier: CC0-1.0
#, fuzzy
msgid ""
msgstr ""
"Project-Id-Version: Georgia\n"
"language:ru_RU\n"
"Content-Type: text/plain; charset=UTF-8\n"
"X-Poedit-Basepath: .\n"

#. The title.
#: data/georgia.json:3
#,fuzzy, no-wrap
#| msgctxt "title"
#| msgid "A former title"
msgctxt "title"
msgid ""
"A title that is "
"wrapped, with \"quotes\", a \\ and\n"
"a second line"
msgstr ""
"Название, "
"с \"кавычками\", \\ и\n"
"второй строкой"
  msgctxt	"indented"
	msgid"a" "b"
msgstr   "\x41\101\t\'"

# Without a key.
msgid "c"
msgstr ""

#, fuzzy
#~ msgctxt "old"
#~ msgid "d"
#~ msgstr "e"

#. After what is obsolete.
msgctxt "last"
msgid "f"
msgstr "g"
"#;

#[test]
fn a_file_of_another_program_is_read() {
    let po = reading(FOREIGN.as_bytes());
    assert_eq!(po.field("Language"), Some("ru_RU"));
    assert_eq!(po.field("X-Generator"), None);
    let first = Entry {
        comments: vec!["The title.".to_owned()],
        is_fuzzy: true,
        ..entry(
            "title",
            "A title that is wrapped, with \"quotes\", a \\ and\na second line",
            "Название, с \"кавычками\", \\ и\nвторой строкой",
        )
    };
    let keyless = Entry {
        context: None,
        ..entry("", "c", "")
    };
    let last = Entry {
        comments: vec!["After what is obsolete.".to_owned()],
        ..entry("last", "f", "g")
    };
    let second = entry("indented", "ab", "AA\t'");
    assert_eq!(po.entries, [first, second, keyless, last]);
}

#[test]
fn each_entry_knows_its_lines() {
    let po = read(FOREIGN.as_bytes()).expect("it is right");
    assert_eq!(po.header_line, 4);
    let lines = po.entries.iter().map(|it| (it.line, it.translation_line));
    assert_eq!(
        lines.collect::<Vec<_>>(),
        [(16, 21), (25, 27), (30, 31), (39, 41)]
    );
}

#[test]
fn a_file_is_written_as_the_programs_of_translators_write_it() {
    let po = Po {
        header: vec![("Language".to_owned(), "ru".to_owned())],
        entries: vec![Entry {
            comments: vec!["The title\nof the \"dossier\".".to_owned()],
            is_fuzzy: true,
            ..entry("title", "Two\nlines\t\\ \"here\"", "👩🏽‍💻 עברית العربية\n")
        }],
        ..Po::default()
    };
    let expected = r#"msgid ""
msgstr ""
"Language: ru\n"

#. The title of the "dossier".
#, fuzzy
msgctxt "title"
msgid ""
"Two\n"
"lines\t\\ \"here\""
msgstr "👩🏽‍💻 עברית العربية\n"
"#;
    assert_eq!(write(&po), expected);
}

#[test]
fn a_file_that_is_wrong_gives_one_error_with_its_line() {
    for (text, expected) in [
        (
            "msgid \"a\nmsgstr \"b\"\n",
            "ru.po:1:9: po: found a text that does not end, expected a quotation mark at the end of \
             the line (one in the text is written \\\")",
        ),
        (
            "msgid \"\"\nmsgstr \"\"\n\nmsgid \"a \"word\" b\"\nmsgstr \"\"\n",
            "ru.po:4:11: po: found \"word\" b\"\", expected a text in quotation marks",
        ),
        (
            "msgid \"Привет \\q\"\nmsgstr \"\"\n",
            "ru.po:1:15: po: found \"\\q\", expected \\n, \\t, \\\" or \\\\ (a backslash is written \\\\)",
        ),
        (
            "msgid \"\\xd0\"\nmsgstr \"\"\n",
            "ru.po:1:7: po: found an escape of a byte that is not UTF-8, expected the letter itself",
        ),
        (
            "msgid\nmsgstr \"\"\n",
            "ru.po:1:6: po: found nothing, expected a text in quotation marks",
        ),
        (
            "# hello\n{\"title\": 1}\n",
            "ru.po:2:1: po: found \"{\"title\": 1}\", expected a line of a PO file: one that begins with \
             \"msgctxt\", \"msgid\", \"msgstr\", a quotation mark or \"#\"",
        ),
        (
            "msgctxt \"t\"\nmsgid \"a\"\n\nmsgctxt \"u\"\nmsgid \"b\"\nmsgstr \"c\"\n",
            "ru.po:4:1: po: found \"msgctxt\", expected \"msgstr\" of the entry above",
        ),
        (
            "msgctxt \"t\"\nmsgstr \"b\"\n",
            "ru.po:2:1: po: found \"msgstr\", expected \"msgid\" before it",
        ),
        (
            "msgid \"a\"\nmsgstr \"b\"\nmsgstr \"c\"\n",
            "ru.po:3:1: po: found \"msgstr\", expected one \"msgstr\" in an entry",
        ),
        (
            "\n\"a\"\n",
            "ru.po:2:1: po: found a text in quotation marks, expected \"msgctxt\" or \"msgid\" before it",
        ),
        (
            "msgid \"a\"\nmsgstr \"b\"\n\nmsgctxt \"u\"\nmsgid \"c\"\n",
            "ru.po:4:1: po: found an entry without \"msgstr\", expected a whole one: the file may be cut off",
        ),
        (
            "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"\"\n",
            "ru.po:2:1: po: found a plural form, which no text of a dossier has: take the entry out",
        ),
        (
            "msgid \"\"\nmsgstr \"\"\n\nmsgid \"\"\nmsgstr \"\"\n",
            "ru.po:4:1: po: found a second header, expected one: two files may have been joined",
        ),
    ] {
        assert_eq!(fault(text), expected, "{text}");
    }
    assert_eq!(
        fault(b"msgid \"\"\nmsgstr \"\"\n\xcf\xf0\n"),
        "ru.po:3:1: encoding: found a byte that is not UTF-8: save the file as UTF-8"
    );
}
