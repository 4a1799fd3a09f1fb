//! The list of reports: searched, sorted, and changed many at once. Only the rows in sight are drawn.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::Arc;

use editor::{
    Draft, Edit, Filter, List, Node, Only, RowKey, Sort, Target, duplicate as copy, free_id,
    set_all,
};
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::labels;
use super::publisher::latin;
use super::store::{Editor, Place, editor};
use super::topics::{LIST, add_topic, topics};
use super::unicode::{self, decompose};

/// How high a row is, in units of the font's size. The style has the same.
const ROW: f64 = 4.0;

/// How many rows are drawn beyond those in sight, on either side.
const BEYOND: usize = 10;

thread_local! {
    static ROWS: RefCell<List> = RefCell::new(List::new(decompose));
}

/// The licences that most dossiers have (SPDX).
const LICENCES: [&str; 6] = [
    "CC-BY-4.0",
    "CC-BY-SA-4.0",
    "CC-BY-NC-4.0",
    "CC-BY-ND-4.0",
    "CC0-1.0",
    "LicenseRef-AllRightsReserved",
];

/// What the list shows of all reports.
#[derive(Clone, Copy)]
pub struct Listing {
    /// What is asked for.
    filter: RwSignal<Filter>,
    /// The reports that answer.
    pub rows: Memo<Arc<Vec<RowKey>>>,
    /// The reports that are chosen.
    chosen: RwSignal<BTreeSet<RowKey>>,
}

impl Listing {
    /// Lists all reports, the newest first.
    pub fn new(editor: Editor) -> Self {
        let filter = RwSignal::new(Filter::default());
        let rows = Memo::new(move |_| {
            let filter = filter.read();
            let wrong: BTreeSet<RowKey> = if filter.only == Only::WithFindings {
                with_findings(editor)
            } else {
                BTreeSet::new()
            };
            Arc::new(editor.with(|draft| {
                ROWS.with_borrow_mut(|list| list.rows(draft, &filter, |key| wrong.contains(&key)))
            }))
        });
        Self {
            filter,
            rows,
            chosen: RwSignal::default(),
        }
    }
}

fn with_findings(editor: Editor) -> BTreeSet<RowKey> {
    let findings = editor.findings.read();
    let rows = findings.iter().filter_map(|finding| match finding.target {
        Target::Row(key) => Some(key),
        _ => None,
    });
    rows.collect()
}

/// Gives the title of a report, or what stands for one.
pub fn title(editor: Editor, key: RowKey) -> String {
    let title = editor.text(Target::Row(key), "/title/text");
    if title.is_empty() {
        editor.locale.untitled().to_owned()
    } else {
        title
    }
}

/// Gives the report that stands so many places after another one in the list.
pub fn beside(editor: Editor, key: RowKey, by: isize) -> Option<RowKey> {
    let listing = use_context::<Listing>()?;
    let rows = listing.rows.read();
    let place = rows.iter().position(|other| *other == key);
    match place {
        Some(place) => rows.get(place.checked_add_signed(by)?).copied(),
        // It no longer answers what the list asks for.
        None => editor.with(|draft| {
            let place = draft.place(key)?;
            let row = draft.rows().get(place.checked_add_signed(by)?)?;
            Some(row.key)
        }),
    }
}

/// Adds a report and opens its form.
pub fn add(editor: Editor) {
    let added = editor.with(|draft| {
        let key = draft.free_key();
        let report = Node::from([
            (
                "id",
                Node::from(free_id(draft, "", PROVISIONAL, unicode::name)),
            ),
            ("date", Node::from("")),
            ("title", Node::from([("text", Node::from(""))])),
            (
                "kind",
                Node::from([
                    ("type", Node::from("report")),
                    ("label", Node::from(editor.locale.kind_report())),
                ]),
            ),
        ]);
        let edit = Edit::Insert {
            at: draft.rows().len(),
            key,
            report: Arc::new(report),
        };
        Some((key, edit))
    });
    if let Some((key, edit)) = added {
        editor.edit(edit);
        editor.place.set(Place::Report(key));
        super::findings::go_to(editor, Target::Row(key), "/date");
    }
}

