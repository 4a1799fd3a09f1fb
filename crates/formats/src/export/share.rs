//! What a page shows of itself where its address is shared: Open Graph and Twitter cards.

use dossier::{Dossier, Photo, Report};

use super::citation::one_line;
use super::site::Site;

/// How many characters of the summary a preview shows at most.
const LENGTH: usize = 200;

/// The picture of a preview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// The file, relative to the page.
    pub file: String,
    /// The media type (RFC 6838).
    pub media_type: String,
    /// The width, in pixels.
    pub width: u32,
    /// The height, in pixels.
    pub height: u32,
    /// What it shows, for who cannot see it: plain text.
    pub alt: String,
}

/// A tag of a page's head.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tag {
    /// The canonical address of the page (RFC 6596).
    Canonical(String),
    /// What describes the page for machines (POWDER): a file of JSON-LD.
    DescribedBy(String),
    /// A `meta` element of HTML or of Twitter: its name and its content.
    Named(&'static str, String),
    /// A `meta` element of Open Graph: its property and its content.
    Property(&'static str, String),
}

/// Gives the tags for the page's head: the canonical address and description, Open Graph, and the
/// Twitter card that has no Open Graph of its own.
#[must_use]
pub fn tags(dossier: &Dossier, site: &Site, image: Option<&Image>) -> Vec<Tag> {
    // What readers see only when they ask for it is not for previews.
    let is_graphic = |photo: &Photo| photo.content_warning.is_some();
    let image = image.filter(|_| !dossier.photo.as_ref().is_some_and(is_graphic));
    let about = About {
        address: site.base.as_str().to_owned(),
        kind: "website",
        title: &dossier.title,
        description: description(dossier),
        locale: locale(dossier.language.as_str()),
    };
    let mut tags = page(site, about, image);
    tags.extend(identifiers(dossier));
    tags
}

/// Gives the tags that say the DOI of a dossier, as reference managers and catalogues read it; none where it
/// has no DOI.
pub fn identifiers(dossier: &Dossier) -> impl Iterator<Item = Tag> {
    dossier.doi.iter().flat_map(|doi| {
        [
            Tag::Named("citation_doi", doi.to_string()),
            Tag::Named("DC.identifier", doi.address()),
        ]
    })
}

/// Gives the tags of the page of a report, which has that address: as [`tags`] gives those of the dossier.
/// Without a text, the report is described by that of the dossier.
#[must_use]
pub fn report_tags(
    dossier: &Dossier,
    report: &Report,
    site: &Site,
    address: String,
    image: Option<&Image>,
) -> Vec<Tag> {
    let text = report.abstract_.as_deref();
    let about = About {
        address,
        kind: "article",
        title: &report.title.to_string(),
        description: text.map_or_else(|| description(dossier), |text| cut(one_line(text))),
        locale: locale(dossier.language.as_str()),
    };
    page(site, about, image)
}

/// Gives the tags of a page that lists dossiers, as [`tags`] gives those of one.
#[must_use]
pub fn index_tags(site: &Site, description: &str, image: &Image) -> Vec<Tag> {
    let about = About {
        address: site.base.as_str().to_owned(),
        kind: "website",
        title: &site.name,
        description: cut(one_line(description)),
        locale: None,
    };
    page(site, about, Some(image))
}

/// What is said of a page.
struct About<'a> {
    address: String,
    /// The type (Open Graph).
    kind: &'static str,
    title: &'a str,
    description: String,
    /// The language with its region, as Open Graph writes it.
    locale: Option<String>,
}

/// Gives the tags of a page.
fn page(site: &Site, about: About, image: Option<&Image>) -> Vec<Tag> {
    let About {
        address,
        kind,
        title,
        description,
        locale,
    } = about;
    let title = one_line(title);
    let mut tags = vec![
        Tag::Canonical(address.clone()),
        Tag::Named("description", description.clone()),
        Tag::Property("og:type", kind.to_owned()),
        Tag::Property("og:site_name", one_line(&site.name)),
        Tag::Property("og:title", title.clone()),
        Tag::Property("og:description", description.clone()),
        Tag::Property("og:url", address),
    ];
    tags.extend(locale.map(|locale| Tag::Property("og:locale", locale)));
    if let Some(image) = image {
        tags.extend([
            Tag::Property("og:image", site.address(&image.file)),
            Tag::Property("og:image:type", image.media_type.clone()),
            Tag::Property("og:image:width", image.width.to_string()),
            Tag::Property("og:image:height", image.height.to_string()),
            Tag::Property("og:image:alt", one_line(&image.alt)),
        ]);
    }
    let card = if image.is_some() {
        "summary_large_image"
    } else {
        "summary"
    };
    tags.extend([
        Tag::Named("twitter:card", card.to_owned()),
        Tag::Named("twitter:title", title),
        Tag::Named("twitter:description", description),
    ]);
    if let Some(image) = image {
        tags.extend([
            Tag::Named("twitter:image", site.address(&image.file)),
            Tag::Named("twitter:image:alt", one_line(&image.alt)),
        ]);
    }
    tags
}

/// Gives the beginning of the summary, cut after a word: plain text of at most 200 characters.
#[must_use]
pub fn description(dossier: &Dossier) -> String {
    let text = dossier
        .summary
        .paragraphs
        .first()
        .map(|text| one_line(text));
    cut(text.unwrap_or_default())
}

/// Cuts a text after a word, where it is longer than a preview shows.
fn cut(text: String) -> String {
    if text.chars().count() <= LENGTH {
        return text;
    }
    let room: String = text.chars().take(LENGTH - 1).collect();
    let is_whole = text[room.len()..].starts_with(' ');
    let cut = if is_whole { None } else { room.rfind(' ') };
    format!("{}…", room[..cut.unwrap_or(room.len())].trim_end())
}

/// Gives a language with its region as Open Graph writes it, `en_GB`; nothing without a region.
fn locale(language: &str) -> Option<String> {
    let (primary, region) = language.split_once('-')?;
    let is_region = region.len() == 2 && region.bytes().all(|b| b.is_ascii_alphabetic());
    is_region.then(|| format!("{primary}_{}", region.to_ascii_uppercase()))
}
