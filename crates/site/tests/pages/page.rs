//! The page as the tool renders it: spot checks on what a reader without scripts gets.

use dossier::Dossier;
use leptos::prelude::*;
use scraper::Html;
use site::catalogue::{Card, CardStore, Catalogue, File, WHOLE};
use site::view::{App, Branding, OneFile, PageContext, State, YearPage, entry_html};

use crate::rendered::{english, rendered};
use crate::select::{all, attributes, texts};

fn page() -> Html {
    page_with(None)
}

fn page_with(one_file: Option<OneFile>) -> Html {
    let dossier: Dossier =
        serde_json::from_str(include_str!("../../../../tests/fixtures/examplia.json"))
            .expect("the fixture is right");
    let context = PageContext {
        download_name: "examplia.json".to_owned(),
        src: "data/examplia-0.json".to_owned(),
        integrity: "sha384-0".to_owned(),
        download_integrity: "sha384-x".to_owned(),
        exporter_locale: File::default(),
        version: "0123456789ab".to_owned(),
        address: Some("https://dossier.example/xe/?version=2013-06-27.0123456789ab".to_owned()),
        feeds: vec![
            ("feed.atom", "Reports (Atom)"),
            ("more.atom", "Corrections"),
        ],
        editor: Some("editor/".to_owned()),
        one_file,
        branding: Branding::default(),
        ..PageContext::default()
    };
    let (catalogue, cards) = (
        Catalogue::of(&dossier, &english().reader),
        Card::all(&dossier, &english().page),
    );
    rendered(&dossier, &catalogue, &cards, context)
}

#[test]
fn the_page_can_be_walked_by_its_headings() {
    let page = page();
    assert_eq!(
        texts(&page, "h1, h2, h3"),
        [
            "Human Rights in Examplia",
            "Summary",
            "Reports",
            "2012",
            "2011",
            "2009",
            "About this dossier",
            "Publisher and sources",
            "Titles and dates",
            "Licence and data",
            "Corrections",
            "Keyboard",
            "Keyboard shortcuts",
        ]
    );
    assert_eq!(all(&page, "header").len(), 1);
    assert_eq!(all(&page, "main").len(), 1);
    assert_eq!(all(&page, "footer").len(), 1);
}

#[test]
fn the_summary_shows_its_date_and_whose_account_it_is() {
    let page = page();
    assert_eq!(
        texts(&page, ".summary-note"),
        ["As of 27 June 2013 . After nobody’s account.".replace(" .", ".")]
    );
    assert_eq!(
        attributes(&page, ".summary-note time", "datetime"),
        ["2013-06-27"]
    );
}

#[test]
fn a_print_has_a_title_block_that_names_version_and_lasting_address() {
    let page = page();
    assert_eq!(
        texts(&page, ".title-block :is(dt, dd)"),
        [
            "Published by",
            "Nobody at all",
            "Last changed",
            "27 June 2013",
            "Version",
            "0123456789ab",
            "Licence",
            "CC0-1.0",
            "Permanent address",
            "https://dossier.example/xe/?version=2013-06-27.0123456789ab",
        ]
    );
}

#[test]
fn the_timeline_is_an_ordered_list_of_articles_newest_first() {
    let page = page();
    assert_eq!(
        attributes(&page, ".timeline .year > ol > li > article", "id"),
        ["dated", "month-only", "strike", "long-ago"]
    );
}

#[test]
fn a_date_is_readable_by_people_and_by_machines() {
    let page = page();
    assert_eq!(
        texts(&page, "#strike .entry-date time"),
        ["December 2011", "about February 2012"]
    );
    assert_eq!(
        attributes(&page, "#strike .entry-date time", "datetime"),
        ["2011-12", "2012-02"]
    );
}

#[test]
fn a_supplied_title_stands_in_square_brackets() {
    let page = page();
    assert_eq!(
        texts(&page, "#strike h4 > :first-child"),
        ["[A winter’s strike]"]
    );
    assert_eq!(
        texts(&page, "#month-only h4 > :first-child"),
        ["A month is all that is known"]
    );
}

#[test]
fn the_picture_names_its_report_as_the_timeline_does() {
    let page = page();
    assert_eq!(
        texts(&page, "figcaption a[href='#strike']"),
        ["Report of December 2011 to about February 2012: [A winter’s strike]"]
    );
}

#[test]
fn a_title_leads_to_its_source_and_only_where_one_is_known() {
    let page = page();
    assert_eq!(
        attributes(&page, "#strike h4 > :first-child", "href"),
        ["https://example.org/strike"]
    );
    assert_eq!(
        attributes(&page, "#strike h4 > :first-child", "rel"),
        ["noopener noreferrer"]
    );
    assert_eq!(all(&page, "#long-ago a:not(.permalink)"), []);
    assert!(texts(&page, "#long-ago .entry-margin")[0].contains("No address is known."));
}

