//! Sites in several languages.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use dossier::translation::{TranslatedText, hash};
use dossier::{Diagnostic, Dossier, Translation};
use site::publish::{Dataset, Input, Settings, SiteFile, add_translation, publish};

use super::{FICTONIA, addressed, assets, dataset, settings, text, text_of};

/// Translates those texts of a dossier whose keys are given, by writing the language before each.
fn translate(dataset: &mut Dataset, language: &str, is_translated: impl Fn(&str) -> bool) {
    let texts = dataset.dossier.translatable().into_iter();
    let texts = texts.filter(|text| is_translated(&text.key)).map(|text| {
        let translated = TranslatedText {
            of: hash(&text.text),
            text: format!("{language}: {}", text.text),
        };
        (text.key, translated)
    });
    let translation = Translation {
        language: language.parse().expect("a language"),
        reviewed: false,
        texts: texts.collect(),
    };
    let stem = format!("{}.{language}", dataset.name);
    let found = add_translation(dataset, &stem, translation.write().as_bytes());
    assert!(!found.iter().any(Diagnostic::is_error), "{found:?}");
}

/// The files of a site of one dossier, which `change` translates.
fn site(settings: &Settings, change: impl Fn(&mut Dataset)) -> Vec<SiteFile> {
    let mut dataset = dataset("fictonia", FICTONIA.as_bytes());
    change(&mut dataset);
    let input = Input {
        datasets: vec![dataset],
        ..Input::default()
    };
    publish(&assets(), &input, settings).expect("a site")
}

#[test]
fn each_language_has_pages_as_the_original_has() {
    let files = site(&addressed(), |dataset| translate(dataset, "ru", |_| true));
    for path in [
        "index.html",
        "corrections/index.html",
        "fictonia.html",
        "feed.atom",
        "feed.json",
        "corrections.atom",
        "service_worker.js",
        "manifest.webmanifest",
    ] {
        let path = path.replace("fictonia.html", "fictonia.ru.html");
        let path = format!("ru/{path}");
        assert!(files.iter().any(|file| file.path == path), "{path}");
    }
    // Who goes on translating finds the texts beside the dataset.
    let translation = text(&files, "data/fictonia.ru.json");
    assert!(
        translation.contains("\"language\": \"ru\""),
        "{translation}"
    );
    // The dataset is one, and cited as one.
    let datasets = files
        .iter()
        .filter(|file| file.path.ends_with("fictonia.json"));
    assert_eq!(datasets.count(), 1);
    let page = text(&files, "ru/index.html");
    assert!(page.contains("<html lang=\"ru\""), "{page}");
    assert!(page.contains("href=\"../data/fictonia.json\""), "{page}");
    assert!(
        page.contains("href=\"https://dossiers.example/?version="),
        "{page}"
    );
    let ids = |page: &str| -> Vec<String> {
        let entries = page.split("<article class=\"entry\" id=\"").skip(1);
        entries
            .filter_map(|it| Some(it.split_once('"')?.0.to_owned()))
            .collect()
    };
    assert_eq!(ids(&page), ids(&text(&files, "index.html")));
}

#[test]
fn search_engines_are_told_of_each_language_and_of_the_original_for_all_others() {
    let files = site(&addressed(), |dataset| {
        translate(dataset, "ru", |_| true);
        translate(dataset, "ar", |_| true);
    });
    for path in ["index.html", "ru/index.html", "ar/index.html"] {
        let page = text(&files, path);
        for (language, address) in [("en", ""), ("ru", "ru/"), ("ar", "ar/"), ("x-default", "")] {
            let link = format!(
                "<link rel=\"alternate\" hreflang=\"{language}\" href=\"https://dossiers.example/{address}\">"
            );
            assert!(page.contains(&link), "{link} in {path}");
        }
        let own = path.trim_end_matches("index.html");
        let canonical = format!("<link rel=\"canonical\" href=\"https://dossiers.example/{own}\">");
        assert!(page.contains(&canonical), "{path}");
    }
    let sitemap = text(&files, "sitemap.xml");
    assert!(
        sitemap.contains("<loc>https://dossiers.example/ar/</loc>"),
        "{sitemap}"
    );
    assert_eq!(sitemap.matches("hreflang=\"x-default\"").count(), 18);
    assert!(text(&files, "ar/index.html").contains("<html lang=\"ar\" dir=\"rtl\""));
}

