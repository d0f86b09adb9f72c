//! The figures of the published scenarios, and the corners between them.

use souk_plugin::prelude::*;
use souk_plugin::testing::{OrderBuilder, line, paid_order, rewards, settings, shop};

use crate::on_line_paid;
use crate::settings::Commission;

/// Member, reason and amount of what each line earns.
fn earned(json: &str, order: OrderBuilder) -> Vec<Vec<(String, String, i64)>> {
    let settings: Commission = settings(json);
    let lines = order.paid().into_iter().map(|line| on_line_paid(&settings, line));
    lines
        .map(|credits| rewards(&credits).into_iter().map(|(m, r, a)| (m.to_owned(), r.to_owned(), a)).collect())
        .collect()
}

fn row(member: &str, reason: &str, amount: i64) -> (String, String, i64) {
    (member.to_owned(), reason.to_owned(), amount)
}

fn family() {
    shop().chain(&["ann", "bob", "cat"]).open();
}

const ONE_LEVEL: &str = r#"{"plan": {"levels": {"rates_bp": [1000]}}}"#;
const TWO_LEVELS: &str = r#"{"plan": {"levels": {"rates_bp": [1000, 500]}}}"#;

mod one_level {
    use super::*;

    #[test]
    fn the_direct_referrer_earns_and_nobody_above() {
        family();
        let earned = earned(ONE_LEVEL, paid_order("cat").line(line("tea", 10000)));
        assert_eq!(earned, [[row("bob", "level-1", 1000)]]);
    }

    #[test]
    fn whom_nobody_brought_rewards_nobody() {
        family();
        assert_eq!(earned(ONE_LEVEL, paid_order("ann").line(line("tea", 10000))), [[]]);
    }

    #[test]
    fn each_line_is_rounded_by_itself() {
        family();
        let order = paid_order("cat").line(line("pin", 99)).line(line("pen", 199));
        assert_eq!(earned(ONE_LEVEL, order), [[row("bob", "level-1", 9)], [row("bob", "level-1", 19)]]);
    }

    #[test]
    fn the_base_is_what_was_paid_after_discounts() {
        family();
        let order = paid_order("cat").line(line("scarf", 9900).net(8415)).line(line("hat", 5900).net(5015));
        assert_eq!(earned(ONE_LEVEL, order), [[row("bob", "level-1", 841)], [row("bob", "level-1", 501)]]);
    }

    #[test]
    fn the_base_may_be_the_list_price_or_the_profit() {
        family();
        let order = || paid_order("bob").line(line("tea", 10000).cost(6000).net(9000));
        let list = r#"{"plan": {"levels": {"rates_bp": [500]}}, "base": "list"}"#;
        let profit = r#"{"plan": {"levels": {"rates_bp": [2000]}}, "base": "profit"}"#;
        assert_eq!(earned(list, order()), [[row("ann", "level-1", 500)]]);
        assert_eq!(earned(profit, order()), [[row("ann", "level-1", 600)]]);
    }

    #[test]
    fn only_an_approved_distributor_earns() {
        let approved = r#"{"plan": {"levels": {"rates_bp": [1000]}}, "enabled_who": "approved"}"#;
        family();
        assert_eq!(earned(approved, paid_order("cat").line(line("tea", 10000))), [[]]);
        shop().member("bob", |m| m.label("distributor")).member("cat", |m| m.referrer("bob")).open();
        let earned = earned(approved, paid_order("cat").line(line("tea", 10000)));
        assert_eq!(earned, [[row("bob", "level-1", 1000)]]);
    }

    #[test]
    fn the_referrer_must_have_bought_and_kept_the_kit() {
        let bought = r#"{"plan": {"levels": {"rates_bp": [1000]}}, "enabled_who": "bought", "bought_skus": ["kit"]}"#;
        family();
        assert_eq!(earned(bought, paid_order("cat").line(line("tea", 10000))), [[]]);
        shop().chain(&["ann", "bob", "cat"]).bought("bob", "kit").open();
        assert_eq!(earned(bought, paid_order("cat").line(line("tea", 10000))), [[row("bob", "level-1", 1000)]]);
    }
}

mod more_levels {
    use super::*;

    #[test]
    fn two_levels_earn_ten_and_five_percent() {
        family();
        let earned = earned(TWO_LEVELS, paid_order("cat").line(line("coat", 19900)));
        assert_eq!(earned, [[row("bob", "level-1", 1990), row("ann", "level-2", 995)]]);
    }

    #[test]
    fn a_missing_ancestor_is_not_paid() {
        family();
        let earned = earned(TWO_LEVELS, paid_order("bob").line(line("coat", 19900)));
        assert_eq!(earned, [[row("ann", "level-1", 1990)]]);
    }

    #[test]
    fn without_compression_who_may_not_earn_holds_the_level() {
        shop()
            .member("ann", |m| m.label("distributor"))
            .member("bob", |m| m.referrer("ann"))
            .member("cat", |m| m.referrer("bob"))
            .open();
        let json = r#"{"plan": {"levels": {"rates_bp": [1000, 500]}}, "enabled_who": "approved"}"#;
        let earned = earned(json, paid_order("cat").line(line("coat", 19900)));
        assert_eq!(earned, [[row("ann", "level-2", 995)]]);
    }

