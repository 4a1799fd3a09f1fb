//! The pages of a dossier that are made for a frame in other people's pages: `embed/` and what lies in it.
//! Nothing else of a site may be framed.

use leptos::prelude::*;
use rayon::prelude::*;

use crate::catalogue::Card;
use crate::view::{EmbedList, EmbedListed, EmbedOf, EmbedReport, EmbedShown as Shown};

use super::context::SiteContext;
use super::layout::Document;
use super::page_path::PagePath;
use super::policy;
use super::prepared::PreparedDossier;
use super::report_pages::{self, has_report_pages};
use super::site_file::SiteFile;
use super::style::embed_style;

/// The folder of the pages, below that of the dossier.
pub const FOLDER: &str = "embed";

/// The folder of the chart in it.
const CHART: &str = "chart";

/// How many reports stand in a page with their text: more would make it slow to arrive.
const WHOLE: usize = 20;

/// How many reports a page lists at most of a dossier that does not stand whole in its own.
const LISTED: usize = 60;

/// Makes the pages: the summary with the newest reports, the chart, the years of a dossier that does not stand
/// whole in its page, and each report.
pub fn pages(site: &SiteContext, prepared: &PreparedDossier) -> Vec<SiteFile> {
    let frames = Frames::new(site, prepared);
    let home = prepared.path.below(FOLDER);
    let catalogue = &prepared.catalogue;
    let count = prepared.newest.len();
    let count = if catalogue.is_whole() {
        count
    } else {
        LISTED.min(count)
    };
    let numbers: Vec<u32> = (0..).take(count).collect();
    let cards = &prepared.newest[..count];
    let mut files = vec![
        frames.list(&home, 1, &numbers, cards, Shown::Summary),
        frames.list(&home.below(CHART), 2, &numbers, cards, Shown::Chart),
    ];
    if !catalogue.is_whole() {
        files.extend(frames.years(&home));
    }
    if has_report_pages(prepared) {
        files.extend(frames.reports(&home.below(report_pages::FOLDER)));
    }
    files
}

/// What the pages have in common.
struct Frames<'a> {
    site: &'a SiteContext<'a>,
    prepared: &'a PreparedDossier<'a>,
    style: String,
    policy: String,
}

impl<'a> Frames<'a> {
    fn new(site: &'a SiteContext, prepared: &'a PreparedDossier) -> Self {
        let style = embed_style(site.assets, prepared, site.settings);
        let script = &site.assets.embed_script;
        Self {
            policy: policy::embed(&style, script, prepared.media.has_recordings()),
            site,
            prepared,
            style,
        }
    }

    /// Gives what a page so many folders below the dossier's is of.
    fn of(&self, levels: usize) -> EmbedOf<'a> {
        let prepared = self.prepared;
        EmbedOf {
            dossier: prepared.dossier,
            title_language: prepared.title_language().map(str::to_owned),
            home: "../".repeat(levels),
            translation: prepared.translation,
        }
    }

    /// Makes a page with several reports.
    fn list(
        &self,
        path: &PagePath,
        levels: usize,
        numbers: &[u32],
        cards: &[Card],
        shown: Shown,
    ) -> SiteFile {
        let prepared = self.prepared;
        let locale = &prepared.translation.page;
        let first = prepared.dossier.summary.paragraphs.first();
        let summary = first.filter(|_| matches!(shown, Shown::Summary));
        let summary = summary.map(|text| {
            let language = prepared
                .texts
                .language_of(|| "summary/1".to_owned(), locale);
            (text.clone(), language.map(str::to_owned))
        });
        let listed = EmbedListed {
            catalogue: &prepared.catalogue,
            numbers,
            cards,
            whole: WHOLE,
        };
        let of = self.of(levels);
        self.page(
            path,
            prepared.dossier.title.clone(),
            view! { <EmbedList of=&of summary listed=&listed shown /> },
        )
    }

    /// Makes the pages of the years.
    fn years(&self, home: &PagePath) -> Vec<SiteFile> {
        let prepared = self.prepared;
        let catalogue = &prepared.catalogue;
        let years: Vec<_> = catalogue.years().filter(|(_, has)| *has).collect();
        let newest = prepared.dossier.newest_first();
        let media = prepared.media_below(0);
        let page = |(year, _)| {
            let months = catalogue.months(year..=year);
            let rows = (0..).zip(&catalogue.rows);
            let numbers = rows.filter_map(|(number, row)| row.falls_in(&months).then_some(number));
            let numbers: Vec<u32> = numbers.take(LISTED).collect();
            let reports = numbers.iter().map(|&number| newest[number as usize]);
            let cards: Vec<_> = reports
                .map(|report| prepared.card(report, &media))
                .collect();
            let path = home.below(&format!("{year:04}"));
            self.list(&path, 2, &numbers, &cards, Shown::Year(year))
        };
        years.into_par_iter().map(page).collect()
    }

    /// Makes the pages of the reports.
    fn reports(&self, home: &PagePath) -> Vec<SiteFile> {
        let prepared = self.prepared;
        let media = prepared.media_below(3);
        let page = |report| {
            let card = prepared.card(report, &media);
            let locale = &prepared.translation.page;
            let title =
                locale.report_page_title(&report.title.to_string(), &prepared.dossier.title);
            let of = self.of(3);
            let path = home.below(report.id.as_str());
            self.page(&path, title, view! { <EmbedReport of=&of card=&card /> })
        };
        prepared.dossier.reports.par_iter().map(page).collect()
    }

    /// Makes a page. It is no page of its own for search engines.
    fn page(&self, path: &PagePath, title: String, body: impl IntoView) -> SiteFile {
        let text = Document {
            policy: self.policy.clone(),
            language: self.prepared.language().to_owned(),
            title,
            icon: self.site.icon(path),
            version: None,
            live: None,
            head: view! {
                <base target="_blank" />
                <meta name="robots" content="noindex" />
                <style inner_html=self.style.clone()></style>
            },
            body: view! {
                {body}
                <script inner_html=self.site.assets.embed_script.clone()></script>
            },
        }
        .html();
        SiteFile::new(path.page(), text)
    }
}
