//! A list of reports as plain text, to paste into a letter or to keep.

use dossier::{Dossier, Name, Report};

use super::citation::{Access, one_line, warning};

/// Gives reports in the order given, under a heading that says what is shown, such as "2012: 12 of
/// 66 reports". UTF-8, lines end with LF, no line is wrapped; every report is a block that a blank
/// line parts from the next.
#[must_use]
pub fn list(dossier: &Dossier, shown: &[&Report], heading: &str, access: &Access) -> String {
    let mut head = vec![
        one_line(&dossier.title),
        one_line(heading),
        one_line(&dossier.publisher.name),
    ];
    head.extend(access.base.as_ref().map(ToString::to_string));
    let accessed = access.accessed.words();
    head.push(format!("Version {}, accessed {accessed}", access.version));
    let blocks = shown.iter().map(|report| block(report, access));
    let blocks: Vec<_> = std::iter::once(head).chain(blocks).collect();
    let texts: Vec<_> = blocks.iter().map(|lines| lines.join("\n")).collect();
    texts.join("\n\n") + "\n"
}

/// Gives the lines of one report.
fn block(report: &Report, access: &Access) -> Vec<String> {
    let names: Vec<_> = report.authors.iter().map(Name::spoken).collect();
    let by = (!names.is_empty()).then(|| format!("By {}", names.join(", ")));
    let label = one_line(&report.kind.label);
    let mut lines = vec![
        format!("{}. {label}", report.date.words()),
        one_line(&report.title.to_string()),
        one_line(&report.publisher),
    ];
    lines.extend(by.as_deref().map(one_line));
    lines.extend(warning(report));
    lines.push(match &report.abstract_ {
        Some(text) => one_line(text),
        None => "The source gives no text for this report.".to_owned(),
    });
    if report.sources.is_empty() {
        lines.push("No address is known.".to_owned());
    }
    for source in &report.sources {
        lines.push(format!("Source: {}", source.url));
        if let Some(address) = &source.archived_url {
            lines.push(match source.captured() {
                Some(day) => format!("Archived copy of {}: {address}", day.words()),
                None => format!("Archived copy: {address}"),
            });
        }
    }
    lines.extend(revisions(report));
    let permanent = access.base.as_ref();
    lines.extend(permanent.map(|base| format!("In the dossier: {base}#{}", report.id)));
    lines
}

/// Says what was corrected, oldest first.
fn revisions(report: &Report) -> Vec<String> {
    let mut revisions: Vec<_> = report.revisions.iter().collect();
    revisions.sort_by_key(|revision| revision.date);
    let line = |day: &str, change: &str, reason: &str| {
        format!("Corrected {day}: {} {}", one_line(change), one_line(reason))
    };
    revisions
        .iter()
        .map(|revision| {
            let day = revision.date.words();
            line(&day, &revision.change, &revision.reason)
        })
        .collect()
}
