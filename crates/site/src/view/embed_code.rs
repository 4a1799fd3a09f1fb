//! The code by which other people put a part of a dossier into their pages.

use leptos::prelude::*;
use locale::{Locale, Page};

/// The code for one thing that can be put into a page: HTML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmbedCode {
    /// A frame, with a link inside for where no frames are shown.
    pub frame: String,
    /// The same, with a script that gives it the height of what it holds.
    pub with_script: String,
    /// A link.
    pub link: String,
}

/// The code in its three forms, each to copy from.
#[component]
pub fn EmbedCodes(code: EmbedCode, locale: &'static Locale<Page>) -> impl IntoView {
    let field = |name: &str, label: &'static str, code: String| {
        let id = ["embed_", name].concat();
        let heading = [&id, "_heading"].concat();
        view! {
            <section class="embed-code" aria-labelledby=heading>
                <p id=heading.clone()>{label}</p>
                <pre id=id dir="ltr" tabindex="0">
                    {code}
                </pre>
            </section>
        }
    };
    view! {
        {field("frame", locale.embed_code_frame(), code.frame)}
        {field("with_script", locale.embed_code_script(), code.with_script)}
        {field("link", locale.embed_code_link(), code.link)}
    }
}

/// What the script of the page with the code knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EmbedFacts {
    /// The address of the dossier's page, which ends with `/`.
    pub home: String,
    /// Its title.
    pub title: String,
    /// The address and the hash of the script that sets the height.
    pub script: (String, String),
    /// What the frame may do.
    pub sandbox: &'static str,
}

/// The body of the page with the code for the newest reports and the chart, of all reports or of those that its
/// address names. Its place is a folder below that of the dossier's page. Without scripts it has the code for
/// the newest of all.
#[component]
pub fn EmbedCodePage(
    /// What its script knows.
    facts: EmbedFacts,
    /// The code that stands there before a script changes it.
    code: EmbedCode,
    /// The words.
    locale: &'static Locale<Page>,
) -> impl IntoView {
    let choice = |name: &'static str, value: &'static str, label: &'static str, is_first: bool| {
        view! {
            <label>
                <input type="radio" name=name value=value checked=is_first />
                {label}
            </label>
        }
    };
    view! {
        <header class="year-page">
            <p>
                <a href="../">{facts.title.clone()}</a>
            </p>
            <h1>{locale.embed_heading()}</h1>
            <p>{locale.embed_hint()}</p>
        </header>
        <main class="embed-codes">
            <form
                id="embed_form"
                data-home=facts.home
                data-title=facts.title
                data-script=facts.script.0
                data-integrity=facts.script.1
                data-sandbox=facts.sandbox
                data-copy=locale.embed_copy()
                data-copied=locale.embed_copied()
                hidden=true
            >
                <fieldset>
                    <legend>{locale.embed_what()}</legend>
                    {choice("what", "", locale.embed_newest(), true)}
                    {choice("what", "chart/", locale.embed_chart(), false)}
                </fieldset>
                <p>
                    <label for="embed_width">{locale.embed_width()}</label>
                    <input
                        id="embed_width"
                        type="text"
                        name="width"
                        value="100%"
                        size="6"
                        dir="ltr"
                    />
                </p>
                <p>
                    <label for="embed_height">{locale.embed_height()}</label>
                    <input
                        id="embed_height"
                        type="text"
                        name="height"
                        value="600"
                        size="6"
                        inputmode="numeric"
                        dir="ltr"
                    />
                </p>
            </form>
            <EmbedCodes code locale />
            <h2>{locale.embed_preview()}</h2>
            <iframe
                id="embed_preview"
                src="../embed/"
                title=locale.embed_preview()
                height="600"
            ></iframe>
            <p class="status" role="status"></p>
        </main>
    }
}
