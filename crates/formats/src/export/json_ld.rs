//! What search engines and archives read about the page: JSON-LD in the words of schema.org.

use serde_json::{Value, json};

use dossier::{
    DateMeaning, Dossier, Licence, Medium, MediumType, Name, Photo, Place, Point, Report,
    TypedValue,
};

use super::enclosure::enclosures;
use super::share::description;
use super::site::Site;

/// A file in which the dossier can be carried away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Download {
    /// The file, relative to the page.
    pub file: String,
    /// The media type (RFC 6838).
    pub media_type: String,
    /// What it holds for ever; nothing of a file that changes with the dataset.
    pub version: Option<DownloadVersion>,
}

/// The version of a dataset that a file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DownloadVersion {
    /// The version.
    pub version: String,
    /// The SHA-256 of the file, in hexadecimal digits.
    pub sha256: String,
    /// The size of the file, in bytes.
    pub size: usize,
}

/// Gives the page as a `CollectionPage` with its reports, its picture and its dataset. The text may
/// stand in an HTML script element: it contains no `<`.
#[must_use]
pub fn json_ld(dossier: &Dossier, site: &Site, version: &str, downloads: &[Download]) -> String {
    let reports: Vec<_> = dossier
        .newest_first()
        .iter()
        .zip(1..)
        .map(|(report, position)| {
            json!({ "@type": "ListItem", "position": position, "item": work(dossier, report, site) })
        })
        .collect();
    let mut page = json!({
        "@context": "https://schema.org",
        "@type": "CollectionPage",
        "@id": site.base,
        "url": site.base,
        "name": dossier.title,
        "description": description(dossier),
        "inLanguage": dossier.language,
        "dateModified": dossier.last_changed(),
        "publisher": publisher(dossier),
        "isPartOf": { "@type": "WebSite", "name": site.name,
            "publisher": { "@type": "Organization", "name": site.publisher } },
        "about": { "@type": "Country", "identifier": dossier.country },
        "mainEntity": { "@type": "ItemList", "numberOfItems": reports.len(),
            "itemListOrder": "https://schema.org/ItemListOrderDescending",
            "itemListElement": reports },
        "hasPart": dataset(dossier, site, version, downloads),
    });
    licensed(&mut page, &dossier.licence);
    // What readers see only when they ask for it is not for previews.
    let photo = dossier.photo.as_ref();
    if let Some(photo) = photo.filter(|photo| photo.content_warning.is_none()) {
        page["primaryImageOfPage"] = image(photo, site);
    }
    page.to_string().replace('<', "\\u003c")
}

/// Gives the page of a report, which has that address. The text may stand in an HTML script element: it
/// contains no `<`.
#[must_use]
pub fn report_json_ld(dossier: &Dossier, report: &Report, site: &Site, address: &str) -> String {
    let mut work = work(dossier, report, site);
    work["@context"] = json!("https://schema.org");
    work["mainEntityOfPage"] = json!(address);
    work["isPartOf"] = json!({ "@type": "CollectionPage", "@id": site.base, "url": site.base,
        "name": dossier.title, "publisher": publisher(dossier) });
    work.to_string().replace('<', "\\u003c")
}

/// Gives the dataset of a page, with the files that hold it, as a document of its own.
#[must_use]
pub fn dataset_json_ld(
    dossier: &Dossier,
    site: &Site,
    version: &str,
    downloads: &[Download],
) -> String {
    let mut dataset = dataset(dossier, site, version, downloads);
    dataset["@context"] = json!("https://schema.org");
    format!("{dataset:#}\n")
}

/// Adds the address of a licence's text, where it has one.
fn licensed(work: &mut Value, licence: &Licence) {
    if let Some(url) = licence.url() {
        work["license"] = json!(url);
    }
}

