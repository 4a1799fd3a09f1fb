//! Makes a site of dossiers: the files that any static host can serve. Its pages are complete before any
//! script runs, and every file that may be cached for ever is named by its content.
//!
//! Publishing is pure. It reads no disk, no clock, no process and no network; the same assets, input
//! and settings give the same bytes, natively and in a browser.

mod about;
mod accent;
mod archive;
mod assets;
mod branding;
mod context;
mod deposit;
mod dossier_media;
mod dossier_page;
mod editor_page;
mod embed_code;
mod embeds;
mod encode;
mod entries;
mod examine;
mod feeds;
mod folder;
mod gzip;
mod headers;
mod index;
mod initial_data;
mod input;
mod kept_versions;
mod layout;
pub mod media;
mod media_details;
mod names;
mod not_found;
mod oembed;
mod offline;
mod order;
mod package;
mod page_languages;
mod page_path;
mod picture;
mod place;
mod policy;
mod prepared;
mod related;
mod report_pages;
mod settings;
mod settings_file;
mod site_file;
mod social_card;
mod standalone;
mod style;
mod sums;
mod translations;
mod verify_page;
mod version;
mod versioned;
mod versions;

use std::collections::HashSet;

use dossier::Diagnostic;
use rayon::prelude::*;

pub use accent::{Accent, Colour};
pub use archive::archive;
pub use assets::{Asset, Assets, Program, Standalone};
pub use deposit::{Deposited, deposit, dossiers};
pub use editor_page::{editor_file, program_files};
pub use encode::encode;
pub use examine::{
    Files, LARGEST_FILE, Meant, Privacy, examine, examine_privately, small_enough,
    unknown_language, unknown_licence,
};
pub use folder::{assemble, assemble_unexamined, examine_folder, examine_folder_privately};
pub use input::{Dataset, Input};
pub use kept_versions::{KeptVersion, add_version, check_version, version_of, without_current};
pub use names::wrong_names;
pub use package::{LARGEST_PACKAGE, PACKAGE_MANIFEST, archived, pack, pack_with, unpack};
pub use picture::{Measured, measure};
pub use place::{Place, STATIC, is_dataset, is_dataset_or_medium, place, placed};
pub use settings::{Settings, SigningKey, address};
pub use settings_file::{ENTRIES, SETTINGS, settings_entries, settings_text, with_statement};
pub use site_file::SiteFile;
pub use social_card::{ACCENT, HEIGHT, WIDTH, dossier as social_card};
pub use sums::{SUMS, listed, sums};
pub use translations::{add_translation, check_translation, translated_by, without_dataset};

use context::SiteContext;
use page_path::PagePath;
use prepared::PreparedDossier;

/// Says what is wrong with the site's logo, for which only that file of the input is looked at.
#[must_use]
pub fn wrong_logo(input: &Input, settings: &Settings) -> Option<Diagnostic> {
    branding::logo(input, settings).err()
}

/// Makes the files of a site, in no particular order, each path once.
///
/// # Errors
/// Gives everything that is wrong with the input or the settings; nothing is made then.
pub fn publish(
    assets: &Assets,
    input: &Input,
    settings: &Settings,
) -> Result<Vec<SiteFile>, Vec<Diagnostic>> {
    with_context(assets, input, settings, |context, prepared| {
        let mut files = lay_out(context, input, prepared);
        refuse_repeated(input, &files)?;
        files.push(sums::sums(&files));
        Ok(files)
    })
}

/// Makes the page in one file of the only dossier, as [`publish`] makes it, and nothing else: in a language
/// (BCP 47) into which it is translated, or else in that in which it was written.
///
/// # Errors
/// As [`publish`].
pub fn one_file_page(
    assets: &Assets,
    input: &Input,
    settings: &Settings,
    language: &str,
) -> Result<Option<SiteFile>, Vec<Diagnostic>> {
    let mut pages = with_context(assets, input, settings, |context, prepared| {
        let is_asked = |it: &&PreparedDossier| it.dossier.language.as_str() == language;
        let page = prepared.iter().find(is_asked).or(prepared.first());
        let page = page.map(|it| standalone::standalone(context, it));
        Ok(page.into_iter().collect())
    })?;
    Ok(pages.pop())
}

/// Prepares dossiers, and makes files of them.
fn with_context(
    assets: &Assets,
    input: &Input,
    settings: &Settings,
    make: impl FnOnce(&SiteContext, Vec<PreparedDossier>) -> Result<Vec<SiteFile>, Vec<Diagnostic>>,
) -> Result<Vec<SiteFile>, Vec<Diagnostic>> {
    let mut found = names::diagnostics(&input.datasets);
    let logo = branding::logo(input, settings).map_err(|error| found.push(error));
    let is_many = input.datasets.len() > 1;
    let prepared: Vec<_> = input
        .datasets
        .par_iter()
        .flat_map(|dataset| {
            let home = PagePath::default();
            let home = if is_many {
                home.below(&dataset.name)
            } else {
                home
            };
            let translated = dataset.translations.par_iter();
            let translated = translated.map(|it| Some(&it.translated));
            let all = rayon::iter::once(None).chain(translated);
            all.map(move |translated| {
                prepared::prepare(input, dataset, translated, &home, settings)
            })
        })
        .collect();
    let prepared: Vec<_> = prepared
        .into_iter()
        .filter_map(|prepared| prepared.map_err(|errors| found.extend(errors)).ok())
        .collect();
    match logo {
        Ok(logo) if found.is_empty() => {
            let style = style::style(assets, &prepared, settings);
            let context = SiteContext {
                assets,
                settings,
                style_file: style.file.file(),
                style,
                logo,
                is_many,
                has_media: prepared.iter().any(|it| !it.media.is_empty()),
            };
            make(&context, prepared)
        }
        _ => Err(found),
    }
}

