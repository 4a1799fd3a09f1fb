//! What a site makes of the media of reports.

use std::collections::BTreeMap;
use std::fs;

use bytes::Bytes;
use dossier::check::read;
use scraper::{Html, Selector};
use site::catalogue::File;
use site::publish::media::{What, found_in};
use site::publish::{Asset, Assets, Dataset, Input, Settings, SiteFile, publish};

const FOLDER: &str = "../../tests/fixtures/media-site";

/// The site of a dossier with media, of which `change` changes the text.
fn site(address: Option<&str>, change: impl Fn(String) -> String) -> BTreeMap<String, SiteFile> {
    let text = change(fs::read_to_string(format!("{FOLDER}/data/recordia.json")).unwrap());
    let reading = read(text.as_bytes());
    assert!(!reading.has_errors(), "{:?}", reading.diagnostics);
    let files = fs::read_dir(format!("{FOLDER}/media"))
        .unwrap()
        .map(|entry| {
            let entry = entry.unwrap();
            let path = format!("media/{}", entry.file_name().into_string().unwrap());
            (path, Bytes::from(fs::read(entry.path()).unwrap()))
        });
    let input = Input {
        datasets: vec![Dataset {
            name: "recordia".to_owned(),
            text: text.into(),
            dossier: reading.dossier.unwrap(),
            translations: Vec::new(),
            versions: Vec::new(),
        }],
        files: files.collect(),
        ..Input::default()
    };
    let asset = |href: &str| Asset {
        file: File {
            href: href.to_owned(),
            integrity: "sha384-0".to_owned(),
        },
        content: Bytes::new(),
    };
    let assets = Assets {
        icon: asset("icon.png"),
        media_script: asset("media.js"),
        media_style: ".medium{margin:0}".to_owned(),
        writing_style: String::new(),
        ..Assets::default()
    };
    let settings = Settings {
        address: address.map(|address| address.parse().unwrap()),
        ..Settings::default()
    };
    let files = publish(&assets, &input, &settings).unwrap();
    // The programs of these assets have no names.
    let named = files.iter().filter(|file| !file.path.is_empty());
    let count = named.count();
    let files = files.into_iter().filter(|file| !file.path.is_empty());
    let files: BTreeMap<_, _> = files.map(|file| (file.path.clone(), file)).collect();
    assert_eq!(files.len(), count, "two files have one path");
    files
}

fn text(files: &BTreeMap<String, SiteFile>, path: &str) -> String {
    let file = files
        .get(path)
        .unwrap_or_else(|| panic!("{path}: {:?}", files.keys()));
    String::from_utf8(file.content().to_vec()).unwrap()
}

fn all<'a>(page: &'a Html, selector: &str) -> Vec<scraper::ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

fn attributes(page: &Html, selector: &str, name: &str) -> Vec<String> {
    let found = all(page, selector).into_iter();
    found
        .filter_map(|it| it.attr(name).map(str::to_owned))
        .collect()
}

fn same(text: String) -> String {
    text
}

#[test]
fn no_file_of_a_site_says_who_made_a_medium_or_where() {
    for (path, file) in site(None, same) {
        let content = file.content();
        let grave = [What::Position, What::Name, What::SerialNumber];
        let found = found_in(&content).into_iter();
        let found: Vec<_> = found.filter(|it| grave.contains(&it.what)).collect();
        assert_eq!(found, [], "{path}");
        // The credit says it, where the author wants it.
        if path.starts_with("media/") {
            assert!(
                !String::from_utf8_lossy(&content).contains("Nowak"),
                "{path}"
            );
        }
    }
}

#[test]
fn a_medium_that_is_the_photo_too_is_published_once() {
    let photo = r#""photo": {
        "sources": [{ "file": "media/map.svg", "type": "image/svg+xml", "width": 60 }],
        "width": 60, "height": 40, "alt": "A map.", "caption": "A map.", "credit": "Nobody",
        "licence": "CC0-1.0"
    }, "reports":"#;
    let files = site(None, |text| text.replacen("\"reports\":", photo, 1));
    let maps = files.keys().filter(|path| path.contains("map-"));
    assert_eq!(maps.count(), 1);
}

