//! A shop and what is around it.

use std::sync::Arc;

use domain::id::InstallationId;
use domain::installation::{Installation, Stacking};
use domain::people::Actor;
use serde_json::{Value, json};
use tenants::apps::{self, Error, Install, Result};
use tenants::{Control, Operator};
use testkit::{TestShop, plugin_file};

/// The manifest's section of a file.
const SECTION: &[u8] = b"souk:manifest";

/// A merchant who says what is installed and switched.
pub(crate) struct Market<'a> {
    pub(crate) verbs: Control,
    pub(crate) shop: &'a TestShop,
    pub(crate) actor: Actor,
}

impl<'a> Market<'a> {
    /// The market of a shop, with nothing in it.
    pub(crate) fn of(shop: &'a TestShop) -> Self {
        let commerce = &shop.commerce;
        let verbs = Control {
            db: commerce.db.clone(),
            cache: commerce.cache.clone(),
            plugins: Arc::clone(&commerce.plugins),
            sources: commerce.sources.clone(),
        };
        Self { verbs, shop, actor: Actor::machine("a test") }
    }

    /// The market of a shop, with these apps in it.
    pub(crate) async fn with(shop: &'a TestShop, apps: &[&str]) -> Self {
        let market = Self::of(shop);
        for app in apps {
            market.publishes(plugin_file(app)).await.expect("an app");
        }
        market
    }

    pub(crate) async fn publishes(&self, file: Vec<u8>) -> Result<apps::Published> {
        apps::publish(&self.verbs, &Operator::machine("a test"), file.into()).await
    }

    pub(crate) async fn tries(&self, command: Install) -> Result<Installation> {
        apps::install(&self.verbs, &self.shop.tenant, &self.actor, command).await
    }

    pub(crate) async fn installs(&self, command: Install) -> Installation {
        self.tries(command).await.expect("the app is installed")
    }

    pub(crate) async fn enables(&self, id: InstallationId) -> Result<Installation> {
        apps::enable(&self.verbs, &self.shop.tenant, &self.actor, id).await
    }

    pub(crate) async fn disables(&self, id: InstallationId) -> Result<Installation> {
        apps::disable(&self.verbs, &self.shop.tenant, &self.actor, id).await
    }

    pub(crate) async fn uninstalls(&self, id: InstallationId) -> Result<Installation> {
        apps::uninstall(&self.verbs, &self.shop.tenant, &self.actor, id).await
    }
}

/// A price for members of rank 0: `price` for a piece of `sku`.
pub(crate) fn member_price(label: &str, sku: &str, price: i64) -> Install {
    Install { label: Some(label.into()), settings: json!({"prices": {sku: {"0": price}}}), ..plain("member-price") }
}

/// An app that is on at once, with no settings and nothing allowed.
pub(crate) fn plain(app: &str) -> Install {
    Install {
        app: app.parse().expect("a name"),
        version: None,
        label: None,
        grants: Vec::new(),
        settings: json!({}),
        budget_bp: None,
        stacking: Stacking::default(),
        enabled: true,
    }
}

/// The mistakes that an answer names, by place, each place once.
pub(crate) fn places<T: std::fmt::Debug>(answer: Result<T>) -> Vec<String> {
    let Err(Error::Invalid(mistakes)) = answer else { panic!("mistakes, not {answer:?}") };
    let mut places: Vec<String> = mistakes.0.into_iter().map(|mistake| mistake.pointer).collect();
    places.sort();
    places.dedup();
    places
}

/// The code of why the shop's apps do not allow it.
pub(crate) fn why_not<T: std::fmt::Debug>(answer: Result<T>) -> &'static str {
    let Err(Error::Install(error)) = answer else { panic!("a refusal, not {answer:?}") };
    error.code()
}

/// An app that says something else of itself. The packer puts the manifest last.
pub(crate) fn edited(file: &[u8], edit: impl FnOnce(&mut Value)) -> Vec<u8> {
    let at = file.windows(SECTION.len()).rposition(|window| window == SECTION).expect("a manifest");
    let mut manifest: Value = serde_json::from_slice(&file[at + SECTION.len()..]).expect("a manifest");
    edit(&mut manifest);
    // Before the name stand its length, the length of the section in as few bytes as it takes, and a zero.
    let length = leb128(1 + file.len() - at).len();
    let mut body = vec![u8::try_from(SECTION.len()).expect("short")];
    body.extend_from_slice(SECTION);
    body.extend(serde_json::to_vec(&manifest).expect("plain data"));
    let mut edited = file[..at - 2 - length].to_vec();
    edited.push(0);
    edited.extend(leb128(body.len()));
    edited.extend(body);
    edited
}

fn leb128(mut number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let low = u8::try_from(number & 0x7f).expect("7 bits");
        number >>= 7;
        if number == 0 {
            bytes.push(low);
            return bytes;
        }
        bytes.push(low | 0x80);
    }
}
