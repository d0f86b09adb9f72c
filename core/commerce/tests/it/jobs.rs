//! One act on many things.

use commerce::auth::staff::{Invitation, StaffChange};
use commerce::auth::{self, SessionOf, keys};
use commerce::jobs::{self, JobRows, NewJob, Parcel};
use commerce::limits::{JOB_ROWS_MAX, JOBS_FORGOTTEN_AT_ONCE, JOBS_KEPT, JOBS_RUNNING_MAX};
use commerce::once::Once;
use commerce::orders::lists::{OrderAsk, OrderQuery, OrderView};
use commerce::{Error, Merchant, PageAsk, members};
use domain::id::JobId;
use domain::job::{Job, JobAction, JobRow, JobRowState, JobState};
use domain::order::Fulfilment;
use domain::people::{Permission, Role, StaffStatus};
use futures::future::join_all;
use testkit::TestShop;

async fn starts(shop: &TestShop, action: JobAction, rows: JobRows) -> Job {
    jobs::start(&shop.commerce, &shop.owner, NewJob { action, rows }, None).await.expect("a job")
}

async fn job(shop: &TestShop, id: JobId) -> Job {
    jobs::get(&shop.commerce, &shop.owner, id).await.expect("a job")
}

async fn rows(shop: &TestShop, id: JobId) -> Vec<JobRow> {
    jobs::rows(&shop.commerce, &shop.owner, id, None, &PageAsk::first(200)).await.expect("rows").items
}

fn parcel(order: &str, tracking: &str) -> Parcel {
    Parcel { order: order.into(), carrier: "SF Express".into(), tracking_number: tracking.into() }
}

/// A shop with three paid orders and one that is not.
async fn with_orders(shop: &TestShop) -> Vec<domain::order::Order> {
    shop.sells("tea", 100_00).await;
    let lily = shop.joins("lily", None).await;
    let mut orders = Vec::new();
    for _ in 0..3 {
        orders.push(shop.buys(&lily, &[("tea", 1)]).await);
    }
    orders.push(shop.orders(&lily, &[("tea", 1)]).await);
    shop.settles().await;
    orders
}

/// The worker comes to a job again.
async fn wakes(shop: &TestShop, job: JobId) {
    let tx = shop.db().begin().await.expect("a transaction");
    let timer = domain::event::Timer {
        id: domain::id::TimerId::derive(&[b"again"]),
        due_at: shop.now(),
        task: domain::event::Task::RunJob,
        subject: job.uuid(),
    };
    store::timers::set(&tx, &timer).await.expect("a timer");
    tx.commit().await.expect("a commit");
}

/// Somebody who handles orders.
async fn staff(shop: &TestShop) -> Merchant {
    hires(shop, "may", Role::Support).await
}

async fn hires(shop: &TestShop, name: &str, role: Role) -> Merchant {
    let ask =
        Invitation { email: format!("{name}@demo.example"), name: name.into(), role, password: "correct horse".into() };
    let staff = auth::staff::invite(&shop.commerce, &shop.owner, &ask).await.expect("somebody comes");
    let session = auth::sessions::open(&shop.commerce, &shop.tenant, SessionOf::Staff(staff.id)).await;
    let token = session.expect("a session").token;
    auth::merchant(&shop.commerce, &shop.tenant, token.reveal(), "").await.expect("they sign in")
}

