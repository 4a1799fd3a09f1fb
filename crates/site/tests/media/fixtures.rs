//! Files that say who made them, where, and with what.

use exif::experimental::Writer;
use exif::{Field, In, Rational, Tag, Value};
use image::codecs::gif::GifEncoder;
use image::codecs::webp::WebPEncoder;
use image::{DynamicImage, ImageFormat, RgbImage};
use jpeg_encoder::{ColorType, Encoder};

/// Who made all of them.
pub const NAME: &str = "Ada Nowak";
/// The number of the camera.
pub const SERIAL: &str = "SN-48151623";
/// Where it was: Almaty.
pub const POSITION: &str = "43.25000, 76.95000";

/// A picture of so many pixels that looks like a photograph.
pub fn pixels(width: u32, height: u32) -> RgbImage {
    let mut seed = 7_u32;
    RgbImage::from_fn(width, height, |x, y| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let noise = u8::try_from(seed >> 28).unwrap();
        let byte = |number: u32| u8::try_from(number % 240).unwrap() + noise;
        image::Rgb([
            byte(x * 240 / width),
            byte(y * 240 / height),
            byte(x * y / 97),
        ])
    })
}

/// A block of Exif.
pub fn exif_block(orientation: u16) -> Vec<u8> {
    let text = |tag, text: &str| field(tag, Value::Ascii(vec![text.as_bytes().to_vec()]));
    let angle = |degrees: u32, minutes: u32| {
        let part = |num| Rational { num, denom: 1 };
        Value::Rational(vec![part(degrees), part(minutes), part(0)])
    };
    let fields = [
        field(Tag::Orientation, Value::Short(vec![orientation])),
        text(Tag::Artist, NAME),
        text(Tag::BodySerialNumber, SERIAL),
        text(Tag::Software, "Lightroom 9"),
        text(Tag::DateTimeOriginal, "2022:01:05 10:00:00"),
        field(Tag::GPSLatitude, angle(43, 15)),
        text(Tag::GPSLatitudeRef, "N"),
        field(Tag::GPSLongitude, angle(76, 57)),
        text(Tag::GPSLongitudeRef, "E"),
    ];
    let mut writer = Writer::new();
    for field in &fields {
        writer.push_field(field);
    }
    let mut block = std::io::Cursor::new(Vec::new());
    writer.write(&mut block, false).unwrap();
    block.into_inner()
}

fn field(tag: Tag, value: Value) -> Field {
    Field {
        tag,
        ifd_num: In::PRIMARY,
        value,
    }
}

/// A packet of XMP.
pub fn xmp() -> String {
    format!(
        "<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'>\
         <rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description \
         xmlns:exif='http://ns.adobe.com/exif/1.0/' xmlns:dc='http://purl.org/dc/elements/1.1/' \
         xmlns:aux='http://ns.adobe.com/exif/1.0/aux/' exif:GPSLatitude='43,15.0N' \
         exif:GPSLongitude='76,57,0E' aux:SerialNumber='{SERIAL}'><dc:creator><rdf:Seq>\
         <rdf:li>{NAME}</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>\
         <?xpacket end='w'?>"
    )
}

/// A photograph without anything beside it.
pub fn bare_jpeg(image: &RgbImage) -> Vec<u8> {
    let mut written = Vec::new();
    let (width, height) = (u16::try_from(image.width()), u16::try_from(image.height()));
    let encoder = Encoder::new(&mut written, 95);
    encoder
        .encode(image, width.unwrap(), height.unwrap(), ColorType::Rgb)
        .unwrap();
    written
}

fn segment(marker: u8, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
    [&[0xff, marker], &length[..], content].concat()
}

/// A photograph that says everything that photographs say, with a film behind it.
pub fn jpeg(image: &RgbImage, orientation: u16) -> Vec<u8> {
    let bare = bare_jpeg(image);
    // JFIF, whose length is 18, stands first.
    let (start, rest) = bare.split_at(20);
    let photoshop = [
        &b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x10\x1c\x02\x50\0"[..],
        &[u8::try_from(NAME.len()).unwrap()],
        NAME.as_bytes(),
    ];
    [
        start,
        &segment(0xe1, &[&b"Exif\0\0"[..], &exif_block(orientation)].concat()),
        &segment(
            0xe1,
            &[&b"http://ns.adobe.com/xap/1.0/\0"[..], xmp().as_bytes()].concat(),
        ),
        &segment(0xed, &photoshop.concat()),
        &segment(0xe2, b"MPF\0somewhere"),
        &segment(0xfe, b"shot by Ada Nowak"),
        rest,
        b"\0\0\0\x18ftypmp42 a film",
    ]
    .concat()
}

