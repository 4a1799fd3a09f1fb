//! What one leaves with: the site as an archive, the page in one file, the package, the dataset, exports.

use js_sys::Uint8Array;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

use super::changes;
use super::checking::snapshot;
use super::findings::{self, FaultList};
use super::platform::download;
use super::publisher::{Fault, editor_file, export, faults, page, site, stop};
use super::save::{ZIP, save};
use super::store::{Editor, Place, editor};

/// What is being made.
#[derive(Clone, Copy, Default)]
struct Making {
    /// Which share is done, while something is made.
    share: RwSignal<Option<f64>>,
    /// Why it was not made.
    faults: RwSignal<Vec<Fault>>,
}

/// Something to leave with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Product {
    Site,
    OneFile,
    Dataset,
    Csv,
    TimelineJs,
    Editor,
}

/// What is said of a way to leave with the work.
struct Words<'a> {
    /// What it is.
    heading: &'static str,
    /// What to do with it next, in a sentence.
    next: &'static str,
    /// What the button says that makes it.
    label: &'static str,
    /// The same in steps.
    steps: &'a [&'static str],
}

/// The ways to leave with the work.
#[component]
pub fn Leave() -> impl IntoView {
    let editor = editor();
    let locale = editor.locale;
    let making = Making::default();
    let errors = move || findings::counts(editor).0;
    let changed = Memo::new(move |_| changes::count(editor));
    let unexplained = Memo::new(move |_| changes::unexplained(editor));
    view! {
        <section class="leave" aria-labelledby="leave_title">
            <h2 id="leave_title">{locale.publish_and_save()}</h2>
            <p hidden=move || {
                errors() == 0
            }>
                {move || locale.errors_stop(errors())} " "
                <button
                    type="button"
                    class="link"
                    on:click=move |_| editor.place.set(Place::Findings)
                >
                    {locale.to_mend()}
                </button>
            </p>
            <p hidden=move || {
                changed.get() == 0
            }>
                {move || locale.changes_before(changed.get())} " "
                <button
                    type="button"
                    class="link"
                    on:click=move |_| editor.place.set(Place::Changes)
                >
                    {locale.what_changed()}
                </button>
            </p>
            <p class="wrong" hidden=move || { unexplained.get() == 0 }>
                {move || locale.corrections_missing(unexplained.get())}
            </p>
            <Progress making />
            <Products making />
        </section>
    }
}

/// How far something is that is being made, or why it was not.
#[component]
fn Progress(making: Making) -> impl IntoView {
    let locale = editor().locale;
    let is_busy = move || making.share.read().is_some();
    view! {
        <div class="making" hidden=move || !is_busy() role="status">
            <p>{locale.making()}</p>
            <progress
                prop:value=move || making.share.get().unwrap_or_default()
                aria-label=locale.making()
            ></progress>
            <button
                type="button"
                on:click=move |_| {
                    stop();
                    making.share.set(None);
                }
            >
                {locale.stop()}
            </button>
        </div>
        {move || {
            let faults = making.faults.get();
            (!faults.is_empty())
                .then(|| {
                    view! {
                        <div role="alert">
                            <p>{locale.not_made()}</p>
                            <FaultList faults />
                        </div>
                    }
                })
        }}
    }
}

