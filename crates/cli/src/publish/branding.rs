//! What the site puts on each of its pages: its logo, its text in the foot, and the way to its first
//! page.

use std::path::Path;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use dossier::MediaFile;
use site::catalogue::File;
use site::view::{Branding, Logo};

use super::page_path::PagePath;
use super::{Diagnostic, Settings, SiteContext, file_error, picture, pictures, read};

/// How tall the logo is shown at most, in CSS pixels.
const TALLEST: f64 = 48.0;

/// How wide the logo is shown at most, in CSS pixels.
const WIDEST: f64 = 320.0;

/// A site's logo, as its file was read, and the size at which it is shown.
pub struct Drawn {
    file: MediaFile,
    content: Vec<u8>,
    media_type: &'static str,
    width: u32,
    height: u32,
}

/// Reads the logo that a site's settings name, if they do.
///
/// # Errors
/// Says that the file is missing, or is no picture.
pub fn logo(folder: &Path, site: &Path, settings: &Settings) -> Result<Option<Drawn>, Diagnostic> {
    let Some(file) = settings.logo.clone() else {
        return Ok(None);
    };
    let path = folder.join(file.as_str());
    let fault = |expected: &str| {
        let message = format!("found the logo \"{file}\", expected {expected}");
        file_error(site, "site", message)
    };
    if !path.is_file() {
        return Err(fault("a file below public/media/: put it there"));
    }
    let picture = pictures::looked_at(&path);
    let (media_type, width, height) =
        picture.map_err(|reason| fault(&format!("a picture: {reason}")))?;
    let media_type = media_type.ok_or_else(|| fault("an SVG, PNG, JPEG, WebP, AVIF or GIF"))?;
    let scale = (TALLEST / height).min(WIDEST / width).min(1.0);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it is a positive number of at most 320"
    )]
    let [width, height] = [width, height].map(|length| (length * scale).ceil() as u32);
    Ok(Some(Drawn {
        content: read(&path)?,
        file,
        media_type,
        width,
        height,
    }))
}

impl Drawn {
    /// Writes the logo under a name that holds the hash of its content, and gives that file with it.
    pub fn publish(self, folder: &Path) -> Result<(Self, File), Diagnostic> {
        let file = picture(folder, &self.file, &self.content)?;
        Ok((self, file))
    }

    /// Gives the logo as the page shows it under an address.
    fn at(&self, src: String, settings: &Settings) -> Logo {
        let name = settings.name.as_ref().or(settings.publisher.as_ref());
        Logo {
            src,
            alt: name.cloned().unwrap_or_default(),
            width: self.width,
            height: self.height,
        }
    }
}

impl SiteContext<'_> {
    /// Gives what the page at a place has of the site.
    pub fn branding(&self, place: &PagePath) -> Branding {
        let is_below = self.is_many && *place != PagePath::default();
        let logo = self.logo.as_ref();
        Branding {
            home: is_below.then(|| place.to("")),
            logo: logo.map(|(logo, file)| logo.at(place.to(&file.href), self.settings)),
            footer: self.settings.footer.clone(),
        }
    }

    /// Gives what a page has of the site that is one file and carries its logo itself (RFC 2397).
    pub fn carried_imprint(&self) -> Branding {
        let logo = self.logo.as_ref().map(|(logo, _)| {
            let content = BASE64_STANDARD.encode(&logo.content);
            let src = format!("data:{};base64,{content}", logo.media_type);
            logo.at(src, self.settings)
        });
        Branding {
            home: None,
            logo,
            footer: self.settings.footer.clone(),
        }
    }
}