/// With what the id of a report begins that has neither date nor title yet.
const PROVISIONAL: &str = "new-report";

/// Tells whether an id is one of a report that has neither date nor title yet. It gets its own when it has
/// both.
fn is_provisional(id: &str) -> bool {
    let number = id.strip_prefix(PROVISIONAL);
    let number = number.map(|number| number.trim_start_matches('-'));
    number.is_some_and(|number| number.bytes().all(|digit| digit.is_ascii_digit()))
}

/// Gives a new report the id that it keeps, as soon as it has a date and a title.
pub fn name(editor: Editor, key: RowKey) {
    let target = Target::Row(key);
    let texts = ["/id", "/date", "/title/text"].map(|pointer| editor.text(target, pointer));
    let [id, date, title] = texts;
    if date.is_empty() || title.is_empty() || !is_provisional(&id) {
        return;
    }
    spawn_local(async move {
        let words = latin(&title).await;
        let id = editor.with(|draft| Some(free_id(draft, &date, &words, unicode::name)));
        editor.type_in(target, "/id", id.map(Node::from));
    });
}

/// Puts a copy of a report after it, and opens its form.
pub fn duplicate(editor: Editor, key: RowKey) {
    let copied = editor.with(|draft| Some((draft.free_key(), copy(draft, key, unicode::name)?)));
    if let Some((key, edit)) = copied {
        editor.edit(edit);
        editor.place.set(Place::Report(key));
        editor.status.set(editor.locale.duplicated().to_owned());
    }
}

/// The list.
#[component]
pub fn ReportList() -> impl IntoView {
    let editor = editor();
    let locale = editor.locale;
    let listing = expect_context::<Listing>();
    let filter = listing.filter;
    let total = Memo::new(move |_| editor.with(|draft| draft.rows().len()));
    let count = move || locale.report_count_of(listing.rows.read().len(), total.get());
    let is_empty = move || total.get() == 0;
    view! {
        <section class="report-list" aria-labelledby="list_title">
            <h2 id="list_title">{locale.list_of_reports()}</h2>
            <div class="list-tools">
                <button type="button" class="first" on:click=move |_| add(editor)>
                    {locale.add_report()}
                </button>
                <label>
                    <span>{locale.find_reports()}</span>
                    <input
                        type="search"
                        dir="auto"
                        prop:value=move || filter.read().words.clone()
                        on:input:target=move |event| {
                            filter.update(|filter| filter.words = event.target().value());
                        }
                    />
                </label>
                <OnlyField filter />
                <SortField filter />
            </div>
            <p class="empty" hidden=move || !is_empty()>
                {locale.no_reports_hint()}
            </p>
            <p role="status" hidden=is_empty>
                {count}
            </p>
            <Many listing />
            <Rows listing />
        </section>
    }
}

/// Which reports are listed.
#[component]
fn OnlyField(filter: RwSignal<Filter>) -> impl IntoView {
    let editor = editor();
    let locale = editor.locale;
    let change = move |value: String| {
        let only = match value.split_once(':') {
            Some(("topic", id)) => Only::Topic(id.to_owned()),
            _ if value == "wrong" => Only::WithFindings,
            _ => Only::All,
        };
        filter.update(|filter| filter.only = only);
    };
    let topics = move || {
        let topics = topics(editor).into_iter();
        topics
            .map(|(id, label)| view! { <option value=["topic:", &id].concat()>{label}</option> })
            .collect_view()
    };
    view! {
        <label>
            <span>{locale.show()}</span>
            <select on:change:target=move |event| change(event.target().value())>
                <option value="">{locale.show_all_reports()}</option>
                <option value="wrong">{locale.show_to_mend()}</option>
                {topics}
            </select>
        </label>
    }
}

