//! From configuration to the parts of a node.

use std::sync::Arc;

use anyhow::Context;
use cache::Cache;
use commerce::Commerce;
use commerce::orders::number::Numbers;
use commerce::payments::http_client;
use commerce::vault::Vault;
use plugin_host::{Host, HostConfig};
use sources::Sources;
use store::{Db, Engine, Settings};
use tenants::Control;

use crate::config::Config;
use crate::secret;

/// The parts of a node.
pub(crate) struct Node {
    pub(crate) commerce: Commerce,
    pub(crate) control: Control,
}

/// Puts a node together and brings its schema up to date.
pub(crate) async fn node(config: &Config, sources: Sources, durable: bool) -> anyhow::Result<Node> {
    secret::folder(&config.data)
        .with_context(|| format!("the data folder {} cannot be made", config.data.display()))?;
    let secret = secret::find(config)?;
    let db = database(config, durable).await?;
    store::platform::schema::migrate(&db).await.context("the schema cannot be brought up to date")?;
    let key = secret.check(&db, &sources).await?;
    let cache =
        Cache::connect(config.redis_url.as_deref()).context("--redis-url (or REDIS_URL) is not an address of Redis")?;
    let plugins = Host::new(&HostConfig { cache_dir: config.data.join("compiled-apps"), cache_secret: key.to_vec() })
        .context("the sandbox does not start")?;
    let plugins = Arc::new(plugins);
    let control =
        Control { db: db.clone(), cache: cache.clone(), plugins: Arc::clone(&plugins), sources: sources.clone() };
    let commerce = Commerce {
        db,
        cache,
        plugins,
        sandbox: config.sandbox,
        driven: sources.clock.is_manual(),
        sources,
        numbers: Numbers::default(),
        bell: Arc::default(),
        vault: Vault::new(key),
        http: http_client().context("no HTTP client")?,
        public_url: config.public_url(),
    };
    Ok(Node { commerce, control })
}

async fn database(config: &Config, durable: bool) -> anyhow::Result<Db> {
    let engine: Engine = config.database_url.parse().map_err(anyhow::Error::msg)?;
    let settings = Settings { connections: config.database_connections, durable, ..Settings::of(&config.database_url) };
    let hint = match engine {
        Engine::Sqlite => "does its folder exist, and may it be written to?",
        Engine::Postgres => "is the server running, and are name, password and database right?",
    };
    let failed = || format!("the database at {} cannot be opened; {hint}", settings.address());
    Db::connect(&settings).await.with_context(failed)
}

/// Puts the apps of the folder into the marketplace, where there is a folder.
pub(crate) async fn publish(config: &Config, node: &Node) -> anyhow::Result<()> {
    let Some(folder) = &config.plugins else { return Ok(()) };
    let actor = tenants::Operator::machine("start");
    let published = tenants::apps::publish_folder(&node.control, &actor, folder)
        .await
        .with_context(|| format!("the folder with apps, {}, cannot be read", folder.display()))?;
    for app in published {
        match app.result {
            Ok(published) if published.is_new => {
                let manifest = &published.file.manifest;
                tracing::info!(app = %manifest.id, version = %manifest.version, "published");
            }
            Ok(_) => {}
            Err(error) => tracing::error!(file = %app.path.display(), %error, "an app was not published"),
        }
    }
    Ok(())
}
