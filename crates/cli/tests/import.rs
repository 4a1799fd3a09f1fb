//! What others wrote becomes a dossier, and nothing of it goes in silence.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use std::time::Duration;

use dossier::check::check;
use dossier::{Diagnostic, Dossier, Report};
use formats::export::{csv, json, timelinejs};
use formats::import::{
    DayOrder, Format, Import, MISSING_VALUE, NO_PLACE, NOT_IMPORTED, Options, WRONG_VALUE, import,
};
use formats::slug::slug;
use proptest::prelude::*;
use rustix::time::{ClockId, clock_gettime};

/// Imports bytes; where that fails, what is said of the whole.
fn read(bytes: &[u8], format: Option<Format>) -> Result<Import, Diagnostic> {
    import(bytes, format, &Options::default(), &mut |_| {}).map_err(whole)
}

fn whole(diagnostics: Vec<Diagnostic>) -> Diagnostic {
    diagnostics.into_iter().last().expect("a reason")
}

fn fixture(name: &str) -> Import {
    let bytes = fs::read(format!("../../tests/fixtures/import/{name}")).expect("a fixture");
    let import = read(&bytes, None).expect("an import");
    assert_eq!(check_ids(&import.dossier), Vec::<String>::new());
    import
}

/// What is wrong with the ids and topics of a dossier.
fn check_ids(dossier: &Dossier) -> Vec<String> {
    let problems = check(dossier).into_iter();
    let rules = ["unique-id", "known-topic", "known-report"];
    problems
        .filter(|problem| rules.contains(&problem.rule))
        .map(|problem| problem.to_string())
        .collect()
}

/// What an import says under one rule.
fn said(import: &Import, rule: &str) -> Vec<String> {
    let diagnostics = import.diagnostics.iter();
    diagnostics
        .filter(|diagnostic| diagnostic.rule == rule)
        .map(Diagnostic::brief)
        .collect()
}

fn refused(import: &Import) -> Vec<String> {
    said(import, NOT_IMPORTED)
}

fn text(report: &Report) -> &str {
    report.abstract_.as_deref().unwrap_or_default()
}

fn urls(report: &Report) -> Vec<&str> {
    report
        .sources
        .iter()
        .map(|source| source.url.as_str())
        .collect()
}

fn dates(import: &Import) -> Vec<String> {
    let reports = import.dossier.reports.iter();
    reports.map(|report| report.date.to_string()).collect()
}

/// The dates of a spreadsheet with one column of dates, and what is said of the others.
fn column_of_dates(cells: &[&str], order: Option<DayOrder>) -> (Vec<String>, Vec<String>) {
    let rows: Vec<_> = cells
        .iter()
        .map(|cell| format!("\"{cell}\",Title\n"))
        .collect();
    let options = Options {
        day_order: order,
        ..Options::default()
    };
    let table = format!("date,title\n{}2000,Last\n", rows.concat());
    let import = import(table.as_bytes(), None, &options, &mut |_| {}).expect("an import");
    let mut dates = dates(&import);
    dates.pop();
    (dates, refused(&import))
}

#[test]
fn a_page_saved_as_text_keeps_every_entry() {
    let import = fixture("page.txt");
    assert_eq!(import.format, Format::Page);
    assert_eq!(
        dates(&import),
        [
            "2013-06-27",
            "2013-05-27",
            "2013-04",
            "2012-12-13",
            "2012-06-05"
        ]
    );
    let dossier = &import.dossier;
    assert_eq!(dossier.title, "Examplia");
    assert_eq!(
        dossier.summary.paragraphs,
        [
            "Examplia does not exist. In an invented winter its invented authorities forbade every \
             invented gathering."
        ]
    );
    let photo = dossier.photo.as_ref().expect("a picture");
    assert_eq!(
        photo.caption,
        "A drawing of an empty square in Sampletown.\nThe square stayed empty: a teaser of nothing."
    );
    assert_eq!(photo.credit, "© Nobody at all");
    assert_eq!(
        text(&dossier.reports[1]),
        "Two invented newspapers closed on the same day."
    );
    assert_eq!(
        text(&dossier.reports[2]),
        "A month without a day: the day is not known."
    );
    assert_eq!(text(&dossier.reports[3]), "A text on the line of its date.");
    assert_eq!(refused(&import), Vec::<String>::new());
}

#[test]
fn an_entry_with_a_date_and_no_text_is_kept_with_a_supplied_title() {
    let import = fixture("page.txt");
    let last = import.dossier.reports.last().expect("an entry");
    assert_eq!(last.abstract_, None);
    assert_eq!(last.title.text, "5 June 2012");
    assert!(last.title.supplied);
    assert_eq!(last.id.as_str(), "2012-06-05");
}

#[test]
fn a_title_made_from_a_text_is_its_first_sentence_and_marked_as_supplied() {
    let import = fixture("page.txt");
    let first = &import.dossier.reports[0];
    assert_eq!(
        first.title.text,
        "The invented law on squares was read a third time"
    );
    assert!(first.title.supplied);
    assert_eq!(
        text(first),
        "The invented law on squares was read a third time. Nobody objected."
    );
}

#[test]
fn a_bullet_of_the_page_whose_date_is_wrong_is_refused_with_its_line_and_its_text() {
    let import = fixture("page-dashes.txt");
    assert_eq!(
        dates(&import),
        ["2013-06-27", "2012-06-05", "2011-12/2012-02"]
    );
    assert_eq!(
        text(&import.dossier.reports[1]),
        "* not a date, but a point of a list Second."
    );
    assert_eq!(import.found, 5);
    assert_eq!(
        refused(&import),
        [
            "line 10: June 2012 has no day 31; with it goes: A day that does not exist.",
            "line 12: \"1 May 12\": a year of two digits; write it with four; with it goes: A year of two digits.",
        ]
    );
}

#[test]
fn the_conclusion_stays_a_line_however_long_the_text_that_was_refused() {
    let text = "Nobody came to the square. ".repeat(100);
    let page = format!("Reports\n• 2012\nFirst.\n• 31 June 2012\n{text}\n");
    let import = read(page.as_bytes(), None).expect("an import");
    let conclusion = import.conclusion();
    assert!(
        conclusion
            .starts_with("1 of 2 imported; line 4: June 2012 has no day 31; with it goes: Nobody"),
        "{conclusion}"
    );
    assert!(conclusion.chars().count() < 200, "{conclusion}");
    assert!(refused(&import)[0].ends_with(text.trim()));
}

#[test]
fn a_line_that_is_only_a_date_begins_an_entry_only_where_there_are_no_bullets() {
    let with = read(
        "Reports\n• 27 June 2013\nIt began in\nMay 2013\nand went on.\n".as_bytes(),
        None,
    );
    let with = with.expect("an import");
    assert_eq!(dates(&with), ["2013-06-27"]);
    assert_eq!(
        text(&with.dossier.reports[0]),
        "It began in May 2013 and went on."
    );
    let without = read(
        b"Reports\n27 June 2013\nFirst.\n\nMay 2013\nSecond.\n",
        None,
    );
    assert_eq!(
        dates(&without.expect("an import")),
        ["2013-06-27", "2013-05"]
    );
}

#[test]
fn a_text_may_follow_the_day_on_its_line_after_a_space() {
    let page = "Reports\n\
        - Jun 27, 2013 The law was read.\n\
        - 27 June 2013 30 people came.\n\
        - 2013-06-27 Nobody came. On 1 May 2012 nobody had.\n\
        - Thursday, 27 June 2013 14:30 The square closed.\n\
        - May 2013 saw nothing.\n";
    let import = read(page.as_bytes(), None).expect("an import");
    assert_eq!(dates(&import), ["2013-06-27"; 4]);
    let texts: Vec<_> = import.dossier.reports.iter().map(text).collect();
    assert_eq!(
        texts,
        [
            "The law was read.",
            "30 people came.",
            "Nobody came. On 1 May 2012 nobody had.",
            "14:30 The square closed.",
        ]
    );
    // It may be the point of a list in the text before it.
    assert_eq!(
        refused(&import),
        ["line 6: \"May 2013 saw nothing.\" is no date"]
    );
}