/// The order of the list.
#[component]
fn SortField(filter: RwSignal<Filter>) -> impl IntoView {
    let locale = editor().locale;
    let change = move |value: String| {
        let sort = match value.as_str() {
            "oldest" => Sort::DateOldest,
            "title" => Sort::Title,
            "file" => Sort::AsInFile,
            _ => Sort::DateNewest,
        };
        filter.update(|filter| filter.sort = sort);
    };
    view! {
        <label>
            <span>{locale.order()}</span>
            <select on:change:target=move |event| change(event.target().value())>
                <option value="">{locale.order_newest()}</option>
                <option value="oldest">{locale.order_oldest()}</option>
                <option value="title">{locale.order_title()}</option>
                <option value="file">{locale.order_file()}</option>
            </select>
        </label>
    }
}

/// What is done to all reports that are chosen.
#[component]
fn Many(listing: Listing) -> impl IntoView {
    let editor = editor();
    let locale = editor.locale;
    let chosen = listing.chosen;
    // What is not listed is not changed unseen.
    let keys = move || -> Vec<RowKey> {
        editor.with(|draft| {
            let chosen = chosen.read();
            let listed = listing.rows.read();
            let rows = listed.iter().copied();
            rows.filter(|key| chosen.contains(key) && draft.place(*key).is_some())
                .collect()
        })
    };
    let typed = RwSignal::new(String::new());
    let add = move |_| {
        add_topic(editor, keys(), typed.get_untracked());
        typed.set(String::new());
    };
    let kind = RwSignal::new(String::new());
    let set_kind = move |_| {
        let label = kind.get_untracked();
        if !label.trim().is_empty() {
            editor.edit(set_all(
                &keys(),
                "/kind/label",
                Some(&Node::from(label.trim())),
            ));
            kind.set(String::new());
        }
    };
    let publisher = RwSignal::new(String::new());
    let set_publisher = move |_| {
        let name = publisher.get_untracked();
        let name = name.trim();
        let value = (!name.is_empty()).then(|| Node::from(name));
        editor.edit(set_all(&keys(), "/publisher", value.as_ref()));
        publisher.set(String::new());
    };
    let remove = move |_| {
        let edits = keys().into_iter().map(|key| Edit::Remove { key });
        editor.edit(Edit::All(edits.collect()));
        chosen.update(BTreeSet::clear);
    };
    view! {
        <fieldset class="many" hidden=move || keys().is_empty()>
            <legend>{move || locale.chosen_reports(keys().len())}</legend>
            <div class="with-button">
                <label>
                    <span>{locale.topic()}</span>
                    <input type="text" dir="auto" list=LIST bind:value=typed />
                </label>
                <button type="button" on:click=add>
                    {locale.add_topic()}
                </button>
            </div>
            <div class="with-button">
                <label>
                    <span>{locale.kind()}</span>
                    <input type="text" dir="auto" list="editor_kinds" bind:value=kind />
                </label>
                <button type="button" on:click=set_kind>
                    {locale.set_for_all()}
                </button>
            </div>
            <div class="with-button">
                <label>
                    <span>{locale.publisher()}</span>
                    <input type="text" dir="auto" list="editor_publishers" bind:value=publisher />
                </label>
                <button type="button" on:click=set_publisher>
                    {locale.set_for_all()}
                </button>
            </div>
            <p class="actions">
                <button
                    type="button"
                    on:click=move |_| {
                        chosen.update(|chosen| chosen.extend(listing.rows.read().iter().copied()));
                    }
                >
                    {locale.choose_all()}
                </button>
                <button type="button" on:click=move |_| chosen.update(BTreeSet::clear)>
                    {locale.choose_none()}
                </button>
                <button type="button" class="grave" on:click=remove>
                    {locale.delete_chosen()}
                </button>
            </p>
        </fieldset>
    }
}

