//! What lies beside the pages for those who follow, share or list them. All of it needs the site's own
//! address.

use dossier::Dossier;
use formats::export::dcat::CATALOGUE;
use formats::export::json_ld::json_ld;
use formats::export::share::{Image, Tag, tags};
use formats::export::site::Site;
use formats::export::sitemap::ListedPage;
use formats::export::{atom, json_feed, sitemap};
use locale::{Locale, Page};

use super::about::About;
use super::oembed;
use super::page_path::PagePath;
use super::prepared::PreparedDossier;
use super::report_pages;
use super::settings::Settings;
use super::site_file::{SiteFile, named};
use super::social_card;
use super::versions::downloads;

/// How many reports search engines are told of: the newest.
const LISTED: usize = 100;

/// Gives the feeds of a dossier: their files, media types and names.
pub fn feeds(locale: &'static Locale<Page>) -> [(&'static str, &'static str, &'static str); 3] {
    [
        (
            atom::FEED,
            "application/atom+xml",
            locale.feed_reports_atom(),
        ),
        (
            json_feed::FEED,
            "application/feed+json",
            locale.feed_reports_json(),
        ),
        (
            atom::CORRECTIONS,
            "application/atom+xml",
            locale.feed_corrections_atom(),
        ),
    ]
}

/// What a dossier has for those who follow, share or list it.
pub struct Followed {
    /// What its page's head says.
    pub about: About,
    /// The picture that stands for it, named as its page does; nothing where the site's address is not known.
    pub image: Option<Image>,
    /// Its feeds and that picture.
    pub files: Vec<SiteFile>,
}

/// Makes a dossier's feeds and social card, and what its page's head says of them.
pub fn follow(prepared: &PreparedDossier, settings: &Settings, site: &Site) -> Followed {
    let PreparedDossier { path, dossier, .. } = prepared;
    let locale = &prepared.translation.page;
    let (image, card) = card(settings, path, &dossier.title, |accent| {
        social_card::dossier(dossier, accent, locale)
    });
    let alternates = feeds(locale)
        .into_iter()
        .map(|(href, media_type, title)| (href.to_owned(), media_type, title.to_owned()));
    let dataset_link = (
        prepared.dataset_file.href.clone(),
        "application/json",
        locale.feed_dataset().to_owned(),
    );
    // Programs that look for it take no relative address.
    let oembed_link = (
        site.address(&oembed::of_dossier()),
        oembed::MEDIA_TYPE,
        dossier.title.clone(),
    );
    let catalogue = Tag::DescribedBy(path.to(CATALOGUE));
    // Files of media are published under other names than the dataset has. Those of pages in other languages
    // lie in another folder, which no feed of theirs can name.
    let published = prepared.media.published(dossier, path);
    let published = published.as_ref().unwrap_or(dossier);
    let mut newest = newest(published);
    if prepared.is_original() {
        newest.photo.clone_from(&prepared.photo);
    }
    let about = About::Followed {
        tags: [tags(dossier, site, Some(&image)), vec![catalogue]].concat(),
        alternates: alternates.chain([dataset_link, oembed_link]).collect(),
        json_ld: Some(json_ld(
            &newest,
            site,
            &prepared.version,
            &downloads(prepared),
        )),
    };
    let feed = |name: &str, text: String| SiteFile::new(path.file(name), text);
    let files = vec![
        feed(atom::FEED, atom::reports(published, site, locale)),
        feed(atom::CORRECTIONS, atom::corrections(dossier, site, locale)),
        feed(json_feed::FEED, json_feed::reports(published, site, locale)),
        card,
    ];
    let files = [files, oembed::files(prepared, site)].concat();
    Followed {
        about,
        image: Some(image),
        files,
    }
}

