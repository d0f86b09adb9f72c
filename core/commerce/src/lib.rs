//! The verbs of a shop: register, quote, place, pay, refund, reward, settle. One file per verb.
//!
//! Each verb reads, decides, writes, in that order, and never names an HTTP status, a table or a wasm type. Start
//! reading at [`orders::place`].

pub mod actor;
pub mod error;

use std::sync::Arc;

pub use actor::{Merchant, Shopper};
use cache::Cache;
pub use error::{Error, Result};
use sources::Sources;
use store::Db;

/// What the verbs of a process work with.
#[derive(Clone)]
pub struct Commerce {
    /// The rows.
    pub db: Db,
    /// What is remembered for a moment.
    pub cache: Cache,
    /// The sandbox.
    pub plugins: Arc<plugin_host::Host>,
    /// Time, ids, secrets.
    pub sources: Sources,
}

impl std::fmt::Debug for Commerce {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Commerce")
    }
}
