//! Rules for ids: each leads to one report, topic or field, and goes on doing so.

use std::collections::{HashMap, HashSet};

use crate::{Diagnostic, Dossier, LINE, Report, ReportId};

use super::text::quote;

/// Rule `unique-id`: no two entries of one list bear the same id, and no alias is another id or
/// alias. Rule `length`, of ids.
pub(super) fn diagnostics(dossier: &Dossier) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let topics = dossier.topics.iter().enumerate();
    let topics = topics.map(|(index, topic)| Named {
        id: topic.id.as_str(),
        entry: format!("/topics/{index}"),
        field: "id".to_owned(),
    });
    unique(topics, &mut diagnostics);
    let fields = dossier.fields.iter().enumerate();
    let fields = fields.map(|(index, field)| Named {
        id: field.id.as_str(),
        entry: format!("/fields/{index}"),
        field: "id".to_owned(),
    });
    unique(fields, &mut diagnostics);
    let reports = dossier.reports.iter().enumerate();
    let ids = reports.clone().map(|(index, report)| Named {
        id: report.id.as_str(),
        entry: format!("/reports/{index}"),
        field: "id".to_owned(),
    });
    // The aliases come last: of an id and an alias that are the same, the alias is at fault.
    let aliases = reports.flat_map(|(index, report)| {
        let aliases = report.aliases.iter().enumerate();
        aliases.map(move |(place, alias)| Named {
            id: alias.as_str(),
            entry: format!("/reports/{index}"),
            field: format!("aliases/{place}"),
        })
    });
    unique(ids.chain(aliases), &mut diagnostics);
    diagnostics
}

/// An id, and where it stands.
struct Named<'a> {
    id: &'a str,
    /// The pointer of the report, topic or field.
    entry: String,
    /// The rest of the pointer.
    field: String,
}

fn unique<'a>(ids: impl Iterator<Item = Named<'a>>, diagnostics: &mut Vec<Diagnostic>) {
    let mut first = HashMap::new();
    for Named { id, entry, field } in ids {
        let mut report = |rule, message| {
            let pointer = format!("{entry}/{field}");
            diagnostics.push(Diagnostic::error(rule, message).at(pointer));
        };
        if id.len() > LINE {
            let message = format!(
                "found {} characters, expected {LINE} at most: shorten it",
                id.len()
            );
            report("length", message);
        }
        if let Some(earlier) = first.get(id) {
            let message = format!(
                "found {}, which {earlier} bears already: give each its own",
                quote(id)
            );
            report("unique-id", message);
        } else {
            first.insert(id, entry);
        }
    }
}

/// Rule `lasting-id`: gives the ids and aliases of an earlier version of the dossier to which
/// nothing leads any more.
pub(super) fn vanished(earlier: &Dossier, later: &Dossier) -> Vec<Diagnostic> {
    let known: HashSet<_> = later.reports.iter().flat_map(ids_of).collect();
    let missing = earlier.reports.iter().flat_map(ids_of);
    missing
        .filter(|id| !known.contains(id))
        .map(|id| {
            let message = format!(
                "found no {}, which the earlier version has: add it to the aliases of the report \
                 that takes its place",
                quote(id)
            );
            Diagnostic::error("lasting-id", message).at("/reports")
        })
        .collect()
}

fn ids_of(report: &Report) -> impl Iterator<Item = &str> {
    let aliases = report.aliases.iter().map(ReportId::as_str);
    std::iter::once(report.id.as_str()).chain(aliases)
}
