//! `souk ledger`.

use anyhow::bail;
use commerce::ledger::AuditReport;
use domain::{Currency, Money};
use sources::Sources;

use crate::config::Config;
use crate::{tenant, wiring};

/// Look after the ledger.
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    /// Recompute every balance of a tenant and prove that debits equal credits.
    Audit {
        /// The tenant's name in addresses.
        #[arg(long, value_name = "SLUG")]
        tenant: String,
        /// Print the report as JSON.
        #[arg(long)]
        json: bool,
    },
}

pub(crate) async fn run(config: &Config, command: Command) -> anyhow::Result<()> {
    let Command::Audit { tenant: slug, json } = command;
    let node = wiring::node(config, Sources::system(), true).await?;
    let tenant = tenant::open(&node, &slug).await?;
    let report = commerce::ledger::audit(&node.commerce, &node.commerce.db.tenant(&tenant)).await?;
    if json {
        println!("{}", serde_json::to_string_pretty(&report)?);
    } else {
        print(&report, tenant.currency);
    }
    if report.is_clean() { Ok(()) } else { bail!("the ledger of `{slug}` does not add up") }
}

fn print(report: &AuditReport, currency: Currency) {
    let money = |minor| Money::of(minor, currency);
    println!("{} transfers between {} accounts, {} rewards", report.transfers, report.accounts, report.rewards);
    println!("debits   {:>24}", money(report.debits).to_string());
    println!("credits  {:>24}", money(report.credits).to_string());
    if report.behind > 0 {
        println!("{} events are not handled yet; refunds, receipts and sales were not compared", report.behind);
    }
    for total in &report.unmatched {
        println!("unmatched {:>23} came and fits no order", Money::of(total.amount, total.currency).to_string());
    }
    for difference in &report.differences {
        let (said, proven) = (money(difference.said), money(difference.proven));
        println!("{}: {} is {said}, must be {proven}", difference.rule, difference.of);
    }
    if report.is_clean() {
        println!("Every balance is the sum of its transfers. Debits equal credits.");
    }
}
