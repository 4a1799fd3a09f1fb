//! The picture for shared addresses, as it is drawn.

use dossier::Dossier;
use locale::translation;
use resvg::tiny_skia::Pixmap;
use site::publish::{ACCENT, HEIGHT, WIDTH, social_card};

fn dossier() -> Dossier {
    let mut dossier = synthetic::dossier(10);
    dossier.country = "KZ".parse().expect("a code");
    dossier
}

fn titled(title: &str) -> Dossier {
    let mut dossier = dossier();
    title.clone_into(&mut dossier.title);
    dossier
}

fn preview(dossier: &Dossier) -> Vec<u8> {
    preview_in(dossier, ACCENT)
}

fn preview_in(dossier: &Dossier, accent: &str) -> Vec<u8> {
    social_card(dossier, accent, &translation("en").page)
}

fn decode(png: &[u8]) -> Pixmap {
    Pixmap::decode_png(png).expect("a PNG")
}

/// How many pixels of a rectangle are nearly black: ink of the title.
fn ink(picture: &Pixmap, rows: std::ops::Range<u32>, columns: std::ops::Range<u32>) -> usize {
    let places = rows.flat_map(|y| columns.clone().map(move |x| (x, y)));
    places
        .filter(|&(x, y)| picture.pixel(x, y).expect("inside").red() < 0x40)
        .count()
}

#[test]
fn the_preview_has_the_size_and_the_colours_of_the_site() {
    let picture = decode(&preview(&dossier()));
    assert_eq!(
        (picture.width(), picture.height()),
        (WIDTH.into(), HEIGHT.into())
    );
    let colour = |x, y| {
        let pixel = picture.pixel(x, y).expect("inside");
        (pixel.red(), pixel.green(), pixel.blue(), pixel.alpha())
    };
    assert_eq!(colour(1190, 10), (0xfd, 0xfc, 0xf9, 255));
    assert_eq!(colour(5, 300), (0x8b, 0x2a, 0x1d, 255));
    assert!(ink(&picture, 130..450, 80..1120) > 1000);
}

#[test]
fn the_same_dossier_gives_the_same_bytes_and_another_title_others() {
    let first = preview(&dossier());
    assert!(first == preview(&dossier()));
    assert!(first != preview(&titled("Human Rights in Examplia")));
    assert!(first.len() < 200_000, "{} bytes", first.len());
}

#[test]
fn no_title_runs_out_of_its_place() {
    for title in [
        "Law",
        "Human rights, the rule of law and the freedom of the press in Examplia from independence to this day",
        "Грубые нарушения прав человека и преследование независимых журналистов в Республике Экземплия",
        "Қазақстандағы адам құқықтары",
        "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
        &"many words ".repeat(60),
        "<b>&amp;</b> \"quoted\"",
    ] {
        let picture = decode(&preview(&titled(title)));
        assert!(ink(&picture, 130..450, 80..1121) > 500, "{title}");
        assert_eq!(
            ink(&picture, 0..HEIGHT.into(), 1125..WIDTH.into()),
            0,
            "{title}"
        );
        assert_eq!(ink(&picture, 455..484, 80..1125), 0, "{title}");
    }
}

#[test]
fn a_title_that_the_font_cannot_draw_gives_way_to_the_name_of_the_country() {
    let country = preview(&titled("Kazakhstan"));
    for title in [
        "哈萨克斯坦的人权",
        "حقوق الإنسان في كازاخستان",
        "Kazakhstan 人权",
        " ",
    ] {
        assert!(preview(&titled(title)) == country, "{title}");
    }
}

#[test]
fn a_dossier_without_reports_has_a_preview() {
    let mut dossier = dossier();
    dossier.reports.clear();
    decode(&preview(&dossier));
}

#[test]
fn the_preview_is_marked_in_the_accent_of_the_site() {
    let picture = decode(&preview_in(&dossier(), "#0b5c8a"));
    let colour = picture.pixel(2, 300).expect("inside");
    assert_eq!(
        (colour.red(), colour.green(), colour.blue()),
        (0x0b, 0x5c, 0x8a)
    );
}

#[test]
fn what_the_font_cannot_write_around_a_title_is_said_in_english() {
    let in_language = |language| social_card(&dossier(), ACCENT, &translation(language).page);
    let english = in_language("en");
    for language in ["ar", "fa", "zh"] {
        assert!(in_language(language) == english, "{language}");
    }
    for language in ["ru", "kk", "uk", "fr"] {
        assert!(in_language(language) != english, "{language}");
    }
}
