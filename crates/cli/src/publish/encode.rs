//! Packs files into a page that is a single file: gzip (RFC 1952), written in ASCII.

use std::io::Write;
use std::num::NonZeroU64;
use std::path::Path;
use std::thread;

use flate2::Compression;
use flate2::write::GzEncoder;
use site::catalogue::File;
use zopfli::{Format, Options};

use super::{Diagnostic, read};

/// The characters of ASCII that are no digits: what HTML changes, or reads as markup, and controls
/// that editors and terminals act upon. `boot/one_file.js` leaves out the same.
const LEFT_OUT: &[u8] = b"\0\x08\t\n\x0b\x0c\r\x1a\x1b<>\x7f";

/// How many digits there are: 116. Seven of them hold six bytes, as 256^6 < 116^7; base64 needs eight.
const BASE: u64 = 128 - LEFT_OUT.len() as u64;

/// Packs programs as blocks of data, which no browser runs. They are most of the file and the same
/// for every dossier, so time is spent on them: they get a twentieth smaller.
///
/// # Errors
/// Gives the file that could not be read.
pub fn programs(folder: &Path, files: &[&File]) -> Result<String, Diagnostic> {
    thread::scope(|scope| {
        let blocks: Vec<_> = files
            .iter()
            .map(|file| scope.spawn(|| Ok(block(&file.href, &slowly(&read_file(folder, file)?)))))
            .collect();
        let blocks = blocks.into_iter().map(thread::ScopedJoinHandle::join);
        blocks
            .map(|block| block.expect("packing does not panic"))
            .collect()
    })
}

/// Packs files as blocks of data.
///
/// # Errors
/// Gives the file that could not be read.
pub fn data(folder: &Path, files: &[File]) -> Result<String, Diagnostic> {
    let blocks = files.iter();
    let blocks = blocks.map(|file| Ok(block(&file.href, &gzip(&read_file(folder, file)?))));
    blocks.collect()
}

/// Packs bytes.
pub fn gzip(content: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    let packed = encoder.write_all(content).and_then(|()| encoder.finish());
    packed.expect("memory takes what is written")
}

/// Packs bytes as small as it goes.
fn slowly(content: &[u8]) -> Vec<u8> {
    let options = Options {
        // More takes longer and gains a few bytes.
        iteration_count: NonZeroU64::MIN,
        ..Options::default()
    };
    let mut packed = Vec::new();
    zopfli::compress(options, Format::Gzip, content, &mut packed)
        .expect("memory takes what is written");
    packed
}

/// Reads a file of the folder.
fn read_file(folder: &Path, file: &File) -> Result<Vec<u8>, Diagnostic> {
    read(&folder.join(&file.href))
}

/// Writes a packed file as a block that bears its name.
fn block(href: &str, packed: &[u8]) -> String {
    let text = write(packed);
    format!("\n<script type=\"application/gzip\" data-href=\"{href}\">{text}</script>")
}

/// Writes bytes with the digits, six as seven, and what is left over with one digit more than it has
/// bytes.
fn write(bytes: &[u8]) -> String {
    let digits: Vec<char> = (0..128u8)
        .filter(|byte| !LEFT_OUT.contains(byte))
        .map(char::from)
        .collect();
    let mut text = String::with_capacity(bytes.len() / 6 * 7 + 7);
    for group in bytes.chunks(6) {
        let mut number = group
            .iter()
            .fold(0, |sum, &byte| sum << 8 | u64::from(byte));
        let mut written = ['\0'; 7];
        for place in (0..=group.len()).rev() {
            let digit = usize::try_from(number % BASE).expect("less than the base");
            written[place] = digits[digit];
            number /= BASE;
        }
        text.extend(&written[..=group.len()]);
    }
    text
}
