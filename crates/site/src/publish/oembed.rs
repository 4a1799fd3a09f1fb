//! What programs that put pages into others are told (oEmbed 1.0, <https://oembed.com>): the frame of a dossier
//! and of each report, as files beside them, since a static host answers no questions.

use leptos::prelude::*;
use rayon::prelude::*;
use serde_json::json;

use formats::export::site::Site;

use super::embed_code;
use super::embeds;
use super::layout::html;
use super::prepared::PreparedDossier;
use super::report_pages::{self, has_report_pages};
use super::site_file::SiteFile;

/// The media type.
pub const MEDIA_TYPE: &str = "application/json+oembed";

/// How wide and high a frame is that nobody has measured, in CSS pixels: that of a report, and that of several.
const WIDTH: u32 = 600;
pub const REPORT_HEIGHT: u32 = 400;
pub const LIST_HEIGHT: u32 = 600;

/// What a frame may do: run the page's script, and open links beside the page around it. It has no way to what
/// that page keeps.
pub const SANDBOX: &str = "allow-scripts allow-popups allow-popups-to-escape-sandbox";

/// Gives the file of the dossier, relative to its page.
pub fn of_dossier() -> String {
    "oembed/index.json".to_owned()
}

/// Gives the file of a report, relative to the dossier's page.
pub fn of_report(id: &str) -> String {
    format!("oembed/{}/{id}.json", report_pages::FOLDER)
}

/// Makes the files of a dossier whose address is known.
pub fn files(prepared: &PreparedDossier, site: &Site) -> Vec<SiteFile> {
    let title = &prepared.dossier.title;
    let place = |file: String| prepared.path.file(&file);
    let mut files = vec![SiteFile::new(
        place(of_dossier()),
        answer(site, title, "", LIST_HEIGHT),
    )];
    if has_report_pages(prepared) {
        let reports = prepared.dossier.reports.par_iter().map(|report| {
            let page = format!("{}/{}/", report_pages::FOLDER, report.id);
            let text = answer(site, &report.title.to_string(), &page, REPORT_HEIGHT);
            SiteFile::new(place(of_report(report.id.as_str())), text)
        });
        files.par_extend(reports);
    }
    files
}

/// Writes the answer for a page, whose path is relative to the dossier's. A link stands before the frame for
/// programs that keep no frames, and for readers of feeds.
fn answer(site: &Site, title: &str, page: &str, height: u32) -> String {
    let address = site.address(page);
    let frame = site.address(&format!("{}/{page}", embeds::FOLDER));
    let frame = html(|| {
        let frame = embed_code::frame(frame, title, &WIDTH.to_string(), height);
        view! {
            <blockquote>
                <a href=address>{title.to_owned()}</a>
            </blockquote>
            {frame}
        }
    });
    let answer = json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": site.name,
        "provider_url": site.base,
        "html": frame,
        "width": WIDTH,
        "height": height,
    });
    answer.to_string() + "\n"
}
