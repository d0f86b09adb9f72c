//! Everything that anyone outside can see of a shop, in the words of the scenarios.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::shop::Shop;

/// A shop as it is seen at one moment.
pub(crate) struct State {
    /// By the member's label.
    balances: BTreeMap<String, Value>,
    /// By what makes a row unique.
    rewards: BTreeMap<String, Value>,
    /// By the order's label.
    orders: BTreeMap<String, Value>,
}

impl State {
    /// Looks at everything.
    pub(crate) fn of(shop: &Shop) -> Result<Self> {
        let mut balances = BTreeMap::new();
        for (label, id) in &shop.members {
            let wallet = shop.merchant("GET", &format!("/merchant/v1/members/{id}/wallet"), None)?;
            balances.insert(label.clone(), pockets(&wallet)?);
        }
        let mut orders = BTreeMap::new();
        for label in shop.orders.keys() {
            orders.insert(label.clone(), Self::order(shop, label)?);
        }
        Ok(Self { balances, rewards: rewards(shop)?, orders })
    }

    /// One order.
    pub(crate) fn order(shop: &Shop, label: &str) -> Result<Value> {
        let id = shop.orders.get(label).with_context(|| format!("no order {label}"))?;
        let order = shop.merchant("GET", &format!("/merchant/v1/orders/{id}"), None)?;
        let mut seen = priced(&order)?;
        for part in ["state", "paid", "refunded"] {
            seen[part] = order[part].clone();
        }
        Ok(seen)
    }

    /// What is different from before: changed balances whole, new and changed rewards, and of other orders than the
    /// step's own their state and what was paid and refunded.
    pub(crate) fn changes(&self, before: &Self, own_order: Option<&str>) -> Value {
        let changed = |now: &BTreeMap<String, Value>, then: &BTreeMap<String, Value>| -> BTreeMap<String, Value> {
            now.iter()
                .filter(|(key, value)| then.get(*key) != Some(value))
                .map(|(key, value)| (key.clone(), value.clone()))
                .collect()
        };
        let balances: BTreeMap<String, Value> = self
            .balances
            .iter()
            .filter(|(label, pockets)| before.balances.get(*label) != Some(pockets))
            .map(|(label, pockets)| (label.clone(), pockets.clone()))
            .collect();
        let short =
            |order: &Value| json!({ "state": order["state"], "paid": order["paid"], "refunded": order["refunded"] });
        let orders: BTreeMap<String, Value> = changed(&self.orders, &before.orders)
            .into_iter()
            .filter(|(label, _)| Some(label.as_str()) != own_order)
            .map(|(label, order)| (label, short(&order)))
            .collect();
        let rewards: Vec<Value> = changed(&self.rewards, &before.rewards).into_values().collect();
        json!({ "balances": balances, "orders": orders, "rewards": rewards })
    }

    /// All of it; members who have nothing are left out.
    pub(crate) fn whole(&self) -> Value {
        let balances: BTreeMap<&String, &Value> =
            self.balances.iter().filter(|(_, pockets)| **pockets != json!({})).collect();
        json!({ "balances": balances, "orders": self.orders, "rewards": self.rewards.values().collect::<Vec<_>>() })
    }
}

/// The pockets that are not 0, as the scenarios group them.
fn pockets(wallet: &Value) -> Result<Value> {
    let mut found = serde_json::Map::new();
    for pocket in ["pending", "available", "withdrawn", "debt"] {
        let amount = wallet[pocket].as_i64().with_context(|| format!("no pocket {pocket} in {wallet}"))?;
        if amount != 0 {
            found.insert(pocket.into(), amount.into());
        }
    }
    Ok(if found.is_empty() { json!({}) } else { json!({ "commission": found }) })
}

fn rewards(shop: &Shop) -> Result<BTreeMap<String, Value>> {
    let mut found = BTreeMap::new();
    let mut after = String::new();
    loop {
        let page = shop.merchant("GET", &format!("/merchant/v1/rewards?limit=200{after}"), None)?;
        for reward in page["items"].as_array().context("no items")? {
            let row = json!({
                "app": reward["app"],
                "member": shop.label_of_member(reward["member"].as_str().unwrap_or_default()),
                "reason": reward["reason"],
                "order": shop.label_of_order(reward["order"].as_str().unwrap_or_default()),
                "line": reward["line"],
                "amount": reward["amount"],
                "reversed": reward["reversed"],
                "state": reward["state"],
            });
            let key = ["app", "member", "reason", "order", "line"].map(|part| row[part].to_string()).join("/");
            found.insert(key, row);
        }
        match page["next"].as_str() {
            Some(next) => after = format!("&after={next}"),
            None => return Ok(found),
        }
    }
}

/// The price of an order or a quote, as the scenarios write it.
pub(crate) fn priced(order: &Value) -> Result<Value> {
    let lines = order["lines"].as_array().context("no lines")?;
    let is_order = order.get("state").is_some();
    let lines: Vec<Value> = lines
        .iter()
        .map(|line| {
            let mut seen = json!({
                "sku": line["sku"],
                "qty": line["quantity"],
                "list": line["list"],
                "discount": line["discount"],
                "net": line["net"],
            });
            if is_order {
                seen["refunded"] = line["refunded"].clone();
            }
            seen
        })
        .collect();
    let applied: Vec<Value> = order["applied"]
        .as_array()
        .context("no applied")?
        .iter()
        .map(|app| json!({ "app": app["label"], "lines": app["lines"], "shipping": app["shipping"] }))
        .collect();
    Ok(json!({
        "goods": order["goods"],
        "discount": order["discount"],
        "shipping": order["shipping"],
        "total": order["total"],
        "lines": lines,
        "applied": applied,
    }))
}
