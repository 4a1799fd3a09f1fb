//! What an entry shows of its media.

use dossier::translation::medium_key;
use dossier::{Medium, MediumType};
use locale::{Locale, Page};

use crate::catalogue::{Detail, DetailElement, Texts, filled};

use super::dossier_media::{DossierMedia, MediumFiles, ReadyMedium, ReadyPicture};
use super::media::Version;
use super::page_path::PagePath;
use super::site_file::{SiteFile, data_address};
use super::verify_page;

/// How wide a picture stands in the page, for browsers that choose between files.
const SIZES: &str = "(min-width: 44rem) 40rem, 100vw";

/// How many bytes of pictures a page in one file holds at most.
pub const BUDGET: usize = 4_000_000;

/// How wide a picture in one file is at least, in pixels of its own, where there is a choice.
const WIDE_ENOUGH: u32 = 480;

/// Where an entry stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Edition {
    /// In the dossier's page.
    Page,
    /// In a page so many folders below it.
    Below(usize),
    /// In the page in one file.
    OneFile,
}

/// Draws the media of reports for one edition.
pub struct MediaDetails<'a> {
    /// The media.
    pub media: &'a DossierMedia<'a>,
    /// Where the dossier's page lies.
    pub path: &'a PagePath,
    /// The address of the dossier's page, where it is known: empty or ending with `/`.
    pub address: Option<String>,
    /// The texts of the dossier.
    pub texts: Texts<'a>,
    /// The words.
    pub locale: &'static Locale<Page>,
    /// The edition.
    pub edition: Edition,
    /// The media that a page in one file holds, by the paths of their files.
    pub held: Vec<String>,
}

impl<'a> MediaDetails<'a> {
    /// Draws for another edition.
    pub fn of_edition(&self, edition: Edition) -> Self {
        Self {
            media: self.media,
            path: self.path,
            address: self.address.clone(),
            texts: self.texts,
            locale: self.locale,
            edition,
            held: self.held.clone(),
        }
    }

