//! Scripts that leave no blank between words, and words with apostrophes and hyphens.

use proptest::prelude::*;
use site::query::search::Index;

use super::{built, finds, found, marked, parse};

/// Asserts that any part of a text, which is one run, is found: bare, quoted, and while the quote is
/// open.
fn assert_found_by_any_part(text: &str) {
    let characters: Vec<_> = text.char_indices().map(|(at, _)| at).collect();
    for (number, &from) in characters.iter().enumerate() {
        let ends = characters[number + 1..].iter().copied();
        for to in ends.chain([text.len()]) {
            let part = &text[from..to];
            for typed in [part.to_owned(), format!("\"{part}\""), format!("\"{part}")] {
                assert!(finds(text, &typed), "{typed} in {text}");
                assert!(!finds(text, &format!("-{typed}")), "-{typed} in {text}");
            }
        }
    }
}

#[test]
fn chinese_is_found_by_any_part_of_a_run() {
    assert_found_by_any_part("人权报告认证系统使用令牌");
    assert!(!finds("人权报告认证系统使用令牌", "报系"));
    assert!(!finds("人权报告认证系统使用令牌", "告报"));
    // Rare characters, compatibility forms and variants are Han as well.
    assert_found_by_any_part("\u{20BB7}野家〇々");
    assert!(finds("\u{F900}令", "豈令"));
    assert!(finds("葛\u{E0100}城市", "葛城"));
}

#[test]
fn japanese_is_found_by_any_part_of_a_run() {
    assert_found_by_any_part("地域住民が主体となってまちづくりを進める");
    assert_found_by_any_part("カードのデータ");
    assert!(finds("ﾃﾞｰﾀの保護", "データの"));
    assert!(finds("データの保護", "ﾃﾞｰﾀ"));
    assert!(!finds("まちづくり", "まり"));
    assert!(!finds("カ", "ガ"));
    assert!(finds("㍿の責任", "会社の責"));
}

#[test]
fn thai_is_found_by_any_part_of_a_run() {
    assert_found_by_any_part("สิทธิมนุษยชนในประเทศไทย");
    assert!(finds("น้ำท่วม", "น้ำ"));
    assert!(!finds("ม้า", "มา"));
    assert!(finds("สิทธิ\u{200B}มนุษยชน", "สิทธิมนุษย"));
}

#[test]
fn lao_is_found_by_any_part_of_a_run() {
    assert_found_by_any_part("ສິດທິມະນຸດໃນປະເທດລາວ");
}

#[test]
fn khmer_is_found_by_any_part_of_a_run() {
    assert_found_by_any_part("សិទ្ធិមនុស្សនៅកម្ពុជា");
    assert!(finds("សិទ្ធិមនុស្ស។", "\"មនុស្ស\""));
}

#[test]
fn burmese_is_found_by_any_part_of_a_run() {
    assert_found_by_any_part("မြန်မာနိုင်ငံလူအခွင");
    // The dot below and the stroke above are written in either order.
    assert!(finds("လူ\u{1037}အခွင\u{103A}\u{1037}", "အခွင\u{1037}\u{103A}"));
    assert!(finds("မြန်မာ။နိုင်ငံ", "\"မာ နိုင်\""));
}

#[test]
fn tibetan_is_found_by_any_part_of_a_run() {
    assert_found_by_any_part("འགྲོ་བ་མིའི་ཐོབ་ཐང་");
}

#[test]
fn a_run_ends_at_blanks_punctuation_and_other_scripts() {
    for text in [
        "报告，系统",
        "报告 系统",
        "报告\u{3000}系统",
        "报告・系统",
        "报告的NHK系统",
    ] {
        assert!(!finds(text, "告系"), "{text}");
        assert!(finds(text, "系 告"), "{text}");
    }
    for text in ["报告，系统", "报告 系统"] {
        assert!(finds(text, "\"告 系\""), "{text}");
        assert!(finds(text, "告-系"), "{text}");
        assert!(!finds(text, "\"报 系\""), "{text}");
        assert!(!finds(text, "\"告 统\""), "{text}");
    }
    assert!(!finds("报告系统", "\"报告 系统\""));
}

