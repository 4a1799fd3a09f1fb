//! The head of the page: what it is about and what it spans.

use leptos::prelude::*;

use crate::catalogue::Texts;
use dossier::{DateMeaning, Dossier};
use locale::{Locale, Page};

/// The title and, in one line, how many reports from when to when, and how many corrections, if any,
/// with the way to them.
#[expect(
    clippy::elidable_lifetime_names,
    reason = "components name their lifetimes"
)]
#[component]
pub fn Header<'a>(locale: &'static Locale<Page>, texts: Texts<'a>) -> impl IntoView {
    let dossier = texts.dossier;
    let language = texts.language_of(|| "title".to_owned(), locale);
    let corrections = dossier.revisions().len();
    let corrections = (corrections > 0).then(|| {
        view! {
            " · "
            <a href="#corrections_heading">{locale.corrections_so_far(corrections)}</a>
        }
    });
    view! {
        <hgroup class="header">
            <p class="header-kind">{locale.human_rights_dossier()}</p>
            <h1 lang=language dir=language.map(|_| "auto")>
                {dossier.title.as_str()}
            </h1>
            <p class="header-span">{span(dossier, locale)} {corrections}</p>
        </hgroup>
    }
}

/// Says how many reports there are, and of which dates.
pub fn span(dossier: &Dossier, locale: &Locale<Page>) -> String {
    let Some((first, last)) = dossier.coverage() else {
        return locale.no_reports_yet().to_owned();
    };
    let (first, last) = (locale.point(first), locale.point(last));
    let dates = if first == last {
        last
    } else {
        locale.date_range(&first, &last)
    };
    let reports = locale.report_count(dossier.reports.len());
    match dossier.dates {
        DateMeaning::Publication => locale.reports_and_dates(&reports, &dates),
        DateMeaning::Events => locale.reports_and_events(&reports, &dates),
    }
}
