//! The page on which a reader verifies files: what a dossier states of them, and where media come from. It is
//! complete without scripts; its script adds the buttons.

use leptos::either::Either;
use leptos::prelude::*;

use dossier::{Proof, ProofType, Provenance};
use locale::{Locale, Page};

use super::{Branding, LanguageLink, Languages, filled, site_line, site_note};

/// A file of the site, and the hash that is stated of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatedFile {
    /// What it is: plain text.
    pub name: String,
    /// Its address, relative to the page.
    pub href: String,
    /// Its SHA-256, in hexadecimal digits.
    pub sha256: String,
}

/// A picture, a recording, a document or a source, and what is known of where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence<'a> {
    /// The element's id.
    pub id: String,
    /// What it is: plain text.
    pub heading: String,
    /// The language of that (BCP 47), where it is not the page's.
    pub language: Option<String>,
    /// The address of the report that it belongs to, relative to the page, and its title.
    pub report: Option<(String, String)>,
    /// What is published of it, where the site has it.
    pub published: Option<StatedFile>,
    /// Where it comes from, where that is said.
    pub provenance: Option<&'a Provenance>,
}

/// The address of the dossier's page and its title, the language of which is given where it is not the page's
/// (BCP 47).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// The title.
    pub title: String,
    /// Its language.
    pub language: Option<String>,
}

/// The body of the page. Its place is a folder below that of the dossier's page.
#[component]
pub fn VerifyPage<'a>(
    /// The dossier.
    dossier: Way,
    /// The ways to this page in each language of the dossier; empty where there is one.
    languages: Vec<LanguageLink>,
    /// The address of the site's first page, relative to this one: empty or ending with `/`.
    root: String,
    /// The public key with which the publisher signs the site.
    key: Option<String>,
    /// The dataset, and the page in one file.
    files: Vec<StatedFile>,
    /// Media and sources.
    evidence: Vec<Evidence<'a>>,
    /// What the site puts on each of its pages.
    branding: &'a Branding,
    /// The words of the page.
    locale: &'static Locale<Page>,
) -> impl IntoView {
    let files = files
        .into_iter()
        .map(|it| view! { <StatedRow stated_as=it.name.clone() file=it locale /> });
    let media = (!evidence.is_empty()).then(|| {
        let all = evidence
            .into_iter()
            .map(|it| view! { <EvidenceSection evidence=it root=root.clone() locale /> });
        view! {
            <section aria-labelledby="verify_media">
                <h2 id="verify_media">{locale.verify_media()}</h2>
                {all.collect_view()}
            </section>
        }
    });
    view! {
        <header class="year-page">
            {site_line(branding, locale)} <Languages links=languages locale /> <p>
                <a href="../" lang=dossier.language>
                    {dossier.title}
                </a>
            </p> <h1>{locale.verify()}</h1> <p>{locale.verify_hint()}</p>
        </header>
        <main id="verify" class="report-page verify" data-root=root data-key=key>
            <section aria-labelledby="verify_dossier">
                <h2 id="verify_dossier">{locale.verify_dossier()}</h2>
                {files.collect_view()}
                <p class="quiet">{locale.verify_by_command()}</p>
            </section>
            <section aria-labelledby="verify_file">
                <h2 id="verify_file">{locale.verify_file()}</h2>
                <p id="verify_file_hint">{locale.verify_file_hint()}</p>
                <p id="verify_choice" hidden=true>
                    <input
                        id="verify_own"
                        type="file"
                        multiple=true
                        aria-label=locale.verify_file()
                        aria-describedby="verify_file_hint"
                    />
                    <output for="verify_own"></output>
                </p>
            </section>
            <section aria-labelledby="verify_key">
                <h2 id="verify_key">{locale.verify_key()}</h2>
                {key_lines(key.clone(), locale)}
            </section>
            <section aria-labelledby="verify_site">
                <h2 id="verify_site">{locale.verify_site()}</h2>
                <p>{locale.verify_site_hint()}</p>
                <p id="verify_all" hidden=true>
                    <button type="button">{locale.verify_site_button()}</button>
                    <progress hidden=true aria-labelledby="verify_site"></progress>
                    <output></output>
                </p>
                <ul id="verify_faults" dir="ltr"></ul>
            </section>
            {media}
        </main>
        <footer>{site_note(branding, locale)}</footer>
        <Words locale />
    }
}