/// Makes the files of a site whose parts are known to be right.
fn lay_out(context: &SiteContext, input: &Input, dossiers: Vec<PreparedDossier>) -> Vec<SiteFile> {
    let mut files = shared(context, input);
    let language = index::language(context.settings, &dossiers);
    let mut first = None;
    if context.is_many {
        files.extend(index::index(context, &dossiers, language));
        first = index::site(context.settings, language);
    }
    let editor = editor_page::editor(context, &dossiers, language);
    // An author's own takes its place.
    if !input.files.contains_key(not_found::NOT_FOUND) {
        files.extend(not_found::not_found(context, &dossiers, language));
    }
    files.extend(feeds::sitemap(context.settings, &dossiers, first.as_ref()));
    files.extend(editor.pages.iter().chain(&editor.lasting).cloned());
    // One picture can be the dossier's photo, and a medium of a report too; all languages share them.
    let mut pictures = HashSet::new();
    files.extend(input.datasets.iter().flat_map(translation_files));
    for prepared in &dossiers {
        files.extend(dossier_page::pages(context, prepared));
    }
    let paths = files.iter().map(|file| file.path.as_str());
    let pages = paths
        .filter(|path| place::has_ending(path, ".html"))
        .collect();
    let headers = headers::headers(context, &dossiers, &editor, &pages);
    files.push(headers);
    files.extend(versions::descriptions(
        context.settings,
        &dossiers,
        first.as_ref(),
        language,
    ));
    for prepared in dossiers {
        if prepared.is_original() {
            let versions = prepared.versions().into_iter();
            files.extend(versions.map(|it| it.file));
            files.push(prepared.dataset);
        }
        files.extend(prepared.data.into_iter().map(|it| it.file));
        let own = prepared.pictures.into_iter().chain(prepared.media.files);
        files.extend(own.filter(|file| pictures.insert(file.path.clone())));
    }
    files
}

/// Gives the files of a dataset's translations, for who goes on with them.
fn translation_files(dataset: &Dataset) -> impl Iterator<Item = SiteFile> {
    let translations = dataset.translations.iter();
    translations.map(|it| {
        let language = &it.translated.dossier.language;
        let path = format!("data/{}.{language}.json", dataset.name);
        SiteFile::new(path, it.text.clone())
    })
}

/// Refuses a file of the site folder that would stand where another file of the site does.
fn refuse_repeated(input: &Input, files: &[SiteFile]) -> Result<(), Vec<Diagnostic>> {
    let mut paths = HashSet::from([SUMS]);
    let repeated = files.iter().map(|file| &*file.path);
    let repeated: HashSet<_> = repeated.filter(|path| !paths.insert(path)).collect();
    let own = input.files.keys();
    let own = own.filter(|path| repeated.contains(path.as_str()));
    let message = "found a file in the place of one that chronicle makes: rename it";
    let found: Vec<_> = own
        .map(|path| Diagnostic::error("file", message).in_file(path))
        .collect();
    if found.is_empty() { Ok(()) } else { Err(found) }
}

/// Gives the files that all pages share, and those of the site folder. An icon of the folder takes the
/// place of chronicle's own.
fn shared(context: &SiteContext, input: &Input) -> Vec<SiteFile> {
    let assets = context.assets;
    let mut shared = vec![
        &assets.icon,
        &assets.editor_style,
        &assets.embed_height,
        &assets.report_style,
    ];
    let is_known = context.settings.address.is_some();
    shared.extend(is_known.then_some(&assets.embed_code_script));
    shared.extend(assets.programs());
    shared.extend(context.is_many.then_some(&assets.index_script));
    shared.extend(context.has_media.then_some(&assets.media_script));
    let icons = assets.icons.iter();
    shared.extend(icons.filter(|icon| !input.files.contains_key(&icon.file.href)));
    let mut files: Vec<_> = shared
        .into_iter()
        .map(|asset| SiteFile::new(asset.file.href.clone(), asset.content.clone()))
        .collect();
    files.push(context.style.file.clone());
    files.extend(context.logo.as_ref().map(|logo| logo.file.clone()));
    let otherwise = dossier_media::published_otherwise(input);
    let own = input.files.par_iter();
    let own = own.filter(|(path, _)| !otherwise.contains(path.as_str()));
    let own = own
        .map(|(path, content)| SiteFile::new(path.clone(), dossier_media::cleaned(path, content)));
    files.extend(own.collect::<Vec<_>>());
    files
}