#[test]
fn a_page_of_which_hardly_anything_is_translated_is_not_offered_to_search_engines() {
    let files = site(&addressed(), |dataset| {
        translate(dataset, "ru", |key| key == "title");
    });
    let page = text(&files, "ru/index.html");
    assert!(
        page.contains("<meta name=\"robots\" content=\"noindex\">"),
        "{page}"
    );
    let corrections = text(&files, "ru/corrections/index.html");
    assert!(corrections.contains("content=\"noindex\""), "{corrections}");
    assert!(!text(&files, "sitemap.xml").contains("/ru/"));
    let original = text(&files, "index.html");
    assert!(!original.contains("noindex") && !original.contains("rel=\"alternate\" hreflang"));
    // Readers can still choose it.
    assert!(original.contains("<a href=\"ru/\" hreflang=\"ru\" lang=\"ru\">русский</a>"));
}

#[test]
fn each_page_leads_to_the_same_page_in_the_other_languages() {
    let files = site(&addressed(), |dataset| translate(dataset, "ru", |_| true));
    for (path, own, other) in [
        ("index.html", "en", "ru/"),
        ("ru/index.html", "ru", "../"),
        ("corrections/index.html", "en", "../ru/corrections/"),
        ("ru/corrections/index.html", "ru", "../../corrections/"),
    ] {
        let page = text(&files, path);
        let way = format!("<a href=\"{other}\" hreflang=");
        assert!(page.contains(&way), "{way} in {path}");
        let here = format!("<span aria-current=\"true\" lang=\"{own}\">");
        assert!(page.contains(&here), "{here} in {path}");
        let address = path
            .trim_end_matches("index.html")
            .trim_start_matches("ru/");
        let link = format!(
            "<link rel=\"alternate\" hreflang=\"ru\" href=\"https://dossiers.example/ru/{address}\">"
        );
        assert!(page.contains(&link), "{link} in {path}");
    }
}

#[test]
fn a_page_that_is_taken_along_leads_to_the_other_languages_where_they_live() {
    let ways = |settings: &Settings, path: &str| -> Vec<String> {
        let files = site(settings, |dataset| translate(dataset, "ru", |_| true));
        let page = text(&files, path);
        let ways = page.split(" hreflang=").filter_map(|before| {
            let (tag, href) = before.rsplit_once("href=\"")?;
            let href = href.strip_suffix('"')?;
            let is_way = tag.ends_with("<a ") && !href.contains('"');
            is_way.then(|| href.to_owned())
        });
        ways.collect()
    };
    let known = addressed();
    assert_eq!(
        ways(&known, "fictonia.html"),
        ["https://dossiers.example/ru/"]
    );
    assert_eq!(
        ways(&known, "ru/fictonia.ru.html"),
        ["https://dossiers.example/"]
    );
    // No address leads anywhere from a disk.
    assert!(ways(&Settings::default(), "fictonia.html").is_empty());
}

/// Gives the addresses of files that a page names.
fn named_files(page: &str) -> Vec<String> {
    let after = |mark: &'static str| {
        let values = page.split(mark).skip(1);
        values.filter_map(|rest| Some(rest.split_once('"')?.0.to_owned()))
    };
    let sets = after(" srcset=\"");
    let sets = sets.flat_map(|set| {
        let files = set
            .split(", ")
            .map(|file| file.split(' ').next().unwrap_or_default().to_owned());
        files.collect::<Vec<_>>()
    });
    let addresses = after(" src=\"").chain(after(" href=\"")).chain(sets);
    let is_file = |address: &String| !address.contains([':', '#', '?']) && !address.ends_with('/');
    addresses.filter(is_file).collect()
}

#[test]
fn a_page_in_another_language_names_files_that_are_there() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/media-site");
    let text = fs::read(folder.join("data/recordia.json")).expect("a dataset");
    let mut recordia = dataset("recordia", &text);
    translate(&mut recordia, "ru", |_| true);
    let media = fs::read_dir(folder.join("media")).expect("a folder");
    let media = media.map(|file| {
        let file = file.expect("a file");
        let content = fs::read(file.path()).expect("a file");
        (
            format!("media/{}", file.file_name().display()),
            content.into(),
        )
    });
    let input = Input {
        datasets: vec![recordia],
        files: media.collect(),
        ..Input::default()
    };
    let files = publish(&assets(), &input, &addressed()).expect("a site");
    let paths: HashSet<_> = files.iter().map(|file| file.path.as_str()).collect();
    let pages = files
        .iter()
        .filter(|file| file.path.ends_with("index.html"));
    for page in pages {
        let own = page.path.trim_end_matches("index.html");
        for address in named_files(&text_of(page)) {
            let mut folder: Vec<_> = own.split_terminator('/').collect();
            let mut rest = address.as_str();
            while let Some(above) = rest.strip_prefix("../") {
                folder.pop();
                rest = above;
            }
            let path = [&folder[..], &[rest]].concat().join("/");
            assert!(paths.contains(path.as_str()), "{address} in {}", page.path);
        }
    }
}

