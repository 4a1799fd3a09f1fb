//! How what a reader types is understood, found and marked.

mod letters;
mod units;

use proptest::prelude::*;
use site::query::search::{Bits, Built, Index, Matches, Part, Search, build, join};
use unicode_normalization::UnicodeNormalization;

fn decompose(text: &str) -> String {
    text.to_lowercase().nfkd().collect()
}

fn parse(text: &str) -> Search {
    Search::parse(text, decompose)
}

fn built(documents: &[Vec<String>]) -> Built {
    build(documents, decompose).expect("few documents")
}

fn found(documents: &[&[&str]], search: &str) -> Vec<usize> {
    let built = build(documents.iter().map(|fields| fields.iter()), decompose);
    let built = built.expect("few documents");
    let index = Index::new(&built.index).expect("a whole index");
    let matches = index.matches(&parse(search), Some(&built.positions));
    assert!(matches.exact);
    matches.documents.iter().collect()
}

/// Whether a single text answers a search.
fn finds(text: &str, search: &str) -> bool {
    !found(&[&[text]], search).is_empty()
}

/// A text's marked parts.
fn marked<'a>(text: &'a str, search: &str) -> Vec<&'a str> {
    let marks = parse(search).marks(text, decompose);
    marks.into_iter().map(|at| &text[at]).collect()
}

#[test]
fn case_and_accents_make_no_difference() {
    for (text, typed) in [
        ("Torture in Custody", "TORTURE custody"),
        ("Zhaňaözen", "zhanaozen"),
        ("Zhanaozen", "Zhaňaözen"),
        ("Zhan\u{303}ao\u{308}zen", "zhañ"),
        ("Жаңаөзен", "жанаозен"),
        ("ЖАҢАӨЗЕН", "Жаңаөзен"),
        ("Қазақстан Республикасы", "казакстан"),
        ("Түркістан, Ұлытау, Ғ. Һ. Әлі", "туркистан улытау г х али"),
        ("расстрелян ещё ёлкой", "еще елкои"),
        ("Ещё", "ЕЩЁ"),
        ("Майский", "маискии"),
        ("Тоҷикистон, Ҳизби Наҳзат", "точикистон хизби нахзат"),
        ("забастовка в Ӯзбекистоне", "узбекистоне"),
        ("İstanbul Işık", "istanbul isik"),
        ("ISTANBUL", "İstanbul"),
        ("Straße", "strasse"),
        ("STRASSE", "straße"),
        ("Łódź, Đà Nẵng, Ærø, Œuvre", "lodz da nang aero oeuvre"),
        ("Azərbaycan", "azarbaycan"),
        ("Azərbaycan", "AZƏRBAYCAN"),
        ("ΟΔΟΣ", "οδοσ"),
        ("ﬁne ＦＵＬＬ", "fine full"),
        ("مُحَمَّد", "محمد"),
        ("محمد", "مُحَمَّدٌ"),
        ("أحكام", "احكام"),
        ("١٩٨٦", "1986"),
    ] {
        assert!(finds(text, typed), "{typed} in {text}");
    }
}

#[test]
fn apostrophes_inside_words_disappear_and_quotes_around_them_part_words() {
    for text in [
        "Uzbekistan’s",
        "Uzbekistan's",
        "Uzbekistanʼs",
        "uzbekistans",
    ] {
        for typed in ["uzbekistan", "\"uzbekistan's\"", "\"Uzbekistan’s\""] {
            assert!(finds(text, typed), "{typed} in {text}");
        }
        assert!(!finds(text, "\"uzbekistan\""), "{text}");
    }
    assert!(finds("the workers' rights", "\"workers rights\""));
    assert!(finds(
        "the ‘workers’ and the 'rights'",
        "\"workers and the rights\""
    ));
    assert!(finds("Oʻzbekiston Gʻafur", "ozbekiston gafur"));
    assert!(finds("soft\u{AD}hyphen", "softhyphen"));
}

