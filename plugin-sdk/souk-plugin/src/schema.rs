//! JSON Schema (2020-12) of settings, made natively and committed beside the app: none of it is in the wasm.
//!
//! `title` and `description` are English; `x-title` and `x-description` hold both languages, `x-unit` tells the form
//! what a number means (`bp`, `money`, `days`), `x-order` the order of fields, `x-choice` the alternatives of a choice.

use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::Settings;

/// Entries of a list or a table, if an app says nothing else.
const ENTRIES_MAX: i64 = 1000;

/// A schema being made.
#[derive(Debug, Clone, PartialEq)]
pub struct Schema(Map<String, Value>);

/// Label and explanation in two languages.
#[derive(Debug, Clone)]
pub struct Words {
    /// Label in Chinese.
    pub zh: &'static str,
    /// Label in English.
    pub en: &'static str,
    /// Explanation in Chinese, may be empty.
    pub help_zh: &'static str,
    /// Explanation in English, may be empty.
    pub help_en: &'static str,
}

/// A field of an object.
pub struct Property {
    name: &'static str,
    schema: Schema,
    required: bool,
}

/// One way to choose.
pub struct Alternative {
    /// Its name in JSON.
    pub name: &'static str,
    /// How the form calls it.
    pub words: Words,
    /// What has to be given with it, if anything.
    pub data: Option<Schema>,
}

impl Schema {
    /// Anything of a JSON type.
    pub fn of_type(name: &str) -> Self {
        Self(Map::new()).with("type", json!(name))
    }

    /// A whole number within limits.
    pub fn integer(min: i64, max: i64) -> Self {
        Self::of_type("integer").min(min).max(max)
    }

    /// A list.
    pub fn list(item: Self) -> Self {
        Self::of_type("array").with("items", item.into()).max(ENTRIES_MAX)
    }

    /// Values under names that the merchant chooses.
    pub fn table(value: Self) -> Self {
        Self::of_type("object")
            .with("additionalProperties", value.into())
            .with("propertyNames", json!({"minLength": 1, "maxLength": 200}))
            .max(ENTRIES_MAX)
    }

    /// Named fields.
    pub fn object(properties: Vec<Property>) -> Self {
        let order: Vec<_> = properties.iter().map(|p| p.name).collect();
        let required: Vec<_> = properties.iter().filter(|p| p.required).map(|p| p.name).collect();
        let (order, required) = (json!(order), json!(required));
        let properties: Map<_, _> = properties.into_iter().map(|p| (p.name.to_owned(), p.schema.into())).collect();
        Self::of_type("object")
            .with("additionalProperties", json!(false))
            .with("properties", Value::Object(properties))
            .with("required", required)
            .with("x-order", order)
    }

    /// Exactly one of several: a name, or an object with one field that is named so.
    pub fn choice(alternatives: Vec<Alternative>) -> Self {
        let names: Vec<_> = alternatives.iter().filter(|a| a.data.is_none()).map(|a| a.name).collect();
        let described: Vec<_> =
            alternatives.iter().map(|a| json!({"value": a.name, "x-title": a.words.titles()})).collect();
        let mut with_data = Map::new();
        for Alternative { name, words, data } in alternatives {
            if let Some(data) = data {
                with_data.insert(name.to_owned(), data.said(&words).into());
            }
        }
        let schema = match (names.is_empty(), with_data.is_empty()) {
            (false, true) => Self::of_type("string").with("enum", json!(names)),
            (only_data, _) => {
                let object = Self::of_type("object")
                    .with("additionalProperties", json!(false))
                    .with("properties", Value::Object(with_data))
                    .with("minProperties", json!(1))
                    .with("maxProperties", json!(1));
                if only_data {
                    object
                } else {
                    // A keyword only concerns its own type: `pattern` the names, the others the objects.
                    object.with("type", json!(["string", "object"])).with("pattern", json!(one_of(&names)))
                }
            }
        };
        schema.with("x-choice", json!(described))
    }

    /// Text of the form `2026-03-02T16:00:00Z`.
    #[must_use]
    pub fn moment(self) -> Self {
        self.with("format", json!("date-time"))
            .with("pattern", json!("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$"))
    }

    /// A table whose names are numbers.
    #[must_use]
    pub fn numbered(self) -> Self {
        self.with("propertyNames", json!({"pattern": "^[0-9]{1,9}$"}))
    }

    /// The least: of a number, or of the length of a text, a list or a table.
    #[must_use]
    pub fn min(self, min: i64) -> Self {
        let keyword = self.limit("minimum", "minLength", "minItems", "minProperties");
        self.with(keyword, json!(min))
    }

    /// The most, as [`Schema::min`].
    #[must_use]
    pub fn max(self, max: i64) -> Self {
        let keyword = self.limit("maximum", "maxLength", "maxItems", "maxProperties");
        self.with(keyword, json!(max))
    }

    /// What a number means: `bp`, `money`, `days`, `pieces`.
    #[must_use]
    pub fn unit(self, unit: &str) -> Self {
        self.with("x-unit", json!(unit))
    }

    /// With label and explanation.
    #[must_use]
    pub fn said(self, words: &Words) -> Self {
        let titled = self.with("title", json!(words.en)).with("x-title", words.titles());
        if words.help_en.is_empty() && words.help_zh.is_empty() {
            return titled;
        }
        titled
            .with("description", json!(words.help_en))
            .with("x-description", json!({"zh-CN": words.help_zh, "en": words.help_en}))
    }

    /// The whole schema of an app's settings, ready to be committed.
    pub fn document<T: Settings>() -> Value {
        T::schema().with("$schema", json!("https://json-schema.org/draft/2020-12/schema")).into()
    }

    fn limit(&self, number: &'static str, text: &'static str, list: &'static str, table: &'static str) -> &'static str {
        match self.0.get("type").and_then(Value::as_str) {
            Some("string") => text,
            Some("array") => list,
            Some("object") => table,
            _ => number,
        }
    }

    fn with(mut self, keyword: &str, value: Value) -> Self {
        self.0.insert(keyword.to_owned(), value);
        self
    }
}

impl Words {
    fn titles(&self) -> Value {
        json!({"zh-CN": self.zh, "en": self.en})
    }
}

impl Property {
    /// A field of this type.
    pub fn of<T: Settings>(name: &'static str) -> Self {
        Self { name, schema: T::schema(), required: !T::OPTIONAL }
    }

    /// With a narrower schema.
    #[must_use]
    pub fn narrowed(self, narrow: impl FnOnce(Schema) -> Schema) -> Self {
        Self { schema: narrow(self.schema), ..self }
    }

    /// May be left out, and is this then.
    ///
    /// # Panics
    ///
    /// When the default is no JSON, which no settings type allows.
    #[must_use]
    pub fn or(self, default: &impl Serialize) -> Self {
        let default = serde_json::to_value(default).expect("settings are plain data");
        Self { schema: self.schema.with("default", default), required: false, ..self }
    }
}

impl From<Schema> for Value {
    fn from(schema: Schema) -> Self {
        Value::Object(schema.0)
    }
}

fn one_of(names: &[&str]) -> String {
    format!("^({})$", names.join("|"))
}
