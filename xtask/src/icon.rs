//! The icons: those that a page's manifest names, and a small PNG for the page itself.

use std::path::Path;

use anyhow::{Context, Result};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use site::publish::Asset;

use crate::asset::{hashed, named};
use crate::process::read;

/// The icon as a drawing, which the small one is made of.
const SOURCE: &str = "favicon.svg";

/// The icons that manifests name, in the folder of the public files.
const ICONS: [&str; 3] = [SOURCE, "icons/192.png", "icons/512.png"];

/// The width and height in pixels: what a tab takes (16 CSS pixels) where each has three.
const SIZE: u16 = 48;

/// Gives the icons that manifests name.
pub fn icons(public: &Path) -> Result<Vec<Asset>> {
    let icons = ICONS.iter();
    icons
        .map(|name| Ok(named(name, read(&public.join(name))?)))
        .collect()
}

/// Draws the icon as PNG. Chromium fetches a page's icon anew after each change of the fragment and
/// makes a document of an SVG each time, which costs 2 ms of each filter.
pub fn icon(public: &Path) -> Result<Asset> {
    let tree =
        Tree::from_data(&read(&public.join(SOURCE))?, &Options::default()).context(SOURCE)?;
    let scale = f32::from(SIZE) / tree.size().width().max(tree.size().height());
    let mut picture = Pixmap::new(SIZE.into(), SIZE.into()).expect("the size is not zero");
    let transform = Transform::from_scale(scale, scale);
    resvg::render(&tree, transform, &mut picture.as_mut());
    Ok(hashed("icon", "png", picture.encode_png()?))
}
