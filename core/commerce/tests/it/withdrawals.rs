//! A member takes what is available, and never more.

use commerce::once::Once;
use commerce::withdrawals::read::{self, WithdrawalFilter};
use commerce::withdrawals::{self, AskWithdrawal, Step, kept, terms};
use commerce::{Error, PageAsk, Shopper, worker};
use domain::ledger::Pockets;
use domain::tenant::ShopSettings;
use domain::withdrawal::{Destination, WithdrawalError, WithdrawalState};
use futures::future::join_all;
use testkit::{TestShop, each_db};

use crate::books::levels;

/// A shop, and Ann who brought Bob and may take 100.00.
async fn ann_has_a_hundred(db: testkit::TestDb) -> (TestShop, Shopper, Shopper) {
    ann_has_a_hundred_where(db, testkit::settings()).await
}

async fn ann_has_a_hundred_where(db: testkit::TestDb, settings: ShopSettings) -> (TestShop, Shopper, Shopper) {
    let shop = TestShop::open_with(db, settings).await;
    shop.sells("tea", 1000_00).await;
    shop.installs("referral", "commission", levels(&[1000], 0)).await;
    let ann = shop.joins("ann", None).await;
    let bob = shop.joins("bob", Some(&ann)).await;
    let order = shop.buys(&bob, &[("tea", 1)]).await;
    shop.closes(order.id).await;
    (shop, ann, bob)
}

fn to() -> Destination {
    Destination { bank: "ICBC".into(), account: "6222021234567890".into(), holder: "Li Lei".into() }
}

