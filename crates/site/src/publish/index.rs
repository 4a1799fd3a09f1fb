//! The first page of a site of several dossiers.

use leptos::prelude::*;

use dossier::{Language, Report, coverage};
use formats::export::share;
use formats::export::site::Site;
use locale::{Locale, Page, is_same, translation};

use crate::view::{Index, IndexPage, Listed};

use super::about::About;
use super::branding::SiteLogo;
use super::context::SiteContext;
use super::feeds;
use super::layout::{Document, Script, Sheet, html};
use super::offline::{self, Kept, MANIFEST};
use super::order::order;
use super::page_path::PagePath;
use super::policy;
use super::prepared::PreparedDossier;
use super::settings::Settings;
use super::site_file::SiteFile;
use super::social_card::{self, Words};
use super::versioned::versioned;

/// Gives the language of the pages that are of no single dossier (BCP 47): the one that the settings name,
/// else the one that all dossiers share, else English.
pub fn language<'a>(settings: &'a Settings, dossiers: &'a [PreparedDossier]) -> &'a str {
    let chosen = settings.language.as_ref().map(Language::as_str);
    let shared = || {
        let mut written = dossiers.iter().filter(|it| it.is_original());
        let language = written.next()?.dossier.language.as_str();
        let is_shared = written.all(|it| it.dossier.language.as_str() == language);
        is_shared.then_some(language)
    };
    let language = chosen.or_else(shared).unwrap_or("en");
    translation(language).page.language_among(language)
}

/// Gives each dossier once: in a language (BCP 47), where more than its title is in that, else as it was
/// written.
fn in_language<'a>(
    dossiers: &'a [PreparedDossier<'a>],
    language: &str,
) -> impl Iterator<Item = &'a PreparedDossier<'a>> {
    let originals = dossiers.iter().filter(|it| it.is_original());
    originals.map(move |original| {
        let mut others = dossiers.iter().filter(|it| it.home == original.home);
        let is_in = |it: &&PreparedDossier| is_same(it.dossier.language.as_str(), language);
        others
            .find(|it| is_in(it) && it.is_listed())
            .unwrap_or(original)
    })
}

/// Gives the site as its first page has it, if its address is known.
pub fn site(settings: &Settings, language: &str) -> Option<Site> {
    let title = title(settings, &translation(language).page);
    Some(Site {
        publisher: settings.publisher.clone().unwrap_or_else(|| title.clone()),
        name: title,
        base: settings.address.clone()?,
    })
}

/// Makes the page, its manifest and its service worker.
pub fn index(context: &SiteContext, dossiers: &[PreparedDossier], language: &str) -> Vec<SiteFile> {
    let path = PagePath::default();
    let locale = &translation(language).page;
    let title = title(context.settings, locale);
    let manifest = offline::manifest(&path, &title, language);
    let mut listed: Vec<_> = in_language(dossiers, language)
        .map(|it| listed(it, locale))
        .collect();
    let order = order(language);
    listed.sort_by(|one, other| order(&one.title, &other.title));
    let description = description(&listed, locale);
    let (about, mut files) = match site(context.settings, language) {
        Some(site) => followed(context, dossiers, &site, &description, locale),
        None => (About::Described(description), Vec::new()),
    };
    let written = dossiers.iter().filter(|it| it.is_original());
    let reports = written.flat_map(|it| &it.dossier.reports);
    let index = Index {
        name: context.settings.name.clone(),
        dates: dates(reports, locale),
        publisher: context.settings.publisher.clone(),
        dossiers: listed,
        editor: "editor/".to_owned(),
        branding: context.branding(&path, None),
    };
    let body = html(|| view! { <IndexPage index=&index locale /> });
    let script = &context.assets.index_script.file;
    let page = versioned(path.page(), body, |version, body| Document {
        policy: policy::INDEX.to_owned(),
        language: language.to_owned(),
        title: title.clone(),
        icon: context.icon(&path),
        version,
        live: context.live(),
        head: view! {
            {about.view()}
            <link rel="manifest" href=MANIFEST />
            <Sheet file=context.style_file.clone() />
            <Script file=script.clone() />
        },
        body,
    });
    let mut kept = vec![
        offline::folder_of(&path, &page.file),
        context.style_file.clone(),
        context.assets.icon.file.clone(),
        script.clone(),
    ];
    kept.extend(context.logo.as_ref().map(SiteLogo::named));
    kept.push(manifest.file());
    let kept = Kept {
        files: kept,
        wasm: Vec::new(),
        js_fallback: Vec::new(),
        later: Vec::new(),
    };
    files.push(offline::worker(&path, context.assets, &page.version, &kept));
    files.extend([manifest, page.file]);
    files
}

/// Makes the picture of the page, and what its head says for those who share or follow it.
fn followed(
    context: &SiteContext,
    dossiers: &[PreparedDossier],
    site: &Site,
    description: &str,
    locale: &'static Locale<Page>,
) -> (About, Vec<SiteFile>) {
    let drawn = social_card::drawable(locale);
    let written = dossiers.iter().filter(|it| it.is_original());
    let reports = written.clone().flat_map(|it| &it.dossier.reports);
    let counted = drawn.report_count(reports.clone().count());
    let counted = match dates(reports, drawn) {
        Some(dates) => drawn.reports_and_dates(&counted, &dates),
        None => counted,
    };
    let words = Words {
        kind: drawn.reports_and_sources(),
        title: &site.name,
        substitute: drawn.human_rights_dossiers(),
        lines: [&drawn.dossier_count(written.count()), &counted],
    };
    let path = PagePath::default();
    let (image, card) = feeds::card(context.settings, &path, &site.name, |accent| {
        social_card::draw(&words, accent)
    });
    let alternates = dossiers.iter().flat_map(|prepared| {
        feeds::feeds(locale).map(|(file, media_type, name)| {
            let title = locale.feed_of(&prepared.dossier.title, name);
            (prepared.path.file(file), media_type, title)
        })
    });
    let about = About::Followed {
        tags: share::index_tags(site, description, &image),
        alternates: alternates.collect(),
        json_ld: None,
    };
    (about, vec![card])
}

/// Gives the site's name, or what it is where it has none.
fn title(settings: &Settings, locale: &Locale<Page>) -> String {
    let name = settings.name.clone();
    name.unwrap_or_else(|| locale.human_rights_dossiers().to_owned())
}

/// Gives what the page says of a dossier.
fn listed(prepared: &PreparedDossier, locale: &Locale<Page>) -> Listed {
    let dossier = prepared.dossier;
    let country = locale.country_name(dossier.country.as_str());
    let country = country.filter(|name| !dossier.title.contains(name));
    Listed {
        href: prepared.path.path().to_owned(),
        title: dossier.title.clone(),
        language: dossier.language.to_string(),
        country: country.map(str::to_owned),
        dates: dates(dossier.reports.iter(), locale),
        reports: dossier.reports.len(),
        changed: dossier.last_change(),
    }
}

/// Says in words which dates reports cover.
fn dates<'a>(reports: impl Iterator<Item = &'a Report>, locale: &Locale<Page>) -> Option<String> {
    let (first, last) = coverage(reports)?;
    let (first, last) = (locale.point(first), locale.point(last));
    Some(if first == last {
        first
    } else {
        locale.date_range(&first, &last)
    })
}

/// Says in a sentence what the page lists.
fn description(listed: &[Listed], locale: &Locale<Page>) -> String {
    let titles: Vec<_> = listed.iter().map(|listed| listed.title.as_str()).collect();
    locale.index_description(&titles.join("; "))
}
