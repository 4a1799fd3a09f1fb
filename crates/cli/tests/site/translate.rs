//! `translate` gives the texts of a dossier to translators, and takes their translations back.

use std::fs;

use dossier::Translation;
use dossier::translation::hash;
use formats::po::{Entry, Po, read, write};
use site::publish::{SiteFile, pack};

use super::media::recordia;
use super::site_folder::{Said, SiteFolder, site};

const FICTONIA: &str = include_str!("../../../../tests/fixtures/site/fictonia.json");
const EXAMPLIA: &str = include_str!("../../../../tests/fixtures/examplia.json");
const TITLE: &str = "Human Rights in Fictónia";
const RUSSIAN: &str = "data/fictonia.ru.json";

fn fictonia() -> SiteFolder {
    site(&[("fictonia", FICTONIA)], "")
}

/// Extracts the texts for a language, which must succeed.
fn extract(site: &SiteFolder, language: &str) -> Po {
    let output = site.run(&["translate", "extract", "--language", language]);
    assert_eq!(output.status.code(), Some(0), "{}", output.errors());
    read(&output.stdout).expect("a PO file")
}

/// Merges a file, which must succeed, and gives what is said: the conclusion, and the warnings.
fn merge_text(site: &SiteFolder, text: impl AsRef<[u8]>, arguments: &[&str]) -> (String, String) {
    site.write("../texts.po", text);
    let output = site.run(&[&["translate", "merge", "../texts.po"], arguments].concat());
    assert_eq!(output.status.code(), Some(0), "{}", output.errors());
    (output.says(), output.errors())
}

fn merge(site: &SiteFolder, po: &Po) -> (String, String) {
    merge_text(site, write(po), &[])
}

/// What is said of a file that must be refused, with nothing written.
fn refusal(site: &SiteFolder, text: impl AsRef<[u8]>, arguments: &[&str]) -> String {
    let files = |site: &SiteFolder| {
        let names = site.files("");
        names
            .into_iter()
            .map(|name| (site.read(&name), name))
            .collect::<Vec<_>>()
    };
    let before = files(site);
    site.write("../texts.po", text);
    let output = site.run(&[&["translate", "merge", "../texts.po"], arguments].concat());
    assert_ne!(output.status.code(), Some(0), "{}", output.says());
    assert_eq!(output.says(), "");
    assert!(files(site) == before);
    output.errors()
}

/// The Russian translation in the folder.
fn russian(site: &SiteFolder) -> Translation {
    Translation::read(site.read(RUSSIAN).as_bytes()).expect("a translation")
}

/// The translation of a text, by its key.
fn entry<'a>(po: &'a mut Po, key: &str) -> &'a mut Entry {
    let mut entries = po.entries.iter_mut();
    let found = entries.find(|it| it.context.as_deref() == Some(key));
    found.unwrap_or_else(|| panic!("{key}"))
}

/// A PO file for Russian with these entries: keys, source texts and translations.
fn russian_po(entries: &[(&str, &str, &str)]) -> Po {
    let entries = entries.iter().map(|(key, source, text)| Entry {
        context: Some((*key).to_owned()),
        source: (*source).to_owned(),
        translation: (*text).to_owned(),
        ..Entry::default()
    });
    Po {
        header: vec![("Language".to_owned(), "ru".to_owned())],
        entries: entries.collect(),
        ..Po::default()
    }
}

