//! The page of all corrections, which needs no program.

use formats::export::atom;
use locale::translation;
use site::catalogue::File;
use site::view;

use super::layout::Document;
use super::one_dossier::PreparedDossier;
use super::page::{Content, sheet};
use super::{Fault, SiteContext, feeds, integrity, policy, write};

/// Writes the page, and gives it with its integrity as the dossier's page names it. The feed of
/// corrections is there where the site's address is known.
pub fn corrections(shared: &SiteContext, ready: &PreparedDossier) -> Result<File, Fault> {
    let Content {
        dossier,
        catalogue,
        newest,
        ..
    } = ready.content;
    let place = ready
        .place
        .below(atom::CORRECTIONS_PAGE.trim_end_matches('/'));
    let feed = shared.settings.base.as_ref();
    let feed = feed.map(|_| format!("../{}", atom::CORRECTIONS));
    let locale = &translation(dossier.language.as_str()).page;
    let body = view::corrections_page(
        dossier,
        catalogue,
        newest.len(),
        feed.as_deref(),
        &shared.branding(&place),
        locale,
    );
    let alternate = feed.map_or_else(String::new, |feed| {
        feeds::alternate(&feed, "application/atom+xml", locale.corrections())
    });
    let html = shared.layout.fill(Document {
        policy: policy::YEAR,
        language: dossier.language.as_str(),
        title: &locale.corrections_title(&dossier.title),
        head: &format!(
            "\n    {}\n    {alternate}",
            sheet(&place.to_file(&shared.files.style.file))
        ),
        icon: &place.to(&shared.files.icon.href),
        body: &body,
    })?;
    write(
        &place.folder(shared.folder).join("index.html"),
        html.as_bytes(),
    )?;
    Ok(File {
        href: atom::CORRECTIONS_PAGE.to_owned(),
        integrity: integrity(html.as_bytes()),
    })
}