fn chunk(name: [u8; 4], content: &[u8]) -> Vec<u8> {
    let mut checksum = crc32fast::Hasher::new();
    checksum.update(&name);
    checksum.update(content);
    let length = u32::try_from(content.len()).unwrap();
    let checksum = checksum.finalize().to_be_bytes();
    [&length.to_be_bytes()[..], &name, content, &checksum].concat()
}

fn encoded(image: &RgbImage, format: ImageFormat) -> Vec<u8> {
    let mut written = std::io::Cursor::new(Vec::new());
    DynamicImage::from(image.clone())
        .write_to(&mut written, format)
        .unwrap();
    written.into_inner()
}

/// A picture pixel for pixel that says who made it.
pub fn png(image: &RgbImage, orientation: u16) -> Vec<u8> {
    let bare = encoded(image, ImageFormat::Png);
    // The signature, and the chunk IHDR.
    let (start, rest) = bare.split_at(33);
    let text = |keyword: &str, text: &str| {
        chunk(
            *b"tEXt",
            &[keyword.as_bytes(), b"\0", text.as_bytes()].concat(),
        )
    };
    let packet = [&b"XML:com.adobe.xmp\0\0\0\0\0"[..], xmp().as_bytes()].concat();
    [
        start,
        &chunk(*b"eXIf", &exif_block(orientation)),
        &text("Author", NAME),
        &text("Software", "gnome-screenshot"),
        &chunk(*b"iTXt", &packet),
        &chunk(*b"tIME", &[7, 230, 1, 5, 10, 0, 0]),
        rest,
        b"something more",
    ]
    .concat()
}

/// The same as WebP.
pub fn webp(image: &RgbImage, orientation: u16) -> Vec<u8> {
    let mut written = Vec::new();
    let mut encoder = WebPEncoder::new_lossless(&mut written);
    image::ImageEncoder::set_exif_metadata(&mut encoder, exif_block(orientation)).unwrap();
    DynamicImage::from(image.clone())
        .write_with_encoder(encoder)
        .unwrap();
    let packet = xmp();
    let length = u32::try_from(packet.len()).unwrap();
    written.extend([b"XMP ", &length.to_le_bytes()[..], packet.as_bytes()].concat());
    written.extend(vec![0; packet.len() % 2]);
    let length = u32::try_from(written.len() - 8).unwrap();
    written[4..8].copy_from_slice(&length.to_le_bytes());
    // The flag of XMP, in the chunk VP8X.
    written[20] |= 4;
    written
}

/// The same as GIF, with two pictures.
pub fn gif(image: &RgbImage) -> Vec<u8> {
    let mut written = Vec::new();
    let mut encoder = GifEncoder::new(&mut written);
    encoder
        .set_repeat(image::codecs::gif::Repeat::Infinite)
        .unwrap();
    let frame = || image::Frame::new(DynamicImage::from(image.clone()).to_rgba8());
    encoder.encode_frames([frame(), frame()]).unwrap();
    drop(encoder);
    assert_eq!(written.pop(), Some(0x3b));
    written.extend(b"\x21\xfe\x09Ada Nowak\0");
    written.extend(b"\x21\xff\x0bXMP DataXMP");
    written.extend(xmp().as_bytes());
    written.push(1);
    written.extend((0..=u8::MAX).rev());
    written.extend(b"\0\x3b");
    written
}

/// A drawing with what an editor wrote beside it.
pub fn svg() -> String {
    use base64::Engine;
    let picture = base64::prelude::BASE64_STANDARD.encode(jpeg(&pixels(8, 8), 1));
    format!(
        r#"<?xml version="1.0"?>
<!-- drawn by {NAME} -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
  xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
  xmlns:dc="http://purl.org/dc/elements/1.1/" viewBox="0 0 40 20"
  inkscape:version="1.3" inkscape:export-filename="/home/ada/map.png">
  <metadata><dc:creator>{NAME}</dc:creator></metadata>
  <title>A map</title>
  <g inkscape:label="Layer 1" data-name="ada"><rect width="40" height="20" fill="url(#a)"/></g>
  <image width="8" height="8" xlink:href="data:image/jpeg;base64,{picture}"/>
</svg>
"#
    )
}

