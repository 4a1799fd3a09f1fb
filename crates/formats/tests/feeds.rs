//! Feeds, site maps and what machines read about the page, read back by readers that are not ours.

use dossier::{Dossier, Report};
use feed_rs::model::{Entry, Feed};
use formats::export::json_ld::{Download, DownloadVersion, dataset_json_ld, json_ld};
use formats::export::share::{Image, Tag, description, tags};
use formats::export::site::{Base, Site};
use formats::export::sitemap::{ListedPage, robots, sitemap};
use formats::export::{atom, json_feed};
use locale::{Locale, Page, translation};
use proptest::prelude::*;
use serde_json::Value;

fn examplia() -> Dossier {
    serde_json::from_str(include_str!("../../../tests/fixtures/examplia.json"))
        .expect("the fixture is right")
}

fn words() -> &'static Locale<Page> {
    &translation("en").page
}

fn site() -> Site {
    Site {
        name: "Dossiers & <more>".to_owned(),
        publisher: "Nobody at all".to_owned(),
        base: "https://dossier.example/xe/".parse().expect("a base"),
    }
}

#[test]
fn files_above_the_page_have_addresses_of_their_own() {
    let site = site();
    for (path, address) in [
        ("feed.atom", "https://dossier.example/xe/feed.atom"),
        ("../data/xe.json", "https://dossier.example/data/xe.json"),
        ("../../xe.json", "https://dossier.example/xe.json"),
    ] {
        assert_eq!(site.address(path), address);
    }
}

fn read(text: &str) -> Feed {
    feed_rs::parser::parse(text.as_bytes()).expect(text)
}

fn both(dossier: &Dossier) -> [Feed; 2] {
    [
        read(&atom::reports(dossier, &site(), words())),
        read(&json_feed::reports(dossier, &site(), words())),
    ]
}

fn entry<'a>(feed: &'a Feed, id: &str) -> &'a Entry {
    let id = format!("https://dossier.example/xe/#{id}");
    let mut entries = feed.entries.iter();
    entries.find(|entry| entry.id == id).expect(&id)
}

fn published(entry: &Entry) -> String {
    entry.published.expect("a date").to_rfc3339()
}

fn text(entry: &Entry) -> String {
    let content = entry.content.as_ref().expect("content");
    content.body.clone().expect("a text")
}

fn revise(report: &mut Report, revisions: &[(&str, &str)]) {
    report.revisions = revisions
        .iter()
        .map(|(date, change)| {
            let json = serde_json::json!({ "date": date, "change": change, "reason": "It was wrong & <bad>." });
            serde_json::from_value(json).expect("a revision")
        })
        .collect();
}

#[test]
fn both_feeds_hold_the_same_entries_newest_first() {
    let dossier = examplia();
    for feed in both(&dossier) {
        let ids: Vec<_> = feed.entries.iter().map(|entry| entry.id.as_str()).collect();
        let expected = ["dated", "month-only", "strike", "long-ago"];
        assert_eq!(
            ids,
            expected.map(|id| format!("https://dossier.example/xe/#{id}"))
        );
        assert_eq!(
            feed.title.expect("a title").content,
            "Human Rights in Examplia"
        );
        for entry in &feed.entries {
            let id = entry.id.rsplit('#').next().expect("a fragment");
            let report = dossier.report(id).expect("a report of the dossier");
            let title = &entry.title.as_ref().expect("a title").content;
            assert!(title.contains(&report.title.text), "{title}");
            assert_eq!(title.starts_with('['), report.title.supplied);
            assert!(entry.links.iter().any(|link| link.href == entry.id));
            let text = text(entry);
            assert!(text.contains(&words().date(report.date)), "{text}");
            if let Some(says) = &report.abstract_ {
                assert!(text.contains(says), "{text}");
            }
        }
    }
}

#[test]
fn an_entry_is_dated_by_the_noon_of_the_first_day_that_it_may_mean() {
    for feed in both(&examplia()) {
        for (id, instant, precision) in [
            ("dated", "2012-01-27T12:00:00+00:00", None),
            (
                "month-only",
                "2012-01-01T12:00:00+00:00",
                Some("the first of its month"),
            ),
            ("strike", "2011-12-01T12:00:00+00:00", Some("over a time")),
            ("long-ago", "2009-01-01T12:00:00+00:00", Some("in doubt")),
        ] {
            let entry = entry(&feed, id);
            assert_eq!(published(entry), instant);
            match precision {
                Some(words) => assert!(text(entry).contains(words), "{}", text(entry)),
                None => assert!(!text(entry).contains("this feed"), "{}", text(entry)),
            }
        }
    }
}

