//! Publishing: the same input gives the same files, natively and in a browser.

mod embeds;
mod languages;
mod report_pages;

use std::collections::{BTreeMap, BTreeSet};

use bytes::Bytes;
use dossier::check::read;
use site::catalogue::File;
use site::publish::{
    Asset, Assets, Dataset, Input, Program, Settings, SiteFile, Standalone, publish,
};

const FICTONIA: &str = include_str!("../../../../tests/fixtures/site/fictonia.json");

/// The files of a site of the fixtures' dossiers, and one too large to stand whole in its page.
fn site() -> Vec<SiteFile> {
    let mut large = Vec::new();
    synthetic::write(1_000, &mut large).expect("memory takes what is written");
    let input = Input {
        datasets: vec![
            dataset("fictonia", FICTONIA.as_bytes()),
            dataset("large", &large),
        ],
        files: BTreeMap::from([(
            "media/logo.svg".to_owned(),
            Bytes::from_static(include_bytes!("../../../../tests/fixtures/site/logo.svg")),
        )]),
        ..Input::default()
    };
    publish(&assets(), &input, &settings()).expect("a site")
}

fn settings() -> Settings {
    Settings {
        name: Some("Dossiers".to_owned()),
        address: Some("https://dossiers.example/".parse().expect("an address")),
        logo: Some("media/logo.svg".parse().expect("a file")),
        accent: Some("#0b5c8a".to_owned().try_into().expect("a colour")),
        ..Settings::default()
    }
}

/// The settings of a site that knows its address.
fn addressed() -> Settings {
    Settings {
        address: Some("https://dossiers.example/".parse().expect("an address")),
        ..Settings::default()
    }
}

fn text(files: &[SiteFile], path: &str) -> String {
    text_of(files.iter().find(|file| file.path == path).expect(path))
}

fn text_of(file: &SiteFile) -> String {
    String::from_utf8(file.content().to_vec()).expect("UTF-8")
}

fn dataset(name: &str, text: &[u8]) -> Dataset {
    let reading = read(text);
    assert!(!reading.has_errors(), "{:?}", reading.diagnostics);
    Dataset {
        name: name.to_owned(),
        text: text.to_vec().into(),
        dossier: reading.dossier.expect("a dossier"),
        translations: Vec::new(),
        versions: Vec::new(),
    }
}

/// Assets whose programs do nothing.
fn assets() -> Assets {
    let asset = |href: &str| Asset {
        file: File {
            href: href.to_owned(),
            integrity: "sha384-0".to_owned(),
        },
        content: href.as_bytes().to_vec().into(),
    };
    let program = |name: &str| Program {
        script: asset(&format!("{name}.js")),
        wasm: asset(&format!("{name}.wasm")),
        js_fallback: Some(asset(&format!("{name}-js_fallback.js"))),
    };
    Assets {
        reader: program("reader"),
        exporter: program("exporter"),
        editor: program("editor"),
        publisher: program("publisher"),
        verifier: program("verifier"),
        editor_style: asset("editor.css"),
        editor_standalone: "begin();".to_owned(),
        index_script: asset("index.js"),
        icon: asset("icon.png"),
        icons: vec![asset("favicon.svg")],
        style: "a{color:red}".to_owned(),
        index_style: "b{color:red}".to_owned(),
        fields_style: "dl{color:red}".to_owned(),
        media_style: "figure{color:red}".to_owned(),
        writing_style: String::new(),
        embed_style: "i{color:red}".to_owned(),
        embed_script: "tell();".to_owned(),
        embed_height: asset("embed-height.js"),
        report_style: asset("report.css"),
        embed_code_script: asset("embed-code.js"),
        media_script: asset("media.js"),
        service_worker: "install();".to_owned(),
        standalone: Standalone {
            script: "start();".to_owned(),
            programs: vec![("reader.wasm".to_owned(), "0".to_owned())],
        },
    }
}

