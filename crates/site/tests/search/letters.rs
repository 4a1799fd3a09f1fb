//! Letters that are one to the readers of a script, and letters that are not.

use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::{assert_like_a_scan_of, finds, marked, parse};

/// Asserts that each text is found by what is typed, and what is typed by the text, however accents are
/// written.
fn assert_one(pairs: &[(&str, &str)]) {
    for &(one, other) in pairs {
        for (text, typed) in [(one, other), (other, one)] {
            let composed = |text: &str| text.nfc().collect::<String>();
            let parted = |text: &str| text.nfd().collect::<String>();
            for text in [composed(text), parted(text)] {
                for typed in [composed(typed), parted(typed)] {
                    assert!(finds(&text, &typed), "{typed} in {text}");
                    assert!(finds(&text, &format!("\"{typed}\"")), "{typed} in {text}");
                }
            }
        }
    }
}

/// Asserts that no text is what is typed, nor the other way round.
fn assert_not_one(pairs: &[(&str, &str)]) {
    for &(one, other) in pairs {
        assert_one(&[(one, one), (other, other)]);
        for (text, typed) in [(one, other), (other, one)] {
            let parted: String = text.nfd().collect();
            let typed = format!("\"{typed}\"");
            assert!(!finds(text, &typed), "{typed} in {text}");
            assert!(!finds(&parted, &typed), "{typed} in {parted}");
        }
    }
}

#[test]
fn arabic_is_found_however_its_hamza_is_written() {
    assert_one(&[
        ("أحكام", "احكام"),
        ("إضراب عن الطعام", "اضراب عن الطعام"),
        ("القرآن", "القران"),
        ("ٱلإنسان", "الانسان"),
        ("مسؤول", "مسوول"),
        ("هيئة", "هييه"),
        ("ﻷحمد ﻻ ﻹضراب ﻵخر", "لاحمد لا لاضراب لاخر"),
    ]);
    assert_not_one(&[
        ("سماء", "سما"),
        ("جزء", "جزا"),
        ("مسؤول", "مسيول"),
        ("قراءة", "قراة"),
    ]);
}

#[test]
fn arabic_is_found_without_its_vowel_marks_and_tatweel() {
    assert_one(&[
        ("مُحَمَّدٌ", "محمد"),
        ("حقـــوق", "حقوق"),
        ("هٰذا", "هذا"),
        ("مَدْرَسَةً", "مدرسة"),
        ("وَٱلضُّحَىٰ ۝ بِسْمِ ۚ ٱللَّهِ", "والضحى بسم الله"),
        ("قَوۡلࣰا", "قولا"),
    ]);
    let vowels = '\u{64B}'..='\u{655}';
    for ignored in vowels.chain(['\u{640}', '\u{670}', '\u{6D6}', '\u{6E1}', '\u{8F0}']) {
        assert!(parse(&ignored.to_string()).is_empty(), "{ignored:?}");
        assert_one(&[(&format!("حقو{ignored}ق"), "حقوق")]);
    }
}

#[test]
fn arabic_is_found_with_either_end_of_a_word() {
    assert_one(&[("مدينة", "مدينه"), ("مستشفى", "مستشفي"), ("على", "علي")]);
    assert_not_one(&[("مدينة", "مدينت"), ("مستشفى", "مستشفا")]);
}

#[test]
fn persian_is_found_by_what_an_arabic_keyboard_types() {
    assert_one(&[
        ("زندانی", "زنداني"),
        ("کودک", "كودك"),
        ("آزادی", "ازادي"),
        ("خانهٔ مردم", "خانه مردم"),
        ("خانۀ مردم", "خانه مردم"),
        ("خانۀِ مردم", "خانه مردم"),
        ("مسئول", "مسيول"),
        ("رأی", "راي"),
        ("ﮐﻮﺩﮎ", "کودک"),
    ]);
    assert_not_one(&[
        ("گل", "کل"),
        ("پدر", "بدر"),
        ("ژرف", "زرف"),
        ("کہا", "کها"),
        ("ھا", "ها"),
        ("ئە", "ئه"),
    ]);
}