#[test]
fn an_entry_is_updated_when_it_was_revised_and_says_what_was_mended() {
    let mut dossier = examplia();
    revise(
        &mut dossier.reports[1],
        &[("2014-02-03", "First."), ("2016-05-04", "Second.")],
    );
    for feed in both(&dossier) {
        let updated = |id: &str| entry(&feed, id).updated.expect("a date").to_rfc3339();
        assert_eq!(updated("dated"), "2016-05-04T12:00:00+00:00");
        assert_eq!(updated("strike"), "2013-06-27T12:00:00+00:00");
        let text = text(entry(&feed, "dated"));
        let second = text
            .find("Corrected on 4 May 2016: Second.")
            .expect("the last");
        let first = text
            .find("Corrected on 3 February 2014: First.")
            .expect("the first");
        assert!(second < first);
    }
    let feed = read(&atom::reports(&dossier, &site(), words()));
    let updated = feed.updated.expect("a date").to_rfc3339();
    assert_eq!(updated, "2016-05-04T12:00:00+00:00");
}

#[test]
fn an_entry_says_first_what_may_distress_in_it() {
    let mut dossier = examplia();
    dossier.reports[1].content_warning = Some("Describes\ntorture & <worse>.".to_owned());
    for feed in both(&dossier) {
        let warned = text(entry(&feed, "dated"));
        assert!(warned.starts_with("Content warning: Describes torture & <worse>.\n\nReport, "));
        assert!(!text(entry(&feed, "strike")).contains("Content warning"));
    }
}

#[test]
fn a_feed_holds_the_newest_fifty_and_all_that_were_revised() {
    let mut dossier = synthetic::dossier(100);
    assert!(dossier.reports.len() > 52);
    let oldest = dossier.newest_first().last().expect("a report").id.clone();
    let place = dossier
        .reports
        .iter()
        .position(|report| report.id == oldest);
    revise(
        &mut dossier.reports[place.expect("it is there")],
        &[("2025-01-02", "Corrected.")],
    );
    for feed in both(&dossier) {
        assert_eq!(feed.entries.len(), 51);
        assert!(text(entry(&feed, oldest.as_str())).contains("Corrected."));
        for entry in &feed.entries {
            assert!(entry.updated >= entry.published, "{}", entry.id);
        }
    }
}

#[test]
fn the_feed_of_corrections_holds_each_once_newest_first_and_for_ever() {
    let mut dossier = examplia();
    revise(
        &mut dossier.reports[1],
        &[("2016-05-04", "Second."), ("2014-02-03", "First.")],
    );
    revise(&mut dossier.reports[2], &[("2015-01-01", "Other <b>.")]);
    let feed = read(&atom::corrections(&dossier, &site(), words()));
    let all: Vec<_> = feed
        .entries
        .iter()
        .map(|entry| {
            (
                entry.id.as_str(),
                entry.updated.expect("a date").to_rfc3339(),
                text(entry),
            )
        })
        .collect();
    let expected = [
        ("dated_revision-2", "2016-05-04", "Second."),
        ("strike_revision-1", "2015-01-01", "Other <b>."),
        ("dated_revision-1", "2014-02-03", "First."),
    ];
    assert_eq!(all.len(), expected.len());
    for ((id, updated, text), (name, day, change)) in all.iter().zip(expected) {
        assert_eq!(*id, format!("https://dossier.example/xe/#{name}"));
        assert_eq!(*updated, format!("{day}T12:00:00+00:00"));
        assert_eq!(*text, format!("{change}\n\nIt was wrong & <bad>."));
    }
    let link = &feed.entries[0].links[0].href;
    assert_eq!(link, "https://dossier.example/xe/#dated");
    let pages = feed.links.iter();
    let mut pages = pages.filter(|link| link.rel.as_deref() == Some("alternate"));
    let page = pages.next().map(|link| link.href.as_str());
    assert_eq!(page, Some("https://dossier.example/xe/corrections/"));
}

#[test]
fn a_feed_of_no_corrections_is_a_feed() {
    let feed = read(&atom::corrections(&examplia(), &site(), words()));
    assert!(feed.entries.is_empty());
    assert!(feed.updated.is_some());
}

