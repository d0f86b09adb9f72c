//! The host: makes plugins ready and asks them.

mod ask;
mod turns;

use std::future::Future;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

use domain::app::Digest;
use domain::hook::{Adjustment, HookEvent, PriceCart};
use domain::id::{InstallationId, TenantId};
use moka::future::Cache;
use thiserror::Error;
use tokio::sync::Semaphore;
use wasmtime::Engine;
use wasmtime::component::Component;

use crate::artefact::Artefacts;
use crate::breaker::{Admission, Breaker};
use crate::call::{Call, CallOutcome, Proposals};
use crate::inspect::{Inspected, Refused, inspect};
use crate::memo::Memo;
use crate::permits::{self, Permits};
use crate::plugin::Plugin;
use crate::reads::{HostReads, ReadError};
use crate::{engine, limits};

/// Runs plugins. One for the whole process; cheap to share.
#[derive(Clone)]
pub struct Host {
    shared: Arc<Shared>,
}

/// What a host needs to know.
#[derive(Clone)]
pub struct HostConfig {
    /// Where compiled plugins are kept between starts.
    pub cache_dir: PathBuf,
    /// What proves that a file there is ours: secret, and the same at the next start. At least
    /// [`limits::SECRET_BYTES_MIN`].
    pub cache_secret: Vec<u8>,
}

