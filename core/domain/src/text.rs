//! A text in the two languages of the house.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A text in Chinese and English. An empty language falls back to the other one when shown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// Simplified Chinese.
    #[serde(rename = "zh-CN", default)]
    pub zh: String,
    /// English.
    #[serde(default)]
    pub en: String,
}

impl Text {
    /// The same text in both languages.
    pub fn both(text: impl Into<String>) -> Self {
        let text = text.into();
        Self { zh: text.clone(), en: text }
    }

    /// Without space around it.
    #[must_use]
    pub fn trimmed(&self) -> Self {
        Self::new(self.zh.trim(), self.en.trim())
    }

    /// A text in each language.
    pub fn new(zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self { zh: zh.into(), en: en.into() }
    }
}
