//! What a page is about: the line below the heading "Reports", or the title, and the country that it names.

use dossier::RowLocation;
use dossier::countries::COUNTRIES;

use super::super::draft::Draft;
use super::LONGEST_HEADING;

/// Takes a line between the heading "Reports" and the first report: the first short one is what the page is
/// about; others are left out.
pub fn line(draft: &mut Draft<'_>, place: RowLocation, text: &str) {
    let is_short = text.chars().count() <= LONGEST_HEADING && !text.ends_with(['.', '!', '?']);
    if is_short && draft.subject.is_none() {
        draft.subject = Some((place, text.to_owned()));
    } else {
        draft.leave_out(place, "", text);
    }
}

/// Gives the page its title, and its country where the subject or the title names one, and tells both.
pub fn name(draft: &mut Draft<'_>) {
    let subject = draft.subject.take();
    let named = subject.iter().map(|(_, text)| text).chain(&draft.title);
    let country = named
        .into_iter()
        .find_map(|text| Some((text.clone(), code(text)?)));
    if let Some((place, text)) = subject {
        if draft.title.is_none() {
            let message = format!("\"{text}\" is taken as the title");
            draft.moved(place, "", message);
            draft.title = Some(text);
        } else {
            draft.leave_out(place, "", &text);
        }
    }
    if let Some((text, code)) = country.filter(|_| draft.options.country.is_none()) {
        let message = format!("{code}, as \"{text}\" names it");
        draft.moved(RowLocation::Whole, "country", message);
        draft.country = code.parse().ok();
    }
}

/// Gives the code of a country whose English name a text is, or ends with ("Human Rights in Norway").
fn code(text: &str) -> Option<&'static str> {
    let lower = text
        .trim_matches(|c: char| !c.is_alphabetic())
        .to_lowercase();
    let names = |name: &str| {
        let name = name.to_lowercase();
        let before = lower.strip_suffix(name.as_str());
        before.is_some_and(|before| {
            before.is_empty() || before.ends_with(" in ") || before.ends_with(": ")
        })
    };
    let mut countries = COUNTRIES.iter();
    let found =
        countries.find(|row| names(row.name) || row.others.iter().any(|other| names(other)));
    found.map(|row| row.code)
}
