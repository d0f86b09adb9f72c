//! How a shop shows itself: its colour, its logo, whom to ask, what it has to say by law.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::limits;
use crate::problem::Mistakes;
use crate::text::Text;

/// How a shop shows itself to its shoppers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Face {
    /// Its colour, `#rrggbb`; pages show it as dark as white text on it needs. None: the colour of the house.
    pub accent: Option<String>,
    /// The address of its logo, `https://...` or `/...`.
    pub logo: Option<String>,
    /// How shoppers reach it.
    pub contact: Text,
    /// What it has to say by law, each under its title. At most 10.
    #[schema(max_items = 10)]
    pub legal: Vec<LegalText>,
    /// How many levels of those below them shoppers see. 0 to 100.
    pub team_levels: u32,
}

/// A text that a shop has to show.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LegalText {
    /// Its title.
    pub title: Text,
    /// The text: paragraphs between empty lines, no markup.
    pub body: Text,
}

impl Default for Face {
    fn default() -> Self {
        let (contact, legal) = (Text::default(), Vec::new());
        Self { accent: None, logo: None, contact, legal, team_levels: limits::TEAM_LEVELS_MAX }
    }
}

impl Face {
    /// Notes every field that is out of its range, below `/face`.
    pub(crate) fn check(&self, mistakes: &mut Mistakes) {
        let colour = self.accent.as_deref().map(rgb);
        mistakes.add_if(colour == Some(None), "/face/accent", "must be a colour such as #0e6b66, or null");
        let logo = self.logo.as_deref().is_none_or(|logo| {
            (logo.starts_with("https://") || logo.starts_with('/'))
                && logo.len() <= limits::LOGO_ADDRESS_MAX
                && !logo.chars().any(|c| c.is_whitespace() || c.is_control())
        });
        mistakes.add_if(!logo, "/face/logo", "must be an address: https://... or /...");
        let longer =
            |text: &Text, most: usize| [&text.zh, &text.en].into_iter().any(|text| text.chars().count() > most);
        let most = limits::NOTE_MAX;
        mistakes.add_if(longer(&self.contact, most), "/face/contact", &format!("must have at most {most} characters"));
        let most = limits::LEGAL_TEXTS_MAX;
        mistakes.add_if(self.legal.len() > most, "/face/legal", &format!("at most {most} texts"));
        for (i, LegalText { title, body }) in self.legal.iter().enumerate() {
            let untitled = title.zh.trim().is_empty() && title.en.trim().is_empty();
            let fits = !untitled && !longer(title, limits::NAME_MAX);
            let said = format!("must have 1 to {} characters", limits::NAME_MAX);
            mistakes.add_if(!fits, &format!("/face/legal/{i}/title"), &said);
            let said = format!("must have at most {} characters", limits::LEGAL_TEXT_MAX);
            mistakes.add_if(longer(body, limits::LEGAL_TEXT_MAX), &format!("/face/legal/{i}/body"), &said);
        }
        let most = limits::TEAM_LEVELS_MAX;
        mistakes.add_if(self.team_levels > most, "/face/team_levels", &format!("must be 0 to {most}"));
    }

    /// The accent, darkened until white text on it can be read (WCAG 2.2: a contrast of at least 4.5).
    pub fn readable_accent(&self) -> Option<String> {
        let mut colour = rgb(self.accent.as_deref()?)?;
        while contrast_with_white(colour) < CONTRAST_MIN {
            // A little darker, never the same again: black is reached at last.
            colour = colour.map(|part| u8::try_from(u16::from(part) * 19 / 20).unwrap_or(0));
        }
        let [red, green, blue] = colour;
        Some(format!("#{red:02x}{green:02x}{blue:02x}"))
    }
}

const CONTRAST_MIN: f64 = 4.5;

fn rgb(text: &str) -> Option<[u8; 3]> {
    let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii())?;
    let part = |at: usize| digits.get(at..at + 2).and_then(|two| u8::from_str_radix(two, 16).ok());
    digits.bytes().all(|b| b.is_ascii_hexdigit()).then_some([part(0)?, part(2)?, part(4)?])
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

    fn pointers(face: &Face) -> Vec<String> {
        let mut mistakes = Mistakes::default();
        face.check(&mut mistakes);
        mistakes.0.into_iter().map(|mistake| mistake.pointer).collect()
    }

    #[test]
    fn a_light_accent_is_darkened_until_white_can_be_read_on_it() {
        let shown = |accent: &str| Face { accent: Some(accent.into()), ..Face::default() }.readable_accent();
        assert_eq!(shown("#0e6b66").as_deref(), Some("#0e6b66"), "dark enough as it is");
        for light in ["#ffffff", "#ffd400", "#FF8F80", "#00ff00"] {
            let dark = shown(light).expect("a colour");
            assert!(contrast_with_white(rgb(&dark).expect("a colour")) >= CONTRAST_MIN, "{light} became {dark}");
        }
        assert_eq!(Face::default().readable_accent(), None);
    }

    #[test]
    fn what_is_wrong_with_a_face_is_named() {
        assert_eq!(pointers(&Face::default()), [""; 0]);
        let wrong = Face {
            accent: Some("red".into()),
            logo: Some("javascript:alert(1)".into()),
            contact: Text::both("x".repeat(10_000)),
            legal: vec![LegalText::default()],
            team_levels: 101,
        };
        let all = ["/face/accent", "/face/logo", "/face/contact", "/face/legal/0/title", "/face/team_levels"];
        assert_eq!(pointers(&wrong), all);
        for accent in ["#12345", "#1234567", "#12345g", "#1234é", "123456"] {
            assert_eq!(
                pointers(&Face { accent: Some(accent.into()), ..Face::default() }),
                ["/face/accent"],
                "{accent}"
            );
        }
    }
}