#[test]
fn a_report_without_an_abstract_says_so() {
    let page = page();
    assert_eq!(
        texts(&page, "#month-only .entry-abstract"),
        ["No text is given for this report."]
    );
}

#[test]
fn authors_publisher_kind_and_topics_are_shown() {
    let page = page();
    let margin = &texts(&page, "#dated .entry-margin")[0];
    assert!(
        margin.starts_with("By Jane Doe and The Committee"),
        "{margin}"
    );
    assert_eq!(
        texts(&page, "#dated .entry-date > :last-child"),
        ["Example & Sons"]
    );
    assert_eq!(texts(&page, "#dated .entry-kind"), ["Report"]);
    assert_eq!(texts(&page, "#dated .topics li"), ["Media <script>"]);
}

#[test]
fn every_address_of_a_source_is_shown_with_its_copy_and_date() {
    let page = page();
    assert_eq!(
        texts(&page, "#dated .sources li"),
        [
            "example.com, archived at archive.example.net, seen on 29 February 2020",
            "mirror.example.org",
        ]
    );
}

#[test]
fn a_foreign_title_is_marked_with_its_language() {
    let page = page();
    assert_eq!(
        attributes(&page, "#dated h4 > :first-child", "lang"),
        ["fr"]
    );
    assert_eq!(
        attributes(&page, "#dated h4 > :first-child", "hreflang"),
        ["fr"]
    );
    assert_eq!(
        attributes(&page, "#strike h4 > :first-child", "lang"),
        ["(none)"]
    );
}

#[test]
fn a_foreign_title_runs_in_its_own_direction() {
    let page = page();
    assert_eq!(
        attributes(&page, "#dated h4 > :first-child", "dir"),
        ["auto"]
    );
    assert_eq!(
        attributes(&page, "#strike h4 > :first-child", "dir"),
        ["(none)"]
    );
}

#[test]
fn the_dataset_is_text_and_never_markup() {
    let page = page();
    assert_eq!(all(&page, "b, em, script"), []);
    assert_eq!(
        texts(&page, "#dated h4 > :first-child"),
        ["<b>Markup</b> is text"]
    );
    assert_eq!(
        attributes(&page, "img", "alt"),
        ["A \"square\" <!> & a circle"]
    );
}

#[test]
fn the_picture_offers_its_formats_and_widths() {
    let page = page();
    assert_eq!(attributes(&page, "picture source", "type"), ["image/avif"]);
    assert_eq!(
        attributes(&page, "picture source", "srcset"),
        ["media/a-800.avif 800w, media/a-400.avif 400w"]
    );
    assert_eq!(
        attributes(&page, "img", "srcset"),
        ["media/a-800.jpg 800w, media/a-400.jpg 400w"]
    );
    assert_eq!(attributes(&page, "img", "src"), ["media/a-800.jpg"]);
    assert_eq!(attributes(&page, "img", "width"), ["800"]);
    assert_eq!(attributes(&page, "img", "height"), ["600"]);
    assert_eq!(
        attributes(&page, "figcaption p:first-child a", "href"),
        ["#strike"]
    );
}

#[test]
fn the_year_filter_shows_every_year_and_disables_the_empty_ones() {
    let page = page();
    assert_eq!(
        attributes(&page, ".year-choice input", "aria-label"),
        [
            "All years: 4 reports",
            "2012: 3 reports, 1 of uncertain date",
            "2011: 1 report, 1 of uncertain date",
            "2010: 0 reports",
            "2009: 1 report, 1 of uncertain date",
        ]
    );
    assert_eq!(attributes(&page, "input[disabled]", "id"), ["year-2010"]);
    assert_eq!(
        attributes(&page, "fieldset input[checked]", "id"),
        ["year-all"]
    );
    assert_eq!(all(&page, "fieldset input[type=radio][name=year]").len(), 5);
}

#[test]
fn a_report_of_two_years_is_marked_with_both() {
    let page = page();
    assert_eq!(
        attributes(&page, "li:has(> #strike)", "data-years"),
        ["2011 2012"]
    );
    assert_eq!(
        attributes(&page, ".year:has(#strike)", "data-year"),
        ["2011"]
    );
}

