//! Statements and lists of rewards.

use commerce::PageAsk;
use commerce::ledger::{entries_by_merchant, entries_by_shopper, piece_by_shopper};
use commerce::limits::TIMELINE_MAX;
use commerce::orders::read;
use commerce::rewards::{self, WaitsFor};
use domain::id::TransferId;
use domain::ledger::{Account, Transfer, TransferReason};
use domain::tenant::ShopSettings;
use store::ledger::EntryFilter;
use store::runs::Run;
use testkit::{TestShop, each_db};

use crate::apps::runs_of;
use crate::books::levels;

each_db! {
    /// However much else moves in the shop, and whatever else its apps are asked about.
    async fn an_order_tells_of_its_own_money_and_its_own_calls_of_apps(db: TestDb) {
        let shop = TestShop::open(db).await;
        shop.sells("tea", 100_00).await;
        let app = shop.installs("referral", "commission", levels(&[1000], 0)).await;
        let ann = shop.joins("ann", None).await;
        let bob = shop.joins("bob", Some(&ann)).await;
        let mut told = Vec::new();
        for _ in 0..2 {
            let order = shop.buys(&bob, &[("tea", 1)]).await;
            told.push(order.id);
            // More than anybody reads at once, before the next one.
            let other = |n: u64| Transfer {
                id: TransferId::derive(&[order.id.uuid().as_bytes(), &n.to_be_bytes()]),
                debit: Account::Rewards,
                credit: Account::Sales,
                amount: 1,
                currency: shop.tenant.currency,
                reason: TransferReason::Reward,
                member: None,
                order: None,
                cause: "something else".into(),
                seq: Some(1),
                at: shop.now(),
            };
            let others: Vec<_> = (0..=commerce::PAGE_MAX).map(other).collect();
            let run = runs_of(&shop, app).await.remove(0);
            let calls: Vec<_> =
                (0..=TIMELINE_MAX).map(|_| Run { id: shop.commerce.sources.ids.next(), seq: Some(1), ..run.clone() }).collect();
            let tx = shop.db().begin().await.expect("a transaction");
            store::ledger::post(&tx, &others).await.expect("posted");
            store::runs::insert_all(&tx, &calls).await.expect("recorded");
            tx.commit().await.expect("a commit");
            shop.passes(jiff::SignedDuration::from_mins(1)).await;
        }
        for order in told {
            let story = read::by_merchant(&shop.commerce, &shop.owner, order).await.expect("the shop's own");
            let count = |kind: &str| {
                let chapter = story.timeline.iter().find(|chapter| chapter.entry.kind == kind).expect(kind);
                (chapter.runs.len(), chapter.postings.len())
            };
            assert_eq!((count("order.placed"), count("order.paid")), ((0, 0), (1, 2)));
        }
    }

    async fn a_statement_is_read_page_by_page_and_nothing_is_missing_or_twice(db: TestDb) {
        let shop = TestShop::open(db).await;
        shop.sells("tea", 100_00).await;
        shop.installs("referral", "commission", levels(&[1000], 0)).await;
        let ann = shop.joins("ann", None).await;
        let bob = shop.joins("bob", Some(&ann)).await;
        for _ in 0..7 {
            let order = shop.buys(&bob, &[("tea", 1)]).await;
            shop.closes(order.id).await;
        }
        shop.passes(jiff::SignedDuration::from_mins(1)).await; // Lines of one moment stand in no order.
        shop.asks_for(&ann, 5_00).await.expect("5 of 70");

        let filter = EntryFilter::default();
        let mut ids = Vec::new();
        let mut page = PageAsk::first(4);
        loop {
            let found = entries_by_merchant(&shop.commerce, &shop.owner, &filter, &page).await.expect("a page");
            ids.extend(found.items.iter().map(|line| line.entry.id));
            // A cursor goes out as text and comes back.
            let Some(next) = found.next else { break };
            page = PageAsk::new(Some(next.to_string().parse().expect("a cursor")), Some(4));
        }
        assert_eq!(ids.len(), 7 * 3 + 1, "paid, rewarded and released seven times, and held once");
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), 7 * 3 + 1);

        let own = entries_by_shopper(&shop.commerce, &ann, &filter, &PageAsk::first(200)).await.expect("her own");
        assert_eq!(own.items.len(), 7 * 2 + 1);
        let last = own.items.last().expect("the newest");
        assert_eq!((last.debit.as_str(), last.credit.as_str()), ("available", "withdrawing"));
        let none = entries_by_shopper(&shop.commerce, &bob, &filter, &PageAsk::first(200)).await.expect("his own");
        assert!(none.items.is_empty());

        let file = piece_by_shopper(&shop.commerce, &ann, &filter, None).await.expect("a file");
        let text = String::from_utf8(file.bytes).expect("UTF-8");
        assert!(text.starts_with("\u{feff}at,id,from,to,amount,currency,reason,"), "{text}");
        assert_eq!(text.lines().count(), 1 + 7 * 2 + 1);
        assert!(text.contains(",rewards,pending,10.00,CNY,reward,"), "{text}");
    }

    async fn a_member_sees_what_a_pending_reward_waits_for(db: TestDb) {
        let shop = TestShop::open_with(db, ShopSettings { after_sale_days: 7, ..testkit::settings() }).await;
        shop.sells("tea", 100_00).await;
        shop.installs("referral", "commission", levels(&[1000], 3)).await;
        let ann = shop.joins("ann", None).await;
        let bob = shop.joins("bob", Some(&ann)).await;
        let order = shop.buys(&bob, &[("tea", 1)]).await;
        let waits = async || {
            let page = PageAsk::first(10);
            let list = rewards::list_by_shopper(&shop.commerce, &ann, None, &page).await.expect("a list");
            assert_eq!(list.items[0].label, "referral");
            list.items[0].waits
        };
        let day = |days: i64| {
            let begin = order.paid_at.expect("it is paid");
            begin.checked_add(jiff::SignedDuration::from_hours(24 * days)).ok()
        };
        assert_eq!(waits().await.map(|waits| (waits.what, waits.until)), Some((WaitsFor::Receipt, None)));
        shop.ships(order.id).await;
        commerce::orders::fulfil::receive_by_shopper(&shop.commerce, &bob, order.id).await.expect("it is here");
        assert_eq!(waits().await.map(|waits| (waits.what, waits.until)), Some((WaitsFor::AfterSale, day(10))));
        shop.days_pass(7).await;
        assert_eq!(waits().await.map(|waits| (waits.what, waits.until)), Some((WaitsFor::Freeze, day(10))));
        shop.days_pass(3).await;
        assert_eq!(waits().await, None);
        assert_eq!(shop.pockets(&ann).await.available, 10_00);
    }
}