#[test]
fn what_follows_a_date_on_its_line_is_never_taken_for_a_time_of_day() {
    for line in [
        "2013-06-27 30 people were held.",
        "27 June 2013 Note: nobody came.",
        "27 June 2013 14:30 They left.",
    ] {
        let page = format!("Reports\n• {line}\n• 2012: Another.\n");
        let import = read(page.as_bytes(), None).expect("an import");
        let kept = format!("{}{:?}", json(&import.dossier), refused(&import));
        let words = line.rsplit(' ').next().expect("a word");
        assert!(kept.contains(words), "{line}: {kept}");
    }
}

#[test]
fn a_timelinejs_spreadsheet_keeps_precision_groups_eras_and_links() {
    let import = fixture("timeline.csv");
    assert_eq!(import.format, Format::TimelineCsv);
    let dossier = &import.dossier;
    assert_eq!(dossier.title, "Examplia in two years");
    assert_eq!(
        dossier.summary.paragraphs,
        ["Nothing of this ever happened.", "It was invented."]
    );
    assert_eq!(
        dates(&import),
        [
            "2011-03-23",
            "2011-12-16/2011-12-17",
            "2012",
            "2012-02/2012-05",
            "2012-01-01/2012-12-31"
        ]
    );
    let first = &dossier.reports[0];
    assert_eq!(
        text(first),
        "The ministry said so in an order & a letter.\nNo one came."
    );
    assert_eq!(
        urls(first),
        [
            "https://ministry.example/order",
            "https://example.org/square"
        ]
    );
    assert_eq!(dossier.topic_label(&first.topics[0]), Some("Assembly"));
    assert_eq!(first.topics, dossier.reports[2].topics);
    assert_eq!(text(&dossier.reports[3]), "Line one.\nLine two.");
    assert_eq!(dossier.reports[4].kind.label, "Era");
    assert_eq!(refused(&import), ["row 9, column Month: 13 is no month"]);
    let moved = said(&import, NO_PLACE);
    for expected in [
        "row 3, column Media Credit: left out: Nobody",
        "row 4, column Media: left out: https://example.org/rain.jpg",
        "row 4, column Time: left out: 14:30:00",
        "row 4, column Background: left out: #fff",
        "row 5, column Display Date: left out: Some time in 2012",
        "formatting left out: i (1)",
    ] {
        assert!(
            moved.iter().any(|line| line == expected),
            "{expected}: {moved:#?}"
        );
    }
}

#[test]
fn the_old_columns_of_timelinejs_are_read_and_an_ambiguous_date_is_refused() {
    let import = fixture("timeline-old.csv");
    assert_eq!(
        dates(&import),
        ["2011-03-23", "2011", "2011-12-16/2011-12-17"]
    );
    assert_eq!(import.dossier.title, "Examplia of old");
    assert_eq!(
        refused(&import),
        [
            "row 6, column Start Date: \"03/04/2012\" is ambiguous: the day may stand first or second; \
             write 2012-04-03 or 2012-03-04, or say which with --dates"
        ]
    );
}

#[test]
fn timelinejs_3_is_read_with_numbers_or_strings_and_empty_parts() {
    let import = fixture("timeline-3.json");
    assert_eq!(import.format, Format::TimelineJson);
    assert_eq!(
        dates(&import),
        ["2011-03-23", "2011-12/2012-02", "2012", "2011/2012"]
    );
    let first = &import.dossier.reports[0];
    assert_eq!(first.id.as_str(), "square-closed");
    assert_eq!(text(first), "See the order.");
    assert_eq!(
        refused(&import),
        ["event 3, start_date.day: February 2012 has no day 30"]
    );
    let moved = said(&import, NO_PLACE);
    assert!(
        moved.contains(
            &"event 1, text: left out: img https://example.org/a.png, alt \"A square\"".to_owned()
        ),
        "{moved:#?}"
    );
    assert!(moved.contains(&"event 2, autolink: left out: true".to_owned()));
}

#[test]
fn an_event_that_no_program_can_hold_is_refused_alone() {
    let deep = "[".repeat(200) + &"]".repeat(200);
    let file = format!(
        "{{\"events\":[{{\"start_date\":{{\"year\":2012}},\"text\":{{\"headline\":\"A\"}}}},\
         {{\"start_date\":{{\"year\":2013}},\"deep\":{deep}}},\
         {{\"start_date\":{{\"year\":2014}},\"text\":{{\"headline\":\"\\ud800\"}}}}],\"eras\":7}}"
    );
    let import = read(file.as_bytes(), None).expect("an import");
    assert_eq!(dates(&import), ["2012"]);
    assert_eq!(
        refused(&import),
        ["event 2: is no object", "event 3: is no object"]
    );
    assert!(said(&import, NO_PLACE).contains(&"eras: left out: 7".to_owned()));
}

#[test]
fn timelinejs_2_is_read() {
    let import = fixture("timeline-2.json");
    assert_eq!(
        dates(&import),
        ["2011-03-23/2011-03-24", "2012", "2011-12/2012-02"]
    );
    assert_eq!(import.dossier.title, "Examplia, version two");
    let moved = said(&import, NO_PLACE);
    assert!(
        moved.contains(&"event 1, endDate, time: left out: 14,30".to_owned()),
        "{moved:?}"
    );
    assert_eq!(import.dossier.topics[0].label, "Assembly");
    assert_eq!(
        urls(&import.dossier.reports[0]),
        ["https://example.org/square"]
    );
}

#[test]
fn a_plain_spreadsheet_is_read_whatever_its_delimiter_mark_and_case() {
    let import = fixture("reports.csv");
    assert_eq!(import.format, Format::Csv);
    assert_eq!(
        dates(&import),
        ["2013-06-27", "2012-02", "2012-02", "2011-12-31"]
    );
    let first = &import.dossier.reports[0];
    assert_eq!(text(first), "Read a third time; nobody objected.");
    assert_eq!(first.authors[0].as_str(), "Doe, Jane");
    let labels = import
        .dossier
        .topics
        .iter()
        .map(|topic| topic.label.as_str());
    assert_eq!(labels.collect::<Vec<_>>(), ["Assembly", "Laws", "Weather"]);
    let second = &import.dossier.reports[1];
    assert_eq!(
        urls(second),
        ["https://example.org/b", "https://example.org/c"]
    );
    assert_eq!(
        refused(&import),
        ["row 6, column DATE: \"soon\" is no date"]
    );
    assert_eq!(
        urls(&import.dossier.reports[2]),
        ["https://www.example.org/no-scheme"]
    );
    let offer = "column Note: left out, having no place: 1 value, such as \"kept by hand\"; --keep \"Note\" \
                 publishes it as a field of kind text";
    assert!(said(&import, NO_PLACE).contains(&offer.to_owned()));
}

#[test]
fn an_address_with_letters_beyond_ascii_stays_the_same_address() {
    let import = fixture("reports.csv");
    assert_eq!(
        urls(&import.dossier.reports[3]),
        ["https://xn--e1afmkfd.example/%D0%B3%D0%BE%D0%B4"]
    );
}

#[test]
fn ids_are_made_of_date_and_title_and_are_unique_in_any_script() {
    let ids = |import: &Import| -> Vec<String> {
        let reports = import.dossier.reports.iter();
        reports.map(|report| report.id.to_string()).collect()
    };
    assert_eq!(
        ids(&fixture("reports.csv")),
        [
            "2013-06-27-the-law-on-squares",
            "2012-02-ploshchad-zakryta",
            "2012-02-ploshchad-zakryta-2",
            "2011-12-31-god-konchilsya"
        ]
    );
    let table = "id,date,title\n,2012,A\n2012-a,2012,B\n2012-a,2012,C\nyear-2012,2012,Year\n,2012,!?\n,2012,!!\n";
    let import = read(table.as_bytes(), None).expect("an import");
    assert_eq!(
        ids(&import),
        ["2012-a-2", "2012-a", "2012-year", "2012", "2012-2"]
    );
    assert_eq!(said(&import, WRONG_VALUE).len(), 1);
    assert_eq!(
        refused(&import),
        ["row 4, column id: \"2012-a\" is the id of row 3, too: give each its own"]
    );
}

