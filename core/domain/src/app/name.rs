//! The name of an app.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;
use utoipa::ToSchema;

use crate::limits;

/// What an app is called in addresses, files and other apps' manifests: 2 to 40 small letters, digits and hyphens,
/// a letter first and no hyphen last.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(try_from = "String", into = "String")]
#[schema(value_type = String, example = "tea-time")]
pub struct AppName(String);

/// Why a text is not the name of an app.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{0}` is not an app's name: 2 to 40 small letters, digits and hyphens, a letter first and no hyphen last")]
pub struct AppNameError(pub String);

impl AppName {
    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for AppName {
    type Err = AppNameError;

    fn from_str(text: &str) -> Result<Self, AppNameError> {
        let letters = text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        let ends = text.starts_with(|c: char| c.is_ascii_lowercase()) && !text.ends_with('-');
        if letters && ends && (limits::SLUG_MIN..=limits::SLUG_MAX).contains(&text.len()) {
            Ok(Self(text.to_owned()))
        } else {
            Err(AppNameError(text.chars().take(60).collect()))
        }
    }
}

impl TryFrom<String> for AppName {
    type Error = AppNameError;

    fn try_from(text: String) -> Result<Self, AppNameError> {
        text.parse()
    }
}

impl From<AppName> for String {
    fn from(name: AppName) -> Self {
        name.0
    }
}

impl fmt::Display for AppName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
