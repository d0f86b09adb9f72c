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
}

/// Red, green and blue of a colour as it is written: `#rrggbb`.
pub fn rgb(text: &str) -> Option<[u8; 3]> {
    let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii())?;
    let part = |at: usize| digits.get(at..at + 2).and_then(|two| u8::from_str_radix(two, 16).ok());
    digits.bytes().all(|b| b.is_ascii_hexdigit()).then_some([part(0)?, part(2)?, part(4)?])
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