#[test]
fn a_title_is_never_empty() {
    for text in [". Dot first.", ".", "…", "!?", "A. B."] {
        let table = format!("date,text\n2012,{text}\n");
        let import = read(table.as_bytes(), None).expect("an import");
        assert!(!import.dossier.reports[0].title.text.is_empty(), "{text}");
    }
}

#[test]
fn slugs_are_short_and_cut_between_words() {
    assert_eq!(slug("Ұлы дала — қазақ"), "uly-dala-qazaq");
    assert_eq!(slug("北京"), "beijing");
    assert_eq!(slug("…"), "");
    assert_eq!(slug(&"word ".repeat(40)), ["word"; 12].join("-"));
    assert_eq!(slug(&"w".repeat(500)).len(), 60);
}

#[test]
fn feeds_keep_the_day_that_they_state() {
    for (name, count) in [("feed.atom", 2), ("feed.rss", 1), ("feed.json", 1)] {
        let import = fixture(name);
        assert_eq!(import.format, Format::Feed);
        assert_eq!(import.dossier.reports.len(), count, "{name}");
        let report = &import.dossier.reports[0];
        assert_eq!(report.date.to_string(), "2013-06-27", "{name}");
        assert_eq!(report.title.text, "The law on squares", "{name}");
        assert!(text(report).starts_with("Read a third time"), "{name}");
        assert_eq!(report.publisher.as_deref(), Some("Example Press"), "{name}");
        assert!(
            urls(report).contains(&"https://press.example/squares"),
            "{name}"
        );
        assert_eq!(import.dossier.topics[0].label, "Assembly", "{name}");
    }
}

#[test]
fn an_atom_entry_without_a_readable_date_is_refused_and_the_date_named() {
    let import = fixture("feed.atom");
    assert_eq!(refused(&import), ["entry 3, date: \"soon\" is no date"]);
    assert_eq!(import.dossier.reports[1].date.to_string(), "2012-01-01");
    assert_eq!(text(&import.dossier.reports[1]), "A < b & c.");
    assert_eq!(import.dossier.summary.as_of.to_string(), "2013-06-28");
}

#[test]
fn what_a_feed_says_beyond_what_is_read_is_named_and_an_entry_keeps_its_language() {
    let rss = r#"<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:place="urn:place"
        xmlns:media="http://search.yahoo.com/mrss/"><channel><title>T</title><ttl>60</ttl>
        <language>en</language><link>https://press.example/</link>
        <item><title>A</title><pubDate>27 Jun 2013</pubDate><dc:language>fr</dc:language>
        <place:name>A <b>square</b> &amp; more</place:name><dc:creator>Doe</dc:creator>
        <media:thumbnail url="https://press.example/a.png"/>
        <source url="https://other.example/">Other</source></item></channel></rss>"#;
    let atom = r#"<a:feed xmlns:a="http://www.w3.org/2005/Atom" xmlns:place="urn:place" xml:lang="en">
        <a:title>T</a:title><place:ttl>60</place:ttl><a:entry xml:lang="fr"><a:title>A</a:title>
        <a:published>2013-06-27T00:00:00Z</a:published><place:name>A square &amp; more</place:name>
        </a:entry></a:feed>"#;
    let json = r#"{"version":"https://jsonfeed.org/version/1.1","title":"T","language":"en","hubs":[],
        "items":[{"id":"1","title":"A","date_published":"2013-06-27T00:00:00Z","language":"fr",
        "image":"https://press.example/a.png","content_html":"<p>B</p>","summary":"C",
        "content_text":"D","_place":{"name":"A square"},"tags":null,"no-results":null}]}"#;
    let expected: [&[&str]; 3] = [
        &[
            "ttl: left out: 60",
            "entry 1, place:name: left out: A square & more",
            "entry 1, media:thumbnail: left out: https://press.example/a.png",
            "entry 1, source: left out: https://other.example/ Other",
        ],
        &[
            "place:ttl: left out: 60",
            "entry 1, place:name: left out: A square & more",
        ],
        &[
            "hubs: left out: []",
            "entry 1, content: left out: 8 characters, as there is a summary",
            "entry 1, _place: left out: {\"name\":\"A square\"}",
            "entry 1, image: left out: https://press.example/a.png",
            "entry 1, content_text: left out: D",
        ],
    ];
    for (feed, expected) in [rss, atom, json].into_iter().zip(expected) {
        let import = read(feed.as_bytes(), None).expect("an import");
        let mut said = said(&import, NO_PLACE);
        let ids = "ids: left out of 1 entry; others are made of date and title".to_owned();
        assert_eq!(said.contains(&ids), feed == json);
        said.retain(|diagnostic| diagnostic.contains("left out: "));
        assert_eq!(said, expected);
        assert_eq!(import.dossier.language.as_str(), "en");
        let language = import.dossier.reports[0].language.as_ref();
        assert_eq!(language.map(dossier::Language::as_str), Some("fr"));
    }
}

#[test]
fn dates_are_read_as_people_write_them() {
    for (written, expected) in [
        ("Jun 27, 2013", "2013-06-27"),
        ("June 27, 2013", "2013-06-27"),
        ("27 June 2013", "2013-06-27"),
        ("27th of June 2013", "2013-06-27"),
        ("Thursday, June 27, 2013", "2013-06-27"),
        ("27-Jun-2013", "2013-06-27"),
        ("Sept. 1, 2013", "2013-09-01"),
        ("2013-06-27", "2013-06-27"),
        ("2013-06-27T23:30:00-11:00", "2013-06-27"),
        ("2013-06-27 23:30", "2013-06-27"),
        ("2013/06/27", "2013-06-27"),
        ("27.06.2013", "2013-06-27"),
        ("27/06/2013", "2013-06-27"),
        ("6/27/2013 14:30:00", "2013-06-27"),
        ("6/27/2013 2:30 PM", "2013-06-27"),
        ("2013-06-27 2:30:00 p.m. EST", "2013-06-27"),
        ("2013-06-27T143000,5+0600", "2013-06-27"),
        ("Thu, 27 Jun 2013 14:30:00 GMT", "2013-06-27"),
        ("Thu, 27 Jun 2013 14:30:00 -0700", "2013-06-27"),
        (
            "Thu Jun 27 2013 14:30:00 GMT+0600 (Somewhere Standard Time)",
            "2013-06-27",
        ),
        (
            "2011-05-01 00:00 – 2011-06-01 00:00",
            "2011-05-01/2011-06-01",
        ),
        ("04/04/2012", "2012-04-04"),
        ("06/2013", "2013-06"),
        ("June 2013", "2013-06"),
        ("2013", "2013"),
        ("about 2013", "2013~"),
        ("c. June 2013", "2013-06~"),
        ("2013?", "2013?"),
        ("2013%", "2013%"),
        ("2011-05/2011-12-16", "2011-05/2011-12-16"),
        ("May 2011 – 16 December 2011", "2011-05/2011-12-16"),
        ("May 2011 to June 2011", "2011-05/2011-06"),
        ("2011-2012", "2011/2012"),
        ("29 February 2012", "2012-02-29"),
    ] {
        let (dates, refused) = column_of_dates(&[written], None);
        assert_eq!(dates, [expected], "{written}: {refused:?}");
    }
}