#[test]
fn the_foot_names_licence_sources_dataset_and_version() {
    let page = page();
    let foot = &texts(&page, "footer")[0];
    for part in [
        "Published by Nobody at all",
        "CC0-1.0",
        "example.org",
        "Download the dataset (JSON), version 0123456789ab",
        concat!("chronicle ", env!("CARGO_PKG_VERSION")),
    ] {
        assert!(foot.contains(part), "{part} in {foot}");
    }
    assert_eq!(
        attributes(&page, "footer a[download]", "href"),
        ["data/examplia.json"]
    );
}

#[test]
fn the_foot_leads_to_the_feeds() {
    let page = page();
    assert_eq!(
        texts(&page, ".feeds"),
        ["Follow in a feed reader: Reports (Atom), Corrections"]
    );
    assert_eq!(
        attributes(&page, ".feeds a", "href"),
        ["feed.atom", "more.atom"]
    );
}

#[test]
fn the_foot_offers_the_page_in_one_file_and_leads_to_where_it_is_verified() {
    let page = page_with(Some(OneFile::Offered {
        href: "examplia.html".to_owned(),
        verify: "verify/".to_owned(),
    }));
    assert_eq!(
        attributes(&page, "a[download='examplia.html']", "href"),
        ["examplia.html"]
    );
    assert_eq!(texts(&page, "footer a[href='verify/']"), ["Verify"]);
}

#[test]
fn the_page_in_one_file_says_who_made_it_when_and_of_what() {
    let page = page_with(Some(OneFile::Taken {
        made: "2013-06-27".parse().ok(),
        address: "https://example.org/living".parse().ok(),
        stated: Vec::new(),
    }));
    let foot = &texts(&page, "footer")[0];
    assert!(
        foot.contains("This page is one file, made on 27 June 2013 by Nobody at all"),
        "{foot}"
    );
    assert_eq!(
        attributes(&page, "footer a[href*=living]", "rel"),
        ["noopener noreferrer"]
    );
}

#[test]
fn every_report_and_the_dossier_can_be_cited_by_name() {
    let page = page();
    let names = attributes(&page, "article .cite", "aria-label");
    assert_eq!(names.len(), texts(&page, "article").len());
    assert!(names.contains(&"Cite “<b>Markup</b> is text”"));
    assert_eq!(texts(&page, "footer .cite"), ["Cite this dossier"]);
    assert_eq!(
        attributes(&page, "#dataset_link", "data-version"),
        ["0123456789ab"]
    );
}

#[test]
fn nothing_in_the_page_needs_a_lax_content_security_policy() {
    let page = page();
    assert_eq!(all(&page, "[style], script, style, [onclick]"), []);
}

#[test]
fn every_report_has_a_link_to_itself() {
    let page = page();
    assert_eq!(
        attributes(&page, ".permalink", "href"),
        ["#dated", "#month-only", "#strike", "#long-ago"]
    );
    assert_eq!(
        attributes(&page, "#strike .permalink", "aria-label"),
        ["Link to this report"]
    );
}

#[test]
fn every_year_under_which_reports_stand_has_a_heading_to_lead_to() {
    let page = page();
    assert_eq!(
        attributes(&page, ".timeline h3[id]", "id"),
        ["in_2012", "in_2011", "in_2009"]
    );
}

#[test]
fn a_bar_is_as_long_as_its_share_and_hollow_where_its_date_is_in_doubt() {
    let page = page();
    assert_eq!(
        attributes(&page, ".bar", "width"),
        ["100%", "33%", "0%", "33%"]
    );
    // From where the certain ones end.
    let doubts = |name| attributes(&page, ".bar-doubt", name);
    assert_eq!(doubts("x"), ["66%", "0%", "0%"]);
    assert_eq!(doubts("width"), ["34%", "33%", "33%"]);
}

#[test]
fn a_span_is_typed_within_the_years_of_the_dossier() {
    let page = page();
    let fields = |name| attributes(&page, ".span input", name);
    assert_eq!(fields("value"), ["2009", "2012"]);
    assert_eq!(fields("min"), ["2009", "2009"]);
    assert_eq!(fields("max"), ["2012", "2012"]);
}

#[test]
fn topics_and_kinds_can_be_chosen_and_are_counted() {
    let page = page();
    assert_eq!(
        attributes(&page, ".choice input", "aria-label"),
        [
            "Labour rights 1 report",
            "Media <script> 1 report",
            "Chapter 1 report",
            "Document 1 report",
            "News release 1 report",
            "Report 1 report",
        ]
    );
    assert_eq!(all(&page, "fieldset input[type=checkbox]").len(), 6);
    assert_eq!(attributes(&page, ".facet", "open"), ["(none)"; 3]);
}

