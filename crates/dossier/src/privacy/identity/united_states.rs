//! The social security number of the United States: an area, a group and a serial number, none of them nought. It has
//! no check digit. Source: Social Security Administration, "Social Security Number Randomization".

use super::number;

/// Tells whether nine digits can be such a number.
pub fn is_social_security(digits: &[u8]) -> bool {
    let (area, group, serial) = (
        number(&digits[..3]),
        number(&digits[3..5]),
        number(&digits[5..]),
    );
    !matches!(area, 0 | 666 | 900..) && group > 0 && serial > 0
}