#[test]
fn words_beside_a_run_are_words() {
    let text = "2013年NHK受信料第3条5㎏";
    for typed in [
        "2013",
        "201",
        "nhk",
        "NHK受",
        "年nhk受信",
        "年N",
        "受信料第3",
        "第3条",
        "\"第3条\"",
        "3条5kg",
        "条5k",
    ] {
        assert!(finds(text, typed), "{typed}");
    }
    for typed in ["13年", "hk受", "NH受", "\"2013年NH\"", "年3"] {
        assert!(!finds(text, typed), "{typed}");
    }
}

#[test]
fn one_character_and_two_need_no_positions() {
    let documents = ["人权报告", "报告人权", "告报"].map(|text| vec![text.to_owned()]);
    let built = built(&documents);
    let index = Index::new(&built.index).expect("a whole index");
    for (typed, expected) in [
        ("报", &[0, 1, 2][..]),
        ("报告", &[0, 1]),
        ("\"报告\"", &[0, 1]),
        ("\"告\"", &[0, 1, 2]),
        ("-报告", &[2]),
        ("权报", &[0]),
    ] {
        let matches = index.matches(&parse(typed), None);
        assert!(matches.exact, "{typed}");
        assert_eq!(
            matches.documents.iter().collect::<Vec<_>>(),
            expected,
            "{typed}"
        );
    }
    assert!(!index.matches(&parse("人权报"), None).exact);
}

#[test]
fn parts_of_runs_are_marked() {
    assert_eq!(marked("人权报告认证", "报"), ["报"]);
    assert_eq!(marked("人权报告认证", "报告"), ["报告"]);
    assert_eq!(marked("人权报告认证", "\"权报告\""), ["权报告"]);
    assert_eq!(marked("人权报告认证", "证 报 权"), ["权报", "证"]);
    assert_eq!(marked("人人人", "人"), ["人人人"]);
    assert_eq!(marked("人权报告认证", "-报"), [""; 0]);
    assert_eq!(marked("ทุกสิทธิมนุษยชนใน", "มนุษยชน"), ["มนุษยชน"]);
    assert_eq!(marked("第3条の2", "第3条"), ["第3条"]);
    assert_eq!(marked("第3条の2", "\"条の2\""), ["条の2"]);
    assert_eq!(marked("ﾃﾞｰﾀの", "データ"), ["ﾃﾞｰﾀ"]);
    assert_eq!(marked("NHK受信", "受 nhk"), ["NHK受"]);
}

#[test]
fn what_stands_behind_an_apostrophe_is_found_by_itself() {
    for (text, typed) in [
        ("L’état d’urgence à l’université", "urgence"),
        ("L’état d’urgence à l’université", "université"),
        ("L’état d’urgence à l’université", "etat"),
        ("L’état d’urgence à l’université", "\"etat urgence\""),
        ("L’état d’urgence à l’université", "\"état d'urgence à\""),
        ("l’urgence", "urgence l'urg lurgence l’urgence"),
        (
            "dell’arte; aujourd’hui",
            "arte dellarte dell'arte aujourd'hui aujourdhui",
        ),
        (
            "O’Brien and Sa’ada",
            "brien obrien o'brien O´BRIEN o＇brien ada saada",
        ),
        ("the Qur'an", "quran an qur'an qur"),
        ("le rock’n’roll", "roll nroll rock'n'roll \"le roll\""),
        ("п’ять", "ять пять п'ять"),
        ("צ׳ארלס", "ארלס צארלס צ'ארלס"),
    ] {
        for typed in if typed.contains('"') {
            vec![typed]
        } else {
            typed.split(' ').collect()
        } {
            assert!(finds(text, typed), "{typed} in {text}");
        }
    }
}

