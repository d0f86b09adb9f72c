//! Calls are counted by what came of them.

use metrics_exporter_prometheus::PrometheusBuilder;

use crate::events::coat_paid;
use crate::guest::{events, price};
use crate::shop::{Known, Shop, call, cart, line, settings};

#[tokio::test]
async fn an_answer_and_a_crash_are_counted_apart() {
    let recorder = PrometheusBuilder::new().build_recorder();
    let counts = recorder.handle();
    let _counting = metrics::set_default_local_recorder(&recorder);
    let shop = Shop::open();
    let settings = settings("{}");
    for (body, times) in [("(i32.const 4096)", 2), ("unreachable", 1)] {
        let answers = shop.load(events("", body, &[])).await;
        let prices = shop.load(price(body)).await;
        for n in 0..times {
            shop.host.handle(&call(&answers, &settings), &coat_paid(), &mut Known::default()).await;
            shop.host.adjust(&call(&prices, &settings), &cart(n, vec![line("a", 1, 10000)]));
        }
    }
    let text = counts.render();
    for (hook, outcome, count) in
        [("events", "ok", 2), ("events", "trapped", 1), ("price", "ok", 2), ("price", "trapped", 1)]
    {
        let line = format!("souk_app_calls_total{{hook=\"{hook}\",outcome=\"{outcome}\"}} {count}");
        assert!(text.lines().any(|one| one == line), "{line} in\n{text}");
    }
}
