//! Where a medium, the photo or a copy of a source comes from, and what proves it.

use dossier::ProofType;
use editor::{Node, Target};
use leptos::prelude::*;

use super::date_field::DateField;
use super::field::{ChoiceField, TextField, Write};
use super::items::Items;
use super::store::editor;

/// What is said of it, folded away where nothing is.
#[component]
pub fn ProvenanceFields(
    /// What it is a part of.
    target: Target,
    /// Where the medium, the photo or the source is.
    of: String,
) -> impl IntoView {
    let editor = editor();
    let locale = editor.locale;
    let pointer = [&of, "/provenance"].concat();
    let at = |name: &str| [&pointer, "/", name].concat();
    // What the author opens or closes later stays so.
    let is_said = untrack(|| editor.read(target, &pointer, |node| node.is_some()));
    let text = move |pointer: String, label: &'static str| {
        view! { <TextField target pointer label=label /> }
    };
    view! {
        <details class="more" open=is_said>
            <summary>{locale.medium_provenance()}</summary>
            <p class="hint">{locale.medium_provenance_hint()}</p>
            <DateField target pointer=at("captured") label=locale.medium_captured() optional=true />
            {text(at("place"), locale.medium_place())}
            {text(at("by"), locale.medium_by())}
            {text(at("device"), locale.medium_device())}
            {text(at("original_sha256"), locale.medium_original())}
            <Items
                target
                pointer=at("changes")
                label=locale.medium_changes()
                add=locale.add_change()
                new=|| Node::from("")
                item=move |pointer: String| {
                    view! {
                        <TextField target pointer label=locale.one_change() write=Write::Required />
                    }
                }
            />
            {text(at("sha256"), locale.medium_working())}
            <Items
                target
                pointer=at("custody")
                label=locale.medium_custody()
                add=locale.add_step()
                new=step
                item=move |pointer: String| view! { <StepFields target pointer /> }
            />
            <Items
                target
                pointer=at("proofs")
                label=locale.medium_proofs()
                add=locale.add_proof()
                new=proof
                item=move |pointer: String| view! { <ProofFields target pointer /> }
            />
        </details>
    }
}

fn step() -> Node {
    Node::from([("date", Node::from("")), ("step", Node::from(""))])
}

fn proof() -> Node {
    Node::from([
        ("type", Node::from(ProofType::Rfc3161.as_str())),
        ("file", Node::from("media/")),
    ])
}

/// A step of the chain of custody.
#[component]
fn StepFields(target: Target, pointer: String) -> impl IntoView {
    let locale = editor().locale;
    let at = |name: &str| [&pointer, "/", name].concat();
    view! {
        <DateField target pointer=at("date") label=locale.date_label() />
        <TextField
            target
            pointer=at("step")
            label=locale.one_step()
            write=Write::Required
            lines=2
        />
    }
}

/// A proof: a file of the site, or one elsewhere.
#[component]
fn ProofFields(target: Target, pointer: String) -> impl IntoView {
    let locale = editor().locale;
    let at = |name: &str| [&pointer, "/", name].concat();
    let kinds = [
        (ProofType::OpenTimestamps, "OpenTimestamps"),
        (ProofType::Rfc3161, "RFC 3161"),
        (ProofType::C2pa, "C2PA"),
        (ProofType::Wacz, "WACZ"),
    ];
    let kinds = kinds.map(|(kind, label)| (kind.as_str().to_owned(), label.to_owned()));
    view! {
        <ChoiceField
            target
            pointer=at("type")
            label=locale.item_type()
            choices=kinds.into()
            write=Write::Required
        />
        <TextField target pointer=at("file") label=locale.proof_file() />
        <TextField target pointer=at("url") label=locale.address() mode="url" />
        <TextField target pointer=at("sha256") label="SHA-256" />
    }
}
