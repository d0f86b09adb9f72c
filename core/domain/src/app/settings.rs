//! Settings that a merchant filled in.

use serde_json::Value;

/// The settings with the schema's defaults where the merchant left something out.
///
/// Only what stands under `properties` with a `default` is filled, at every depth that the settings already reach.
pub fn with_defaults(schema: &Value, mut settings: Value) -> Value {
    fill(schema, &mut settings);
    settings
}

fn fill(schema: &Value, settings: &mut Value) {
    match settings {
        Value::Object(fields) => {
            let properties = schema.get("properties").and_then(Value::as_object);
            for (name, property) in properties.into_iter().flatten() {
                if let Some(default) = property.get("default").filter(|_| !fields.contains_key(name)) {
                    fields.insert(name.clone(), default.clone());
                }
            }
            for (name, field) in fields.iter_mut() {
                let property = properties.and_then(|properties| properties.get(name));
                if let Some(below) = property.or_else(|| schema.get("additionalProperties")) {
                    fill(below, field);
                }
            }
        }
        Value::Array(items) => {
            if let Some(below) = schema.get("items") {
                for item in items {
                    fill(below, item);
                }
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_was_left_out_is_filled_at_every_depth_and_what_was_said_stays() {
        let schema = json!({
            "properties": {
                "days": {"default": 7},
                "plan": {"properties": {"levels": {"properties": {"skip": {"default": false}}}}},
                "tiers": {"items": {"properties": {"off": {"default": 1}}}},
                "table": {"additionalProperties": {"properties": {"n": {"default": 2}}}},
            }
        });
        let settings = json!({"days": 3, "plan": {"levels": {}}, "tiers": [{}, {"off": 5}], "table": {"a": {}}});
        let filled = json!({
            "days": 3,
            "plan": {"levels": {"skip": false}},
            "tiers": [{"off": 1}, {"off": 5}],
            "table": {"a": {"n": 2}},
        });
        assert_eq!(with_defaults(&schema, settings), filled);
        assert_eq!(with_defaults(&schema, json!({})), json!({"days": 7}));
    }
}
