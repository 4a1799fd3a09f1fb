//! What the head of a page says of it.

use leptos::either::{Either, EitherOf4};
use leptos::prelude::*;

use formats::export::share::Tag;

use super::layout::Alternate;

/// What the head of a page says of it.
#[derive(Clone, Debug)]
pub enum About {
    /// What it is about, where the site's address is not known.
    Described(String),
    /// All that those are told who share, list or follow it.
    Followed {
        /// Its canonical address, Open Graph and Twitter card.
        tags: Vec<Tag>,
        /// Other forms of what it holds: address, media type and title.
        alternates: Vec<(String, &'static str, String)>,
        /// What machines read of it (JSON-LD), where there is something.
        json_ld: Option<String>,
    },
}

impl About {
    /// Gives the elements for the head.
    pub fn view(&self) -> impl IntoView + use<> {
        match self {
            Self::Described(description) => {
                Either::Left(view! { <meta name="description" content=description.clone() /> })
            }
            Self::Followed {
                tags,
                alternates,
                json_ld,
            } => {
                let tags = tags.iter().map(tag).collect_view();
                let alternates = alternates.iter().map(|(href, media_type, title)| {
                    view! { <Alternate href=href.clone() media_type title=title.clone() /> }
                });
                let json_ld = json_ld.clone();
                let json_ld = json_ld.map(|json_ld| {
                    view! { <script type="application/ld+json" inner_html=json_ld></script> }
                });
                Either::Right(view! {
                    {tags}
                    {alternates.collect_view()}
                    {json_ld}
                })
            }
        }
    }
}

/// Gives one tag.
fn tag(tag: &Tag) -> impl IntoView + use<> {
    match tag.clone() {
        Tag::Canonical(href) => EitherOf4::A(view! { <link rel="canonical" href=href /> }),
        Tag::DescribedBy(href) => {
            EitherOf4::B(view! { <link rel="describedby" type="application/ld+json" href=href /> })
        }
        Tag::Named(name, content) => EitherOf4::C(view! { <meta name=name content=content /> }),
        Tag::Property(property, content) => EitherOf4::D(
            leptos::html::meta()
                .attr("property", property)
                .content(content),
        ),
    }
}