/// Gives who publishes the dossier.
fn publisher(dossier: &Dossier) -> Value {
    let publisher = &dossier.publisher;
    let mut organization = json!({ "@type": "Organization", "name": publisher.name });
    if let Some(url) = &publisher.url {
        organization["url"] = json!(url);
    }
    organization
}

/// Gives a report. One whose date is in doubt or an interval bears no `datePublished`, which would
/// state it as certain. The date of an event is what the report covers, not when it came out.
fn work(dossier: &Dossier, report: &Report, site: &Site) -> Value {
    let address = site.address(&format!("#{}", report.id));
    let mut work = json!({
        "@type": type_of(report.kind.item_type.as_str()),
        "@id": address,
        "name": report.title.to_string(),
        "headline": report.title.to_string(),
        "genre": report.kind.label,
        "mainEntityOfPage": address,
    });
    let authors: Vec<_> = report.authors.iter().map(author).collect();
    if !authors.is_empty() {
        work["author"] = json!(authors);
    }
    if let Some(publisher) = &report.publisher {
        work["publisher"] = json!({ "@type": "Organization", "name": publisher });
    }
    if let Some(language) = &report.language {
        work["inLanguage"] = json!(language);
    }
    let (start, end) = (report.date.start(), report.date.end());
    let is_certain = |point: Point| !point.is_uncertain() && !point.is_approximate();
    match dossier.dates {
        DateMeaning::Publication if end.is_none() && is_certain(start) => {
            work["datePublished"] = json!(start.iso());
        }
        DateMeaning::Events if is_certain(start) && end.is_none_or(is_certain) => {
            work["temporalCoverage"] = json!(report.date);
        }
        _ => {}
    }
    values(dossier, report, &mut work);
    if let Some(text) = &report.abstract_ {
        work["abstract"] = json!(text);
    }
    if let Some(source) = report.sources.first() {
        work["url"] = json!(source.url);
    }
    let archived = report.sources.iter();
    let archived: Vec<_> = archived
        .filter_map(|source| source.archived_url.as_ref())
        .collect();
    if !archived.is_empty() {
        work["archivedAt"] = json!(archived);
    }
    let media: Vec<_> = media(report, site).collect();
    if !media.is_empty() {
        work["associatedMedia"] = json!(media);
    }
    work
}

/// Adds what a report says in the dossier's own fields, and its places as those that it is about.
fn values(dossier: &Dossier, report: &Report, work: &mut Value) {
    let mut properties = Vec::new();
    let mut places = Vec::new();
    for (field, value) in dossier.values(report) {
        if let TypedValue::Place(it) = value {
            places.push(place(it));
        }
        let value = match value {
            TypedValue::Text(text) => json!(text),
            TypedValue::Number(number) => json!(number),
            TypedValue::YesNo(is_yes) => json!(is_yes),
            TypedValue::Date(date) => json!(date),
            TypedValue::Link(url) => json!(url),
            TypedValue::List(texts) => json!(texts),
            TypedValue::Place(place) => json!(place.name),
        };
        properties.push(json!({ "@type": "PropertyValue", "propertyID": field.id,
            "name": field.label, "value": value }));
    }
    if !properties.is_empty() {
        work["additionalProperty"] = json!(properties);
    }
    if !places.is_empty() {
        work["contentLocation"] = json!(places);
    }
}

/// Gives a place, with its coordinates where they are known.
fn place(place: &Place) -> Value {
    let mut value = json!({ "@type": "Place", "name": place.name });
    if let Some((latitude, longitude)) = place.coordinates() {
        value["geo"] = json!({ "@type": "GeoCoordinates", "latitude": latitude,
            "longitude": longitude });
    }
    value
}