#[test]
fn an_atom_feed_has_what_the_standard_demands() {
    let mut dossier = examplia();
    revise(&mut dossier.reports[1], &[("2016-05-04", "Corrected.")]);
    for text in [
        atom::reports(&dossier, &site(), words()),
        atom::corrections(&dossier, &site(), words()),
    ] {
        let document = roxmltree::Document::parse(&text).expect(&text);
        let feed = document.root_element();
        assert_eq!(
            feed.tag_name().namespace(),
            Some("http://www.w3.org/2005/Atom")
        );
        let holders = feed
            .descendants()
            .filter(|node| node.has_tag_name("entry") || *node == feed);
        for holder in holders {
            for name in ["id", "title", "updated"] {
                let children = holder
                    .children()
                    .filter(|node| node.tag_name().name() == name);
                assert_eq!(children.count(), 1, "{name}: {text}");
            }
        }
        let relations: Vec<_> = feed
            .children()
            .filter(|node| node.tag_name().name() == "link")
            .map(|node| node.attribute("rel").expect("a relation"))
            .collect();
        assert_eq!(relations, ["self", "alternate"]);
        let has_author = feed
            .children()
            .any(|node| node.tag_name().name() == "author");
        assert!(has_author);
    }
}

#[test]
fn a_json_feed_has_what_version_1_1_demands() {
    let feed: Value =
        serde_json::from_str(&json_feed::reports(&examplia(), &site(), words())).expect("JSON");
    assert_eq!(feed["version"], "https://jsonfeed.org/version/1.1");
    assert_eq!(feed["feed_url"], "https://dossier.example/xe/feed.json");
    assert_eq!(feed["home_page_url"], "https://dossier.example/xe/");
    for item in feed["items"].as_array().expect("items") {
        for name in [
            "id",
            "content_text",
            "url",
            "title",
            "date_published",
            "date_modified",
        ] {
            assert!(item[name].is_string(), "{name}: {item}");
        }
        assert!(item.get("author").is_none());
    }
}

#[test]
fn a_site_map_names_each_page_once_with_its_day() {
    let base = |text: &str| text.parse::<Base>().expect(text);
    let page = |address: &str, day: &str| ListedPage {
        address: base(address),
        changed: day.parse().expect("a day"),
        languages: Vec::new(),
    };
    let mut pages = [
        page("https://dossier.example/a&b/", "2013-06-27"),
        page("https://dossier.example/kz/", "2024-06-10"),
    ];
    let text = sitemap(&pages);
    let document = roxmltree::Document::parse(&text).expect(&text);
    let root = document.root_element();
    let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    assert!(root.has_tag_name((namespace, "urlset")));
    let texts = |name: &str| -> Vec<_> {
        let nodes = root
            .descendants()
            .filter(|node| node.has_tag_name((namespace, name)));
        nodes
            .map(|node| node.text().expect("a text").to_owned())
            .collect()
    };
    assert_eq!(
        texts("loc"),
        [
            "https://dossier.example/a&b/",
            "https://dossier.example/kz/"
        ]
    );
    assert_eq!(texts("lastmod"), ["2013-06-27", "2024-06-10"]);
    assert!(!text.contains("xhtml"));
    pages[0].languages = vec![
        ("en".to_owned(), "https://dossier.example/a&b/".to_owned()),
        (
            "ru".to_owned(),
            "https://dossier.example/a&b/ru/".to_owned(),
        ),
    ];
    let text = sitemap(&pages);
    let document = roxmltree::Document::parse(&text).expect(&text);
    let links = document.descendants();
    let links = links.filter(|node| node.has_tag_name(("http://www.w3.org/1999/xhtml", "link")));
    let links: Vec<_> = links
        .map(|link| (link.attribute("hreflang"), link.attribute("href")))
        .collect();
    assert_eq!(
        links,
        [
            (Some("en"), Some("https://dossier.example/a&b/")),
            (Some("ru"), Some("https://dossier.example/a&b/ru/")),
        ]
    );
}

#[test]
fn robots_are_let_in_and_shown_the_site_map() {
    assert_eq!(
        robots(&site()),
        "User-agent: *\nAllow: /\n\nSitemap: https://dossier.example/xe/sitemap.xml\n"
    );
}

#[test]
fn a_base_can_be_put_before_a_path() {
    for text in ["https://dossier.example/", "http://dossier.example/a/b/"] {
        assert_eq!(text.parse::<Base>().expect(text).as_str(), text);
    }
    for text in [
        "https://dossier.example",
        "https://dossier.example/a",
        "https://dossier.example/?a/",
        "https://dossier.example/#/",
        "dossier.example/",
        "javascript:alert(1)/",
        "",
    ] {
        let error = text.parse::<Base>().expect_err(text);
        assert_eq!(error.found, text);
    }
}

