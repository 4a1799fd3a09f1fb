//! Dossiers in other languages.

use dossier::translation::{State, TranslatedText, hash};
use dossier::{Dossier, Translation};

/// A dossier with every kind of text.
fn dossier() -> Dossier {
    let text = r#"{
        "title": "Human Rights in Examplia",
        "country": "XK",
        "language": "en",
        "licence": "CC-BY-4.0",
        "publisher": { "name": "Examplia Watch" },
        "summary": { "as_of": "2013", "paragraphs": ["One.", "Two."], "attribution": "By us." },
        "photo": {
            "sources": [{ "file": "media/a.svg", "type": "image/svg+xml", "width": 800 }],
            "width": 800, "height": 600, "alt": "A man.", "caption": "The man.", "credit": "Us.",
            "licence": "CC-BY-4.0"
        },
        "topics": [{ "id": "media", "label": "Media" }],
        "fields": [{ "id": "court", "label": "Court", "kind": "text" }],
        "reports": [
            {
                "id": "strike", "date": "2011-05-16", "title": { "text": "Strike" },
                "kind": { "type": "report", "label": "News release" },
                "abstract": "Workers strike.", "topics": ["media"], "content_warning": "Blood.",
                "media": [{ "type": "picture", "file": "media/b.jpg", "caption": "A square.", "alt": "People." }],
                "revisions": [{ "date": "2014-01-02", "change": "The day.", "reason": "It was wrong." }]
            },
            {
                "id": "verdict", "date": "2012-10-08", "title": { "text": "Verdict", "supplied": true },
                "kind": { "type": "report", "label": "News release" }
            }
        ]
    }"#;
    serde_json::from_str(text).expect("a dossier")
}

/// A translation of those of its texts whose keys are given, each in capitals.
fn translation(dossier: &Dossier, is_translated: impl Fn(&str) -> bool) -> Translation {
    let texts = dossier.translatable().into_iter();
    let texts = texts.filter(|text| is_translated(&text.key)).map(|text| {
        let translated = TranslatedText {
            of: hash(&text.text),
            text: text.text.to_uppercase(),
        };
        (text.key, translated)
    });
    Translation {
        language: "ru".parse().expect("a language"),
        reviewed: false,
        texts: texts.collect(),
    }
}

fn messages(translation: &Translation, dossier: &Dossier) -> Vec<String> {
    let found = translation.check(dossier).into_iter();
    found.map(|it| it.to_string()).collect()
}

#[test]
fn every_text_that_readers_see_has_a_key_of_its_own() {
    let keys: Vec<_> = dossier()
        .translatable()
        .into_iter()
        .map(|it| it.key)
        .collect();
    assert_eq!(
        keys,
        [
            "title",
            "summary/1",
            "summary/2",
            "summary/attribution",
            "photo/alt",
            "photo/caption",
            "photo/credit",
            "topics/media",
            "kinds/News release",
            "fields/court",
            "reports/strike/title",
            "reports/strike/abstract",
            "reports/strike/content_warning",
            "reports/strike/media/b.jpg/caption",
            "reports/strike/media/b.jpg/alt",
            "reports/strike/strike_revision-1/change",
            "reports/strike/strike_revision-1/reason",
            "reports/verdict/title",
        ]
    );
}

#[test]
fn a_text_is_known_by_the_first_digits_of_its_sha_256() {
    // printf 'abc' | sha256sum
    assert_eq!(hash("abc"), "ba7816bf8f01cfea");
}

#[test]
fn a_whole_translation_replaces_every_text_and_nothing_else() {
    let original = dossier();
    let translated = original.translated(&translation(&original, |_| true));
    assert!(translated.untranslated.is_empty());
    let texts = translated.dossier.translatable();
    for (text, written) in texts.iter().zip(original.translatable()) {
        assert_eq!(text.text, written.text.to_uppercase());
    }
    assert_eq!(translated.dossier.language.as_str(), "ru");
    let ids = |dossier: &Dossier| -> Vec<String> {
        let reports = dossier.reports.iter();
        reports
            .map(|report| format!("{} {}", report.id, report.date))
            .collect()
    };
    assert_eq!(ids(&translated.dossier), ids(&original));
    assert_eq!(
        translated.dossier.reports[0].topics,
        original.reports[0].topics
    );
}

