//! Pages for frames, and what programs are told that put pages into others.

use std::collections::{BTreeMap, BTreeSet};

use site::publish::{Input, Settings, SiteFile, publish};

use super::{FICTONIA, addressed, assets, dataset, text};

fn site(datasets: &[(&str, &[u8])], settings: &Settings) -> Vec<SiteFile> {
    let datasets = datasets.iter();
    let input = Input {
        datasets: datasets.map(|(name, text)| dataset(name, text)).collect(),
        ..Input::default()
    };
    publish(&assets(), &input, settings).expect("a site")
}

fn fictonia() -> Vec<SiteFile> {
    site(&[("fictonia", FICTONIA.as_bytes())], &addressed())
}

#[test]
fn a_page_for_a_frame_holds_all_that_it_shows_and_leads_into_the_dossier() {
    let files = fictonia();
    let page = text(&files, "embed/index.html");
    for held in [
        "<base target=\"_blank\">",
        "<meta name=\"robots\" content=\"noindex\">",
        "href=\"../#2021-lantern-march\"",
        "id=\"year-2021\"",
        "<script>tell();</script>",
        "rel=\"license noopener noreferrer\"",
    ] {
        assert!(page.contains(held), "{held} in {page}");
    }
    for loaded in [
        "rel=\"stylesheet\"",
        "rel=\"preload\"",
        "<script type=",
        "src=\"",
    ] {
        assert!(!page.contains(loaded), "{loaded} in {page}");
    }
    let report = text(&files, "embed/r/2021-lantern-march/index.html");
    assert!(
        report.contains("href=\"../../../#2021-lantern-march\""),
        "{report}"
    );
}

#[test]
fn the_years_of_a_large_dossier_have_pages_for_frames() {
    let mut large = Vec::new();
    synthetic::write(1_000, &mut large).expect("memory takes what is written");
    let files = site(&[("large", &large)], &Settings::default());
    let page = text(&files, "embed/index.html");
    let year = page.split("href=\"20").nth(1).expect("a year");
    let year = format!("20{}", &year[..2]);
    let own = text(&files, &format!("embed/{year}/index.html"));
    assert!(own.contains(&format!("data-year=\"{year}\"")), "{own}");
}

/// Which headers a path gets from `_headers`.
fn headers<'a>(rules: &'a str, path: &str) -> Vec<&'a str> {
    let mut applies = false;
    let mut found = Vec::new();
    for line in rules.lines() {
        if line.starts_with('/') {
            applies = match line.strip_suffix('*') {
                Some(start) => path.starts_with(start),
                None => line == path,
            };
        } else if applies {
            found.push(line.trim());
        }
    }
    found
}

#[test]
fn only_pages_for_frames_may_be_framed() {
    for sites in [
        vec![("fictonia", FICTONIA.as_bytes())],
        vec![
            ("fictonia", FICTONIA.as_bytes()),
            ("embed", FICTONIA.as_bytes()),
        ],
    ] {
        let files = site(&sites, &addressed());
        let rules = text(&files, "_headers");
        let paths = files.iter().map(|file| file.path.as_str());
        let is_page = |path: &&str| path.rsplit('.').next() == Some("html");
        let pages: BTreeSet<_> = paths.filter(is_page).collect();
        let homes: Vec<String> = match &sites[..] {
            [_] => vec!["embed/".to_owned()],
            _ => vec!["fictonia/embed/".to_owned(), "embed/embed/".to_owned()],
        };
        assert!(pages.len() > 10);
        for page in pages {
            let is_for_frames = homes.iter().any(|home| page.starts_with(home));
            let short = page.trim_end_matches("index.html");
            for path in [page, short, page.trim_end_matches(".html")] {
                let refuses = headers(&rules, &format!("/{path}"));
                let refuses = refuses
                    .iter()
                    .any(|it| it.contains("frame-ancestors 'none'"));
                // A folder's page has its own name only where a host does not leave it out.
                if path == page || path == short || !page.ends_with("index.html") {
                    assert_eq!(refuses, !is_for_frames, "{path} in {rules}");
                }
            }
        }
    }
}

#[test]
fn the_code_for_other_pages_has_three_forms_where_the_address_is_known() {
    let files = fictonia();
    let escaped = |text: &str| text.replace('<', "&lt;").replace('>', "&gt;");
    for (path, frame, page) in [
        ("embed-code/index.html", "embed/", ""),
        (
            "r/2021-lantern-march/index.html",
            "embed/r/2021-lantern-march/",
            "r/2021-lantern-march/",
        ),
    ] {
        let page_text = text(&files, path);
        let frame = format!("<iframe src=\"https://dossiers.example/{frame}\" title=\"");
        assert_eq!(
            page_text.matches(&escaped(&frame)).count(),
            2,
            "{page_text}"
        );
        let link = escaped(&format!("<a href=\"https://dossiers.example/{page}\">"));
        assert_eq!(page_text.matches(&link).count(), 3, "{page_text}");
        let script = escaped(
            "<script src=\"https://dossiers.example/embed-height.js\" integrity=\"sha384-0\" \
             crossorigin=\"anonymous\" defer=\"\">",
        );
        assert!(page_text.contains(&script), "{page_text}");
    }
    let dossier = text(&files, "index.html");
    assert!(dossier.contains("href=\"embed-code/\""), "{dossier}");
    let files = site(&[("fictonia", FICTONIA.as_bytes())], &Settings::default());
    assert!(!files.iter().any(|file| file.path.starts_with("embed-code")));
    assert!(!text(&files, "index.html").contains("embed-code"));
}

#[test]
fn programs_find_the_frame_of_the_dossier_and_of_each_report() {
    let files = fictonia();
    for (page, file, address, frame) in [
        ("index.html", "oembed/index.json", "", "embed/"),
        (
            "r/2021-lantern-march/index.html",
            "oembed/r/2021-lantern-march.json",
            "r/2021-lantern-march/",
            "embed/r/2021-lantern-march/",
        ),
    ] {
        let page = text(&files, page);
        let link = "type=\"application/json+oembed\"";
        let found = page
            .split("<link ")
            .find(|it| it.contains(link))
            .expect("a link");
        assert!(
            found.contains(&format!("href=\"https://dossiers.example/{file}\"")),
            "{found}"
        );
        let answer: BTreeMap<String, serde_json::Value> =
            serde_json::from_str(&text(&files, file)).expect("JSON");
        assert_eq!(answer["version"], "1.0");
        assert_eq!(answer["type"], "rich");
        let html = answer["html"].as_str().expect("HTML");
        assert!(
            html.starts_with(&format!(
                "<blockquote><a href=\"https://dossiers.example/{address}\">"
            )),
            "{html}"
        );
        assert!(
            html.contains(&format!("<iframe src=\"https://dossiers.example/{frame}\"")),
            "{html}"
        );
        assert!(
            html.contains("sandbox=\"allow-scripts allow-popups"),
            "{html}"
        );
        assert!(answer["width"].is_number() && answer["height"].is_number());
    }
    // Without an address nothing can be told.
    let files = site(&[("fictonia", FICTONIA.as_bytes())], &Settings::default());
    assert!(!files.iter().any(|file| file.path.starts_with("oembed/")));
}