#[test]
fn punctuation_and_symbols_part_words() {
    for text in [
        "fair,trial",
        "fair—trial",
        "fair\u{A0}trial",
        "fair…trial",
        "«fair»trial",
        "fair/trial",
        "fair№trial",
        "fair\u{FF0C}trial",
        "fair🕯trial",
        "fair_trial",
    ] {
        assert!(finds(text, "\"fair trial\""), "{text}");
    }
    assert!(finds("حكم، عادل", "\"حكم عادل\""));
}

#[test]
fn the_platform_is_asked_only_for_what_is_neither_ascii_nor_russian_nor_han() {
    fn unavailable(text: &str) -> String {
        panic!("asked for {text}")
    }
    let text = "The workers’ rights — Ещё один «ПОДЪЁМ» Йод 人权";
    assert!(!Search::parse(text, unavailable).is_empty());
    assert_eq!(parse(text), Search::parse(text, unavailable));
}

#[test]
fn a_search_without_words_is_empty_and_matches_everything() {
    for typed in [
        "", " ", "-", " - ", "\"", "\"\"", "-\"\"", "... !", "-—", "'", "\u{301}",
    ] {
        assert!(parse(typed).is_empty(), "{typed}");
        assert_eq!(parse(typed), Search::default());
        assert_eq!(found(&[&["a"], &[], &[""]], typed), [0, 1, 2]);
    }
}

#[test]
fn words_are_matched_by_prefix_and_all_of_them_are_required() {
    let documents: [&[&str]; 4] = [
        &["Torture in Zhanaozen"],
        &["Tortured", "a worker of zhanaozen"],
        &["Torture"],
        &["extortion", "Zhanaozen"],
    ];
    assert_eq!(found(&documents, "tortur"), [0, 1, 2]);
    assert_eq!(found(&documents, "zhan tortur"), [0, 1]);
    assert_eq!(found(&documents, "zhan ... tortur !"), [0, 1]);
    assert_eq!(found(&documents, "tortured"), [1]);
    assert_eq!(found(&documents, "torturedly"), [0; 0]);
    assert_eq!(found(&documents, "t"), [0, 1, 2]);
    assert_eq!(found(&documents, "ortur"), [0; 0]);
}

#[test]
fn a_quoted_phrase_is_whole_words_in_a_row() {
    let documents: [&[&str]; 3] = [
        &["freedom of assembly"],
        &["assembly of freedom"],
        &["freedom of assemblymen", "freedom assembly"],
    ];
    assert_eq!(found(&documents, "\"freedom of assembly\""), [0]);
    for (open, close) in [('“', '”'), ('«', '»'), ('„', '“'), ('"', '"')] {
        let typed = format!("{open}of freedom{close}");
        assert_eq!(found(&documents, &typed), [1], "{typed}");
    }
    assert_eq!(found(&documents, "\"assembly\" free"), [0, 1, 2]);
    assert_eq!(found(&documents, "\"assemblymen\"free"), [2]);
    assert_eq!(found(&documents, "\"free\""), [0; 0]);
}

#[test]
fn the_last_word_of_an_unclosed_phrase_is_a_prefix() {
    let documents: [&[&str]; 3] = [&["freedom of assembly"], &["freedom offered"], &["of it"]];
    assert_eq!(found(&documents, "\"freedom o"), [0, 1]);
    assert_eq!(found(&documents, "\"freedom of"), [0, 1]);
    assert_eq!(found(&documents, "\"freedom of "), [0, 1]);
    assert_eq!(found(&documents, "\"freedom of a"), [0]);
    assert_eq!(found(&documents, "\"free of"), [0; 0]);
    assert_eq!(found(&documents, "\"freedom of\""), [0]);
}

#[test]
fn words_joined_by_punctuation_are_a_phrase_whose_last_word_is_a_prefix() {
    let documents: [&[&str]; 2] = [&["human rights"], &["the rights of a human"]];
    assert_eq!(found(&documents, "human-right"), [0]);
    assert_eq!(found(&documents, "-human-right"), [1]);
    assert_eq!(found(&documents, "human right"), [0, 1]);
}

