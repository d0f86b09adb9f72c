//! What columns hold, to and from the domain.

use jiff::Timestamp;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::error::{Error, Result};

/// Microseconds since 1970 UTC.
pub(crate) fn micros(at: Timestamp) -> i64 {
    at.as_microsecond()
}

pub(crate) fn maybe_micros(at: Option<Timestamp>) -> Option<i64> {
    at.map(micros)
}

pub(crate) fn at(micros: i64) -> Result<Timestamp> {
    Timestamp::from_microsecond(micros).map_err(Error::corrupt)
}

pub(crate) fn maybe_at(micros: Option<i64>) -> Result<Option<Timestamp>> {
    micros.map(at).transpose()
}

/// A document in a text column.
pub(crate) fn json<T: Serialize>(value: &T) -> String {
    // Our own types: plain data with string keys.
    serde_json::to_string(value).unwrap_or_default()
}

pub(crate) fn from_json<T: DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(Error::corrupt)
}

/// A word of an enum, as serde writes it.
pub(crate) fn word<T: Serialize>(value: &T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}

pub(crate) fn from_word<T: DeserializeOwned>(word: &str) -> Result<T> {
    serde_json::from_value(serde_json::Value::String(word.to_owned())).map_err(Error::corrupt)
}

pub(crate) fn currency(code: &str) -> Result<domain::Currency> {
    code.parse().map_err(Error::corrupt)
}

/// A count or a number that is never negative.
pub(crate) fn unsigned(value: i64) -> Result<u32> {
    u32::try_from(value).map_err(Error::corrupt)
}
