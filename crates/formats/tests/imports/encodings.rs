//! Files in encodings of old are read where their words show which it is, and never in silence.

use encoding_rs::{Encoding, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252, WINDOWS_1256};
use formats::import::{Import, Options, import, summary};

use crate::reading::said;

fn bytes(text: &str, encoding: &'static Encoding) -> Vec<u8> {
    let (bytes, _, has_errors) = encoding.encode(text);
    assert!(!has_errors, "{text}");
    bytes.into_owned()
}

fn read(bytes: &[u8], encoding: Option<&str>) -> Result<Import, String> {
    let options = Options {
        encoding: encoding.map(str::to_owned),
        ..Options::default()
    };
    import(bytes, None, &options, &mut |_| {}).map_err(|errors| errors[0].message.clone())
}

#[test]
fn the_words_show_the_encoding_and_are_told() {
    for (title, encoding, name) in [
        (
            "Площадь закрыта, граждане протестуют",
            WINDOWS_1251,
            "windows-1251",
        ),
        (
            "L’élève a été arrêté à l’école après la manifestation",
            WINDOWS_1252,
            "windows-1252",
        ),
        (
            "Náměstí bylo uzavřeno, občané protestují",
            WINDOWS_1250,
            "windows-1250",
        ),
        ("أغلقت الساحة واحتج المواطنون", WINDOWS_1256, "windows-1256"),
    ] {
        let table = format!("Date;Title\r\n2013-06-27;\"{title}\"\r\n");
        let import = read(&bytes(&table, encoding), None).expect(title);
        assert_eq!(import.dossier.reports[0].title.text, title);
        let said = said(&import);
        assert!(
            said.contains(&format!("encoding: read as {name}")),
            "{said}"
        );
        let word = title
            .split([' ', ','])
            .find(|word| !word.is_ascii())
            .expect("a word");
        assert!(said.contains(&format!("\"{word}\"")), "{said}");
    }
}

#[test]
fn marks_that_all_encodings_share_need_no_guess() {
    let table = "Date,Title\n2013-06-27,The director’s flat – a search\n";
    let import = read(&bytes(table, WINDOWS_1252), None).expect("an import");
    assert_eq!(
        import.dossier.reports[0].title.text,
        "The director’s flat – a search"
    );
    assert!(
        said(&import).contains("all encodings that give words give these"),
        "{}",
        said(&import)
    );
}

#[test]
fn an_encoding_that_is_told_is_used_and_one_that_is_none_is_refused() {
    let table = bytes("Date,Title\n2013,Отчёт\n", encoding_rs::KOI8_R);
    let import = read(&table, Some("koi8-r")).expect("an import");
    assert_eq!(import.dossier.reports[0].title.text, "Отчёт");
    let error = read(&table, Some("klingon")).expect_err("a refusal");
    assert_eq!(error, "\"klingon\" is no encoding that is known");
    let error = read(b"Date,Title\n2013,\xFF\n", Some("utf-8")).expect_err("a refusal");
    assert!(
        error.contains("found bytes that mean nothing in UTF-8"),
        "{error}"
    );
}

#[test]
fn marks_of_the_byte_order_are_no_text_and_a_text_that_was_encoded_twice_is_told() {
    for table in [
        "\u{feff}\"Date\",Title\n2013,É\n",
        "\u{feff}\u{feff}Date,Title\n2013,É\n",
    ] {
        let import = read(table.as_bytes(), None).expect("an import");
        assert_eq!(import.dossier.reports[0].title.text, "É");
    }
    let twice = "ï»¿Date,Title\n2013,Ã©tat\n";
    let import = read(twice.as_bytes(), None).expect("an import");
    assert_eq!(import.dossier.reports[0].title.text, "état");
    assert!(
        said(&import).contains("encoding: it was encoded as UTF-8 twice"),
        "{}",
        said(&import)
    );
}

#[test]
fn a_text_that_was_encoded_twice_is_undone_where_all_of_it_shows_that_and_this_is_told() {
    for (title, former) in [
        ("L’école de Saint-Étienne", WINDOWS_1252),
        ("Арест журналиста", WINDOWS_1251),
        ("Ні, арешт", WINDOWS_1251),
        ("Арест журналиста", WINDOWS_1252),
        ("المدينة", WINDOWS_1252),
        ("中国记者", WINDOWS_1252),
    ] {
        let table = format!("Date,Title\n2013,\"{title}\"\n");
        let (twice, _, _) = former.decode(table.as_bytes());
        let import = read(twice.as_bytes(), None).expect("an import");
        assert_eq!(import.dossier.reports[0].title.text, title);
        let said = said(&import);
        assert!(
            said.contains("encoding: it was encoded as UTF-8 twice"),
            "{said}"
        );
        // Who names the encoding is believed, and still told.
        let import = read(twice.as_bytes(), Some("utf-8")).expect("an import");
        assert_ne!(import.dossier.reports[0].title.text, title);
    }
    let feed = "<?xml version=\"1.0\" encoding=\"utf-8\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><entry>\
        <id>1</id><title>CafÃ©</title><updated>2013-06-27T10:00:00Z</updated></entry></feed>";
    let import = read(feed.as_bytes(), None).expect("an import");
    assert_eq!(import.dossier.reports[0].title.text, "Café");
}

