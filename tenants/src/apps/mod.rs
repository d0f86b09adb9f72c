//! Apps: uploaded by the platform, installed, set and switched by merchants.
//!
//! Every change of a shop's apps is one transaction: the row, an entry in the trail, a fact in the log, and how the
//! installation stands from that place of the log on, which is what decides who is asked about an event. Then every node
//! forgets what it remembered, so that a switch is honoured at once here and within a second elsewhere. Start reading at
//! [`install()`], then at `change`.

mod catalogue;
mod change;
mod configure;
mod error;
mod install;
mod publish;
mod read;
mod reorder;
mod switch;
mod uninstall;

use std::sync::Arc;

use domain::app::Digest;
use plugin_host::Plugin;
use store::platform::plugin_files;

pub use catalogue::{Offer, catalogue, find, installed_in, published, published_app};
pub use configure::{Configure, configure};
pub use error::{Error, Result};
pub use install::{Install, install};
pub use publish::{FromFolder, Published, publish, publish_folder};
pub use read::{get, list};
pub use reorder::reorder;
pub use store::platform::installed::InTenant;
pub use store::platform::plugin_files::AppVersion;
pub use switch::{disable, enable};
pub use uninstall::{purge_expired, uninstall};

use crate::Control;

/// Makes a plugin ready before it is switched on, so that no quote and no event waits for the compiler.
async fn prepare(control: &Control, digest: Digest) -> Result<Arc<Plugin>> {
    let bytes = async { Ok(Arc::from(plugin_files::wasm(&control.db, &digest).await?)) };
    Ok(control.plugins.load(digest, bytes).await?)
}