/// Why there is no host.
#[derive(Debug, Error)]
pub enum HostError {
    /// The engine does not start on this machine.
    #[error("the engine does not start: {0}")]
    Engine(wasmtime::Error),
    /// The folder for compiled plugins cannot be used.
    #[error("the folder for compiled plugins cannot be used")]
    Cache(#[from] std::io::Error),
    /// The secret is too short to be one.
    #[error("the secret for compiled plugins has fewer than {} bytes", limits::SECRET_BYTES_MIN)]
    Secret,
}

/// Why a plugin is not ready.
#[derive(Debug, Clone, Error)]
pub enum LoadError {
    /// The file is not taken.
    #[error(transparent)]
    Refused(#[from] Refused),
    /// The bytes are not the ones that the digest names.
    #[error("the file is not the one that was uploaded: its digest is {found}")]
    OtherFile {
        /// The digest of what was found.
        found: Digest,
    },
    /// The file could not be read.
    #[error("the file could not be read")]
    Unreadable(#[source] Arc<ReadError>),
    /// Other files are being compiled, and it takes long; trying again will help.
    #[error("other apps are being compiled; try again")]
    Busy,
    /// The thread that compiled ended.
    #[error("compiling was interrupted")]
    Interrupted,
}

struct Shared {
    engine: Engine,
    artefacts: Artefacts,
    plugins: Cache<Digest, Arc<Plugin>>,
    compilations: Arc<Semaphore>,
    permits: Permits,
    memo: Memo,
    breaker: Breaker,
}

impl Host {
    /// Starts the engine and its clock.
    pub fn new(config: &HostConfig) -> Result<Self, HostError> {
        if config.cache_secret.len() < limits::SECRET_BYTES_MIN {
            return Err(HostError::Secret);
        }
        let engine = engine::start().map_err(HostError::Engine)?;
        let artefacts = Artefacts::open(&config.cache_dir, &config.cache_secret, &engine)?;
        let shared = Shared {
            engine,
            artefacts,
            plugins: Cache::new(limits::PLUGINS_MAX),
            compilations: permits::gate(limits::COMPILATIONS_MAX),
            permits: Permits::new(),
            memo: Memo::new(),
            breaker: Breaker::default(),
        };
        Ok(Self { shared: Arc::new(shared) })
    }

    /// Makes an uploaded file ready: inspects, compiles and links it. Slow (about half a second) the first time.
    pub async fn prepare(&self, bytes: Arc<[u8]>) -> Result<Arc<Plugin>, LoadError> {
        let digest = Digest::of(&bytes);
        self.load(digest, async { Ok(bytes) }).await
    }

    /// The plugin with this digest, from memory, from disk, or compiled from `bytes`, which is only awaited if need be.
    pub async fn load(
        &self,
        digest: Digest,
        bytes: impl Future<Output = Result<Arc<[u8]>, ReadError>>,
    ) -> Result<Arc<Plugin>, LoadError> {
        let made = self.shared.plugins.try_get_with(digest, async {
            let bytes = bytes.await.map_err(|error| LoadError::Unreadable(Arc::new(error)))?;
            let inspected = inspect(&bytes)?;
            if inspected.digest != digest {
                return Err(LoadError::OtherFile { found: inspected.digest });
            }
            self.make(inspected, bytes).await
        });
        made.await.map_err(|error| LoadError::clone(&error))
    }

    /// Asks what the app takes off a cart. Takes about 50 us and never waits; call it from anywhere.
    pub fn adjust(&self, call: &Call<'_>, cart: &PriceCart) -> CallOutcome<Vec<Adjustment>> {
        counted("price", self.shared.adjust(call, cart))
    }

    /// Asks what the app proposes because of an event, answering its reads from `reads`.
    pub async fn handle(
        &self,
        call: &Call<'_>,
        event: &HookEvent,
        reads: &mut dyn HostReads,
    ) -> CallOutcome<Proposals> {
        counted("events", self.shared.handle(call, event, reads).await)
    }

    /// Counts against an app that the file of its version did not load; says whether that is news, or the app rests anyway.
    pub fn not_loaded(&self, tenant: TenantId, installation: InstallationId) -> bool {
        let now = Instant::now();
        let is_news = matches!(self.breaker().admit(tenant, installation, now), Admission::Go);
        if is_news {
            self.breaker().settle(tenant, installation, true, now);
        }
        is_news
    }

    /// Which apps rest because they failed too often.
    pub fn breaker(&self) -> &Breaker {
        &self.shared.breaker
    }

    async fn make(&self, inspected: Inspected, bytes: Arc<[u8]>) -> Result<Arc<Plugin>, LoadError> {
        let shared = Arc::clone(&self.shared);
        let (gate, time) = (Arc::clone(&self.shared.compilations), limits::COMPILE_TIME_MAX);
        // The turn is held over the trial below, too.
        let (made, _turn) = turns::bounded(gate, time, move || shared.make(inspected, &bytes)).await?;
        let plugin = made?;
        plugin.try_out(&self.shared.engine).await.map_err(|error| Refused::WrongShape(explained(&error)))?;
        Ok(Arc::new(plugin))
    }
}

impl Shared {
    fn make(&self, inspected: Inspected, bytes: &[u8]) -> Result<Plugin, Refused> {
        let Inspected { digest, manifest, .. } = inspected;
        let component = match self.artefacts.find(&self.engine, digest) {
            Some(component) => component,
            None => self.compile(digest, bytes)?,
        };
        Plugin::link(&self.engine, &component, digest, manifest).map_err(|error| Refused::WrongShape(explained(&error)))
    }

    fn compile(&self, digest: Digest, bytes: &[u8]) -> Result<Component, Refused> {
        let component = Component::new(&self.engine, bytes).map_err(|error| Refused::NotCompiled(explained(&error)))?;
        // It runs as well without; the next start only takes longer.
        if let Err(error) = self.artefacts.keep(&component, digest) {
            tracing::warn!(%digest, %error, "a compiled plugin is not kept");
        }
        Ok(component)
    }
}

/// Counts a call by its hook and by what came of it.
fn counted<T>(hook: &'static str, outcome: CallOutcome<T>) -> CallOutcome<T> {
    let word = outcome.answer.as_ref().err().map_or("ok", |failure| failure.code());
    metrics::counter!("souk_app_calls_total", "hook" => hook, "outcome" => word).increment(1);
    outcome
}

/// The chain of causes in one line.
fn explained(error: &wasmtime::Error) -> String {
    let chain: Vec<String> = error.chain().map(ToString::to_string).collect();
    crate::cage::shortened(&chain.join(": "))
}
