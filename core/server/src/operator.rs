//! `souk operator`.

use std::path::PathBuf;

use clap::Subcommand;
use sources::Sources;
use tenants::Operator;
use tenants::operators::{self, NewOperator};

use crate::config::Config;
use crate::tenant::{password, readable};
use crate::wiring;

/// People who run the platform.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Let somebody sign in at /platform/v1.
    Create {
        /// The address to sign in with.
        email: String,
        /// How others see them.
        #[arg(long, default_value = "Operator")]
        name: String,
        /// A file with the first password; `-` reads it from standard input.
        #[arg(long)]
        password_file: PathBuf,
    },
}

pub(crate) async fn run(config: &Config, command: Command) -> anyhow::Result<()> {
    let Command::Create { email, name, password_file } = command;
    let password = password(&password_file)?;
    let node = wiring::node(config, Sources::system(), true).await?;
    let by = Operator::machine("command line");
    let person =
        operators::create(&node.control, &by, &NewOperator { email, name, password }).await.map_err(readable)?;
    println!("{} may sign in at {}/platform/v1/sessions", person.email, config.public_url());
    Ok(())
}
