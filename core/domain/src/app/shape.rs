//! Reads a JSON object field by field and collects every mistake, where serde stops at the first.

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::problem::Mistake;

/// An object being read.
pub(super) struct Shape<'a> {
    object: &'a Map<String, Value>,
    path: String,
    known: Vec<&'static str>,
    mistakes: Vec<Mistake>,
}

impl<'a> Shape<'a> {
    /// Starts with an object that stands at `path`.
    pub(super) fn of(object: &'a Map<String, Value>, path: &str) -> Self {
        Self { object, path: path.to_owned(), known: Vec::new(), mistakes: Vec::new() }
    }

    /// A field that must be there.
    pub(super) fn required<T: DeserializeOwned>(&mut self, name: &'static str) -> Option<T> {
        if self.object.get(name).is_none_or(Value::is_null) {
            self.known.push(name);
            self.wrong(name, "is missing");
            return None;
        }
        self.optional(name)
    }

    /// A field that may be left out.
    pub(super) fn optional<T: DeserializeOwned>(&mut self, name: &'static str) -> Option<T> {
        self.known.push(name);
        let value = self.object.get(name).filter(|value| !value.is_null())?;
        match serde_json::from_value(value.clone()) {
            Ok(read) => Some(read),
            Err(wrong) => {
                self.wrong(name, wrong.to_string());
                None
            }
        }
    }

    /// A list that may be left out; each entry is read by itself.
    pub(super) fn list<T: DeserializeOwned>(&mut self, name: &'static str) -> Vec<T> {
        let entries: Vec<Value> = self.optional(name).unwrap_or_default();
        let mut list = Vec::new();
        for (i, entry) in entries.into_iter().enumerate() {
            match serde_json::from_value(entry) {
                Ok(read) => list.push(read),
                Err(wrong) => self.wrong(format!("{name}/{i}"), wrong.to_string()),
            }
        }
        list
    }

    /// Notes a mistake below this object.
    pub(super) fn wrong(&mut self, below: impl AsRef<str>, detail: impl Into<String>) {
        self.mistakes.push(Mistake::at(format!("{}/{}", self.path, below.as_ref()), detail));
    }

    /// Every mistake, with the fields that nobody asked for.
    pub(super) fn mistakes(mut self) -> Vec<Mistake> {
        let unknown: Vec<_> = self.object.keys().filter(|name| !self.known.contains(&name.as_str())).cloned().collect();
        for name in unknown {
            self.wrong(name.replace('~', "~0").replace('/', "~1"), "is not a field that a manifest has");
        }
        self.mistakes
    }
}