#[test]
fn persian_is_found_without_what_has_no_width_inside_a_word() {
    assert_one(&[
        ("می\u{200C}شود", "میشود"),
        ("کتاب\u{200C}ها\u{200C}ی", "کتابهای"),
        ("خانه\u{200C}ی", "خانهی"),
    ]);
    assert_not_one(&[("می شود", "میشود")]);
    assert!(!finds("می\u{200C}شود", "شود"));
}

#[test]
fn digits_are_one_in_arabic_persian_and_ascii() {
    assert_one(&[
        ("١٩٨٦", "1986"),
        ("۱۳۵۷", "1357"),
        ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"),
        ("سنة ٢٠١١م", "سنه 2011م"),
        ("الماده ١٩", "المادة ۱۹"),
    ]);
    assert_not_one(&[("٢", "3"), ("۴", "٥")]);
}

#[test]
fn russian_yo_is_ye_and_stress_is_no_letter() {
    assert_one(&[
        ("ещё", "еще"),
        ("Ёлка", "елка"),
        ("ПОДЪЁМ", "подъем"),
        ("трёх заключённых", "трех заключенных"),
        ("за\u{301}мок", "замок"),
        ("Қазақстан, ещё", "қазақстан еще"),
    ]);
    assert_not_one(&[("все", "всэ")]);
}

#[test]
fn ukrainian_and_kazakh_are_found_by_what_a_russian_keyboard_types() {
    assert_one(&[
        ("Україна", "Украина"),
        ("Ґанок", "ганок"),
        ("Єва", "Ева"),
        ("ї\u{301}хати", "ихати"),
        ("об’їзд", "обїзд"),
        ("Жаңаөзен", "Жанаозен"),
        ("Әлі", "али"),
        ("Үкімет Ұлы", "укимет улы"),
        ("Қаһарман Ғылым", "кахарман гылым"),
    ]);
    assert_not_one(&[("рік", "рек"), ("бір", "бар")]);
}

#[test]
fn other_cyrillic_letters_are_found_by_their_relatives_in_russian() {
    assert_one(&[
        ("Тоҷикистон, Ҳизби", "точикистон хизби"),
        ("Ӯзбекистон", "узбекистон"),
        ("Ўзбекистон", "узбекистон"),
    ]);
}

#[test]
fn found_words_are_marked_with_all_that_was_ignored_in_them() {
    assert_eq!(marked("في مُحَمَّدٌ، هنا", "محمد"), ["مُحَمَّدٌ"]);
    assert_eq!(marked("عن حقـــوقـ، أو", "حقوق"), ["حقـــوقـ"]);
    assert_eq!(marked("الأحكام أحكام", "احك"), ["أحكام"]);
    assert_eq!(marked("هٰذِهِ مَدِينَةٌ كبيرة", "\"هذه مدينه\""), ["هٰذِهِ مَدِينَةٌ"]);
    assert_eq!(marked("که می\u{200C}شود، شد", "میش"), ["می\u{200C}شود"]);
    assert_eq!(marked("در خانۀِ کودک", "خانه"), ["خانۀِ"]);
    assert_eq!(marked("در خانۀِ کودک", "كودك"), ["کودک"]);
    assert_eq!(marked("(١٩٨٦)", "1986"), ["١٩٨٦"]);
    assert_eq!(marked("سنة ٢٠١١م.", "2011"), ["٢٠١١م"]);
    assert_eq!(
        marked("«Ещё», еще е\u{308}", "ещё е"),
        ["Ещё", "еще", "е\u{308}"]
    );
    assert_eq!(marked("мои\u{306}, или", "мой"), ["мои\u{306}"]);
    assert_eq!(marked("в Украі\u{308}ну", "Україн"), ["Украі\u{308}ну"]);
    assert_eq!(
        marked("Жаңаөзен, Жанаозен", "жана"),
        ["Жаңаөзен", "Жанаозен"]
    );
}

