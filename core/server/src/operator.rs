//! `souk operator`.

use std::path::PathBuf;

use clap::Subcommand;
use sources::Sources;
use tenants::Operator;
use tenants::operators::{self, NewOperator};

use crate::config::Config;
use crate::tenant::password;
use crate::{mistyped, wiring};

/// What was typed for what.
const TYPED: &mistyped::Typed = &[("/email", "EMAIL"), ("/name", "--name"), ("/password", "--password-file")];

const EXAMPLES: &str = "\
Example:
  souk operator create you@example.com --name You --password-file -";

/// Let people in who run the platform.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Let somebody sign in at /platform/v1.
    #[command(after_help = EXAMPLES)]
    Create {
        /// The address to sign in with.
        email: String,
        /// How others see them.
        #[arg(long, default_value = "Operator")]
        name: String,
        /// A file with the first password; `-` reads it from standard input.
        #[arg(long, value_name = "FILE")]
        password_file: PathBuf,
    },
}

pub(crate) async fn run(config: &Config, command: Command) -> anyhow::Result<()> {
    let Command::Create { email, name, password_file } = command;
    let password = password(&password_file)?;
    let node = wiring::node(config, Sources::system(), true).await?;
    let by = Operator::machine("command line");
    let person = operators::create(&node.control, &by, &NewOperator { email, name, password })
        .await
        .map_err(|error| mistyped::readable(error, TYPED))?;
    println!("{} may sign in at {}/platform/v1/sessions", person.email, config.public_url());
    Ok(())
}