#[test]
fn a_second_translation_into_a_language_is_refused() {
    let mut dataset = dataset("fictonia", FICTONIA.as_bytes());
    let file = |language: &str| format!(r#"{{"language": "{language}", "texts": {{}}}}"#);
    assert!(add_translation(&mut dataset, "fictonia.ru", file("ru").as_bytes()).is_empty());
    let found = add_translation(&mut dataset, "fictonia.RU", file("RU").as_bytes());
    let [found] = &found[..] else {
        panic!("{found:?}")
    };
    assert_eq!(
        found.message,
        "found a second translation of data/fictonia.json into \"RU\", expected one: put the texts of both \
         into one file"
    );
    assert_eq!(dataset.translations.len(), 1);
}

#[test]
fn what_is_not_translated_is_marked_with_its_own_language() {
    let files = site(&Settings::default(), |dataset| {
        translate(dataset, "ar", |key| !key.ends_with("/abstract"));
    });
    let page = text(&files, "ar/index.html");
    let abstracts = page
        .matches("class=\"entry-abstract\" lang=\"en\" dir=\"auto\"")
        .count();
    let dossier: Dossier = serde_json::from_str(FICTONIA).expect("a dossier");
    let written = dossier
        .reports
        .iter()
        .filter(|report| report.abstract_.is_some());
    assert_eq!(abstracts, written.count());
    assert!(page.contains("<h1>ar: "), "{page}");
    assert!(page.contains("class=\"translation-note\""), "{page}");
}

#[test]
fn a_language_that_is_added_costs_readers_of_another_nothing_but_the_way_to_it() {
    let alone = site(&Settings::default(), |_| {});
    let beside = site(&Settings::default(), |dataset| {
        translate(dataset, "ru", |_| true);
    });
    for file in alone.iter().filter(|file| file.path.starts_with("data/")) {
        let same = beside
            .iter()
            .find(|other| other.path == file.path)
            .expect(&file.path);
        assert!(file == same, "{}", file.path);
    }
    let (alone, beside) = (text(&alone, "index.html"), text(&beside, "index.html"));
    let added = beside.len() - alone.len();
    assert!(added < 300, "{added} bytes more");
}

#[test]
fn the_list_of_dossiers_names_each_in_its_own_language_where_it_can() {
    let mut fictonia = dataset("fictonia", FICTONIA.as_bytes());
    translate(&mut fictonia, "ru", |_| true);
    let fieldia = include_str!("../../../../tests/fixtures/fields/data/fieldia.json");
    let input = Input {
        datasets: vec![dataset("fieldia", fieldia.as_bytes()), fictonia],
        ..Input::default()
    };
    let settings = Settings {
        language: Some("ru".parse().expect("a language")),
        logo: None,
        ..settings()
    };
    let files = publish(&assets(), &input, &settings).expect("a site");
    let page = text(&files, "index.html");
    assert!(page.contains("<html lang=\"ru\""), "{page}");
    assert!(
        page.contains("<a href=\"fictonia/ru/\" lang=\"ru\">ru: "),
        "{page}"
    );
    assert!(page.contains("<a href=\"fieldia/\" lang=\"en\">"), "{page}");
}

#[test]
fn types_stand_in_the_order_of_the_language() {
    let choices = |language: &str, labels: &[&str]| {
        let mut dataset = dataset("fictonia", FICTONIA.as_bytes());
        let reports = dataset.dossier.reports.iter_mut();
        for (report, label) in reports.zip(labels) {
            (*label).clone_into(&mut report.kind.label);
        }
        dataset.dossier.reports.truncate(labels.len());
        dataset.dossier.language = language.parse().expect("a language");
        let input = Input {
            datasets: vec![dataset],
            ..Input::default()
        };
        let files = publish(&assets(), &input, &Settings::default()).expect("a site");
        let page = text(&files, "index.html");
        let boxes = page
            .split("<input type=\"checkbox\" name=\"kind\" value=\"")
            .skip(1);
        let values = boxes.filter_map(|it| Some(it.split_once('"')?.0.to_owned()));
        values.collect::<Vec<_>>()
    };
    // By code points, the second of each would be the last or the first.
    assert_eq!(
        choices("kk", &["Баяндама", "Әңгіме", "Азаттық"]),
        ["Азаттық", "Әңгіме", "Баяндама"]
    );
    assert_eq!(
        choices("uk", &["Звіт", "Єднання", "Дошка"]),
        ["Дошка", "Єднання", "Звіт"]
    );
    assert_eq!(
        choices("es", &["Oficio", "Ñandú", "Nota"]),
        ["Nota", "Ñandú", "Oficio"]
    );
    assert_eq!(choices("zh", &["中", "啊", "北"]), ["啊", "北", "中"]);
}
