//! The icon that the pages name: a small PNG, made of the site's SVG.

use std::path::Path;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use site::catalogue::File;

use super::{Diagnostic, asset, file_error, read};

/// The site's icon, which the manifest names as it is.
pub const SOURCE: &str = "favicon.svg";

/// The width and height in pixels: what a tab takes (16 CSS pixels) where each has three.
const SIZE: u16 = 48;

/// Draws the icon of a folder as PNG. Chromium fetches a page's icon anew after each change of the
/// fragment and makes a document of an SVG each time, which costs 2 ms of each filter.
pub fn icon(folder: &Path) -> Result<File, Diagnostic> {
    let file = folder.join(SOURCE);
    let tree = Tree::from_data(&read(&file)?, &Options::default())
        .map_err(|error| file_error(&file, "icon", error.to_string()))?;
    let scale = f32::from(SIZE) / tree.size().width().max(tree.size().height());
    let mut picture = Pixmap::new(SIZE.into(), SIZE.into()).expect("the size is not zero");
    let transform = Transform::from_scale(scale, scale);
    resvg::render(&tree, transform, &mut picture.as_mut());
    let png = picture.encode_png().expect("memory takes what is written");
    asset(folder, "icon", "png", &png)
}
