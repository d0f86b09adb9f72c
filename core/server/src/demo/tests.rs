//! The demo shop with a small past, on both engines.

use std::path::Path;
use std::sync::Arc;

use commerce::home::Queue as Q;
use commerce::orders::number::Numbers;
use commerce::vault::Vault;
use commerce::{PAGE_MAX, PageAsk, home, payments, worker};
use domain::after_sale::AfterSaleState;
use domain::id::MemberId;
use domain::order::{Fulfilment, OrderState};
use domain::payment::PaymentState;
use domain::withdrawal::WithdrawalState;
use sources::{Clock, Sources};
use store::Reader;
use store::orders::OrderFilter;
use testkit::{TestDb, each_db};

use super::*;

/// How much of the past a test has.
const PERCENT: u32 = 4;

async fn node(db: &TestDb) -> Node {
    let now = "2026-11-23T05:12:00Z".parse().expect("a time");
    let sources = Sources::with(Clock::manual(now));
    let (db, cache, plugins) = (db.db.clone(), cache::Cache::in_process(), testkit::plugins());
    let control =
        Control { db: db.clone(), cache: cache.clone(), plugins: Arc::clone(&plugins), sources: sources.clone() };
    let operator = tenants::Operator::machine("test");
    let shop = tenants::demo::read(folder()).expect("a shop");
    for DemoApp { app, .. } in &shop.apps {
        let file = testkit::plugin_file(app);
        tenants::apps::publish(&control, &operator, file.into()).await.expect("an app");
    }
    let commerce = Commerce {
        db,
        cache,
        plugins,
        sources,
        numbers: Numbers::default(),
        bell: Arc::default(),
        vault: Vault::new([7; 32]),
        http: payments::http_client().expect("a client"),
        public_url: "http://localhost:8080".into(),
        sandbox: true,
        driven: false,
    };
    Node { commerce, control }
}

fn folder() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tenants/demo"))
}

/// The shop with all of its past, and who owns it.
async fn opened(node: &Node) -> (ActiveTenant, Merchant, DemoShop) {
    let (Signs(shop), filling) = Box::pin(provision(node, folder(), PERCENT)).await.expect("a shop");
    if let Some(Filling(mut writer)) = filling {
        Box::pin(writer.write(None, &CancellationToken::new())).await.expect("a past");
        assert!(writer.is_done());
    }
    let tenant = demo::ensure(&node.control, &shop).await.expect("a tenant").open().expect("it sells");
    let owner = owner(&node.commerce, &tenant, &shop).await.expect("an owner");
    (tenant, owner, shop)
}

async fn orders(reader: &Reader) -> Vec<domain::order::Order> {
    let (mut all, mut page) = (Vec::new(), PageAsk::new(None, Some(PAGE_MAX)));
    loop {
        let some = store::orders::list(reader, &OrderFilter::default(), &page).await.expect("orders");
        all.extend(some.items);
        match some.next {
            Some(next) => page = PageAsk::new(Some(next), Some(PAGE_MAX)),
            None => return all,
        }
    }
}

async fn member(reader: &Reader, name: &str) -> MemberId {
    store::members::find_by_external_id(reader, name).await.expect("rows").expect("somebody").id
}