#[test]
fn a_date_that_is_not_certain_is_refused_and_never_guessed() {
    for (written, expected) in [
        ("03/04/2012", "is ambiguous"),
        ("03.04.2012", "is ambiguous"),
        ("3-4-2012", "is ambiguous"),
        ("27 June 13", "a year of two digits"),
        ("06/27/13", "a year of two digits"),
        ("Jan-12", "a year of four digits is missing"),
        ("27 June", "a year of four digits is missing"),
        ("13", "is no date"),
        (
            "41452",
            "but a spreadsheet's count of days; write 2013-06-27 if",
        ),
        ("31 June 2012", "June 2012 has no day 31"),
        ("2013-02-29", "February 2013 has no day 29"),
        ("2013-13-01", "13 is no month"),
        ("2013-06-27T24:00:00", "is no date"),
        ("31/31/2012", "31 is no month"),
        ("June", "is no date"),
        ("soon", "is no date"),
        ("27 June 2013 and later", "is no date"),
        ("2012 to 2011", "ends before it begins"),
        ("2012-2011", "ends before it begins"),
        ("2012-13", "13 is no month"),
        ("Spring 2012 or 2013", "is no date, but a season and more"),
        ("201", "is no date"),
        ("2013-06-27 30 people were held", "is no date"),
        ("2013-06-27 14:30 they left", "is no date"),
        ("27 June 2013 Note: nobody came", "is no date"),
        ("27 June 2013 14:30 they left", "is no date"),
        ("27 June 2013 14:30 (two were held)", "is no date"),
        ("27 June 2013 14:30 30", "is no date"),
        ("20122", "count of days"),
        ("", "there is no date"),
    ] {
        let (dates, refused) = column_of_dates(&[written], None);
        assert_eq!(dates, Vec::<String>::new(), "{written}");
        assert!(refused[0].contains(expected), "{written}: {refused:?}");
    }
}

#[test]
fn an_ambiguous_date_is_read_where_the_order_is_told() {
    let cells = ["03/04/2012", "27/06/2013", "06/27/2013"];
    let (dates, _) = column_of_dates(&cells, Some(DayOrder::DayFirst));
    assert_eq!(dates, ["2012-04-03", "2013-06-27", "2013-06-27"]);
    let (dates, _) = column_of_dates(&cells, Some(DayOrder::MonthFirst));
    assert_eq!(dates, ["2012-03-04", "2013-06-27", "2013-06-27"]);
}

#[test]
fn rows_are_counted_as_a_spreadsheet_counts_them() {
    for end in ["\n", "\r\n", "\r"] {
        let lines = [
            "date,title,text",
            "2012,A,\"one",
            "two\"",
            "",
            ",,",
            "soon,B,",
            "",
            "2013-13,C,",
        ];
        let import = read(lines.join(end).as_bytes(), None).expect("an import");
        let refused = refused(&import);
        assert_eq!(import.found, 3);
        assert!(refused[0].starts_with("row 5, "), "{end:?} {refused:?}");
        assert!(refused[1].starts_with("row 7, "), "{end:?} {refused:?}");
    }
}

#[test]
fn html_in_a_spreadsheet_of_reports_is_text() {
    let import = read(b"date,title,text\n2012,a <b> c,AT&amp;T & <i>\n", None).expect("an import");
    assert_eq!(import.dossier.reports[0].title.text, "a <b> c");
    assert_eq!(text(&import.dossier.reports[0]), "AT&amp;T & <i>");
}

#[test]
fn what_html_has_and_text_has_not_is_said() {
    let html = "<h3>Head</h3><ul><li>One<li>Two</ul><script>alert(1)</script><!-- hidden -->\
                <a href='mailto:nobody@example.org'>write</a> <iframe src='https://video.example/1'></iframe>\
                <a href='/relative'>here</a><p><a href='https://example.org/x'>example.org</a></p>\
                <abbr title='Example Press'>EP</abbr>";
    let table = format!("Year,Headline,Text\n2012,A,\"{html}\"\n");
    let import = read(table.as_bytes(), None).expect("an import");
    let report = &import.dossier.reports[0];
    assert_eq!(text(report), "Head\n\n- One\n- Two\n\nwrite here\n\nEP");
    assert_eq!(urls(report), ["https://example.org/x"]);
    let moved = said(&import, NO_PLACE).join("\n");
    for lost in [
        "a script element",
        "a comment: hidden",
        "the address mailto:nobody@example.org",
        "iframe https://video.example/1",
        "the address /relative",
        "title \"Example Press\" of abbr",
    ] {
        assert!(moved.contains(lost), "{lost}: {moved}");
    }
}

#[test]
fn a_topic_that_has_two_names_is_said() {
    let table = "date,title,topics,topic ids\n2012,A,One; Two,t;u\n2013,B,Other,t\n";
    let import = read(table.as_bytes(), None).expect("an import");
    assert_eq!(import.dossier.topics.len(), 2);
    assert_eq!(
        said(&import, WRONG_VALUE),
        ["row 3, column topics: topic \"t\" is called \"One\" before and \"Other\" here"]
    );
}

#[test]
fn what_is_filled_in_is_said_and_options_fill_it() {
    let table = b"date,title\n2012-06,A\n";
    let import_ = read(table, None).expect("an import");
    assert_eq!(
        said(&import_, MISSING_VALUE),
        [
            "title: filled in \"TODO\"",
            "country: filled in \"ZZ\"",
            "language: filled in \"und\"",
            "licence: filled in \"TODO\"",
            "publisher: filled in \"TODO\"",
            "summary.as_of: filled in 2012-06, the date of the newest report",
            "summary.paragraphs: filled in \"TODO\"",
            "summary.attribution: filled in \"TODO\"",
            "kind of 1 report: filled in \"document\"",
            "publisher of 1 report: left out, as nothing names it; --report-publisher does",
            "language of 1 report: left out, as it is not known",
        ]
    );
    let options = Options {
        title: Some("Examplia".to_owned()),
        country: Some("XE".parse().expect("a country")),
        language: Some("kk".parse().expect("a language")),
        licence: Some("CC0-1.0".parse().expect("a licence")),
        publisher: Some("Nobody".to_owned()),
        report_publisher: Some("Example Press".to_owned()),
        summary: Some("Nothing happens there.".to_owned()),
        attribution: Some("After nobody.".to_owned()),
        as_of: Some("2013".parse().expect("a date")),
        kind: Some("webpage".parse().expect("a kind")),
        day_order: None,
        ..Options::default()
    };
    let import_ = import(table, None, &options, &mut |_| {}).expect("an import");
    assert_eq!(
        said(&import_, MISSING_VALUE),
        ["language of 1 report: filled in \"kk\", as of the dossier",]
    );
    assert_eq!(import_.dossier.reports[0].kind.label, "Webpage");
}

#[test]
fn what_is_told_goes_before_what_the_file_says_and_what_it_hides_is_said() {
    let bytes = fs::read("../../tests/fixtures/import/timeline-old.csv").expect("a fixture");
    let options = Options {
        title: Some("Told".to_owned()),
        summary: Some("Told, too.".to_owned()),
        ..Options::default()
    };
    let import = import(&bytes, None, &options, &mut |_| {}).expect("an import");
    assert_eq!(import.dossier.title, "Told");
    assert_eq!(import.dossier.summary.paragraphs, ["Told, too."]);
    assert_eq!(
        said(&import, NO_PLACE),
        [
            "title: left out: Examplia of old",
            "summary: left out: An invented timeline."
        ]
    );
}

#[test]
fn every_placeholder_is_found_by_the_check() {
    let import = fixture("page.txt");
    let problems = check(&import.dossier).into_iter();
    let pointers = problems
        .filter(|problem| problem.rule == "placeholder")
        .map(|problem| problem.location.pointer);
    let mut pointers: Vec<_> = pointers
        .filter(|pointer| !pointer.starts_with("/reports"))
        .collect();
    pointers.sort();
    assert_eq!(
        pointers,
        [
            "/country",
            "/language",
            "/photo/alt",
            "/publisher/name",
            "/summary/attribution"
        ]
    );
}

#[test]
fn the_same_bytes_give_the_same_dataset() {
    for entry in fs::read_dir("../../tests/fixtures/import").expect("the fixtures") {
        let path = entry.expect("a fixture").path();
        if path.is_file() {
            let bytes = fs::read(&path).expect("a fixture");
            let once = json(&read(&bytes, None).expect("an import").dossier);
            assert_eq!(once, json(&read(&bytes, None).expect("an import").dossier));
        }
    }
}

#[test]
fn windows_line_ends_make_no_difference() {
    for name in ["page-dashes.txt", "timeline-old.csv", "timeline.csv"] {
        let unix =
            fs::read_to_string(format!("../../tests/fixtures/import/{name}")).expect("a fixture");
        let windows = read(unix.replace('\n', "\r\n").as_bytes(), None).expect("an import");
        let unix = read(unix.as_bytes(), None).expect("an import");
        assert_eq!(refused(&windows), refused(&unix));
        let plain = |import: &Import| json(&import.dossier).replace("\\r\\n", "\\n");
        assert_eq!(plain(&windows), plain(&unix));
    }
}

