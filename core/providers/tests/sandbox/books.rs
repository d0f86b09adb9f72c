//! Whatever goes wrong, the shop's books end up as the service's.

use domain::id::PaymentId;
use proptest::prelude::*;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};
use providers::sandbox::service::{Faults, NoticeOrder};

use crate::world::{Rule, World};

#[derive(Debug, Clone)]
enum Act {
    Switch(Faults),
    Send(usize),
    Pay(usize),
    Close(usize),
    Refund(usize, i64),
    Ask(usize),
    Deliver(usize),
    Wait(i64),
    Forge(usize),
}

fn orders() -> impl Strategy<Value = NoticeOrder> {
    prop_oneof![
        Just(NoticeOrder::AsHappened),
        Just(NoticeOrder::ClosedAfterPaid),
        Just(NoticeOrder::ClosedBeforePaid),
        Just(NoticeOrder::RefundBeforePaid),
    ]
}

prop_compose! {
    fn faults()(
        late_s in 0u32..2_000, copies in 0u8..3, order in orders(), errors in 0u8..3, lost_replies in 0u8..3,
        refund_takes_s in 0u32..2_000, bad in prop::array::uniform4(prop::bool::weighted(0.25)),
    ) -> Faults {
        let [silent, wrong_amount, wrong_signature, refund_fails] = bad;
        Faults {
            late_s, copies, order, silent, wrong_amount, wrong_signature, errors, lost_replies, refund_takes_s,
            refund_fails,
        }
    }
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let act = prop_oneof![
        1 => faults().prop_map(Act::Switch),
        2 => (0usize..2).prop_map(Act::Send),
        4 => (0usize..2).prop_map(Act::Pay),
        1 => (0usize..2).prop_map(Act::Close),
        3 => ((0usize..2), 1i64..2_000).prop_map(|(which, minor)| Act::Refund(which, minor)),
        3 => (0usize..2).prop_map(Act::Ask),
        6 => (0usize..20).prop_map(Act::Deliver),
        1 => (1i64..5_000).prop_map(Act::Wait),
        1 => (0usize..2).prop_map(Act::Forge),
    ];
    prop::collection::vec(act, 1..40)
}

/// What is wrong after these acts; at no time may a payment be recorded in part or twice.
fn play(world: &mut World, acts: &[Act]) -> Vec<String> {
    let payments: [PaymentId; 2] = [world.order("tea", 1_999), world.order("cups", 500)];
    for act in acts {
        match act {
            Act::Switch(faults) => world.faults = faults.clone(),
            Act::Send(which) => drop(world.pay_op(payments[*which])),
            Act::Pay(which) => world.shopper_pays(payments[*which]),
            Act::Close(which) => drop(world.close(payments[*which])),
            Act::Refund(which, minor) => world.refund(payments[*which], *minor),
            Act::Ask(which) => drop(world.ask(payments[*which])),
            Act::Deliver(index) => world.deliver(*index),
            Act::Wait(seconds) => world.now += seconds,
            Act::Forge(which) => world.forge(payments[*which]),
        }
        if let Some(row) = world.rows.values().find(|row| ![0, row.intent.amount.minor()].contains(&row.recorded)) {
            return vec![format!("{}: recorded {}", row.intent.payment, row.recorded)];
        }
    }
    world.settle();
    world.differences()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_books_agree_after_any_faults_in_any_order(first in faults(), acts in acts()) {
        prop_assert_eq!(play(&mut World::new(first, None), &acts), Vec::<String>::new());
    }
}

#[test]
fn the_same_days_find_every_rule_that_a_core_may_break() {
    let config = ProptestConfig { cases: 600, failure_persistence: None, max_shrink_iters: 0, ..Default::default() };
    for rule in [Rule::Verify, Rule::Once, Rule::Match, Rule::Ask, Rule::LateMoney] {
        let mut days = TestRunner::new_with_rng(config.clone(), TestRng::deterministic_rng(RngAlgorithm::ChaCha));
        let found = days.run(&(faults(), acts()), |(first, acts)| {
            prop_assert_eq!(play(&mut World::new(first, Some(rule)), &acts), Vec::<String>::new());
            Ok(())
        });
        assert!(found.is_err(), "no day shows that {rule:?} is broken");
    }
}

/// One payment and one refund under these switches, with one rule of the core broken.
fn an_ordinary_day(faults: Faults, broken: Option<Rule>) -> Vec<String> {
    let mut world = World::new(faults, broken);
    let payment = world.order("tea", 1_999);
    for payment in world.rows.keys().copied().collect::<Vec<_>>() {
        world.shopper_pays(payment);
    }
    world.settle();
    world.refund(payment, 500);
    world.settle();
    world.differences()
}

#[test]
fn each_fault_alone_is_survived_and_breaking_the_rule_against_it_is_noticed() {
    let off = Faults::default;
    let cases = [
        ("sent twice", Faults { copies: 1, ..off() }, Some(Rule::Once)),
        ("wrong amount", Faults { wrong_amount: true, ..off() }, Some(Rule::Match)),
        ("never told", Faults { silent: true, ..off() }, Some(Rule::Ask)),
        ("wrong signature", Faults { wrong_signature: true, ..off() }, Some(Rule::Ask)),
        ("closed, then paid", Faults { order: NoticeOrder::ClosedBeforePaid, ..off() }, Some(Rule::LateMoney)),
        ("paid, then closed", Faults { order: NoticeOrder::ClosedAfterPaid, ..off() }, None),
        ("refund before paid", Faults { order: NoticeOrder::RefundBeforePaid, ..off() }, Some(Rule::Ask)),
        ("the reply is lost", Faults { lost_replies: 1, ..off() }, Some(Rule::SameNumber)),
        ("an error first", Faults { errors: 1, ..off() }, None),
        ("late", Faults { late_s: 3_600, ..off() }, None),
        ("a slow refund", Faults { refund_takes_s: 3_600, ..off() }, None),
        ("a refund that fails", Faults { refund_fails: true, ..off() }, None),
        ("nothing wrong", off(), None),
    ];
    for (what, faults, rule) in cases {
        assert_eq!(an_ordinary_day(faults.clone(), None), Vec::<String>::new(), "{what}");
        if let Some(rule) = rule {
            assert_ne!(an_ordinary_day(faults, Some(rule)), Vec::<String>::new(), "{what} without {rule:?}");
        }
    }
}

#[test]
fn a_notice_over_the_wrong_amount_is_kept_aside() {
    let mut world = World::new(Faults { wrong_amount: true, ..Faults::default() }, None);
    let payment = world.order("tea", 1_999);
    world.shopper_pays(payment);
    world.deliver(0);
    assert_eq!((world.rows[&payment].recorded, world.quarantined), (0, 1));
}

#[test]
fn what_came_while_closing_is_adopted() {
    let mut world = World::new(Faults { silent: true, ..Faults::default() }, None);
    let payment = world.order("tea", 1_999);
    world.shopper_pays(payment);
    world.close(payment);
    assert_eq!(world.rows[&payment].recorded, 1_999, "closing a paid charge answers that it is paid");
    assert!(!world.rows[&payment].closed);
}
