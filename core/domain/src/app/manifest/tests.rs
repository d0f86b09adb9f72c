//! Manifests, right and wrong.

use serde_json::json;

use super::*;

fn manifest() -> Value {
    json!({
        "id": "tea-time",
        "version": "1.0.0",
        "publisher": "souk",
        "title": {"zh-CN": "茶", "en": "Tea"},
        "summary": {"zh-CN": "茶", "en": "Tea"},
        "description": {"zh-CN": "茶", "en": "Tea"},
        "category": "referral",
        "icon": "share",
        "hooks": ["price", "events"],
        "events": ["order.paid"],
        "grants": [{"grant": "credit", "reason": {"zh-CN": "因为", "en": "Because"}}],
        "reads": {"price": ["cart.lines", "member.rank"]},
        "priority": 10,
        "settings": {"type": "object"},
        "budget": {"max_bp": 3000},
        "compliance": {
            "beneficiary_depth": "unbounded",
            "basis": ["direct-sale"],
            "entry_condition": "none",
            "chance": false,
            "cash_out": true,
        },
        "pricing": {"model": "monthly", "amount": {"amount": 9900, "currency": "CNY"}, "trial_days": 14},
        "requires": [{"app": "coffee-time", "version": "^1.2"}],
        "conflicts": ["cocoa-time"],
    })
}

/// The manifest with one field changed.
fn with(pointer: &str, value: Value) -> Value {
    let mut manifest = manifest();
    let (parent, name) = pointer.rsplit_once('/').expect("a pointer");
    manifest.pointer_mut(parent).expect("a field")[name] = value;
    manifest
}

fn pointers(json: &Value) -> Vec<String> {
    Manifest::parse(json).map_or_else(|Mistakes(m)| m.into_iter().map(|m| m.pointer).collect(), |_| Vec::new())
}

#[test]
fn a_manifest_is_read_and_written_the_same() {
    let read = Manifest::parse(&manifest()).expect("a manifest");
    assert!(read.asks_for(Grant::Credit) && !read.asks_for(Grant::Kv));
    assert_eq!(read.reads_of(HookKind::Price), [Read::Lines, Read::MemberRank].into());
    assert_eq!(serde_json::to_value(&read).expect("plain data"), manifest());
}

#[test]
fn every_wrong_field_is_named_at_once() {
    let mut wrong = manifest();
    wrong["id"] = json!("Tea Time");
    wrong["version"] = json!("one");
    wrong["title"] = json!({"zh-CN": "茶"});
    wrong["events"] = json!(["order.paid", "order.eaten"]);
    wrong["grants"] = json!([{"grant": "money", "reason": {"en": "?"}}]);
    wrong["budget"]["max_bp"] = json!(10_001);
    wrong["compliance"]["basis"] = json!(["magic"]);
    wrong["colour"] = json!("green");
    let expected = ["/id", "/version", "/title/en", "/events/1", "/grants/0", "/budget", "/compliance", "/colour"];
    assert_eq!(pointers(&wrong), expected);
}

#[test]
fn what_does_not_go_together_is_a_mistake() {
    for (pointer, value, expected) in [
        ("/hooks", json!([]), vec!["/hooks", "/events", "/grants", "/reads/price", "/priority"]),
        ("/hooks", json!(["events"]), vec!["/reads/price", "/priority"]),
        ("/events", json!([]), vec!["/events"]),
        ("/reads", json!({"events": []}), vec!["/reads/events"]),
        ("/priority", Value::Null, vec!["/priority"]),
        ("/settings", json!({"type": "array"}), vec!["/settings"]),
        ("/pricing", json!({"model": "free", "amount": {"amount": 1, "currency": "CNY"}}), vec!["/pricing/amount"]),
        ("/pricing", json!({"model": "one-time"}), vec!["/pricing/amount"]),
        ("/compliance/beneficiary_depth", json!("deep"), vec!["/compliance"]),
        ("/compliance/beneficiary_depth", json!(2), vec![]),
    ] {
        assert_eq!(pointers(&with(pointer, value)), expected, "{pointer}");
    }
}

#[test]
fn what_is_no_object_is_no_manifest() {
    assert_eq!(pointers(&json!([])), [""]);
    assert_eq!(pointers(&json!({})).len(), 12);
}