#[test]
fn input_that_cannot_be_read_gets_one_clear_error() {
    for (name, expected) in [
        ("empty.csv", "found an empty file"),
        ("blank.csv", "found an empty file"),
        (
            "error-page.csv",
            "found a web page (HTML), perhaps an error page",
        ),
        (
            "picture.csv",
            "found zero bytes, as programs' own formats have",
        ),
        (
            "utf-16.csv",
            "found a beginning in UTF-16, but no UTF-16 throughout",
        ),
        (
            "no-date-column.csv",
            "no column is named \"date\" beside \"title\" or \"text\"; found: when, what",
        ),
        ("no-format.json", "found JSON, but neither of TimelineJS"),
        ("not-json.json", "found no JSON, though it begins like it"),
        (
            "text.txt",
            "found a text, but neither dated bullets nor a header with a date column",
        ),
        ("no-right-row.csv", "none of 2 imported"),
    ] {
        let bytes =
            fs::read(format!("../../tests/fixtures/import/broken/{name}")).expect("a fixture");
        let error = read(&bytes, None).expect_err(name);
        assert!(error.message.contains(expected), "{name}: {error}");
    }
    for page in ["<!DOCTYPE html><b>404</b>", "<h1>502 Bad Gateway</h1>"] {
        let error = read(page.as_bytes(), None).expect_err("a refusal");
        assert!(error.message.contains("found a web page (HTML)"), "{error}");
    }
    let dataset = fs::read("../../tests/fixtures/examplia.json").expect("a fixture");
    let error = read(&dataset, None).expect_err("a dataset");
    assert!(
        error
            .message
            .contains("found a dataset of chronicle already"),
        "{error}"
    );
}

#[test]
fn a_broken_row_is_refused_and_the_others_are_kept() {
    for (name, expected) in [
        (
            "open-quote.csv",
            "row 3: a quotation mark opens here and never closes",
        ),
        ("extra-cell.csv", "row 3: 3 cells where the header has 2"),
    ] {
        let bytes =
            fs::read(format!("../../tests/fixtures/import/broken/{name}")).expect("a fixture");
        let import = read(&bytes, None).expect("an import");
        assert_eq!(dates(&import)[0], "2012-01-01");
        assert!(
            refused(&import)[0].starts_with(expected),
            "{:?}",
            refused(&import)
        );
    }
}

#[test]
fn a_feed_that_would_grow_with_its_square_is_refused() {
    let authors = vec!["{\"name\":\"A\"}"; 5000].join(",");
    let feed = format!(
        "{{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"T\",\"authors\":[{authors}],\"items\":[]}}"
    );
    let error = read(feed.as_bytes(), None).expect_err("a refusal");
    assert!(error.message.contains("longer than 2048"), "{error}");
}

#[test]
fn a_feed_in_the_encoding_that_it_names_is_read() {
    let feed = "<?xml version=\"1.0\" encoding=\"windows-1251\"?><rss version=\"2.0\"><channel><title>T</title>\
                <item><title>&#1055;лощадь закрыта</title><pubDate>27 Jun 2013</pubDate></item></channel></rss>";
    let encoded: Vec<u8> = feed
        .chars()
        .map(|letter| match u32::from(letter) {
            code @ 0x410..=0x44F => u8::try_from(code - 0x410 + 0xC0).expect("Windows-1251"),
            code => u8::try_from(code).expect("ASCII"),
        })
        .collect();
    let import = read(&encoded, None).expect("an import");
    assert_eq!(import.dossier.reports[0].title.text, "Площадь закрыта");
    let error = read(&encoded, Some(Format::Page)).expect_err("a refusal");
    assert!(
        error.message.contains("found neither the heading"),
        "{error}"
    );
}

/// A text in UTF-16 with a byte order mark.
fn utf_16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    let units = std::iter::once(0xFEFF).chain(text.encode_utf16());
    units.flat_map(bytes).collect()
}

#[test]
fn unicode_text_of_a_spreadsheet_program_is_read() {
    let import = fixture("unicode-text.txt");
    assert_eq!(import.format, Format::Csv);
    assert_eq!(import.dossier.reports[0].title.text, "Площадь закрыта 😀");
    assert_eq!(
        refused(&import),
        ["row 3, column Date: \"soon\" is no date"]
    );
}

#[test]
fn a_file_in_utf_16_gives_what_it_gives_in_utf_8() {
    for name in [
        "page.txt",
        "timeline.csv",
        "timeline-3.json",
        "reports.csv",
        "feed.atom",
        "feed.rss",
        "feed.json",
    ] {
        let bytes = fs::read(format!("../../tests/fixtures/import/{name}")).expect("a fixture");
        let text = String::from_utf8(bytes).expect("UTF-8");
        let text = text
            .trim_start_matches('\u{feff}')
            .replace("utf-8", "utf-16");
        let expected = fixture(name);
        for encoded in [
            utf_16(&text, u16::to_le_bytes),
            utf_16(&text, u16::to_be_bytes),
        ] {
            let import = read(&encoded, None).expect("an import");
            assert!(import.dossier == expected.dossier, "{name}");
            assert_eq!(import.diagnostics, expected.diagnostics, "{name}");
        }
    }
}

#[test]
fn utf_16_that_is_cut_or_torn_is_refused() {
    let whole = utf_16("date,title\n2012,A 😀\n", u16::to_le_bytes);
    assert!(read(&whole, None).is_ok());
    let (_, unpaired) = "😀"
        .encode_utf16()
        .fold((0, 0), |(_, first), unit| (first, unit));
    let torn = [&whole[..], &unpaired.to_le_bytes()].concat();
    for broken in [&whole[..whole.len() - 1], &torn] {
        let error = read(broken, None).expect_err("a refusal");
        assert!(error.message.contains("no UTF-16 throughout"), "{error}");
    }
    for empty in [&b"\xFF\xFE"[..], b"\xFE\xFF\0 \0\n"] {
        assert_eq!(
            read(empty, None).expect_err("a refusal").message,
            "found an empty file"
        );
    }
    let wide = read(b"\xFF\xFE\0\0d\0\0\0", None).expect_err("UTF-32");
    assert!(wide.message.contains("zero bytes"), "{wide}");
}

/// Files that hold so many of something, each of which a reader could take for the worst.
fn long_inputs(count: usize) -> Vec<(Format, String)> {
    let links: Vec<_> = (0..count)
        .map(|link| format!("<a href='http://a.example/{link}'>"))
        .collect();
    let mut labels = String::new();
    for label in 0..count {
        labels.push_str("a;");
        labels.extend(
            format!("{label:b}")
                .chars()
                .map(|bit| if bit == '1' { '!' } else { '?' }),
        );
        labels.push_str("a!;");
    }
    let categories: Vec<_> = (0..count)
        .map(|it| format!("<category>{it}</category>"))
        .collect();
    let items = vec!["{\"startDate\":\"2012\",\"headline\":\"A\"}"; count].join(",");
    vec![
        (
            Format::TimelineCsv,
            format!("Year,Headline,Text\n2012,A,{}\n", links.concat()),
        ),
        (Format::Csv, format!("date,title,topics\n2012,A,{labels}\n")),
        (
            Format::Csv,
            format!("date,title\n{}", "2012,A\n".repeat(count)),
        ),
        (
            Format::Csv,
            format!(
                "date,title,sources\n2012,A,{}\n",
                "http://a.example;".repeat(count)
            ),
        ),
        (
            Format::TimelineJson,
            format!("{{\"timeline\":{{\"date\":[{items}]}}}}"),
        ),
        (
            Format::Page,
            format!("Reports\n{}", "•\n\n\n".repeat(count)),
        ),
        (
            Format::Page,
            format!("Reports\n{}", "• 2012: ".repeat(count)),
        ),
        (Format::Feed, format!("<rss>{}", "xml:base ".repeat(count))),
        (
            Format::Feed,
            format!(
                "<rss><channel><item><pubDate>2012</pubDate>{}</item></channel></rss>",
                categories.concat()
            ),
        ),
        (
            Format::Csv,
            format!("date,title\n2012,A\n{}", "2012,\"a\n".repeat(count)),
        ),
        (
            Format::Csv,
            format!("date,title\n2012,A\n2012,\"{}", "a\"\"b\n".repeat(count)),
        ),
        (
            Format::Ris,
            format!(
                "TY  - GEN\nPY  - 2012\nAB  - A\n{}",
                "more of it\n".repeat(count)
            ),
        ),
    ]
}