/// Says with which key the site is signed, and the commands by which others verify it.
fn key_lines(key: Option<String>, locale: &'static Locale<Page>) -> impl IntoView + use<> {
    match key {
        None => Either::Left(view! { <p>{locale.verify_no_key()}</p> }),
        Some(key) => {
            let commands =
                format!("minisign -Vm SHA256SUMS -P {key}\nsha256sum --check --quiet SHA256SUMS");
            let shown = view! { <code dir="ltr">{key}</code> };
            let hint = filled(&locale.verify_key_hint(), vec![shown.into_any()]);
            Either::Right(view! {
                <p>{hint}</p>
                <p>{locale.verify_key_commands()}</p>
                <pre dir="ltr" tabindex="0">
                    {commands}
                </pre>
            })
        }
    }
}

/// Names one of the copies of a medium.
fn named(heading: &str, copy: &str) -> String {
    format!("{heading} – {copy}")
}

/// A file, its hash, and room for what came of it.
#[component]
fn StatedRow(
    file: StatedFile,
    /// What the file is, wherever it is spoken of.
    stated_as: String,
    locale: &'static Locale<Page>,
) -> impl IntoView {
    let StatedFile { name, href, sha256 } = file.clone();
    view! {
        <div class="stated" data-href=file.href data-sha256=file.sha256 data-name=stated_as>
            <p>
                <a href=href>{name}</a>
                " "
                <button type="button" hidden=true>
                    {locale.verify_button()}
                </button>
                <output></output>
            </p>
            <code dir="ltr">{sha256}</code>
        </div>
    }
}

/// What is known of a medium or a source.
#[component]
fn EvidenceSection<'a>(
    evidence: Evidence<'a>,
    root: String,
    locale: &'static Locale<Page>,
) -> impl IntoView {
    let report = evidence.report.map(|(href, title)| {
        view! {
            <p>
                <a href=href>{title}</a>
            </p>
        }
    });
    let published = evidence.published.clone();
    let published = published.map(|file| {
        let stated_as = named(&evidence.heading, &file.name);
        view! { <StatedRow file stated_as locale /> }
    });
    let hash = evidence.published.map(|file| file.sha256);
    let known = evidence
        .provenance
        .map(|it| view! { <Known provenance=it published=hash root heading=evidence.heading.clone() locale /> });
    view! {
        <section
            class="evidence"
            id=evidence.id.clone()
            aria-labelledby=format!("{}_heading", evidence.id)
        >
            <h3 id=format!("{}_heading", evidence.id) lang=evidence.language dir="auto">
                {evidence.heading}
            </h3>
            {report}
            {published}
            {known}
        </section>
    }
}

/// Where it comes from.
#[component]
fn Known<'a>(
    provenance: &'a Provenance,
    published: Option<String>,
    root: String,
    heading: String,
    locale: &'static Locale<Page>,
) -> impl IntoView {
    let line = |label: &'static str, text: Option<String>| {
        text.map(|text| {
            view! {
                <dt>{label}</dt>
                <dd dir="auto">{text}</dd>
            }
        })
    };
    let captured = provenance.captured.map(|date| locale.date(date));
    let hash = |label: &'static str, hash: Option<String>| {
        hash.map(|sha256| {
            view! {
                <dt>{label}</dt>
                <dd>
                    <code dir="ltr" data-sha256=sha256.clone() data-name=named(&heading, label)>
                        {sha256.clone()}
                    </code>
                </dd>
            }
        })
    };
    let original = provenance.original_sha256.as_ref().map(ToString::to_string);
    let working = provenance.sha256.as_ref().map(ToString::to_string);
    let changes = provenance.changes.iter();
    let changes = changes.map(|change| view! { <li dir="auto">{change.clone()}</li> });
    let changes = (!provenance.changes.is_empty()).then(|| {
        view! {
            <dt>{locale.provenance_changes()}</dt>
            <dd>
                <ol>{changes.collect_view()}</ol>
            </dd>
        }
    });
    let steps = provenance.custody.iter();
    let steps = steps.map(|step| {
        view! {
            <li>
                <time datetime=step.date.start().iso()>{locale.date(step.date)}</time>
                ": "
                <span dir="auto">{step.step.clone()}</span>
            </li>
        }
    });
    let custody = (!provenance.custody.is_empty()).then(|| {
        view! {
            <dt>{locale.provenance_custody()}</dt>
            <dd>
                <ol>{steps.collect_view()}</ol>
            </dd>
        }
    });
    let proven = original.clone().or_else(|| working.clone()).or(published);
    let proofs = provenance.proofs.iter();
    let proofs = proofs.map(|proof| {
        view! { <ProofRow proof root=root.clone() proven=proven.clone().unwrap_or_default() locale /> }
    });
    let proofs = (!provenance.proofs.is_empty()).then(|| {
        view! {
            <dt>{locale.provenance_proofs()}</dt>
            <dd>
                <ul>{proofs.collect_view()}</ul>
            </dd>
        }
    });
    view! {
        <dl>
            {line(locale.provenance_captured(), captured)}
            {line(locale.provenance_place(), provenance.place.clone())}
            {line(locale.provenance_by(), provenance.by.clone())}
            {line(locale.provenance_device(), provenance.device.clone())}
            {hash(locale.provenance_original(), original)} {changes}
            {hash(locale.provenance_working(), working)} {custody} {proofs}
        </dl>
    }
}

