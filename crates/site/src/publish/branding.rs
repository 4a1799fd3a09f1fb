//! What the site puts on each of its pages: its logo, its text in the foot, and the way to its first
//! page.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;

use crate::catalogue::File;
use crate::view::{Branding, Logo};

use super::dossier_media::cleaned;
use super::input::Input;
use super::page_path::PagePath;
use super::picture::measure;
use super::settings::Settings;
use super::settings_file::SETTINGS;
use super::site_file::{SiteFile, named};
use dossier::{Diagnostic, Dossier};

/// How tall the logo is shown at most, in CSS pixels.
const TALLEST: f64 = 48.0;

/// How wide the logo is shown at most, in CSS pixels.
const WIDEST: f64 = 320.0;

/// A site's logo, and the size at which it is shown.
pub struct SiteLogo {
    /// Its file, named by its content.
    pub file: SiteFile,
    media_type: &'static str,
    width: u32,
    height: u32,
    alt: String,
}

/// Gives the logo that a site's settings name, if they do.
///
/// # Errors
/// Says that the file is missing, or is no picture.
pub fn logo(input: &Input, settings: &Settings) -> Result<Option<SiteLogo>, Diagnostic> {
    let Some(file) = &settings.logo else {
        return Ok(None);
    };
    let error = |expected: &str| {
        let message = format!("found the logo \"{file}\", expected {expected}");
        Diagnostic::error("site", message)
            .in_file(SETTINGS)
            .at("/logo")
    };
    let content = input.files.get(file.as_str());
    let content = content.ok_or_else(|| error("a file below media/: put it there"))?;
    let measured = measure(content).map_err(|reason| error(&format!("a picture: {reason}")))?;
    let media_type = measured
        .media_type
        .ok_or_else(|| error("an SVG, PNG, JPEG, WebP, AVIF or GIF"))?;
    let scale = (TALLEST / measured.height)
        .min(WIDEST / measured.width)
        .min(1.0);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it is a positive number of at most 320"
    )]
    let [width, height] =
        [measured.width, measured.height].map(|length| (length * scale).ceil() as u32);
    let name = settings.name.as_ref().or(settings.publisher.as_ref());
    let (stem, extension) = file
        .as_str()
        .rsplit_once('.')
        .unwrap_or((file.as_str(), "bin"));
    Ok(Some(SiteLogo {
        file: named(stem, extension, cleaned(file.as_str(), content)),
        media_type,
        width,
        height,
        alt: name.cloned().unwrap_or_default(),
    }))
}

impl SiteLogo {
    /// Gives how a page beside the site's first page names it.
    pub fn named(&self) -> File {
        self.file.file()
    }

    /// Gives the logo as a page shows it under an address.
    fn at(&self, src: String) -> Logo {
        Logo {
            src,
            alt: self.alt.clone(),
            width: self.width,
            height: self.height,
        }
    }
}

/// Gives what the page at a path has of the site. `is_many` tells whether the site has a page that
/// lists several dossiers, and `dossier` is the one that the page is of.
pub fn branding(
    settings: &Settings,
    logo: Option<&SiteLogo>,
    is_many: bool,
    path: &PagePath,
    dossier: Option<&Dossier>,
) -> Branding {
    let is_below = is_many && *path != PagePath::default();
    Branding {
        home: is_below.then(|| path.to("")),
        logo: logo.map(|logo| logo.at(path.to(&logo.file.path))),
        footer: settings.footer.clone(),
        contact: contact(settings, dossier),
    }
}

/// Gives the address at which mistakes can be reported: the site's, else that of the dossier's publisher.
fn contact(settings: &Settings, dossier: Option<&Dossier>) -> Option<String> {
    let own = settings.contact.as_ref().map(ToString::to_string);
    own.or_else(|| Some(dossier?.publisher.url.as_ref()?.to_string()))
}

/// Gives what a page has of the site that is a single file and carries its logo itself (RFC 2397).
pub fn carried_branding(
    settings: &Settings,
    logo: Option<&SiteLogo>,
    dossier: &Dossier,
) -> Branding {
    let logo = logo.map(|logo| {
        let content = BASE64_STANDARD.encode(logo.file.content());
        logo.at(format!("data:{};base64,{content}", logo.media_type))
    });
    Branding {
        home: None,
        logo,
        footer: settings.footer.clone(),
        contact: contact(settings, Some(dossier)),
    }
}
