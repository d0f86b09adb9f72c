//! Nothing that the service did not sign, now and for this account, is ever read.

use proptest::prelude::*;
use providers::sandbox::Sandbox;
use providers::sandbox::service::{Delivery, Faults};
use providers::sandbox::wire::HEADERS;
use providers::{Headers, RawNotice, Refusal, Stamp, VerifyError, engine};

use crate::world::{Rule, World, at, raw, secrets};

/// A shop that waits for a payment, and the notice of it.
fn waiting() -> (World, Delivery) {
    let mut world = World::new(Faults::default(), None);
    let payment = world.order("tea", 1_999);
    world.shopper_pays(payment);
    let (_, _, delivery) = world.queue.remove(0);
    (world, delivery)
}

fn signed(world: &mut World, delivery: &Delivery) -> RawNotice {
    let nonce = world.nonce();
    raw(&delivery.sign(Stamp { now: at(world.now), nonce: &nonce }, &secrets).expect("the secret is there"))
}

fn refused(world: &World, notice: &RawNotice) -> Option<VerifyError> {
    match engine::open(&Sandbox, notice, at(world.now), &secrets) {
        Err(Refusal::Unverified(error)) => Some(error),
        Ok(_) | Err(_) => None,
    }
}

fn with(notice: &RawNotice, header: &str, value: &str) -> RawNotice {
    let headers = notice.headers.iter().map(|(name, old)| (name, if name == header { value } else { old }));
    RawNotice { headers: Headers::of(headers), body: notice.body.clone() }
}

/// `text` with its n-th byte made another printable one.
fn altered(text: &[u8], index: usize, by: u8) -> Vec<u8> {
    let mut text = text.to_vec();
    let index = index % text.len();
    text[index] = 33 + (text[index].wrapping_sub(33).wrapping_add(by)) % 94;
    text
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_notice_with_one_byte_altered_anywhere_is_refused(index in 0usize..2_000, by in 1u8..94, place in 0usize..4) {
        let (mut world, delivery) = waiting();
        let good = signed(&mut world, &delivery);
        prop_assert!(engine::open(&Sandbox, &good, at(world.now), &secrets).is_ok());
        let header = [HEADERS.timestamp, HEADERS.nonce, HEADERS.signature].get(place).copied();
        let bad = match header {
            None => RawNotice { body: altered(&good.body, index, by), ..good.clone() },
            Some(header) => {
                let old = good.headers.one(header).expect("signed");
                with(&good, header, &String::from_utf8_lossy(&altered(old.as_bytes(), index, by)))
            }
        };
        prop_assert_ne!(&bad, &good);
        prop_assert!(refused(&world, &bad).is_some(), "{:?}", bad);
        prop_assert!(world.callback(&bad).is_err());
        prop_assert_eq!(world.rows.values().map(|row| row.recorded).sum::<i64>(), 0);
    }

    #[test]
    fn a_body_cut_or_grown_is_refused(cut in 0usize..400, tail in "[ -~]{1,8}") {
        let (mut world, delivery) = waiting();
        let good = signed(&mut world, &delivery);
        let mut short = good.clone();
        short.body.truncate(cut.min(good.body.len() - 1));
        let mut long = good;
        long.body.extend(tail.bytes());
        prop_assert_eq!(refused(&world, &short), Some(VerifyError::Signature));
        prop_assert_eq!(refused(&world, &long), Some(VerifyError::Signature));
    }
}

#[test]
fn a_stale_notice_is_refused_and_a_fresh_one_of_the_same_event_is_not() {
    let (mut world, delivery) = waiting();
    let old = signed(&mut world, &delivery);
    world.now += 301;
    assert!(matches!(refused(&world, &old), Some(VerifyError::Stale { off_s: 301, window_s: 300 })));
    let renewed = with(&old, HEADERS.timestamp, &world.now.to_string());
    assert_eq!(refused(&world, &renewed), Some(VerifyError::Signature), "a new time needs a new signature");
    let fresh = signed(&mut world, &delivery);
    assert_eq!(world.callback(&fresh), Ok(()));
}

