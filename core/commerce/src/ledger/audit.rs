//! The proof that a tenant's books are right: everything is added up again from the transfers and compared.

use std::fmt::Display;

use domain::Currency;
use domain::ledger::Account;
use domain::reward::reversed_in_all;
use serde::Serialize;
use store::TenantDb;
use store::ledger::proof::{self, Differing, Totals, Unmatched};

use crate::{Commerce, Result};

/// What an audit found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AuditReport {
    /// Accounts whose balances were added up again.
    pub accounts: i64,
    /// Transfers that they were added up from.
    pub transfers: i64,
    /// Rewards that the pockets were compared with.
    pub rewards: i64,
    /// Taken from accounts over all transfers, in minor units.
    pub debits: i64,
    /// Given to accounts over all transfers: the same, or something is wrong.
    pub credits: i64,
    /// Events that are not handled yet. What follows from them is not in the ledger, so refunds, receipts and sales are
    /// compared
    /// only when there are none.
    pub behind: i64,
    /// Money that came and fits no order, and did not go back yet.
    pub unmatched: Vec<UnmatchedTotal>,
    /// Everything that does not add up. Empty when all is well.
    pub differences: Vec<Difference>,
}

/// Money of one currency that came and fits no order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct UnmatchedTotal {
    /// Which currency.
    pub currency: Currency,
    /// What the ledger holds of it, in minor units.
    pub amount: i64,
}

/// Something that does not add up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// Which rule is broken, such as `balance` or `pockets`.
    pub rule: &'static str,
    /// Of what: the name of an account, the id of a member, a reward, a transfer.
    pub of: String,
    /// What the books say, in minor units.
    pub said: i64,
    /// What it must be, or its bound.
    pub proven: i64,
}

impl AuditReport {
    /// Whether everything adds up.
    pub fn is_clean(&self) -> bool {
        self.differences.is_empty()
    }
}

/// Recomputes every balance of a tenant from its transfers and proves that debits equal credits.
///
/// Holds the tenant's ledger lock while it reads, so that what is compared belongs together: rewards and withdrawals
/// wait for it (on SQLite everything that writes), and nothing is changed.
pub async fn audit(_: &Commerce, db: &TenantDb) -> Result<AuditReport> {
    let tx = db.begin().await?;
    store::ledger::lock(&tx).await?;
    let totals = proof::totals(&tx).await?;
    let mut found = Found(Vec::new());
    found.compare("debits-equal-credits", "all transfers", totals.debits, totals.credits);
    found.compare("balances-sum-to-zero", "all accounts", totals.balances, 0);
    found.all("balance", proof::balances(&tx).await?, ToString::to_string);
    found.all("possible", proof::impossible(&tx).await?, ToString::to_string);
    for transfer in proof::orphans(&tx).await? {
        // Said: that it has both accounts. Proven: that it has not.
        found.compare("accounts-exist", domain::id::TransferId::of(transfer), 1, 0);
    }
    found.all("pockets", proof::pockets(&tx).await?, ToString::to_string);
    found.all("pending", proof::pending(&tx).await?, ToString::to_string);
    found.all("withdrawing", proof::withdrawals(&tx, false).await?, ToString::to_string);
    found.all("withdrawn", proof::withdrawals(&tx, true).await?, ToString::to_string);
    let line = |(order, line, installation): &(_, u32, _)| -> String { format!("{order} line {line} {installation}") };
    found.all("line-net", proof::over_line(&tx).await?, line);
    let unmatched = proof::unmatched(&tx).await?;
    for it in &unmatched {
        found.compare("unmatched", Account::Unmatched(it.currency).name(), it.said, it.proven);
    }
    if totals.behind == 0 {
        found.all("receipts", proof::receipts(&tx).await?, ToString::to_string);
        found.all("sales", proof::sales(&tx).await?, ToString::to_string);
        for reversal in proof::reversals(&tx).await? {
            let proven = reversed_in_all(reversal.amount, reversal.net, reversal.refunded);
            found.compare("reversed", reversal.reward, reversal.reversed, proven);
        }
    }
    Ok(report(totals, unmatched, found))
}

fn report(totals: Totals, unmatched: Vec<Unmatched>, Found(differences): Found) -> AuditReport {
    AuditReport {
        accounts: totals.accounts,
        transfers: totals.transfers,
        rewards: totals.rewards,
        debits: totals.debits,
        credits: totals.credits,
        behind: totals.behind,
        unmatched: unmatched.into_iter().map(|it| UnmatchedTotal { currency: it.currency, amount: it.said }).collect(),
        differences,
    }
}

struct Found(Vec<Difference>);

impl Found {
    /// Notes what is said if it is not what is proven.
    fn compare(&mut self, rule: &'static str, of: impl Display, said: i64, proven: i64) {
        if said != proven {
            self.0.push(Difference { rule, of: of.to_string(), said, proven });
        }
    }

    fn all<K>(&mut self, rule: &'static str, wrong: Vec<Differing<K>>, name: impl Fn(&K) -> String) {
        let found = wrong.into_iter();
        self.0.extend(found.map(|it| Difference { rule, of: name(&it.of), said: it.said, proven: it.proven }));
    }
}
