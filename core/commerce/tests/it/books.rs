//! The life of a reward, with a real app: credited, released, taken back; and what may never happen to the books.

use domain::Rate;
use domain::ledger::Pockets;
use domain::order::RefundAsk;
use domain::reward::RewardState;
use domain::tenant::ShopSettings;
use serde_json::{Value, json};
use testkit::{TestShop, each_db};

use crate::apps::runs_of;

/// Settings of the app `commission`: a rate for each level above the buyer, in basis points.
pub(crate) fn levels(rates_bp: &[u32], freeze_days: u32) -> Value {
    json!({
        "plan": { "levels": { "rates_bp": rates_bp, "compress": false } },
        "base": "paid_net", "enabled_who": "all", "bought_skus": [], "freeze_days": freeze_days,
    })
}

fn pending(pending: i64) -> Pockets {
    Pockets { pending, ..Pockets::default() }
}

each_db! {
    async fn who_brought_the_buyer_earns_and_may_take_it_when_the_window_closed(db: TestDb) {
        let shop = TestShop::open(db).await;
        shop.sells("tea", 100_00).await;
        shop.installs("referral", "commission", levels(&[1000, 500], 0)).await;
        let ann = shop.joins("ann", None).await;
        let bob = shop.joins("bob", Some(&ann)).await;
        let cat = shop.joins("cat", Some(&bob)).await;

        let order = shop.buys(&cat, &[("tea", 2)]).await;
        assert_eq!(shop.pockets(&bob).await, pending(20_00));
        assert_eq!(shop.pockets(&ann).await, pending(10_00));
        assert_eq!(shop.pockets(&cat).await, pending(0));

        shop.closes(order.id).await;
        assert_eq!(shop.pockets(&bob).await, Pockets { available: 20_00, ..Pockets::default() });
        shop.adds_up().await;
    }

    async fn a_freeze_runs_from_the_closing_of_the_window(db: TestDb) {
        let shop = TestShop::open(db).await;
        shop.sells("tea", 100_00).await;
        shop.installs("referral", "commission", levels(&[1000], 3)).await;
        let ann = shop.joins("ann", None).await;
        let bob = shop.joins("bob", Some(&ann)).await;
        let order = shop.buys(&bob, &[("tea", 1)]).await;
        shop.closes(order.id).await;
        shop.days_pass(2).await;
        assert_eq!(shop.pockets(&ann).await, pending(10_00));
        shop.days_pass(1).await;
        assert_eq!(shop.pockets(&ann).await.available, 10_00);
        shop.adds_up().await;
    }

    /// I4.
    async fn a_full_refund_takes_all_back_however_it_is_cut_up(db: TestDb) {
        let shop = TestShop::open(db).await;
        shop.sells("tea", 99_99).await;
        shop.installs("referral", "commission", levels(&[333, 77], 0)).await;
        let ann = shop.joins("ann", None).await;
        let bob = shop.joins("bob", Some(&ann)).await;
        let cat = shop.joins("cat", Some(&bob)).await;
        let cut_up = shop.buys(&cat, &[("tea", 1)]).await;
        let at_once = shop.buys(&cat, &[("tea", 1)]).await;
        for part in [1, 33_33, 17, 50_00] {
            shop.refunds(cut_up.id, &[(1, part)]).await;
        }
        let so_far = 1 + 33_33 + 17 + 50_00;
        shop.refunds(at_once.id, &[(1, so_far)]).await;
        let reversed = |rewards: Vec<domain::reward::Reward>| {
            let mut all: Vec<(i64, i64)> = rewards.into_iter().map(|reward| (reward.amount, reward.reversed)).collect();
            all.sort_unstable();
            all
        };
        assert_eq!(reversed(shop.rewards(cut_up.id).await), reversed(shop.rewards(at_once.id).await));

        shop.refunds(cut_up.id, &[(1, 99_99 - so_far)]).await;
        shop.refunds(at_once.id, &[(1, 99_99 - so_far)]).await;
        for order in [cut_up.id, at_once.id] {
            for reward in shop.rewards(order).await {
                assert_eq!((reward.left(), reward.state), (0, RewardState::Reversed));
            }
        }
        assert_eq!(shop.pockets(&ann).await, Pockets::default());
        assert_eq!(shop.pockets(&bob).await, Pockets::default());
        shop.adds_up().await;
    }

    async fn what_was_paid_out_becomes_a_debt_that_later_rewards_pay_first(db: TestDb) {
        let shop = TestShop::open(db).await;
        shop.sells("tea", 100_00).await;
        shop.installs("referral", "commission", levels(&[1000], 0)).await;
        let ann = shop.joins("ann", None).await;
        let bob = shop.joins("bob", Some(&ann)).await;
        let first = shop.buys(&bob, &[("tea", 1)]).await;
        shop.closes(first.id).await;
        let withdrawal = shop.asks_for(&ann, 8_00).await.expect("8 of 10").withdrawal.id;
        shop.pays_out(withdrawal).await;
        shop.refunds(first.id, &[(1, 100_00)]).await;
        assert_eq!(shop.pockets(&ann).await, Pockets { withdrawn: 8_00, debt: 8_00, ..Pockets::default() });

        let second = shop.buys(&bob, &[("tea", 1)]).await;
        assert_eq!(shop.pockets(&ann).await, Pockets { pending: 10_00, withdrawn: 8_00, debt: 8_00, ..Pockets::default() });
        shop.closes(second.id).await;
        assert_eq!(shop.pockets(&ann).await, Pockets { available: 2_00, withdrawn: 8_00, ..Pockets::default() });
        shop.adds_up().await;
    }

    /// I5.
    async fn the_apps_of_a_shop_together_never_give_more_than_its_cap(db: TestDb) {
        let settings = ShopSettings { payout_cap_bp: Rate::from_bp(500).ok(), ..testkit::settings() };
        let shop = TestShop::open_with(db, settings).await;
        shop.sells("tea", 99_99).await;
        shop.installs("one", "commission", levels(&[1000, 500], 0)).await;
        shop.installs("two", "commission", levels(&[777], 0)).await;
        let ann = shop.joins("ann", None).await;
        let bob = shop.joins("bob", Some(&ann)).await;
        let cat = shop.joins("cat", Some(&bob)).await;
        let order = shop.buys(&cat, &[("tea", 3)]).await;
        let rewards = shop.rewards(order.id).await;
        assert_eq!(rewards.len(), 3);
        assert_eq!(rewards.iter().map(|reward| reward.amount).sum::<i64>(), 299_97 * 5 / 100);
        shop.adds_up().await;
    }

    /// I3.
    async fn an_event_that_is_delivered_again_and_again_has_its_effect_once(db: TestDb) {
        let mut shop = TestShop::open(db).await;
        shop.commerce.driven = true;
        shop.sells("tea", 100_00).await;
        let app = shop.installs("referral", "commission", levels(&[1000, 500], 2)).await;
        let ann = shop.joins("ann", None).await;
        let bob = shop.joins("bob", Some(&ann)).await;
        let cat = shop.joins("cat", Some(&bob)).await;
        let order = shop.buys(&cat, &[("tea", 1)]).await;
        shop.refunds(order.id, &[(1, 33_33)]).await;
        shop.closes(order.id).await;
        shop.days_pass(2).await;
        shop.refunds(order.id, &[(1, 11_11)]).await;
        let before = (shop.pockets(&ann).await, shop.pockets(&bob).await, shop.rewards(order.id).await, shop.audit().await);
        let calls = runs_of(&shop, app).await.len();
        assert!(calls > 0);
        for _ in 0..3 {
            commerce::drive::redeliver(&shop.commerce, &shop.tenant, 0).await.expect("everything once more");
            let after =
                (shop.pockets(&ann).await, shop.pockets(&bob).await, shop.rewards(order.id).await, shop.audit().await);
            assert_eq!(after, before);
            assert_eq!(runs_of(&shop, app).await.len(), calls, "nobody is asked twice");
        }
        shop.adds_up().await;
    }

    /// I13.
    async fn switching_an_app_off_and_on_changes_no_balance_and_pays_nothing_for_the_time_between(db: TestDb) {
        let shop = TestShop::open(db).await;
        shop.sells("tea", 100_00).await;
        let app = shop.installs("referral", "commission", levels(&[1000], 5)).await;
        let ann = shop.joins("ann", None).await;
        let bob = shop.joins("bob", Some(&ann)).await;
        let before = shop.buys(&bob, &[("tea", 1)]).await;
        let unpaid = shop.orders(&bob, &[("tea", 1)]).await;

        shop.switches(app, false).await;
        shop.settles().await;
        assert_eq!(shop.pockets(&ann).await, pending(10_00));
        let off = shop.buys(&bob, &[("tea", 1)]).await;
        shop.pays(&bob, unpaid.id).await;
        assert_eq!(shop.pockets(&ann).await, pending(10_00), "what is paid while the app is off rewards nobody");

        shop.switches(app, true).await;
        shop.settles().await;
        assert_eq!(shop.pockets(&ann).await, pending(10_00), "and it is not made up for");
        shop.buys(&bob, &[("tea", 1)]).await;
        assert_eq!(shop.pockets(&ann).await, pending(20_00));

        // What the app gave before goes on while it is off: released, and taken back.
        shop.switches(app, false).await;
        shop.closes(before.id).await;
        shop.closes(off.id).await;
        shop.days_pass(5).await;
        assert_eq!(shop.pockets(&ann).await.available, 10_00);
        shop.refunds(before.id, &[(1, 50_00)]).await;
        assert_eq!(shop.pockets(&ann).await.available, 5_00);
        shop.adds_up().await;
    }

    async fn no_more_is_given_back_than_was_paid_however_many_try_at_once(db: TestDb) {
        let shop = TestShop::open(db).await;
        shop.sells("tea", 100_00).await;
        shop.installs("referral", "commission", levels(&[1000], 0)).await;
        let ann = shop.joins("ann", None).await;
        let bob = shop.joins("bob", Some(&ann)).await;
        let order = shop.buys(&bob, &[("tea", 1)]).await;
        let tries = (0..8).map(|_| shop.tries_to_refund(order.id, RefundAsk { lines: vec![(1, 30_00)], shipping: 0 }));
        let done = futures::future::join_all(tries).await.into_iter().flatten().count();
        assert!((1..=3).contains(&done), "{done} refunds of 30 from 100");
        shop.settles().await;
        let given_back = 30_00 * i64::try_from(done).expect("few");
        assert_eq!(shop.order(order.id).await.refunded, given_back);
        assert_eq!(shop.pockets(&ann).await.pending, 10_00 - given_back / 10);
        shop.adds_up().await;
    }
}
