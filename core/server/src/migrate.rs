//! `souk migrate`.

use sources::Sources;

use crate::config::Config;
use crate::wiring;

pub(crate) async fn run(config: &Config) -> anyhow::Result<()> {
    wiring::node(config, Sources::system(), true).await?;
    println!("The schema is up to date.");
    Ok(())
}