    const COMPRESSED: &str =
        r#"{"plan": {"levels": {"rates_bp": [1000, 500], "compress": true}}, "enabled_who": "approved"}"#;

    #[test]
    fn with_compression_the_levels_go_to_the_next_who_may_earn() {
        shop()
            .member("ann", |m| m.label("distributor"))
            .member("bob", |m| m.referrer("ann").label("distributor"))
            .member("cat", |m| m.referrer("bob"))
            .member("dan", |m| m.referrer("cat").label("distributor"))
            .member("eve", |m| m.referrer("dan"))
            .open();
        let earned = earned(COMPRESSED, paid_order("eve").line(line("coat", 19900)));
        assert_eq!(earned, [[row("dan", "level-1", 1990), row("bob", "level-2", 995)]]);
    }

    #[test]
    fn compression_looks_as_far_up_as_it_takes() {
        let ids: Vec<String> = (0..300).map(|n| format!("m{n}")).collect();
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        shop().chain(&ids).member("m0", |m| m.label("distributor")).open();
        let earned = earned(COMPRESSED, paid_order("m299").line(line("coat", 19900)));
        assert_eq!(earned, [[row("m0", "level-1", 1990)]]);
    }

    #[test]
    fn what_rounds_to_nothing_is_left_to_the_glue() {
        family();
        let order = paid_order("cat").line(line("pin", 333)).line(line("dot", 19));
        let pin = vec![row("bob", "level-1", 33), row("ann", "level-2", 16)];
        let dot = vec![row("bob", "level-1", 1), row("ann", "level-2", 0)];
        assert_eq!(earned(TWO_LEVELS, order), [pin, dot]);
    }
}

mod by_product {
    use super::*;

    #[test]
    fn a_skus_rule_beats_its_categorys_which_beats_the_global_one() {
        family();
        let json = r#"{"plan": {"rules": {
            "global": [{"bp": 1000}, {"bp": 500}],
            "categories": {"drinks": [{"bp": 2000}]},
            "skus": {"tea": [{"bp": 3000}, {"bp": 100}]}
        }}}"#;
        let order = paid_order("cat")
            .line(line("tea", 10000).category("drinks"))
            .line(line("milk", 4000).category("drinks"))
            .line(line("cup", 3500).category("ware"));
        let tea = vec![row("bob", "level-1", 3000), row("ann", "level-2", 100)];
        let milk = vec![row("bob", "level-1", 800)];
        let cup = vec![row("bob", "level-1", 350), row("ann", "level-2", 175)];
        assert_eq!(earned(json, order), [tea, milk, cup]);
    }

    #[test]
    fn a_fixed_commission_counts_per_piece() {
        family();
        let json = r#"{"plan": {"rules": {"skus": {"tea": [{"fixed": 300}, {"fixed": 100}]}}}}"#;
        let order = paid_order("cat").line(line("tea", 10000).quantity(2)).line(line("cup", 3500));
        assert_eq!(earned(json, order), [vec![row("bob", "level-1", 600), row("ann", "level-2", 200)], vec![]]);
    }

    #[test]
    fn a_line_sold_below_cost_has_no_profit_to_share() {
        family();
        let json = r#"{"plan": {"rules": {"global": [{"bp": 2000}]}}, "base": "profit"}"#;
        let tea = paid_order("cat").line(line("tea", 10000).cost(6000));
        assert_eq!(earned(json, tea), [[row("bob", "level-1", 800)]]);
        let milk = paid_order("cat").line(line("milk", 4000).cost(3000).net(2500));
        assert_eq!(earned(json, milk), [[row("bob", "level-1", 0)]]);
    }

    #[test]
    fn an_empty_list_switches_the_commission_off_for_one_sku() {
        family();
        let json = r#"{"plan": {"rules": {"global": [{"bp": 1000}], "skus": {"card": []}}}}"#;
        let order = paid_order("cat").line(line("card", 2000)).line(line("cup", 3500));
        assert_eq!(earned(json, order), [vec![], vec![row("bob", "level-1", 350)]]);
    }
}

mod by_order {
    use super::*;

    #[test]
    fn the_rate_falls_with_each_order_and_stays_at_the_last() {
        family();
        let json = r#"{"plan": {"by_order": {"rates_bp": [1500, 800, 300]}}}"#;
        for (nth, reason, amount) in
            [(1, "order-1", 1500), (2, "order-2", 800), (3, "order-3", 300), (4, "order-3", 300)]
        {
            let earned = earned(json, paid_order("bob").nth(nth).line(line("tea", 10000)));
            assert_eq!(earned, [[row("ann", reason, amount)]]);
        }
    }
}

#[test]
fn freezing_is_said_on_every_credit() {
    family();
    let settings: Commission = settings(r#"{"plan": {"levels": {"rates_bp": [1000, 500]}}, "freeze_days": 7}"#);
    let lines = paid_order("cat").line(line("tea", 10000)).paid();
    let credits: Vec<Credit> = lines.into_iter().flat_map(|line| on_line_paid(&settings, line)).collect();
    let expected: Vec<Credit> = [("bob", "level-1", 1000), ("ann", "level-2", 500)]
        .map(|(member, reason, amount)| {
            Credit::to(member, Money::of(amount, Currency::CNY)).because(reason).frozen_for_days(7_u32)
        })
        .to_vec();
    assert_eq!(credits, expected);
}
