//! The page of each report.

use dossier::Dossier;
use site::publish::{Input, Settings, SiteFile, publish};

use super::{FICTONIA, addressed, assets, dataset, text};

fn site(name: &str, content: &[u8], settings: &Settings) -> Vec<SiteFile> {
    let input = Input {
        datasets: vec![dataset(name, content)],
        ..Input::default()
    };
    publish(&assets(), &input, settings).expect("a site")
}

#[test]
fn each_report_has_a_page_that_shows_it_whole_and_leads_back() {
    let files = site("fictonia", FICTONIA.as_bytes(), &addressed());
    let dossier: Dossier = serde_json::from_str(FICTONIA).expect("a dossier");
    for report in &dossier.reports {
        let page = text(&files, &format!("r/{}/index.html", report.id));
        let holds = |what: &str| assert!(page.contains(what), "{what} in {page}");
        holds(&format!("<a href=\"../../#{}\"", report.id));
        let address = format!("https://dossiers.example/r/{}/", report.id);
        holds(&format!("<link rel=\"canonical\" href=\"{address}\">"));
        holds("property=\"og:type\" content=\"article\"");
        holds(&format!("\"mainEntityOfPage\":\"{address}\""));
        if let Some(text) = &report.abstract_ {
            holds(&format!(">{text}</p>"));
        }
        for source in &report.sources {
            holds(&format!("href=\"{}\"", source.url));
        }
        for revision in &report.revisions {
            holds(&revision.change);
        }
        // It is cited with the lasting address, and without a day on which nobody looked at it.
        holds(&format!("#{}</p>", report.id));
        assert!(!page.contains("Accessed "), "{page}");
        assert!(!page.contains("<script type=\"module\""), "{page}");
    }
    let sitemap = text(&files, "sitemap.xml");
    let listed = sitemap.matches("<loc>https://dossiers.example/r/").count();
    assert_eq!(listed, dossier.reports.len());
}

#[test]
fn the_reports_of_a_large_dossier_stand_in_the_pages_of_years() {
    let pages = |count| {
        let mut large = Vec::new();
        synthetic::write(count, &mut large).expect("memory takes what is written");
        let files = site("large", &large, &Settings::default());
        let pages = files.iter().filter(|file| file.path.starts_with("r/"));
        pages.count()
    };
    assert_eq!(pages(2_000), 2_000);
    assert_eq!(pages(2_001), 0);
}
