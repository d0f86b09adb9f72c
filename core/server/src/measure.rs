//! `souk measure-app`: what one call of a price app costs, on the sandbox alone. For `cargo xtask bench`.

use std::sync::Arc;
use std::time::Instant;

use anyhow::{Context, bail};
use domain::hook::{PriceCart, PriceLine, PriceMember};
use domain::id::{InstallationId, TenantId};
use plugin_host::Call;
use sources::Sources;

use crate::config::Config;
use crate::limits::MEASURED_CALLS;
use crate::wiring;

/// Measure what one call of a price app costs.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The app, which the folder with apps must hold.
    app: String,
    /// Its settings as JSON.
    settings: String,
}

/// Asks the app about carts that are all different, so that no answer is remembered.
pub(crate) async fn run(config: &Config, args: &Args) -> anyhow::Result<()> {
    let node = wiring::node(config, Sources::system(), false).await?;
    wiring::publish(config, &node).await?;
    let versions = store::platform::plugin_files::versions(&node.commerce.db, &[args.app.parse()?]).await?;
    let file = versions.last().context("SOUK_PLUGINS has no such app")?;
    let plugin = commerce::apps::active::plugin(&node.commerce, file.digest).await?.map_err(anyhow::Error::msg)?;
    let settings: Arc<str> = args.settings.as_str().into();
    let call = Call {
        tenant: TenantId::of(uuid::Uuid::nil()),
        installation: InstallationId::of(uuid::Uuid::nil()),
        plugin: &plugin,
        settings: &settings,
    };
    let mut micros = Vec::with_capacity(MEASURED_CALLS);
    for i in 0..MEASURED_CALLS + MEASURED_CALLS / 10 {
        let cart = cart(i64::try_from(i)?);
        let since = Instant::now();
        let outcome = node.commerce.plugins.adjust(&call, &cart);
        if i >= MEASURED_CALLS / 10 {
            micros.push(since.elapsed().as_nanos());
        }
        if outcome.remembered || outcome.answer.is_err() {
            bail!("a call was not what is measured: {outcome:?}");
        }
    }
    micros.sort_unstable();
    let at = |percent: usize| micros[MEASURED_CALLS * percent / 100] / 1_000;
    println!("{}", serde_json::json!({ "calls": MEASURED_CALLS, "p50_us": at(50), "p99_us": at(99) }));
    Ok(())
}

fn cart(i: i64) -> PriceCart {
    let price = 10_000 + i;
    PriceCart {
        currency: "CNY".into(),
        at: None,
        member: Some(PriceMember { id: String::new(), rank: 1, labels: Vec::new() }),
        lines: vec![PriceLine {
            sku: "tea".into(),
            category: String::new(),
            tags: Vec::new(),
            quantity: 1,
            unit_price: price,
            list: price,
            amount: price,
        }],
        shipping: 0,
    }
}
