//! The steps of a scenario, through the API.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::http::Said;
use super::shop::{Shop, labels};
use super::state;

/// What came of a step.
pub(crate) enum Done {
    Ok,
    /// The order that the step was about, by its label.
    Order(String),
    /// A price.
    Quoted(Value),
    /// The code of the refusal.
    Refused(String),
    /// What is not here.
    Unsupported(String),
}

/// Takes a step.
pub(crate) fn take(shop: &mut Shop, step: &Value) -> Result<Done> {
    let before = place(shop)?;
    shop.log.push(before);
    let what = step["do"].as_str().context("a step without `do`")?;
    for extra in ["coupons", "points", "pay_with"] {
        if step.get(extra).is_some() {
            return Ok(Done::Unsupported(format!("`{extra}` in `{what}`")));
        }
    }
    match what {
        "time_passes" => Ok(Done::Ok),
        "quote" => quote(shop, step),
        "place_order" => place_order(shop, step),
        "order_paid" => match place_order(shop, step)? {
            Done::Order(_) => pay(shop, step),
            refused => Ok(refused),
        },
        "pay_order" => pay(shop, step),
        "cancel_order" => of_order(shop, step, "cancel", json!({ "reason": "" })),
        "order_received" => of_order(shop, step, "receive", Value::Null),
        "after_sale_closed" => close(shop, step),
        "refund" => refund(shop, step),
        "withdraw" => withdraw(shop, step),
        "set_member" => set_member(shop, step),
        "redeliver" => redeliver(shop, step),
        other => Ok(Done::Unsupported(format!("step `{other}`"))),
    }
}

fn text<'a>(step: &'a Value, field: &str) -> Result<&'a str> {
    step[field].as_str().with_context(|| format!("a step without `{field}`: {step}"))
}

fn done(said: Said) -> Done {
    match said {
        Said::Done(_) => Done::Ok,
        Said::Refused(code, _) => Done::Refused(code),
    }
}

fn lines(step: &Value) -> Value {
    let lines = step["lines"].as_array().cloned().unwrap_or_default();
    let line = |line: &Value| json!({ "sku": line["sku"], "quantity": line.get("qty").unwrap_or(&json!(1)) });
    Value::Array(lines.iter().map(line).collect())
}

fn quote(shop: &Shop, step: &Value) -> Result<Done> {
    let body = json!({ "lines": lines(step) });
    match shop.try_member(text(step, "member")?, "POST", "/storefront/v1/quotes", Some(&body))? {
        Said::Done(quote) => Ok(Done::Quoted(state::priced(&quote)?)),
        Said::Refused(code, _) => Ok(Done::Refused(code)),
    }
}

fn place_order(shop: &mut Shop, step: &Value) -> Result<Done> {
    let (member, label) = (text(step, "member")?, text(step, "order")?);
    let body = json!({ "lines": lines(step) });
    match shop.try_member(member, "POST", "/storefront/v1/orders", Some(&body))? {
        Said::Done(order) => {
            shop.orders.insert(label.to_owned(), order["id"].as_str().context("no id")?.to_owned());
            shop.buyers.insert(label.to_owned(), member.to_owned());
            Ok(Done::Order(label.to_owned()))
        }
        Said::Refused(code, _) => Ok(Done::Refused(code)),
    }
}

/// Pays as if the money had come by bank transfer: the shopper says how, the staff confirm.
fn pay(shop: &Shop, step: &Value) -> Result<Done> {
    let label = text(step, "order")?;
    let (order, buyer) = (shop.order(label)?, shop.buyer(label)?);
    let body = json!({ "provider": "offline" });
    let path = format!("/storefront/v1/orders/{order}/payments");
    let started = match shop.try_member(buyer, "POST", &path, Some(&body))? {
        Said::Done(started) => started,
        Said::Refused(code, _) => return Ok(Done::Refused(code)),
    };
    let payment = &started["payment"];
    if payment["state"] != "paid" {
        let id = payment["id"].as_str().with_context(|| format!("no payment in {started}"))?;
        let body = json!({ "reference": "scenario" });
        if let Said::Refused(code, _) =
            shop.try_merchant("POST", &format!("/merchant/v1/payments/{id}/confirm"), Some(&body))?
        {
            return Ok(Done::Refused(code));
        }
    }
    Ok(Done::Order(label.to_owned()))
}

