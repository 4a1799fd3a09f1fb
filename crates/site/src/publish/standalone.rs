//! The page in one file, to be taken along: it opens from a disk, without a network, with all that
//! the page can do.

use bytes::Bytes;
use dossier::Photo;
use dossier::check::provenances;
use leptos::prelude::*;

use crate::view::{Older, OneFile, Page, PageContext};

use super::branding::carried_branding;
use super::context::SiteContext;
use super::dossier_page::unfollowed;
use super::initial_data::DataFile;
use super::layout::{Document, Slot};
use super::policy;
use super::prepared::PreparedDossier;
use super::site_file::{SiteFile, data_address};

/// How wide the one picture in the file is at least, in pixels of its own, where there is a choice.
const WIDE_ENOUGH: u32 = 800;

/// Makes the page in one file.
pub fn standalone(site: &SiteContext, prepared: &PreparedDossier) -> SiteFile {
    let PreparedDossier { path, dossier, .. } = prepared;
    let (catalogue, newest, entries, data) = match &prepared.carried {
        Some(it) => (&it.catalogue, &it.newest, &it.entries, &it.files),
        None => (
            &prepared.catalogue,
            &prepared.newest,
            &prepared.entries,
            &prepared.data,
        ),
    };
    let address = site.settings.address_of(path);
    let canonical = address.clone();
    let context = prepared.context_of(site.settings, data);
    let context = PageContext {
        download_name: format!("{}.gz", context.download_name),
        one_file: Some(OneFile::Taken {
            made: site.settings.made,
            address,
            stated: stated(prepared),
        }),
        languages: prepared.lasting_language_links(site.settings),
        branding: carried_branding(site.settings, site.logo.as_ref(), dossier),
        ..context
    };
    let (photo, picture) = one_picture(prepared).unzip();
    let locale = &prepared.translation.page;
    let last = newest.last().map(|card| card.years.0);
    // Years have no pages of their own here: where no script runs, their reports stand below.
    let (years, mut slots): (Vec<_>, Vec<_>) = entries
        .older(catalogue)
        .into_iter()
        .map(|(year, entries)| {
            let slot = Slot::default();
            ((year, slot.clone()), (slot, entries))
        })
        .unzip();
    let older = (!years.is_empty()).then(|| view! { <Older years begun=last locale /> });
    let (blocks, packed) = blocks(site, data);
    slots.extend(packed);
    // The dataset's address can have a hundred million characters, which are written once.
    let dataset = Slot::default();
    slots.push((dataset.clone(), vec![prepared.dataset_address.clone()]));
    let assets = site.assets;
    let script = assets.standalone.script.clone();
    let fallbacks = [&assets.reader.js_fallback, &assets.exporter.js_fallback];
    let mut scripts = vec![script.as_bytes()];
    scripts.extend(
        fallbacks
            .into_iter()
            .flatten()
            .map(|asset| &asset.content[..]),
    );
    let document = Document {
        policy: policy::standalone(&scripts, &site.style.source()),
        language: prepared.language().to_owned(),
        title: dossier.title.clone(),
        icon: data_address(&assets.icon.content, "image/png"),
        version: None,
        live: None,
        head: view! {
            {unfollowed(prepared).view()}
            {canonical.map(|address| view! { <link rel="canonical" href=address.to_string() /> })}
            <style inner_html=site.style.text.clone()></style>
            <script type="module" inner_html=script.clone()></script>
        },
        body: view! {
            <Page
                texts=prepared.texts
                photo=photo.as_ref()
                picture
                catalogue
                newest
                context
                download=dataset.clone()
                older
                translation=prepared.translation
            />
            {blocks}
        },
    };
    SiteFile {
        path: path.file(&prepared.standalone()),
        parts: document.parts(slots),
    }
}

/// Gives the SHA-256 of the dataset, of all pictures and media, and of the copies and proofs of which the dossier
/// states it.
fn stated(prepared: &PreparedDossier) -> Vec<String> {
    let published = prepared.media.files.iter().chain(&prepared.pictures);
    let published = published.chain([&prepared.dataset]).map(SiteFile::sha256);
    let copies = provenances(prepared.dossier).flat_map(|it| {
        let provenance = it.provenance;
        let copies = [&provenance.original_sha256, &provenance.sha256];
        let proofs = provenance.proofs.iter().map(|proof| &proof.sha256);
        copies.into_iter().chain(proofs).flatten()
    });
    let copies = copies.map(ToString::to_string);
    let mut stated: Vec<_> = published.chain(copies).collect();
    stated.sort();
    stated.dedup();
    stated
}

/// Makes the file that holds a file's SHA-256, as `sha256sum` writes it.
pub fn sha256_file(file: &SiteFile, sha256: &str, name: &str) -> SiteFile {
    let line = format!("{sha256}  {name}\n");
    SiteFile::new(format!("{}.sha256", file.path), line)
}

fn blocks(site: &SiteContext, data: &[DataFile]) -> (impl IntoView, Vec<(Slot, Vec<Bytes>)>) {
    let programs = site.assets.standalone.programs.iter();
    let programs = programs.map(|(href, text)| (href.clone(), Bytes::from(text.clone())));
    let data = data
        .iter()
        .map(|file| (file.named.href.clone(), file.packed.clone()));
    packed_blocks(programs.chain(data))
}

/// Gives the blocks of data in a page, each under the address of the file that it is, and what stands in
/// them: the gzipped file in base64. No browser runs them.
pub fn packed_blocks(
    files: impl Iterator<Item = (String, Bytes)>,
) -> (impl IntoView, Vec<(Slot, Vec<Bytes>)>) {
    let (blocks, slots): (Vec<_>, Vec<_>) = files
        .map(|(href, text)| {
            let slot = Slot::default();
            let block = view! {
                <script type="application/gzip" data-href=href>
                    {slot.clone()}
                </script>
            };
            (block, (slot, vec![text]))
        })
        .unzip();
    (blocks.collect_view(), slots)
}

/// Gives the picture with one file, and that file as an address: of the format that every browser
/// knows, the smallest that is wide enough.
fn one_picture(prepared: &PreparedDossier) -> Option<(Photo, String)> {
    let mut photo = prepared.photo.clone()?;
    let format = photo.sources.last()?.media_type.clone();
    let (_, place) = photo
        .sources
        .iter()
        .zip(0..)
        .filter(|(source, _)| source.media_type == format)
        .min_by_key(|(source, _)| {
            let is_narrow = source.width < WIDE_ENOUGH;
            (is_narrow, source.width.abs_diff(WIDE_ENOUGH))
        })?;
    let content = prepared.pictures.get::<usize>(place)?.content();
    photo.sources = vec![photo.sources.swap_remove(place)];
    Some((photo, data_address(&content, &format)))
}