    /// Chooses the pictures that a page in one file holds: of the reports in their order, as many as the
    /// budget allows.
    pub fn hold<'b>(&mut self, ids: impl Iterator<Item = &'b str>) {
        let mut left = BUDGET;
        for ready in ids.flat_map(|id| self.media.of(id)) {
            let Some((file, _)) = ready.files.as_ref().and_then(small) else {
                continue;
            };
            if let Some(rest) = left.checked_sub(file.size()) {
                left = rest;
                self.held.push(file.path.clone());
            }
        }
    }

    /// Draws the media of a report.
    pub fn of(&self, id: &str) -> Vec<Detail> {
        let media = self.media.of(id).iter();
        media
            .map(|ready| Detail::Element(self.figure(ready)))
            .collect()
    }

    fn figure(&self, ready: &ReadyMedium) -> DetailElement {
        let ReadyMedium { medium, files, .. } = ready;
        let figure = DetailElement::new("figure").attr("class", "medium");
        let Some(files) = files else {
            return figure.child(self.elsewhere(ready));
        };
        let (shown, has_link) = match (&files.picture, medium.medium_type) {
            _ if self.is_left_out(files) => (None, false),
            (Some(picture), _) => (Some(self.warned(ready, files, picture)), true),
            (None, MediumType::Audio | MediumType::Video) => {
                (Some(self.recording(ready, files)), true)
            }
            (None, _) => (None, false),
        };
        let caption = DetailElement::new("figcaption");
        let caption = if has_link {
            let text = self.captioned(DetailElement::new("p"), ready);
            caption.child(text).children(self.full_size(files))
        } else {
            caption.children(self.file(ready, files))
        };
        figure.children(shown).child(self.about(ready, caption))
    }

    /// Adds who made it, under which licence, and what is said in it.
    fn about(&self, ready: &ReadyMedium, caption: DetailElement) -> DetailElement {
        let medium = ready.medium;
        let licence = medium.licence.as_ref().map(|licence| {
            let name = self.locale.licence_name(licence);
            match licence.url() {
                Some(url) => {
                    let link = DetailElement::new("a").attr("href", url);
                    link.attr("rel", "license noopener noreferrer").said(name)
                }
                None => DetailElement::new("span").said(name),
            }
        });
        let credit = medium.credit.as_deref();
        let made = (credit.is_some() || licence.is_some()).then(|| {
            let made = DetailElement::new("p").attr("class", "medium-credit");
            let made = match credit {
                Some(credit) => self.with_text(made, credit, ready, "credit").said(" "),
                None => made,
            };
            made.children(licence)
        });
        let transcript = medium.transcript.as_deref().map(|text| {
            let summary = DetailElement::new("summary").said(self.locale.media_transcript());
            let paragraph = DetailElement::new("p");
            let paragraph = match &medium.language {
                Some(_) => spoken(paragraph, medium),
                None => self.marked(paragraph, ready, "transcript"),
            };
            let text = paragraph.searched(text);
            DetailElement::new("details").child(summary).child(text)
        });
        let verify = self.verify(ready);
        caption.children(made).children(transcript).children(verify)
    }

    /// Leads to where a reader verifies it; nothing where a page in one file does not know where the site is.
    fn verify(&self, ready: &ReadyMedium) -> Option<DetailElement> {
        let medium = ready.medium;
        if medium.file.is_none() && medium.provenance.is_none() {
            return None;
        }
        let up = match self.edition {
            Edition::Page => String::new(),
            Edition::Below(levels) => "../".repeat(levels),
            Edition::OneFile => self.address.clone()?,
        };
        let href = format!(
            "{up}{}/#{}",
            verify_page::FOLDER,
            verify_page::medium_id(ready)
        );
        let said = if medium.provenance.is_some() {
            self.locale.provenance()
        } else {
            self.locale.verify()
        };
        let link = DetailElement::new("a").attr("href", href).said(said);
        Some(
            DetailElement::new("p")
                .attr("class", "medium-credit")
                .child(link),
        )
    }

    /// Leads to what lies elsewhere.
    fn elsewhere(&self, ready: &ReadyMedium) -> DetailElement {
        let medium = ready.medium;
        let caption = DetailElement::new("figcaption");
        let Some(url) = &medium.url else {
            return caption;
        };
        let link = DetailElement::new("a").attr("href", url.as_str());
        let link = spoken(link, medium).attr("rel", "noopener noreferrer");
        let place = self.locale.media_at(self.type_name(medium), &url.host());
        let paragraph = DetailElement::new("p")
            .child(self.captioned(link, ready))
            .said(" ");
        let paragraph = paragraph.child(DetailElement::new("small").said(place));
        let warning = self.warning(ready);
        self.about(ready, caption.children(warning).child(paragraph))
    }

    /// Leads to a file: a document, or what a page in one file does not hold, with its hash.
    fn file(&self, ready: &ReadyMedium, files: &MediumFiles) -> Vec<DetailElement> {
        let medium = ready.medium;
        let file = &files.original;
        let said = self
            .locale
            .media_file(files.format.name(), &self.size(file));
        let paragraph = DetailElement::new("p");
        let paragraph = match self.href(file) {
            Some(href) => {
                let link = spoken(DetailElement::new("a").attr("href", href), medium);
                paragraph.child(self.captioned(link, ready))
            }
            None => self.captioned(paragraph, ready),
        };
        let paragraph = paragraph
            .said(" ")
            .child(DetailElement::new("small").said(said));
        let hash = (self.edition == Edition::OneFile).then(|| {
            let note = self
                .locale
                .media_left_out(&self.megabytes(BUDGET), &file.sha256());
            DetailElement::new("p")
                .attr("class", "medium-credit")
                .said(note)
        });
        self.warning(ready)
            .into_iter()
            .chain([paragraph])
            .chain(hash)
            .collect()
    }

    /// A picture, or what warns of it.
    fn warned(
        &self,
        ready: &ReadyMedium,
        files: &MediumFiles,
        picture: &ReadyPicture,
    ) -> DetailElement {
        let medium = ready.medium;
        let Some(summary) = self.warned_of(DetailElement::new("summary"), ready) else {
            return self.picture(ready, files, picture);
        };
        let summary = summary
            .said(" ")
            .child(DetailElement::new("span").said(self.locale.show_picture()));
        let warned = DetailElement::new("details")
            .attr("class", "photo-warning")
            .child(summary);
        if self.edition == Edition::OneFile {
            return warned.child(self.picture(ready, files, picture));
        }
        // A link, so that nothing is loaded before the reader asks for it: the page's script makes a
        // picture of what it says.
        let (file, version) = large(picture);
        let key = || medium_key(ready.report, medium, "alt");
        let language = self.texts.language_of(key, self.locale);
        // What the link is called may be in another language than what it says.
        let words = match language {
            Some(_) => DetailElement::new("span").attr("lang", self.locale.tag()),
            None => DetailElement::new("span"),
        };
        let words = words.said(self.locale.open_picture());
        let link = self.marked(DetailElement::new("a"), ready, "alt");
        let link = link
            .attr("class", "medium-picture")
            .attr("href", self.own(file))
            .attr("data-src", self.own(&picture.choice[0].0))
            .attr("data-width", version.width.to_string())
            .attr("data-height", version.height.to_string())
            .attr("title", medium.alt.as_deref().unwrap_or_default());
        let has_choice = picture.choice.len() > 1;
        let link = if has_choice {
            link.attr("data-srcset", self.srcset(&picture.choice))
        } else {
            link
        };
        warned.child(link.child(words))
    }

    /// A picture as a link to itself, large.
    fn picture(
        &self,
        ready: &ReadyMedium,
        files: &MediumFiles,
        picture: &ReadyPicture,
    ) -> DetailElement {
        let (large_file, version) = large(picture);
        let image = DetailElement::new("img");
        let image = if self.edition == Edition::OneFile {
            let (file, version) = small(files).unwrap_or(&picture.choice[0]);
            image.attr(
                "src",
                data_address(&file.content(), version.format.media_type()),
            )
        } else {
            let image = image.attr("src", self.own(&picture.choice[0].0));
            if picture.choice.len() > 1 {
                let choice = self.srcset(&picture.choice);
                image.attr("srcset", choice).attr("sizes", SIZES)
            } else {
                image
            }
        };
        let image = image
            .attr("width", version.width.to_string())
            .attr("height", version.height.to_string())
            .attr("loading", "lazy")
            .attr("decoding", "async")
            .attr("alt", ready.medium.alt.as_deref().unwrap_or_default());
        let image = self.marked(image, ready, "alt");
        if self.edition == Edition::OneFile {
            return image;
        }
        let shown = DetailElement::new("picture");
        let shown = match &picture.smaller[..] {
            [] => shown,
            smaller => {
                let source =
                    DetailElement::new("source").attr("type", smaller[0].1.format.media_type());
                let source = source.attr("srcset", self.srcset(smaller));
                shown.child(source.attr("sizes", SIZES))
            }
        };
        let link = DetailElement::new("a").attr("class", "medium-picture");
        link.attr("href", self.own(large_file))
            .child(shown.child(image))
    }

    /// A recording with its controls. Nothing of it is loaded before it is played.
    fn recording(&self, ready: &ReadyMedium, files: &MediumFiles) -> DetailElement {
        let medium = ready.medium;
        let player = DetailElement::new(medium.medium_type.as_str())
            .attr("controls", "")
            .attr("preload", "none")
            .attr("src", self.own(&files.original))
            .attr("aria-label", medium.caption.as_str());
        let player = self.marked(player, ready, "caption");
        let track = files.captions.as_ref().map(|captions| {
            let track = DetailElement::new("track").attr("kind", "captions");
            let track = track.attr("src", self.own(captions));
            let language = medium.language.as_ref();
            language.map_or(track.clone(), |it| track.attr("srclang", it.as_str()))
        });
        let player = player.children(track);
        match self.warning(ready) {
            None => player,
            Some(warning) => DetailElement::new("div").child(warning).child(player),
        }
    }

    /// Leads to the file itself where the page shows a smaller one, or plays it.
    fn full_size(&self, files: &MediumFiles) -> Option<DetailElement> {
        let is_shown = files
            .picture
            .as_ref()
            .is_some_and(|it| large(it).0 == files.original);
        if is_shown || self.edition == Edition::OneFile {
            return None;
        }
        let said = self
            .locale
            .media_file(files.format.name(), &self.size(&files.original));
        let link = DetailElement::new("a")
            .attr("href", self.own(&files.original))
            .said(said);
        Some(DetailElement::new("small").child(link))
    }

    fn warning(&self, ready: &ReadyMedium) -> Option<DetailElement> {
        let line = DetailElement::new("p").attr("class", "entry-warning");
        self.warned_of(line, ready)
    }

    /// Says in an element what may distress in a medium, if anything does.
    fn warned_of(&self, element: DetailElement, ready: &ReadyMedium) -> Option<DetailElement> {
        let warning = ready.medium.content_warning.as_deref()?;
        let language = self.language_of(ready, "content_warning");
        let sentence = self.locale.content_warning_marked();
        Some(element.details_of(filled(&sentence, &[(warning, language)])))
    }

    /// Tells whether a page in one file does not hold it.
    fn is_left_out(&self, files: &MediumFiles) -> bool {
        let is_held = || small(files).is_some_and(|(file, _)| self.held.contains(&file.path));
        self.edition == Edition::OneFile && !is_held()
    }

    /// Gives the address of a file; nothing where a page in one file does not know where the site is.
    fn href(&self, file: &SiteFile) -> Option<String> {
        match self.edition {
            Edition::OneFile => {
                let own = self.path.own(&file.file()).href;
                self.address
                    .as_ref()
                    .map(|address| format!("{address}{own}"))
            }
            _ => Some(self.own(file)),
        }
    }

    /// Gives the address of a file as the page names it.
    fn own(&self, file: &SiteFile) -> String {
        let levels = match self.edition {
            Edition::Page | Edition::OneFile => 0,
            Edition::Below(levels) => levels,
        };
        "../".repeat(levels) + &self.path.own(&file.file()).href
    }

    /// Writes files as the value of HTML's `srcset`.
    fn srcset(&self, versions: &[(SiteFile, Version)]) -> String {
        let versions = versions.iter();
        let versions = versions.map(|(file, it)| format!("{} {}w", self.own(file), it.width));
        versions.collect::<Vec<_>>().join(", ")
    }

    /// Says in words how large a file is.
    fn size(&self, file: &SiteFile) -> String {
        let bytes = file.size();
        if bytes < 1_000_000 {
            self.locale
                .kilobytes(&self.locale.number(bytes.div_ceil(1_000)))
        } else {
            self.locale.megabytes(&self.megabytes(bytes))
        }
    }

    /// Writes bytes as megabytes, with one digit behind the point where it says something.
    fn megabytes(&self, bytes: usize) -> String {
        let tenths = bytes.div_ceil(100_000);
        self.locale.numerals(&match tenths % 10 {
            0 => (tenths / 10).to_string(),
            digit => format!("{}.{digit}", tenths / 10),
        })
    }

    /// Puts the caption of a medium into an element, marked with its language where that is not the page's.
    fn captioned(&self, element: DetailElement, ready: &ReadyMedium) -> DetailElement {
        let element = self.marked(element, ready, "caption");
        element.searched(&ready.medium.caption)
    }

    /// Adds a text about a medium, in an element that says its language where that is not the page's.
    fn with_text(
        &self,
        element: DetailElement,
        text: &str,
        ready: &ReadyMedium,
        name: &str,
    ) -> DetailElement {
        let language = self.language_of(ready, name);
        if language.is_none() {
            return element.searched(text);
        }
        let span = DetailElement::new("span").in_language(language);
        element.child(span.searched(text))
    }

    /// Marks an element with the language of what is said of a medium, where that is not the page's.
    fn marked(&self, element: DetailElement, ready: &ReadyMedium, text: &str) -> DetailElement {
        element.in_language(self.language_of(ready, text))
    }

    /// Gives the language of what is said of a medium (BCP 47), where that is not the page's.
    fn language_of(&self, ready: &ReadyMedium, text: &str) -> Option<&'a str> {
        let key = || medium_key(ready.report, ready.medium, text);
        self.texts.language_of(key, self.locale)
    }

    fn type_name(&self, medium: &Medium) -> &'static str {
        match medium.medium_type {
            MediumType::Picture => self.locale.medium_picture(),
            MediumType::Audio => self.locale.medium_audio(),
            MediumType::Video => self.locale.medium_video(),
            MediumType::Document => self.locale.medium_document(),
        }
    }
}

/// Gives the largest of the files that pages show.
fn large(picture: &ReadyPicture) -> &(SiteFile, Version) {
    &picture.choice[picture.choice.len() - 1]
}

/// Gives the file that a page in one file holds: of all, the smallest that is wide enough.
fn small(files: &MediumFiles) -> Option<&(SiteFile, Version)> {
    let picture = files.picture.as_ref()?;
    let all = picture.choice.iter();
    all.min_by_key(|(file, version)| {
        (
            version.width < WIDE_ENOUGH.min(large(picture).1.width),
            file.size(),
        )
    })
}

/// Adds the language of what an element leads to or says.
fn spoken(element: DetailElement, medium: &Medium) -> DetailElement {
    let name = if element.tag() == "a" {
        "hreflang"
    } else {
        "lang"
    };
    match &medium.language {
        Some(language) => element.attr(name, language.as_str()),
        None => element,
    }
}