#[test]
fn what_has_nothing_to_say_is_not_there() {
    let page = page();
    for hidden in [".chips", ".no-results", ".reset-notice", ".note", ".more"] {
        assert_eq!(attributes(&page, hidden, "hidden"), [""], "{hidden}");
    }
}

/// A dossier too large to stand whole in its page.
fn large() -> (&'static Catalogue, &'static [Card]) {
    let mut dossier: Dossier =
        serde_json::from_str(include_str!("../../../../tests/fixtures/examplia.json"))
            .expect("the fixture is right");
    let report = dossier.reports[1].clone();
    for number in 0..WHOLE {
        let mut more = report.clone();
        more.id = format!("more-{number}").parse().expect("an id");
        dossier.reports.push(more);
    }
    let (catalogue, cards) = (
        Catalogue::of(&dossier, &english().reader),
        Card::all(&dossier, &english().page),
    );
    (Box::leak(Box::new(catalogue)), cards.leak())
}

/// The living part of a dossier, as it is published and as the program first draws it.
fn living(
    catalogue: &'static Catalogue,
    newest: &'static [Card],
    one_file: Option<OneFile>,
) -> [String; 2] {
    let dossier: Dossier =
        serde_json::from_str(include_str!("../../../../tests/fixtures/examplia.json"))
            .expect("the fixture is right");
    let is_standalone = matches!(one_file, Some(OneFile::Taken { .. }));
    let context = PageContext {
        one_file,
        ..PageContext::default()
    };
    let page = rendered(&dossier, catalogue, newest, context);
    let published = all(&page, "#chronicle_app")[0].inner_html();
    let drawn = Owner::new().with(|| {
        let store = CardStore::new(newest, catalogue.rows.len() - newest.len(), 1);
        let mut state = State::new(&english().reader, catalogue, store, str::to_owned);
        state.is_standalone = is_standalone;
        view! { <App state /> }.to_html()
    });
    [
        published,
        Html::parse_fragment(&drawn).root_element().inner_html(),
    ]
}

#[test]
fn the_program_first_draws_what_is_published() {
    let (large, cards) = large();
    let mut small = large.clone();
    small.rows.truncate(WHOLE);
    let small: &Catalogue = Box::leak(Box::new(small));
    for (catalogue, newest) in [(small, &cards[..WHOLE]), (large, &cards[..100])] {
        let taken = OneFile::Taken {
            made: None,
            address: None,
            stated: Vec::new(),
        };
        for one_file in [None, Some(taken)] {
            let [published, drawn] = living(catalogue, newest, one_file);
            assert!(published.contains("<article"));
            assert_eq!(published, drawn);
        }
    }
}

#[test]
fn a_large_dossier_links_the_pages_of_its_years() {
    let (catalogue, cards) = large();
    let dossier = serde_json::from_str(include_str!("../../../../tests/fixtures/examplia.json"));
    let dossier: Dossier = dossier.expect("the fixture is right");
    let page = rendered(&dossier, catalogue, &cards[..100], PageContext::default());
    assert_eq!(all(&page, "article").len(), 100);
    assert_eq!(
        attributes(&page, "a.year-choice", "href"),
        ["#reports_heading", "2012/", "2011/", "2009/"]
    );
    assert_eq!(texts(&page, "span.year-choice[data-empty] > .count"), ["0"]);
    assert_eq!(texts(&page, ".more"), ["Show more (204 left)"]);
    assert_eq!(attributes(&page, ".more", "data-cut"), [""]);
}

/// The page of a year, with these reports.
fn year_page(catalogue: &Catalogue, year: i32, cards: &[&Card]) -> String {
    let branding = Branding::default();
    let entries: String = cards
        .iter()
        .map(|card| entry_html(&english().reader, card))
        .collect();
    let entries = view! { <div inner_html=entries></div> };
    let count = cards.len();
    let locale = &english().page;
    view! { <YearPage catalogue year count branding=&branding locale entries /> }.to_html()
}

#[test]
fn the_page_of_a_year_holds_its_reports_and_leads_to_the_others() {
    let (catalogue, cards) = large();
    let of_year: Vec<_> = cards.iter().filter(|card| card.id == "strike").collect();
    let page = Html::parse_document(&year_page(catalogue, 2011, &of_year));
    assert_eq!(texts(&page, "h1"), ["Reports of 2011"]);
    assert_eq!(attributes(&page, "article", "id"), ["strike"]);
    assert_eq!(
        attributes(&page, "nav a", "href"),
        ["../2012/", "../2011/", "../2009/"]
    );
    assert_eq!(
        attributes(&page, "[aria-current=page]", "href"),
        ["../2011/"]
    );
}