fn image() -> Image {
    Image {
        file: "preview.png".to_owned(),
        media_type: "image/png".to_owned(),
        width: 1200,
        height: 630,
        alt: "\"Quoted\" & <marked>".to_owned(),
    }
}

/// The content of the one tag of that name.
fn tag(tags: &[Tag], attribute: &str, name: &str) -> String {
    let content = |tag: &Tag| match (attribute, tag) {
        ("name", Tag::Named(other, content)) | ("property", Tag::Property(other, content)) => {
            (*other == name).then(|| content.clone())
        }
        _ => None,
    };
    let mut found = tags.iter().filter_map(content);
    let only = found.next().expect(name);
    assert!(found.next().is_none(), "{name} twice: {tags:?}");
    only
}

#[test]
fn the_tags_say_what_a_shared_address_shows() {
    let html = tags(&examplia(), &site(), Some(&image()));
    for (name, content) in [
        ("og:type", "website"),
        ("og:site_name", "Dossiers & <more>"),
        ("og:title", "Human Rights in Examplia"),
        (
            "og:description",
            "Examplia does not exist. This dossier was invented to test chronicle & its <page>.",
        ),
        ("og:url", "https://dossier.example/xe/"),
        ("og:image", "https://dossier.example/xe/preview.png"),
        ("og:image:width", "1200"),
        ("og:image:height", "630"),
        ("og:image:alt", "\"Quoted\" & <marked>"),
    ] {
        assert_eq!(tag(&html, "property", name), content);
    }
    assert_eq!(tag(&html, "name", "twitter:card"), "summary_large_image");
    let without = tags(&examplia(), &site(), None);
    assert_eq!(tag(&without, "name", "twitter:card"), "summary");
    let names = without.iter().map(|tag| match tag {
        Tag::Canonical(_) => "canonical",
        Tag::DescribedBy(_) => "describedby",
        Tag::Named(name, _) | Tag::Property(name, _) => name,
    });
    assert!(
        names
            .into_iter()
            .all(|name| !name.contains("image") && name != "og:locale"),
        "{without:?}"
    );
    let mut dossier = examplia();
    dossier.language = "en-gb".parse().expect("a language");
    assert_eq!(
        tag(&tags(&dossier, &site(), None), "property", "og:locale"),
        "en_GB"
    );
}

#[test]
fn a_long_summary_is_cut_after_a_word() {
    let mut dossier = examplia();
    dossier.summary.paragraphs = vec!["слово ".repeat(100)];
    let text = description(&dossier);
    assert!(text.ends_with("слово…"), "{text}");
    assert!(text.chars().count() <= 200, "{text}");
    dossier.summary.paragraphs = vec!["字".repeat(500)];
    assert_eq!(description(&dossier).chars().count(), 200);
    dossier.summary.paragraphs = vec!["字".repeat(200)];
    assert_eq!(description(&dossier), "字".repeat(200));
}

fn graph(dossier: &Dossier) -> Value {
    let downloads = [
        Download {
            file: "data/examplia.json".to_owned(),
            media_type: "application/json".to_owned(),
            version: None,
        },
        Download {
            file: "reports.csv".to_owned(),
            media_type: "text/csv".to_owned(),
            version: Some(DownloadVersion {
                version: "0123456789ab".to_owned(),
                sha256: "ab".repeat(32),
                size: 7,
            }),
        },
    ];
    let text = json_ld(dossier, &site(), "0123456789ab", &downloads);
    assert!(!text.contains('<'), "{text}");
    serde_json::from_str(&text).expect(&text)
}