testkit::each_db! {
    async fn a_table_of_parcels_ships_what_it_can_and_says_what_it_cannot(db: TestDb) {
        let shop = TestShop::open(db).await;
        let orders = with_orders(&shop).await;
        let table = vec![
            parcel(&orders[0].id.to_string(), "1"),
            parcel(&orders[1].number, "2"),
            parcel("no-such-number", "3"),
            parcel(&orders[3].number, "4"),
        ];
        let begun = starts(&shop, JobAction::ShipOrders, JobRows::Parcels(table)).await;
        assert_eq!((begun.state, begun.total, begun.done), (JobState::Running, 4, 0));
        shop.settles().await;
        let ended = job(&shop, begun.id).await;
        assert_eq!((ended.state, ended.done, ended.failed), (JobState::Done, 2, 2));
        let rows = rows(&shop, begun.id).await;
        let said: Vec<_> = rows.iter().map(|row| (row.state, row.code.as_str())).collect();
        assert_eq!(said, [
            (JobRowState::Done, ""),
            (JobRowState::Done, ""),
            (JobRowState::Failed, "not_found"),
            (JobRowState::Failed, "order_not_paid"),
        ]);
        for (order, shipped) in orders.iter().zip([true, true, false, false]) {
            assert_eq!(shop.order(order.id).await.fulfilment == Fulfilment::Shipped, shipped, "{}", order.number);
        }
    }

    async fn a_job_is_about_what_matched_when_it_was_asked_for(db: TestDb) {
        let shop = TestShop::open(db).await;
        let orders = with_orders(&shop).await;
        let query = OrderQuery { view: Some(OrderView::ToShip), ..OrderQuery::default() };
        let matching = JobRows::Matching(Box::new(OrderAsk { query, app: None }));
        let begun = starts(&shop, JobAction::HoldOrders { reason: "count first".into() }, matching).await;
        assert_eq!(begun.total, 3);
        let lily = shop.joins("may", None).await;
        let later = shop.buys(&lily, &[("tea", 1)]).await;
        shop.settles().await;
        assert_eq!(job(&shop, begun.id).await.done, 3);
        assert!(shop.order(orders[0].id).await.held.is_some());
        assert_eq!(shop.order(later.id).await.held, None);
    }

    async fn a_job_that_is_asked_for_twice_begins_once(db: TestDb) {
        let shop = TestShop::open(db).await;
        let orders = with_orders(&shop).await;
        let once = Once { actor: "staff:1".into(), key: "k".into(), request_hash: [1; 32], at: shop.now() };
        let new = || NewJob { action: JobAction::ReceiveOrders, rows: JobRows::Orders(vec![orders[0].id]) };
        let begun = jobs::start(&shop.commerce, &shop.owner, new(), Some(&once)).await.expect("a job");
        let again = jobs::start(&shop.commerce, &shop.owner, new(), Some(&once)).await.expect_err("not twice");
        assert!(matches!(again, Error::AlreadyDone(before) if before.subject == begun.id.to_string()));
    }

    async fn what_is_stopped_does_no_more(db: TestDb) {
        let shop = TestShop::open(db).await;
        let orders = with_orders(&shop).await;
        let ids = orders.iter().map(|order| order.id).collect();
        let begun = starts(&shop, JobAction::HoldOrders { reason: "wait".into() }, JobRows::Orders(ids)).await;
        let stopped = jobs::cancel(&shop.commerce, &shop.owner, begun.id).await.expect("it stops");
        assert_eq!(stopped.state, JobState::Cancelled);
        shop.settles().await;
        assert_eq!(shop.order(orders[0].id).await.held, None);
        assert!(rows(&shop, begun.id).await.iter().all(|row| row.state == JobRowState::Waiting));
        // Once more changes nothing.
        let again = jobs::cancel(&shop.commerce, &shop.owner, begun.id).await.expect("it is stopped");
        assert_eq!(again, stopped);
        // A worker that had heard of it before comes too late.
        wakes(&shop, begun.id).await;
        shop.settles().await;
        assert_eq!(shop.order(orders[0].id).await.held, None);
        assert_eq!(job(&shop, begun.id).await, stopped);
        let db = shop.db().read().await.expect("a reader");
        let task = domain::event::Task::RunJob;
        assert_eq!(store::timers::count_about(&db, begun.id.uuid(), &task).await.expect("a count"), 0);
    }

    async fn what_ended_is_not_stopped(db: TestDb) {
        let shop = TestShop::open(db).await;
        let orders = with_orders(&shop).await;
        let hold = JobAction::HoldOrders { reason: "wait".into() };
        let begun = starts(&shop, hold, JobRows::Orders(vec![orders[0].id])).await;
        shop.settles().await;
        let done = job(&shop, begun.id).await;
        assert_eq!(jobs::cancel(&shop.commerce, &shop.owner, begun.id).await.expect("it is there"), done);
        assert_eq!(done.state, JobState::Done);
    }

    async fn a_shop_runs_only_so_many_jobs_at_once(db: TestDb) {
        let shop = TestShop::open(db).await;
        let orders = with_orders(&shop).await;
        let new = || NewJob {
            action: JobAction::HoldOrders { reason: "wait".into() },
            rows: JobRows::Orders(vec![orders[0].id]),
        };
        for _ in 0..JOBS_RUNNING_MAX {
            starts(&shop, new().action, new().rows).await;
        }
        let more = jobs::start(&shop.commerce, &shop.owner, new(), None).await;
        assert!(matches!(more, Err(Error::Invalid(_))), "{more:?}");
        shop.settles().await;
        starts(&shop, new().action, new().rows).await;
    }

    async fn a_job_is_about_only_so_many_things(db: TestDb) {
        let shop = TestShop::open(db).await;
        let archives = async |products: usize| {
            let rows = JobRows::Products((0..products).map(|_| shop.commerce.sources.ids.next()).collect());
            let new = NewJob { action: JobAction::ArchiveProducts, rows };
            jobs::start(&shop.commerce, &shop.owner, new, None).await
        };
        let more = archives(JOB_ROWS_MAX + 1).await;
        assert!(matches!(&more, Err(Error::Invalid(mistakes)) if mistakes.0[0].pointer == "/products"), "{more:?}");
        let most = archives(JOB_ROWS_MAX).await.expect("just so many");
        assert_eq!(usize::try_from(most.total), Ok(JOB_ROWS_MAX));
    }

    async fn rows_that_were_done_before_a_crash_are_not_done_again(db: TestDb) {
        let shop = TestShop::open(db).await;
        let orders = with_orders(&shop).await;
        let table = vec![parcel(&orders[0].number, "1"), parcel(&orders[1].number, "2")];
        let begun = starts(&shop, JobAction::ShipOrders, JobRows::Parcels(table)).await;
        shop.settles().await;
        // As if the node had gone before it wrote down what became of the rows.
        shop.spoils("UPDATE job_rows SET state = 'waiting'").await;
        shop.spoils("UPDATE jobs SET state = 'running', ended_at = NULL").await;
        wakes(&shop, begun.id).await;
        shop.settles().await;
        let ended = job(&shop, begun.id).await;
        assert_eq!((ended.state, ended.done, ended.failed), (JobState::Done, 2, 0));
    }

    async fn an_order_that_was_cancelled_before_a_crash_is_not_refused(db: TestDb) {
        let shop = TestShop::open(db).await;
        let orders = with_orders(&shop).await;
        let action = JobAction::CancelOrders { reason: "sold out".into() };
        let begun = starts(&shop, action, JobRows::Orders(vec![orders[3].id])).await;
        shop.settles().await;
        shop.spoils("UPDATE job_rows SET state = 'waiting'").await;
        shop.spoils("UPDATE jobs SET state = 'running', ended_at = NULL").await;
        wakes(&shop, begun.id).await;
        shop.settles().await;
        let ended = job(&shop, begun.id).await;
        assert_eq!((ended.state, ended.done, ended.failed), (JobState::Done, 1, 0));
    }

    async fn whoever_may_no_longer_gets_nothing_done(db: TestDb) {
        let shop = TestShop::open(db).await;
        let orders = with_orders(&shop).await;
        let helper = staff(&shop).await;
        let new = NewJob {
            action: JobAction::HoldOrders { reason: "x".into() },
            rows: JobRows::Orders(vec![orders[0].id]),
        };
        let begun = jobs::start(&shop.commerce, &helper, new, None).await.expect("a job");
        let gone = StaffStatus::Disabled;
        let id = helper.staff().expect("of the staff");
        let change = StaffChange { status: Some(gone), ..Default::default() };
        auth::staff::change(&shop.commerce, &shop.owner, id, &change).await.expect("they go");
        shop.settles().await;
        let ended = job(&shop, begun.id).await;
        assert_eq!((ended.done, ended.failed), (0, 1));
        assert_eq!(rows(&shop, begun.id).await[0].code, "forbidden");
        assert_eq!(shop.order(orders[0].id).await.held, None);
    }

    /// What somebody was allowed when they asked is not what counts.
    async fn a_job_does_what_who_asked_for_it_may_do_now(db: TestDb) {
        let shop = TestShop::open(db).await;
        let orders = with_orders(&shop).await;
        let commerce = &shop.commerce;
        let (may, admin) = (staff(&shop).await, hires(&shop, "admin", Role::Admin).await);
        let key_of = async |maker: &Merchant| {
            let (key, token) = keys::create(commerce, maker, "parcels", &[Permission::OrdersWrite]).await.expect("a key");
            (key.id, auth::merchant(commerce, &shop.tenant, token.reveal(), "").await.expect("it opens"))
        };
        let ((_, ends_with_admin), (revoked, of_owner)) = (key_of(&admin).await, key_of(&shop.owner).await);
        let mut begun = Vec::new();
        for (asker, order) in [&may, &ends_with_admin, &of_owner].into_iter().zip(&orders) {
            let new = NewJob {
                action: JobAction::HoldOrders { reason: "x".into() },
                rows: JobRows::Orders(vec![order.id]),
            };
            begun.push(jobs::start(commerce, asker, new, None).await.expect("a job").id);
        }
        let looks_only = StaffChange { role: Some(Role::Viewer), ..StaffChange::default() };
        for who in [&may, &admin] {
            let id = who.staff().expect("of the staff");
            auth::staff::change(commerce, &shop.owner, id, &looks_only).await.expect("another role");
        }
        keys::revoke(commerce, &shop.owner, revoked).await.expect("it ends");
        shop.settles().await;
        for (begun, order) in begun.into_iter().zip(&orders) {
            assert_eq!(rows(&shop, begun).await[0].code, "forbidden");
            assert_eq!(shop.order(order.id).await.held, None);
        }
    }

    async fn a_note_stands_on_every_order_once(db: TestDb) {
        let shop = TestShop::open(db).await;
        let orders = with_orders(&shop).await;
        let action = JobAction::NoteOrders { note: "gift wrap".into() };
        let begun = starts(&shop, action, JobRows::Orders(vec![orders[0].id, orders[3].id])).await;
        shop.settles().await;
        // As if the node had gone before it wrote down what became of the rows.
        shop.spoils("UPDATE job_rows SET state = 'waiting'").await;
        shop.spoils("UPDATE jobs SET state = 'running', ended_at = NULL").await;
        wakes(&shop, begun.id).await;
        shop.settles().await;
        assert_eq!(job(&shop, begun.id).await.done, 2);
        let db = shop.db().read().await.expect("a reader");
        for (order, notes) in orders.iter().zip([1, 0, 0, 1]) {
            let written = store::events::count_about(&db, order.id.uuid(), "order.noted").await.expect("a count");
            assert_eq!(written, notes, "{}", order.number);
        }
    }

    async fn what_ended_long_ago_is_forgotten_with_its_rows(db: TestDb) {
        let shop = TestShop::open(db).await;
        let orders = with_orders(&shop).await;
        let hold = || JobAction::HoldOrders { reason: "wait".into() };
        let mut old = Vec::new();
        for _ in 0..=JOBS_FORGOTTEN_AT_ONCE {
            old.push(starts(&shop, hold(), JobRows::Orders(vec![orders[0].id])).await.id);
            shop.settles().await;
        }
        shop.passes(JOBS_KEPT).await;
        let ended = starts(&shop, hold(), JobRows::Orders(vec![orders[1].id])).await;
        shop.settles().await;
        let running = starts(&shop, hold(), JobRows::Orders(vec![orders[2].id])).await;
        shop.commerce.sources.clock.set(shop.now() + jiff::SignedDuration::from_secs(1));
        assert_eq!(jobs::forget(&shop.commerce).await.expect("they are forgotten"), JOBS_FORGOTTEN_AT_ONCE + 1);
        for id in old {
            let gone = jobs::get(&shop.commerce, &shop.owner, id).await;
            assert!(matches!(gone, Err(Error::NotFound("job"))), "{gone:?}");
        }
        for (kept, state) in [(ended, JobState::Done), (running, JobState::Running)] {
            assert_eq!((job(&shop, kept.id).await.state, rows(&shop, kept.id).await.len()), (state, 1));
        }
        assert_eq!(jobs::forget(&shop.commerce).await.expect("nothing is left"), 0);
    }

    /// One forgets between another's two statements.
    async fn no_row_outlives_its_job_when_several_nodes_forget_at_once(db: TestDb) {
        let shop = TestShop::open(db).await;
        let orders = with_orders(&shop).await;
        for _ in 0..4 * JOBS_FORGOTTEN_AT_ONCE {
            starts(&shop, JobAction::ReleaseOrders, JobRows::Orders(vec![orders[0].id])).await;
            shop.settles().await;
        }
        shop.passes(JOBS_KEPT).await;
        shop.commerce.sources.clock.set(shop.now() + jiff::SignedDuration::from_secs(1));
        for done in join_all((0..6).map(|_| jobs::forget(&shop.commerce))).await {
            done.expect("they are forgotten");
        }
        jobs::forget(&shop.commerce).await.expect("what is left is forgotten");
        let left = jobs::list(&shop.commerce, &shop.owner, &PageAsk::first(10)).await.expect("a list").items.len();
        assert_eq!((left, shop.spoils("UPDATE job_rows SET code = ''").await), (0, 0));
    }

    async fn marks_that_many_give_at_once_all_stay(db: TestDb) {
        let shop = TestShop::open(db).await;
        let lily = shop.joins("lily", None).await;
        let labels: Vec<String> = (0..8).map(|n| format!("mark-{n}")).collect();
        let give = |label: &String| {
            let (shop, add, lily) = (shop.clone(), vec![label.clone()], lily.member());
            async move { members::mark(&shop.commerce, &shop.owner, lily, (&add, &[])).await }
        };
        for marked in join_all(labels.iter().map(give)).await {
            marked.expect("it is given");
        }
        let member = members::get(&shop.commerce, &shop.owner, lily.member()).await.expect("the member").member;
        assert_eq!(member.labels, labels);
    }

    async fn members_get_marks_and_lose_others(db: TestDb) {
        let shop = TestShop::open(db).await;
        let (lily, may) = (shop.joins("lily", None).await, shop.joins("may", None).await);
        let ids = vec![lily.member(), may.member()];
        let first = JobAction::LabelMembers { add: vec!["vip".into(), "old".into()], remove: vec![] };
        starts(&shop, first, JobRows::Members(ids.clone())).await;
        shop.settles().await;
        let second = JobAction::LabelMembers { add: vec!["new".into()], remove: vec!["old".into()] };
        starts(&shop, second, JobRows::Members(ids)).await;
        shop.settles().await;
        let db = shop.db().read().await.expect("a reader");
        for who in [lily, may] {
            assert_eq!(store::members::get(&db, who.member()).await.expect("a member").labels, ["new", "vip"]);
        }
    }

    async fn a_job_without_rows_or_reason_is_refused_by_place(db: TestDb) {
        let shop = TestShop::open(db).await;
        let refused = |action, rows| async {
            let error = jobs::start(&shop.commerce, &shop.owner, NewJob { action, rows }, None).await;
            match error.expect_err("refused") {
                Error::Invalid(mistakes) => mistakes.0[0].pointer.clone(),
                other => panic!("{other}"),
            }
        };
        assert_eq!(refused(JobAction::ReleaseOrders, JobRows::Orders(vec![])).await, "/orders");
        let nothing = JobAction::HoldOrders { reason: " ".into() };
        assert_eq!(refused(nothing, JobRows::Orders(vec![])).await, "/reason");
        let table = JobRows::Parcels(vec![parcel("1", "1"), parcel("2", "")]);
        assert_eq!(refused(JobAction::ShipOrders, table).await, "/rows/1/tracking_number");
    }
}