/// Gives how long this thread has had a processor for something: what else runs does not count.
fn processor_time(work: impl FnOnce()) -> Duration {
    let now = || {
        let time = clock_gettime(ClockId::ThreadCPUTime);
        let seconds = time.tv_sec.try_into().expect("since the thread began");
        Duration::new(
            seconds,
            time.tv_nsec.try_into().expect("less than a second"),
        )
    };
    let start = now();
    work();
    now().saturating_sub(start)
}

/// Tells whether four times as much takes much more than four times as long: with its square it
/// would take sixteen times.
fn is_square(few: Duration, four_times_as_many: Duration) -> bool {
    four_times_as_many > few * 9 + Duration::from_millis(50)
}

#[test]
fn no_input_takes_time_with_its_square() {
    // A machine that other work shares can make any one run slow, and never makes one fast: a
    // reader is at fault only if no pair of runs shows it to be in order.
    const ATTEMPTS: usize = 5;
    for ((format, few), (_, many)) in long_inputs(5_000).iter().zip(&long_inputs(20_000)) {
        let time = |text: &str| {
            processor_time(|| {
                let _ = read(text.as_bytes(), Some(*format));
            })
        };
        let mut seen = Vec::new();
        let in_order = (0..ATTEMPTS).any(|_| {
            let (short, long) = (time(few), time(many));
            seen.push((short, long));
            !is_square(short, long)
        });
        assert!(
            in_order,
            "{format:?} took each time more than its share, for {} and {} bytes: {seen:?}",
            few.len(),
            many.len()
        );
    }
}

#[test]
fn sixteen_times_as_long_for_four_times_as_much_is_told_as_a_square() {
    let few = Duration::from_millis(20);
    assert!(is_square(few, few * 16));
    assert!(!is_square(few, few * 4));
    // What takes no time to speak of tells nothing.
    assert!(!is_square(
        Duration::from_millis(1),
        Duration::from_millis(16)
    ));
}

fn chronicle(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_chronicle"))
        .args(arguments)
        .current_dir(folder)
        .output()
        .expect("the command runs")
}

/// A folder with one fixture in it.
fn folder_with(fixture: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let name = Path::new(fixture).file_name().expect("a name");
    let from = Path::new("../../tests/fixtures/import").join(fixture);
    fs::copy(from, folder.path().join(name)).expect("a copy");
    folder
}

#[test]
fn import_writes_the_rest_and_ends_with_what_it_did_not_import() {
    let folder = folder_with("timeline.csv");
    let output = chronicle(
        folder.path(),
        &["import", "timeline.csv", "--output", "out.json"],
    );
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        String::from_utf8_lossy(&output.stdout),
        "out.json: 6 of 7 imported; row 9, column Month: 13 is no month\n"
    );
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(
        stderr.contains("timeline.csv: row 9, column Month: not-imported: 13 is no month\n"),
        "{stderr}"
    );
    assert!(
        stderr.contains("timeline.csv: country: warning: missing-value: filled in \"ZZ\"\n"),
        "{stderr}"
    );
    let dossier: Dossier =
        serde_json::from_slice(&fs::read(folder.path().join("out.json")).expect("a dataset"))
            .expect("a dossier");
    assert_eq!(dossier.reports.len(), 5);
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 2);
}

#[test]
fn import_writes_beside_the_other_datasets_where_nothing_else_is_said() {
    let folder = folder_with("feed.json");
    fs::write(folder.path().join("site.toml"), "").expect("a file");
    let output = chronicle(folder.path(), &["import", "feed.json"]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(
        String::from_utf8_lossy(&output.stdout),
        "data/feed.json: 1 of 1 imported\n"
    );
    let once = fs::read(folder.path().join("data/feed.json")).expect("a dataset");
    let output = chronicle(folder.path(), &["import", "feed.json", "--force"]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(
        once,
        fs::read(folder.path().join("data/feed.json")).expect("a dataset")
    );
}

#[test]
fn a_dataset_that_is_there_is_replaced_only_by_force() {
    let folder = folder_with("feed.json");
    fs::write(folder.path().join("out.json"), "mine").expect("a file");
    let output = chronicle(
        folder.path(),
        &["import", "feed.json", "--output", "out.json"],
    );
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        String::from_utf8_lossy(&output.stderr),
        "out.json: output: found a file that is there already: --force replaces it \
         whole, with its title, summary and licence; --into out.json puts the reports into it\n"
    );
    assert_eq!(
        fs::read(folder.path().join("out.json")).expect("the file"),
        b"mine"
    );
}

#[test]
fn nothing_is_written_of_what_cannot_be_read() {
    for name in [
        "empty.csv",
        "error-page.csv",
        "no-right-row.csv",
        "utf-16.csv",
    ] {
        let folder = folder_with(&format!("broken/{name}"));
        let output = chronicle(folder.path(), &["import", name, "--output", "out.json"]);
        assert_eq!(output.status.code(), Some(1), "{name}");
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert!(stderr.ends_with("; nothing was written\n"), "{stderr}");
        assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1);
    }
}

#[test]
fn a_folder_that_is_not_there_is_named() {
    let folder = folder_with("feed.json");
    let call = ["import", "feed.json", "--output", "data/feed.json"];
    let output = chronicle(folder.path(), &call);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        String::from_utf8_lossy(&output.stderr),
        "data/feed.json: output: there is no folder data to write it into\n"
    );
    let output = chronicle(folder.path(), &["import", "feed.json"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        String::from_utf8_lossy(&output.stderr),
        "site.toml: folder: found none in this folder or above it: name the site folder, or make \
         one with 'chronicle init FOLDER', or say with --output where the dataset is written\n"
    );
}

#[test]
fn a_date_that_cannot_be_read_is_shown_whole() {
    for (date, message) in [
        ("27–31 June 2013", "June 2013 has no day 31"),
        ("27 June and on", "\"27 June and on\" is no date"),
        (
            "27 June – 31 July",
            "\"27 June – 31 July\": a year of four digits is missing",
        ),
        ("June 2013 – 31 June 2013", "June 2013 has no day 31"),
        (
            "2012-02-29 – 2012",
            "2012-02-29/2012 may end before it begins, as its end is less precise",
        ),
    ] {
        let file = format!("Date,Title\n{date},A\n2012,B\n");
        let import = read(file.as_bytes(), None).expect("an import");
        assert_eq!(refused(&import), [format!("row 2, column Date: {message}")]);
    }
}

#[test]
fn a_comma_between_addresses_belongs_to_neither() {
    let file = "Date,Title,Link\n2012,A,\"https://a.example/1, https://a.example/2,\"\n";
    let import = read(file.as_bytes(), None).expect("an import");
    let sources = &import.dossier.reports[0].sources;
    let addresses: Vec<_> = sources.iter().map(|source| source.url.as_str()).collect();
    assert_eq!(addresses, ["https://a.example/1", "https://a.example/2,"]);
}

#[test]
fn the_column_of_addresses_goes_before_one_that_names_a_source() {
    let file = "Date,Title,Source,URL\n2012,A,Example Press,https://press.example/a\n";
    let import = read(file.as_bytes(), None).expect("an import");
    assert_eq!(
        urls(&import.dossier.reports[0]),
        ["https://press.example/a"]
    );
    assert_eq!(
        said(&import, NO_PLACE),
        ["column Source: taken as the publisher, as it holds no addresses"]
    );
}

