//! Parts of pictures that are covered.

use image::RgbImage;
use site::publish::media::{Area, Format, found_in, preview, redacted};

use crate::fixtures;

/// A part of a picture of 160 x 120 pixels: another one were covered if it was mirrored or turned.
const AREA: Area = Area {
    left: 24,
    top: 70,
    width: 72,
    height: 30,
};

/// A picture in each format whose parts can be covered.
fn files(pixels: &RgbImage, way_up: u16) -> [Vec<u8>; 3] {
    [fixtures::jpeg, fixtures::png, fixtures::webp].map(|file| file(pixels, way_up))
}

fn read(file: &[u8]) -> RgbImage {
    image::load_from_memory(file).unwrap().to_rgb8()
}

/// Asserts that the area is black, and that the rest looks as before.
fn assert_covered(file: &[u8], before: &RgbImage) {
    let after = read(file);
    assert_eq!(after.dimensions(), before.dimensions());
    let (columns, rows) = (24..96, 70..100);
    for (x, y, pixel) in after.enumerate_pixels() {
        let is_covered = columns.contains(&x) && rows.contains(&y);
        let expected = if is_covered {
            [0; 3]
        } else {
            before.get_pixel(x, y).0
        };
        // A photograph is compressed: beside the edges of the area, colours run into each other.
        let is_at_edge = [columns.start, columns.end]
            .iter()
            .any(|edge| x.abs_diff(*edge) <= 16)
            || [rows.start, rows.end]
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
    for file in files(&pixels, 1) {
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
        if (24..96).contains(&x) && (70..100).contains(&y) {
            *pixel = image::Rgb([255, 0, 0]);
        }
    }
    for file in [fixtures::png, fixtures::webp] {
        let covered = redacted(&file(&pixels, 1), &[AREA]).unwrap();
        assert_eq!(redacted(&file(&other, 1), &[AREA]), Ok(covered));
    }
}

#[test]
fn the_new_file_says_nothing_of_its_maker() {
    let pixels = fixtures::pixels(160, 120);
    for file in files(&pixels, 1) {
        assert_ne!(found_in(&file), []);
        assert_eq!(found_in(&redacted(&file, &[AREA]).unwrap()), []);
    }
}

#[test]
fn an_area_is_of_the_picture_as_it_is_drawn_on() {
    let pixels = fixtures::pixels(160, 120);
    // As Exif numbers the ways up: as it is, mirrored, upside down, and on either side.
    for way_up in [1, 2, 3, 6, 8] {
        for file in files(&pixels, way_up) {
            let drawn_on = preview(&file).unwrap();
            assert_eq!(found_in(&drawn_on), []);
            let before = read(&drawn_on);
            let (width, height) = before.dimensions();
            assert_eq!(
                (width, height),
                if way_up < 5 { (160, 120) } else { (120, 160) }
            );
            let corner = Area {
                left: 0,
                top: 0,
                width: width / 3,
                height: height / 3,
            };
            let after = read(&redacted(&file, &[corner]).unwrap());
            assert_eq!(after.dimensions(), (width, height));
            assert!(after.get_pixel(8, 8).0.iter().all(|color| *color < 24));
            // What is far from the corner is what was seen there.
            for (x, y) in [(width - 9, 9), (9, height - 9), (width - 9, height - 9)] {
                let (found, seen) = (after.get_pixel(x, y).0, before.get_pixel(x, y).0);
                let differ = found
                    .iter()
                    .zip(seen)
                    .any(|(one, other)| one.abs_diff(other) > 40);
                assert!(!differ, "{way_up}: {x}, {y}: {found:?}, {seen:?}");
            }
        }
    }
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
        assert_eq!(preview(&file), Err(reason));
    }
}