each_db! {
    async fn a_withdrawal_is_asked_for_approved_and_paid(db: TestDb) {
        let (shop, ann, _) = ann_has_a_hundred(db).await;
        let view = shop.asks_for(&ann, 60_00).await.expect("60 of 100");
        assert_eq!(view.withdrawal.state, WithdrawalState::Requested);
        assert_eq!(shop.pockets(&ann).await, Pockets { available: 40_00, withdrawing: 60_00, ..Pockets::default() });
        shop.pays_out(view.withdrawal.id).await;
        assert_eq!(shop.pockets(&ann).await, Pockets { available: 40_00, withdrawn: 60_00, ..Pockets::default() });
        let seen = read::by_shopper(&shop.commerce, &ann, view.withdrawal.id).await.expect("her own");
        assert_eq!((seen.withdrawal.state, seen.withdrawal.decided_by.as_str()), (WithdrawalState::Paid, "Owner"));
        shop.adds_up().await;
    }

    async fn what_is_refused_cancelled_or_not_paid_out_is_available_again(db: TestDb) {
        let (shop, ann, _) = ann_has_a_hundred(db).await;
        let ask = async || shop.asks_for(&ann, 100_00).await.expect("all of it").withdrawal.id;
        let all = Pockets { available: 100_00, ..Pockets::default() };

        let refused = ask().await;
        shop.decides(refused, Step::Refuse).await.expect("refused");
        assert_eq!(shop.pockets(&ann).await, all);
        let failed = ask().await;
        shop.fails_to_pay_out(failed).await;
        assert_eq!(shop.pockets(&ann).await, all);
        let cancelled = ask().await;
        withdrawals::cancel(&shop.commerce, &ann, cancelled, None).await.expect("cancelled");
        assert_eq!(shop.pockets(&ann).await, all);

        // What is over stays over.
        for withdrawal in [refused, failed, cancelled] {
            let again = shop.decides(withdrawal, Step::Approve).await;
            assert!(matches!(again, Err(Error::Withdrawal(WithdrawalError::NotNow(_)))), "{again:?}");
        }
        assert_eq!(shop.pockets(&ann).await, all);
        shop.adds_up().await;
    }

    async fn money_that_comes_back_pays_a_debt_first(db: TestDb) {
        let (shop, ann, bob) = ann_has_a_hundred(db).await;
        let order = shop.buys(&bob, &[("tea", 1)]).await;
        shop.closes(order.id).await;
        let withdrawal = shop.asks_for(&ann, 200_00).await.expect("all of both").withdrawal.id;
        shop.refunds(order.id, &[(1, 300_00)]).await;
        assert_eq!(shop.pockets(&ann).await, Pockets { withdrawing: 200_00, debt: 30_00, ..Pockets::default() });
        shop.fails_to_pay_out(withdrawal).await;
        assert_eq!(shop.pockets(&ann).await, Pockets { available: 170_00, ..Pockets::default() });
        shop.adds_up().await;
    }

    async fn nobody_takes_more_than_is_available(db: TestDb) {
        let (shop, ann, bob) = ann_has_a_hundred(db).await;
        let too_much = shop.asks_for(&ann, 100_01).await;
        let expected = WithdrawalError::InsufficientAvailable { asked: 100_01, available: 100_00 };
        assert!(matches!(too_much, Err(Error::Withdrawal(error)) if error == expected));
        assert!(matches!(shop.asks_for(&bob, 1).await, Err(Error::Withdrawal(_))), "Bob has nothing");
        for wrong in [0, -1, i64::MAX] {
            assert!(matches!(shop.asks_for(&ann, wrong).await, Err(Error::Invalid(_))), "{wrong}");
        }
        assert_eq!(shop.pockets(&ann).await.available, 100_00);
        shop.adds_up().await;
    }

    /// I2: of many who ask at once as many succeed as there is money for.
    async fn withdrawals_at_the_same_moment_never_overdraw(db: TestDb) {
        let (shop, ann, _) = ann_has_a_hundred(db).await;
        let asked = join_all((0..12).map(|_| shop.asks_for(&ann, 30_00))).await;
        let taken = asked.iter().filter(|asked| asked.is_ok()).count();
        assert_eq!(taken, 3, "{asked:?}");
        let is_told = |asked: &commerce::Result<_>| {
            matches!(asked, Ok(_) | Err(Error::Withdrawal(WithdrawalError::InsufficientAvailable { .. })))
        };
        assert!(asked.iter().all(is_told), "{asked:?}");
        assert_eq!(shop.pockets(&ann).await, Pockets { available: 10_00, withdrawing: 90_00, ..Pockets::default() });
        shop.adds_up().await;
    }

    /// I2, I15: while Ann takes what she can, orders are closed and refunded, payouts fail, and two workers handle it all.
    async fn whatever_happens_at_once_nothing_is_overdrawn_and_nothing_is_lost(db: TestDb) {
        let (shop, ann, bob) = ann_has_a_hundred(db).await;
        let mut orders = Vec::new();
        for _ in 0..4 {
            orders.push(shop.buys(&bob, &[("tea", 1)]).await.id);
        }
        let work = async || {
            for _ in 0..12 {
                worker::settle(&shop.commerce, &shop.tenant, shop.now()).await.expect("the worker does its work");
                tokio::task::yield_now().await;
            }
        };
        let take = async |n: usize| {
            for _ in 0..6 {
                let Ok(view) = shop.asks_for(&ann, 35_00).await else { continue };
                if n == 0 { shop.pays_out(view.withdrawal.id).await } else { shop.fails_to_pay_out(view.withdrawal.id).await }
            }
        };
        let refund = async |order: domain::id::OrderId| {
            commerce::orders::close::now(&shop.commerce, &shop.tenant, order).await.expect("it closes");
            for _ in 0..3 {
                let ask = domain::order::RefundAsk { lines: vec![(1, 333_33)], shipping: 0 };
                shop.tries_to_refund(order, ask).await.expect("the money goes back");
            }
        };
        let (first, rest) = orders.split_at(2);
        tokio::join!(
            work(), work(), take(0), take(1),
            async { for order in first { refund(*order).await } },
            async { for order in rest { refund(*order).await } },
        );
        shop.settles().await;
        shop.adds_up().await;
        let left = 100_00; // Of each of the four, 0.01 of 1000.00 is left, and a tenth of it is rounded to nothing.
        let has = shop.pockets(&ann).await;
        assert_eq!(has.pending + has.available + has.withdrawing + has.withdrawn - has.debt, left, "{has:?}");
        assert_eq!(has.withdrawing, 0, "{has:?}");
        assert!(has.debt == 0 || has.available == 0, "{has:?}");
    }

    async fn a_request_that_is_repeated_takes_the_money_once(db: TestDb) {
        let (shop, ann, _) = ann_has_a_hundred(db).await;
        let once = Once { actor: ann.key_owner(), key: "k1".into(), request_hash: [1; 32], at: shop.now() };
        let ask = |once: Once| {
            let (commerce, ann) = (&shop.commerce, &ann);
            let ask = AskWithdrawal { amount: 10_00, destination: to() };
            async move { withdrawals::request(commerce, ann, ask, Some(&once)).await }
        };
        let answers = join_all((0..6).map(|_| ask(once.clone()))).await;
        assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1);
        assert!(answers.iter().all(|answer| matches!(answer, Ok(_) | Err(Error::AlreadyDone(_) | Error::Busy))));
        let other = Once { request_hash: [2; 32], ..once };
        assert!(matches!(ask(other).await, Err(Error::KeyReused)));
        assert_eq!(shop.pockets(&ann).await.withdrawing, 10_00);
        shop.adds_up().await;
    }

    async fn nobody_sees_or_cancels_anothers_withdrawal(db: TestDb) {
        let (shop, ann, bob) = ann_has_a_hundred(db).await;
        let withdrawal = shop.asks_for(&ann, 10_00).await.expect("10 of 100").withdrawal.id;
        assert!(matches!(read::by_shopper(&shop.commerce, &bob, withdrawal).await, Err(Error::NotFound(_))));
        let cancelled = withdrawals::cancel(&shop.commerce, &bob, withdrawal, None).await;
        assert!(matches!(cancelled, Err(Error::NotFound(_))));
        let page = PageAsk::new(None, None);
        assert!(read::list_by_shopper(&shop.commerce, &bob, &page).await.expect("a list").items.is_empty());
        assert_eq!(read::list_by_shopper(&shop.commerce, &ann, &page).await.expect("a list").items.len(), 1);
    }

    async fn where_the_money_goes_is_shown_in_full_only_to_who_pays_it_out(db: TestDb) {
        let (shop, ann, _) = ann_has_a_hundred(db).await;
        let view = shop.asks_for(&ann, 10_00).await.expect("10 of 100");
        let filter = WithdrawalFilter { state: Some(WithdrawalState::Requested), ..WithdrawalFilter::default() };
        let listed = read::list_by_merchant(&shop.commerce, &shop.owner, &filter, &PageAsk::new(None, None)).await;
        for shown in [view.destination, listed.expect("a list").items.remove(0).destination] {
            assert_eq!((shown.account.as_str(), shown.holder.as_str()), ("****7890", "L*"));
        }
        let full = read::destination(&shop.commerce, &shop.owner, view.withdrawal.id).await.expect("the owner may");
        assert_eq!(full, to());
        let stored = store::withdrawals::get(&shop.db().read().await.expect("a reader"), view.withdrawal.id).await;
        let sealed = stored.expect("the row").destination;
        assert!(!sealed.windows(4).any(|part| part == b"7890"), "it rests sealed");
    }

    async fn a_shop_takes_so_many_withdrawals_of_a_member_a_day(db: TestDb) {
        let settings = ShopSettings { withdrawals_per_day: Some(2), withdrawal_min: 5_00, ..testkit::settings() };
        let (shop, ann, _) = ann_has_a_hundred_where(db, settings).await;
        let terms = async || terms::terms(&shop.commerce, &ann).await.expect("terms");
        let first = terms().await;
        assert_eq!((first.available, first.least, first.most, first.left_today), (100_00, 5_00, 100_00, Some(2)));
        let small = shop.asks_for(&ann, 4_99).await;
        assert!(matches!(small, Err(Error::Withdrawal(WithdrawalError::TooSmall(5_00)))), "{small:?}");
        shop.asks_for(&ann, 10_00).await.expect("the first");
        let second = shop.asks_for(&ann, 10_00).await.expect("the second").withdrawal.id;
        let third = shop.asks_for(&ann, 10_00).await;
        assert!(matches!(third, Err(Error::Withdrawal(WithdrawalError::TooOften(2)))), "{third:?}");
        assert_eq!((terms().await.most, terms().await.left_today), (0, Some(0)));
        // What came to nothing does not count.
        withdrawals::cancel(&shop.commerce, &ann, second, None).await.expect("cancelled");
        assert_eq!(terms().await.left_today, Some(1));
        shop.asks_for(&ann, 10_00).await.expect("another one");
        shop.days_pass(1).await;
        assert_eq!(terms().await.left_today, Some(2), "it is another day in the shop");
        shop.adds_up().await;
    }

    async fn an_account_is_kept_sealed_and_used_again(db: TestDb) {
        let (shop, ann, bob) = ann_has_a_hundred(db).await;
        let first = kept::keep(&shop.commerce, &ann, &to()).await.expect("it is kept");
        assert_eq!(first.destination, to().masked());
        assert_eq!(kept::keep(&shop.commerce, &ann, &to()).await.expect("it is there").id, first.id, "once");
        assert_eq!(kept::list(&shop.commerce, &ann).await.expect("hers"), vec![first.clone()]);
        assert!(kept::list(&shop.commerce, &bob).await.expect("his").is_empty());
        let chosen = async |who: &Shopper, id| kept::chosen(&shop.commerce, who, (None, Some(id))).await;
        assert_eq!(chosen(&ann, first.id).await.expect("in full"), to());
        assert!(matches!(chosen(&bob, first.id).await, Err(Error::Invalid(_))), "what is Ann's Bob does not have");
        for neither in [(None, None), (Some(to()), Some(first.id))] {
            assert!(matches!(kept::chosen(&shop.commerce, &ann, neither).await, Err(Error::Invalid(_))));
        }
        let rows = store::destinations::list(&shop.db().read().await.expect("a reader"), ann.member()).await.expect("rows");
        let open = rows.iter().any(|row| row.sealed.windows(6).any(|part| part == b"622202"));
        assert!(!open, "nobody who reads the rows reads the number");
        assert!(matches!(kept::forget(&shop.commerce, &bob, first.id).await, Err(Error::NotFound(_))));
        kept::forget(&shop.commerce, &ann, first.id).await.expect("forgotten");
        assert!(kept::list(&shop.commerce, &ann).await.expect("hers").is_empty());
        for n in 0..commerce::limits::DESTINATIONS_MAX {
            let another = Destination { account: format!("62220{n}"), ..to() };
            kept::keep(&shop.commerce, &ann, &another).await.expect("room");
        }
        assert!(matches!(kept::keep(&shop.commerce, &ann, &to()).await, Err(Error::Invalid(_))), "no more than that");
    }
}
