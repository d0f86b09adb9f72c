//! Random lives of orders and payments: whatever happens, the ledger says what the providers hold.

use std::collections::HashMap;

use commerce::payments::{self, Confirmation};
use domain::id::RefundId;
use domain::order::Order;
use domain::payment::{Payment, PaymentState};
use providers::sandbox::service::Faults;
use testkit::TestDb;

use crate::faults::Dice;
use crate::world::{TEA, World};

/// What people outside know: the money that the shopper gave by hand, and got back by hand.
#[derive(Default)]
struct ByHand {
    paid: HashMap<domain::id::PaymentId, i64>,
    back: HashMap<RefundId, i64>,
}

/// An order that is paid, paid twice, cancelled, given back; money that comes late; a provider that fails.
async fn a_life(world: &World, dice: &mut Dice, hand: &mut ByHand) -> Order {
    let order = world.order().await;
    let mut all: Vec<Payment> = Vec::new();
    for _ in 0..12 {
        let amount = i64::try_from(dice.roll(1_400)).unwrap_or(0) + 1;
        let one = (!all.is_empty()).then(|| all[usize::try_from(dice.roll(9)).unwrap_or(0) % all.len()].clone());
        match (dice.roll(11), one) {
            (0 | 1, _) => all.extend(world.try_start(&order).await.ok()),
            (2, _) => {
                let begun = payments::start(&world.commerce, &world.shopper, order.id, "offline", None).await;
                all.extend(begun.ok());
            }
            (3 | 4, Some(payment)) if payment.provider == "sandbox" => {
                world.press(&payment).await;
            }
            // Late ones too: the bank does not know that an order was cancelled or paid.
            (3..=5, Some(payment)) => {
                let said = Confirmation::default();
                let came = payments::confirm(&world.commerce, &world.merchant, payment.id, &said, None).await;
                if matches!(came, Ok(Payment { state: PaymentState::Paid | PaymentState::Quarantined, .. })) {
                    hand.paid.entry(payment.id).or_insert(if payment.provider == "offline" { TEA } else { 0 });
                }
            }
            (6, _) if dice.bad_luck() => world.try_cancel(&order).await,
            (7, _) => world.try_refund(&order, amount).await,
            (8, Some(payment)) => {
                let wish = Some(amount).filter(|_| dice.bad_luck());
                let given = world.gives_back(&payment, wish).await;
                assert!(matches!(given, Ok(_) | Err(commerce::Error::Payment(_))), "{given:?}");
            }
            (9, _) => {
                let faults = dice.faults();
                world.set(&Faults { refund_fails: dice.bad_luck(), ..faults }).await;
            }
            _ => world.pass(i64::try_from(dice.roll(300)).unwrap_or(1)).await,
        }
        if dice.roll(3) == 0 {
            confirms_refunds(world, &order, hand).await;
        }
    }
    order
}

/// Staff carry out what they are asked to.
async fn confirms_refunds(world: &World, order: &Order, hand: &mut ByHand) {
    let reader = world.commerce.db.tenant(&world.shop).read().await.unwrap();
    let refunds = store::refunds::of_order(&reader, order.id).await.unwrap();
    drop(reader);
    for refund in refunds {
        let by_hand = refund.payment.is_some_and(|payment| hand.paid.get(&payment).is_some_and(|paid| *paid > 0));
        if by_hand && payments::refunds::confirm(&world.commerce, &world.merchant, refund.id, None).await.is_ok() {
            hand.back.insert(refund.id, refund.amount);
        }
    }
}

async fn whatever_happens(world: &World, seeds: std::ops::Range<u64>) {
    let (mut hand, mut orders) = (ByHand::default(), Vec::new());
    let mut unmatched = 0;
    for seed in seeds {
        let mut dice = Dice::of(seed);
        let order = a_life(world, &mut dice, &mut hand).await;
        world.set(&Faults::default()).await;
        world.pass(4_000).await;
        confirms_refunds(world, &order, &mut hand).await;
        orders.push(order);
        let held = hand.paid.values().sum::<i64>() - hand.back.values().sum::<i64>();
        world.work().await;
        let audit = world.audit().await;
        assert!(audit.is_clean(), "seed {seed}: {audit:#?}");
        assert_eq!(-world.balance("receipts/offline").await, held, "seed {seed}: what the till holds");
        unmatched += audit.unmatched.iter().map(|total| total.amount).sum::<i64>();
    }
    world.pass(200_000).await;
    assert_eq!(world.differences(&orders).await, Vec::<String>::new());
    assert!(unmatched > 0, "some of these lives must be of the kind that this is about");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn receipts_are_what_the_providers_hold_whatever_happens_on_sqlite() {
    whatever_happens(&World::new(TestDb::sqlite().await).await, 1..60).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn receipts_are_what_the_providers_hold_whatever_happens_on_postgres() {
    whatever_happens(&World::new(TestDb::postgres().await).await, 101..120).await;
}