#[test]
fn all_apostrophes_are_one() {
    for apostrophe in "'`´ʹʻʼʽʾʿ՚׳‘’‛′ꞌ＇".chars() {
        let text = format!("O{apostrophe}Brien");
        for typed in ["brien", "obrien", "o'brien", "O’Brien", "\"brien\"", &text] {
            assert!(finds(&text, typed), "{typed} in {text}");
            assert!(finds("O’Brien", typed), "{typed}");
        }
        assert!(!finds(&text, "\"o\""), "{text}");
    }
    for joiner in ['\u{AD}', '\u{200B}', '\u{200C}', '\u{2060}'] {
        assert!(!finds(&format!("O{joiner}Brien"), "brien"));
    }
}

#[test]
fn a_single_letter_behind_an_apostrophe_is_no_part() {
    assert!(!finds("Uzbekistan’s", "s"));
    assert!(finds("they’re", "re"));
}

#[test]
fn the_parts_of_a_word_take_no_place_of_their_own() {
    assert!(finds("à l’université de Paris", "\"à l'université de\""));
    assert!(finds("à l’université de Paris", "\"à université de\""));
    assert!(!finds(
        "à l’université de Paris",
        "\"luniversité université\""
    ));
    assert_eq!(found(&[&["l’état"], &["état"]], "-état"), [0; 0]);
    assert_eq!(found(&[&["l’état"], &["état"]], "-l'état"), [1]);
}

#[test]
fn only_the_part_that_was_asked_for_is_marked() {
    let text = "L’état d’urgence";
    assert_eq!(marked(text, "urgence"), ["urgence"]);
    assert_eq!(marked(text, "d'urg"), ["d’urgence"]);
    assert_eq!(marked(text, "\"état d'urgence\""), ["état d’urgence"]);
    assert_eq!(marked(text, "\"état urgence\""), ["état d’urgence"]);
    assert_eq!(marked(text, "etat letat"), ["L’état"]);
    assert_eq!(marked("rock’n’roll", "roll"), ["roll"]);
}

#[test]
fn both_sides_of_a_hyphen_are_found_by_themselves() {
    for hyphen in ['-', '\u{2010}', '\u{2011}', '–', '\u{FF0D}', '\u{5BE}'] {
        let text = format!("Qur’an{hyphen}based co{hyphen}operate");
        for typed in [
            "qur",
            "an",
            "\"quran\"",
            "based",
            "co",
            "operate",
            "co-operate",
            "an-based",
        ] {
            assert!(finds(&text, typed), "{typed} in {text}");
        }
    }
}

/// What is compared of a text of the random corpora: a word with what stands behind its apostrophes, or
/// a run.
#[derive(Debug)]
enum Piece {
    Word(Vec<String>),
    Run(String),
}

const RUN: [char; 5] = ['人', '权', 'が', 'ก', '\u{E34}'];

/// Leaves out each apostrophe that does not stand inside a word.
fn without_quotes(text: &str) -> String {
    let is_letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let mut kept = String::new();
    for (at, c) in text.char_indices() {
        let next = text[at..].chars().find(|&c| c != '’');
        if c != '’' || is_letter(kept.chars().last()) && is_letter(next) {
            kept.push(c);
        }
    }
    kept
}

fn pieces(text: &str) -> Vec<Piece> {
    let text = without_quotes(text);
    let mut pieces = Vec::new();
    for chunk in text.split([' ', ',', '-']) {
        let mut rest = chunk;
        while let Some(c) = rest.chars().next() {
            let is_run = RUN.contains(&c);
            let end = rest.find(|c| RUN.contains(&c) != is_run);
            let (piece, behind) = rest.split_at(end.unwrap_or(rest.len()));
            rest = behind;
            pieces.push(if is_run {
                Piece::Run(piece.to_owned())
            } else {
                let parts = piece.match_indices('’').map(|(at, _)| &piece[at..]);
                let parts = parts.map(|part| part.replace('’', ""));
                let whole = piece.replace('’', "");
                Piece::Word(
                    [whole]
                        .into_iter()
                        .chain(parts.filter(|part| part.len() > 1))
                        .collect(),
                )
            });
        }
    }
    pieces
}

