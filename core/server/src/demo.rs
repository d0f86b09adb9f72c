//! The demo tenant.
use std::path::Path;
use crate::config::Config;
use crate::wiring::Node;
pub(crate) struct Signs;
pub(crate) async fn provision(_: &Node, _: &Path) -> anyhow::Result<Signs> { Ok(Signs) }
pub(crate) fn welcome(_: &Config, _: &Signs) -> String { String::new() }
