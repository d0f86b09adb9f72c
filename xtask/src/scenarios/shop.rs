//! The shop of a scenario, and the runner's names for what is in it.

use std::cell::RefCell;
use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use super::http::{As, Client, Said};
use super::node::{Node, OPERATOR};
use super::{Scenario, apps};

/// A shop that is open.
pub(crate) struct Shop {
    client: Client,
    tenant: As,
    owner: RefCell<As>,
    /// Ids by label, in the order in which they joined.
    pub(crate) members: BTreeMap<String, String>,
    tokens: RefCell<BTreeMap<String, String>>,
    /// Ids by label.
    pub(crate) orders: BTreeMap<String, String>,
    /// Who placed each order.
    pub(crate) buyers: BTreeMap<String, String>,
    /// What happened to the log during each step: the place before it.
    pub(crate) log: Vec<i64>,
}

/// What came of opening a shop.
pub(crate) enum Opened {
    Shop(Box<Shop>),
    Unsupported(String),
}

const PASSWORD: &str = "scenario password";
const OWNER: &str = "owner@example.com";

impl Shop {
    /// Opens the shop of a scenario.
    pub(crate) fn open(node: &Node, scenario: &Scenario) -> Result<Opened> {
        let wanted: Vec<(&Value, Option<apps::App>)> = scenario
            .apps
            .iter()
            .map(|app| (app, apps::app(app["model"].as_str().unwrap_or_default(), &app["settings"])))
            .collect();
        if let Some((app, _)) = wanted.iter().find(|(_, found)| found.is_none()) {
            return Ok(Opened::Unsupported(format!("no app for model {}", app["model"])));
        }
        let mut shop = provision(node, &scenario.shop)?;
        shop.stock(&scenario.products)?;
        for (app, found) in wanted {
            if let Some(found) = found {
                shop.install(app, &found)?;
            }
        }
        for member in &scenario.members {
            shop.join(member)?;
        }
        shop.settle()?;
        Ok(Opened::Shop(Box::new(shop)))
    }

    /// Sets the clock; everything that is due by then happens.
    pub(crate) fn set_clock(&self, at: &str) -> Result<()> {
        self.client.ask(&self.tenant, "POST", "/drive/v1/clock", Some(&json!({ "now": at }))).map(drop)
    }

    /// Lets all background work finish.
    pub(crate) fn settle(&self) -> Result<()> {
        self.client.ask(&self.tenant, "POST", "/drive/v1/settle", None).map(drop)
    }

    /// Drives the shop.
    pub(crate) fn drive(&self, method: &str, path: &str, body: Option<&Value>) -> Result<Said> {
        self.client.try_ask(&self.tenant, method, path, body)
    }

    /// Asks as the merchant.
    pub(crate) fn merchant(&self, method: &str, path: &str, body: Option<&Value>) -> Result<Value> {
        match self.try_merchant(method, path, body)? {
            Said::Done(value) => Ok(value),
            Said::Refused(code, problem) => bail!("{method} {path} was refused ({code}): {problem}"),
        }
    }

    /// Asks as the merchant; a refusal is an answer too.
    pub(crate) fn try_merchant(&self, method: &str, path: &str, body: Option<&Value>) -> Result<Said> {
        let said = self.client.try_ask(&self.owner.borrow(), method, path, body)?;
        if !is_signed_out(&said) {
            return Ok(said);
        }
        *self.owner.borrow_mut() = sign_in(&self.client, &self.tenant)?;
        self.client.try_ask(&self.owner.borrow(), method, path, body)
    }

    /// Asks as a member.
    pub(crate) fn try_member(&self, label: &str, method: &str, path: &str, body: Option<&Value>) -> Result<Said> {
        let who = || Ok::<_, anyhow::Error>(As { token: Some(self.token(label)?), ..self.tenant.clone() });
        let said = self.client.try_ask(&who()?, method, path, body)?;
        if !is_signed_out(&said) {
            return Ok(said);
        }
        self.tokens.borrow_mut().remove(label);
        self.client.try_ask(&who()?, method, path, body)
    }

    pub(crate) fn member(&self, label: &str) -> Result<&String> {
        self.members.get(label).with_context(|| format!("no member {label}"))
    }

    pub(crate) fn order(&self, label: &str) -> Result<&String> {
        self.orders.get(label).with_context(|| format!("no order {label}"))
    }

    pub(crate) fn buyer(&self, order: &str) -> Result<&String> {
        self.buyers.get(order).with_context(|| format!("no order {order}"))
    }

    pub(crate) fn label_of_member(&self, id: &str) -> String {
        label_of(&self.members, id)
    }

    pub(crate) fn label_of_order(&self, id: &str) -> String {
        label_of(&self.orders, id)
    }

    fn token(&self, label: &str) -> Result<String> {
        if let Some(token) = self.tokens.borrow().get(label) {
            return Ok(token.clone());
        }
        let body = json!({ "login": login(label), "password": PASSWORD });
        let session = self.client.ask(&self.tenant, "POST", "/storefront/v1/sessions", Some(&body))?;
        let token = token_of(&session)?;
        self.tokens.borrow_mut().insert(label.to_owned(), token.clone());
        Ok(token)
    }