#[test]
fn a_notice_under_another_accounts_key_is_refused() {
    let (world, delivery) = waiting();
    let stamp = Stamp { now: at(world.now), nonce: "n" };
    let other = delivery.sign(stamp, &|_| Some(b"the secret of the account rival")).expect("signs");
    assert_eq!(refused(&world, &raw(&other)), Some(VerifyError::Signature));
}

#[test]
fn another_accounts_notice_moves_nothing_even_under_our_key() {
    let (mut world, mut delivery) = waiting();
    delivery.body = delivery.body.replace("\"acme\"", "\"rival\"");
    let notice = signed(&mut world, &delivery);
    assert_eq!(world.callback(&notice), Ok(()));
    assert_eq!((world.rows.values().map(|row| row.recorded).sum::<i64>(), world.quarantined), (0, 1));
}

#[test]
fn a_reply_does_not_pass_for_a_notice() {
    let (mut world, delivery) = waiting();
    let reply = providers::sandbox::service::Reply { status: 200, body: delivery.body };
    let nonce = world.nonce();
    let stamp = Stamp { now: at(world.now), nonce: &nonce };
    let response = providers::sandbox::service::respond(&reply, stamp, &secrets).expect("signs");
    let notice = RawNotice { headers: response.headers, body: response.body };
    assert_eq!(refused(&world, &notice), Some(VerifyError::Signature));
}

#[test]
fn a_notice_that_is_played_again_is_taken_and_changes_nothing() {
    let (mut world, delivery) = waiting();
    let notice = signed(&mut world, &delivery);
    for _ in 0..3 {
        assert_eq!(world.callback(&notice), Ok(()));
    }
    assert_eq!(world.rows.values().map(|row| row.recorded).sum::<i64>(), 1_999);
}

#[test]
fn signed_nonsense_is_refused_by_name() {
    let (mut world, delivery) = waiting();
    let mut say = |change: &dyn Fn(&str) -> String| {
        let body = change(&delivery.body);
        let notice = signed(&mut world, &Delivery { body, ..delivery.clone() });
        engine::open(&Sandbox, &notice, at(world.now), &secrets).expect_err("refused")
    };
    assert_eq!(say(&|b| b.replace("charge.paid", "charge.loved")), Refusal::UnknownEvent("charge.loved".into()));
    assert!(matches!(say(&|b| b.replace("charge.paid", "charge.closed")), Refusal::Unreadable(_)));
    assert!(matches!(say(&|b| b.replace(r#""status":"paid""#, r#""status":"closed""#)), Refusal::Unreadable(_)));
    assert!(matches!(say(&|b| b.replace(r#""amount":1999"#, r#""amount":19.99"#)), Refusal::Unreadable(_)));
    assert!(matches!(say(&|_| "{}".to_owned()), Refusal::Unreadable(_)));
    assert!(matches!(say(&|_| "\u{0}".repeat(70_000)), Refusal::TooLong));
    let number = providers::number_of_payment(domain::id::PaymentId::derive(&[b"tea"]));
    assert_eq!(say(&|b| b.replace(&number, "order-42")), Refusal::NotOurs("order-42".into()));
}

#[test]
fn without_a_secret_no_notice_is_believed() {
    let (mut world, delivery) = waiting();
    let notice = signed(&mut world, &delivery);
    assert!(engine::open(&Sandbox, &notice, at(world.now), &|_| None).is_err());
}

#[test]
fn a_core_that_does_not_verify_records_money_that_never_came() {
    let forged = |broken| {
        let mut world = World::new(Faults::default(), broken);
        let payment = world.order("tea", 1_999);
        world.forge(payment);
        world.settle();
        world.differences()
    };
    assert_eq!(forged(None), Vec::<String>::new());
    assert_ne!(forged(Some(Rule::Verify)), Vec::<String>::new());
}
