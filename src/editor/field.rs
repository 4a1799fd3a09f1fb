//! The fields of a form. Each shows one value of the draft with its label, a hint, and what is wrong with it.

use editor::{Finding, Node, Target, pointer};
use formats::import::{as_written, both_readings};
use leptos::prelude::*;

use super::store::{Editor, editor};

/// The names of values that are dates.
const DATES: [&str; 4] = ["as_of", "captured", "date", "retrieved"];

/// How a field writes its value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Write {
    /// A text; an empty one is left out.
    #[default]
    Optional,
    /// A text, which the format cannot do without.
    Required,
    /// A number; nothing is left out.
    Number,
}

impl Write {
    fn node(self, text: String) -> Option<Node> {
        match self {
            Self::Optional | Self::Number if text.is_empty() => None,
            Self::Number => Some(Node::number(&text)),
            Self::Optional | Self::Required => Some(Node::Text(text)),
        }
    }
}

/// Gives the id of the element that shows a value.
pub fn field_id(pointer: &str) -> String {
    let pointer = pointer.replace(['/', '~'], "_");
    ["field", &pointer].concat()
}

/// Gives what is wrong with a value, or with what is in it.
fn findings_at(editor: Editor, target: Target, pointer: &str) -> Vec<Finding> {
    let findings = editor.findings.read();
    let found = findings
        .iter()
        .filter(|finding| is_at(finding, target, pointer));
    found.cloned().collect()
}

fn is_at(finding: &Finding, target: Target, pointer: &str) -> bool {
    finding.target == target && pointer::is_within(&finding.pointer, pointer)
}

/// A field for a text: of one line, or of several.
#[component]
pub fn TextField(
    /// What it is a part of.
    target: Target,
    /// Where in it the value is.
    #[prop(into)]
    pointer: String,
    /// What the field is.
    #[prop(into)]
    label: String,
    /// What to write.
    #[prop(optional, into)]
    hint: Option<String>,
    /// How many lines are shown; one is an input of one line.
    #[prop(default = 1)]
    lines: u32,
    /// How the value is written.
    #[prop(optional)]
    write: Write,
    /// The id of a `datalist` with values to choose from.
    #[prop(optional, into)]
    list: Option<String>,
    /// What kind of text it is, for keyboards that fit it.
    #[prop(default = "text")]
    mode: &'static str,
) -> impl IntoView {
    let editor = editor();
    let id = field_id(&pointer);
    let value = editor.text_memo(target, &pointer);
    // White space at the end is kept in the field, where the next word follows, and not in the draft.
    let typed = RwSignal::new(String::new());
    let shown = move || {
        let (value, typed) = (value.get(), typed.get());
        if typed.trim() == value { typed } else { value }
    };
    let change = {
        let pointer = pointer.clone();
        move |text: String| {
            editor.type_in(target, &pointer, write.node(text.trim().to_owned()));
            typed.set(text);
        }
    };
    let input = if lines > 1 {
        let change = change.clone();
        view! {
            <textarea
                id=id.clone()
                rows=lines
                dir="auto"
                prop:value=shown
                aria-describedby=described(&id)
                aria-invalid=invalid(target, &pointer)
                on:input:target=move |event| change(event.target().value())
            ></textarea>
        }
        .into_any()
    } else {
        view! {
            <input
                id=id.clone()
                type="text"
                inputmode=mode
                dir="auto"
                autocomplete="off"
                list=list
                prop:value=shown
                aria-describedby=described(&id)
                aria-invalid=invalid(target, &pointer)
                on:input:target=move |event| change(event.target().value())
            />
        }
        .into_any()
    };
    view! {
        <Labelled target pointer id label hint>
            {input}
        </Labelled>
    }
}

/// Gives the ids of what describes a field.
pub fn described(id: &str) -> String {
    [id, "_hint ", id, "_wrong"].concat()
}

/// Says for programs that read aloud whether something is wrong with a field.
pub fn invalid(target: Target, pointer: &str) -> impl Fn() -> Option<&'static str> + Send + use<> {
    let (editor, pointer) = (editor(), pointer.to_owned());
    move || {
        let findings = editor.findings.read();
        let mut findings = findings.iter();
        let is_wrong = findings.any(|finding| {
            is_at(finding, target, &pointer) && !super::findings::is_of_nothing(finding)
        });
        is_wrong.then_some("true")
    }
}

