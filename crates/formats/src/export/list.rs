//! A list of reports as plain text, to paste into a letter or to keep.

use dossier::{DateMeaning, Day, Dossier, Name, Report};
use locale::{Exporter, Locale};

use super::citation::{Access, archived_copy, ended, one_line, values, warning};

/// Gives reports in the order given, under a heading that says what is shown, such as "2012: 12 of
/// 66 reports". UTF-8, lines end with LF, no line is wrapped; every report is a block that a blank
/// line parts from the next.
#[must_use]
pub fn list(
    dossier: &Dossier,
    shown: &[&Report],
    heading: &str,
    access: &Access,
    locale: &Locale<Exporter>,
) -> String {
    let mut head = vec![
        one_line(&dossier.title),
        one_line(heading),
        one_line(&dossier.publisher.name),
    ];
    head.extend(access.base.as_ref().map(ToString::to_string));
    head.push(match access.accessed {
        Some(day) => locale.list_version(&access.version, &locale.day(day)),
        None => locale.version(&access.version),
    });
    let blocks = shown
        .iter()
        .map(|report| block(dossier, report, access, locale));
    let blocks: Vec<_> = std::iter::once(head).chain(blocks).collect();
    let texts: Vec<_> = blocks.iter().map(|lines| lines.join("\n")).collect();
    texts.join("\n\n") + "\n"
}

/// Gives the lines of one report.
fn block(
    dossier: &Dossier,
    report: &Report,
    access: &Access,
    locale: &Locale<Exporter>,
) -> Vec<String> {
    let names: Vec<_> = report.authors.iter().map(Name::spoken).collect();
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    let by = (!names.is_empty()).then(|| locale.by_authors(&locale.all_of(&names)));
    let label = one_line(&report.kind.label);
    let date = locale.date(report.date);
    let date = match dossier.dates {
        DateMeaning::Publication => date,
        DateMeaning::Events => locale.event_of(&date),
    };
    let mut lines = vec![
        format!("{} {label}", ended(&date)),
        one_line(&report.title.to_string()),
    ];
    lines.extend(report.publisher.as_deref().map(one_line));
    lines.extend(by.as_deref().map(one_line));
    lines.extend(warning(report, locale));
    lines.push(match &report.abstract_ {
        Some(text) => one_line(text),
        None => locale.no_text().to_owned(),
    });
    lines.extend(values(dossier, report, locale));
    if report.sources.is_empty() {
        lines.push(locale.no_address().to_owned());
    }
    for source in &report.sources {
        lines.push(locale.list_source(source.url.as_str()));
        if let Some(address) = &source.archived_url {
            let captured = source.captured().map(Day::date);
            lines.push(archived_copy(address.as_str(), captured, locale));
        }
    }
    lines.extend(revisions(report, locale));
    let permanent = access.base.as_ref();
    lines.extend(permanent.map(|base| locale.list_permanent(&format!("{base}#{}", report.id))));
    lines
}

/// Says what was corrected, oldest first.
fn revisions(report: &Report, locale: &Locale<Exporter>) -> Vec<String> {
    let mut revisions: Vec<_> = report.revisions.iter().collect();
    revisions.sort_by_key(|revision| revision.date);
    revisions
        .iter()
        .map(|revision| {
            let (change, reason) = (one_line(&revision.change), one_line(&revision.reason));
            locale.corrected_on(&locale.day(revision.date), &change, &reason)
        })
        .collect()
}