/// Each product, with what to do with it next.
#[component]
fn Products(making: Making) -> impl IntoView {
    let editor = editor();
    let locale = editor.locale;
    let is_busy = move || making.share.read().is_some();
    let offer = move |words: Words<'_>, press: Box<dyn Fn()>| {
        let steps = words.steps.iter().map(|step| view! { <li>{*step}</li> });
        view! {
            <li>
                <h3>{words.heading}</h3>
                <p>{words.next}</p>
                <button type="button" disabled=is_busy on:click=move |_| press()>
                    {words.label}
                </button>
                <details>
                    <summary>{locale.guide()}</summary>
                    <ol>{steps.collect_view()}</ol>
                </details>
            </li>
        }
    };
    let download = move |words: Words<'_>, product: Product| {
        offer(words, Box::new(move || make(editor, product, making)))
    };
    view! {
        <ul class="products">
            {download(
                Words {
                    heading: locale.site_zip(),
                    next: locale.site_zip_next(),
                    label: locale.download_site(),
                    steps: &[
                        locale.guide_site_unpack(),
                        locale.guide_site_host(),
                        locale.guide_site_look(),
                        locale.guide_site_correct(),
                    ],
                },
                Product::Site,
            )}
            {download(
                Words {
                    heading: locale.one_file_page(),
                    next: locale.one_file_next(),
                    label: locale.download_one_file(),
                    steps: &[
                        locale.guide_file_open(),
                        locale.guide_file_send(),
                        locale.guide_file_check(),
                    ],
                },
                Product::OneFile,
            )}
            {offer(
                Words {
                    heading: locale.package(),
                    next: locale.package_next(),
                    label: locale.save_package(),
                    steps: &[
                        locale.guide_package_keep(),
                        locale.guide_package_send(),
                        locale.guide_package_private(),
                    ],
                },
                Box::new(move || save(editor, true)),
            )}
            {download(
                Words {
                    heading: locale.dataset_file(),
                    next: locale.dataset_next(),
                    label: locale.download_dataset_file(),
                    steps: &[locale.guide_dataset_deposit(), locale.guide_dataset_check()],
                },
                Product::Dataset,
            )}
            {download(
                Words {
                    heading: locale.spreadsheet(),
                    next: locale.spreadsheet_next(),
                    label: locale.download_csv(),
                    steps: &[locale.guide_csv_open(), locale.guide_csv_back()],
                },
                Product::Csv,
            )}
            {download(
                Words {
                    heading: locale.timelinejs(),
                    next: locale.timelinejs_next(),
                    label: locale.download_timelinejs(),
                    steps: &[locale.guide_timelinejs_host()],
                },
                Product::TimelineJs,
            )}
            {download(
                Words {
                    heading: locale.editor_itself(),
                    next: locale.editor_next(),
                    label: locale.download_editor(),
                    steps: &[locale.guide_editor_open(), locale.guide_editor_keep()],
                },
                Product::Editor,
            )}
        </ul>
    }
}

/// Makes something and gives it to the browser's downloads.
fn make(editor: Editor, product: Product, making: Making) {
    making.faults.set(Vec::new());
    making.share.set(Some(0.0));
    spawn_local(async move {
        let made = made(editor, product, making).await;
        making.share.set(None);
        match made {
            Ok((name, media_type, content)) => {
                download(&name, media_type, &content);
                editor.status.set(editor.locale.file_downloaded(&name));
            }
            Err(error) if error.as_string().as_deref() == Some("stopped") => {
                editor.status.set(editor.locale.stopped().to_owned());
            }
            Err(error) => making.faults.set(faults(&error)),
        }
    });
}

async fn made(
    editor: Editor,
    product: Product,
    making: Making,
) -> Result<(String, &'static str, Uint8Array), JsValue> {
    let Some((draft, text)) = snapshot(editor).await else {
        return Err("nothing is open".into());
    };
    let name = draft.name().to_owned();
    let bytes = |text: &str| Uint8Array::from(text.as_bytes());
    Ok(match product {
        Product::Site => {
            let content = site(&draft, &text, move |share| making.share.set(Some(share))).await?;
            ([&name, "-site.zip"].concat(), ZIP, content)
        }
        Product::OneFile => {
            let content = page(&draft, &text, "").await?;
            ([&name, ".html"].concat(), "text/html", content)
        }
        Product::Dataset => ([&name, ".json"].concat(), "application/json", bytes(&text)),
        Product::Csv => {
            let (text, _) = export(&text, "csv").await?;
            ([&name, ".csv"].concat(), "text/csv", bytes(&text))
        }
        Product::TimelineJs => {
            let (text, _) = export(&text, "timelinejs").await?;
            (
                [&name, "-timelinejs.json"].concat(),
                "application/json",
                bytes(&text),
            )
        }
        Product::Editor => {
            let content = editor_file("en").await?;
            ("editor.html".to_owned(), "text/html", content)
        }
    })
}