/// A field with its label above it, and below it a hint and what is wrong.
#[component]
pub fn Labelled(
    /// What it is a part of.
    target: Target,
    /// Where in it the value is.
    pointer: String,
    /// The id of the field.
    id: String,
    /// What the field is.
    label: String,
    /// What to write.
    #[prop(optional_no_strip)]
    hint: Option<String>,
    /// The field.
    children: Children,
) -> impl IntoView {
    let hint = hint.map(|hint| {
        view! {
            <p class="hint" id=[&id, "_hint"].concat()>
                {hint}
            </p>
        }
    });
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            {children()}
            {hint}
            <Wrong target pointer id />
        </div>
    }
}

/// What is wrong with a value, each with its remedy where one is certain.
#[component]
pub fn Wrong(
    /// What it is a part of.
    target: Target,
    /// Where in it the value is.
    pointer: String,
    /// The id of the field.
    id: String,
) -> impl IntoView {
    let editor = editor();
    let found = Memo::new(move |_| {
        // A date in words becomes one of the dataset when its field is left; of two readings the author
        // is asked for one.
        let typed = editor.text(target, &pointer);
        let is_date = pointer::parent(&pointer).is_some_and(|(_, name)| DATES.contains(&name));
        if is_date && (as_written(&typed).is_some() || both_readings(&typed).is_some()) {
            return Vec::new();
        }
        findings_at(editor, target, &pointer)
    });
    let item = move |finding: Finding| {
        let message = super::findings::said(editor, &finding);
        let class = super::findings::is_of_nothing(&finding).then_some("to-fill-in");
        let remedies = super::findings::remedies(editor, finding.remedies);
        view! { <li class=class>{message} " " {remedies}</li> }
    };
    view! {
        <ul class="wrong" id=[&id, "_wrong"].concat() hidden=move || found.read().is_empty()>
            {move || found.get().into_iter().map(item).collect_view()}
        </ul>
    }
}

/// A choice of few values.
#[component]
pub fn ChoiceField(
    /// What it is a part of.
    target: Target,
    /// Where in it the value is.
    #[prop(into)]
    pointer: String,
    /// What the field is.
    #[prop(into)]
    label: String,
    /// What to choose.
    #[prop(optional, into)]
    hint: Option<String>,
    /// The values, and what each is called. An empty value leaves the member out.
    choices: Vec<(String, String)>,
    /// How the value is written.
    #[prop(optional)]
    write: Write,
) -> impl IntoView {
    let editor = editor();
    let id = field_id(&pointer);
    let value = editor.text_memo(target, &pointer);
    let change = {
        let pointer = pointer.clone();
        move |text: String| editor.type_in(target, &pointer, write.node(text))
    };
    let known: Vec<_> = choices.iter().map(|(value, _)| value.clone()).collect();
    let options = choices.into_iter().map(move |(choice, label)| {
        let is_chosen = {
            let choice = choice.clone();
            move || value.get() == choice
        };
        view! {
            <option value=choice selected=is_chosen>
                {label}
            </option>
        }
    });
    // What was opened may hold another value, which stays until another one is chosen.
    let other = move || {
        let value = value.get();
        let is_known = known.contains(&value);
        (!is_known).then(|| {
            view! {
                <option selected=true value=value.clone()>
                    {value.clone()}
                </option>
            }
        })
    };
    view! {
        <Labelled target pointer=pointer.clone() id=id.clone() label hint>
            <select
                id=id.clone()
                aria-describedby=described(&id)
                aria-invalid=invalid(target, &pointer)
                on:change:target=move |event| change(event.target().value())
            >
                {options.collect_view()}
                {other}
            </select>
        </Labelled>
    }
}

/// A choice of yes or no, by which a truth is set or left out.
#[component]
pub fn Check(
    /// What it is a part of.
    target: Target,
    /// Where in it the value is.
    #[prop(into)]
    pointer: String,
    /// What is true where it is set.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    let editor = editor();
    let is_set = {
        let pointer = pointer.clone();
        Memo::new(move |_| editor.is_set(target, &pointer))
    };
    view! {
        <label class="check">
            <input
                type="checkbox"
                id=field_id(&pointer)
                prop:checked=is_set
                on:change:target=move |event| {
                    let value = event.target().checked().then_some(Node::Bool(true));
                    editor.type_in(target, &pointer, value);
                }
            />
            {label}
        </label>
    }
}