#[test]
fn the_doi_of_a_dossier_stands_in_the_heads_of_its_page_and_copy_and_of_no_other() {
    let with = FICTONIA.replacen(
        "\"summary\": ",
        "\"doi\": \"10.5281/zenodo.1\", \"summary\": ",
        1,
    );
    for settings in [Settings::default(), addressed()] {
        let site = |text: &str| {
            let input = Input {
                datasets: vec![dataset("fictonia", text.as_bytes())],
                ..Input::default()
            };
            publish(&assets(), &input, &settings).expect("a site")
        };
        let meta = "<meta name=\"citation_doi\" content=\"10.5281/zenodo.1\">\
                    <meta name=\"DC.identifier\" content=\"https://doi.org/10.5281/zenodo.1\">";
        let bearing = |files: Vec<SiteFile>, text: &str| -> Vec<_> {
            let has = |file: &SiteFile| String::from_utf8_lossy(&file.content()).contains(text);
            files
                .into_iter()
                .filter(has)
                .map(|file| file.path)
                .collect()
        };
        let mut paths = bearing(site(&with), meta);
        paths.sort();
        assert_eq!(paths, ["fictonia.html", "index.html"]);
        assert_eq!(bearing(site(FICTONIA), "citation_doi"), [""; 0]);
    }
}

#[test]
fn each_path_of_a_site_is_made_once() {
    let files = site();
    let paths: BTreeSet<_> = files.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(paths.len(), files.len());
    for path in [
        "index.html",
        "fictonia/index.html",
        "fictonia/corrections/index.html",
        "fictonia/fictonia.html",
        "fictonia/fictonia.html.sha256",
        "large/2012/index.html",
        "data/large.json",
        "editor/index.html",
        "preview/index.html",
        "service_worker.js",
        "sitemap.xml",
        "_headers",
    ] {
        assert!(paths.contains(path), "{path}: {paths:?}");
    }
}

#[test]
fn an_address_that_leads_to_nothing_leads_to_the_dossiers() {
    let input = Input {
        datasets: vec![dataset(
            "fieldia",
            include_bytes!("../../../../tests/fixtures/fields/data/fieldia.json"),
        )],
        ..Input::default()
    };
    let page = |address: Option<&str>, input: &Input| {
        let address = address.map(|address| address.parse().expect("an address"));
        let settings = Settings {
            address,
            ..Settings::default()
        };
        let files = publish(&assets(), input, &settings).expect("a site");
        let mut files = files.into_iter().filter(|file| file.path == "404.html");
        let page = files.next()?;
        assert!(files.next().is_none());
        Some(String::from_utf8(page.content().to_vec()).expect("UTF-8"))
    };
    // A host shows it at any address: its links begin at the root.
    let below = page(Some("https://host.example/rights/"), &input).expect("a page");
    assert!(below.contains("href=\"/rights/\""), "{below}");
    assert!(below.contains("href=\"/rights/style-"), "{below}");
    let alone = page(Some("https://host.example/"), &input).expect("a page");
    assert!(alone.contains("<a href=\"/\""), "{alone}");
    assert_eq!(page(None, &input), None);
    let mut own = input;
    own.files.insert("404.html".to_owned(), Vec::new().into());
    let own = page(Some("https://host.example/"), &own);
    assert_eq!(own.as_deref(), Some(""));
}

#[test]
fn a_site_is_the_same_each_time() {
    assert!(site() == site());
}

#[test]
fn a_page_says_its_version_and_names_files_that_are_there() {
    let files = site();
    let text = |path: &str| {
        let file = files.iter().find(|file| file.path == path).expect(path);
        String::from_utf8(file.content().to_vec()).expect("UTF-8")
    };
    let page = text("large/index.html");
    let (_, version) = page.split_once("data-version=\"").expect("a version");
    assert!(text("large/service_worker.js").contains(&version[..16]));
    let (_, src) = page.split_once("data-src=\"").expect("an address");
    let (src, _) = src.split_once('"').expect("its end");
    let src = format!("large/{src}");
    assert!(files.iter().any(|file| file.path == src), "{src}");
    assert!(page.contains("href=\"../reader.wasm\""));
    // Both hold every report, the one for those whose browsers run no program.
    assert_eq!(text("large/large.html").matches("<article").count(), 1_000);
}

#[test]
fn a_site_without_fields_of_its_own_downloads_no_style_for_them() {
    let styled = |name: &str, text: &str| {
        let input = Input {
            datasets: vec![dataset(name, text.as_bytes())],
            ..Input::default()
        };
        let files = publish(&assets(), &input, &Settings::default()).expect("a site");
        let style = files.iter().find(|file| file.path.starts_with("style-"));
        let style = String::from_utf8(style.expect("a style").content().to_vec());
        style.expect("UTF-8").contains("dl{color:red}")
    };
    assert!(styled(
        "fieldia",
        include_str!("../../../../tests/fixtures/fields/data/fieldia.json")
    ));
    assert!(!styled(
        "fictonia",
        include_str!("../../../../tests/fixtures/site/fictonia.json")
    ));
}
