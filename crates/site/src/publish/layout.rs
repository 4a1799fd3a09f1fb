//! The frame of every page: its head, and its body.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use bytes::Bytes;
use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::html::attribute::{Attribute, AttributeValue};
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::types::Element;
use leptos::tachys::view::{Position, PositionState};

use crate::catalogue::File;
use locale::direction;

/// The comment with which leptos marks places. Text never holds one: its `<` is escaped.
const MARK: &str = "<!>";

/// The same as HTML's grammar asks; it hydrates as well.
const CONFORMING: &str = "<!---->";

/// A page of the site.
pub struct Document<Head, Body> {
    /// The content security policy.
    pub policy: String,
    /// The language (BCP 47).
    pub language: String,
    /// The title: plain text.
    pub title: String,
    /// The address of the icon: a PNG.
    pub icon: String,
    /// The version of the page, where it has one.
    pub version: Option<String>,
    /// The address of a development server's script.
    pub live: Option<String>,
    /// More for the head.
    pub head: Head,
    /// The body.
    pub body: Body,
}

impl<Head: IntoView, Body: IntoView> Document<Head, Body> {
    /// Writes the page as HTML.
    pub fn html(self) -> String {
        html(|| self.view())
    }

    /// Writes the page as HTML, with what was written before in its slots.
    pub fn parts(self, slots: Vec<(Slot, Vec<Bytes>)>) -> Vec<Bytes> {
        let html = Owner::new().with(|| self.view().to_html());
        let slots = slots.into_iter();
        let slots = slots.map(|(slot, parts)| (slot.0.load(Ordering::Relaxed), 0, parts));
        let marks = html.match_indices(MARK).map(|(place, mark)| {
            let conforming = Bytes::from_static(CONFORMING.as_bytes());
            (place, mark.len(), vec![conforming])
        });
        // Of a slot and a mark in the same place, the slot comes first.
        let mut cuts: Vec<_> = slots.chain(marks).collect();
        cuts.sort_by_key(|(place, _, _)| *place);
        // A page can be large: it is cut, not copied.
        let html = Bytes::from(html);
        let mut whole = Vec::new();
        let mut start = 0;
        for (place, length, parts) in cuts {
            whole.push(html.slice(start..place));
            whole.extend(parts);
            start = place + length;
        }
        whole.push(html.slice(start..));
        whole
    }

    fn view(self) -> impl IntoView {
        let Self {
            policy,
            language,
            title,
            icon,
            version,
            live,
            head,
            body,
        } = self;
        let direction = direction(&language);
        let direction = (direction == "rtl").then_some(direction);
        let live = live.map(|src| view! { <script type="module" src=src></script> });
        view! {
            <!DOCTYPE html>
            <html lang=language dir=direction data-version=version>
                <head>
                    <meta charset="utf-8" />
                    <meta name="viewport" content="width=device-width, initial-scale=1" />
                    <meta name="referrer" content="no-referrer" />
                    <meta name="color-scheme" content="light dark" />
                    <meta http-equiv="Content-Security-Policy" content=policy />
                    <title>{title}</title>
                    <link rel="icon" href=icon type="image/png" />
                    {head}
                    {live}
                </head>
                <body>{body}</body>
            </html>
        }
    }
}

/// Writes a view as HTML.
pub fn html<View: IntoView>(view: impl FnOnce() -> View) -> String {
    let html = Owner::new().with(|| view().to_html());
    html.replace(MARK, CONFORMING)
}

/// A link to a style sheet.
#[component]
pub fn Sheet(file: File) -> impl IntoView {
    view! { <link rel="stylesheet" href=file.href integrity=file.integrity /> }
}

/// A script that starts a page's program.
#[component]
pub fn Script(file: File) -> impl IntoView {
    view! { <script type="module" src=file.href integrity=file.integrity></script> }
}

/// A link to another form of what the page holds.
#[component]
pub fn Alternate(href: String, media_type: &'static str, title: String) -> impl IntoView {
    view! { <link rel="alternate" type=media_type title=title href=href /> }
}

/// A place in a page, among elements or in an attribute, where something large stands that was written
/// before. It writes nothing, and remembers where it stood.
#[derive(Clone, Default)]
pub struct Slot(Arc<AtomicUsize>);

impl Render for Slot {
    type State = ();

    fn build(self) {}

    fn rebuild(self, _state: &mut ()) {}
}

impl AddAnyAttr for Slot {
    type Output<SomeNewAttr: Attribute> = Self;

    fn add_any_attr<NewAttr: Attribute>(self, _attr: NewAttr) -> Self
    where
        Self: RenderHtml,
    {
        self
    }
}

impl RenderHtml for Slot {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        html: &mut String,
        _position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _extra_attrs: Vec<AnyAttribute>,
    ) {
        self.0.store(html.len(), Ordering::Relaxed);
    }

    fn hydrate<const FROM_SERVER: bool>(self, _cursor: &Cursor, _position: &PositionState) {}

    fn into_owned(self) -> Self {
        self
    }
}

impl AttributeValue for Slot {
    type State = ();
    type AsyncOutput = Self;
    type Cloneable = Self;
    type CloneableOwned = Self;

    fn html_len(&self) -> usize {
        0
    }

    fn to_html(self, key: &str, html: &mut String) {
        *html += " ";
        *html += key;
        *html += "=\"";
        self.0.store(html.len(), Ordering::Relaxed);
        *html += "\"";
    }

    fn to_template(_key: &str, _html: &mut String) {}

    fn hydrate<const FROM_SERVER: bool>(self, _key: &str, _element: &Element) {}

    fn build(self, _element: &Element, _key: &str) {}

    fn rebuild(self, _key: &str, _state: &mut ()) {}

    fn into_cloneable(self) -> Self {
        self
    }

    fn into_cloneable_owned(self) -> Self {
        self
    }

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }
}
