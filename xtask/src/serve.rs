//! `cargo xtask services`: what `cargo xtask test` starts, for as long as one wants it.

use std::thread::sleep;
use std::time::Duration;

use anyhow::Result;

use crate::services::{Durability, Services, Wanted};
use crate::{interrupt, repo};

/// Starts a private Postgres and Redis, prints what to type in another terminal, and waits for Ctrl-C.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// A commit is on the disk before it is answered, as in production. For measurements; tests are faster without.
    #[arg(long)]
    durable: bool,
}

pub(crate) fn run(args: &Args) -> Result<()> {
    let durability = if args.durable { Durability::Full } else { Durability::None };
    let wanted = Wanted { postgres: Some(durability), redis: true };
    let services = Services::start(&wanted, &repo::metadata()?.target_directory)?;
    let addresses = [("TEST_POSTGRES_URL", services.postgres_url()), ("TEST_REDIS_URL", services.redis_url())];
    for (name, address) in addresses {
        println!("export {name}={}", address.unwrap_or_default());
    }
    eprintln!("\nCtrl-C ends both and removes what they wrote.");
    loop {
        interrupt::check()?;
        sleep(Duration::from_millis(100));
    }
}
