//! Wholesale price: the price of a piece falls with the quantity of the line.

use std::collections::BTreeMap;

use souk_plugin::prelude::*;

/// The price of a piece falls with the quantity of the line.
#[derive(Settings)]
#[setting(zh = "批发阶梯价", en = "Wholesale price", help_zh = "一次买得越多，单价越低")]
struct WholesalePrice {
    /// By the SKU's code: what a piece costs from a quantity on. Below the first the list price holds.
    #[setting(zh = "各商品的阶梯价", en = "Steps", help_zh = "按商品编码：达到件数后的单价；未达到第一档按原价")]
    items: BTreeMap<String, Vec<Step>>,
}

/// What a piece costs from a quantity on.
#[derive(Settings)]
struct Step {
    /// Pieces in the line.
    #[setting(zh = "件数", en = "From pieces", help_zh = "同一商品买满这么多件起", min = 1, unit = "pieces")]
    qty: u32,
    /// What a piece costs then.
    #[setting(zh = "单价", en = "Price", help_zh = "达到件数后的单价")]
    price: Amount,
}

/// Every line at the price of the largest step that its quantity reaches.
#[price]
fn wholesale_price(settings: &WholesalePrice, cart: Cart) -> Vec<Adjustment> {
    cart.priced_at(&Text::new("批发价", "Wholesale price"), |line| {
        let reached = settings.items.get(&line.sku)?.iter().filter(|step| step.qty <= line.quantity);
        reached.max_by_key(|step| step.qty).map(|step| step.price.minor())
    })
}

#[cfg(test)]
mod tests {
    use souk_plugin::testing::{CartBuilder, cart, line, net_of, settings};

    use super::*;

    const STEPS: &str = r#"{"items": {
        "a": [{"qty": 1, "price": 10000}, {"qty": 10, "price": 9200}, {"qty": 100, "price": 8500}],
        "b": [{"qty": 5, "price": 7000}]
    }}"#;

    fn costs(cart: CartBuilder) -> Vec<i64> {
        let cart = cart.done();
        net_of(&cart, &wholesale_price(&settings(STEPS), cart.clone()))
    }

    #[test]
    fn the_unit_price_falls_with_the_quantity_of_the_line() {
        for (quantity, cost) in [(1, 10000), (9, 90000), (10, 92000), (99, 910_800), (100, 850_000), (250, 2_125_000)] {
            assert_eq!(costs(cart().line(line("a", 10000).quantity(quantity))), [cost], "{quantity}");
        }
    }

    #[test]
    fn only_the_lines_own_quantity_counts() {
        let nine_each = cart().line(line("a", 10000).quantity(9)).line(line("c", 8000).quantity(9));
        assert_eq!(costs(nine_each), [90000, 72000]);
    }

    #[test]
    fn below_the_first_step_the_list_price_holds() {
        assert_eq!(costs(cart().line(line("b", 8000).quantity(4))), [32000]);
        assert_eq!(costs(cart().line(line("b", 8000).quantity(5))), [35000]);
    }
}