#[test]
fn originals_are_published_under_the_name_of_their_content_alone() {
    let files = site(None, same);
    let media: Vec<_> = files
        .keys()
        .filter(|path| path.starts_with("media/"))
        .collect();
    assert!(
        media
            .iter()
            .all(|path| path.rsplit_once('-').is_some_and(|(_, end)| end.len() > 16)),
        "{media:?}"
    );
    assert!(
        media
            .iter()
            .any(|path| path.starts_with("media/square-480-")),
        "{media:?}"
    );
}

#[test]
fn every_file_that_an_entry_names_is_there() {
    let files = site(None, same);
    let page = Html::parse_document(&text(&files, "index.html"));
    let mut named = attributes(&page, ".medium :is(img, audio, video, track)", "src");
    named.extend(attributes(&page, ".medium a[href^='media/']", "href"));
    named.extend(attributes(&page, ".medium [data-src]", "data-src"));
    for name in ["srcset", "data-srcset"] {
        for set in attributes(&page, &format!(".medium [{name}]"), name) {
            let files = set
                .split(", ")
                .map(|it| it.split(' ').next().unwrap().to_owned());
            named.extend(files);
        }
    }
    assert!(named.len() > 10, "{named:?}");
    for path in named {
        assert!(files.contains_key(&path), "{path}");
    }
}

#[test]
fn a_picture_has_its_size_its_words_and_a_link_to_itself_large() {
    let page = Html::parse_document(&text(&site(None, same), "index.html"));
    let picture = all(&page, "#square .medium a.medium-picture img")[0];
    assert_eq!(picture.attr("width"), Some("1000"));
    assert_eq!(picture.attr("height"), Some("640"));
    assert_eq!(picture.attr("loading"), Some("lazy"));
    assert_eq!(
        picture.attr("alt"),
        Some("A square with colours from black to yellow")
    );
    assert!(
        picture
            .attr("srcset")
            .is_some_and(|set| set.contains(" 480w, media/"))
    );
    let caption = all(&page, "#square .medium figcaption")[0]
        .text()
        .collect::<String>();
    assert!(caption.starts_with("The square at noon"), "{caption}");
    assert!(caption.contains("Ada Nowak CC-BY-4.0"), "{caption}");
}

#[test]
fn a_picture_that_may_distress_is_loaded_when_it_is_asked_for() {
    let page = Html::parse_document(&text(&site(None, same), "index.html"));
    let warned = all(&page, "#square details.photo-warning")[0];
    assert_eq!(warned.select(&Selector::parse("img").unwrap()).count(), 0);
    assert!(
        warned
            .text()
            .collect::<String>()
            .contains("Content warning: an injury")
    );
    let link = warned
        .select(&Selector::parse("a.medium-picture").unwrap())
        .next()
        .unwrap();
    assert!(
        link.attr("data-src")
            .is_some_and(|src| src.starts_with("media/wound-"))
    );
}

#[test]
fn a_recording_is_played_in_the_page_and_one_elsewhere_is_a_link() {
    let files = site(None, same);
    let html = text(&files, "index.html");
    let page = Html::parse_document(&html);
    let film = all(&page, "#square video")[0];
    assert_eq!(film.attr("preload"), Some("none"));
    assert_eq!(attributes(&page, "#square video track", "srclang"), ["kk"]);
    assert_eq!(
        attributes(&page, "#square a[href^='https://video.example/']", "rel"),
        ["noopener noreferrer"]
    );
    let transcript = all(&page, "#order .medium details")[0]
        .text()
        .collect::<String>();
    assert!(
        transcript.ends_with("All squares are closed."),
        "{transcript}"
    );
    assert!(html.contains("media-src 'self'"));
    let document = all(&page, "#order .medium figcaption")[0]
        .text()
        .collect::<String>();
    assert_eq!(document, "The order as it was published PDF, 1 kBVerify");
}

