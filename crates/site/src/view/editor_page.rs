//! The page of the editor, before its program arrives.

use leptos::prelude::*;
use locale::{Locale, Page};

use crate::catalogue::File;

/// What the program of the editor finds on its page.
#[derive(Clone, Debug, Default)]
pub struct EditorFiles {
    /// Its words.
    pub words: File,
    /// The assets, without the programs, which are files of the site.
    pub outline: File,
    /// The dataset of the site's only dossier, where it has one: its address and its name.
    pub dataset: Option<(String, String)>,
    /// The languages into which it is translated (BCP 47), each a file beside it, between spaces.
    pub translations: Option<String>,
    /// The addresses of its media, by the names that the dataset gives them: a JSON object.
    pub media: Option<String>,
    /// What is said of the site: a JSON object of the entries of `site.toml`.
    pub settings: Option<String>,
    /// The address of the site's logo.
    pub logo: Option<String>,
    /// The address of the folder that a development server lets the editor write.
    pub folder: Option<String>,
}

/// The body of the page. All that it can do comes from its program.
#[component]
pub fn EditorPage(
    /// The address of the site's first page; nothing in a page that is a single file.
    home: Option<String>,
    /// What its program finds.
    files: EditorFiles,
    /// The words of the page.
    locale: &'static Locale<Page>,
) -> impl IntoView {
    let is_hosted = home.is_some().then_some("");
    let home = home.map(|href| {
        view! {
            <p>
                <a href=href>{locale.back_to_site()}</a>
            </p>
        }
    });
    let (dataset, name) = files.dataset.unzip();
    view! {
        <div
            id="editor"
            data-locale=files.words.href
            data-locale-integrity=files.words.integrity
            data-outline=files.outline.href
            data-outline-integrity=files.outline.integrity
            data-dataset=dataset
            data-name=name
            data-translations=files.translations
            data-settings=files.settings
            data-media=files.media
            data-logo=files.logo
            data-folder=files.folder
            data-hosted=is_hosted
        >
            <main class="editor-start">
                {home} <h1>{locale.editor_title()}</h1> <p>{locale.editor_purpose()}</p>
                <p id="editor_waits">{locale.editor_waits()}</p>
                <p id="editor_failed" role="alert" hidden=true>
                    {locale.editor_failed()}
                </p> <noscript>
                    <p>{locale.editor_without_scripts()}</p>
                </noscript>
            </main>
        </div>
    }
}
