//! Broken and hostile files.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use site::publish::media::{Picture, What, found_in, removed};

use crate::fixtures;

/// The beginnings of all formats.
const BEGINNINGS: [&[u8]; 14] = [
    b"\xff\xd8\xff",
    b"\xff\xd8\xff\xe1\0\x20Exif\0\0MM\0\x2a\0\0\0\x08",
    b"\x89PNG\r\n\x1a\n",
    b"GIF89a",
    b"RIFF\xff\xff\0\0WEBP",
    b"\0\0\0\x10ftypavif",
    b"\0\0\0\x10ftypmp42\0\0\0\0\0\0\0\0\0\0\x40\0moov",
    b"<svg xmlns='http://www.w3.org/2000/svg'>",
    b"ID3\x04\0\0\0\0\0\x05",
    b"%PDF-1.4 trailer<</Info 3 0 R>> 3 0 obj<<",
    b"OggS",
    b"fLaC",
    b"\x1aE\xdf\xa3",
    b"",
];

fn files() -> Vec<Vec<u8>> {
    let pixels = fixtures::pixels(16, 12);
    vec![
        fixtures::jpeg(&pixels, 6),
        fixtures::png(&pixels, 6),
        fixtures::webp(&pixels, 6),
        fixtures::gif(&pixels),
        fixtures::svg().into_bytes(),
        fixtures::pdf(),
        fixtures::mp4(),
        fixtures::avif(),
        fixtures::mp3(),
    ]
}

proptest! {
    #[test]
    fn any_bytes_are_read(
        beginning in 0..BEGINNINGS.len(),
        rest in proptest::collection::vec(any::<u8>(), 0..400),
    ) {
        let content = [BEGINNINGS[beginning], &rest].concat();
        let _ = found_in(&content);
        let _ = removed(&content);
        let _ = Picture::of(&content);
    }

    #[test]
    fn what_is_left_of_a_damaged_file_says_nothing(
        file in 0..9_usize,
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..4),
        length in any::<prop::sample::Index>(),
        is_cut in any::<bool>(),
    ) {
        let mut content = files().swap_remove(file);
        for (place, byte) in changes {
            let place = place.index(content.len());
            content[place] = byte;
        }
        if is_cut {
            content.truncate(length.index(content.len()));
        }
        let Ok(clean) = removed(&content) else {
            return Ok(());
        };
        let grave = |it: &&What| matches!(it, What::Position | What::Name | What::SerialNumber);
        let left: Vec<_> = found_in(&clean).into_iter().filter(|it| grave(&&it.what)).collect();
        prop_assert_eq!(left, []);
        prop_assert_eq!(removed(&clean).map(|again| again == clean), Ok(true));
    }
}

#[test]
fn a_large_hostile_file_takes_no_time_with_its_square() {
    let many = |part: &[u8], count: usize| part.repeat(count);
    let nested = format!(
        "{}{}",
        "<x:xmpmeta><a b='1'>".repeat(20_000),
        "t ".repeat(20_000)
    );
    for content in [
        [
            &b"%PDF-1.4"[..],
            &many(b"/Info 3 0 R 3 0 obj<</A(b)", 40_000),
        ]
        .concat(),
        [&b"%PDF-1.4"[..], &many(b"/Type/Metadata", 10_000)].concat(),
        [&b"%PDF-1.4"[..], nested.as_bytes()].concat(),
        [&b"\xff\xd8\xff"[..], &many(b"\xff\xe1\0\x02", 300_000)].concat(),
        [
            &b"\xff\xd8\xff"[..],
            &many(b"\xff\xed\xff\xff\x1c\x02", 200_000),
        ]
        .concat(),
        many(b"\0\0\0\x08ftyp", 200_000),
        many(b"ID3\x04\0\0\0\0\0\0", 100_000),
    ] {
        let begun = Instant::now();
        let _ = found_in(&content);
        let _ = removed(&content);
        assert!(
            begun.elapsed() < Duration::from_secs(20),
            "{:?}",
            &content[..20]
        );
    }
}