#[test]
fn all_scripts_are_undone_where_one_word_makes_it_certain() {
    let title = "Café 😀 年 à la גן";
    let table = format!("Date,Title\n2013,\"{title}\"\n");
    let (twice, _, _) = WINDOWS_1252.decode(table.as_bytes());
    let import = read(twice.as_bytes(), None).expect("an import");
    assert_eq!(import.dossier.reports[0].title.text, title);
}

#[test]
fn a_table_that_chronicle_exported_is_never_undone() {
    let table = "id,date,title,title supplied,type,topics,topic ids\na,2013,CafÃ©,no,report,,\n";
    let import = read(table.as_bytes(), None).expect("an import");
    assert_eq!(import.dossier.reports[0].title.text, "CafÃ©");
    assert!(said(&import).contains("\"CafÃ©\" may have been decoded wrongly"));
}

#[test]
fn of_a_long_word_that_was_undone_the_beginning_is_told() {
    let title = "年".repeat(400);
    let table = format!("Date,Title\n2013,{title}\n");
    let (twice, _, _) = WINDOWS_1252.decode(table.as_bytes());
    let import = read(twice.as_bytes(), None).expect("an import");
    let longest = import
        .diagnostics
        .iter()
        .map(|it| it.message.chars().count());
    assert!(longest.max().is_some_and(|longest| longest < 600));
}

#[test]
fn several_words_that_may_have_been_decoded_wrongly_are_not_summed_up_as_set_right() {
    let table = "Date,Title,Author\n2013,Été,\n2014,cafÃ©,\n2015,Ã©tÃ©,\n2016,Autre,JosÃ©\n";
    let import = read(table.as_bytes(), None).expect("an import");
    let lines: Vec<_> = summary(&import.diagnostics)
        .iter()
        .map(ToString::to_string)
        .collect();
    let said = lines.join("\n");
    for word in ["cafÃ©", "Ã©tÃ©", "JosÃ©"] {
        assert!(
            said.contains(&format!("\"{word}\" may have been decoded wrongly")),
            "{said}"
        );
    }
    assert!(!said.contains("read otherwise"), "{said}");
}

#[test]
fn a_text_of_which_a_part_was_encoded_twice_is_kept_and_the_word_is_told() {
    let table = "Date,Title,Publisher\n2013,Été,Le Monde\n2014,Le cafÃ© fermé,Le Monde\n2015,«СССР» Р°СЂРµСЃС‚,Sud\n";
    let import = read(table.as_bytes(), None).expect("an import");
    let titles: Vec<_> = import
        .dossier
        .reports
        .iter()
        .map(|report| &*report.title.text)
        .collect();
    assert_eq!(titles, ["Été", "Le cafÃ© fermé", "«СССР» Р°СЂРµСЃС‚"]);
    let said = said(&import);
    for told in [
        "row 3, column title: \"cafÃ©\" may have been decoded wrongly before and stand for \"café\"",
        "\"Р°СЂРµСЃС‚\" may have been decoded wrongly",
    ] {
        assert!(said.contains(told), "{said}");
    }
}

#[test]
fn natural_words_are_not_taken_for_what_was_encoded_twice() {
    let natural = [
        "Ні, закон діє. Її дії – її справа. Гі де Мопассан",
        "ЗАО «СССР», С. Р… и т. д., пункт «В»",
        "GROẞ „Spaß“ À ÉCOLE « Â » „Ä“ naïveté… déçu",
        "الحرية – حق",
        "自由 – 权利",
        "“Ñandú” – CAÑÓN… ¿Qué?",
        // Of these everything beyond ASCII is UTF-8 in Windows-1252 or Windows-1251.
        "BODØ–OSLO TRAIN STOPPED",
        "MØ’s album",
        "SE CAYÓ…",
        "AMANHÃ…",
        "PERÒ…",
        "MURIÓ—Y",
        "Å\u{a0}leve",
        "IRMÃ³",
        "ÚŽASNE",
        "ТІШІ",
        "СІТІ",
        "МІЛІЦІ",
        "“NO SE ACABÓ”",
        "“NON NE POSSO PIÙ”",
        "»MURIÓ«",
        "“OÙ\u{a0}?”",
    ];
    for title in natural {
        let table = format!("Date,Title\n2013,\"{title}\"\n");
        let import = read(table.as_bytes(), None).expect("an import");
        assert_eq!(import.dossier.reports[0].title.text, title);
        let said = said(&import);
        assert!(
            !said.contains("decoded") && !said.contains("twice"),
            "{said}"
        );
    }
}