#[test]
fn the_brackets_around_a_caption_go_with_its_label() {
    for (picture, caption) in [
        (
            "[Image: A square.]\nThe teaser [sic].",
            "A square. The teaser [sic].",
        ),
        ("[Photo: A square [1] in May.]", "A square [1] in May."),
        ("(Photo: a square (left))", "a square (left)"),
        ("[Photo] A square [1]", "A square [1]"),
        ("Photo: a square [1]", "a square [1]"),
    ] {
        let page = format!("Examplia\n\nA summary.\n\n{picture}\n\nReports\n\n- 2012\n  A text.\n");
        let import = read(page.as_bytes(), None).expect("an import");
        let photo = import.dossier.photo.expect("a picture");
        assert_eq!(photo.caption, caption);
    }
}

#[test]
fn a_file_of_a_word_processor_is_called_so() {
    for (file, message) in [
        (
            "{\\rtf1 Reports}",
            "found a file of a word processor (RTF), which is no plain text: save it as text or as CSV",
        ),
        (
            "%PDF-1.4\nReports\n",
            "found a PDF, which is no plain text: save it as text or as CSV",
        ),
    ] {
        let error = read(file.as_bytes(), None).expect_err("a refusal");
        assert_eq!(error.message, message);
    }
}

#[test]
fn a_country_can_be_named_as_people_call_it() {
    for (name, code) in [
        ("Kazakhstan", "KZ"),
        ("kz", "KZ"),
        ("ivory coast", "CI"),
        ("XE", "XE"),
    ] {
        let folder = folder_with("feed.json");
        let call = [
            "import",
            "feed.json",
            "--output",
            "out.json",
            "--country",
            name,
        ];
        assert_eq!(chronicle(folder.path(), &call).status.code(), Some(0));
        let dataset = fs::read_to_string(folder.path().join("out.json")).expect("a dataset");
        assert!(
            dataset.contains(&format!("\"country\": \"{code}\"")),
            "{name}"
        );
    }
}

#[test]
fn a_file_that_cannot_be_opened_is_told_in_words() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("site.toml"), "").expect("a file");
    for (file, reason) in [
        ("none.csv", "there is no such file or folder"),
        (".", "is a folder, expected a file"),
    ] {
        let output = chronicle(folder.path(), &["import", file]);
        assert_eq!(output.status.code(), Some(1));
        let stderr = String::from_utf8(output.stderr).expect("UTF-8");
        assert_eq!(stderr, format!("{file}: file: {reason}\n"));
    }
}

#[test]
fn a_wrong_call_of_import_is_told_apart() {
    let folder = folder_with("feed.json");
    for arguments in [
        &["import"][..],
        &["import", "feed.json", "--from", "word"],
        &["import", "feed.json", "--country", "Atlantis"],
        &["import", "feed.json", "--language", "english"],
        &["import", "feed.json", "--licence", "CCBY"],
        &["import", "feed.json", "--as-of", "soon"],
        &["import", "feed.json", "--output", "no/such/folder/out.json"],
    ] {
        assert_eq!(
            chronicle(folder.path(), arguments).status.code(),
            Some(2),
            "{arguments:?}"
        );
    }
    let output = chronicle(
        folder.path(),
        &["import", "gone.csv", "--output", "out.json"],
    );
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_format_that_is_named_is_not_guessed() {
    let folder = folder_with("timeline.csv");
    let call = [
        "import",
        "timeline.csv",
        "--from",
        "feed",
        "--output",
        "out.json",
    ];
    let output = chronicle(folder.path(), &call);
    assert_eq!(output.status.code(), Some(1));
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(
        stderr.starts_with("timeline.csv: unreadable: found no feed: "),
        "{stderr}"
    );
}

#[test]
fn a_newcomer_gets_from_a_spreadsheet_to_a_checked_dataset() {
    let folder = folder_with("newcomer.csv");
    fs::write(folder.path().join("site.toml"), "").expect("a file");
    let run = |arguments: &[&str]| {
        let output = chronicle(folder.path(), arguments);
        (
            output.status.code(),
            String::from_utf8(output.stdout).expect("UTF-8"),
        )
    };
    assert_eq!(
        run(&["import", "newcomer.csv"]),
        (
            Some(1),
            "data/newcomer.json: 2 of 3 imported; row 4, column Date: \"03/04/2012\" is ambiguous: \
             the day may stand first or second; write 2012-04-03 or 2012-03-04, or say which with --dates\n"
                .to_owned()
        )
    );
    assert_eq!(run(&["check"]).0, Some(1), "placeholders are left");
    let told = [
        ("--dates", "day-first"),
        ("--title", "Human Rights in Examplia"),
        ("--country", "XE"),
        ("--language", "en"),
        ("--licence", "CC-BY-4.0"),
        ("--publisher", "Your organisation"),
        (
            "--summary",
            "Examplia does not exist, and neither does its parliament.",
        ),
        ("--attribution", "This summary is in our own words."),
        ("--kind", "webpage"),
    ];
    let told = told.iter().flat_map(|(option, value)| [*option, *value]);
    let call: Vec<_> = ["import", "newcomer.csv", "--force"]
        .into_iter()
        .chain(told)
        .collect();
    assert_eq!(
        run(&call),
        (Some(0), "data/newcomer.json: 3 of 3 imported\n".to_owned())
    );
    assert_eq!(
        run(&["check"]),
        (
            Some(0),
            "data/newcomer.json: 3 reports, no problems\n".to_owned()
        )
    );
}

#[test]
fn long_input_draws_no_progress_where_no_terminal_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let rows = (0..40_000).map(|number| format!("2012-06-27,A title of some length {number}\n"));
    let table = format!("date,title\n{}", rows.collect::<String>());
    fs::write(folder.path().join("long.csv"), table).expect("a file");
    let output = chronicle(
        folder.path(),
        &["import", "long.csv", "--output", "out.json"],
    );
    assert_eq!(output.status.code(), Some(0));
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(
        stderr.lines().all(|line| line.starts_with("long.csv: ")),
        "{stderr}"
    );
    assert!(!stderr.contains(['\r', '\u{1b}']), "{stderr}");
}

#[test]
fn an_output_that_cannot_be_put_in_its_place_leaves_nothing_behind() {
    let folder = folder_with("feed.json");
    fs::create_dir_all(folder.path().join("out.json/full")).expect("a folder");
    let call = ["import", "feed.json", "--output", "out.json", "--force"];
    assert_eq!(chronicle(folder.path(), &call).status.code(), Some(2));
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 2);
}

/// Text that leads each reader deep: its own words, in any order.
fn soup() -> impl Strategy<Value = String> {
    let words = [
        "date",
        "title",
        "Headline",
        "Year",
        "Month",
        "Reports\n",
        "2012-06-27",
        "Jun 27, 2013",
        "03/04/2012",
        "• ",
        "- ",
        ",",
        ";",
        "\"",
        "\n",
        "\r\n",
        "\t",
        "<p>",
        "</p>",
        "<a href='https://a.example'>",
        "</a>",
        "<br",
        "&amp;",
        "&#",
        "<script>",
        "{\"events\":[",
        "{\"timeline\":{\"date\":[",
        "]}",
        "}",
        "\"startDate\":\"2011,3\"",
        "{\"start_date\":{\"year\":2011}}",
        "<?xml version=\"1.0\"?>",
        "<rss version=\"2.0\"><channel>",
        "<item>",
        "<pubDate>27 Jun 2013</pubDate>",
        "</item>",
        "</channel></rss>",
        "<feed xmlns=\"http://www.w3.org/2005/Atom\">",
        "<entry>",
        "<updated>2013-06-27</updated>",
        "</entry></feed>",
        "é",
        "\u{2028}",
        "İ",
        "'",
        "=",
        "\\;",
        "https://",
    ];
    prop::collection::vec(prop::sample::select(words.to_vec()), 0..60)
        .prop_map(|words| words.concat())
}

