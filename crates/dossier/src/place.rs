//! Places on the Earth.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::number::Number;
use super::text::{LINE, TRIMMED};

/// A place by its name. Where its coordinates are known, both are given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// The name: plain text.
    #[schemars(length(min = 1, max = LINE), regex(pattern = TRIMMED))]
    pub name: String,
    /// The latitude in degrees (WGS 84), from -90 (south) to 90 (north).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = -90, max = 90))]
    pub latitude: Option<Number>,
    /// The longitude in degrees (WGS 84), from -180 (west) to 180 (east).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = -180, max = 180))]
    pub longitude: Option<Number>,
}

impl Place {
    /// Gives the latitude and the longitude, where both are known.
    #[must_use]
    pub fn coordinates(&self) -> Option<(&Number, &Number)> {
        self.latitude.as_ref().zip(self.longitude.as_ref())
    }
}
