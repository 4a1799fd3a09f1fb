//! What files say of their makers.

use image::DynamicImage;
use site::publish::media::{Format, Kept, What, found_in, removed};

use crate::fixtures::{self, NAME, POSITION, SERIAL};

/// Gives what a file says of one thing.
fn said(content: &[u8], what: What) -> Vec<String> {
    let found = found_in(content).into_iter();
    found
        .filter(|it| it.what == what)
        .map(|it| it.value)
        .collect()
}

/// Asserts that a file says who made it, and nothing once that is removed. Gives what is left.
#[track_caller]
fn cleaned(content: &[u8], format: Format) -> Vec<u8> {
    assert_eq!(Format::of(content), Some(format));
    let names = said(content, What::Name);
    assert!(
        names.iter().any(|name| name.contains(NAME)),
        "{:?}",
        found_in(content)
    );
    let clean = removed(content).unwrap();
    assert_eq!(found_in(&clean), []);
    assert_eq!(Format::of(&clean), Some(format));
    let text = String::from_utf8_lossy(&clean);
    for word in [NAME, "Nowak", SERIAL, "Lightroom", "GPS", "/home/ada"] {
        assert!(!text.contains(word), "{word}");
    }
    assert_eq!(
        removed(&clean).unwrap(),
        clean,
        "nothing changes the second time"
    );
    clean
}

fn decoded(content: &[u8]) -> DynamicImage {
    image::load_from_memory(content).unwrap()
}

fn decoded_jpeg(content: &[u8]) -> Vec<u8> {
    let stream = zune_jpeg::zune_core::bytestream::ZCursor::new(content);
    zune_jpeg::JpegDecoder::new(stream).decode().unwrap()
}

#[test]
fn a_photograph_keeps_its_pixels_and_its_way_up_and_says_nothing_else() {
    let pixels = fixtures::pixels(40, 30);
    let file = fixtures::jpeg(&pixels, 6);
    assert_eq!(said(&file, What::Position), [POSITION]);
    assert_eq!(said(&file, What::SerialNumber), [SERIAL]);
    assert_eq!(said(&file, What::Tool), ["Lightroom 9"]);
    let others = said(&file, What::Other);
    assert!(
        others.contains(&"data after the picture".to_owned()),
        "{others:?}"
    );
    let clean = cleaned(&file, Format::Jpeg);
    assert_eq!(decoded_jpeg(&clean), decoded_jpeg(&file));
    let upright = exif::Reader::new().read_from_container(&mut std::io::Cursor::new(&clean));
    let upright = upright.unwrap();
    let tags: Vec<_> = upright.fields().map(|field| field.tag).collect();
    assert_eq!(tags, [exif::Tag::Orientation]);
    assert_eq!(upright.fields().next().unwrap().value.get_uint(0), Some(6));
}

#[test]
fn a_photograph_that_stands_upright_has_no_block_at_all() {
    let pixels = fixtures::pixels(40, 30);
    assert_eq!(
        removed(&fixtures::jpeg(&pixels, 1)).unwrap(),
        fixtures::bare_jpeg(&pixels)
    );
}

#[test]
fn a_profile_of_colours_stays_and_a_smaller_picture_goes() {
    let bare = fixtures::bare_jpeg(&fixtures::pixels(8, 8));
    let profile = b"\xff\xe2\0\x12ICC_PROFILE\0\x01\x01ok";
    let with_profile = [&bare[..20], profile, &bare[20..]].concat();
    assert_eq!(removed(&with_profile).unwrap(), with_profile);
    // One pixel in the header.
    let mut small = [&bare[..20], &[1, 2, 3], &bare[20..]].concat();
    (small[5], small[18], small[19]) = (19, 1, 1);
    assert_eq!(said(&small, What::Thumbnail), ["JFIF"]);
    assert_eq!(removed(&small).unwrap(), bare);
}

#[test]
fn a_png_keeps_its_pixels_and_its_way_up() {
    let file = fixtures::png(&fixtures::pixels(40, 30), 8);
    assert_eq!(said(&file, What::Position), [POSITION]);
    assert_eq!(said(&file, What::Tool), ["Lightroom 9", "gnome-screenshot"]);
    let clean = cleaned(&file, Format::Png);
    assert_eq!(decoded(&clean), decoded(&file));
    assert!(clean.windows(4).any(|window| window == b"eXIf"));
    let upright = fixtures::png(&fixtures::pixels(40, 30), 1);
    let clean = cleaned(&upright, Format::Png);
    assert!(!clean.windows(4).any(|window| window == b"eXIf"));
}

#[test]
fn a_webp_keeps_its_pixels_and_its_way_up() {
    for (orientation, flags) in [(1, 0), (3, 8)] {
        let file = fixtures::webp(&fixtures::pixels(40, 30), orientation);
        assert_eq!(said(&file, What::Position), [POSITION]);
        let clean = cleaned(&file, Format::Webp);
        assert_eq!(decoded(&clean), decoded(&file));
        assert_eq!(clean[20] & 0b1100, flags);
    }
}

