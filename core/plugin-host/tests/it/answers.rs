//! Our own price apps through the sandbox.

use domain::hook::{Adjustment, PriceTarget};
use domain::text::Text;

use crate::shop::{Shop, built, call, cart, line, settings};

const PRICES: &str = r#"{"prices": {"a": {"1": 9500, "3": 9200}}}"#;

fn off_line_0(off: i64) -> Vec<Adjustment> {
    vec![Adjustment { target: PriceTarget::Line(0), off, reason: Text::new("会员价", "Member price") }]
}

#[tokio::test]
async fn a_member_pays_the_members_price() {
    let shop = Shop::open();
    let plugin = shop.load(built("member-price")).await;
    let settings = settings(PRICES);
    for (rank, off) in [(1, 500), (2, 500), (3, 800)] {
        let outcome = shop.host.adjust(&call(&plugin, &settings), &cart(rank, vec![line("a", 1, 10000)]));
        assert_eq!(outcome.answer.expect("an answer"), off_line_0(off));
        assert!(outcome.fuel > 0 && outcome.log.is_empty());
    }
}

#[tokio::test]
async fn the_same_question_is_answered_from_memory_and_another_one_is_not() {
    let shop = Shop::open();
    let plugin = shop.load(built("member-price")).await;
    let ask = |json: &str, cart| shop.host.adjust(&call(&plugin, &settings(json)), &cart);

    let first = ask(PRICES, cart(1, vec![line("a", 1, 10000)]));
    assert!(!first.remembered);
    let mut of_another_member = cart(1, vec![line("a", 1, 10000)]);
    of_another_member.at = Some(0);
    if let Some(member) = &mut of_another_member.member {
        member.id = "somebody else".to_owned();
    }
    let second = ask(PRICES, of_another_member);
    assert!(second.remembered, "neither the time nor who it is is read");
    assert_eq!((second.fuel, second.answer.expect("an answer")), (0, first.answer.expect("an answer")));

    assert!(!ask(PRICES, cart(2, vec![line("a", 1, 10000)])).remembered, "another rank");
    assert!(!ask(PRICES, cart(1, vec![line("a", 1, 9999)])).remembered, "another price");
    let other = ask(r#"{"prices": {"a": {"1": 9000}}}"#, cart(1, vec![line("a", 1, 10000)]));
    assert_eq!(other.answer.expect("an answer"), off_line_0(1000), "other settings");
}

#[tokio::test]
async fn equal_questions_cost_equal_fuel_on_every_host() {
    let mut fuel = Vec::new();
    for _ in 0..2 {
        let shop = Shop::open();
        let plugin = shop.load(built("spend-and-save")).await;
        let settings = settings(r#"{"offer": {"share": {"min_qty": 3, "off_bp": 1000}}, "scope": "all"}"#);
        let lines = vec![line("a", 2, 10000), line("b", 3, 5000)];
        let outcome = shop.host.adjust(&call(&plugin, &settings), &cart(0, lines));
        let reason = Text::new("满折", "Buy more, pay less");
        let off = Adjustment { target: PriceTarget::Lines(vec![0, 1]), off: 3500, reason };
        assert_eq!(outcome.answer.expect("an answer"), [off]);
        fuel.push(outcome.fuel);
    }
    assert_eq!(fuel[0], fuel[1]);
}

#[tokio::test]
async fn a_deal_is_over_at_its_end() {
    let shop = Shop::open();
    let plugin = shop.load(built("limited-time-price")).await;
    let settings = settings(r#"{"items": {"a": {"price": 7900}}, "until": "2026-03-02T16:00:00Z"}"#);
    for (at, off) in [(1_772_467_199_999, Some(2100)), (1_772_467_200_000, None)] {
        let mut cart = cart(0, vec![line("a", 1, 10000)]);
        cart.at = Some(at);
        let answer = shop.host.adjust(&call(&plugin, &settings), &cart).answer.expect("an answer");
        assert_eq!(answer.first().map(|adjustment| adjustment.off), off, "{at}");
    }
}

#[tokio::test]
async fn settings_that_are_none_are_told() {
    let shop = Shop::open();
    let plugin = shop.load(built("wholesale-price")).await;
    let outcome = shop.host.adjust(&call(&plugin, &settings(r#"{"items": 7}"#)), &cart(0, vec![line("a", 1, 10000)]));
    let failure = outcome.answer.expect_err("no settings");
    assert!(failure.to_string().contains("settings: invalid type: integer `7`"), "{failure}");
}
