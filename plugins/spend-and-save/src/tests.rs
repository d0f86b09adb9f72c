//! The figures of the published scenarios.

use souk_plugin::testing::{CartBuilder, cart, line, net_of, settings};

use crate::spend_and_save;

fn costs(json: &str, cart: CartBuilder) -> Vec<i64> {
    let cart = cart.done();
    net_of(&cart, &spend_and_save(&settings(json), cart.clone()))
}

mod steps {
    use super::*;

    const STEPS: &str =
        r#"{"offer": {"steps": {"steps": [{"from": 10000, "off": 1000}, {"from": 20000, "off": 3000}]}}}"#;

    #[test]
    fn what_is_taken_off_is_spread_over_the_lines_to_the_fen() {
        let wear = cart().line(line("scarf", 9900)).line(line("hat", 5900)).line(line("gloves", 4200));
        assert_eq!(costs(STEPS, wear), [8415, 5015, 3570]);
    }

    #[test]
    fn only_the_largest_step_that_is_reached_counts_and_the_edge_counts() {
        assert_eq!(costs(STEPS, cart().line(line("gloves", 4200).quantity(2))), [8400]);
        assert_eq!(costs(STEPS, cart().line(line("scarf", 9900))), [9900]);
        assert_eq!(costs(STEPS, cart().line(line("hat", 5900).quantity(2))), [10800]);
        assert_eq!(costs(STEPS, cart().line(line("a", 10000).quantity(2))), [17000]);
    }

    #[test]
    fn lines_out_of_scope_neither_count_nor_get_a_part() {
        let json = r#"{
            "offer": {"steps": {"steps": [{"from": 10000, "off": 1000}, {"from": 20000, "off": 3000}]}},
            "scope": {"categories": ["wear"]}
        }"#;
        let mug = || line("mug", 1999).category("home");
        let wear = |sku, price| line(sku, price).category("wear");
        assert_eq!(costs(json, cart().line(wear("hat", 5900)).line(wear("gloves", 4200))), [5316, 3784]);
        assert_eq!(costs(json, cart().line(wear("scarf", 9900)).line(mug())), [9900, 1999]);
        let three = cart().line(mug()).line(wear("scarf", 9900)).line(wear("hat", 5900));
        assert_eq!(costs(json, three), [1999, 9273, 5527]);
    }

    #[test]
    fn the_earlier_line_takes_the_odd_fen() {
        let json = r#"{"offer": {"steps": {"steps": [{"from": 1, "off": 100}]}}}"#;
        assert_eq!(costs(json, cart().line(line("x", 500)).line(line("y", 500)).line(line("z", 500))), [466, 467, 467]);
    }

    #[test]
    fn nothing_costs_less_than_nothing() {
        let json = r#"{"offer": {"steps": {"steps": [{"from": 1000, "off": 2500}]}}}"#;
        assert_eq!(costs(json, cart().line(line("d", 1000))), [0]);
    }

    #[test]
    fn it_comes_after_a_lower_unit_price() {
        let json = r#"{"offer": {"steps": {"steps": [{"from": 92000, "off": 2000}]}}}"#;
        assert_eq!(costs(json, cart().line(line("a", 10000).quantity(10).net(92000))), [90000]);
    }
}

mod each {
    use super::*;

    #[test]
    fn so_much_off_for_every_full_amount_but_not_too_often() {
        let json = r#"{"offer": {"each": {"from": 5000, "off": 700, "max_times": 3}}}"#;
        assert_eq!(costs(json, cart().line(line("hat", 5900).quantity(2))), [10400]);
        assert_eq!(costs(json, cart().line(line("scarf", 9900).quantity(3))), [27600]);
    }

    #[test]
    fn without_a_bound_it_goes_as_often_as_it_goes() {
        let json = r#"{"offer": {"each": {"from": 5000, "off": 700}}}"#;
        assert_eq!(costs(json, cart().line(line("scarf", 9900).quantity(3))), [29700 - 5 * 700]);
    }
}

mod share {
    use super::*;

    #[test]
    fn three_pieces_or_more_cost_a_tenth_less_with_a_cap() {
        let json = r#"{"offer": {"share": {"min_qty": 3, "off_bp": 1000, "cap": 5000}}}"#;
        assert_eq!(costs(json, cart().line(line("a", 10000)).line(line("b", 8000))), [10000, 8000]);
        let three = cart().line(line("a", 10000)).line(line("b", 8000)).line(line("c", 6000));
        assert_eq!(costs(json, three), [9000, 7200, 5400]);
        assert_eq!(costs(json, cart().line(line("a", 10000).quantity(6))), [55000]);
    }

    #[test]
    fn or_from_an_amount_on() {
        let json = r#"{"offer": {"share": {"min_amount": 16000, "off_bp": 500}}}"#;
        assert_eq!(costs(json, cart().line(line("a", 10000)).line(line("d", 1000))), [10000, 1000]);
        assert_eq!(costs(json, cart().line(line("a", 10000)).line(line("c", 6000))), [9500, 5700]);
    }

    #[test]
    fn the_sum_is_rounded_once_and_then_spread() {
        let json = r#"{"offer": {"share": {"min_qty": 1, "off_bp": 1000}}}"#;
        assert_eq!(costs(json, cart().line(line("x", 19)).line(line("y", 19)).line(line("z", 19))), [17, 17, 18]);
    }

    #[test]
    fn only_pieces_in_scope_count() {
        let json = r#"{"offer": {"share": {"min_qty": 3, "off_bp": 2000}}, "scope": {"skus": ["a", "d"]}}"#;
        let without = cart().line(line("a", 10000)).line(line("b", 8000)).line(line("c", 6000));
        assert_eq!(costs(json, without), [10000, 8000, 6000]);
        let with = cart().line(line("a", 10000)).line(line("b", 8000)).line(line("d", 1000).quantity(2));
        assert_eq!(costs(json, with), [8000, 8000, 1600]);
    }
}
