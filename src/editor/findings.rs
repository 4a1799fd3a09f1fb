//! What is to be mended: everything that the check finds, each a link to its field, with a button where the
//! remedy is certain.

use dossier::Severity;
use editor::{Action, Finding, Remedy, Target};
use leptos::prelude::*;

use super::focus;
use super::labels;
use super::privacy::{self, LookForPeople, Meant};
use super::publisher::Fault;
use super::report_list;
use super::store::{Editor, Place, editor};

/// How many findings are listed at most.
const LISTED: usize = 200;

/// Gives the buttons that put a finding right.
pub fn remedies(editor: Editor, remedies: Vec<Remedy>) -> impl IntoView {
    let button = move |remedy: Remedy| {
        let label = remedy_label(editor, &remedy.action);
        view! {
            <button type="button" class="remedy" on:click=move |_| editor.edit(remedy.edit.clone())>
                {label}
            </button>
        }
    };
    remedies.into_iter().map(button).collect_view()
}

/// Tells whether a finding says that nothing stands in a field.
pub fn is_of_nothing(finding: &Finding) -> bool {
    finding.message.starts_with("found \"\",")
}

/// Gives the sentence of a finding. Where the form says what to write, it need not say what the format expects.
pub fn said(editor: Editor, finding: &Finding) -> String {
    if is_of_nothing(finding) {
        editor.locale.fill_in().to_owned()
    } else if finding.message.contains("(EDTF)") {
        let written = finding.message.strip_prefix("found \"");
        let written = written.and_then(|rest| rest.split_once("\", "));
        let written = written.map(|(written, _)| written).unwrap_or_default();
        editor.locale.unreadable_date(written)
    } else {
        finding.message.clone()
    }
}

/// Says what a remedy does.
fn remedy_label(editor: Editor, action: &Action) -> String {
    let locale = editor.locale;
    match action {
        Action::Write(text) => locale.remedy_write(text),
        Action::Trim => locale.remedy_trim().to_owned(),
        Action::RemoveInvisible => locale.remedy_remove_invisible().to_owned(),
        Action::JoinLines => locale.remedy_join_lines().to_owned(),
        Action::Remove => locale.remove().to_owned(),
        Action::Rename(id) => locale.remedy_rename(id),
        Action::DeclareTopic(id) => locale.remedy_declare_topic(id),
        Action::DeclareField(id) => locale.remedy_declare_field(id),
    }
}

/// Leads to the field that a finding is about.
pub fn go_to(editor: Editor, target: Target, at: &str) {
    editor.place.set(match target {
        Target::Header => Place::Dossier,
        Target::Row(key) => Place::Report(key),
        Target::Settings => Place::Site,
    });
    focus::into(at.to_owned());
}

/// Counts the errors and the warnings.
pub fn counts(editor: Editor) -> (usize, usize) {
    let findings = editor.findings.read();
    let is_error = |it: &&Finding| it.severity == Severity::Error;
    let errors = findings.iter().filter(is_error).count();
    let faults = editor.faults.read().len();
    (errors + faults, findings.len() - errors)
}

/// The list of everything that is to be mended.
#[component]
pub fn Findings() -> impl IntoView {
    let editor = editor();
    let locale = editor.locale;
    let groups = Memo::new(move |_| grouped(editor));
    let is_clean = move || groups.read().is_empty() && editor.faults.read().is_empty();
    let more = move || {
        let more = editor.findings.read().len().saturating_sub(LISTED);
        (more > 0).then(|| view! { <p>{locale.more_to_mend(more)}</p> })
    };
    let group = move |(target, findings): (Target, Vec<Finding>)| {
        let heading = match target {
            Target::Header => locale.about_the_dossier().to_owned(),
            Target::Settings => locale.the_site().to_owned(),
            Target::Row(key) => report_list::title(editor, key),
        };
        let item = move |finding: Finding| view! { <Item finding /> };
        view! {
            <section>
                <h3 dir="auto">{heading}</h3>
                <ul class="to-mend">{findings.into_iter().map(item).collect_view()}</ul>
            </section>
        }
    };
    let faults = move || {
        let faults = editor.faults.get();
        (!faults.is_empty()).then(|| {
            view! {
                <section>
                    <h3>{locale.publishing()}</h3>
                    <FaultList faults />
                </section>
            }
        })
    };
    view! {
        <section class="findings" aria-labelledby="findings_title">
            <h2 id="findings_title">{locale.to_mend()}</h2>
            <p hidden=move || !is_clean()>{locale.nothing_to_mend()}</p>
            <LookForPeople />
            {faults}
            {move || groups.get().into_iter().map(group).collect_view()}
            {more}
        </section>
    }
}

/// One finding, with the way to its field.
#[component]
fn Item(finding: Finding) -> impl IntoView {
    let editor = editor();
    let locale = editor.locale;
    let message = said(editor, &finding);
    let found = privacy::found(&finding);
    let Finding {
        severity,
        target,
        pointer,
        remedies: certain,
        ..
    } = finding;
    let class = match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let name = match severity {
        Severity::Error => locale.error(),
        Severity::Warning => locale.warning(),
    };
    let place = labels::of(editor, &pointer);
    let meant = found.map(|found| view! { <Meant found /> });
    view! {
        <li class=class>
            <strong>{name}</strong>
            " "
            {message}
            " "
            <button type="button" class="link" on:click=move |_| go_to(editor, target, &pointer)>
                {locale.go_to_field(&place)}
            </button>
            {remedies(editor, certain)}
            {meant}
        </li>
    }
}

/// A list of what is wrong, as the worker tells it.
#[component]
pub fn FaultList(faults: Vec<Fault>) -> impl IntoView {
    let item = |fault: Fault| {
        let file = fault.file.map(|file| view! { <code>{file}</code> });
        view! { <li class=fault.severity>{file} " " {fault.message}</li> }
    };
    view! { <ul class="to-mend">{faults.into_iter().map(item).collect_view()}</ul> }
}

/// Gives the first findings, those of one thing together.
fn grouped(editor: Editor) -> Vec<(Target, Vec<Finding>)> {
    let mut groups: Vec<(Target, Vec<Finding>)> = Vec::new();
    let findings = editor.findings.read();
    for finding in findings.iter().take(LISTED) {
        match groups
            .iter_mut()
            .find(|(target, _)| *target == finding.target)
        {
            Some((_, group)) => group.push(finding.clone()),
            None => groups.push((finding.target, vec![finding.clone()])),
        }
    }
    groups
}
