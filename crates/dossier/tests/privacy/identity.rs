//! Identity numbers are found where their check digits are right.

use dossier::privacy::What::Identity;
use dossier::privacy::in_text;
use proptest::prelude::*;

use super::finds;

#[test]
fn the_examples_that_states_publish_are_found() {
    for (text, number, name) in [
        ("СНИЛС 112-233-445 95", "112-233-445 95", "SNILS, Russia"),
        ("снилс: 11223344595", "11223344595", "SNILS, Russia"),
        ("ИНН 500100732259", "500100732259", "INN, Russia"),
        ("ИНН: 7830002293", "7830002293", "INN, Russia"),
        ("РНОКПП 3184710691", "3184710691", "RNOKPP, Ukraine"),
        (
            "身份证号11010519491231002X。",
            "11010519491231002X",
            "resident number, China",
        ),
        ("DNI 12345678Z", "12345678Z", "DNI, Spain"),
        ("DNI 12345678-Z", "12345678-Z", "DNI, Spain"),
        ("NIE: X1234567L", "X1234567L", "NIE, Spain"),
        (
            "NIR 2 55 08 14 168 025 38",
            "2 55 08 14 168 025 38",
            "NIR, France",
        ),
        ("255081416802538", "255081416802538", "NIR, France"),
        ("کد ملی: ۰۴۹۹۳۷۰۸۹۹", "۰۴۹۹۳۷۰۸۹۹", "national code, Iran"),
        (
            "SSN 219-09-9999",
            "219-09-9999",
            "social security number, United States",
        ),
    ] {
        finds(text, Identity(name), number);
    }
}

#[test]
fn a_number_with_one_check_digit_needs_its_name() {
    for text in [
        "7830002293",
        "3184710691 tenge",
        "11223344595",
        "0499370899",
        "219099999",
    ] {
        assert_eq!(in_text(text), [], "{text}");
    }
}

/// Gives the check digit of a Kazakh number as its rule has it; nothing where there is none.
fn iin_check(digits: &[u32]) -> Option<u32> {
    let first: u32 = digits
        .iter()
        .zip(1..)
        .map(|(digit, weight)| digit * weight)
        .sum();
    if first % 11 < 10 {
        return Some(first % 11);
    }
    let second: u32 = digits
        .iter()
        .zip([3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2])
        .map(|(digit, weight)| digit * weight)
        .sum();
    Some(second % 11).filter(|check| *check < 10)
}

fn digits(text: &str) -> Vec<u32> {
    text.chars()
        .filter_map(|letter| letter.to_digit(10))
        .collect()
}

fn is_identity(text: &str) -> bool {
    in_text(text)
        .iter()
        .any(|(what, found)| matches!(what, Identity(_)) && found == text)
}

proptest! {
    #[test]
    fn a_kazakh_number_is_found_and_one_with_another_check_digit_is_not(
        year in 0..100_u32, month in 1..13_u32, day in 1..29_u32, century in 3..7_u32, serial in 0..10_000_u32, shift in 1..10_u32,
    ) {
        let head = format!("{year:02}{month:02}{day:02}{century}{serial:04}");
        if let Some(check) = iin_check(&digits(&head)) {
            let number = format!("{head}{check}");
            let name = Identity("IIN, Kazakhstan");
            prop_assert_eq!(in_text(&number), [(name, number.clone())]);
            let wrong = format!("{head}{}", (check + shift) % 10);
            prop_assert!(!in_text(&wrong).iter().any(|(what, _)| *what == name));
        }
    }

    #[test]
    fn a_spanish_number_has_one_right_letter(number in 0..100_000_000_u32) {
        let right: Vec<_> = ('A'..='Z').filter(|letter| is_identity(&format!("{number:08}{letter}"))).collect();
        let expected = "TRWAGMYFPDXBNJZSQVHLCKE".chars().nth(number as usize % 23);
        prop_assert_eq!(right, Vec::from_iter(expected));
    }

    #[test]
    fn a_chinese_number_has_one_right_end(serial in 0..1_000_u32, year in 1930..2020_u32, month in 1..13_u32, day in 1..29_u32) {
        let head = format!("110105{year}{month:02}{day:02}{serial:03}");
        let right = "0123456789X".chars().filter(|end| is_identity(&format!("{head}{end}"))).count();
        prop_assert_eq!(right, 1);
        let absurd = format!("110105{year}13{day:02}{serial:03}");
        let is_found = "0123456789X".chars().any(|end| is_identity(&format!("{absurd}{end}")));
        prop_assert!(!is_found);
    }

    #[test]
    fn a_french_number_has_one_right_key(head in "[12][0-9]{2}(0[1-9]|1[0-2])[0-9]{8}") {
        let keys = (0..100).filter(|key| is_identity(&format!("{head}{key:02}"))).count();
        prop_assert_eq!(keys, 1);
    }

    #[test]
    fn a_russian_number_of_a_person_has_one_right_end(head in "[1-9][0-9]{9}") {
        let named = |number: String| in_text(&number).contains(&(Identity("INN, Russia"), number));
        let ends = (0..100).filter(|end| named(format!("{head}{end:02}"))).count();
        // Some are Kazakh numbers, too.
        prop_assert!(ends <= 1);
        let snils = (0..100).filter(|end| is_identity(&format!("{}-{}-{} {end:02}", &head[..3], &head[3..6], &head[6..9]))).count();
        prop_assert_eq!(snils, 1);
    }

    #[test]
    fn ukrainian_and_iranian_numbers_beside_their_names_have_one_right_end(head in "[1-3][0-9]{8}") {
        let ends = |name: &str| {
            (0..10).filter(|end| !in_text(&format!("{name} {head}{end}")).is_empty()).count()
        };
        prop_assert_eq!(ends("РНОКПП"), 1);
        prop_assert_eq!(ends("کد ملی"), 1);
    }
}
