//! Which element of a list takes the place of which.

use std::collections::HashMap;

use serde::Deserialize;

/// The id of a report, a topic or another thing that a list tells apart by it.
#[derive(Deserialize)]
struct Identified {
    id: String,
}

/// Finds for each element the one of another list that takes its place: by ids where all have one of their
/// own, else by their order. Finds none where the other list is to be written anew.
pub fn pairs(before: &[&str], after: &[&str]) -> Vec<Option<usize>> {
    let id = |element: &&str| {
        serde_json::from_str(element)
            .ok()
            .map(|it: Identified| it.id)
    };
    let ids = |list: &[&str]| list.iter().map(id).collect::<Option<Vec<_>>>();
    match (ids(before), ids(after)) {
        (Some(old), Some(new)) => {
            let places = new.iter().enumerate().map(|(index, id)| (id, index));
            let mut places: HashMap<_, _> = places.collect();
            old.iter().map(|id| places.remove(id)).collect()
        }
        _ if before.len() <= after.len() => (0..before.len()).map(Some).collect(),
        _ => vec![None; before.len()],
    }
}
