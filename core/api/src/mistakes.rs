//! Everything that a reader of JSON has against a body, in words for people who know no Rust.
//!
//! A reader stops at the first mistake. So each mistake is noted and mended with something that fits there, and the rest
//! is read again.

use std::collections::HashSet;

use domain::problem::Mistake;
use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_path_to_error::Segment;

use crate::limits::{MISTAKES_MAX, MISTAKES_SOUGHT_IN_MAX};

/// What was wrong, as the library that reads says it.
pub(crate) type Wrong = serde_path_to_error::Error<serde_json::Error>;

/// All mistakes of a body of which one is known.
pub(crate) fn all<T: DeserializeOwned>(body: &str, first: &Wrong) -> Vec<Mistake> {
    let (pointer, said) = place(first);
    let known = vec![Mistake { pointer, detail: wording(&said) }];
    if body.len() > MISTAKES_SOUGHT_IN_MAX {
        return known;
    }
    let Ok(mut value) = serde_json::from_str::<Value>(body) else { return known };
    let mut found = Vec::new();
    while let Some((pointer, said)) = wrong_in::<T>(&value) {
        found.push(Mistake { pointer: pointer.clone(), detail: wording(&said) });
        if found.len() >= MISTAKES_MAX || !mend::<T>(&mut value, &pointer, &said) {
            break;
        }
    }
    // Of a field that is there twice a value keeps one.
    if found.is_empty() { known } else { found }
}

fn wrong_in<T: DeserializeOwned>(value: &Value) -> Option<(String, String)> {
    serde_path_to_error::deserialize::<_, T>(value).err().map(|error| place(&error))
}

/// Puts something there that the reader takes; says whether there is such a thing.
fn mend<T: DeserializeOwned>(value: &mut Value, pointer: &str, said: &str) -> bool {
    let Some((parent, key)) = pointer.rsplit_once('/') else { return false };
    let key = key.replace("~1", "/").replace("~0", "~");
    if said.starts_with("unknown field") {
        let object = value.pointer_mut(parent).and_then(Value::as_object_mut);
        return object.is_some_and(|object| object.remove(&key).is_some());
    }
    let below = format!("{pointer}/");
    let mut fits: Vec<Value> = usual().into_iter().chain(named(said)).collect();
    let mut more_said = HashSet::from([said.to_owned()]);
    while let Some(fit) = fits.pop() {
        match value.pointer_mut(parent) {
            Some(Value::Object(object)) => {
                object.insert(key.clone(), fit);
            }
            Some(Value::Array(items)) => match key.parse().ok().and_then(|at: usize| items.get_mut(at)) {
                Some(item) => *item = fit,
                None => return false,
            },
            _ => return false,
        }
        match wrong_in::<T>(value) {
            // The kind is right now, and what it must be within the kind is said.
            Some((next, more)) if next == pointer => {
                let is_new = more_said.len() < FITS_TRIED_MAX && more_said.insert(more.clone());
                fits.extend(is_new.then(|| named(&more)).flatten());
            }
            Some((next, _)) if next.starts_with(&below) => {}
            _ => return true,
        }
    }
    false
}

/// What fits where this was said: words, or ids of a kind.
fn named(said: &str) -> Option<Value> {
    if let Some((_, form)) = said.rsplit_once("is not an id of the form ") {
        return quoted(form).next().map(|prefix| Value::from(format!("{prefix}{:032}", 0)));
    }
    let (_, words) = said.rsplit_once("expected ")?;
    quoted(words).next().map(Value::from)
}

/// How many different things are listened to at one place.
const FITS_TRIED_MAX: usize = 16;

/// What often fits, the likeliest last.
fn usual() -> [Value; 8] {
    [
        Value::Object(serde_json::Map::new()),
        Value::Null,
        Value::Array(Vec::new()),
        Value::from(false),
        Value::from("2026-01-01T00:00:00Z"),
        Value::from("aa"),
        Value::from(""),
        Value::from(1),
    ]
}

/// Where it was, and what was said.
pub(crate) fn place(error: &Wrong) -> (String, String) {
    let mut pointer = pointer(error.path());
    let said = error.inner().to_string();
    // ` at line 1 column 7` helps nobody who has a pointer.
    let said = said.rsplit_once(" at line ").map_or(said.as_str(), |(said, _)| said).to_owned();
    for about in ["unknown field `", "missing field `"] {
        if let Some((field, _)) = said.strip_prefix(about).and_then(|rest| rest.split_once('`')) {
            let last = format!("/{}", escaped(field));
            if !pointer.ends_with(&last) || about.starts_with("missing") {
                pointer.push_str(&last);
            }
        }
    }
    (pointer, said)
}

fn pointer(path: &serde_path_to_error::Path) -> String {
    let mut pointer = String::new();
    for segment in path {
        match segment {
            Segment::Seq { index } => pointer.push_str(&format!("/{index}")),
            Segment::Map { key } => pointer.push_str(&format!("/{}", escaped(key))),
            // A variant has no place of its own, and what is not known is not said.
            Segment::Enum { .. } | Segment::Unknown => {}
        }
    }
    pointer
}

