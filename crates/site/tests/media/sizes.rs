//! Pictures in several sizes.

use site::publish::measure;
use site::publish::media::{Format, Picture, Pictures, Version, found_in, removed};

use crate::fixtures;

fn sizes(versions: &[Version]) -> Vec<(Format, u32, u32)> {
    versions
        .iter()
        .map(|it| (it.format, it.width, it.height))
        .collect()
}

#[test]
fn a_photograph_is_shown_in_the_sizes_that_it_has() {
    let file = fixtures::jpeg(&fixtures::pixels(1_200, 800), 1);
    let picture = Picture::of(&file).unwrap();
    assert_eq!(
        (picture.original.width, picture.original.height),
        (1_200, 800)
    );
    let expected = [(480, 320), (960, 640), (1_200, 800)];
    assert_eq!(
        sizes(&picture.versions),
        expected.map(|(width, height)| (Format::Jpeg, width, height))
    );
    assert_eq!(picture.smaller, []);
    for version in &picture.versions {
        assert!(version.content.len() < picture.original.content.len());
        assert_eq!(found_in(&version.content), []);
    }
}

#[test]
fn a_photograph_that_lies_on_its_side_is_made_upright() {
    let file = fixtures::jpeg(&fixtures::pixels(1_000, 500), 6);
    let picture = Picture::of(&file).unwrap();
    assert_eq!(
        (picture.original.width, picture.original.height),
        (500, 1_000)
    );
    assert_eq!(sizes(&picture.versions)[0], (Format::Jpeg, 480, 960));
}

#[test]
fn a_small_photograph_that_is_compressed_well_stays_as_it_is() {
    let picture = Picture::of(&fixtures::bare_jpeg(&fixtures::pixels(64, 48))).unwrap();
    let again = Picture::of(&picture.choice()[0].content).unwrap();
    assert_eq!(again.versions, []);
    assert_eq!(again.choice(), std::slice::from_ref(&again.original));
}

#[test]
fn a_png_has_smaller_versions_pixel_for_pixel() {
    let pixels = fixtures::pixels(700, 400);
    let picture = Picture::of(&fixtures::png(&pixels, 1)).unwrap();
    assert_eq!(
        sizes(&picture.smaller).last(),
        Some(&(Format::Webp, 700, 400))
    );
    let bytes = |versions: &[Version]| versions.iter().map(|it| it.content.len()).sum::<usize>();
    assert!(bytes(&picture.smaller) < bytes(picture.choice()));
    let whole = image::load_from_memory(&picture.smaller.last().unwrap().content).unwrap();
    assert_eq!(whole.to_rgb8(), pixels);
}

#[test]
fn a_picture_that_moves_and_a_drawing_are_shown_as_they_are() {
    let gif = Picture::of(&fixtures::gif(&fixtures::pixels(16, 12))).unwrap();
    assert_eq!(sizes(gif.choice()), [(Format::Gif, 16, 12)]);
    let svg = Picture::of(fixtures::svg().as_bytes()).unwrap();
    assert_eq!(sizes(svg.choice()), [(Format::Svg, 640, 320)]);
}

#[test]
fn what_is_no_picture_is_refused() {
    assert!(Picture::of(&fixtures::pdf()).is_err());
    assert!(Picture::of(b"\x89PNG\r\n\x1a\nno more").is_err());
}

#[test]
fn a_picture_is_made_once_for_as_long_as_it_is_used() {
    let (pictures, file) = (
        Pictures::default(),
        fixtures::bare_jpeg(&fixtures::pixels(32, 32)),
    );
    let first = pictures.of(&file);
    assert!(std::sync::Arc::ptr_eq(&first, &pictures.clone().of(&file)));
    pictures.forget_unused();
    assert!(std::sync::Arc::ptr_eq(&first, &pictures.of(&file)));
    pictures.forget_unused();
    pictures.forget_unused();
    let again = pictures.of(&file);
    assert!(!std::sync::Arc::ptr_eq(&first, &again));
    assert_eq!(first, again);
}

#[test]
fn a_picture_that_lies_on_its_side_is_measured_as_it_is_shown() {
    let pixels = fixtures::pixels(40, 30);
    for way_up in 1..=8 {
        for file in
            [fixtures::jpeg, fixtures::png, fixtures::webp].map(|file| file(&pixels, way_up))
        {
            let shown = if way_up < 5 {
                (40.0, 30.0)
            } else {
                (30.0, 40.0)
            };
            // What is published keeps its way up.
            for file in [&file, &removed(&file).unwrap()] {
                let measured = measure(file).unwrap();
                assert_eq!((measured.width, measured.height), shown, "{way_up}");
            }
        }
    }
}
