//! Settings against the schema of an app.

use domain::app::with_defaults;
use domain::problem::{Mistake, Mistakes};
use jsonschema::error::ValidationErrorKind;
use jsonschema::{Draft, PatternOptions, ValidationError, Validator};
use serde_json::Value;

use crate::limits;

/// Fills in the defaults and checks the settings. All mistakes are named at once.
///
/// The answer is what calls are made with and what is to be stored.
pub fn check_settings(schema: &Value, settings: Value) -> Result<Value, Mistakes> {
    let validator = validator(schema).map_err(|wrong| Mistakes(vec![Mistake::at("", wrong)]))?;
    let settings = with_defaults(schema, settings);
    let bytes = settings.to_string().len();
    if bytes > limits::SETTINGS_BYTES_MAX {
        let said = format!("is {bytes} bytes long; at most {} leave room for a cart", limits::SETTINGS_BYTES_MAX);
        return Err(Mistakes(vec![Mistake::at("", said)]));
    }
    let mistakes: Vec<_> = validator.iter_errors(&settings).flat_map(|error| mistakes(&error)).collect();
    if mistakes.is_empty() {
        return Ok(settings);
    }
    Err(Mistakes(mistakes.into_iter().take(limits::SETTINGS_MISTAKES_MAX).collect()))
}

/// Whether this is a schema that settings can be checked with.
pub(crate) fn check_schema(schema: &Value) -> Result<(), String> {
    validator(schema).map(drop)
}

fn validator(schema: &Value) -> Result<Validator, String> {
    jsonschema::options()
        .with_draft(Draft::Draft202012)
        .should_validate_formats(true)
        // Schemas come from strangers: patterns must not take exponential time.
        .with_pattern_options(PatternOptions::regex())
        .build(schema)
        .map_err(|wrong| shortened(&wrong.to_string()))
}

fn mistakes(error: &ValidationError<'_>) -> Vec<Mistake> {
    let path = error.instance_path().as_str();
    let below = |name: &str| format!("{path}/{}", name.replace('~', "~0").replace('/', "~1"));
    match error.kind() {
        ValidationErrorKind::Required { property } => {
            vec![Mistake::at(below(property.as_str().unwrap_or_default()), "is missing")]
        }
        ValidationErrorKind::AdditionalProperties { unexpected } => {
            unexpected.iter().map(|name| Mistake::at(below(name), "is not a field that the app knows")).collect()
        }
        _ => vec![Mistake::at(path, shortened(&error.to_string()))],
    }
}

fn shortened(detail: &str) -> String {
    detail.chars().take(limits::DETAIL_CHARACTERS_MAX).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn schema() -> Value {
        json!({
            "type": "object",
            "additionalProperties": false,
            "required": ["rates", "plan"],
            "properties": {
                "rates": {"type": "array", "minItems": 1, "items": {"type": "integer", "minimum": 0, "maximum": 10_000}},
                "plan": {"type": ["string", "object"], "pattern": "^(all)$", "maxProperties": 1},
                "from": {"type": "string", "format": "date-time"},
                "days": {"type": "integer", "default": 7},
            },
        })
    }

    #[test]
    fn what_was_left_out_is_filled_in() {
        let settings = check_settings(&schema(), json!({"rates": [1000], "plan": "all"}));
        assert_eq!(settings, Ok(json!({"rates": [1000], "plan": "all", "days": 7})));
    }

    #[test]
    fn every_mistake_is_named_with_its_place() {
        let wrong = json!({"rates": [20_000, -1], "from": "2026-02-31T00:00:00Z", "days": "x", "a/b": 1});
        let Err(Mistakes(mistakes)) = check_settings(&schema(), wrong) else { panic!("they are wrong") };
        let mut named: Vec<_> = mistakes.iter().map(|m| (m.pointer.as_str(), m.detail.as_str())).collect();
        named.sort_unstable();
        let expected = [
            ("/a~1b", "is not a field that the app knows"),
            ("/days", "\"x\" is not of type \"integer\""),
            ("/from", "\"2026-02-31T00:00:00Z\" is not a \"date-time\""),
            ("/plan", "is missing"),
            ("/rates/0", "20000 is greater than the maximum of 10000"),
            ("/rates/1", "-1 is less than the minimum of 0"),
        ];
        assert_eq!(named, expected);
    }

    #[test]
    fn settings_leave_room_for_a_cart() {
        let schema = json!({"type": "object", "properties": {"text": {"type": "string"}}});
        let most = limits::SETTINGS_BYTES_MAX - r#"{"text":""}"#.len();
        let settings = |bytes| check_settings(&schema, json!({"text": "x".repeat(bytes)}));
        assert!(settings(most).is_ok());
        let Err(Mistakes(mistakes)) = settings(most + 1) else { panic!("they are too long") };
        assert_eq!(mistakes[0].pointer, "");
        assert!(mistakes[0].detail.contains("65536"), "{mistakes:?}");
    }

    #[test]
    fn a_schema_reaches_nothing_outside_itself() {
        for schema in [
            json!({"type": "object", "properties": {"a": {"$ref": "https://example.com/schema.json"}}}),
            json!({"type": "object", "properties": {"a": {"$ref": "file:///etc/passwd"}}}),
            json!({"type": "objekt"}),
            json!({"type": "object", "properties": {"a": {"pattern": "(a+"}}}),
        ] {
            assert!(check_schema(&schema).is_err(), "{schema}");
        }
    }
}