each_db! {
    /// Every screen has something to say: each state is there, and the books are right.
    async fn the_demo_opens_on_a_shop_with_a_past(db: TestDb) {
        let node = node(&db).await;
        let (tenant, owner, _) = Box::pin(opened(&node)).await;
        let commerce = &node.commerce;
        let audit = commerce::ledger::audit(commerce, &commerce.db.tenant(&tenant)).await.expect("an audit");
        assert!(audit.is_clean() && audit.behind == 0, "{audit:?}");
        assert!(audit.rewards > 50, "{} rewards", audit.rewards);

        let reader = commerce.db.tenant(&tenant).read().await.expect("a reader");
        let orders = orders(&reader).await;
        for state in [OrderState::Placed, OrderState::Paid, OrderState::Cancelled, OrderState::Refunded] {
            assert!(orders.iter().any(|order| order.state == state), "no order is {state:?}");
        }
        for state in [Fulfilment::Unfulfilled, Fulfilment::Shipped, Fulfilment::Received, Fulfilment::Closed] {
            let is_there = |order: &&domain::order::Order| order.state == OrderState::Paid && order.fulfilment == state;
            assert!(orders.iter().any(|order| is_there(&order)), "no paid order is {state:?}");
        }
        assert!(orders.iter().any(|order| order.held.is_some()), "none is held");
        assert!(orders.iter().any(|order| order.discount() > 0), "no app took anything off");
        assert!(orders.iter().any(|order| order.refunded > 0 && order.refunded < order.paid), "none is refunded in part");
        assert!(orders.iter().any(|order| order.refunding() > 0), "no refund waits");
        assert!(orders.iter().all(|order| order.lines.iter().all(|line| line.image.is_some())), "all have pictures");

        let payments = store::payments::list(&reader, Some(PaymentState::Quarantined), &PageAsk::new(None, None)).await;
        assert_eq!(payments.expect("payments").items.len(), 1, "money came too late once");
        for state in WithdrawalState::ALL {
            let count = store::withdrawals::count(&reader, state).await.expect("withdrawals");
            assert!(count.count > 0, "no withdrawal is {state:?}");
        }
        let mut asked = Vec::new();
        for order in &orders {
            asked.extend(store::after_sales::of_order(&reader, order.id).await.expect("requests"));
        }
        for state in [AfterSaleState::Asked, AfterSaleState::Refunded, AfterSaleState::Refused] {
            assert!(asked.iter().any(|request| request.state == state), "no request is {state:?}");
        }
        let ann = member(&reader, "ann").await;
        let pockets = store::ledger::pockets(&reader, ann).await.expect("pockets");
        assert_eq!(pockets, domain::ledger::Pockets::default(), "the README counts from nothing");
        let bob = member(&reader, "bob").await;
        assert!(orders.iter().any(|order| order.member == bob), "Bob has bought before");
        let sold_out = store::skus::by_codes(&reader, &["kettle-1200".into(), "longjing-50g".into()]).await.expect("SKUs");
        assert_eq!(sold_out["kettle-1200"].available, Some(0));
        assert!(sold_out["longjing-50g"].available > Some(20));
        drop(reader);

        let seen = home::look(commerce, &owner).await.expect("the first page");
        let waits: Vec<_> = seen.needs_you.iter().map(|(queue, _)| *queue).collect();
        for queue in [Q::Withdrawals, Q::Quarantined, Q::AfterSales, Q::RefundsByHand, Q::Held, Q::ToShip, Q::LowStock] {
            assert!(waits.contains(&queue), "nothing waits in {queue:?}: {waits:?}");
        }
        let [today, _] = seen.days.expect("figures");
        assert!(today.all.orders > 0, "nobody has bought today");
    }

    /// A second start adds nothing; one that was stopped goes on where it was.
    async fn the_past_is_written_once(db: TestDb) {
        let node = node(&db).await;
        let (_, filling) = Box::pin(provision(&node, folder(), PERCENT)).await.expect("a shop");
        let Filling(mut writer) = filling.expect("a past");
        let half = writer.early + 150;
        Box::pin(writer.write(Some(half), &CancellationToken::new())).await.expect("half of it");
        drop(writer);
        // The next start is an hour later, and asked for another part of it.
        node.commerce.sources.clock.set(node.commerce.sources.now().checked_add(SignedDuration::from_hours(1)).expect("a time"));
        let (tenant, ..) = Box::pin(opened(&node)).await;
        let reader = node.commerce.db.tenant(&tenant).read().await.expect("a reader");
        let (all, last) = (orders(&reader).await.len(), store::events::last(&reader).await.expect("a log"));
        drop(reader);

        let (_, again) = Box::pin(provision(&node, folder(), 100)).await.expect("a shop");
        assert!(again.is_none(), "there is nothing left to write");
        let reader = node.commerce.db.tenant(&tenant).read().await.expect("a reader");
        assert_eq!(orders(&reader).await.len(), all);
        assert_eq!(store::events::last(&reader).await.expect("a log"), last);
        drop(reader);
        let expected = demo::read(folder()).map(|mut shop| {
            shop.history = shop.history.scaled(PERCENT);
            shop.past("2026-11-23T05:12:00Z".parse().expect("a time")).orders()
        });
        assert_eq!(all, expected.expect("a shop"), "each order once");

        // What was left for the live shop goes on from here.
        let later = node.commerce.sources.now().checked_add(SignedDuration::from_hours(24 * 20)).expect("a time");
        node.commerce.sources.clock.set(later);
        Box::pin(worker::settle(&node.commerce, &tenant, later)).await.expect("the worker works");
        let audit = commerce::ledger::audit(&node.commerce, &node.commerce.db.tenant(&tenant)).await.expect("an audit");
        assert!(audit.is_clean() && audit.behind == 0, "{audit:?}");
    }

    /// Who wants an empty shop gets one.
    async fn a_demo_without_a_past_has_what_it_takes_to_buy(db: TestDb) {
        let node = node(&db).await;
        let (Signs(shop), filling) = Box::pin(provision(&node, folder(), 0)).await.expect("a shop");
        assert!(filling.is_none());
        let tenant = demo::ensure(&node.control, &shop).await.expect("a tenant").open().expect("it sells");
        let reader = node.commerce.db.tenant(&tenant).read().await.expect("a reader");
        assert!(orders(&reader).await.is_empty());
        assert_eq!(store::members::by_external_id(&reader).await.expect("members").len(), shop.members.len());
        assert_eq!(store::installations::list(&reader).await.expect("apps").len(), shop.apps.len());
    }
}