/// Makes the picture that stands for the page at a path, drawn with the site's colour of marks.
pub fn card(
    settings: &Settings,
    path: &PagePath,
    alt: &str,
    draw: impl Fn(&str) -> Vec<u8>,
) -> (Image, SiteFile) {
    let accent = settings.accent.map(|accent| accent.light.to_string());
    let accent = accent.as_deref().unwrap_or(social_card::ACCENT);
    let file = named(&path.file("preview"), "png", draw(accent));
    let image = Image {
        file: path.own(&file.file()).href,
        media_type: "image/png".to_owned(),
        width: social_card::WIDTH.into(),
        height: social_card::HEIGHT.into(),
        alt: alt.to_owned(),
    };
    (image, file)
}

/// Makes the list of a site's pages, and what invites crawlers to it. `index` is the page that lists
/// several dossiers, where there is one.
pub fn sitemap(
    settings: &Settings,
    dossiers: &[PreparedDossier],
    index: Option<&Site>,
) -> Vec<SiteFile> {
    let sites: Vec<_> = dossiers
        .iter()
        .filter(|it| it.is_listed())
        .filter_map(|it| Some((it, settings.site(it.dossier, &it.path)?)))
        .collect();
    let Some((_, first)) = sites.first() else {
        return Vec::new();
    };
    let changed = dossiers.iter().map(|it| it.dossier.last_changed()).max();
    let index_page = index.zip(changed);
    let mut pages: Vec<ListedPage> = index_page
        .map(|(site, changed)| ListedPage {
            address: site.base.clone(),
            changed,
            languages: Vec::new(),
        })
        .into_iter()
        .collect();
    pages.extend(
        sites
            .iter()
            .flat_map(|(prepared, site)| self::pages(prepared, site, settings)),
    );
    vec![
        SiteFile::new(sitemap::SITEMAP, sitemap::sitemap(&pages)),
        SiteFile::new("robots.txt", sitemap::robots(index.unwrap_or(first))),
    ]
}

/// Gives the dossier with no more reports than search engines are told of.
fn newest(dossier: &Dossier) -> Dossier {
    let reports = dossier.newest_first();
    Dossier {
        schema: dossier.schema.clone(),
        title: dossier.title.clone(),
        country: dossier.country.clone(),
        language: dossier.language.clone(),
        licence: dossier.licence.clone(),
        publisher: dossier.publisher.clone(),
        doi: dossier.doi.clone(),
        summary: dossier.summary.clone(),
        photo: None,
        topics: dossier.topics.clone(),
        dates: dossier.dates,
        fields: dossier.fields.clone(),
        reports: reports.into_iter().take(LISTED).cloned().collect(),
    }
}

/// Gives the addresses of a dossier's pages, each with the day of its last change.
fn pages(prepared: &PreparedDossier, site: &Site, settings: &Settings) -> Vec<ListedPage> {
    let changed = prepared.dossier.last_changed();
    let below = |name: &str| ListedPage {
        address: site
            .address(&format!("{name}/"))
            .parse()
            .expect("a folder below a base is a base"),
        changed,
        languages: prepared.addresses(settings, &|home: &PagePath| home.below(name)),
    };
    let page = ListedPage {
        address: site.base.clone(),
        changed,
        languages: prepared.addresses(settings, &PagePath::clone),
    };
    let mut pages = vec![page, below(atom::CORRECTIONS_PAGE.trim_end_matches('/'))];
    if !prepared.catalogue.is_whole() {
        let years = prepared.catalogue.years();
        let years = years.filter(|(_, has_reports)| *has_reports);
        pages.extend(years.map(|(year, _)| below(&format!("{year:04}"))));
    }
    if report_pages::has_report_pages(prepared) {
        let reports = prepared.dossier.newest_first().into_iter();
        pages.extend(reports.map(|report| {
            let corrected = report.revisions.iter().map(|it| it.date).max();
            ListedPage {
                changed: corrected.unwrap_or(changed),
                ..below(&format!("{}/{}", report_pages::FOLDER, report.id))
            }
        }));
    }
    pages
}
