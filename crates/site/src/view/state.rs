//! The signals of the page, and all that is derived from them.

use leptos::prelude::*;

use std::collections::BTreeMap;
use std::ops::Range;

use locale::{Locale, Reader};

use crate::catalogue::{CardStore, Catalogue, WHOLE};
use crate::query::search::{Bits, Decompose, Index, Search};
use crate::query::{Counts, Query, answer, counts};

/// How many reports of a query are drawn at first: about two screens of them.
const PORTION: usize = 6;

/// How many reports at the top of a list that stands whole are drawn in full at first. Before the
/// program runs a browser lays out those that are near the window and notes how tall they are; who goes
/// back finds their place only if the same are as tall again.
const TOP: usize = 10;

/// How many more are drawn each time they are asked for.
const MORE: usize = 30;

/// What the living part of the page reads. Only `query` says what is asked for; the rest has
/// arrived from the host or is derived.
#[derive(Clone, Copy)]
pub struct State {
    /// The words of the page.
    pub locale: &'static Locale<Reader>,
    /// What is known of every report.
    pub catalogue: &'static Catalogue,
    /// Whether the page is a single file, and no others lie beside it.
    pub is_standalone: bool,
    /// How this platform decomposes letters for the search.
    pub decompose: Decompose,
    /// What the reader asks for; the filters and the address bar write it.
    pub query: RwSignal<Query>,
    /// The cards that have arrived.
    pub card_store: RwSignal<CardStore>,
    /// The search index, once it has arrived.
    pub index: RwSignal<Option<Index<'static>>>,
    /// The positions that phrases need, once they have arrived.
    pub positions: RwSignal<Option<&'static [u8]>>,
    /// Whether the reader has come to the search field.
    pub is_searching: RwSignal<bool>,
    /// Whether the reader is pressing on a control: it is not to move away.
    pub is_pressing: RwSignal<bool>,
    /// What the page has done that is not to be seen, in a sentence; empty where there is nothing to
    /// say.
    pub note: RwSignal<&'static str>,
    /// Whether the page is on its way to a report: what is to be near is not yet what is seen.
    pub is_navigating: RwSignal<bool>,
    /// What was asked for when a link led to a report: the address names the report, not the query.
    pub linked_query: RwSignal<Query>,
    /// Whether a link to a report has set the query aside.
    pub is_reset: RwSignal<bool>,
    /// The words of the query, parsed.
    pub search: Memo<Search>,
    /// What answers the query.
    pub answer: Memo<Answer>,
    /// What the choices show beside their names. It follows the query a moment later ([`State::count`]):
    /// the reader sees what answers first.
    pub counted: RwSignal<Counted>,
    /// The numbers of the reports that are to be drawn.
    pub drawn: Memo<Vec<u32>>,
    /// The numbers of the reports that stand in the list: those to be drawn once their cards are
    /// there or overdue, until then those that stood there before.
    pub listed: Memo<Vec<u32>>,
    /// What was to be drawn and had not arrived for so long that its places are shown.
    pub overdue: RwSignal<Vec<u32>>,
    /// How much of the list is drawn.
    reach: RwSignal<Reach>,
}

/// What answers a query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// The numbers of the reports, in the order of the query.
    pub shown: Vec<u32>,
    /// In which reports its words are found; nothing where it has none, or they cannot be sought yet.
    found: Option<Bits>,
    /// Whether the words were searched for wherever they may stand.
    pub is_exact: bool,
}

/// How many reports each choice would show, and beside which query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    /// The query for which was counted.
    pub query: Query,
    /// Whether its words were searched for wherever they may stand.
    pub is_exact: bool,
    /// The numbers.
    pub counts: Counts,
}

/// How much of the list is drawn.
#[derive(Clone, Debug, Default)]
struct Reach {
    /// How many reports of each query that has been asked, by its text: who goes back finds as many
    /// as there were.
    limits: BTreeMap<String, usize>,
    /// The places of what the reader looks at, once they have moved.
    near: Option<Range<usize>>,
    /// The place of what is in use, wherever it is.
    held: Option<usize>,
}

impl Reach {
    /// Gives how many reports of a query are to be drawn.
    fn limit(&self, query: &Query) -> usize {
        let limit = self.limits.get(&query.to_string());
        limit.copied().unwrap_or(PORTION)
    }
}