/// A document whose author stands in its dictionary and in XMP.
pub fn pdf() -> Vec<u8> {
    format!(
        "%PDF-1.4\n1 0 obj\n<</Type /Catalog /Pages 2 0 R /Metadata 4 0 R>>\nendobj\n2 0 obj\n<</Type /Pages \
         /Kids [] /Count 0>>\nendobj\n3 0 obj\n<< /Author ({NAME} \\(desk\\)) /Creator \
         <FEFF0057006F00720064> /CreationDate (D:20220105100000+06'00') >>\nendobj\n4 0 obj\n<</Type \
         /Metadata /Subtype /XML /Length {}>>\nstream\n{}\nendstream\nendobj\ntrailer\n<</Root 1 0 R \
         /Info 3 0 R /Size 5>>\nstartxref\n0\n%%EOF\n",
        xmp().len(),
        xmp()
    )
    .into_bytes()
}

fn part(name: [u8; 4], content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len() + 8).unwrap();
    [&length.to_be_bytes()[..], &name, content].concat()
}

/// A film without pictures that says where it was taken.
pub fn mp4() -> Vec<u8> {
    let text = |name: &[u8; 4], text: &str| {
        let length = u16::try_from(text.len()).unwrap().to_be_bytes();
        part(*name, &[&length[..], &[0, 0], text.as_bytes()].concat())
    };
    let said = [
        text(b"\xa9xyz", "+43.2500+076.9500+800/"),
        text(b"\xa9ART", NAME),
        text(b"\xa9mod", "Phone 12"),
    ];
    let header = [&[0, 0, 0, 0][..], &[0xdd; 8], &[0; 88]].concat();
    let film = [part(*b"mvhd", &header), part(*b"udta", &said.concat())].concat();
    [
        part(*b"ftyp", b"mp42\0\0\0\0mp42isom"),
        part(*b"moov", &film),
        part(*b"mdat", b"the film itself"),
    ]
    .concat()
}

/// A picture in AV1 without its pixels, whose Exif lies behind it.
pub fn avif() -> Vec<u8> {
    let block = [&[0; 4][..], &exif_block(1)].concat();
    let entry = |id: u8, kind: &[u8; 4]| {
        part(
            *b"infe",
            &[&[2, 0, 0, 0, 0, id, 0, 0][..], kind, b"\0"].concat(),
        )
    };
    let info = [
        &[0, 0, 0, 0, 0, 2][..],
        &entry(1, b"av01"),
        &entry(2, b"Exif"),
    ]
    .concat();
    let location = |start: usize| {
        let start = u32::try_from(start).unwrap().to_be_bytes();
        let length = u32::try_from(block.len()).unwrap().to_be_bytes();
        let item = |id: u8, start: &[u8], length: &[u8]| {
            [&[0, id, 0, 0, 0, 1][..], start, length].concat()
        };
        let items = [item(1, &[0; 4], &[0; 4]), item(2, &start, &length)];
        [&[0, 0, 0, 0, 0x44, 0, 0, 2][..], &items.concat()].concat()
    };
    let whole = |start: usize| {
        let inside = [part(*b"iinf", &info), part(*b"iloc", &location(start))].concat();
        [
            part(*b"ftyp", b"avif\0\0\0\0mif1"),
            part(*b"meta", &[&[0; 4][..], &inside].concat()),
            part(*b"mdat", &block),
        ]
        .concat()
    };
    let length = whole(0).len();
    whole(length - block.len())
}

/// A recording with tags before and after it.
pub fn mp3() -> Vec<u8> {
    let text = [&[3][..], NAME.as_bytes()].concat();
    let length = u32::try_from(text.len()).unwrap().to_be_bytes();
    let frame = [b"TPE1", &length[..], &[0, 0], &text].concat();
    let size = u8::try_from(frame.len()).unwrap();
    let last = [&b"TAG"[..], &[b' '; 30], NAME.as_bytes(), &[0; 86]].concat();
    [&b"ID3\x04\0\0\0\0\0"[..], &[size], &frame, &sound(), &last].concat()
}

/// What is heard of it.
pub fn sound() -> Vec<u8> {
    [&[0xff, 0xfb, 0x90, 0][..], &[0; 200]].concat()
}