#[test]
fn what_translators_fill_in_comes_back_with_every_text() {
    let site = fictonia();
    let mut po = extract(&site, "ru");
    assert!(
        po.entries
            .iter()
            .all(|entry| entry.translation.is_empty() && !entry.is_fuzzy)
    );
    assert_eq!(po.entries.len(), 19);
    for entry in &mut po.entries {
        entry.translation = format!("Перевод: {}", entry.source);
    }
    let (said, warnings) = merge(&site, &po);
    assert_eq!(
        said,
        "data/fictonia.ru.json: 19 texts new, 0 changed, 0 as before; 4 of 4 reports\n"
    );
    assert_eq!(warnings, "");
    let title = &russian(&site).texts["title"];
    assert_eq!(title.of, hash(TITLE));
    assert_eq!(title.text, format!("Перевод: {TITLE}"));
    let again = extract(&site, "ru");
    let texts = |po: &Po| {
        po.entries
            .iter()
            .map(|it| it.translation.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(texts(&again), texts(&po));
    let check = site.run(&["check"]);
    assert_eq!(
        check.says(),
        "data/fictonia.json: 4 reports, no problems\ndata/fictonia.ru.json: ru: 4 of 4 reports\n"
    );
}

#[test]
fn a_file_as_it_was_extracted_changes_nothing() {
    let site = fictonia();
    let by_hand = format!(
        "{{\"texts\": {{\n\"title\": {{\"text\": \"Название\", \"of\": \"{}\"}},\n\"summary/1\": {{\"of\": \
         \"0123456789abcdef\", \"text\": \"Прежнее\"}}, \"reports/gone/title\": {{\"of\": \
         \"0123456789abcdef\", \"text\": \"Удалено\"}} }},\n \"reviewed\": true, \"language\": \"ru\"}}",
        hash(TITLE)
    );
    site.write(RUSSIAN, &by_hand);
    let po = extract(&site, "ru");
    let (said, _) = merge(&site, &po);
    assert_eq!(
        said,
        "data/fictonia.ru.json: 0 texts new, 0 changed, 1 as before, 1 fuzzy and left out, 17 not \
         translated; 0 of 4 reports, 1 outdated, 1 orphaned; nothing was written\n"
    );
    assert_eq!(site.read(RUSSIAN), by_hand);
}

#[test]
fn a_file_in_which_nothing_is_translated_makes_no_translation() {
    let site = fictonia();
    let po = extract(&site, "ru");
    let (said, _) = merge(&site, &po);
    assert_eq!(
        said,
        "data/fictonia.ru.json: 0 texts new, 0 changed, 0 as before, 19 not translated; 0 of 4 reports; \
         nothing was written\n"
    );
    assert!(!site.path(RUSSIAN).exists());
}

#[test]
fn texts_that_are_empty_or_fuzzy_leave_the_translation_as_it_is() {
    let site = fictonia();
    let first = [
        ("title", TITLE, "Название"),
        ("summary/2", "Its parliament meets in a paper hat.", "Шляпа"),
    ];
    merge(&site, &russian_po(&first));
    let before = site.read(RUSSIAN);
    let mut po = russian_po(&[("title", TITLE, ""), ("summary/2", first[1].1, "Другое")]);
    po.entries[1].is_fuzzy = true;
    let (said, _) = merge(&site, &po);
    assert!(said.contains(
        ": 0 texts new, 0 changed, 0 as before, 1 fuzzy and left out, 1 not translated; "
    ));
    assert_eq!(site.read(RUSSIAN), before);
}

#[test]
fn a_changed_translation_takes_the_place_of_the_former_and_others_stay() {
    let site = fictonia();
    let summary = "Its parliament meets in a paper hat.";
    merge(
        &site,
        &russian_po(&[("title", TITLE, "Первое"), ("summary/2", summary, "Шляпа")]),
    );
    let (said, _) = merge(&site, &russian_po(&[("title", TITLE, "  Второе\n")]));
    assert!(
        said.starts_with("data/fictonia.ru.json: 0 texts new, 1 changed, 0 as before; "),
        "{said}"
    );
    let texts = russian(&site).texts;
    assert_eq!(texts["title"].text, "Второе");
    assert_eq!(texts["summary/2"].text, "Шляпа");
}

#[test]
fn the_translation_of_a_corrected_text_is_extracted_as_fuzzy() {
    let site = fictonia();
    merge(&site, &russian_po(&[("title", TITLE, "Название")]));
    site.write(
        "data/fictonia.json",
        FICTONIA.replace(TITLE, "Rights in Fictónia"),
    );
    let mut po = extract(&site, "ru");
    let title = entry(&mut po, "title");
    assert!(title.is_fuzzy);
    assert_eq!(title.source, "Rights in Fictónia");
    assert_eq!(title.translation, "Название");
    // A translator has looked at it.
    title.is_fuzzy = false;
    let (said, _) = merge(&site, &po);
    assert!(
        said.contains(": 0 texts new, 1 changed, 0 as before, 18 not translated; "),
        "{said}"
    );
    assert_eq!(russian(&site).texts["title"].of, hash("Rights in Fictónia"));
}

#[test]
fn the_translation_of_an_earlier_text_is_kept_as_outdated() {
    let site = fictonia();
    let (said, _) = merge(
        &site,
        &russian_po(&[("title", "A former title", "Прежнее")]),
    );
    assert_eq!(
        said,
        "data/fictonia.ru.json: 0 texts new, 0 changed, 0 as before, 1 of an earlier text; 0 of 4 reports, 1 \
         outdated\n"
    );
    assert_eq!(russian(&site).texts["title"].of, hash("A former title"));
    assert!(entry(&mut extract(&site, "ru"), "title").is_fuzzy);
}

#[test]
fn the_translation_of_an_earlier_text_never_replaces_that_of_the_present_one() {
    let site = fictonia();
    merge(&site, &russian_po(&[("title", TITLE, "Название")]));
    let before = site.read(RUSSIAN);
    let (said, _) = merge(
        &site,
        &russian_po(&[("title", "A former title", "Прежнее")]),
    );
    assert!(
        said.contains("1 of an earlier text") && said.ends_with("; nothing was written\n"),
        "{said}"
    );
    assert_eq!(site.read(RUSSIAN), before);
}

#[test]
fn texts_that_the_dossier_does_not_have_are_refused_by_name() {
    let site = fictonia();
    let mut po = russian_po(&[
        ("title", TITLE, "Название"),
        ("reports/gone/title", "Gone", "Удалено"),
        ("", "Without a key", "Без ключа"),
    ]);
    po.entries[2].context = None;
    let (said, warnings) = merge(&site, &po);
    assert_eq!(
        warnings,
        "../texts.po:9:1: warning: orphaned-translation: found \"reports/gone/title\", which the dossier does \
         not have: its translation was left out\n\
         ../texts.po:13:1: warning: orphaned-translation: found \"Without a key\" without msgctxt, expected \
         the key of a text there: its translation was left out\n"
    );
    assert!(
        said.contains(": 1 text new, 0 changed, 0 as before, 2 refused; "),
        "{said}"
    );
    let texts = russian(&site).texts;
    assert_eq!(texts.keys().collect::<Vec<_>>(), ["title"]);
}

#[test]
fn a_file_that_another_program_wrapped_and_saved_on_windows_is_merged() {
    let site = fictonia();
    let text = "\u{feff}# Переводчик\n#, fuzzy\nmsgid \"\"\nmsgstr \"\"\n\"Language: ru_RU\\n\"\n\"X-Generator: \
                Poedit 3.4\\n\"\n\n#: data/fictonia.json:3\nmsgctxt \"title\"\nmsgid \"\"\n\"Human Rights \
                \"\n\"in Fictónia\"\nmsgstr \"\"\n\"Права \\\"человека\\\" \"\n\"в C:\\\\Фиктонии\\n\"\n\"и \
                далее\"\n\n#~ msgctxt \"old\"\n#~ msgid \"Old\"\n#~ msgstr \"Старое\"\n";
    let (said, warnings) = merge_text(&site, text.replace('\n', "\r\n"), &["--language", "ru"]);
    assert!(
        said.starts_with("data/fictonia.ru.json: 1 text new, "),
        "{said}"
    );
    assert_eq!(warnings, "");
    let title = russian(&site).texts["title"].text.clone();
    assert_eq!(title, "Права \"человека\" в C:\\Фиктонии\nи далее");
}

#[test]
fn arabic_and_emoji_come_through_as_they_are() {
    let site = fictonia();
    let text = "حقوق الإنسان في «فيكتونيا» \u{200f}– 👩🏽‍💻";
    let mut po = extract(&site, "ar");
    entry(&mut po, "title").translation = text.to_owned();
    merge(&site, &po);
    let file = site.read("data/fictonia.ar.json");
    let translation = Translation::read(file.as_bytes()).expect("a translation");
    assert_eq!(translation.texts["title"].text, text);
    assert_eq!(entry(&mut extract(&site, "ar"), "title").translation, text);
}

#[test]
fn a_broken_file_gives_one_error_and_nothing_is_written() {
    let site = fictonia();
    merge(&site, &russian_po(&[("title", TITLE, "Название")]));
    let good = write(&russian_po(&[("title", TITLE, "Другое")]));
    let text = format!("{good}\nmsgctxt \"summary/2\"\nmsgid \"Its parliament\nmsgstr \"\"\n");
    assert_eq!(
        refusal(&site, text, &[]),
        "../texts.po:10:22: po: found a text that does not end, expected a quotation mark at the end of the \
         line (one in the text is written \\\")\n"
    );
    let error = refusal(&site, b"msgid \"\"\nmsgstr \"\"\n\"\xcf\xf0\"\n", &[]);
    assert!(error.starts_with("../texts.po:3:2: encoding: "), "{error}");
}

#[test]
fn texts_that_the_check_would_refuse_are_refused_with_their_lines() {
    let site = fictonia();
    let po = russian_po(&[
        ("title", TITLE, "Права \u{202e}человека"),
        (
            "summary/2",
            "Its parliament meets in a paper hat.",
            &"а".repeat(20_001),
        ),
        ("topics/press", "Freedom of the press", "Свобода печати"),
    ]);
    assert_eq!(
        refusal(&site, write(&po), &[]),
        "../texts.po:7:1: text: found U+202E, a character that cannot be seen or that turns the direction of \
         the text: remove it\n\
         ../texts.po:11:1: text: found more than 20000 characters, expected at most these\n"
    );
}

#[test]
fn two_translations_of_one_text_are_refused() {
    let site = fictonia();
    let po = russian_po(&[("title", TITLE, "Одно"), ("title", TITLE, "Другое")]);
    assert_eq!(
        refusal(&site, write(&po), &[]),
        "../texts.po:9:1: po: found a second translation of \"title\", other than the one in line 5: keep one \
         of them\n"
    );
    merge(
        &site,
        &russian_po(&[("title", TITLE, "Одно"), ("title", TITLE, "Одно")]),
    );
}

#[test]
fn the_language_is_that_of_the_header_or_is_told() {
    let site = fictonia();
    let mut po = russian_po(&[("title", TITLE, "Direitos humanos")]);
    po.header[0].1 = "pt_BR".to_owned();
    merge(&site, &po);
    assert!(site.path("data/fictonia.pt-BR.json").exists());
    let header = extract(&site, "pt-br").header;
    assert!(header.contains(&("Language".to_owned(), "pt_BR".to_owned())));

    po.header.clear();
    let text = write(&po);
    assert_eq!(
        refusal(&site, &text, &[]),
        "../texts.po:1:1: language: found no Language in the header: say it with --language\n"
    );
    merge_text(&site, &text, &["--language", "es"]);
    assert!(site.path("data/fictonia.es.json").exists());
    for (header, arguments, expected) in [
        (
            "ru",
            &["--language", "kk"][..],
            "found \"ru\" as Language in the header, expected \"kk\" as --language says: correct one of them",
        ),
        (
            "Russian",
            &[],
            "found \"Russian\" as Language in the header, expected the tag of a language that exists (BCP 47), such as \"ru\" or \"pt-BR\"; or say it with --language",
        ),
    ] {
        po.header = vec![("Language".to_owned(), header.to_owned())];
        let expected = format!("../texts.po:1:1: language: {expected}\n");
        assert_eq!(refusal(&site, write(&po), arguments), expected);
    }
    po.header[0].1 = "en".to_owned();
    let error = refusal(&site, write(&po), &[]);
    assert!(
        error.starts_with(
            "../texts.po:1:1: translation: found \"en\", the language of the dossier itself"
        ),
        "{error}"
    );
    let output = site.run(&["translate", "extract", "--language", "EN"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(output.says(), "");
}

#[test]
fn a_translation_is_found_whatever_the_case_of_its_name() {
    let site = fictonia();
    let own = format!(
        "{{\"language\":\"pt-br\",\"texts\":{{\"title\":{{\"of\":\"{}\",\"text\":\"Direitos\"}}}}}}",
        hash(TITLE)
    );
    site.write("data/fictonia.pt-br.json", own);
    let mut po = extract(&site, "pt-BR");
    assert_eq!(entry(&mut po, "title").translation, "Direitos");
    entry(&mut po, "title").translation = "Direitos humanos".to_owned();
    merge(&site, &po);
    assert_eq!(site.files("data"), ["fictonia.json", "fictonia.pt-br.json"]);
    assert_eq!(site.run(&["check"]).errors(), "");
}

#[test]
fn a_translation_is_reviewed_only_where_someone_says_so() {
    let site = fictonia();
    let first = write(&russian_po(&[("title", TITLE, "Первое")]));
    let second = write(&russian_po(&[("title", TITLE, "Второе")]));
    merge_text(&site, &first, &[]);
    assert!(!russian(&site).reviewed);
    let (said, _) = merge_text(&site, &first, &["--reviewed"]);
    assert_eq!(
        said,
        "data/fictonia.ru.json: 0 texts new, 0 changed, 1 as before; 0 of 4 reports\n"
    );
    assert!(russian(&site).reviewed);
    merge_text(&site, &first, &[]);
    assert!(russian(&site).reviewed);
    let (_, warnings) = merge_text(&site, &second, &[]);
    assert_eq!(
        warnings,
        "data/fictonia.ru.json: warning: reviewed: no longer marked as reviewed, since texts changed: \
         --reviewed says that a speaker of the language has reviewed them\n"
    );
    assert!(!russian(&site).reviewed);
}

#[test]
fn what_is_there_and_cannot_be_read_is_not_overwritten() {
    let site = fictonia();
    let po = write(&russian_po(&[("title", TITLE, "Название")]));
    site.write(RUSSIAN, "{\n  \"language\": \"ru\",\n  \"texts\": [");
    let error = refusal(&site, &po, &[]);
    assert!(error.starts_with("data/fictonia.ru.json:3:"), "{error}");
    let extracted = site.run(&["translate", "extract", "--language", "ru"]);
    assert_eq!(
        (extracted.status.code(), extracted.errors()),
        (Some(1), error)
    );

    site.write(RUSSIAN, "{\"language\": \"kk\", \"texts\": {}}");
    assert_eq!(
        refusal(&site, &po, &[]),
        "data/fictonia.ru.json: translation: found \"kk\", expected \"ru\" as the file is named: correct one \
         of them (at /language)\n"
    );
    site.write(RUSSIAN, "{\"language\": \"ru\", \"texts\": {}}");
    site.write(
        "data/fictonia.json",
        FICTONIA.replace("2015-law", "2020-weekly"),
    );
    let error = refusal(&site, &po, &[]);
    assert!(error.contains(": unique-id: "), "{error}");
    site.write("data/fictonia.json", "{");
    let error = refusal(&site, &po, &[]);
    assert!(
        error.starts_with("data/fictonia.json:1:2: json: "),
        "{error}"
    );
}

#[test]
fn texts_are_extracted_into_a_file_that_is_replaced_only_when_asked() {
    let site = fictonia();
    let output = [
        "translate",
        "extract",
        "--language",
        "ru",
        "--output",
        "../ru.po",
    ];
    let said = site.run(&output);
    assert_eq!(said.says(), "../ru.po: 19 texts, 0 translated\n");
    let stdout = site.run(&output[..4]).says();
    assert_eq!(site.read("../ru.po"), stdout);
    merge(
        &site,
        &russian_po(&[
            ("title", TITLE, "Название"),
            ("summary/1", "Former", "Прежнее"),
        ]),
    );
    let said = site.run(&output);
    assert_eq!(said.status.code(), Some(2));
    assert_eq!(
        said.errors(),
        "../ru.po: output: found a file that is there already: --force replaces it\n"
    );
    let said = site.run(&[&output[..], &["--force"]].concat());
    assert_eq!(
        said.says(),
        "../ru.po: 19 texts, 1 translated, 1 outdated (fuzzy)\n"
    );
}

#[test]
fn a_package_is_extracted_from_and_not_merged_into() {
    let site = fictonia();
    merge(&site, &russian_po(&[("title", TITLE, "Название")]));
    let folder = site.run(&["translate", "extract", "--language", "ru"]);
    let files = ["data/fictonia.json", RUSSIAN, "site.toml"];
    let files = files.map(|path| SiteFile::new(path, site.read(path)));
    site.write("../fictonia.zip", pack(&files));
    let package = site.run(&[
        "translate",
        "extract",
        "../fictonia.zip",
        "--language",
        "ru",
    ]);
    assert_eq!(package.status.code(), Some(0), "{}", package.errors());
    assert!(package.says() == folder.says() && package.says().contains("Название"));
    let before = fs::read(site.path("../fictonia.zip")).expect("a package");
    let output = site.run(&["translate", "merge", "../texts.po", "../fictonia.zip"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        output.errors(),
        "../fictonia.zip: arguments: found a package, which nothing is put into: unpack it with any program, \
         name the dataset in its data/, and make a package anew with 'chronicle pack'\n"
    );
    assert!(fs::read(site.path("../fictonia.zip")).expect("a package") == before);
}

#[test]
fn of_several_datasets_one_is_named() {
    let site = site(&[("fictonia", FICTONIA), ("second", FICTONIA)], "");
    let text = write(&russian_po(&[("title", TITLE, "Название")]));
    assert_eq!(
        refusal(&site, &text, &[]),
        "data: file: found 2 datasets, expected one: name it\n"
    );
    let (said, _) = merge_text(&site, &text, &["data/second.json"]);
    assert!(
        said.starts_with("data/second.ru.json: 1 text new, "),
        "{said}"
    );
    assert_eq!(
        refusal(&site, &text, &["data/second.ru.json"]),
        "data/second.ru.json: arguments: found a translation, expected the dataset second.json itself\n"
    );
}

#[test]
fn translators_are_told_what_each_text_is() {
    let examplia = site(&[("examplia", EXAMPLIA)], "");
    let examplia = examplia.run(&["translate", "extract", "--language", "ru"]);
    let recordia = extract(&recordia(), "ru");
    let fictonia = extract(&fictonia(), "ru");
    let examplia = read(&examplia.stdout).expect("a PO file");
    let all = || {
        [&examplia, &recordia, &fictonia]
            .into_iter()
            .flat_map(|po| &po.entries)
    };
    assert!(all().count() > 60);
    for entry in all() {
        assert_eq!(entry.comments.len(), 1, "{entry:?}");
    }
    for (key, expected) in [
        ("title", "The title of the dossier."),
        ("summary/2", "Paragraph 2 of 2 of the summary."),
        (
            "kinds/News article",
            "What kind of text a report is, of type article-newspaper.",
        ),
        (
            "reports/2021-lantern-march/title",
            "The title of the report of 5 November 2021 by Example Press. The page puts a translated title in \
             square brackets: write none.",
        ),
        (
            "reports/2021-lantern-march/2021-lantern-march_revision-1/change",
            "What was corrected on 5 March 2022 in the report of 5 November 2021 by Example Press.",
        ),
    ] {
        let mut entries = fictonia.entries.iter();
        let found = entries
            .find(|it| it.context.as_deref() == Some(key))
            .expect(key);
        assert_eq!(found.comments, [expected]);
    }
    let mut media = recordia.entries.iter();
    let alt = media
        .find(|it| it.comments[0].starts_with("What is seen, "))
        .expect("a picture");
    assert!(
        alt.comments[0].contains(" in the picture media/"),
        "{alt:?}"
    );
}
