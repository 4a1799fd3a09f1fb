//! The rule `picture`: each file of the picture is there, and of the type and size that the dataset says.

use std::fs;
use std::path::{Path, PathBuf};

use dossier::{Diagnostic, Dossier, Photo, PhotoSource};
use imagesize::{Compression, ImageType};

/// Gives what is wrong with the picture's files.
///
/// They lie below the folder around the dataset's `data/`. Of a dataset that lies elsewhere it is
/// not known where they are; they are looked for when it is published.
pub fn check(file: &Path, dossier: &Dossier) -> Vec<Diagnostic> {
    let (Some(photo), Some(public)) = (&dossier.photo, public(file)) else {
        return Vec::new();
    };
    let sources = photo.sources.iter().enumerate();
    sources
        .filter_map(|(index, source)| {
            let (field, message) = fault(&public, photo, source)?;
            let pointer = format!("/photo/sources/{index}/{field}");
            Some(Diagnostic::error("picture", message).at(pointer))
        })
        .collect()
}

/// Gives the folder that is served, where a dataset lies in its `data/`.
fn public(file: &Path) -> Option<PathBuf> {
    let data = fs::canonicalize(file).ok()?.parent()?.to_owned();
    data.ends_with("data")
        .then(|| data.parent().map(Path::to_owned))?
}

/// Gives what is wrong with one file, and the field that says otherwise.
fn fault(public: &Path, photo: &Photo, source: &PhotoSource) -> Option<(&'static str, String)> {
    let file = &source.file;
    let path = public.join(file.as_str());
    if !path.is_file() {
        let message = format!("found \"{file}\", expected a file below public/: put it there");
        return Some(("file", message));
    }
    let (media_type, width, height) = match looked_at(&path) {
        Ok(picture) => picture,
        Err(reason) => {
            let message = format!("found \"{file}\", expected a picture: {reason}");
            return Some(("file", message));
        }
    };
    if let Some(media_type) = media_type.filter(|media_type| *media_type != source.media_type) {
        let message = format!(
            "found {:?}, but \"{file}\" is of the type \"{media_type}\": write that",
            source.media_type
        );
        return Some(("type", message));
    }
    if (width - f64::from(source.width)).abs() > 0.5 {
        let message = format!(
            "found {}, but \"{file}\" is {width} pixels wide: write that",
            source.width
        );
        return Some(("width", message));
    }
    let expected = width * f64::from(photo.height) / f64::from(photo.width);
    // A width of 0 is another rule's.
    (photo.width > 0 && (height - expected).abs() > 1.0).then(|| {
        let message = format!(
            "found \"{file}\" of {width} × {height} pixels, expected the shape of {} × {}: correct \
             the photo's width and height, or the file",
            photo.width, photo.height
        );
        ("file", message)
    })
}

/// Gives the media type of a picture, where it is one of the usual, and its width and height in
/// pixels of its own.
///
/// # Errors
/// Says why the file is no picture that is known.
pub fn looked_at(path: &Path) -> Result<(Option<&'static str>, f64, f64), String> {
    let content = fs::read(path).map_err(|error| error.to_string())?;
    let Ok(size) = imagesize::blob_size(&content) else {
        let text = String::from_utf8(content).map_err(|_| "its format is not known".to_owned())?;
        let (width, height) = svg_size(&text)?;
        return Ok((Some("image/svg+xml"), width, height));
    };
    let media_type = match imagesize::image_type(&content) {
        Ok(ImageType::Jpeg) => Some("image/jpeg"),
        Ok(ImageType::Png) => Some("image/png"),
        Ok(ImageType::Gif) => Some("image/gif"),
        Ok(ImageType::Webp) => Some("image/webp"),
        Ok(ImageType::Heif(Compression::Av1)) => Some("image/avif"),
        _ => None,
    };
    #[expect(
        clippy::cast_precision_loss,
        reason = "pictures have fewer pixels than 2^53"
    )]
    Ok((media_type, size.width as f64, size.height as f64))
}

/// Gives the size of a drawing: its width and height where these are in pixels, else its view box.
fn svg_size(text: &str) -> Result<(f64, f64), String> {
    let drawing = roxmltree::Document::parse(text).map_err(|error| error.to_string())?;
    let root = drawing.root_element();
    let pixels = |name| {
        let length: &str = root.attribute(name)?;
        length.trim_end_matches("px").parse::<f64>().ok()
    };
    let view_box = root.attribute("viewBox").and_then(|view_box| {
        let mut numbers = view_box
            .split([' ', ','])
            .filter(|number| !number.is_empty())
            .skip(2)
            .map_while(|number| number.parse::<f64>().ok());
        Some((numbers.next()?, numbers.next()?))
    });
    pixels("width")
        .zip(pixels("height"))
        .or(view_box)
        .map(|(width, height)| (width.round(), height.round()))
        .ok_or_else(|| "it has neither width and height in pixels nor a view box".to_owned())
}