/// A proof, and what verifies it.
#[component]
fn ProofRow<'a>(
    proof: &'a Proof,
    root: String,
    /// The SHA-256 that it is most likely a proof of.
    proven: String,
    locale: &'static Locale<Page>,
) -> impl IntoView {
    let own = proof.file.as_ref().map(|file| format!("{root}{file}"));
    let elsewhere = proof.url.as_ref().map(ToString::to_string);
    let rel = elsewhere.is_some().then_some("noopener noreferrer");
    let token = own
        .clone()
        .filter(|_| proof.proof_type == ProofType::Rfc3161);
    let href = own.or(elsewhere).unwrap_or_default();
    let name = href.rsplit('/').next().unwrap_or_default().to_owned();
    let (label, command) = match proof.proof_type {
        ProofType::OpenTimestamps => (
            locale.proof_opentimestamps(),
            format!("ots verify -d {proven} {name}"),
        ),
        ProofType::Rfc3161 => (
            locale.proof_rfc3161(),
            format!("openssl ts -verify -in {name} -digest {proven} -CAfile AUTHORITY.pem"),
        ),
        ProofType::C2pa => (locale.proof_c2pa(), "c2patool".to_owned()),
        ProofType::Wacz => (locale.proof_wacz(), "ReplayWeb.page".to_owned()),
    };
    let command = view! { <code dir="ltr">{command}</code> };
    let verified_by = filled(&locale.proof_command(), vec![command.into_any()]);
    let hash = proof.sha256.as_ref().map(|sha256| {
        let sha256 = sha256.to_string();
        view! {
            <br />
            <code dir="ltr" data-sha256=sha256.clone() data-name=name>
                {sha256.clone()}
            </code>
        }
    });
    view! {
        <li data-token=token>
            <a href=href rel=rel>
                {label}
            </a>
            " "
            <button type="button" hidden=true>
                {locale.verify_button()}
            </button>
            <output></output>
            {hash}
            <p class="quiet">{verified_by}</p>
        </li>
    }
}

/// What the page's script says: it has no words of its own. A `slot` is filled by it.
#[component]
fn Words(locale: &'static Locale<Page>) -> impl IntoView {
    let slot = |name: &'static str| view! { <bdi data-slot=name></bdi> }.into_any();
    let said = |name: &'static str, words: Vec<AnyView>| {
        view! { <span data-said=name>{words}</span> }
    };
    let plain = |name, words: &'static str| said(name, vec![words.into_any()]);
    view! {
        <div id="verify_words" hidden=true>
            {plain("waits", locale.verify_waits())}
            {plain("same", locale.verify_same())}
            {said("other", filled(&locale.verify_other(), vec![slot("hash")]))}
            {plain("missing", locale.verify_missing())}
            {plain("failed", locale.verify_failed())}
            {said("all-same", filled(&locale.verify_site_same(), vec![slot("count")]))}
            {said("all-other", filled(&locale.verify_site_other(), vec![slot("count")]))}
            {plain("signed", locale.verify_signed())}
            {plain("signed-other-key", locale.verify_signed_other_key())}
            {plain("signed-altered", locale.verify_signed_altered())}
            {plain("unsigned", locale.verify_unsigned())}
            {said("known", filled(&locale.verify_file_known(), vec![slot("name")]))}
            {said("unknown", filled(&locale.verify_file_unknown(), vec![slot("hash")]))}
            {said(
                "timestamp",
                filled(
                    &locale.verify_timestamp(),
                    ["which", "time", "signer", "authority", "certificate"].map(slot).into(),
                ),
            )}
            {plain("timestamp-other", locale.verify_timestamp_other())}
            {plain("timestamp-wrong", locale.verify_timestamp_wrong())}
        </div>
    }
}
