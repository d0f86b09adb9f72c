//! `souk ledger`.

use anyhow::bail;
use sources::Sources;

use crate::config::Config;
use crate::{tenant, wiring};

/// Look after the ledger.
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    /// Recompute every balance of a tenant and prove that debits equal credits.
    Audit {
        /// The tenant's slug.
        #[arg(long)]
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
    let report = commerce::ledger::audit(&node.commerce, &tenant).await?;
    if json {
        println!("{}", serde_json::to_string_pretty(&report)?);
    } else {
        println!("{report}");
    }
    if report.is_sound() { Ok(()) } else { bail!("the ledger of `{slug}` does not add up") }
}
