//! The check of a tenant: a real order in a rehearsal beside it, over real HTTP.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use commerce::payments::sandbox;
use commerce::{rehearsal, worker};
use domain::check::{Check, CheckState, Step, StepState, Why};
use domain::tenant::TenantStatus;
use jiff::SignedDuration;
use store::{ActiveTenant, PageAsk};
use tenants::{Control, Operator, change, check};

use crate::world::{World, both};

fn control(world: &World) -> Control {
    let commerce = &world.commerce;
    Control {
        db: commerce.db.clone(),
        cache: commerce.cache.clone(),
        plugins: Arc::clone(&commerce.plugins),
        sources: commerce.sources.clone(),
    }
}

/// A check from its beginning to its end, as a node does it, while sandbox and workers do their part.
async fn checks(world: &World) -> Check {
    let (control, operator) = (control(world), Operator::machine("a test"));
    let (mut run, is_new) = check::begin(&control, &operator, world.shop.id()).await.unwrap();
    assert!(is_new);
    let shop = check::prepare(&control, "", &mut run).await.unwrap().expect("nothing is wrong with the shop");
    tokio::select! {
        played = rehearsal::play(&world.commerce, &shop, &mut run) => played.unwrap(),
        () = works(world, &shop) => {}
    }
    check::end(&control, &run).await.unwrap();
    let kept = check::get(&control, &operator, world.shop.id()).await.unwrap();
    assert_eq!(kept, run);
    run
}

async fn works(world: &World, shop: &ActiveTenant) {
    loop {
        while sandbox::deliver_due(&world.commerce).await.unwrap() > 0 {}
        // What the play and the worker both write, one of them writes again.
        let _ = worker::settle(&world.commerce, shop, world.now()).await;
        world.commerce.sources.clock.set(world.now() + SignedDuration::from_secs(1));
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// How many rows of each table are this shop's.
async fn rows(world: &World, shop: &ActiveTenant) -> Vec<(&'static str, u64)> {
    let reader = world.commerce.db.tenant(shop).read().await.unwrap();
    let mut rows = Vec::new();
    for table in store::testing::TABLES {
        rows.push((*table, store::testing::count(&reader, table).await.unwrap()));
    }
    rows
}

both! {
    /// And again: the same rehearsal, another order.
    async fn a_check_sells_in_a_rehearsal_and_leaves_the_shop_itself_as_it_was(world: &World) {
        let (before, own) = (world.audit().await, rows(world, &world.shop).await);
        let first = Box::pin(checks(world)).await;
        assert_eq!(first.state, CheckState::Passed, "{first:#?}");
        assert_eq!(rows(world, &world.shop).await, own, "nothing of it is in the shop");
        assert!(first.steps.iter().all(|step| step.state == StepState::Done), "{first:#?}");
        let reader = world.commerce.db.tenant(&world.shop).read().await.unwrap();
        let since = store::home::by_hour(&reader, jiff::Timestamp::UNIX_EPOCH, jiff::Timestamp::MAX).await.unwrap();
        assert!(since.is_empty(), "the shop sold something: {since:?}");
        drop(reader);
        assert_eq!(world.audit().await, before);
        let (control, operator) = (control(world), Operator::machine("a test"));
        let shown = change::list(&control, &operator, &PageAsk::first(10)).await.unwrap().items;
        assert!(shown.iter().all(|tenant| tenant.id == world.shop.id()), "the rehearsal is nobody's tenant");
        let rests = store::platform::tenants::find(&control.db, first.rehearsal).await.unwrap().unwrap();
        assert_eq!((rests.status, &rests.settings), (TenantStatus::Suspended, &world.shop.settings));
        let second = Box::pin(checks(world)).await;
        assert_eq!((second.state, second.rehearsal), (CheckState::Passed, first.rehearsal));
        assert_ne!(second.order, first.order);
    }

    /// Whatever the shop takes money with: in its rehearsal that is the sandbox, and nobody is asked for real money.
    async fn a_rehearsal_pays_with_play_money_only(world: &World) {
        let accounts = commerce::payments::accounts::list(&world.commerce, &world.merchant).await.unwrap();
        assert!(accounts.iter().any(|it| it.manifest.id == "offline" && it.enabled), "the shop takes transfers");
        let check = Box::pin(checks(world)).await;
        assert_eq!(check.state, CheckState::Passed, "{check:#?}");
        let rests = store::platform::tenants::find(&world.commerce.db, check.rehearsal).await.unwrap().unwrap();
        let shop = rests.open_while_suspended().unwrap();
        let reader = world.commerce.db.tenant(&shop).read().await.unwrap();
        let paid = store::payments::list(&reader, None, &PageAsk::first(10)).await.unwrap().items;
        assert!(!paid.is_empty() && paid.iter().all(|payment| payment.provider == "sandbox"), "{paid:?}");
    }

    async fn a_payment_that_does_not_come_fails_the_check_which_goes_on_with_the_same_order(world: &World) {
        world.stalled.store(true, Ordering::SeqCst);
        let first = Box::pin(checks(world)).await;
        assert_eq!(first.state, CheckState::Failed);
        let payment = first.steps.iter().find(|step| step.step == Step::Payment).unwrap();
        assert!(matches!(payment.why, Some(Why::NoPayPage | Why::Late | Why::Refused)), "{payment:?}");
        assert!(first.is_done(Step::Order) && !first.is_done(Step::Payment));
        world.stalled.store(false, Ordering::SeqCst);
        let second = Box::pin(checks(world)).await;
        assert_eq!(second.state, CheckState::Passed, "{second:#?}");
        assert_eq!(second.order, first.order);
    }

    /// Nobody paid in time, and no check would ever pass again.
    async fn a_check_that_goes_on_after_its_order_is_gone_places_another(world: &World) {
        world.stalled.store(true, Ordering::SeqCst);
        let first = Box::pin(checks(world)).await;
        assert!(first.is_done(Step::Order) && first.state == CheckState::Failed, "{first:#?}");
        world.stalled.store(false, Ordering::SeqCst);
        world.commerce.sources.clock.set(world.now() + SignedDuration::from_hours(48));
        let second = Box::pin(checks(world)).await;
        assert_eq!(second.state, CheckState::Passed, "{second:#?}");
        assert_ne!(second.order, first.order);
    }

    async fn of_two_who_check_at_once_one_does_and_the_other_watches(world: &World) {
        let (control, operator) = (control(world), Operator::machine("a test"));
        let (first, is_new) = check::begin(&control, &operator, world.shop.id()).await.unwrap();
        assert!(is_new);
        let (second, is_new) = check::begin(&control, &operator, world.shop.id()).await.unwrap();
        assert!(!is_new && second == first);
        // A node that fell silent leaves it to the next.
        world.commerce.sources.clock.set(world.now() + SignedDuration::from_mins(5));
        let (mut third, is_new) = check::begin(&control, &operator, world.shop.id()).await.unwrap();
        assert!(is_new && third.run != first.run);
        let mut left = first;
        assert!(check::prepare(&control, "", &mut left).await.is_err(), "who was left behind writes no more");
        assert!(check::prepare(&control, "", &mut third).await.unwrap().is_some());
    }
}