/// Reads bytes in every format, and holds what comes of it to its bounds.
fn assert_bounded(bytes: &[u8]) -> Result<(), TestCaseError> {
    for format in Format::ALL.into_iter().map(Some).chain([None]) {
        if let Ok(import) = read(bytes, format) {
            let size = json(&import.dossier).len();
            prop_assert!(
                size <= 2_000 + 200 * bytes.len(),
                "{format:?}: {size} of {}",
                bytes.len()
            );
            let said: usize = import
                .diagnostics
                .iter()
                .map(|diagnostic| diagnostic.message.len())
                .sum();
            prop_assert!(
                said <= 2_000 + 200 * bytes.len(),
                "{format:?}: {said} of {}",
                bytes.len()
            );
            prop_assert_eq!(check_ids(&import.dossier), Vec::<String>::new());
            for report in &import.dossier.reports {
                prop_assert!(!report.id.as_str().starts_with("year-"));
                prop_assert!(!report.title.text.is_empty());
            }
            prop_assert!(import.dossier.reports.len() <= import.found);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_a_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        assert_bounded(&bytes)?;
    }

    #[test]
    fn no_text_makes_a_reader_panic(text in "\\PC{0,200}") {
        assert_bounded(text.as_bytes())?;
    }

    #[test]
    fn no_soup_of_a_formats_own_words_makes_its_reader_panic(text in soup()) {
        assert_bounded(text.as_bytes())?;
        assert_bounded(format!("Year,Month,Day,Headline,Text\n2012,1,1,{text}").as_bytes())?;
        assert_bounded(format!("date,title,topics,sources\n2012,{text}").as_bytes())?;
        assert_bounded(format!("Reports\n• 2012\n{text}").as_bytes())?;
    }

    #[test]
    fn a_fixture_that_is_damaged_makes_no_reader_panic(at in 0_usize..4000, byte in any::<u8>(), name in prop::sample::select(vec![
        "page.txt", "timeline.csv", "timeline-3.json", "timeline-2.json", "reports.csv", "feed.atom", "feed.rss", "feed.json",
    ])) {
        let mut bytes = fs::read(format!("../../tests/fixtures/import/{name}")).expect("a fixture");
        let at = at % bytes.len();
        bytes[at] = byte;
        assert_bounded(&bytes)?;
        assert_bounded(&bytes[..at])?;
    }
}

#[test]
fn what_was_exported_can_be_recognised() {
    let text = fs::read_to_string("../../tests/fixtures/examplia.json").expect("a fixture");
    let dossier: Dossier = serde_json::from_str(&text).expect("a dossier");
    let table = csv::csv(&dossier, &dossier.reports);
    assert_eq!(
        read(table.as_bytes(), None).expect("an import").format,
        Format::Csv
    );
    let timeline = timelinejs::timelinejs(&dossier, &locale::translation("en").page);
    assert_eq!(
        read(timeline.as_bytes(), None).expect("an import").format,
        Format::TimelineJson
    );
}

/// What a command says on the standard output and the standard error.
fn said_by(output: &Output) -> (String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("UTF-8");
    (text(&output.stdout), text(&output.stderr))
}

/// A folder with a list of incidents: columns without a place, dates that are refused, a column to be named.
fn folder_with_incidents() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let rows = (1..=30).map(|row| {
        let date = if row % 3 == 0 {
            "early 2019"
        } else {
            "2019-03-05"
        };
        format!("{date},Raid {row},Town {row},Y")
    });
    let rows = rows.collect::<Vec<_>>().join("\n");
    let header = "Title of the list,,,\nDay of the raid,Event title,Place,Confirmed";
    let table = format!("{header}\n{rows}\n");
    fs::write(folder.path().join("raids.csv"), table).expect("a file");
    folder
}

#[test]
fn dates_of_events_are_called_so_where_that_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("a.csv"), "Date,Title\n2012-06-01,Raid\n").expect("a file");
    let dates = |options: &[&str], name: &str| {
        let call = [&["import", "a.csv", "--output", name][..], options].concat();
        let output = chronicle(folder.path(), &call);
        assert!(output.status.success(), "{output:?}");
        let text = fs::read(folder.path().join(name)).expect("a dataset");
        let dataset: serde_json::Value = serde_json::from_slice(&text).expect("JSON");
        dataset["dates"].as_str().map(str::to_owned)
    };
    assert_eq!(
        dates(&["--events"], "events.json").as_deref(),
        Some("events")
    );
    assert_eq!(dates(&[], "publication.json"), None);
}

#[test]
fn what_is_said_of_many_rows_is_summed_up_and_told_in_full_where_that_is_asked_for() {
    let folder = folder_with_incidents();
    let map = [
        "import",
        "raids.csv",
        "--map",
        "Day of the raid=date",
        "--output",
        "raids.json",
    ];
    let (stdout, stderr) = said_by(&chronicle(folder.path(), &map));
    assert!(
        stdout.starts_with(
            "raids.json: 20 of 30 imported; row 5, column Day of the raid: \"early 2019\""
        ),
        "{stdout}"
    );
    assert!(stderr.lines().count() <= 21, "{stderr}");
    let offer = "column Place: left out, having no place: 30 values, such as \"Town 1\", \"Town 2\", \"Town 3\"; \
                 --keep \"Place\" publishes it as a field of kind place";
    let line = offer.replacen(": ", ": warning: no-place: ", 1);
    assert!(stderr.contains(&line), "{stderr}");
    assert!(
        stderr.contains(
            "column Day of the raid: not-imported: rows 5 (\"early 2019\"), 8 (\"early 2019\")"
        ),
        "{stderr}"
    );
    let verbose = [&map[..], &["--force", "--verbose"]].concat();
    let (_, stderr) = said_by(&chronicle(folder.path(), &verbose));
    assert!(
        stderr.contains("raids.csv: row 32, column Day of the raid: not-imported: \"early 2019\""),
        "{stderr}"
    );
    let programs = [&map[..], &["--force", "--format", "json"]].concat();
    let (stdout, stderr) = said_by(&chronicle(folder.path(), &programs));
    let rows: serde_json::Value = serde_json::from_str(&stdout).expect("JSON");
    let messages = rows
        .as_array()
        .expect("a list")
        .iter()
        .map(|row| row["message"].as_str());
    assert!(messages.clone().any(|it| it == Some(offer)), "{stdout}");
    assert!(stderr.contains("raids.json: 20 of 30 imported"), "{stderr}");
}

#[test]
fn a_plan_says_what_becomes_of_each_column_and_writes_nothing() {
    let folder = folder_with_incidents();
    let plan = [
        "import",
        "raids.csv",
        "--map",
        "Day of the raid=date",
        "--plan",
    ];
    let output = chronicle(folder.path(), &plan);
    let (stdout, _) = said_by(&output);
    assert_eq!(output.status.code(), Some(1));
    let expected = [
        "Day of the raid: date",
        "Event title: title",
        "Place: left out (30 of kind place, such as \"Town 1\", \"Town 2\", \"Town 3\"); --keep \"Place\" publishes it",
        "Confirmed: left out (30 of kind yes-no, such as \"Y\"); --keep \"Confirmed\" publishes it",
    ];
    assert_eq!(stdout.lines().take(4).collect::<Vec<_>>(), expected);
    assert!(
        stdout.ends_with("nothing was written, as --plan asks\n"),
        "{stdout}"
    );
    let files = fs::read_dir(folder.path()).expect("a folder").count();
    assert_eq!(files, 1);
    let output = chronicle(
        folder.path(),
        &["import", "raids.csv", "--map", "Day of the raid", "--plan"],
    );
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn the_encoding_of_a_file_is_told_or_seen() {
    let folder = tempfile::tempdir().expect("a folder");
    let table = b"Date;Title\n2013;\xcf\xeb\xee\xf9\xe0\xe4\xfc \xe7\xe0\xea\xf0\xfb\xf2\xe0\n";
    fs::write(folder.path().join("a.csv"), table).expect("a file");
    for told in [&[][..], &["--encoding", "windows-1251"]] {
        let call = [&["import", "a.csv", "--output", "a.json", "--force"], told].concat();
        let (_, stderr) = said_by(&chronicle(folder.path(), &call));
        let dataset = fs::read_to_string(folder.path().join("a.json")).expect("a dataset");
        assert!(dataset.contains("\"Площадь закрыта\""), "{dataset}");
        assert_eq!(
            stderr.contains("encoding: warning: no-place: read as windows-1251"),
            told.is_empty(),
            "{stderr}"
        );
    }
}
