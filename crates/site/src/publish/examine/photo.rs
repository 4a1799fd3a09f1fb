//! The rule `picture`: each file of the picture is there, and of the type and size that the dataset says.

use super::super::picture::{Measured, measure};
use super::{Files, small_enough};
use dossier::{Diagnostic, Dossier, Photo, PhotoSource};

/// Gives what is wrong with the picture's files.
pub fn check(files: &dyn Files, dossier: &Dossier) -> Vec<Diagnostic> {
    let Some(photo) = &dossier.photo else {
        return Vec::new();
    };
    let sources = photo.sources.iter().enumerate();
    sources
        .filter_map(|(index, source)| {
            let (field, message) = fault(files, photo, source)?;
            let pointer = format!("/photo/sources/{index}/{field}");
            Some(Diagnostic::error("picture", message).at(pointer))
        })
        .collect()
}

/// Gives what is wrong with one file, and the field that says otherwise.
fn fault(files: &dyn Files, photo: &Photo, source: &PhotoSource) -> Option<(&'static str, String)> {
    let file = &source.file;
    let Ok(size) = files.size(file.as_str()) else {
        let message = format!("found \"{file}\", expected a file in the site folder: put it there");
        return Some(("file", message));
    };
    if let Err(message) = small_enough(size) {
        let message = format!("found \"{file}\": {message}");
        return Some(("file", message));
    }
    let content = files.read(file.as_str());
    let content = content.map_err(|error| error.to_string());
    let Measured {
        media_type,
        width,
        height,
    } = match content.and_then(|content| measure(&content)) {
        Ok(measured) => measured,
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
