//! The verbs of a shop: register, quote, place, pay, refund, reward, settle. One file per verb.
//!
//! Each verb reads, decides, writes, in that order, and never names an HTTP status, a table or a wasm type. Start
//! reading at [`orders::place`].

pub mod actor;
pub mod after_sales;
pub mod apps;
pub mod audit;
pub mod auth;
pub mod catalogue;
pub mod drive;
pub mod error;
pub mod file;
pub mod health;
pub mod home;
pub mod import;
pub mod jobs;
pub mod ledger;
pub mod limits;
pub mod live;
pub mod members;
pub mod names;
pub mod once;
pub mod orders;
pub mod past;
pub mod payments;
pub mod preferences;
pub mod rehearsal;
pub mod rewards;
pub mod search;
pub mod settings;
pub mod vault;
pub mod views;
pub mod withdrawals;
pub mod worker;

use std::sync::Arc;

pub use actor::{Merchant, Shopper};
pub use cache::tries::place;
pub use cache::{Cache, Counted, Counter, Owner};
pub use error::{Error, Result};
use sources::Sources;
use store::Db;
pub use store::platform::tenants::{KnownTenant, Shut};
pub use store::{ActiveTenant, COUNT_MAX, Count, Engine, ListPlace, PAGE_MAX, Page, PageAsk};
use tokio::sync::Notify;

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
    /// Numbers that this process took from the shops' sequences and has not used.
    pub numbers: orders::number::Numbers,
    /// Wakes the worker when there is something to do.
    pub bell: Arc<Notify>,
    /// What seals secrets.
    pub vault: vault::Vault,
    /// What calls providers: no redirects, no proxies, named timeouts.
    pub http: reqwest::Client,
    /// Where this platform is reached from outside, without a slash at the end.
    pub public_url: String,
    /// Whether new shops take the sandbox's play money: for demos and tests.
    pub sandbox: bool,
    /// Whether somebody drives receipts and after-sale windows by hand, as the scenario runner does: then no timer does.
    pub driven: bool,
}

impl Commerce {
    /// Tells the worker that there is something to do.
    pub(crate) fn wake(&self) {
        self.bell.notify_one();
    }

    /// Waits until somebody says that there is something to do.
    pub(crate) async fn woken(&self) {
        self.bell.notified().await;
    }
}

impl std::fmt::Debug for Commerce {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Commerce")
    }
}