#[test]
fn phrases_do_not_cross_fields_or_documents() {
    let documents: [&[&str]; 3] = [&["a b", "c"], &["", "d"], &["e"]];
    assert_eq!(found(&documents, "\"a b\""), [0]);
    for crossing in ["\"b c\"", "\"c d\"", "\"d e\"", "\"a b c\""] {
        assert_eq!(found(&documents, crossing), [0; 0], "{crossing}");
    }
}

#[test]
fn a_leading_minus_excludes() {
    let documents: [&[&str]; 3] = [&["death penalty"], &["penalty of death"], &["policeman"]];
    assert_eq!(found(&documents, "-police"), [0, 1]);
    assert_eq!(found(&documents, "-\"death penalty\""), [1, 2]);
    assert_eq!(found(&documents, "penalty -\"death penalty\""), [1]);
    assert_eq!(found(&documents, "penalty -\"death pen"), [1]);
    assert_eq!(found(&documents, "-penalty -police"), [0; 0]);
    assert_eq!(found(&documents, "-\"police\""), [0, 1, 2]);
    assert_eq!(found(&documents, "--police"), [0, 1]);
    assert_eq!(found(&documents, "death - penalty"), [0, 1]);
    assert_eq!(found(&documents, "death - \"penalty\""), [0, 1]);
    assert_eq!(found(&documents, "death- \"penalty\""), [0, 1]);
}

#[test]
fn without_positions_a_phrase_asks_for_its_words_and_says_so() {
    let documents = [
        vec!["death penalty".to_owned()],
        vec!["penalty of death".to_owned()],
        vec!["death".to_owned()],
    ];
    let built = built(&documents);
    let others = self::built(&[vec!["death or penalty".to_owned()]]);
    let index = Index::new(&built.index).expect("a whole index");
    for positions in [None, Some(&[][..]), Some(&others.positions)] {
        let matches = |search| {
            let Matches { documents, exact } = index.matches(&parse(search), positions);
            (documents.iter().collect::<Vec<_>>(), exact)
        };
        assert_eq!(matches("\"death penalty\""), (vec![0, 1], false));
        assert_eq!(matches("-\"death penalty\""), (vec![0, 1, 2], false));
        assert_eq!(matches("death -penalty \"death\""), (vec![2], true));
        assert_eq!(matches("\"death sentence\""), (vec![], true));
    }
}

#[test]
fn documents_are_found_however_many_lie_between() {
    let text = |number| match number {
        0 | 200 | 39_999 => "a rare word",
        201 => "the word rare",
        _ => "x",
    };
    let built = build((0..40_000).map(|number| [text(number)]), decompose).expect("few documents");
    let index = Index::new(&built.index).expect("a whole index");
    let found = |search| {
        let matches = index.matches(&parse(search), Some(&built.positions));
        matches.documents.iter().collect::<Vec<_>>()
    };
    assert_eq!(found("rare"), [0, 200, 201, 39_999]);
    assert_eq!(found("\"rare word\""), [0, 200, 39_999]);
    assert_eq!(found("x").len(), 39_996);
    assert_eq!(found("-x"), found("w"));
}

#[test]
fn a_header_that_claims_too_much_is_refused() {
    let built = built(&[vec!["a b".to_owned()], vec!["b a".to_owned()]]);
    let claiming = |file: &[u8]| [&file[..16], &[0xFF; 4], &file[20..]].concat();
    assert!(Index::new(&claiming(&built.index)).is_none());
    assert!(Index::new(&[&built.index[..], &[0]].concat()).is_none());
    let index = Index::new(&built.index).expect("a whole index");
    for positions in [
        claiming(&built.positions),
        [&built.positions[..], &[0]].concat(),
    ] {
        let matches = index.matches(&parse("\"a b\""), Some(&positions));
        assert!(!matches.exact);
        assert_eq!(matches.documents.count(), 2);
    }
}

