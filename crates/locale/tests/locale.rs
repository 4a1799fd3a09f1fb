//! Words of numbers, dates and lists, in English.

use dossier::Date;
use locale::{Locale, Page, Piece, translation};

fn english() -> &'static Locale<Page> {
    &translation("en").page
}

fn date(text: &str) -> Date {
    text.parse().expect("a date")
}

#[test]
fn dates_are_said_in_words() {
    for (text, words) in [
        ("2013-06-27", "27 June 2013"),
        ("2017-01", "January 2017"),
        ("2012", "2012"),
        ("2012~", "about 2012"),
        ("2017-01?", "perhaps January 2017"),
        ("2013-06-27%", "perhaps about 27 June 2013"),
        ("2011-05/2011-12-16", "May 2011 to 16 December 2011"),
        ("2011-12/2012-02~", "December 2011 to about February 2012"),
    ] {
        assert_eq!(english().date(date(text)), words);
    }
}

#[test]
fn spans_of_years_name_one_year_once() {
    assert_eq!(english().years(2012, 2012), "2012");
    assert_eq!(english().years(2008, 2024), "2008 to 2024");
    assert_eq!(english().month_of_year(2012, 5), "May 2012");
}

#[test]
fn a_number_takes_its_plural_form() {
    let counts = [0, 1, 2, 11, 21, 101, 1000].map(|count| english().report_count(count));
    assert_eq!(
        counts,
        [
            "0 reports",
            "1 report",
            "2 reports",
            "11 reports",
            "21 reports",
            "101 reports",
            "1,000 reports"
        ]
    );
    assert_eq!(english().report_count_of(1, 66), "1 of 66 reports");
    assert_eq!(english().report_count_of(0, 1), "0 of 1 report");
}

#[test]
fn lists_are_said_in_words() {
    let all = ["Ann", "Bo", "Cy"];
    assert_eq!(english().all_of(&[]), "");
    assert_eq!(english().all_of(&all[..1]), "Ann");
    assert_eq!(english().all_of(&all[..2]), "Ann and Bo");
    assert_eq!(english().all_of(&all), "Ann, Bo and Cy");
    assert_eq!(english().one_of(&all[..1]), "Ann");
    assert_eq!(english().one_of(&all), "Ann or Bo or Cy");
}

#[test]
fn a_sentence_has_places_for_elements() {
    let sentence = english().as_of("After nobody’s account.");
    assert_eq!(
        sentence.pieces(),
        [
            Piece::Text("As of "),
            Piece::Element(0),
            Piece::Text(". After nobody’s account.")
        ]
    );
}

#[test]
fn what_a_message_is_told_is_never_read_as_a_mark() {
    let told = "\u{1}a\u{2}b5\u{3}";
    assert_eq!(english().why(told), format!("Why: {told}"));
}

#[test]
fn a_language_without_a_translation_is_answered_in_english() {
    for (tag, language) in [
        ("EN-gb", "en"),
        ("de", "en"),
        ("ru-KZ", "ru"),
        ("zh-Hans", "zh"),
        ("zh-Hans-CN", "zh"),
        // What is written in another script is no language that its readers read.
        ("zh-Hant", "en"),
        ("zh-TW", "en"),
        ("kk-Latn", "en"),
        ("fa-IR-x-formal", "fa"),
    ] {
        assert_eq!(translation(tag).language, language, "{tag}");
    }
}

#[test]
fn the_pseudo_translation_keeps_what_messages_are_told() {
    let pseudo = translation("en").pseudo();
    assert_eq!(pseudo.page.report_count(1), "1 ｒｅｐｏｒｔ");
    assert_eq!(pseudo.page.report_count(2), "2 ｒｅｐｏｒｔｓ");
    assert_eq!(pseudo.page.date(date("2013-06-27")), "27 Ｊｕｎｅ 2013");
}