/// The letters of the random texts, and what is compared of each that is not compared as it stands: told
/// without parting it.
const ARABIC: &str = "اأإآٱءوؤيئىهةلك٠٣03ـَّٰۖ";
const PERSIAN: &str = "اآیيئکكگهۀوؤ۰۳03\u{200C}ِ";
const RUSSIAN: &str = "аеёийЕЁИЙуя3";
const UKRAINIAN: &str = "ігґеєиїйІГҐЕЄИЇЙ";
const KAZAKH: &str = "аәгғкқнңоөуұүхһиійӘҒҚҢӨҰҮҺІЙ";

/// Gives a text of the random ones as a reader takes it.
fn read(text: &str) -> String {
    let read = |c| match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => Some('ا'),
        'ؤ' => Some('و'),
        'ئ' | 'ى' | 'ی' => Some('ي'),
        'ة' | 'ۀ' => Some('ه'),
        'ک' => Some('ك'),
        '٠' | '۰' => Some('0'),
        '٣' | '۳' => Some('3'),
        'ـ' | '\u{64E}' | '\u{650}' | '\u{651}' | '\u{670}' | '\u{6D6}' | '\u{200C}' => None,
        'ё' | 'Ё' | 'є' | 'Є' => Some('е'),
        'й' | 'Й' | 'і' | 'І' | 'ї' | 'Ї' => Some('и'),
        'ґ' | 'Ґ' | 'ғ' | 'Ғ' => Some('г'),
        'ә' | 'Ә' => Some('а'),
        'қ' | 'Қ' => Some('к'),
        'ң' | 'Ң' => Some('н'),
        'ө' | 'Ө' => Some('о'),
        'ұ' | 'Ұ' | 'ү' | 'Ү' => Some('у'),
        'һ' | 'Һ' => Some('х'),
        'А'..='Я' => c.to_lowercase().next(),
        _ => Some(c),
    };
    text.nfc().filter_map(read).collect()
}

/// Random texts of a language, each in letters with their accents or apart from them.
fn text(pattern: &str) -> impl Strategy<Value = String> + use<> {
    let text = prop::string::string_regex(pattern).expect("a pattern");
    (text, any::<bool>()).prop_map(|(text, is_parted)| {
        if is_parted {
            text.nfd().collect()
        } else {
            text
        }
    })
}

fn letters() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![ARABIC, PERSIAN, RUSSIAN, UKRAINIAN, KAZAKH])
}

/// Documents of one language and few letters, so that many words are alike, and a search.
fn corpus_and_search() -> impl Strategy<Value = (Vec<Vec<String>>, String)> {
    letters().prop_flat_map(|letters| {
        let field = text(&format!("([{letters}]{{1,3}}[ ,]{{1,2}}){{0,6}}"));
        let documents = prop::collection::vec(prop::collection::vec(field, 0..3), 0..20);
        let phrase = format!("\"[{letters}]{{1,2}}( [{letters}]{{1,2}}){{0,2}}");
        let clause = format!("-?([{letters}]{{1,3}}|{phrase}\")");
        let search = text(&format!("({clause} ){{1,2}}(-?{phrase} ?)?"));
        (documents, search)
    })
}

fn words_and_word() -> impl Strategy<Value = (String, String)> {
    letters().prop_flat_map(|letters| {
        let words = text(&format!("([{letters}]{{1,4}}[ ,]){{0,9}}"));
        (words, text(&format!("[{letters}]{{1,2}}")))
    })
}

proptest! {
    #[test]
    fn the_index_finds_in_many_languages_what_a_scan_finds(
        (documents, search) in corpus_and_search()
    ) {
        assert_like_a_scan_of(&documents, &search, read);
    }

    #[test]
    fn words_are_marked_to_their_ends_in_many_languages((text, typed) in words_and_word()) {
        let asked = read(&typed);
        let words = text.split_inclusive([' ', ',']).map(|word| &word[..word.len() - 1]);
        let words = words.filter(|word| !asked.is_empty() && read(word).starts_with(&asked));
        prop_assert_eq!(marked(&text, &typed), words.collect::<Vec<_>>());
    }
}