#[test]
fn what_was_asked_for_is_marked_and_what_was_excluded_is_not() {
    let text = "Torture, “tortured” and the police: torture’s end";
    assert_eq!(
        marked(text, "tortur -police"),
        ["Torture", "tortured", "torture’s"]
    );
    assert_eq!(marked(text, "\"torture\" the"), ["Torture", "the"]);
    assert_eq!(marked(text, "-tortur"), [""; 0]);
    assert_eq!(marked(text, ""), [""; 0]);
}

#[test]
fn a_phrase_is_marked_as_one_and_merges_with_what_it_touches() {
    let text = "On freedom of the press, of assembly; freedom of";
    assert_eq!(marked(text, "\"freedom of\""), ["freedom of", "freedom of"]);
    assert_eq!(
        marked(text, "\"freedom of\" \"of the press\" of pr"),
        ["freedom of the press", "of", "freedom of"]
    );
    assert_eq!(marked(text, "\"press of ass"), ["press, of assembly"]);
    assert_eq!(
        marked(text, "\"freedom of the press\" the"),
        ["freedom of the press"]
    );
}

#[test]
fn the_words_of_the_original_are_marked_with_their_accents() {
    assert_eq!(marked("В Жаңаөзене и Zhan\u{303}a", "жанао"), ["Жаңаөзене"]);
    assert_eq!(
        marked("Zhan\u{303}ao\u{308}! ok", "zhanao"),
        ["Zhan\u{303}ao\u{308}"]
    );
    assert_eq!(marked("(İstanbul)", "ist"), ["İstanbul"]);
    assert_eq!(marked("workers' rights", "workers"), ["workers"]);
    assert_eq!(marked("the 'workers'", "workers"), ["workers"]);
    assert_eq!(marked("fair\u{FF0C}trial", "trial"), ["trial"]);
}

#[test]
fn a_set_of_numbers_answers_for_its_length_alone() {
    for length in [0, 1, 63, 64, 65, 200] {
        let all = Bits::all(length);
        assert_eq!(all.count(), length);
        assert_eq!(
            all.iter().collect::<Vec<_>>(),
            (0..length).collect::<Vec<_>>()
        );
        assert!(!all.contains(length) && !all.contains(usize::MAX));
        let mut none = Bits::none(length);
        none.insert(length);
        none.insert(usize::MAX);
        assert!(none.is_empty());
        assert_eq!(none.iter().next(), None);
        let mut odd = Bits::none(length);
        (1..length).step_by(2).for_each(|number| odd.insert(number));
        let mut even = all.clone();
        even.and_not(&odd);
        assert_eq!(even.count(), length.div_ceil(2));
        even.and(&odd);
        assert!(even.is_empty());
    }
}

/// The words of a text of the random corpora, which hold nothing that needs folding.
fn plain_words(text: &str) -> Vec<&str> {
    text.split([' ', ','])
        .filter(|word| !word.is_empty())
        .collect()
}

/// Whether a document answers a search, told by reading it from end to end.
fn scan(fields: &[String], search: &str) -> bool {
    let holds = |phrase: &str, is_open: bool| {
        let asked = plain_words(phrase);
        let at = |words: &[&str]| {
            let (last, others) = asked.split_last().expect("a word");
            words[..others.len()] == *others
                && (words[others.len()] == *last
                    || is_open && words[others.len()].starts_with(last))
        };
        asked.is_empty()
            || fields.iter().any(|field| {
                let words = plain_words(field);
                words.windows(asked.len()).any(at)
            })
    };
    let mut rest = search.trim_start();
    while !rest.is_empty() {
        let (is_excluded, clause) = match rest.strip_prefix('-') {
            Some(clause) => (true, clause),
            None => (false, rest),
        };
        let (phrase, is_open, behind) = match clause.strip_prefix('"') {
            Some(quoted) => match quoted.split_once('"') {
                Some((phrase, behind)) => (phrase, false, behind),
                None => (quoted, true, ""),
            },
            None => match clause.split_once(' ') {
                Some((word, behind)) => (word, true, behind),
                None => (clause, true, ""),
            },
        };
        if !plain_words(phrase).is_empty() && holds(phrase, is_open) == is_excluded {
            return false;
        }
        rest = behind.trim_start();
    }
    true
}

