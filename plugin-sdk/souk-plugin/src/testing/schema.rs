//! The committed `settings.schema.json`, and whether it is what the settings type says.

use std::fs;
use std::path::Path;

use serde_json::{Map, Value};

use crate::Settings;
use crate::schema::Schema;

/// Compares `settings.schema.json` in the app's folder with the settings type; with `UPDATE=1` in the environment it is
/// written instead. Every app has this test: the hook's attribute writes it.
///
/// # Panics
///
/// When they differ, or when the file cannot be written.
pub fn check_schema<T: Settings>(folder: &str) {
    let path = Path::new(folder).join("settings.schema.json");
    let current = sorted(Schema::document::<T>());
    if std::env::var_os("UPDATE").is_some() {
        let text = serde_json::to_string_pretty(&current).expect("plain data");
        fs::write(&path, text + "\n").expect("the app's folder can be written");
        return;
    }
    let committed = fs::read_to_string(&path).ok().and_then(|text| serde_json::from_str::<Value>(&text).ok());
    assert!(
        committed.map(sorted).as_ref() == Some(&current),
        "settings.schema.json is not what the settings type says; run the tests of this app once with UPDATE=1",
    );
}

/// With the fields of every object in alphabetical order, whatever order `serde_json` keeps.
fn sorted(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let mut fields: Vec<_> = fields.into_iter().map(|(name, value)| (name, sorted(value))).collect();
            fields.sort_by(|a, b| a.0.cmp(&b.0));
            Value::Object(fields.into_iter().collect::<Map<_, _>>())
        }
        Value::Array(items) => Value::Array(items.into_iter().map(sorted).collect()),
        other => other,
    }
}
