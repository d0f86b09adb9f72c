//! The proof of the books finds what is wrong: each of its rules is broken here behind the product's back.

use std::collections::BTreeSet;

use testkit::{TestShop, each_db};

use crate::books::levels;

/// A row that is spoilt, how it is made good again, and the rules that then do not hold.
struct Spoilt {
    by: &'static str,
    undo: &'static str,
    breaks: &'static [&'static str],
}

const SPOILT: &[Spoilt] = &[
    Spoilt {
        by: "UPDATE accounts SET balance = balance + 1 WHERE name = 'rewards'",
        undo: "UPDATE accounts SET balance = balance - 1 WHERE name = 'rewards'",
        breaks: &["balance", "balances-sum-to-zero"],
    },
    Spoilt {
        // No account has the id of a transfer.
        by: "UPDATE transfers SET credit_id = id WHERE reason = 'withdrawal-paid'",
        undo: "UPDATE transfers SET credit_id = (SELECT id FROM accounts WHERE name LIKE '%/withdrawn') \
               WHERE reason = 'withdrawal-paid'",
        breaks: &["accounts-exist", "balance", "debits-equal-credits"],
    },
    Spoilt {
        by: "UPDATE transfers SET amount = amount + 1 WHERE reason = 'withdrawal-paid'",
        undo: "UPDATE transfers SET amount = amount - 1 WHERE reason = 'withdrawal-paid'",
        breaks: &["balance"],
    },
    Spoilt {
        by: "UPDATE accounts SET balance = -1, may_be_negative = TRUE WHERE name LIKE '%/pending'",
        undo: "UPDATE accounts SET balance = 20000, may_be_negative = FALSE WHERE name LIKE '%/pending'",
        breaks: &["balance", "balances-sum-to-zero", "pending", "pockets", "possible"],
    },
    Spoilt {
        by: "UPDATE rewards SET amount = amount + 1 WHERE state = 'available'",
        undo: "UPDATE rewards SET amount = amount - 1 WHERE state = 'available'",
        breaks: &["pockets", "reversed"],
    },
    Spoilt {
        by: "UPDATE rewards SET state = 'available' WHERE state = 'pending'",
        undo: "UPDATE rewards SET state = 'pending' WHERE amount > 10000",
        breaks: &["pending"],
    },
    Spoilt {
        by: "UPDATE withdrawals SET amount = amount + 1 WHERE state = 'requested'",
        undo: "UPDATE withdrawals SET amount = amount - 1 WHERE state = 'requested'",
        breaks: &["withdrawing"],
    },
    Spoilt {
        by: "UPDATE withdrawals SET amount = amount + 1 WHERE state = 'paid'",
        undo: "UPDATE withdrawals SET amount = amount - 1 WHERE state = 'paid'",
        breaks: &["withdrawn"],
    },
    Spoilt {
        by: "UPDATE order_lines SET net = 19999 WHERE quantity = 2",
        undo: "UPDATE order_lines SET net = 200000 WHERE quantity = 2",
        breaks: &["line-net"],
    },
    Spoilt {
        by: "UPDATE order_lines SET refunded = refunded + 1000 WHERE quantity = 1",
        undo: "UPDATE order_lines SET refunded = refunded - 1000 WHERE quantity = 1",
        breaks: &["reversed"],
    },
    Spoilt {
        by: "UPDATE rewards SET reversed = reversed - 1, amount = amount - 1 WHERE reversed > 0",
        undo: "UPDATE rewards SET reversed = reversed + 1, amount = amount + 1 WHERE reversed > 0",
        breaks: &["reversed"],
    },
    Spoilt {
        by: "UPDATE orders SET paid = paid + 1 WHERE refunded = 0",
        undo: "UPDATE orders SET paid = paid - 1 WHERE refunded = 0",
        breaks: &["sales"],
    },
    // The books hold less than the provider, and more.
    Spoilt {
        by: "UPDATE payments SET amount = amount + 1 WHERE amount = 200000",
        undo: "UPDATE payments SET amount = amount - 1 WHERE amount = 200001",
        breaks: &["receipts"],
    },
    Spoilt {
        by: "UPDATE refunds SET amount = amount + 1",
        undo: "UPDATE refunds SET amount = amount - 1",
        breaks: &["receipts"],
    },
    Spoilt {
        by: "UPDATE payments SET state = 'quarantined', unmatched = amount, unmatched_currency = currency \
             WHERE amount = 200000",
        undo: "UPDATE payments SET state = 'paid', unmatched = 0, unmatched_currency = NULL WHERE amount = 200000",
        breaks: &["unmatched"],
    },
];

/// Every rule that docs/ledger.md names.
const RULES: &[&str] = &[
    "accounts-exist",
    "balance",
    "balances-sum-to-zero",
    "debits-equal-credits",
    "line-net",
    "pending",
    "pockets",
    "possible",
    "receipts",
    "reversed",
    "sales",
    "unmatched",
    "withdrawing",
    "withdrawn",
];

#[test]
fn every_rule_of_the_audit_is_broken_once() {
    let broken: BTreeSet<&str> = SPOILT.iter().flat_map(|spoilt| spoilt.breaks).copied().collect();
    assert_eq!(broken.into_iter().collect::<Vec<_>>(), RULES);
}

each_db! {
    /// Ann has a reward that is partly taken back, one that is pending, money that is paid out and some on its way.
    async fn an_audit_names_every_rule_that_a_spoilt_row_breaks(db: TestDb) {
        let shop = TestShop::open(db).await;
        shop.sells("tea", 1000_00).await;
        shop.installs("referral", "commission", levels(&[1000], 0)).await;
        let ann = shop.joins("ann", None).await;
        let bob = shop.joins("bob", Some(&ann)).await;
        let first = shop.buys(&bob, &[("tea", 1)]).await;
        shop.closes(first.id).await;
        shop.refunds(first.id, &[(1, 300_00)]).await;
        let paid = shop.asks_for(&ann, 30_00).await.expect("30 of 70").withdrawal.id;
        shop.pays_out(paid).await;
        shop.asks_for(&ann, 20_00).await.expect("20 of 40");
        shop.buys(&bob, &[("tea", 2)]).await;
        shop.settles().await;
        shop.adds_up().await;

        for Spoilt { by, undo, breaks } in SPOILT {
            assert_eq!(shop.spoils(by).await, 1, "{by}");
            let report = shop.audit().await;
            let named: BTreeSet<&str> = report.differences.iter().map(|it| it.rule).collect();
            assert_eq!(named.into_iter().collect::<Vec<_>>(), *breaks, "{by}: {:#?}", report.differences);
            assert_eq!(shop.spoils(undo).await, 1, "{undo}");
            shop.adds_up().await;
        }
    }
}