/// The rows in sight.
#[component]
fn Rows(listing: Listing) -> impl IntoView {
    let editor = editor();
    let locale = editor.locale;
    let chosen = listing.chosen;
    let place = NodeRef::<Div>::new();
    // What is in sight: the first row, and how many.
    let sight = RwSignal::new((0_usize, 20_usize));
    let look = move || {
        let Some(element) = place.get_untracked() else {
            return;
        };
        let unit = window()
            .get_computed_style(&element)
            .ok()
            .flatten()
            .and_then(|style| style.get_property_value("font-size").ok())
            .and_then(|size| size.trim_end_matches("px").parse::<f64>().ok());
        let row = ROW * unit.unwrap_or(16.0);
        let count = |length: i32| {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a length on the screen is a small number"
            )]
            let count = (f64::from(length).max(0.0) / row) as usize;
            count
        };
        sight.set((
            count(element.scroll_top()),
            count(element.client_height()) + 1,
        ));
    };
    Effect::new(move |_| {
        listing.rows.track();
        look();
    });
    let drawn = Memo::new(move |_| {
        let rows = listing.rows.read();
        let (first, count) = sight.get();
        let start = first.saturating_sub(BEYOND).min(rows.len());
        let end = (first + count + BEYOND).min(rows.len());
        let shown: Vec<_> = (start..end).map(|place| (place, rows[place])).collect();
        shown
    });
    #[expect(
        clippy::cast_precision_loss,
        reason = "no list has so many reports that a place in it is not exact"
    )]
    let space = move |rows: usize| [&(rows as f64 * ROW).to_string(), "em"].concat();
    let before = move || space(drawn.read().first().map_or(0, |(place, _)| *place));
    let after = move || {
        let last = drawn.read().last().map_or(0, |(place, _)| *place + 1);
        space(listing.rows.read().len().saturating_sub(last))
    };
    let wrong = Memo::new(move |_| with_findings(editor));
    let row = move |(place, key): (usize, RowKey)| {
        let is_chosen = move || chosen.read().contains(&key);
        let date = move || labels::date(editor, &editor.text(Target::Row(key), "/date"));
        view! {
            <li
                aria-setsize=move || listing.rows.read().len()
                aria-posinset=place + 1
                class:wrong-row=move || wrong.read().contains(&key)
            >
                <input
                    type="checkbox"
                    aria-label=move || locale.choose_report(&title(editor, key))
                    prop:checked=is_chosen
                    on:change=move |_| {
                        chosen
                            .update(|chosen| {
                                if !chosen.remove(&key) {
                                    chosen.insert(key);
                                }
                            });
                    }
                />
                <button
                    type="button"
                    class="open"
                    on:click=move |_| editor.place.set(Place::Report(key))
                >
                    <span class="when">{date}</span>
                    <span class="what" dir="auto">
                        {move || title(editor, key)}
                    </span>
                    <span class="mark" hidden=move || !wrong.read().contains(&key)>
                        {locale.to_mend()}
                    </span>
                </button>
            </li>
        }
    };
    view! {
        <div class="rows" node_ref=place on:scroll=move |_| look() tabindex="-1">
            <ol>
                <li class="space" aria-hidden="true" style:block-size=before></li>
                <For each=move || drawn.get() key=|row| *row children=row />
                <li class="space" aria-hidden="true" style:block-size=after></li>
            </ol>
        </div>
    }
}

/// What is typed often: publishers, kinds and languages that the dossier has already.
#[component]
pub fn Suggestions() -> impl IntoView {
    let editor = editor();
    // They are gathered when the place changes, not with each key.
    let of = move |pointer: &'static str| {
        Memo::new(move |_| {
            editor.place.track();
            let draft = editor.draft.read_untracked();
            let rows = draft.as_ref().map(Draft::rows).unwrap_or_default();
            let texts = rows.iter().filter_map(|row| row.report.text(pointer));
            texts
                .filter(|text| !text.is_empty())
                .map(str::to_owned)
                .collect::<BTreeSet<_>>()
        })
    };
    let list = move |id: &'static str, pointer: &'static str| {
        let values = of(pointer);
        let options = move || {
            let values = values.get().into_iter().take(500);
            values
                .map(|value| view! { <option value=value></option> })
                .collect_view()
        };
        view! { <datalist id=id>{options}</datalist> }
    };
    view! {
        {list("editor_publishers", "/publisher")}
        {list("editor_kinds", "/kind/label")}
        {list("editor_languages", "/language")}
        <datalist id="editor_licences">
            {LICENCES.map(|id| view! { <option value=id></option> }).collect_view()}
        </datalist>
    }
}