/// Gives the media that readers see unasked.
fn media<'a>(report: &'a Report, site: &'a Site) -> impl Iterator<Item = Value> + 'a {
    let described = |medium: &Medium| {
        let mut object = json!({ "@type": match medium.medium_type {
            MediumType::Picture => "ImageObject",
            MediumType::Audio => "AudioObject",
            MediumType::Video => "VideoObject",
            MediumType::Document => "MediaObject",
        } });
        object["caption"] = json!(medium.caption);
        for (name, text) in [
            ("description", &medium.alt),
            ("creditText", &medium.credit),
            ("transcript", &medium.transcript),
        ] {
            if let Some(text) = text {
                object[name] = json!(text);
            }
        }
        if let Some(language) = &medium.language {
            object["inLanguage"] = json!(language);
        }
        if let Some(licence) = &medium.licence {
            licensed(&mut object, licence);
        }
        object
    };
    let files = enclosures(report, site).map(move |it| {
        let mut object = described(it.medium);
        object["contentUrl"] = json!(it.address);
        object["encodingFormat"] = json!(it.media_type);
        object
    });
    let media = report.media.iter();
    let elsewhere = media.filter(|medium| medium.content_warning.is_none());
    files.chain(elsewhere.filter_map(move |medium| {
        let mut object = described(medium);
        object["url"] = json!(medium.url.as_ref()?);
        Some(object)
    }))
}

/// Gives an author: a name of two parts is a person's, any other may be an organisation's.
fn author(name: &Name) -> Value {
    match name.as_str().split_once(", ") {
        Some((family, given)) => json!({ "@type": "Person", "name": name.spoken(),
            "familyName": family, "givenName": given }),
        None => json!({ "@type": "Organization", "name": name }),
    }
}

/// Gives the type of schema.org that an item type is; `CreativeWork` where none says it.
fn type_of(item_type: &str) -> &'static str {
    match item_type {
        "report" => "Report",
        "webpage" | "post" | "article" => "Article",
        "article-newspaper" | "article-magazine" => "NewsArticle",
        "article-journal" => "ScholarlyArticle",
        "post-weblog" => "BlogPosting",
        "book" => "Book",
        "chapter" => "Chapter",
        "dataset" => "Dataset",
        "legislation" | "regulation" | "bill" | "treaty" => "Legislation",
        "thesis" => "Thesis",
        _ => "CreativeWork",
    }
}

/// Gives the picture: the last of its files, which every browser knows.
fn image(photo: &Photo, site: &Site) -> Value {
    let files = photo.sources.iter();
    let widest = files.max_by_key(|file| {
        let is_last_format =
            photo.sources.last().map(|last| &last.media_type) == Some(&file.media_type);
        (is_last_format, file.width)
    });
    let mut image = json!({
        "@type": "ImageObject",
        "caption": photo.caption,
        "description": photo.alt,
        "creditText": photo.credit,
        "width": photo.width,
        "height": photo.height,
    });
    licensed(&mut image, &photo.licence);
    if let Some(file) = widest {
        image["contentUrl"] = json!(site.address(file.file.as_str()));
        image["encodingFormat"] = json!(file.media_type);
    }
    image
}

/// Gives the dataset and the files that hold it.
fn dataset(dossier: &Dossier, site: &Site, version: &str, downloads: &[Download]) -> Value {
    let files: Vec<_> = downloads
        .iter()
        .map(|download| {
            let mut file = json!({ "@type": "DataDownload",
                "contentUrl": site.address(&download.file),
                "encodingFormat": download.media_type });
            if let Some(of) = &download.version {
                file["version"] = json!(of.version);
                file["sha256"] = json!(of.sha256);
                file["contentSize"] = json!(of.size.to_string());
            }
            file
        })
        .collect();
    let mut dataset = json!({
        "@type": "Dataset",
        "name": dossier.title,
        "description": description(dossier),
        "url": site.base,
        "version": version,
        "inLanguage": dossier.language,
        "isAccessibleForFree": true,
        "creator": publisher(dossier),
        "dateModified": dossier.last_changed(),
        "distribution": files,
    });
    licensed(&mut dataset, &dossier.licence);
    if let Some(doi) = &dossier.doi {
        dataset["identifier"] = json!(doi.address());
    }
    dataset
}
