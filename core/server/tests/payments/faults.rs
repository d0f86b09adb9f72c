//! Whatever goes wrong at the payment service, an order is paid exactly once and no payment is lost.

use domain::order::OrderState;
use domain::payment::PaymentState;
use providers::sandbox::service::{Faults, NoticeOrder};

use testkit::TestDb;

use crate::world::{TEA, World, both};

/// A shopper orders, goes to the pay page and pays; days go by; half is given back; days go by.
async fn an_ordinary_day(world: &World, what: &str, faults: &Faults) {
    world.set(faults).await;
    let order = world.order().await;
    let payment = world.start(order.id).await;
    world.pass(4).await;
    let mut pressed = world.press(&payment).await;
    for _ in 0..3 {
        if !pressed {
            world.pass(40).await;
            pressed = world.press(&payment).await;
        }
    }
    assert!(pressed, "{what}: the shopper finds no page to pay at");
    world.pass(5_000).await;
    let paid = world.order_now(&order).await;
    assert_eq!((paid.state, paid.paid), (OrderState::Paid, TEA), "{what}");
    assert_eq!(world.payment(&payment).await.state, PaymentState::Paid, "{what}");
    world.refund(&order, 1_000).await;
    world.pass(100_000).await;
    assert_eq!(world.differences(std::slice::from_ref(&order)).await, Vec::<String>::new(), "{what}");
}

fn each_alone() -> Vec<(&'static str, Faults)> {
    let off = Faults::default;
    vec![
        ("nothing wrong", off()),
        ("late", Faults { late_s: 3_600, ..off() }),
        ("twice", Faults { copies: 3, ..off() }),
        ("closed after paid", Faults { order: NoticeOrder::ClosedAfterPaid, ..off() }),
        ("closed before paid", Faults { order: NoticeOrder::ClosedBeforePaid, ..off() }),
        ("refund before paid", Faults { order: NoticeOrder::RefundBeforePaid, ..off() }),
        ("never told", Faults { silent: true, ..off() }),
        ("wrong amount", Faults { wrong_amount: true, ..off() }),
        ("wrong signature", Faults { wrong_signature: true, ..off() }),
        ("errors", Faults { errors: 3, ..off() }),
        ("lost replies", Faults { lost_replies: 3, ..off() }),
        ("a slow refund", Faults { refund_takes_s: 3_600, ..off() }),
        ("a refund that fails", Faults { refund_fails: true, ..off() }),
    ]
}

both! {
    async fn each_fault_alone_is_survived(world: &World) {
        for (what, faults) in each_alone() {
            an_ordinary_day(world, what, &faults).await;
        }
    }
}

/// Numbers that are the same at each run.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn of(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub(crate) fn roll(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % sides
    }

    pub(crate) fn bad_luck(&mut self) -> bool {
        self.roll(4) == 0
    }

    pub(crate) fn faults(&mut self) -> Faults {
        let orders = [
            NoticeOrder::AsHappened,
            NoticeOrder::ClosedAfterPaid,
            NoticeOrder::ClosedBeforePaid,
            NoticeOrder::RefundBeforePaid,
        ];
        let small = |n: u64| u8::try_from(n).unwrap_or(0);
        Faults {
            late_s: u32::try_from(self.roll(2_000)).unwrap_or(0),
            copies: small(self.roll(3)),
            order: orders[usize::from(small(self.roll(4)))],
            silent: self.bad_luck(),
            wrong_amount: self.bad_luck(),
            wrong_signature: self.bad_luck(),
            errors: small(self.roll(3)),
            lost_replies: small(self.roll(3)),
            refund_takes_s: u32::try_from(self.roll(2_000)).unwrap_or(0),
            refund_fails: self.bad_luck(),
        }
    }
}

/// Orders, payments, pay pages, cancellations and refunds in any order under changing faults; then days of quiet.
async fn any_day(world: &World, seed: u64) {
    let mut dice = Dice::of(seed);
    let mut orders = Vec::new();
    let mut payments = Vec::new();
    for _ in 0..2 {
        let order = world.order().await;
        orders.push(order);
    }
    for _ in 0..14 {
        let which = usize::from(dice.roll(2) == 1);
        match dice.roll(9) {
            0 => world.set(&dice.faults()).await,
            1..=3 => {
                if let Ok(payment) = world.try_start(&orders[which]).await {
                    payments.push(payment);
                }
            }
            4 | 5 => {
                if let Some(payment) = payments.get(usize::try_from(dice.roll(4)).unwrap_or(0)) {
                    world.press(payment).await;
                }
            }
            6 => world.pass(i64::try_from(dice.roll(400)).unwrap_or(1)).await,
            7 => world.try_refund(&orders[which], i64::try_from(dice.roll(1_000)).unwrap_or(0) + 1).await,
            _ => {
                if dice.bad_luck() {
                    world.try_cancel(&orders[which]).await;
                }
            }
        }
    }
    world.pass(200_000).await;
    assert_eq!(world.differences(&orders).await, Vec::<String>::new(), "seed {seed}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_books_agree_after_any_faults_in_any_order_on_sqlite() {
    let world = World::new(TestDb::sqlite().await).await;
    for seed in 1..=40 {
        any_day(&world, seed).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_books_agree_after_any_faults_in_any_order_on_postgres() {
    let world = World::new(TestDb::postgres().await).await;
    for seed in 101..=115 {
        any_day(&world, seed).await;
    }
}
