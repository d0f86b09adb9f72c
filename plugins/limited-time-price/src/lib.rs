//! Limited-time price: a lower price within a window of time.

use std::collections::BTreeMap;

use souk_plugin::prelude::*;

/// A lower price within a window of time.
#[derive(Settings)]
#[setting(zh = "限时折扣", en = "Limited-time price", help_zh = "在一段时间内降价")]
struct LimitedTimePrice {
    /// By the SKU's code.
    #[setting(zh = "活动商品", en = "Deals", help_zh = "按商品编码", min = 1)]
    items: BTreeMap<String, Deal>,
    /// The first second of the deals; always, if left out.
    #[setting(zh = "开始时间", en = "From", help_zh = "活动的第一秒；不填则立即开始")]
    from: Option<Moment>,
    /// The end of the deals; this second is no part of them. Never, if left out.
    #[setting(zh = "结束时间", en = "Until", help_zh = "到此时刻为止（不含）；不填则一直有效")]
    until: Option<Moment>,
}

/// What a piece costs.
#[derive(Settings)]
enum Deal {
    /// So much.
    #[setting(zh = "活动价", en = "Price", help_zh = "活动期间的单价")]
    Price(Amount),
    /// A share less than the list price, rounded for each piece.
    #[setting(zh = "折扣比例", en = "Share off", help_zh = "比原价低百分之几，逐件取整")]
    OffBp(Rate),
}

/// Every line at its deal's price, while the deals last.
#[price]
fn limited_time_price(settings: &LimitedTimePrice, cart: Cart) -> Vec<Adjustment> {
    if !settings.runs(cart.at.unwrap_or(0)) {
        return Vec::new();
    }
    cart.priced_at(&Text::new("限时折扣", "Limited-time price"), |line| {
        settings.items.get(&line.sku).map(|deal| match deal {
            Deal::Price(price) => price.minor(),
            Deal::OffBp(rate) => line.unit_price - souk_plugin::share(line.unit_price, rate.bp()),
        })
    })
}

impl LimitedTimePrice {
    fn runs(&self, at: i64) -> bool {
        self.from.is_none_or(|from| from.millis() <= at) && self.until.is_none_or(|until| at < until.millis())
    }
}

#[cfg(test)]
mod tests {
    use souk_plugin::testing::{CartBuilder, cart, line, net_of, settings};

    use super::*;

    fn costs(json: &str, cart: CartBuilder) -> Vec<i64> {
        let cart = cart.done();
        net_of(&cart, &limited_time_price(&settings(json), cart.clone()))
    }

    #[test]
    fn a_deal_price_replaces_the_list_price() {
        let carts = cart().line(line("a", 10000).quantity(2)).line(line("b", 8000));
        assert_eq!(costs(r#"{"items": {"a": {"price": 7900}}}"#, carts), [15800, 8000]);
    }

    #[test]
    fn a_share_is_taken_off_each_piece_and_rounded_for_it() {
        let mugs = cart().line(line("mug", 1999).quantity(3));
        assert_eq!(costs(r#"{"items": {"mug": {"off_bp": 1500}}}"#, mugs), [5100]);
    }

    #[test]
    fn it_lasts_from_the_first_second_up_to_but_without_the_last() {
        let json = r#"{
            "items": {"a": {"price": 7900}},
            "from": "2026-03-02T16:00:00Z",
            "until": "2026-03-03T16:00:00Z"
        }"#;
        for (at, price) in [
            ("2026-03-02T15:59:59Z", 10000),
            ("2026-03-02T16:00:00Z", 7900),
            ("2026-03-03T15:59:59Z", 7900),
            ("2026-03-03T16:00:00Z", 10000),
        ] {
            assert_eq!(costs(json, cart().at(at).line(line("a", 10000))), [price], "{at}");
        }
    }

    #[test]
    fn a_deal_price_above_the_list_price_changes_nothing() {
        assert_eq!(costs(r#"{"items": {"d": {"price": 1200}}}"#, cart().line(line("d", 1000))), [1000]);
    }
}
