//! Member price: each grade of member has its own price.

use std::collections::BTreeMap;

use souk_plugin::prelude::*;

/// What a piece costs for members of each grade.
#[derive(Settings)]
#[setting(zh = "会员价", en = "Member price", help_zh = "各等级会员的单价")]
struct MemberPrice {
    /// By the SKU's code: the price of a piece by grade. A grade without a price has that of the next lower one.
    #[setting(zh = "各商品的会员价", en = "Prices", help_zh = "按商品编码：各等级的单价；没有设置的等级沿用较低一档")]
    prices: BTreeMap<String, BTreeMap<u32, Amount>>,
}

/// Every line at the price of the shopper's grade. A guest has none.
#[price]
fn member_price(settings: &MemberPrice, cart: Cart) -> Vec<Adjustment> {
    let Some(member) = &cart.member else { return Vec::new() };
    cart.priced_at(&Text::new("会员价", "Member price"), |line| {
        let by_grade = settings.prices.get(&line.sku)?;
        by_grade.range(..=member.rank).next_back().map(|(_, price)| price.minor())
    })
}

#[cfg(test)]
mod tests {
    use souk_plugin::testing::{CartBuilder, cart, line, net_of, settings};

    use super::*;

    const PRICES: &str = r#"{"prices": {"a": {"1": 9500, "3": 9200}, "d": {"1": 1100}}}"#;

    fn costs(cart: CartBuilder) -> Vec<i64> {
        let cart = cart.done();
        net_of(&cart, &member_price(&settings(PRICES), cart.clone()))
    }

    #[test]
    fn each_grade_has_its_own_price() {
        for (rank, price) in [(0, 10000), (1, 9500), (3, 9200)] {
            assert_eq!(costs(cart().rank(rank).line(line("a", 10000))), [price]);
        }
    }

    #[test]
    fn a_grade_without_a_price_has_that_of_the_next_lower_one() {
        assert_eq!(costs(cart().rank(2).line(line("a", 10000))), [9500]);
        assert_eq!(costs(cart().rank(9).line(line("a", 10000))), [9200]);
    }

    #[test]
    fn a_price_above_the_list_price_changes_nothing() {
        assert_eq!(costs(cart().rank(1).line(line("d", 1000))), [1000]);
    }

    #[test]
    fn the_lower_of_two_prices_wins() {
        let after_a_deal = |rank| cart().rank(rank).line(line("a", 10000).quantity(2).net(18600));
        assert_eq!(costs(after_a_deal(1)), [18600]);
        assert_eq!(costs(after_a_deal(3)), [18400]);
    }

    #[test]
    fn a_guest_pays_the_list_price() {
        assert_eq!(costs(cart().line(line("a", 10000))), [10000]);
    }
}
