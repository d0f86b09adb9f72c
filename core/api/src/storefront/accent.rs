//! A shop's colour, as it can be read.

use domain::face::rgb;

/// WCAG 2.2 asks for it between text and what is behind it.
const CONTRAST_MIN: f64 = 4.5;

/// A colour, darkened until white text on it can be read.
pub(super) fn readable(accent: &str) -> Option<String> {
    let mut colour = rgb(accent)?;
    while contrast_with_white(colour) < CONTRAST_MIN {
        // A little darker, never the same again: black is reached at last.
        colour = colour.map(|part| u8::try_from(u16::from(part) * 19 / 20).unwrap_or(0));
    }
    let [red, green, blue] = colour;
    Some(format!("#{red:02x}{green:02x}{blue:02x}"))
}

/// See <https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>.
fn contrast_with_white(colour: [u8; 3]) -> f64 {
    let light = colour.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    let luminance = light[0].mul_add(0.2126, light[1].mul_add(0.7152, light[2] * 0.0722));
    1.05 / (luminance + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_light_accent_is_darkened_until_white_can_be_read_on_it() {
        assert_eq!(readable("#0e6b66").as_deref(), Some("#0e6b66"), "dark enough as it is");
        for light in ["#ffffff", "#ffd400", "#FF8F80", "#00ff00"] {
            let dark = readable(light).expect("a colour");
            assert!(contrast_with_white(rgb(&dark).expect("a colour")) >= CONTRAST_MIN, "{light} became {dark}");
        }
        assert_eq!(readable("red"), None);
    }
}
