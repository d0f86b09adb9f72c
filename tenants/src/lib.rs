//! The verbs of the control plane: provision, suspend, plans, marketplace, install.
//!
//! Tenants are data: [`provision()`] makes one, [`change`] leads it through its life, [`lookup`] finds it for a request.
//! [`operators`] run the platform, and their proof is what the verbs ask for. [`apps`] is the marketplace.

pub mod apps;
pub mod attention;
pub mod billing;
pub mod change;
pub mod check;
pub mod demo;
pub mod dns;
pub mod limits;
pub mod live;
pub mod lookup;
pub mod operators;
pub mod preferences;
pub mod provision;
pub mod search;
pub mod trail;

mod error;

use std::sync::Arc;

use cache::Cache;
pub use error::{Error, Result};
pub use operators::Operator;
pub use provision::provision;
use sources::Sources;
use store::Db;
pub use store::platform::audit::Entry;
pub use store::platform::operators::{Operator as OperatorPerson, OperatorStatus, Session};
pub use store::platform::tenants::{Counts, KnownTenant, TenantFilter};

/// What the verbs work with. Clones share it.
#[derive(Clone)]
pub struct Control {
    /// The rows.
    pub db: Db,
    /// What is remembered for a moment.
    pub cache: Cache,
    /// The sandbox.
    pub plugins: Arc<plugin_host::Host>,
    /// Time and ids.
    pub sources: Sources,
}

impl std::fmt::Debug for Control {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Control")
    }
}
