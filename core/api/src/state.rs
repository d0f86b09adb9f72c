//! What every handler has at hand.

use std::collections::HashSet;
use std::net::IpAddr;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use commerce::Commerce;
use jiff::Timestamp;
use tenants::Control;

use crate::live::Watching;

/// What every handler has at hand. Clones share it.
#[derive(Clone, Debug)]
pub struct ApiState {
    /// The verbs of a shop.
    pub commerce: Arc<Commerce>,
    /// The verbs of the control plane.
    pub control: Arc<Control>,
    /// How this node answers.
    pub config: Arc<Config>,
    /// Since when the node runs.
    pub(crate) started_at: Timestamp,
    draining: Arc<AtomicBool>,
    /// Who watches.
    pub(crate) watching: Watching,
    /// Requests with an idempotency key that this node is doing.
    running: Arc<Mutex<HashSet<String>>>,
}

/// A request that is being done; ends when this goes.
pub(crate) struct Running {
    name: String,
    all: Arc<Mutex<HashSet<String>>>,
}

impl Drop for Running {
    fn drop(&mut self) {
        self.all.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.name);
    }
}

/// How a node answers.
#[derive(Debug, Clone, Default)]
pub struct Config {
    /// The platform's own domain: shops live at `<slug>.<base_domain>`, besides `<slug>.localhost`. May be empty.
    pub base_domain: String,
    /// The token that opens `/metrics`; none: nobody reads them.
    pub metrics_token: Option<String>,
    /// Proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpAddr>,
    /// Whether the platform is reached over TLS, and browsers are told to insist on it.
    pub tls: bool,
    /// A folder with the pictures of the demo shop, shown under `/demo`; none: no such pictures.
    pub demo_images: Option<PathBuf>,
    /// A folder with built front ends, each in `<name>/dist`, in place of those in this program: for tests.
    pub web: Option<PathBuf>,
}

impl ApiState {
    /// The state of a node.
    pub fn new(commerce: Commerce, control: Control, config: Config) -> Self {
        Self {
            started_at: commerce.sources.now(),
            commerce: Arc::new(commerce),
            control: Arc::new(control),
            config: Arc::new(config),
            draining: Arc::default(),
            watching: Watching::default(),
            running: Arc::default(),
        }
    }

    /// Begins a request of that name; none while another one of it is being done.
    pub(crate) fn begin(&self, name: &str) -> Option<Running> {
        let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        running.insert(name.to_owned()).then(|| Running { name: name.to_owned(), all: self.running.clone() })
    }

    /// The host at which the platform is reached, without a port.
    pub(crate) fn platform_host(&self) -> &str {
        let address =
            self.commerce.public_url.split_once("://").map_or(self.commerce.public_url.as_str(), |(_, rest)| rest);
        let authority = address.split('/').next().unwrap_or_default();
        authority.rsplit_once(':').map_or(authority, |(host, _)| host).trim_matches(['[', ']'])
    }

    /// From now on `/readyz` answers 503, so that nobody sends more; what is running goes on.
    pub fn drain(&self) {
        self.draining.store(true, Ordering::Release);
    }

    /// Whether the node is about to stop.
    pub fn is_draining(&self) -> bool {
        self.draining.load(Ordering::Acquire)
    }
}
