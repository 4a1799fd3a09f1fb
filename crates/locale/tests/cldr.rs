//! What the files of messages say of dates, numbers and lists is what Unicode's CLDR says (ICU4X), but for
//! the exceptions that stand here with their reason.

use icu_calendar::{Date as IcuDate, Gregorian};
use icu_datetime::fieldsets::{M, YM, YMD};
use icu_datetime::{DateTimeFormatterPreferences, FixedCalendarDateTimeFormatter};
use icu_decimal::options::DecimalFormatterOptions;
use icu_decimal::{DecimalFormatter, DecimalFormatterPreferences, input::Decimal};
use icu_list::options::{ListFormatterOptions, ListLength};
use icu_list::{ListFormatter, ListFormatterPreferences};
use icu_locale::names::{
    DisplayNamesPreferences, LanguageIdentifierDisplayName, LanguageIdentifierDisplayNameOptions,
    RegionDisplayName,
};
use icu_locale::{Locale as IcuLocale, LocaleDirectionality};
use icu_plurals::{PluralCategory, PluralRules, PluralRulesPreferences};
use locale::{Translation, direction, translations};

fn icu(translation: &Translation) -> IcuLocale {
    translation.language.parse().expect("a tag of BCP 47")
}

fn date(text: &str) -> dossier::Date {
    text.parse().expect("a date")
}

/// Writes the marks of no width that keep directions apart as nothing.
fn without_marks(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}', '\u{200f}', '\u{200e}'], "")
}