#[test]
fn a_gif_keeps_its_pictures_and_says_how_often_they_are_shown() {
    let file = fixtures::gif(&fixtures::pixels(16, 12));
    let clean = cleaned(&file, Format::Gif);
    let frames = |content: &[u8]| {
        let decoder = image::codecs::gif::GifDecoder::new(std::io::Cursor::new(content)).unwrap();
        let frames = image::AnimationDecoder::into_frames(decoder)
            .collect_frames()
            .unwrap();
        frames
            .into_iter()
            .map(image::Frame::into_buffer)
            .collect::<Vec<_>>()
    };
    assert_eq!(frames(&clean).len(), 2);
    assert_eq!(frames(&clean), frames(&file));
    assert!(String::from_utf8_lossy(&clean).contains("NETSCAPE2.0"));
}

#[test]
fn a_drawing_loses_what_its_editor_wrote_and_its_pictures_what_they_say() {
    let file = fixtures::svg();
    assert_eq!(said(file.as_bytes(), What::Position), [POSITION]);
    let clean = String::from_utf8(cleaned(file.as_bytes(), Format::Svg)).unwrap();
    for kept in [
        "<title>A map</title>",
        "viewBox=\"0 0 40 20\"",
        "fill=\"url(#a)\"",
        "data:image/jpeg;base64,",
    ] {
        assert!(clean.contains(kept), "{kept}: {clean}");
    }
}

#[test]
fn a_drawing_that_runs_or_asks_other_hosts_is_refused() {
    for part in [
        "<script>1</script>",
        "<rect onload='1'/>",
        "<a href='JavaScript:1'><rect/></a>",
        "<image href='https://example.org/a.png'/>",
        "<style>@import 'a.css';</style>",
        "<rect style='fill:url(https://example.org/a)'/>",
        "<foreignObject/>",
        "<use href='data:image/svg+xml,%3Csvg/%3E'/>",
    ] {
        let drawing = format!("<svg xmlns='http://www.w3.org/2000/svg'>{part}</svg>");
        let found = removed(drawing.as_bytes());
        assert!(matches!(found, Err(Kept::Refused(_))), "{part}: {found:?}");
    }
    let linked =
        "<svg xmlns='http://www.w3.org/2000/svg'><a href='https://example.org/'><rect/></a></svg>";
    assert_eq!(removed(linked.as_bytes()), Ok(linked.as_bytes().to_vec()));
}

#[test]
fn a_document_keeps_the_places_of_its_objects() {
    let file = fixtures::pdf();
    assert_eq!(said(&file, What::Position), [POSITION]);
    assert_eq!(said(&file, What::Tool), ["Word"]);
    let clean = cleaned(&file, Format::Pdf);
    assert_eq!(clean.len(), file.len());
    let text = String::from_utf8(clean).unwrap();
    assert!(
        text.contains("/Type /Catalog /Pages 2 0 R /Metadata 4 0 R"),
        "{text}"
    );
}

#[test]
fn a_document_that_hides_its_author_is_told_of() {
    let text = String::from_utf8(fixtures::pdf()).unwrap();
    for hidden in [
        text.replace("3 0 obj", "9 0 obj"),
        text.replace("/Size 5", "/Size 5 /Encrypt 8 0 R"),
        text.replace("/Subtype /XML", "/Subtype /XML /Filter /FlateDecode"),
    ] {
        let found = removed(hidden.as_bytes());
        assert!(matches!(found, Err(Kept::Impossible(_))), "{found:?}");
        assert_eq!(
            said(hidden.as_bytes(), What::Other).last().unwrap(),
            "compressed or encrypted"
        );
    }
}

#[test]
fn a_film_keeps_the_places_of_its_parts() {
    let file = fixtures::mp4();
    assert_eq!(said(&file, What::Position), [POSITION]);
    assert_eq!(said(&file, What::Device), ["Phone 12"]);
    let clean = cleaned(&file, Format::Mp4);
    assert_eq!(clean.len(), file.len());
    assert!(String::from_utf8_lossy(&clean).ends_with("mdatthe film itself"));
}

#[test]
fn a_picture_in_av1_keeps_the_places_of_its_parts() {
    let file = fixtures::avif();
    assert_eq!(said(&file, What::Position), [POSITION]);
    assert_eq!(cleaned(&file, Format::Avif).len(), file.len());
}

#[test]
fn a_recording_is_left_as_it_sounds() {
    assert_eq!(cleaned(&fixtures::mp3(), Format::Mp3), fixtures::sound());
}

#[test]
fn of_other_recordings_nothing_is_removed() {
    for start in [&b"OggS"[..], b"\x1aE\xdf\xa3", b"fLaC", b"RIFF\0\0\0\0WAVE"] {
        assert!(
            matches!(removed(start), Err(Kept::Impossible(_))),
            "{start:?}"
        );
    }
}

#[test]
fn a_picture_that_breaks_off_is_refused() {
    let image = fixtures::pixels(200, 100);
    for content in [fixtures::bare_jpeg(&image), fixtures::png(&image, 1)] {
        let cut = &content[..content.len() * 2 / 3];
        let error = removed(cut).expect_err("half a picture");
        let Kept::Broken(reason) = error else {
            panic!("{error:?}");
        };
        assert!(reason.contains("breaks off before its end"), "{reason}");
        assert!(removed(&content).is_ok());
    }
}
