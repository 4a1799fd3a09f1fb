//! The topics of an input, filed under those of the dossier.

use std::collections::{HashMap, HashSet};

use dossier::{Dossier, Report, Topic, TopicId};

use super::change::FieldChange;
use crate::import::{Import, spelling};

/// What the topics of an input are called in the dossier.
pub struct Topics {
    /// The topic of the dossier that each topic of the input is.
    ids: HashMap<TopicId, TopicId>,
    /// Topics of the input that the dossier does not have.
    new: Vec<Topic>,
    /// Topics of the dossier, by their place, that the input labels in another way.
    renamed: Vec<(usize, String)>,
}

impl Topics {
    /// Finds the topics: one whose id the input gives by that id, any other by its label.
    pub fn of(base: &Dossier, import: &Import) -> Self {
        let mut topics = Self {
            ids: HashMap::new(),
            new: Vec::new(),
            renamed: Vec::new(),
        };
        let places = base.topics.iter().enumerate();
        let places: HashMap<_, _> = places.map(|(place, topic)| (&topic.id, place)).collect();
        let mut labels = HashMap::new();
        for topic in &base.topics {
            labels.entry(spelling(&topic.label)).or_insert(&topic.id);
        }
        let mut taken: HashSet<_> = places.keys().copied().cloned().collect();
        taken.extend(import.given.topic_ids.iter().cloned());
        for topic in &import.dossier.topics {
            let is_given = import.given.topic_ids.contains(&topic.id);
            let known = labels.get(&spelling(&topic.label));
            let id = match (is_given, places.get(&topic.id), known) {
                (true, Some(place), _) => {
                    let label = &topic.label;
                    if base.topics[*place].label != *label && label != topic.id.as_str() {
                        topics.renamed.push((*place, label.clone()));
                    }
                    topic.id.clone()
                }
                (false, _, Some(known)) => (*known).clone(),
                _ => {
                    let id = if is_given {
                        topic.id.clone()
                    } else {
                        free(&topic.id, &taken)
                    };
                    taken.insert(id.clone());
                    topics.new.push(Topic {
                        id: id.clone(),
                        label: topic.label.clone(),
                    });
                    id
                }
            };
            topics.ids.insert(topic.id.clone(), id);
        }
        topics
    }

    /// Gives the topics of a report of the input, as the dossier calls them.
    pub fn of_report(&self, report: &Report) -> Vec<TopicId> {
        let ids = report.topics.iter().map(|id| &self.ids[id]);
        let mut seen = HashSet::new();
        ids.filter(|id| seen.insert(*id)).cloned().collect()
    }

    /// Puts those that reports use into the dossier's list, and gives the labels that changed.
    pub fn put_into(self, dossier: &mut Dossier) -> Vec<FieldChange> {
        let used = dossier.reports.iter().flat_map(|report| &report.topics);
        let used: HashSet<_> = used.cloned().collect();
        let new = self.new.into_iter();
        dossier
            .topics
            .extend(new.filter(|topic| used.contains(&topic.id)));
        let renamed = self.renamed.into_iter().map(|(place, label)| {
            let topic = &mut dossier.topics[place];
            let before = std::mem::replace(&mut topic.label, label);
            FieldChange {
                field: format!("topics/{}/label", topic.id),
                before: before.into(),
                after: topic.label.as_str().into(),
            }
        });
        renamed.collect()
    }
}

/// Makes an id that is not taken.
fn free(id: &TopicId, taken: &HashSet<TopicId>) -> TopicId {
    if !taken.contains(id) {
        return id.clone();
    }
    let ids = (2..).filter_map(|number| format!("{id}-{number}").parse().ok());
    let free = ids.into_iter().find(|id| !taken.contains(id));
    free.expect("numbers do not end")
}
