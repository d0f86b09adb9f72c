//! The proofs of a ledger: silent where all is well, and each finds what it is there for.

use domain::id::{MemberId, TransferId};
use domain::ledger::{Account, Pocket, Transfer, TransferReason};
use domain::member::{Member, MemberStatus};
use sea_orm::ConnectionTrait;
use store::ledger::proof;
use store::{Error, TenantDb};

use crate::engines::{Place, both};

/// A shop in which a member has 10.00 and something is on the way.
async fn books(place: &Place) -> (TenantDb, MemberId) {
    let shop = place.shop().await;
    let member = Member {
        id: place.sources.ids.next(),
        no: 1,
        login: None,
        name: "Ann".into(),
        invite_code: "a".into(),
        external_id: None,
        rank: 0,
        labels: Vec::new(),
        status: MemberStatus::Active,
        paid_orders: 0,
        joined_at: place.sources.now(),
    };
    let tx = shop.begin().await.expect("a transaction");
    store::members::insert(&tx, &member, None).await.expect("a member");
    tx.commit().await.expect("a commit");
    let pending = Account::Member(member.id, Pocket::Pending);
    let available = Account::Member(member.id, Pocket::Available);
    post(place, &shop, (Account::Rewards, pending.clone()), 15_00).await.expect("a reward");
    post(place, &shop, (pending, available), 10_00).await.expect("a release");
    (shop, member.id)
}

async fn post(place: &Place, shop: &TenantDb, way: (Account, Account), amount: i64) -> Result<usize, Error> {
    let transfer = transfer(place, way, amount);
    let tx = shop.begin().await?;
    let posted = store::ledger::post(&tx, &[transfer.clone(), transfer]).await?;
    tx.commit().await?;
    Ok(posted)
}

fn transfer(place: &Place, (debit, credit): (Account, Account), amount: i64) -> Transfer {
    Transfer {
        id: place.sources.ids.next::<domain::id::kind::Transfer>(),
        member: credit.owner(),
        debit,
        credit,
        amount,
        currency: domain::Currency::CNY,
        reason: TransferReason::Reward,
        order: None,
        cause: "test".into(),
        seq: None,
        at: place.sources.now(),
    }
}

async fn tamper(place: &Place, sql: &str) {
    let changed = place.owner().await.execute_unprepared(sql).await.expect(sql).rows_affected();
    assert_eq!(changed, 1, "{sql}");
}

