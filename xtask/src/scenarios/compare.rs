//! What is seen against what is expected.

use serde_json::{Value, json};

use super::player::nothing;

/// Each difference in a line.
#[derive(Default)]
pub(crate) struct Differences(pub Vec<String>);

impl Differences {
    fn add(&mut self, at: &str, what: &str, expected: &Value, seen: &Value) {
        if expected != seen {
            self.0.push(format!("{at}: {what}: expected {expected}, seen {seen}"));
        }
    }
}

/// Parts of expectations that no app here touches: they must not be expected.
const OTHER_PARTS: [&str; 6] = ["members", "coupons", "groups", "bargains", "pools", "accepted"];

/// Compares one step: its result, the order that it was about, and what changed.
pub(crate) fn step(
    differences: &mut Differences,
    at: &str,
    expect: &Value,
    (result, order, changes): (&Value, Option<&Value>, &Value),
) {
    let expected_result = match expect["result"].as_str() {
        Some("refused") => json!({ "refused": expect["code"] }),
        _ => expect["result"].clone(),
    };
    differences.add(at, "result", &expected_result, result);
    if let Some(expected) = expect.get("order") {
        differences.add(at, "order", expected, order.unwrap_or(&Value::Null));
    }
    parts(differences, at, expect, changes);
}

/// Compares the whole state at the end.
pub(crate) fn end(differences: &mut Differences, expect: &Value, whole: &Value) {
    parts(differences, "at the end", expect, whole);
}

fn parts(differences: &mut Differences, at: &str, expect: &Value, seen: &Value) {
    for part in ["balances", "orders"] {
        let expected = expect.get(part).cloned().unwrap_or_else(nothing);
        differences.add(at, part, &expected, &seen[part]);
    }
    let expected = sorted(expect.get("rewards").unwrap_or(&json!([])));
    differences.add(at, "rewards", &expected, &sorted(&seen["rewards"]));
    for part in OTHER_PARTS {
        if let Some(expected) = expect.get(part).filter(|expected| **expected != nothing()) {
            differences.add(at, part, expected, &Value::Null);
        }
    }
}

/// Rows as a set.
fn sorted(rows: &Value) -> Value {
    let mut rows = rows.as_array().cloned().unwrap_or_default();
    rows.sort_by_key(Value::to_string);
    Value::Array(rows)
}