#[test]
fn a_heading_that_is_translated_is_the_editors() {
    let original = dossier();
    let only = translation(&original, |key| key == "reports/strike/title");
    let translated = original.translated(&only);
    assert_eq!(translated.dossier.reports[0].title.to_string(), "[STRIKE]");
    let none = original.translated(&translation(&original, |key| key == "title"));
    assert_eq!(none.dossier.reports[0].title.to_string(), "Strike");
}

#[test]
fn what_is_not_translated_is_shown_as_it_was_written() {
    let original = dossier();
    let some = translation(&original, |key| !key.starts_with("reports/strike"));
    let translated = original.translated(&some);
    let strike = &translated.dossier.reports[0];
    assert_eq!(strike.abstract_.as_deref(), Some("Workers strike."));
    let language = translated.language_of("reports/strike/abstract");
    assert_eq!(language.map(dossier::Language::as_str), Some("en"));
    assert_eq!(translated.language_of("title"), None);
    assert!(!translated.is_report_translated(strike));
    assert!(translated.is_report_translated(&translated.dossier.reports[1]));
}

#[test]
fn the_translation_of_what_was_corrected_since_is_not_shown() {
    let mut dossier = dossier();
    let translation = translation(&dossier, |_| true);
    dossier.reports[0].abstract_ = Some("Workers struck.".to_owned());
    let translated = dossier.translated(&translation);
    let text = translated.dossier.reports[0].abstract_.as_deref();
    assert_eq!(text, Some("Workers struck."));
    let texts = dossier.translatable();
    let state = |key: &str| {
        let text = texts.iter().find(|text| text.key == key);
        translation.state(text.expect(key))
    };
    assert_eq!(state("reports/strike/abstract"), State::Outdated);
    assert_eq!(state("reports/strike/title"), State::Current);
    assert_eq!(
        messages(&translation, &dossier),
        ["warning: outdated-translation: found the translation of an earlier text, which is not shown: \
          translate \"Workers struck.\" and set \"of\" to \"a2b0dbb6b0b4a0f2\" \
          (at /texts/reports~1strike~1abstract)"]
            .map(|text| text.replace("a2b0dbb6b0b4a0f2", &hash("Workers struck.")))
    );
    assert_eq!(translation.progress(&dossier), "1 of 2 reports, 1 outdated");
}

#[test]
fn what_is_wrong_with_a_translation_is_told_with_its_place() {
    let dossier = dossier();
    let mut translation = translation(&dossier, |key| key == "title");
    let text = |text: &str| TranslatedText {
        of: hash("x"),
        text: text.to_owned(),
    };
    translation
        .texts
        .insert("reports/gone/title".to_owned(), text("x"));
    translation.texts.insert("summary/1".to_owned(), text(" "));
    translation
        .texts
        .insert("summary/2".to_owned(), text("a\u{202e}b"));
    translation.language = "en".parse().expect("a language");
    let found = messages(&translation, &dossier);
    for said in [
        "found \"en\", the language of the dossier itself, expected another (at /language)",
        "found \"reports/gone/title\", which the dossier does not have",
        "found \" \", expected a text without white space around it",
        "found U+202E, a character that cannot be seen",
    ] {
        assert!(
            found.iter().any(|it| it.contains(said)),
            "{said}: {found:#?}"
        );
    }
}

#[test]
fn a_translation_is_written_as_it_is_read() {
    let dossier = dossier();
    let translation = translation(&dossier, |_| true);
    let text = translation.write();
    assert_eq!(
        Translation::read(text.as_bytes()).expect("a translation"),
        translation
    );
    let twice = r#"{"language":"ru","texts":{"title":{"of":"0","text":"a"},"title":{"of":"0","text":"b"}}}"#;
    let error = Translation::read(twice.as_bytes()).expect_err("a key stands twice");
    assert!(error.message.contains("duplicate field `title`"), "{error}");
    let error = Translation::read(b"{\n  \"language\": \"ru\",\n  \"text\": {}\n}");
    let error = error.expect_err("a field is misspelt").to_string();
    assert!(error.starts_with("3:"), "{error}");
    assert!(error.contains("unknown field `text`"), "{error}");
}