both! {
    async fn a_transfer_that_is_posted_again_moves_nothing(place: &Place) {
        let (shop, member) = books(place).await;
        let again = transfer(place, (Account::Rewards, Account::Member(member, Pocket::Pending)), 1_00);
        for posted in [1, 0, 0] {
            let tx = shop.begin().await.expect("a transaction");
            assert_eq!(store::ledger::post(&tx, std::slice::from_ref(&again)).await.expect("posted"), posted);
            tx.commit().await.expect("a commit");
        }
        let pockets = store::ledger::pockets(&shop.read().await.expect("a reader"), member).await.expect("pockets");
        assert_eq!((pockets.pending, pockets.available), (6_00, 10_00));
    }

    async fn no_pocket_falls_below_nothing(place: &Place) {
        let (shop, member) = books(place).await;
        let way = (Account::Member(member, Pocket::Available), Account::Member(member, Pocket::Withdrawing));
        let overdrawn = post(place, &shop, way, 10_01).await;
        assert!(matches!(overdrawn, Err(Error::Conflict("accounts_never_overdrawn"))), "{overdrawn:?}");
        let debt = (Account::Member(member, Pocket::Debt), Account::Rewards);
        post(place, &shop, debt, 3_00).await.expect("a debt may be");
        let reader = shop.read().await.expect("a reader");
        let pockets = store::ledger::pockets(&reader, member).await.expect("pockets");
        assert_eq!((pockets.available, pockets.debt), (10_00, 3_00));
    }

    async fn a_balance_that_nothing_explains_is_found(place: &Place) {
        let (shop, member) = books(place).await;
        let tx = shop.begin().await.expect("a transaction");
        let totals = proof::totals(&tx).await.expect("totals");
        assert_eq!((totals.accounts, totals.transfers, totals.balances), (3, 2, 0));
        assert_eq!((totals.debits, totals.credits), (25_00, 25_00));
        assert_eq!(proof::balances(&tx).await.expect("balances"), []);
        assert_eq!(proof::impossible(&tx).await.expect("balances"), []);
        assert_eq!(proof::orphans(&tx).await.expect("transfers"), Vec::<uuid::Uuid>::new());
        drop(tx);

        tamper(place, "UPDATE accounts SET balance = balance + 1 WHERE name LIKE '%/available'").await;
        let reader = shop.read().await.expect("a reader");
        let wrong = proof::balances(&reader).await.expect("balances");
        let name = format!("member/{member}/available");
        let found: Vec<_> = wrong.iter().map(|it| (it.of.as_str(), it.said, it.proven)).collect();
        assert_eq!(found, [(name.as_str(), 10_01, 10_00)]);
        assert_eq!(proof::totals(&reader).await.expect("totals").balances, 1);
    }

    async fn pockets_that_no_reward_explains_are_found(place: &Place) {
        let (shop, member) = books(place).await;
        // These books have transfers, but no rewards and no withdrawals.
        let reader = shop.read().await.expect("a reader");
        let found = proof::pockets(&reader).await.expect("pockets");
        assert_eq!(found.iter().map(|it| (it.of, it.said, it.proven)).collect::<Vec<_>>(), [(member, 15_00, 0)]);
        let found = proof::pending(&reader).await.expect("pockets");
        assert_eq!(found.iter().map(|it| (it.of, it.said, it.proven)).collect::<Vec<_>>(), [(member, 5_00, 0)]);
        assert_eq!(proof::withdrawals(&reader, true).await.expect("withdrawals"), []);
        drop(reader);
        let way = (Account::Member(member, Pocket::Available), Account::Member(member, Pocket::Withdrawing));
        post(place, &shop, way, 4_00).await.expect("a withdrawal without a row");
        let reader = shop.read().await.expect("a reader");
        let found = proof::withdrawals(&reader, false).await.expect("withdrawals");
        assert_eq!(found.iter().map(|it| (it.of, it.said, it.proven)).collect::<Vec<_>>(), [(member, 4_00, 0)]);
    }

    async fn a_debt_beside_money_and_sales_without_orders_are_found(place: &Place) {
        let (shop, member) = books(place).await;
        post(place, &shop, (Account::Member(member, Pocket::Debt), Account::Rewards), 3_00).await.expect("a debt");
        post(place, &shop, (Account::Receipts("offline".into()), Account::Sales), 7_00).await.expect("a sale");
        let reader = shop.read().await.expect("a reader");
        let found = proof::impossible(&reader).await.expect("balances");
        assert_eq!(found.iter().map(|it| (it.of.clone(), it.said)).collect::<Vec<_>>(), [(format!("member/{member}/debt"), -3_00)]);
        let found = proof::sales(&reader).await.expect("sales");
        assert_eq!(found.iter().map(|it| (it.said, it.proven)).collect::<Vec<_>>(), [(7_00, 0)]);
    }
}

#[test]
fn a_cursor_of_a_statement_goes_out_as_text_and_comes_back() {
    let at = "2026-03-02T02:00:00.000001Z".parse().expect("a time");
    let cursor = store::ledger::EntryCursor { at, id: TransferId::of(uuid::Uuid::from_u128(7)) };
    assert_eq!(cursor.to_string().parse(), Ok(cursor));
    for wrong in ["", ".", "1", "1.trf_1", "x.trf_00000000000000000000000000000007"] {
        assert!(wrong.parse::<store::ledger::EntryCursor>().is_err(), "{wrong}");
    }
}