prop_compose! {
    /// Documents of few different words, so that all of them are common.
    fn corpus()(
        documents in prop::collection::vec(prop::collection::vec("([abc]{1,3}[ ,]{1,2}){0,6}", 0..4), 0..40)
    ) -> Vec<Vec<String>> {
        documents
    }
}

prop_compose! {
    /// Documents of many different words, so that the vocabulary takes several blocks and most
    /// words are rare.
    fn wide_corpus()(
        documents in prop::collection::vec(prop::collection::vec("([a-d]{1,4} ){0,8}", 0..3), 0..120)
    ) -> Vec<Vec<String>> {
        documents
    }
}

fn any_search() -> impl Strategy<Value = String> {
    let clause = "-?([abc]{1,3}|\"[abc]{1,2}( [abc]{1,2}){0,2}\")";
    let clauses = prop::collection::vec(clause, 0..4).prop_map(|clauses| clauses.join(" "));
    (clauses, "( -?\"[abc]{1,2}( [abc]{1,2}){0,2} ?)?").prop_map(|(clauses, open)| clauses + &open)
}

/// Whether the index finds what a scan finds, and without positions no less.
fn assert_like_a_scan(documents: &[Vec<String>], search: &str) {
    assert_like_a_scan_of(documents, search, str::to_owned);
}

/// Whether the index finds what a scan finds of the texts as they are read.
fn assert_like_a_scan_of(documents: &[Vec<String>], search: &str, read: fn(&str) -> String) {
    let built = built(documents);
    let index = Index::new(&built.index).expect("a whole index");
    assert_eq!(index.documents(), documents.len());
    let exact = index.matches(&parse(search), Some(&built.positions));
    let plain = |fields: &[String]| fields.iter().map(|it| read(it)).collect::<Vec<_>>();
    let scanned = documents.iter().enumerate();
    let scanned = scanned.filter(|(_, fields)| scan(&plain(fields), &read(search)));
    let scanned = scanned.map(|(number, _)| number);
    assert!(exact.exact);
    assert_eq!(
        exact.documents.iter().collect::<Vec<_>>(),
        scanned.collect::<Vec<_>>()
    );
    let wider = index.matches(&parse(search), None);
    assert!(!wider.exact || wider == exact);
    assert!(
        exact
            .documents
            .iter()
            .all(|number| wider.documents.contains(number))
    );
}

