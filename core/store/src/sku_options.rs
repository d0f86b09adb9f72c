//! How the options of a SKU are kept.

use domain::catalogue::SkuOption;
use domain::text::Text;
use serde::Deserialize;

use crate::columns::from_json;
use crate::error::Result;

/// Reads options. Those that were written before they had two languages have one text for both.
pub(crate) fn read(json: &str) -> Result<Vec<SkuOption>> {
    let kept: Vec<KeptOption> = from_json(json)?;
    Ok(kept.into_iter().map(|option| SkuOption { name: option.name.into(), value: option.value.into() }).collect())
}

#[derive(Deserialize)]
struct KeptOption {
    name: KeptText,
    value: KeptText,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum KeptText {
    Each(Text),
    Both(String),
}

impl From<KeptText> for Text {
    fn from(kept: KeptText) -> Self {
        match kept {
            KeptText::Each(text) => text,
            KeptText::Both(text) => Self::both(text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_of_one_language_are_still_read() {
        let kept =
            r#"[{"name":"Size","value":"M"},{"name":{"zh-CN":"颜色","en":"Colour"},"value":{"zh-CN":"白","en":""}}]"#;
        let read = read(kept).expect("options");
        assert_eq!(
            read,
            [
                SkuOption { name: Text::both("Size"), value: Text::both("M") },
                SkuOption { name: Text::new("颜色", "Colour"), value: Text::new("白", "") },
            ]
        );
        assert_eq!(super::read(&serde_json::to_string(&read).expect("JSON")).expect("options"), read);
    }
}