/// A key within a JSON pointer (RFC 6901).
pub(crate) fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

/// What the library said, for people.
pub(crate) fn wording(said: &str) -> String {
    if said.starts_with("missing field") {
        return "is missing".into();
    }
    if said.starts_with("duplicate field") {
        return "is there twice".into();
    }
    if said.starts_with("unknown field") {
        let known: Vec<&str> = said.rsplit_once("expected ").into_iter().flat_map(|(_, rest)| quoted(rest)).collect();
        return match known.as_slice() {
            [] => "is not known here; nothing is".into(),
            known => format!("is not known here; there is {}", known.join(", ")),
        };
    }
    if said.contains("digit found in string") || said.starts_with("cannot parse integer") {
        return "must be a whole number".into();
    }
    if said.starts_with("number too ") {
        return "must be a whole number that is not as large".into();
    }
    if said.starts_with("provided string was not `true` or `false`") {
        return "must be true or false".into();
    }
    let Some((_, expected)) = said.rsplit_once(", expected ") else { return said.to_owned() };
    if said.starts_with("unknown variant") {
        return format!("must be one of {}", quoted(expected).collect::<Vec<_>>().join(", "));
    }
    format!("must be {}", kind(expected))
}

/// What a value must be.
fn kind(expected: &str) -> &str {
    match expected {
        "u8" => "a whole number from 0 to 255",
        "u16" => "a whole number from 0 to 65535",
        "u32" => "a whole number from 0 to 4294967295",
        "u64" | "u128" | "usize" => "a whole number of 0 or more",
        "i8" | "i16" | "i32" | "i64" | "i128" | "isize" => "a whole number",
        "f32" | "f64" => "a number",
        "a boolean" => "true or false",
        "a string" | "a borrowed string" | "string" | "str" | "a character" | "string or map" => "a text",
        "a sequence" | "sequence" => "a list",
        "a map" | "map" => "an object",
        "unit" | "null" => "null",
        _ if ["struct ", "internally tagged enum", "adjacently tagged enum", "enum "]
            .iter()
            .any(|word| expected.starts_with(word)) =>
        {
            "an object"
        }
        other => other,
    }
}

/// What stands between backticks.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

#[cfg(test)]
mod tests {
    use domain::id::OrderId;
    use domain::order::ShipTo;
    use serde::Deserialize;
    use serde_json::json;

    use super::*;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only reading is tested")]
    struct Ask {
        lines: Vec<Line>,
        order: OrderId,
        state: Word,
        ship_to: Option<ShipTo>,
        #[serde(default)]
        at: Option<jiff::Timestamp>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only reading is tested")]
    struct Line {
        sku: String,
        quantity: u32,
    }

    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    enum Word {
        Paid,
        NotPaid,
    }

    fn found(body: &Value) -> Vec<(String, String)> {
        let body = body.to_string();
        let mut json = serde_json::Deserializer::from_str(&body);
        let first = serde_path_to_error::deserialize::<_, Ask>(&mut json).expect_err("has mistakes");
        all::<Ask>(&body, &first).into_iter().map(|one| (one.pointer, one.detail)).collect()
    }

    #[test]
    fn every_mistake_is_named_in_words_for_people() {
        let mut mistakes = found(&json!({
            "lines": [{ "sku": 1, "quantity": 1 }, { "quantity": -1 }, { "sku": "x", "quantity": "2", "colour": "red" }],
            "order": "ord_1",
            "state": "lost",
            "ship_to": "here",
            "at": "yesterday",
            "more/less": 1,
        }));
        mistakes.sort();
        let places: Vec<&str> = mistakes.iter().map(|(pointer, _)| pointer.as_str()).collect();
        assert_eq!(
            places,
            [
                "/at",
                "/lines/0/sku",
                "/lines/1/quantity",
                "/lines/1/sku",
                "/lines/2/colour",
                "/lines/2/quantity",
                "/more~1less",
                "/order",
                "/ship_to",
                "/state",
            ]
        );
        let said = |at: &str| mistakes.iter().find(|(pointer, _)| pointer == at).map_or("", |(_, said)| said.as_str());
        assert_eq!(said("/lines/0/sku"), "must be a text");
        assert_eq!(said("/lines/1/quantity"), "must be a whole number from 0 to 4294967295");
        assert_eq!(said("/lines/1/sku"), "is missing");
        assert_eq!(said("/lines/2/colour"), "is not known here; there is sku, quantity");
        assert_eq!(said("/state"), "must be one of paid, not-paid");
        assert_eq!(said("/ship_to"), "must be an object");
    }

    #[test]
    fn where_nothing_fits_the_search_ends() {
        let places = |body| found(&body).into_iter().map(|(pointer, _)| pointer).collect::<Vec<_>>();
        assert_eq!(places(json!("x")), [""]);
        assert_eq!(places(json!({ "lines": 1, "order": 1, "state": 1 })).len(), 3);
        let many: Vec<Value> = (0..100).map(|_| json!({ "sku": 1, "quantity": 1 })).collect();
        assert_eq!(places(json!({ "lines": many })).len(), MISTAKES_MAX);
    }
}