proptest! {
    #[test]
    fn the_index_finds_what_a_scan_finds(documents in corpus(), search in any_search()) {
        assert_like_a_scan(&documents, &search);
    }

    #[test]
    fn the_index_finds_what_a_scan_finds_among_many_words(
        documents in wide_corpus(), search in any_search()
    ) {
        assert_like_a_scan(&documents, &search);
    }

    #[test]
    fn an_index_is_the_same_whatever_parts_it_was_read_in(
        documents in wide_corpus(), size in 1_usize..9
    ) {
        let parts = documents.chunks(size).map(|part| Part::of(part, decompose));
        prop_assert_eq!(join(parts), build(&documents, decompose));
    }

    #[test]
    fn a_document_answers_for_any_of_its_words(text in "\\PC{0,40}", before in "\\PC{0,9}") {
        let documents = [vec![before], vec![text.clone()]];
        let built = built(&documents);
        let index = Index::new(&built.index).expect("a whole index");
        for chunk in text.split_whitespace().filter(|chunk| !chunk.contains('-')) {
            let matches = index.matches(&parse(chunk), Some(&built.positions));
            // A quote inside the chunk parts it into phrases, each of whole words.
            prop_assert!(matches.documents.contains(1), "{}", chunk);
        }
    }

    #[test]
    fn a_marked_text_is_one_that_matches(text in "[abc ,]{0,20}", search in "[abc]{1,2}|\"[abc] [abc]{1,2}\"?") {
        let is_marked = !parse(&search).marks(&text, decompose).is_empty();
        prop_assert_eq!(is_marked, finds(&text, &search));
    }

    #[test]
    fn marks_are_ascending_and_disjoint_and_end_between_characters(
        text in "([a-c ,'éйßﬁ½؛ʼ人が㍿\u{E33}\u{301}\u{FF0C}🕯]|\\PC){0,30}",
        search in "([abcefs1人株 \"]|-|\\PC){0,12}"
    ) {
        let mut end = 0;
        for mark in parse(&search).marks(&text, decompose) {
            prop_assert!(mark.start < mark.end && (end == 0 || end < mark.start));
            prop_assert!(text.get(mark.clone()).is_some());
            end = mark.end;
        }
    }

    #[test]
    fn random_bytes_do_not_make_the_index_panic(
        bytes in prop::collection::vec(any::<u8>(), 0..200),
        positions in prop::collection::vec(any::<u8>(), 0..200),
        search in any_search()
    ) {
        if let Some(index) = Index::new(&bytes) {
            let _ = index.matches(&parse(&search), Some(&positions));
        }
    }

    #[test]
    fn random_bytes_behind_a_header_do_not_make_the_index_panic(
        documents in 0..300_u32,
        words in 0..99_u32,
        vocabulary in prop::collection::vec(0..130_u8, 0..200),
        postings in prop::collection::vec(0..130_u8, 0..200),
        positions in (0..400_u32, prop::collection::vec(0..130_u8, 0..50)),
        search in any_search()
    ) {
        let file = |name: &[u8], numbers: &[u32], rest: &[&[u8]]| {
            let numbers = numbers.iter().flat_map(|number| number.to_le_bytes());
            let rest = rest.concat();
            let header = name.iter().copied().chain([1, 0, 0, 0]).chain(numbers);
            header.chain(rest).collect::<Vec<u8>>()
        };
        let table: Vec<u8> = (0..words.div_ceil(32)).flat_map(|n| (n * 9).to_le_bytes()).collect();
        let length = |bytes: &[u8]| u32::try_from(bytes.len()).expect("few bytes");
        let numbers = [7, documents, words, length(&vocabulary), length(&postings)];
        let index = file(b"chrwords", &numbers, &[&table, &vocabulary, &table, &postings]);
        let index = Index::new(&index).expect("a header that fits");
        let (count, lengths) = positions;
        let numbers = [7, count, length(&lengths), length(&postings)];
        let positions = file(b"chrplace", &numbers, &[&lengths, &table, &postings]);
        for positions in [None, Some(&positions[..])] {
            let matches = index.matches(&parse(&search), positions);
            prop_assert!(matches.documents.iter().all(|document| document < index.documents()));
        }
    }

    #[test]
    fn changed_bytes_do_not_make_the_index_panic(
        documents in wide_corpus(),
        search in any_search(),
        changes in prop::collection::vec((any::<bool>(), any::<prop::sample::Index>(), any::<u8>()), 1..9)
    ) {
        let mut built = built(&documents);
        for (is_index, at, byte) in changes {
            let file = if is_index { &mut built.index } else { &mut built.positions };
            // The fingerprint stays, else the positions would not be looked at.
            let at = at.index(file.len());
            file[at] = if (12..16).contains(&at) { file[at] } else { byte };
        }
        if let Some(index) = Index::new(&built.index) {
            for positions in [None, Some(&built.positions[..])] {
                let matches = index.matches(&parse(&search), positions);
                let _ = matches.documents.count();
            }
        }
    }

    #[test]
    fn a_file_that_was_cut_short_is_not_an_index(
        documents in wide_corpus(), search in any_search(), at in any::<prop::sample::Index>()
    ) {
        let built = built(&documents);
        prop_assert!(Index::new(&built.index[..at.index(built.index.len())]).is_none());
        let index = Index::new(&built.index).expect("a whole index");
        let cut = &built.positions[..at.index(built.positions.len())];
        let search = parse(&search);
        prop_assert_eq!(index.matches(&search, Some(cut)), index.matches(&search, None));
    }
}