fn of_order(shop: &Shop, step: &Value, verb: &str, body: Value) -> Result<Done> {
    let label = text(step, "order")?;
    let path = format!("/merchant/v1/orders/{}/{verb}", shop.order(label)?);
    let body = Some(&body).filter(|body| !body.is_null());
    match shop.try_merchant("POST", &path, body)? {
        Said::Done(_) if verb == "cancel" => Ok(Done::Order(label.to_owned())),
        said => Ok(done(said)),
    }
}

fn close(shop: &Shop, step: &Value) -> Result<Done> {
    let path = format!("/drive/v1/orders/{}/close", shop.order(text(step, "order")?)?);
    Ok(done(shop.drive("POST", &path, None)?))
}

fn refund(shop: &Shop, step: &Value) -> Result<Done> {
    let order = shop.order(text(step, "order")?)?;
    let body = json!({
        "lines": step.get("lines").unwrap_or(&json!([])),
        "shipping": step.get("shipping").unwrap_or(&json!(0)),
        "reason": "scenario",
    });
    let refund = match shop.try_merchant("POST", &format!("/merchant/v1/orders/{order}/refunds"), Some(&body))? {
        Said::Done(refund) => refund,
        Said::Refused(code, _) => return Ok(Done::Refused(code)),
    };
    // What was paid by hand is given back by hand.
    if refund["state"] == "pending" {
        let id = refund["id"].as_str().context("no refund")?;
        let body = json!({ "reference": "scenario" });
        return Ok(done(shop.try_merchant("POST", &format!("/merchant/v1/refunds/{id}/confirm"), Some(&body))?));
    }
    Ok(Done::Ok)
}

fn withdraw(shop: &Shop, step: &Value) -> Result<Done> {
    let body = json!({
        "amount": step["amount"],
        "destination": { "bank": "Scenario bank", "account": "62220000", "holder": "Scenario" },
    });
    let asked = shop.try_member(text(step, "member")?, "POST", "/storefront/v1/me/withdrawals", Some(&body))?;
    let id = match asked {
        Said::Done(withdrawal) => withdrawal["id"].as_str().context("no id")?.to_owned(),
        Said::Refused(code, _) => return Ok(Done::Refused(code)),
    };
    let outcome = if step["outcome"] == "failed" { "failed" } else { "paid" };
    for verb in ["approve", outcome] {
        shop.merchant("POST", &format!("/merchant/v1/withdrawals/{id}/{verb}"), Some(&json!({ "note": "" })))?;
    }
    Ok(Done::Ok)
}

fn set_member(shop: &Shop, step: &Value) -> Result<Done> {
    let id = shop.member(text(step, "member")?)?;
    if let Some(referrer) = step.get("referrer") {
        let referrer = match referrer.as_str() {
            Some(label) => json!(shop.member(label)?),
            None => Value::Null,
        };
        let body = json!({ "referrer": referrer });
        if let Said::Refused(code, _) =
            shop.try_merchant("PUT", &format!("/merchant/v1/members/{id}/referrer"), Some(&body))?
        {
            return Ok(Done::Refused(code));
        }
    }
    let mut change = json!({});
    if let Some(rank) = step.get("rank") {
        change["rank"] = rank.clone();
    }
    if step.get("distributor").is_some() || step.get("partner").is_some() {
        let now = shop.merchant("GET", &format!("/merchant/v1/members/{id}"), None)?;
        let has = |label: &str| now["labels"].as_array().is_some_and(|labels| labels.contains(&json!(label)));
        let flags = json!({
            "distributor": step.get("distributor").cloned().unwrap_or(json!(has("distributor"))),
            "partner": step.get("partner").cloned().unwrap_or(json!(has("partner"))),
        });
        change["labels"] = json!(labels(&flags));
    }
    if change == json!({}) {
        return Ok(Done::Ok);
    }
    Ok(done(shop.try_merchant("PATCH", &format!("/merchant/v1/members/{id}"), Some(&change))?))
}

/// Delivers what a step reported once more, and all that came after it.
fn redeliver(shop: &Shop, step: &Value) -> Result<Done> {
    let step = step["step"].as_u64().and_then(|step| usize::try_from(step).ok()).context("no step")?;
    let after = shop.log.get(step).context("no such step")?;
    Ok(done(shop.drive("POST", "/drive/v1/redeliver", Some(&json!({ "seq": after })))?))
}

fn place(shop: &Shop) -> Result<i64> {
    match shop.drive("GET", "/drive/v1/log", None)? {
        Said::Done(place) => place["seq"].as_i64().context("no place"),
        Said::Refused(code, _) => anyhow::bail!("the log was refused: {code}"),
    }
}
