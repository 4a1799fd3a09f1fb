//! The page of each report.

use dossier::Dossier;
use site::publish::{Input, Settings, SiteFile, publish};

use super::{FICTONIA, addressed, assets, dataset, text};

fn site(name: &str, content: &[u8], settings: &Settings) -> Vec<SiteFile> {
    let input = Input {
        datasets: vec![dataset(name, content)],
        ..Input::default()
    };
    publish(&assets(), &input, settings).expect("a site")
}

#[test]
fn each_report_has_a_page_that_shows_it_whole_and_leads_back() {
    let files = site("fictonia", FICTONIA.as_bytes(), &addressed());
    let dossier: Dossier = serde_json::from_str(FICTONIA).expect("a dossier");
    for report in &dossier.reports {
        let page = text(&files, &format!("r/{}/index.html", report.id));
        let holds = |what: &str| assert!(page.contains(what), "{what} in {page}");
        holds(&format!("<a href=\"../../#{}\"", report.id));
        let address = format!("https://dossiers.example/r/{}/", report.id);
        holds(&format!("<link rel=\"canonical\" href=\"{address}\">"));
        holds("property=\"og:type\" content=\"article\"");
        holds(&format!("\"mainEntityOfPage\":\"{address}\""));
        if let Some(text) = &report.abstract_ {
            holds(&format!(">{text}</p>"));
        }
        for source in &report.sources {
            holds(&format!("href=\"{}\"", source.url));
        }
        for revision in &report.revisions {
            holds(&revision.change);
        }
        // It is cited with the lasting address, and without a day on which nobody looked at it.
        holds(&format!("#{}</p>", report.id));
        assert!(!page.contains("Accessed "), "{page}");
        assert!(!page.contains("<script type=\"module\""), "{page}");
    }
    let sitemap = text(&files, "sitemap.xml");
    let listed = sitemap.matches("<loc>https://dossiers.example/r/").count();
    assert_eq!(listed, dossier.reports.len());
}

#[test]
fn the_reports_of_a_large_dossier_stand_in_the_pages_of_years() {
    let pages = |count| {
        let mut large = Vec::new();
        synthetic::write(count, &mut large).expect("memory takes what is written");
        let files = site("large", &large, &Settings::default());
        let pages = files.iter().filter(|file| file.path.starts_with("r/"));
        pages.count()
    };
    assert_eq!(pages(2_000), 2_000);
    assert_eq!(pages(2_001), 0);
}

/// Gives the ids of the reports to which the page of a report leads as related ones.
fn related(reports: &[(&str, &str, &[&str], &str)], of: &str) -> Vec<String> {
    let mut dossier: serde_json::Value = serde_json::from_str(FICTONIA).expect("a dossier");
    let mut model = dossier["reports"][0].clone();
    let model = model.as_object_mut().expect("a report");
    for other in ["aliases", "media", "revisions"] {
        model.remove(other);
    }
    let topics: Vec<_> = ["one", "two", "three"]
        .map(|id| serde_json::json!({ "id": id, "label": id }))
        .into();
    dossier["topics"] = topics.into();
    let reports = reports.iter().map(|(id, date, topics, source)| {
        let mut report = model.clone();
        report.insert("id".into(), (*id).into());
        report.insert("date".into(), (*date).into());
        report.insert(
            "title".into(),
            serde_json::json!({ "text": format!("Title of {id}") }),
        );
        report.insert("topics".into(), topics.to_vec().into());
        report.insert("sources".into(), serde_json::json!([{ "url": source }]));
        serde_json::Value::from(report)
    });
    dossier["reports"] = reports.collect::<Vec<_>>().into();
    dossier["summary"]["as_of"] = "2020-01-01".into();
    let files = site(
        "fictonia",
        dossier.to_string().as_bytes(),
        &Settings::default(),
    );
    let page = text(&files, &format!("r/{of}/index.html"));
    let links = page.split("href=\"../").skip(1);
    let ids = links.filter_map(|link| link.split_once("/\"").map(|(id, _)| id.to_owned()));
    ids.filter(|id| !id.contains("..")).collect()
}

#[test]
fn a_report_leads_to_those_of_its_source_and_to_the_nearest_with_the_same_topics() {
    let reports: &[(&str, &str, &[&str], &str)] = &[
        ("a", "2012-06-01", &["one", "two"], "https://a.example/1"),
        ("far", "2013-06-03", &["two", "one"], "https://a.example/2"),
        ("near", "2012-07-01", &["two", "one"], "https://a.example/3"),
        (
            "nearer",
            "2012-05-20",
            &["one", "two"],
            "https://a.example/4",
        ),
        (
            "other-topics",
            "2012-06-02",
            &["one"],
            "https://a.example/5",
        ),
        ("linked", "2019-01-01", &[], "https://a.example/1"),
        ("alone", "2012-06-01", &[], "https://a.example/6"),
        ("some-year", "2012", &["three"], "https://a.example/7"),
        ("next-year", "2013", &["three"], "https://a.example/8"),
    ];
    assert_eq!(related(reports, "a"), ["linked", "nearer", "near"]);
    assert_eq!(related(reports, "linked"), ["a"]);
    assert_eq!(related(reports, "far"), ["near"]);
    // Those of two years that are not known more closely may be nearly two years apart.
    for lonely in ["other-topics", "alone", "some-year", "next-year"] {
        assert!(related(reports, lonely).is_empty(), "{lonely}");
    }
}

#[test]
fn of_many_related_reports_the_four_nearest_are_named() {
    let days: Vec<_> = (1..=20).map(|day| format!("2012-06-{day:02}")).collect();
    let ids: Vec<_> = (1..=20).map(|day| format!("d{day}")).collect();
    let reports: Vec<(&str, &str, &[&str], &str)> = ids
        .iter()
        .zip(&days)
        .map(|(id, day)| {
            (
                id.as_str(),
                day.as_str(),
                &["one"][..],
                "https://a.example/",
            )
        })
        .collect();
    let mut found = related(&reports, "d10");
    found.sort();
    assert_eq!(found, ["d11", "d12", "d8", "d9"]);
    let first = related(&reports, "d1");
    assert_eq!(first, ["d2", "d3", "d4", "d5"]);
}
