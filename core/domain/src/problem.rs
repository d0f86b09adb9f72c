//! Mistakes in an input, all named at once.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// One mistake: where, and what would be right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Mistake {
    /// JSON pointer into the input (RFC 6901), such as `/lines/0/quantity`; empty for the whole.
    pub pointer: String,
    /// What is wrong and what would be right, in a sentence.
    pub detail: String,
}

impl Mistake {
    /// A mistake at a place.
    pub fn at(pointer: impl Into<String>, detail: impl Into<String>) -> Self {
        Self { pointer: pointer.into(), detail: detail.into() }
    }
}

/// Everything that is wrong with an input. Never empty when it is an error.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Mistakes(pub Vec<Mistake>);

impl Mistakes {
    /// A single mistake.
    pub fn one(pointer: impl Into<String>, detail: impl Into<String>) -> Self {
        Self(vec![Mistake { pointer: pointer.into(), detail: detail.into() }])
    }

    /// Notes a mistake.
    pub fn add(&mut self, pointer: impl Into<String>, detail: impl Into<String>) {
        self.0.push(Mistake { pointer: pointer.into(), detail: detail.into() });
    }

    /// Notes a mistake if `wrong` holds.
    pub fn add_if(&mut self, wrong: bool, pointer: &str, detail: &str) {
        if wrong {
            self.add(pointer, detail);
        }
    }

    /// Notes a text that is empty, too long or not fit to be shown in one line.
    pub fn check_text(&mut self, pointer: &str, text: &str, max: usize) {
        if text.trim().is_empty() {
            self.add(pointer, "must not be empty");
        }
        self.check_optional_text(pointer, text, max);
    }

    /// As [`Mistakes::check_text`], but empty is fine.
    pub fn check_optional_text(&mut self, pointer: &str, text: &str, max: usize) {
        if text.chars().count() > max {
            self.add(pointer, format!("must have at most {max} characters"));
        }
        if text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\t')) {
            self.add(pointer, "must not contain control characters");
        }
    }

    /// Notes a code that has other characters than letters, digits, `-`, `_` and `.`, or a wrong length.
    pub fn check_code(&mut self, pointer: &str, code: &str) {
        let max = crate::limits::CODE_MAX;
        let fits = !code.is_empty()
            && code.chars().count() <= max
            && code.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '/' | ' ' | '+' | '#'))
            && code.trim() == code;
        if !fits {
            self.add(pointer, format!("must be 1 to {max} letters, digits or - _ . / + # with no space at the ends"));
        }
    }

    /// Nothing wrong, or all of it.
    pub fn done(self) -> Result<(), Self> {
        if self.0.is_empty() { Ok(()) } else { Err(self) }
    }
}

impl std::fmt::Display for Mistakes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (i, mistake) in self.0.iter().enumerate() {
            if i > 0 {
                f.write_str("; ")?;
            }
            write!(f, "{}: {}", mistake.pointer, mistake.detail)?;
        }
        Ok(())
    }
}

impl std::error::Error for Mistakes {}
