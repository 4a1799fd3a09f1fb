//! Remedies of ids that stand twice.

use std::cell::RefCell;
use std::collections::HashSet;

use super::Remedy;
use super::place::Place;
use crate::report_id::{free, report_ids};
use crate::{Draft, Target};

/// Ids that nothing bears. None is given twice.
pub struct FreeIds<'a> {
    draft: &'a Draft,
    /// The ids of reports, once they were asked for.
    reports: RefCell<Option<HashSet<String>>>,
    /// The ids that were given to topics and fields.
    declared: RefCell<HashSet<String>>,
}

impl<'a> FreeIds<'a> {
    pub fn new(draft: &'a Draft) -> Self {
        Self {
            draft,
            reports: RefCell::default(),
            declared: RefCell::default(),
        }
    }

    /// Gives what bears the id of another one an id of its own. An earlier id that leads to another report
    /// goes.
    pub fn another(&self, place: &Place<'_>) -> Vec<Remedy> {
        let Some(id) = place.found.as_text() else {
            return Vec::new();
        };
        let is_own = place.parent.as_ref().is_some_and(|it| it.token == "id");
        if !is_own {
            return vec![place.remove()];
        }
        let free = match place.target {
            Target::Row(_) => {
                let mut reports = self.reports.borrow_mut();
                let taken = reports.get_or_insert_with(|| {
                    report_ids(self.draft)
                        .into_iter()
                        .map(str::to_owned)
                        .collect()
                });
                let free = free(taken, id);
                taken.insert(free.clone());
                free
            }
            _ => {
                let mut taken = self.declared.borrow_mut();
                for list in ["/topics", "/fields"] {
                    let ids = self.draft.header().list(list).iter();
                    taken.extend(ids.filter_map(|it| it.text("/id")).map(str::to_owned));
                }
                let free = free(&taken, id);
                taken.insert(free.clone());
                free
            }
        };
        vec![place.write(free.into())]
    }
}