/// Whether pieces in a row are those asked for, told without units.
fn holds(here: &[Piece], asked: &[Piece], is_open: bool) -> bool {
    let last = asked.len() - 1;
    here.iter()
        .zip(asked)
        .enumerate()
        .all(|(number, pair)| match pair {
            (Piece::Run(text), Piece::Run(asked)) => match (number == 0, number == last) {
                (true, true) => text.contains(asked.as_str()),
                (true, false) => text.ends_with(asked.as_str()),
                (false, true) => text.starts_with(asked.as_str()),
                (false, false) => text == asked,
            },
            (Piece::Word(texts), Piece::Word(asked)) => texts.iter().any(|text| {
                *text == asked[0] || is_open && number == last && text.starts_with(&asked[0])
            }),
            _ => false,
        })
}

/// Whether a document answers a search of one clause, told by reading it from end to end.
fn scan(fields: &[String], search: &str) -> bool {
    let clause = search.trim_start_matches('-');
    let is_open = !clause.starts_with('"') || clause.len() == 1 || !clause.ends_with('"');
    let asked = pieces(clause.trim_matches('"'));
    if asked.is_empty() {
        return true;
    }
    let is_found = fields.iter().any(|field| {
        let pieces = pieces(field);
        pieces
            .windows(asked.len().max(1))
            .any(|here| holds(here, &asked, is_open))
    });
    is_found != search.starts_with('-')
}

prop_compose! {
    /// Documents that mix scripts, of few characters, so that much of them is common.
    fn mixed_corpus()(
        documents in prop::collection::vec(
            prop::collection::vec("([人权]{1,4}|[が人]{1,3}|[กิ]{1,4}|[ab1]{1,3}|[ab]’[ab]{1,2}|[ ,’-]){0,9}", 0..3),
            0..30,
        )
    ) -> Vec<Vec<String>> {
        documents
    }
}

fn mixed_search() -> impl Strategy<Value = String> {
    const PART: &str =
        "([人权が]{1,4}|[กิ]{1,3}|[ab1]{1,2}|[ab]’[ab]{1,2}|[人权]{1,2}[ab1]{1,2}|[ab1][人权]{1,2})";
    let patterns = [
        format!("-?{PART}{{1,2}}"),
        format!("-?\"{PART}([ -]?{PART}){{0,2}}\"?"),
    ];
    let [free, quoted] = patterns.map(|it| prop::string::string_regex(&it).expect("a pattern"));
    prop_oneof![free, quoted]
}

proptest! {
    #[test]
    fn the_index_finds_in_mixed_scripts_what_a_scan_finds(
        documents in mixed_corpus(), search in mixed_search()
    ) {
        let built = built(&documents);
        let index = Index::new(&built.index).expect("a whole index");
        let matches = index.matches(&parse(&search), Some(&built.positions));
        prop_assert!(matches.exact);
        let scanned = (0..documents.len()).filter(|&number| scan(&documents[number], &search));
        prop_assert_eq!(
            matches.documents.iter().collect::<Vec<_>>(),
            scanned.collect::<Vec<_>>(),
            "{}", search
        );
        let wider = index.matches(&parse(&search), None);
        prop_assert!(!wider.exact || wider == matches);
        prop_assert!(matches.documents.iter().all(|number| wider.documents.contains(number)));
    }

    #[test]
    fn a_text_of_mixed_scripts_is_marked_if_it_is_found(
        text in "([人权が]{1,3}|[กิ]{1,3}|[ab1]{1,3}|[ab]’[ab]{1,2}|[ ,-]){0,9}", search in mixed_search()
    ) {
        let search = search.trim_start_matches('-');
        let is_marked = !parse(search).marks(&text, super::decompose).is_empty();
        prop_assert_eq!(is_marked, finds(&text, search));
    }
}