impl State {
    /// Makes the state that the page begins with: the empty query.
    #[must_use]
    pub fn new(
        locale: &'static Locale<Reader>,
        catalogue: &'static Catalogue,
        card_store: CardStore,
        decompose: Decompose,
    ) -> Self {
        let query = RwSignal::new(Query::default());
        let index = RwSignal::new(None::<Index<'static>>);
        let positions = RwSignal::new(None);
        let reach = RwSignal::new(Reach {
            limits: BTreeMap::from([(Query::default().to_string(), card_store.newest())]),
            near: None,
            held: None,
        });
        let search = Memo::new(move |_| Search::parse(&query.read().words, decompose));
        let answer = move |_: Option<&Answer>| {
            let search = search.read();
            let index = index.read();
            let index = index.as_ref().filter(|_| !search.is_empty());
            let matches = index.map(|index| index.matches(&search, positions.get()));
            let is_exact = matches
                .as_ref()
                .map_or(search.is_empty(), |found| found.exact);
            let found = matches.map(|matches| matches.documents);
            Answer {
                shown: answer(catalogue, &query.read(), found.as_ref()),
                found,
                is_exact,
            }
        };
        // To compare a hundred thousand numbers takes longer than what depends on them.
        let answer = Memo::new_with_compare(answer, |_, _| true);
        let drawn: Memo<Vec<u32>> = Memo::new(move |_| {
            let answer = answer.read();
            let limit = reach.read().limit(&query.read());
            answer
                .shown
                .iter()
                .take(if catalogue.is_whole() { WHOLE } else { limit })
                .copied()
                .collect()
        });
        let card_store = RwSignal::new(card_store);
        let overdue = RwSignal::new(Vec::new());
        let listed = Memo::new(move |listed: Option<&Vec<u32>>| {
            let drawn = drawn.read();
            let is_here = missing(&card_store.read(), &drawn).is_empty();
            let listed = listed.filter(|_| !is_here && *overdue.read() != *drawn);
            listed.unwrap_or(&drawn).clone()
        });
        Self {
            locale,
            catalogue,
            is_standalone: false,
            decompose,
            query,
            card_store,
            index,
            positions,
            is_searching: RwSignal::new(false),
            is_pressing: RwSignal::new(false),
            note: RwSignal::new(""),
            is_navigating: RwSignal::new(false),
            linked_query: RwSignal::new(Query::default()),
            is_reset: RwSignal::new(false),
            search,
            answer,
            counted: RwSignal::new(Counted {
                query: Query::default(),
                is_exact: true,
                counts: counts(catalogue, &Query::default(), None),
            }),
            drawn,
            listed,
            overdue,
            reach,
        }
    }

    /// Asks for something else. What the reader has looked at so far is near no longer.
    pub fn ask(&self, query: Query) {
        self.reach.update(|reach| {
            reach.near = None;
            reach.held = None;
        });
        self.query.set(query);
    }

    /// Counts what each choice would show beside the query as it is now.
    pub fn count(&self) {
        // The page may have gone since this was asked for.
        let Some(query) = self.query.try_get_untracked() else {
            return;
        };
        let answer = self.answer.read_untracked();
        let counts = counts(self.catalogue, &query, answer.found.as_ref());
        let is_exact = answer.is_exact;
        self.counted.set(Counted {
            query,
            is_exact,
            counts,
        });
    }

    /// Makes the list longer. What is new is drawn in full once the reader looks there.
    pub fn show_more(&self) {
        self.look_at(untrack(|| self.visible_range()));
        self.show(self.drawn.read_untracked().len() + MORE);
    }

    /// Draws at least so many of what answers.
    pub fn show(&self, count: usize) {
        let query = self.query.read_untracked().to_string();
        self.reach.update(|reach| {
            let limit = reach.limits.entry(query).or_insert(PORTION);
            *limit = count.max(*limit);
        });
    }

    /// Draws no more of each query than at first.
    pub fn trim(&self) {
        self.reach.update(|reach| reach.limits.clear());
    }

    /// Draws the reports of these places of the list in full, and no others, until something else is
    /// asked for.
    pub fn look_at(&self, places: Range<usize>) {
        self.reach.update(|reach| reach.near = Some(places));
    }

    /// Keeps the report at a place drawn in full, although it is not looked at: its elements are in
    /// use.
    pub fn hold(&self, place: Option<usize>) {
        if self.reach.read_untracked().held != place {
            self.reach.update(|reach| reach.held = place);
        }
    }

    /// Gives the place of the report that is drawn in full wherever the reader looks.
    #[must_use]
    pub fn held(&self) -> Option<usize> {
        self.reach.read().held
    }

    /// Gives the places of the list whose reports are drawn in full; of the others only the text is
    /// there.
    #[must_use]
    pub fn visible_range(&self) -> Range<usize> {
        let reach = self.reach.read();
        let near = reach.near.clone();
        near.unwrap_or_else(|| 0..reach.limit(&self.query.read()).max(TOP))
    }

    /// Gives how many reports answer and are not drawn.
    #[must_use]
    pub fn rest(&self) -> usize {
        self.answer.read().shown.len() - self.drawn.read().len()
    }

    /// Tells whether what is shown is what the words ask for: all that the search needs is there.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        self.answer.read().is_exact
    }

    /// Gives the chunks of cards that are to be drawn and have not arrived.
    #[must_use]
    pub fn missing(&self) -> Vec<usize> {
        missing(&self.card_store.read(), &self.drawn.read())
    }
}

/// Gives the chunks in which reports lie whose cards have not arrived. The numbers ascend or descend.
fn missing(card_store: &CardStore, numbers: &[u32]) -> Vec<usize> {
    let mut chunks: Vec<_> = numbers
        .iter()
        .filter_map(|&number| card_store.missing(number))
        .collect();
    chunks.dedup();
    chunks
}