    fn stock(&self, products: &[Value]) -> Result<()> {
        let mut categories: BTreeMap<String, Value> = BTreeMap::new();
        for product in products {
            let mut category = Value::Null;
            if let Some(code) = product["category"].as_str() {
                if !categories.contains_key(code) {
                    let body = json!({ "code": code, "name": { "zh-CN": code, "en": code } });
                    let made = self.merchant("POST", "/merchant/v1/categories", Some(&body))?;
                    categories.insert(code.to_owned(), made["id"].clone());
                }
                category = categories[code].clone();
            }
            let sku = &product["sku"];
            let body = json!({
                "code": sku,
                "title": { "zh-CN": sku, "en": sku },
                "status": "active",
                "category": category,
                "skus": [{ "code": sku, "price": product["price"], "cost": product.get("cost").unwrap_or(&json!(0)) }],
            });
            self.merchant("POST", "/merchant/v1/products", Some(&body))?;
        }
        Ok(())
    }

    fn install(&self, app: &Value, found: &apps::App) -> Result<()> {
        let offer = self.merchant("GET", &format!("/merchant/v1/apps/{}", found.app), None)?;
        let grants: Vec<&Value> =
            offer["manifest"]["grants"].as_array().context("no grants")?.iter().map(|grant| &grant["grant"]).collect();
        let mut body = json!({
            "app": found.app,
            "label": app["app"],
            "grants": grants,
            "settings": found.settings,
            "enabled": true,
        });
        if let Some(stacking) = app.get("stacking") {
            body["stacking"] = stacking.clone();
        }
        self.merchant("POST", "/merchant/v1/apps/installations", Some(&body)).map(drop)
    }

    fn join(&mut self, member: &Value) -> Result<()> {
        let label = member["id"].as_str().context("a member without id")?;
        let referrer = match member["referrer"].as_str() {
            Some(referrer) => json!(self.member(referrer)?),
            None => Value::Null,
        };
        let body = json!({
            "login": login(label),
            "password": PASSWORD,
            "name": label,
            "referrer": referrer,
            "rank": member.get("rank").unwrap_or(&json!(0)),
            "labels": labels(member),
        });
        let made = self.merchant("POST", "/merchant/v1/members", Some(&body))?;
        self.members.insert(label.to_owned(), made["id"].as_str().context("no id")?.to_owned());
        Ok(())
    }
}

/// What a member is marked with.
pub(crate) fn labels(member: &Value) -> Vec<&'static str> {
    let mut labels = Vec::new();
    if member["distributor"].as_bool().unwrap_or(true) {
        labels.push("distributor");
    }
    if member["partner"].as_bool().unwrap_or(false) {
        labels.push("partner");
    }
    labels
}

fn provision(node: &Node, shop: &Value) -> Result<Shop> {
    let client = node.client.clone();
    let body = json!({ "email": OPERATOR.0, "password": OPERATOR.1 });
    let session = client.ask(&As::default(), "POST", "/platform/v1/sessions", Some(&body))?;
    let operator = As { token: Some(token_of(&session)?), tenant: None };
    let mut settings = json!({ "shipping_fee": shop.get("shipping_fee").unwrap_or(&json!(0)) });
    for (theirs, ours) in [("unpaid_order_minutes", "unpaid_order_minutes"), ("payout_cap_bp", "payout_cap_bp")] {
        if let Some(value) = shop.get(theirs) {
            settings[ours] = value.clone();
        }
    }
    let body = json!({
        "slug": node.slug,
        "name": { "zh-CN": "Scenario", "en": "Scenario" },
        "currency": shop["currency"],
        "time_zone": offset(shop["utc_offset_minutes"].as_i64().unwrap_or(0)),
        "jurisdiction": "none",
        "plan": "enterprise",
        "settings": settings,
        "owner": { "email": OWNER, "name": "Owner", "password": PASSWORD },
    });
    client.ask(&operator, "POST", "/platform/v1/tenants", Some(&body))?;
    let tenant = As { tenant: Some(node.slug.clone()), token: None };
    let owner = RefCell::new(sign_in(&client, &tenant)?);
    Ok(Shop {
        client,
        tenant,
        owner,
        members: BTreeMap::new(),
        tokens: RefCell::default(),
        orders: BTreeMap::new(),
        buyers: BTreeMap::new(),
        log: Vec::new(),
    })
}

fn sign_in(client: &Client, tenant: &As) -> Result<As> {
    let body = json!({ "email": OWNER, "password": PASSWORD });
    let session = client.ask(tenant, "POST", "/merchant/v1/sessions", Some(&body))?;
    Ok(As { token: Some(token_of(&session)?), ..tenant.clone() })
}

/// Sessions end while a scenario's days pass.
fn is_signed_out(said: &Said) -> bool {
    matches!(said, Said::Refused(code, _) if code == "unauthenticated")
}

fn token_of(session: &Value) -> Result<String> {
    Ok(session["token"].as_str().with_context(|| format!("no token in {session}"))?.to_owned())
}

fn label_of(labels: &BTreeMap<String, String>, id: &str) -> String {
    labels.iter().find(|(_, known)| *known == id).map_or_else(|| id.to_owned(), |(label, _)| label.clone())
}

fn login(label: &str) -> String {
    format!("{label}@example.com")
}

/// `+08:00` for 480.
fn offset(minutes: i64) -> String {
    let sign = if minutes < 0 { '-' } else { '+' };
    format!("{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
}