#[test]
fn the_json_ld_has_the_shape_that_schema_org_defines() {
    let dossier = examplia();
    let page = graph(&dossier);
    assert_eq!(page["@context"], "https://schema.org");
    assert_eq!(page["@type"], "CollectionPage");
    assert_eq!(page["url"], "https://dossier.example/xe/");
    let list = &page["mainEntity"];
    assert_eq!(list["@type"], "ItemList");
    assert_eq!(list["numberOfItems"], 4);
    let items = list["itemListElement"].as_array().expect("items");
    for (index, item) in items.iter().enumerate() {
        assert_eq!(item["@type"], "ListItem");
        assert_eq!(item["position"], index + 1);
        assert!(item["item"]["name"].is_string());
        let address = item["item"]["@id"].as_str().expect("an address");
        assert!(address.starts_with("https://dossier.example/xe/#"));
    }
    let dated = &items[0]["item"];
    assert_eq!(dated["@type"], "Report");
    assert_eq!(dated["name"], "<b>Markup</b> is text");
    assert_eq!(dated["datePublished"], "2012-01-27");
    assert_eq!(dated["author"][0]["@type"], "Person");
    assert_eq!(dated["author"][0]["familyName"], "Doe");
    assert_eq!(dated["author"][1]["@type"], "Organization");
    assert_eq!(dated["archivedAt"][0], "https://archive.example.net/1");
    // A news release is a web page to citation styles, and an article to schema.org.
    assert_eq!(items[2]["item"]["name"], "[A winter’s strike]");
    assert_eq!(items[2]["item"]["@type"], "Article");
    let image = &page["primaryImageOfPage"];
    assert_eq!(image["@type"], "ImageObject");
    assert_eq!(
        image["contentUrl"],
        "https://dossier.example/xe/media/a-800.jpg"
    );
    assert_eq!(image["creditText"], "Drawn by nobody.");
    assert_eq!(image["license"], "https://spdx.org/licenses/CC0-1.0.html");
    let dataset = &page["hasPart"];
    assert_eq!(dataset["@type"], "Dataset");
    for name in ["name", "description", "license", "version", "url"] {
        assert!(dataset[name].is_string(), "{name}");
    }
    assert_eq!(dataset["creator"]["@type"], "Organization");
    for file in dataset["distribution"].as_array().expect("files") {
        assert_eq!(file["@type"], "DataDownload");
        let address = file["contentUrl"].as_str().expect("an address");
        assert!(address.starts_with("https://dossier.example/xe/"));
        assert!(file["encodingFormat"].is_string());
    }
}

#[test]
fn a_dataset_says_its_doi_and_what_its_files_hold_for_ever() {
    let mut dossier = examplia();
    let dataset = &graph(&dossier)["hasPart"];
    assert_eq!(dataset["identifier"], Value::Null);
    let files = dataset["distribution"].as_array().expect("files");
    assert_eq!(files[0]["version"], Value::Null);
    assert_eq!(files[1]["version"], "0123456789ab");
    assert_eq!(files[1]["sha256"], "ab".repeat(32));
    assert_eq!(files[1]["contentSize"], "7");
    dossier.doi = Some("10.5281/zenodo.1".parse().expect("a DOI"));
    let address = "https://doi.org/10.5281/zenodo.1";
    assert_eq!(graph(&dossier)["hasPart"]["identifier"], address);
    let alone = dataset_json_ld(&dossier, &site(), "0123456789ab", &[]);
    let alone: Value = serde_json::from_str(&alone).expect("JSON");
    assert_eq!(alone["@context"], "https://schema.org");
    assert_eq!(alone["@type"], "Dataset");
    assert_eq!(alone["identifier"], address);
}

#[test]
fn a_date_in_doubt_is_not_stated_as_certain() {
    let page = graph(&examplia());
    let items = page["mainEntity"]["itemListElement"]
        .as_array()
        .expect("items");
    let dates: Vec<_> = items
        .iter()
        .map(|item| item["item"]["datePublished"].as_str())
        .collect();
    assert_eq!(dates, [Some("2012-01-27"), Some("2012-01"), None, None]);
}

proptest! {
    #[test]
    fn any_text_survives_in_both_feeds_and_breaks_out_of_nothing(
        title in "\\PC{0,20}(</script>|<!--|\\]\\]>|&amp;|\"|'|\u{8}|\n)\\PC{1,20}",
    ) {
        let mut dossier = examplia();
        dossier.reports[1].title.text.clone_from(&title);
        dossier.title.clone_from(&title);
        let gap = |c: char| c.is_whitespace() || c.is_control();
        let line = title.split(gap).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
        prop_assume!(!line.is_empty());
        let atom = atom::reports(&dossier, &site(), words());
        let document = roxmltree::Document::parse(&atom).expect(&atom);
        let titles = document.descendants().filter(|node| node.tag_name().name() == "title");
        let titles: Vec<_> = titles.filter_map(|node| node.text()).collect();
        prop_assert!(titles.contains(&line.as_str()), "{:?} in {:?}", line, titles);
        let feed: Value = serde_json::from_str(&json_feed::reports(&dossier, &site(), words())).expect("JSON");
        prop_assert_eq!(feed["items"][0]["title"].as_str(), Some(line.as_str()));
        let page = graph(&dossier);
        prop_assert_eq!(page["name"].as_str(), Some(title.as_str()));
        let html = tags(&dossier, &site(), Some(&image()));
        prop_assert_eq!(tag(&html, "property", "og:title"), line);
    }
}
