//! What stands in a dataset until a person fills it in.

use crate::{Diagnostic, Dossier, FieldValue, shorten};

use super::media;

/// Stands for a text or a licence. What belongs there may be said after it.
pub const TEXT: &str = "TODO";

/// The beginning of an id that stands for another.
const ID: &str = "todo-";

/// The beginning of an address that stands for another: a host that is kept for examples (RFC 2606).
const ADDRESS: &str = "https://todo.example/";

/// Tells whether a text is still to be filled in.
fn is_placeholder(text: &str) -> bool {
    let rest = text.strip_prefix(TEXT);
    rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// Stands for a country: the code that ISO 3166-1 leaves to its users and Unicode's CLDR calls
/// unknown.
pub const COUNTRY: &str = "ZZ";

/// Stands for a language: the tag that BCP 47 calls undetermined.
pub const LANGUAGE: &str = "und";

/// Rule `placeholder`: gives what is still to be filled in. Licences are left to the rule that knows
/// the list of them.
pub(super) fn diagnostics(dossier: &Dossier) -> Vec<Diagnostic> {
    let mut texts = vec![
        ("/title".to_owned(), &dossier.title),
        ("/publisher/name".to_owned(), &dossier.publisher.name),
        (
            "/summary/attribution".to_owned(),
            &dossier.summary.attribution,
        ),
    ];
    for (index, paragraph) in dossier.summary.paragraphs.iter().enumerate() {
        texts.push((format!("/summary/paragraphs/{index}"), paragraph));
    }
    if let Some(photo) = &dossier.photo {
        let parts = [
            ("alt", &photo.alt),
            ("caption", &photo.caption),
            ("credit", &photo.credit),
        ];
        texts.extend(parts.map(|(part, text)| (format!("/photo/{part}"), text)));
    }
    for (index, report) in dossier.reports.iter().enumerate() {
        let at = |field: &str| format!("/reports/{index}/{field}");
        texts.push((at("title/text"), &report.title.text));
        let publisher = report.publisher.as_ref();
        texts.extend(publisher.map(|text| (at("publisher"), text)));
        for (index, revision) in report.revisions.iter().enumerate() {
            texts.push((at(&format!("revisions/{index}/change")), &revision.change));
            texts.push((at(&format!("revisions/{index}/reason")), &revision.reason));
        }
        texts.extend(report.abstract_.as_ref().map(|text| (at("abstract"), text)));
        let warning = report.content_warning.as_ref();
        texts.extend(warning.map(|text| (at("content_warning"), text)));
        for (place, medium) in report.media.iter().enumerate() {
            let at = |field| at(&format!("media/{place}/{field}"));
            texts.extend(media::fields(medium).map(|(field, text)| (at(field), text)));
        }
        for (id, value) in &report.fields {
            let at = at(&format!("fields/{id}"));
            match value {
                FieldValue::Text(text) => texts.push((at, text)),
                FieldValue::Place(place) => texts.push((format!("{at}/name"), &place.name)),
                FieldValue::List(all) => {
                    let all = all.iter().enumerate();
                    texts.extend(all.map(|(index, text)| (format!("{at}/{index}"), text)));
                }
                FieldValue::Number(_) | FieldValue::YesNo(_) => {}
            }
        }
    }
    for (index, topic) in dossier.topics.iter().enumerate() {
        texts.push((format!("/topics/{index}/label"), &topic.label));
    }
    for (index, field) in dossier.fields.iter().enumerate() {
        texts.push((format!("/fields/{index}/label"), &field.label));
    }
    let texts = texts.into_iter().filter(|(_, text)| is_placeholder(text));
    let texts = texts.map(|(pointer, text)| (pointer, text.as_str()));
    let texts = texts.chain(identifiers(dossier)).chain(addresses(dossier));
    let codes = [
        ("/country".to_owned(), dossier.country.as_str(), COUNTRY),
        ("/language".to_owned(), dossier.language.as_str(), LANGUAGE),
    ];
    let codes = codes
        .into_iter()
        .filter(|(_, code, placeholder)| code == placeholder);
    let codes = codes.map(|(pointer, _, placeholder)| (pointer, placeholder));
    let diagnostic = |(pointer, placeholder)| {
        let placeholder = shorten(placeholder);
        let message = format!("found the placeholder {placeholder:?}: fill in what belongs there");
        Diagnostic::error("placeholder", message).at(pointer)
    };
    texts.chain(codes).map(diagnostic).collect()
}

/// Gives the ids and names of authors that are still to be filled in.
fn identifiers(dossier: &Dossier) -> impl Iterator<Item = (String, &str)> {
    dossier
        .reports
        .iter()
        .enumerate()
        .flat_map(|(index, report)| {
            let ids = std::iter::once(("id".to_owned(), report.id.as_str()));
            let aliases = report.aliases.iter().enumerate();
            let aliases = aliases.map(|(index, id)| (format!("aliases/{index}"), id.as_str()));
            let ids = ids.chain(aliases).filter(|(_, id)| id.starts_with(ID));
            let authors = report.authors.iter().enumerate();
            let authors = authors.map(|(index, name)| (format!("authors/{index}"), name.as_str()));
            let authors = authors.filter(|(_, name)| is_placeholder(name));
            ids.chain(authors)
                .map(move |(field, text)| (format!("/reports/{index}/{field}"), text))
        })
}

/// Gives the addresses that are still to be filled in.
fn addresses(dossier: &Dossier) -> impl Iterator<Item = (String, &str)> {
    let publisher = dossier.publisher.url.iter();
    let publisher = publisher.map(|url| ("/publisher/url".to_owned(), url));
    let reports = dossier.reports.iter().enumerate();
    let reports = reports.map(|(index, report)| (format!("/reports/{index}"), &report.sources));
    let sources = std::iter::once(("/summary".to_owned(), &dossier.summary.sources)).chain(reports);
    let sources = sources.flat_map(|(pointer, sources)| {
        sources.iter().enumerate().flat_map(move |(index, source)| {
            let at = |field| format!("{pointer}/sources/{index}/{field}");
            let archived = source.archived_url.as_ref();
            let archived = archived.map(|url| (at("archived_url"), url));
            [Some((at("url"), &source.url)), archived]
                .into_iter()
                .flatten()
        })
    });
    let addresses = publisher.chain(sources);
    addresses
        .map(|(pointer, url)| (pointer, url.as_str()))
        .filter(|(_, url)| url.starts_with(ADDRESS))
}
