//! The accent colour of a site, as legible as its page needs it.

use std::fmt;

use serde::Deserialize;

/// The page's own colours, in which the grounds of text are named.
const TOKENS: &str = include_str!("../../../../style/tokens.css");

/// What stands behind text in the light scheme, and in the dark one.
const GROUNDS: [[&str; 2]; 2] = [["white", "cream"], ["night", "coal"]];

/// The least contrast of text with its ground (WCAG 2.2, 1.4.3).
const LEAST: f64 = 4.5;

/// A colour for each scheme, in which text can be read on every ground of that scheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Accent {
    /// The colour of the light scheme.
    pub light: Colour,
    /// The colour of the dark scheme.
    pub dark: Colour,
}

/// A colour in sRGB: red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour([u8; 3]);

impl Accent {
    /// Gives the rule that puts the colour in the place of the page's own.
    pub fn style(self) -> String {
        let Self { light, dark } = self;
        format!("@layer tokens {{ :root {{ --accent: light-dark({light}, {dark}); }} }}\n")
    }
}

impl TryFrom<String> for Accent {
    type Error = String;

    /// Takes a colour as it is for the light scheme. For the dark one it is mixed with as much white
    /// as it needs.
    fn try_from(text: String) -> Result<Self, String> {
        let light = Colour::parse(&text).ok_or_else(|| {
            format!("found {text:?}, expected a colour as \"#rrggbb\", such as \"#8b2a1d\"")
        })?;
        let [grounds, dark_grounds] = GROUNDS.map(|names| names.map(token));
        let (ground, contrast) = light.least_contrast(grounds);
        if contrast < LEAST {
            return Err(format!(
                "found {text:?}, whose contrast with the page's light ground {ground} is {:.2}:1, \
                 expected at least {LEAST}:1 (WCAG 2.2, 1.4.3): choose a darker colour",
                // What is too little is not rounded up to what would do.
                (contrast * 100.0).floor() / 100.0
            ));
        }
        let dark = (0..=100)
            .map(|share| light.lightened(share))
            .find(|colour| colour.least_contrast(dark_grounds).1 >= LEAST)
            .expect("white can be read on dark grounds");
        Ok(Self { light, dark })
    }
}

impl Colour {
    /// Reads a colour as `#rrggbb` (CSS).
    fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        if digits.len() != 6 || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        let number = u32::from_str_radix(digits, 16).ok()?;
        let [_, red, green, blue] = number.to_be_bytes();
        Some(Self([red, green, blue]))
    }

    /// Mixes the colour with white, of which that share is taken, in percent.
    fn lightened(self, share: u16) -> Self {
        Self(self.0.map(|part| {
            let light = u16::from(part) + (255 - u16::from(part)) * share / 100;
            u8::try_from(light).unwrap_or(u8::MAX)
        }))
    }

    /// Gives the ground with which the contrast is least, and that contrast, from 1 to 21 (WCAG 2.2).
    fn least_contrast(self, grounds: [Self; 2]) -> (Self, f64) {
        let contrast = |ground: Self| {
            let (one, other) = (self.luminance() + 0.05, ground.luminance() + 0.05);
            (ground, one.max(other) / one.min(other))
        };
        let contrasts = grounds.map(contrast);
        if contrasts[0].1 < contrasts[1].1 {
            contrasts[0]
        } else {
            contrasts[1]
        }
    }

    /// Gives the relative luminance, from 0 to 1 (WCAG 2.2).
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

/// Gives a colour of the page by its name.
fn token(name: &str) -> Colour {
    let colour = TOKENS.split_once(&format!("--{name}: "));
    let colour = colour.and_then(|(_, rest)| Colour::parse(rest.get(..7)?));
    colour.expect("style/tokens.css names the colours of the page")
}
