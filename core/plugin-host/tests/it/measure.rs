//! What a call costs. Prints figures; run it in an optimised build:
//! `cargo test --profile quick -p plugin-host --test it -- --ignored --nocapture measure`.

use std::time::Instant;

use domain::hook::PriceCart;
use plugin_host::{Host, Plugin};

use crate::shop::{Shop, built, call, cart, line, settings};

const ROUNDS: u32 = 7;
const CALLS: u32 = 2_000;

/// The fastest round's microseconds a call; a shared machine only ever adds to it.
fn fastest(host: &Host, plugin: &Plugin, json: &str, cart: impl Fn(u32) -> PriceCart) -> f64 {
    let settings = settings(json);
    let round = |n: u32| {
        let carts: Vec<_> = (0..CALLS).map(|i| cart(n * CALLS + i)).collect();
        let since = Instant::now();
        for cart in &carts {
            host.adjust(&call(plugin, &settings), cart).answer.expect("an answer");
        }
        since.elapsed().as_secs_f64() * 1e6 / f64::from(CALLS)
    };
    (0..ROUNDS).map(round).fold(f64::INFINITY, f64::min)
}

#[tokio::test]
#[ignore = "prints figures that only an optimised build makes worth reading"]
async fn a_price_call() {
    let shop = Shop::open();
    for (app, json) in [
        ("member-price", r#"{"prices": {"a": {"1": 9500, "3": 9200}}}"#),
        ("spend-and-save", r#"{"offer": {"steps": {"steps": [{"from": 10000, "off": 1000}]}}, "scope": "all"}"#),
    ] {
        let since = Instant::now();
        let plugin = shop.load(built(app)).await;
        println!("{app}: loaded in {:?}", since.elapsed());
        let fresh = fastest(&shop.host, &plugin, json, |n| cart(1, vec![line("a", 1, 10_000 + i64::from(n))]));
        let same = fastest(&shop.host, &plugin, json, |_| cart(1, vec![line("a", 1, 10_000)]));
        println!("{app}: fresh instance {fresh:.1} us, remembered {same:.2} us");
    }
}
