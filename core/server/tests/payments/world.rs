//! A shop, the sandbox service and the road between them, all in one process, under a clock that the test owns.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use api::{ApiState, Config};
use commerce::ledger::AuditReport;
use commerce::orders::place::{self, PlaceOrder};
use commerce::payments::{self, Action, accounts, sandbox};
use commerce::{Commerce, Merchant, Shopper, worker};
use domain::event::Fact;
use domain::id::OrderId;
use domain::order::{Order, OrderState};
use domain::payment::{Payment, PaymentState, RefundState};
use jiff::{SignedDuration, Timestamp};
use providers::sandbox::service::{Charge, Faults, ServiceRefund};
use providers::sandbox::wire::{ChargeStatus, RefundStatus};
use store::ActiveTenant;
use store::carts::CartLine;
use tenants::Control;
use testkit::{TestDb, TestShop};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};

/// One test on each engine.
macro_rules! both {
    ($($(#[$doc:meta])* async fn $name:ident($world:ident: &World) $body:block)*) => {
        $($(#[$doc])*
        mod $name {
            use super::*;

            async fn sentence($world: &World) $body

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                sentence(&World::new(testkit::TestDb::sqlite().await).await).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                sentence(&World::new(testkit::TestDb::postgres().await).await).await;
            }
        })*
    };
}
pub(crate) use both;

pub(crate) struct World {
    pub(crate) commerce: Commerce,
    pub(crate) shop: ActiveTenant,
    pub(crate) shopper: Shopper,
    pub(crate) merchant: Merchant,
    /// While this is set nothing gets through to the platform, and nobody is told.
    pub(crate) stalled: Arc<AtomicBool>,
    /// Where the rows are.
    pub(crate) url: String,
    kept: TestShop,
}

/// The price of a cup of tea, in fen.
pub(crate) const TEA: i64 = 1_999;

impl World {
    pub(crate) async fn new(db: TestDb) -> Self {
        let url = db.url.clone();
        let kept = TestShop::open(db).await;
        kept.sells("tea", TEA).await;
        kept.sells("water", 0).await;
        let shopper = kept.joins("Ann", None).await;
        let (road, platform) = (listener().await, listener().await);
        let stalled = Arc::new(AtomicBool::new(false));
        let (from, to) = (road.local_addr().unwrap(), platform.local_addr().unwrap());
        let commerce = Commerce { public_url: format!("http://{from}"), ..kept.commerce.clone() };
        let control = Control {
            db: commerce.db.clone(),
            cache: commerce.cache.clone(),
            plugins: Arc::clone(&commerce.plugins),
            sources: commerce.sources.clone(),
        };
        let routes = api::router(ApiState::new(commerce.clone(), control, Config::default()));
        let routes = routes.into_make_service_with_connect_info::<std::net::SocketAddr>();
        tokio::spawn(async move { axum::serve(platform, routes).await });
        tokio::spawn(carry(road, to, stalled.clone()));
        accounts::ensure_defaults(&commerce, &kept.tenant).await.unwrap(); // Harmless where they are.
        let (shop, merchant) = (kept.tenant.clone(), kept.owner.clone());
        Self { commerce, shop, shopper, merchant, stalled, url, kept }
    }

    /// A new order of a cup of tea.
    pub(crate) async fn order(&self) -> Order {
        self.order_of("tea").await
    }

    pub(crate) async fn order_of(&self, sku: &str) -> Order {
        let lines = Some(vec![CartLine { sku: sku.into(), quantity: 1 }]);
        let command = PlaceOrder { lines, ..PlaceOrder::default() };
        place::place(&self.commerce, &self.shopper, command, None).await.unwrap()
    }

    pub(crate) async fn start(&self, order: OrderId) -> Payment {
        payments::start(&self.commerce, &self.shopper, order, "sandbox", None).await.unwrap()
    }

    /// The shopper presses the button on the pay page, if there is one to go to yet.
    pub(crate) async fn press(&self, payment: &Payment) -> bool {
        let payment = self.payment(payment).await;
        let Some(Action::Redirect { url }) = payments::action(&payment) else { return false };
        let page = self.commerce.http.post(&url).send().await.unwrap();
        assert_eq!(page.status(), 303);
        true
    }

    /// The shop sells something of which it has only so many pieces.
    pub(crate) async fn sells_few(&self, sku: &str, price: i64, pieces: i64) {
        self.kept.sells_few(sku, price, Some(pieces)).await;
    }

    /// Somebody else.
    pub(crate) async fn stranger(&self) -> Shopper {
        self.kept.joins("Bob", None).await
    }

    pub(crate) fn port(&self) -> &str {
        self.commerce.public_url.rsplit(':').next().unwrap()
    }

    pub(crate) async fn set(&self, faults: &Faults) {
        sandbox::set_faults(&self.commerce, &self.merchant, faults).await.unwrap();
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.commerce.sources.now()
    }

    /// Time goes by, with all the work that falls due: in small steps first, as schedules are.
    pub(crate) async fn pass(&self, seconds: i64) {
        let begin = self.now();
        let mut gone = 0;
        while gone < seconds {
            gone += match gone {
                0..20 => 1,
                20..300 => 10,
                300..4_000 => 120,
                _ => 3_600,
            };
            self.commerce.sources.clock.set(begin + SignedDuration::from_secs(gone.min(seconds)));
            Box::pin(self.work()).await;
        }
    }

    /// All the work that is due now.
    pub(crate) async fn work(&self) {
        while sandbox::deliver_due(&self.commerce).await.unwrap() > 0 {}
        worker::settle(&self.commerce, &self.shop, self.now()).await.unwrap();
    }

    pub(crate) async fn payment(&self, payment: &Payment) -> Payment {
        let reader = self.commerce.db.tenant(&self.shop).read().await.unwrap();
        store::payments::get(&reader, payment.id).await.unwrap().payment
    }

    pub(crate) async fn order_now(&self, order: &Order) -> Order {
        let reader = self.commerce.db.tenant(&self.shop).read().await.unwrap();
        store::orders::get(&reader, order.id).await.unwrap()
    }

    pub(crate) async fn events(&self, subject: uuid::Uuid) -> Vec<Fact> {
        let reader = self.commerce.db.tenant(&self.shop).read().await.unwrap();
        let events = store::events::about(&reader, subject, 1_000).await.unwrap();
        events.into_iter().map(|event| event.fact).collect()
    }

    pub(crate) fn account(&self) -> String {
        self.shop.id().uuid().simple().to_string()
    }

    pub(crate) async fn charges(&self) -> Vec<Charge> {
        sandbox::charges(&self.commerce, &self.account()).await.unwrap()
    }

    /// Where the shop's books and the service's differ, and where the shop's contradict themselves. Nothing, always.
    pub(crate) async fn differences(&self, orders: &[Order]) -> Vec<String> {
        let (mut wrong, charges, now) = (Vec::new(), self.charges().await, self.now());
        let reader = self.commerce.db.tenant(&self.shop).read().await.unwrap();
        for order in orders {
            let attempts = store::payments::of_order(&reader, order.id).await.unwrap();
            let refunds = store::refunds::of_order(&reader, order.id).await.unwrap();
            let order = store::orders::get(&reader, order.id).await.unwrap();
            let mut taken = 0;
            for payment in attempts.iter().map(|attempt| &attempt.payment) {
                let charge = charges.iter().find(|charge| charge.asked.number == payment.merchant_no);
                let there = charge.is_some_and(|charge| charge.status(now) == ChargeStatus::Paid);
                let here = matches!(payment.state, PaymentState::Paid | PaymentState::Quarantined);
                if payment.provider == "sandbox" && there != here {
                    wrong.push(format!("{}: {} here, paid there: {there}", payment.id, payment.state.name()));
                }
                taken += if payment.state == PaymentState::Paid { payment.amount.minor() } else { 0 };
                let done = |refund: &&ServiceRefund| refund.status(now) == RefundStatus::Done;
                let back: i64 = charge.map_or(0, |charge| {
                    charge.refunds.iter().filter(done).map(|refund| refund.asked.amount.minor()).sum()
                });
                let of_this = refunds.iter().filter(|refund| refund.payment == Some(payment.id));
                let ours: i64 = of_this.filter(|refund| refund.state == RefundState::Done).map(|r| r.amount).sum();
                if payment.provider == "sandbox" && back != ours {
                    wrong.push(format!("{}: {ours} given back here, {back} there", payment.id));
                }
            }
            if order.paid != taken {
                wrong.push(format!("{}: {} paid, {taken} in payments", order.id, order.paid));
            }
            let unmatched = attempts.iter().filter(|it| it.payment.state == PaymentState::Quarantined);
            let unmatched: Vec<_> = unmatched.map(|it| Some(it.payment.id)).collect();
            let of_order = refunds.iter().filter(|refund| !unmatched.contains(&refund.payment));
            if order.refunded != of_order.filter(|r| r.state == RefundState::Done).map(|r| r.amount).sum::<i64>() {
                wrong.push(format!("{}: {} refunded", order.id, order.refunded));
            }
            if refunds.iter().any(|refund| refund.state == RefundState::Pending) {
                wrong.push(format!("{}: a refund is still under way", order.id));
            }
            let facts = store::events::about(&reader, order.id.uuid(), 1_000).await.unwrap();
            let paid = facts.iter().filter(|event| matches!(event.fact, Fact::OrderPaid { .. })).count();
            let is_paid = matches!(order.state, OrderState::Paid | OrderState::Refunded);
            if paid != usize::from(is_paid) {
                wrong.push(format!("{}: {} and said to be paid {paid} times", order.id, order.state.name()));
            }
        }
        drop(reader);
        let audit = self.audit().await;
        if !audit.is_clean() {
            wrong.push(format!("{:?}", audit.differences));
        }
        let (here, there) = (-self.balance("receipts/sandbox").await, self.held());
        if here != there.await {
            wrong.push(format!("the ledger says that the service holds {here}"));
        }
        wrong
    }

    /// What the service holds for the shop, by its own books.
    pub(crate) async fn held(&self) -> i64 {
        let now = self.now();
        let paid = |charge: &&Charge| charge.status(now) == ChargeStatus::Paid;
        let of_one = |charge: &Charge| {
            let done = charge.refunds.iter().filter(|refund| refund.status(now) == RefundStatus::Done);
            charge.asked.amount.minor() - done.map(|refund| refund.asked.amount.minor()).sum::<i64>()
        };
        self.charges().await.iter().filter(paid).map(of_one).sum()
    }

    /// The balance of an account of the ledger; 0 where there is none.
    pub(crate) async fn balance(&self, name: &str) -> i64 {
        let reader = self.commerce.db.tenant(&self.shop).read().await.unwrap();
        let all = store::ledger::balances(&reader, &store::PageAsk::first(200)).await.unwrap().items;
        all.iter().find(|account| account.name == name).map_or(0, |account| account.balance)
    }

    pub(crate) async fn audit(&self) -> AuditReport {
        commerce::ledger::audit(&self.commerce, &self.commerce.db.tenant(&self.shop)).await.unwrap()
    }
}

async fn listener() -> TcpListener {
    TcpListener::bind("127.0.0.1:0").await.unwrap()
}

/// The road: carries connections on, or holds what is said on them while it is stalled.
async fn carry(road: TcpListener, to: std::net::SocketAddr, stalled: Arc<AtomicBool>) {
    while let Ok((near, _)) = road.accept().await {
        let (near_in, near_out) = near.into_split();
        let (far_in, far_out) = TcpStream::connect(to).await.unwrap().into_split();
        tokio::spawn(pass_on(near_in, far_out, stalled.clone()));
        tokio::spawn(pass_on(far_in, near_out, stalled.clone()));
    }
}

async fn pass_on(mut from: OwnedReadHalf, mut to: OwnedWriteHalf, stalled: Arc<AtomicBool>) {
    let mut bytes = [0; 4096];
    while let Ok(count @ 1..) = from.read(&mut bytes).await {
        if stalled.load(Ordering::SeqCst) {
            return std::future::pending().await;
        }
        if to.write_all(&bytes[..count]).await.is_err() {
            return;
        }
    }
}
