//! Which app plays which model, and how the model's settings are written in that app's own.

use serde_json::{Value, json};

/// An app to install.
pub(crate) struct App {
    /// Its name in the marketplace.
    pub(crate) app: &'static str,
    /// Its settings.
    pub(crate) settings: Value,
}

/// The app for a model with these settings; none if there is none here.
pub(crate) fn app(model: &str, settings: &Value) -> Option<App> {
    let commission = |plan| Some(App { app: "commission", settings: with_common(plan, settings) });
    match model {
        "R01" => commission(json!({ "levels": { "rates_bp": [settings["rate_bp"]] } })),
        "R02" => commission(json!({ "levels": some(settings, &["rates_bp", "compress"]) })),
        "R05" => commission(json!({ "rules": some(settings, &["global", "categories", "skus"]) })),
        "R10" => commission(json!({ "by_order": some(settings, &["rates_bp"]) })),
        "D01" if has_stock(settings) => None,
        "D01" => Some(App { app: "limited-time-price", settings: settings.clone() }),
        "D03" => Some(App { app: "spend-and-save", settings: with_scope(spend(settings), settings) }),
        "D04" => {
            let offer = json!({ "share": some(settings, &["off_bp", "min_qty", "min_amount", "cap"]) });
            Some(App { app: "spend-and-save", settings: with_scope(offer, settings) })
        }
        "D11" => Some(App { app: "member-price", settings: settings.clone() }),
        "D12" => Some(App { app: "wholesale-price", settings: settings.clone() }),
        _ => None,
    }
}

/// Deal stock needs reservations, which no hook of this version has.
fn has_stock(settings: &Value) -> bool {
    let items = settings["items"].as_object();
    items.is_some_and(|items| items.values().any(|item| item.get("stock").is_some()))
}

/// Those fields that are there.
fn some(settings: &Value, names: &[&str]) -> Value {
    let found = names.iter().filter_map(|name| Some(((*name).to_owned(), settings.get(name)?.clone())));
    Value::Object(found.collect())
}

fn with_common(plan: Value, settings: &Value) -> Value {
    let mut written = some(settings, &["base", "enabled_who", "bought_skus", "freeze_days"]);
    written["plan"] = plan;
    written
}

fn with_scope(offer: Value, settings: &Value) -> Value {
    let mut written = some(settings, &["scope"]);
    written["offer"] = offer;
    written
}

fn spend(settings: &Value) -> Value {
    if settings["mode"] == "per" {
        let mut each = settings["tiers"][0].clone();
        if let Some(max_times) = settings.get("max_times") {
            each["max_times"] = max_times.clone();
        }
        json!({ "each": each })
    } else {
        json!({ "steps": { "steps": settings["tiers"] } })
    }
}