#[test]
fn a_page_without_media_has_nothing_of_them() {
    let without = |text: String| {
        let mut dossier: serde_json::Value = serde_json::from_str(&text).unwrap();
        for report in dossier["reports"].as_array_mut().unwrap() {
            report.as_object_mut().unwrap().remove("media");
        }
        dossier.to_string()
    };
    let files = site(None, without);
    let page = text(&files, "index.html");
    for word in ["media.js", "media_dialog", "media-src", ".medium"] {
        assert!(!page.contains(word), "{word}");
    }
    assert!(!files.contains_key("media.js"));
    let with = text(&site(None, same), "index.html");
    assert!(with.contains("media.js") && with.contains("media_dialog") && with.contains(".medium"));
}

#[test]
fn the_page_in_one_file_holds_pictures_and_names_the_hashes_of_all_else() {
    let files = site(Some("https://recordings.example/"), same);
    let html = text(&files, "recordia.html");
    let page = Html::parse_document(&html);
    let pictures = attributes(&page, ".medium img", "src");
    assert_eq!(pictures.len(), 3);
    assert!(pictures.iter().all(|src| src.starts_with("data:image/")));
    assert_eq!(all(&page, ".medium :is(audio, video, [data-src])").len(), 0);
    let (path, film) = files
        .iter()
        .find(|(path, _)| path.contains("square-") && path.contains(".mp4"))
        .unwrap();
    let link = format!("a[href='https://recordings.example/{path}']");
    assert_eq!(all(&page, &link).len(), 1);
    assert!(html.contains(&film.sha256()));
    assert!(html.contains("pictures of at most 4 MB in all"));
}

#[test]
fn in_a_page_of_a_year_files_lie_in_the_folder_above() {
    let many = |text: String| {
        let mut dossier: serde_json::Value = serde_json::from_str(&text).unwrap();
        let reports = dossier["reports"].as_array_mut().unwrap();
        let plain = reports[2].clone();
        for number in 0..300 {
            let mut report = plain.clone();
            report["id"] = format!("more-{number}").into();
            report["date"] = "2023-01".into();
            reports.push(report);
        }
        dossier.to_string()
    };
    let files = site(None, many);
    let year = Html::parse_document(&text(&files, "2022/index.html"));
    let pictures = attributes(&year, "#square .medium img", "src");
    assert_eq!(pictures.len(), 2);
    for src in &pictures {
        assert!(
            files.contains_key(src.strip_prefix("../").unwrap()),
            "{src}"
        );
    }
    // The entries of years stand there for browsers that run no script.
    let single = text(&files, "recordia.html");
    assert_eq!(single.matches("<img src=\"data:image/").count(), 3);
    assert!(text(&files, "2022/index.html").contains("media-src 'self'"));
}

#[test]
fn feeds_and_search_engines_learn_of_what_is_shown_unasked() {
    let files = site(Some("https://recordings.example/"), same);
    let atom = text(&files, "feed.atom");
    assert_eq!(atom.matches("rel=\"enclosure\"").count(), 5, "{atom}");
    let feed: serde_json::Value = serde_json::from_str(&text(&files, "feed.json")).unwrap();
    let attached = feed["items"][0]["attachments"].as_array().unwrap();
    let page = text(&files, "index.html");
    for file in attached {
        let path = file["url"]
            .as_str()
            .unwrap()
            .strip_prefix("https://recordings.example/")
            .unwrap();
        assert!(files.contains_key(path), "{path}");
        assert!(!path.contains("wound"), "{path}");
        assert!(
            page.contains(&format!(
                "\"contentUrl\":\"https://recordings.example/{path}\""
            )),
            "{path}"
        );
    }
    assert!(
        page.contains("\"@type\":\"VideoObject\"")
            && page.contains("https://video.example/watch?v=1")
    );
}

#[test]
fn a_site_with_media_is_the_same_each_time() {
    assert!(site(None, same) == site(None, same));
}
