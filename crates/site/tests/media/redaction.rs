//! Parts of pictures that are covered.

use image::RgbImage;
use site::publish::media::{Area, Format, found_in, redacted, upright};

use crate::fixtures;

/// A part of a picture of 160 x 120 pixels, away from its edges.
const AREA: Area = Area {
    left: 40,
    top: 60,
    width: 80,
    height: 30,
};

fn read(file: &[u8]) -> RgbImage {
    image::load_from_memory(file).unwrap().to_rgb8()
}

/// Asserts that the area is black, and that the rest looks as before.
fn assert_covered(file: &[u8], before: &RgbImage) {
    let after = read(file);
    assert_eq!(after.dimensions(), before.dimensions());
    let (width, height) = after.dimensions();
    for (x, y, pixel) in after.enumerate_pixels() {
        let is_covered =
            (width / 4..width * 3 / 4).contains(&x) && (height / 2..height * 3 / 4).contains(&y);
        let expected = if is_covered {
            [0; 3]
        } else {
            before.get_pixel(x, y).0
        };
        // A photograph is compressed: beside the edges of the area, colours run into each other.
        let is_at_edge = [width / 4, width * 3 / 4]
            .iter()
            .any(|edge| x.abs_diff(*edge) <= 16)
            || [height / 2, height * 3 / 4]
                .iter()
                .any(|edge| y.abs_diff(*edge) <= 16);
        let most = match (Format::of(file), is_at_edge, is_covered) {
            (Some(Format::Jpeg), true, false) => continue,
            (Some(Format::Jpeg), true, true) => 60,
            (Some(Format::Jpeg), false, _) => 24,
            _ => 0,
        };
        for (found, expected) in pixel.0.iter().zip(expected) {
            assert!(
                found.abs_diff(expected) <= most,
                "{x}, {y}: {pixel:?}, expected {expected}"
            );
        }
    }
}

#[test]
fn what_is_covered_is_black_and_the_rest_looks_as_before() {
    let pixels = fixtures::pixels(160, 120);
    for file in [
        fixtures::jpeg(&pixels, 1),
        fixtures::png(&pixels, 1),
        fixtures::webp(&pixels, 1),
    ] {
        let covered = redacted(&file, &[AREA]).unwrap();
        assert_eq!(Format::of(&covered), Format::of(&file));
        assert_covered(&covered, &read(&file));
    }
}

#[test]
fn the_new_file_is_the_same_whatever_was_under_the_area() {
    let pixels = fixtures::pixels(160, 120);
    let mut other = pixels.clone();
    for (x, y, pixel) in other.enumerate_pixels_mut() {
        if (40..120).contains(&x) && (60..90).contains(&y) {
            *pixel = image::Rgb([255, 0, 0]);
        }
    }
    let file = redacted(&fixtures::png(&pixels, 1), &[AREA]);
    assert_eq!(file, redacted(&fixtures::png(&other, 1), &[AREA]));
}

#[test]
fn the_new_file_says_nothing_of_its_maker() {
    let pixels = fixtures::pixels(160, 120);
    for file in [
        fixtures::jpeg(&pixels, 1),
        fixtures::png(&pixels, 1),
        fixtures::webp(&pixels, 1),
    ] {
        assert_ne!(found_in(&file), []);
        assert_eq!(found_in(&redacted(&file, &[AREA]).unwrap()), []);
    }
}

#[test]
fn an_area_is_of_the_picture_as_it_is_shown() {
    // It lies on its side: its left part is shown above.
    let file = fixtures::jpeg(&fixtures::pixels(160, 120), 6);
    let upper = Area {
        left: 0,
        top: 0,
        width: 120,
        height: 80,
    };
    let drawn_on = upright(&file).unwrap();
    assert_eq!(read(&drawn_on).dimensions(), (120, 160));
    assert_eq!(upright(&drawn_on).unwrap(), drawn_on);
    let after = read(&redacted(&file, &[upper]).unwrap());
    assert_eq!(after.dimensions(), (120, 160));
    assert!(after.get_pixel(60, 20).0.iter().all(|color| *color < 24));
    assert!(after.get_pixel(60, 140).0.iter().any(|color| *color > 60));
}

#[test]
fn each_pixel_of_an_area_is_covered_and_none_beside_it() {
    let file = fixtures::png(&RgbImage::from_pixel(10, 10, image::Rgb([255; 3])), 1);
    let area = Area {
        left: 8,
        top: 0,
        width: u32::MAX,
        height: 1,
    };
    let after = read(&redacted(&file, &[area]).unwrap());
    let black: Vec<_> = after
        .enumerate_pixels()
        .filter(|(.., pixel)| pixel.0 == [0; 3])
        .map(|(x, y, _)| (x, y))
        .collect();
    assert_eq!(black, [(8, 0), (9, 0)]);
}

#[test]
fn what_cannot_be_covered_is_refused_with_a_reason() {
    let file = fixtures::png(&fixtures::pixels(160, 120), 1);
    assert!(redacted(&file, &[]).unwrap_err().contains("no box"));
    for area in [
        Area { left: 160, ..AREA },
        Area { top: 120, ..AREA },
        Area { width: 0, ..AREA },
        Area { height: 0, ..AREA },
    ] {
        let reason = redacted(&file, &[AREA, area]).unwrap_err();
        assert!(reason.contains("which has 160 × 120 pixels"), "{reason}");
    }
    for file in [
        fixtures::gif(&fixtures::pixels(16, 12)),
        fixtures::svg().into_bytes(),
        fixtures::pdf(),
        b"no file".to_vec(),
    ] {
        let reason = redacted(&file, &[AREA]).unwrap_err();
        assert!(reason.contains("JPEG, PNG and WebP"), "{reason}");
        assert_eq!(upright(&file), Err(reason));
    }
}
