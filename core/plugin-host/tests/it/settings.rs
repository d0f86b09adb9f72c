//! Settings of our own apps, as a merchant would send them.

use domain::problem::Mistakes;
use plugin_host::{check_settings, inspect};
use serde_json::{Value, json};

use crate::shop::built;

fn check(app: &str, settings: Value) -> Result<Value, Mistakes> {
    let manifest = inspect(&built(app)).expect("an app of ours").manifest;
    check_settings(&manifest.settings, settings)
}

#[test]
fn what_a_merchant_leaves_out_is_filled_in() {
    let filled = check("commission", json!({"plan": {"levels": {"rates_bp": [1000, 500]}}}));
    let expected = json!({
        "plan": {"levels": {"rates_bp": [1000, 500], "compress": false}},
        "base": "paid_net",
        "enabled_who": "all",
        "bought_skus": [],
        "freeze_days": 0,
    });
    assert_eq!(filled, Ok(expected));
}

#[test]
fn every_offer_of_ours_can_be_said() {
    for (app, settings) in [
        ("commission", json!({"plan": {"rules": {"skus": {"tea": [{"bp": 1000}, {"fixed": 300}], "card": []}}}})),
        ("commission", json!({"plan": {"by_order": {"rates_bp": [1500, 800]}}, "base": "profit", "freeze_days": 15})),
        ("member-price", json!({"prices": {"a": {"1": 9500, "3": 9200}}})),
        ("limited-time-price", json!({"items": {"a": {"off_bp": 1500}}, "until": "2026-03-03T16:00:00Z"})),
        ("wholesale-price", json!({"items": {"a": [{"qty": 10, "price": 9200}]}})),
        ("spend-and-save", json!({"offer": {"each": {"from": 5000, "off": 700, "max_times": 3}}})),
        ("spend-and-save", json!({"offer": {"share": {"off_bp": 1000}}, "scope": {"categories": ["wear"]}})),
    ] {
        check(app, settings.clone()).unwrap_or_else(|mistakes| panic!("{app} {settings}: {mistakes}"));
    }
}

#[test]
fn every_mistake_is_named_where_it_is() {
    for (app, settings, expected) in [
        ("commission", json!({}), vec!["/plan"]),
        (
            "commission",
            json!({"plan": {"levels": {"rates_bp": [20_000, 1.5]}}, "base": "gross", "freeze": 1}),
            vec!["/base", "/freeze", "/plan/levels/rates_bp/0", "/plan/levels/rates_bp/1"],
        ),
        ("commission", json!({"plan": {"levels": {"rates_bp": [1]}, "rules": {}}}), vec!["/plan"]),
        ("member-price", json!({"prices": {"a": {"gold": 9500}}}), vec!["/prices/a"]),
        ("limited-time-price", json!({"items": {}, "from": "2026-02-31T00:00:00Z"}), vec!["/from", "/items"]),
        ("spend-and-save", json!({"offer": {"share": {}}, "scope": "some"}), vec!["/offer/share/off_bp", "/scope"]),
    ] {
        let Err(Mistakes(mistakes)) = check(app, settings.clone()) else { panic!("{app} {settings}: wrong") };
        let mut pointers: Vec<_> = mistakes.into_iter().map(|mistake| mistake.pointer).collect();
        pointers.sort();
        assert_eq!(pointers, expected, "{app} {settings}");
    }
}
