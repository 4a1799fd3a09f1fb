//! Remedies of ids that stand twice.

use std::cell::RefCell;
use std::collections::HashSet;

use super::Remedy;
use super::place::Place;
use crate::report_id::{declared_ids, free_name, report_ids};
use crate::{Draft, Target};

/// Ids that nothing bears. None is given twice.
pub struct FreeIds<'a> {
    draft: &'a Draft,
    reports: Taken,
    declared: Taken,
}

/// The ids that are taken, once they were asked for.
type Taken = RefCell<Option<HashSet<String>>>;

impl<'a> FreeIds<'a> {
    pub fn new(draft: &'a Draft) -> Self {
        Self {
            draft,
            reports: Taken::default(),
            declared: Taken::default(),
        }
    }

    /// Gives what bears the id of another one an id of its own. An earlier id that leads to another report
    /// goes.
    pub fn another(&self, place: &Place<'_>) -> Vec<Remedy> {
        let is_own = place.parent.as_ref().is_some_and(|it| it.token == "id");
        match (place.found.as_text(), place.target) {
            (None, _) => Vec::new(),
            _ if !is_own => vec![place.remove()],
            (Some(id), Target::Row(_)) => {
                let ids = || report_ids(self.draft);
                vec![place.write(give(&self.reports, id, ids).into())]
            }
            (Some(id), _) => {
                let ids = || declared_ids(self.draft);
                vec![place.write(give(&self.declared, id, ids).into())]
            }
        }
    }
}

/// Gives an id like another one that is not taken, and takes it.
fn give<'a>(taken: &Taken, id: &str, read: impl FnOnce() -> HashSet<&'a str>) -> String {
    let mut taken = taken.borrow_mut();
    let taken = taken.get_or_insert_with(|| read().into_iter().map(str::to_owned).collect());
    let free = free_name(id, |other| taken.contains(other));
    taken.insert(free.clone());
    free
}