/// Compares as readers do: a month that stands first in a label may begin with a capital, and all spaces
/// that do not break look alike.
fn in_lower_case(text: &str) -> String {
    let text = without_marks(text).to_lowercase();
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

fn gregorian(year: i32, month: u8, day: u8) -> IcuDate<Gregorian> {
    IcuDate::try_new_gregorian(year, month, day).expect("a day")
}

#[test]
fn the_digits_and_the_groups_are_those_of_cldr() {
    for translation in translations() {
        let prefs = DecimalFormatterPreferences::from(&icu(translation));
        let formatter =
            DecimalFormatter::try_new(prefs, DecimalFormatterOptions::default()).expect("data");
        for number in [
            0, 7, 66, 999, 1_000, 1_234, 9_999, 10_000, 98_765, 1_234_567,
        ] {
            assert_eq!(
                translation.page.number(number),
                formatter.format(&Decimal::from(number)).to_string(),
                "{}",
                translation.language
            );
        }
        let fraction: Decimal = "12.5".parse().expect("a number");
        assert_eq!(
            translation.page.numerals("12.5"),
            formatter.format(&fraction).to_string(),
            "{}",
            translation.language
        );
    }
}

#[test]
fn days_months_and_years_are_said_as_cldr_says_them() {
    for translation in translations() {
        let language = translation.language.as_str();
        let prefs = DateTimeFormatterPreferences::from(&icu(translation));
        let days = FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new(prefs, YMD::long())
            .expect("data");
        let months = FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new(prefs, YM::long())
            .expect("data");
        for month in 1..=12 {
            let day = gregorian(2013, month, 27);
            let said = translation.page.date(date(&format!("2013-{month:02}-27")));
            let expected = match language {
                // Day, month, year, as the reports and the citations of rights groups have them.
                "en" => said.clone(),
                _ => days.format(&day).to_string(),
            };
            assert_eq!(in_lower_case(&said), in_lower_case(&expected), "{language}");
            let said = translation.page.date(date(&format!("2013-{month:02}")));
            let expected = months.format(&day).to_string();
            assert_eq!(in_lower_case(&said), in_lower_case(&expected), "{language}");
        }
    }
}

#[test]
fn the_names_of_months_that_stand_alone_are_those_of_cldr() {
    for translation in translations() {
        let language = translation.language.as_str();
        let prefs = DateTimeFormatterPreferences::from(&icu(translation));
        let long = FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new(prefs, M::long())
            .expect("data");
        let short = FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new(prefs, M::medium())
            .expect("data");
        for month in 1..=12_u8 {
            let day = gregorian(2013, month, 27);
            let alone = match language {
                // The name stands behind a year, too, where CLDR has a number ("2013年6月").
                "zh" => format!("{month}月"),
                _ => long.format(&day).to_string(),
            };
            assert_eq!(
                in_lower_case(translation.reader.month(month.into())),
                in_lower_case(&alone),
                "{language}"
            );
            assert_eq!(
                in_lower_case(translation.reader.month_short(month.into())),
                in_lower_case(&short.format(&day).to_string()),
                "{language}"
            );
        }
    }
}

#[test]
fn lists_are_joined_as_cldr_joins_them() {
    for translation in translations() {
        let options = ListFormatterOptions::default().with_length(ListLength::Wide);
        let prefs = ListFormatterPreferences::from(&icu(translation));
        let all = ListFormatter::try_new_and(prefs, options).expect("data");
        let one = ListFormatter::try_new_or(prefs, options).expect("data");
        let items = ["a", "b", "c", "d"];
        for count in 1..=4 {
            let items = &items[..count];
            let said = without_marks(&translation.page.all_of(items));
            let mut expected = all.format(items.iter()).to_string();
            if translation.language == "en" {
                // Without the comma before "and", as in British English.
                expected = expected.replace(", and", " and");
            }
            assert_eq!(said, without_marks(&expected), "{}", translation.language);
        }
        let said = without_marks(&translation.page.one_of(&items[..2]));
        let expected = one.format(items[..2].iter()).to_string();
        assert_eq!(said, expected, "{}", translation.language);
    }
}

#[test]
fn every_number_takes_the_plural_form_that_cldr_gives_it() {
    for translation in translations() {
        let language = translation.language.as_str();
        let prefs = PluralRulesPreferences::from(&icu(translation));
        let rules = PluralRules::try_new_cardinal(prefs).expect("data");
        // A form is known by the words of the first number that takes it.
        let mut words: Vec<(PluralCategory, String)> = Vec::new();
        for number in 0..3_000_usize {
            let category = rules.category_for(number);
            let said = translation.page.report_count(number);
            let said = said.replace(&translation.page.number(number), "#");
            match words.iter().find(|(known, _)| *known == category) {
                Some((_, known)) => assert_eq!(&said, known, "{number} in {language}"),
                None => words.push((category, said)),
            }
        }
    }
}

#[test]
fn a_language_is_read_in_the_direction_that_cldr_gives_it() {
    let known = LocaleDirectionality::new_extended();
    let tags = [
        "en", "ar", "fa", "he", "ur", "ps", "ug", "ckb", "sd", "yi", "dv", "ru", "kk", "zh-Hans",
        "zh-Hant", "az", "az-Arab", "ku", "pa", "pa-Arab", "uz-Cyrl", "ar-Latn", "fr-CA",
    ];
    for tag in tags {
        let icu: IcuLocale = tag.parse().expect("a tag of BCP 47");
        let expected = if known.is_right_to_left(&icu.id) {
            "rtl"
        } else {
            "ltr"
        };
        assert_eq!(direction(tag), expected, "{tag}");
    }
    for translation in translations() {
        let is_isolated = translation.page.why("a").contains('\u{2068}');
        let is_right_to_left = known.is_right_to_left(&icu(translation).id);
        assert_eq!(is_isolated, is_right_to_left, "{}", translation.language);
        assert!(!translation.exporter.archived_copy("a").contains('\u{2068}'));
    }
}

#[test]
fn a_language_is_called_what_its_speakers_call_it() {
    for translation in translations() {
        // Simplified is what tells this Chinese from the other one.
        let tag = match translation.language.as_str() {
            "zh" => "zh-Hans",
            tag => tag,
        };
        let tag: IcuLocale = tag.parse().expect("a tag of BCP 47");
        let prefs = DisplayNamesPreferences::from(&tag);
        let options = LanguageIdentifierDisplayNameOptions::default();
        let name = LanguageIdentifierDisplayName::try_new_heavy(prefs, tag.id.clone(), options);
        let name = name.expect("data");
        assert_eq!(
            translation.page.language_name(),
            name.as_borrowed().to_string(),
        );
    }
}

#[test]
fn countries_are_called_what_cldr_calls_them() {
    let languages = translations().iter().map(|it| it.language.as_str());
    let mut rows = vec![
        ["code"]
            .into_iter()
            .chain(languages)
            .collect::<Vec<_>>()
            .join("\t"),
    ];
    for country in &dossier::countries::COUNTRIES {
        let mut row = country.code.to_owned();
        let region = country.code.parse().expect("a region");
        for translation in translations() {
            let prefs = DisplayNamesPreferences::from(&icu(translation));
            let name = RegionDisplayName::try_new_light(prefs, region).expect("a name");
            let name = name.as_borrowed().to_string();
            assert_ne!(name, country.code, "{}", translation.language);
            row = [&row, "\t", &name].concat();
        }
        rows.push(row);
    }
    let table = rows.join("\n") + "\n";
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../locales/countries.tsv");
    if std::env::var_os("WRITE_COUNTRIES").is_some() {
        std::fs::write(file, &table).expect("the file can be written");
    }
    let found = std::fs::read_to_string(file).expect("a table of names");
    assert!(
        found == table,
        "{file} is not what CLDR says: run this test with WRITE_COUNTRIES=1 to write it anew"
    );
    for country in &dossier::countries::COUNTRIES {
        let name = translations()[0].page.country_name(country.code);
        assert_eq!(name, Some(country.name));
    }
}
