//! From configuration to the parts of a node.

use std::io::Write;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, bail};
use cache::Cache;
use commerce::Commerce;
use commerce::orders::number::Numbers;
use commerce::payments::http_client;
use commerce::vault::Vault;
use plugin_host::{Host, HostConfig};
use sources::{Secrets, Sources};
use store::{Db, Engine, Settings};
use tenants::Control;

use crate::config::Config;

/// The parts of a node.
pub(crate) struct Node {
    pub(crate) commerce: Commerce,
    pub(crate) control: Control,
}

/// Puts a node together and brings its schema up to date.
pub(crate) async fn node(config: &Config, sources: Sources, durable: bool) -> anyhow::Result<Node> {
    std::fs::create_dir_all(&config.data)
        .with_context(|| format!("the data folder {} cannot be made", config.data.display()))?;
    let key = secret_key(config)?;
    let db = database(config, durable).await?;
    store::platform::schema::migrate(&db).await.context("the schema cannot be brought up to date")?;
    let cache = Cache::connect(config.redis_url.as_deref()).context("REDIS_URL is not an address of Redis")?;
    let plugins = Host::new(&HostConfig { cache_dir: config.data.join("compiled-apps"), cache_secret: key.to_vec() })
        .context("the sandbox does not start")?;
    let plugins = Arc::new(plugins);
    let control =
        Control { db: db.clone(), cache: cache.clone(), plugins: Arc::clone(&plugins), sources: sources.clone() };
    let commerce = Commerce {
        db,
        cache,
        plugins,
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
    Db::connect(&settings).await.with_context(|| format!("the database cannot be opened: {hint}"))
}

/// The key that seals secrets: the one that was given, or one that is made once and kept where only its owner reads it.
fn secret_key(config: &Config) -> anyhow::Result<[u8; 32]> {
    if let Some(given) = &config.secret_key {
        return parse_key(given).context("SOUK_SECRET_KEY must be 64 hex digits");
    }
    let path = config.data.join("secret.key");
    if path.exists() {
        let text = std::fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
        return parse_key(text.trim()).with_context(|| format!("{} does not hold 64 hex digits", path.display()));
    }
    if !config.database_url.starts_with("sqlite:") {
        bail!(
            "with Postgres all nodes need the same key: set SOUK_SECRET_KEY to 64 hex digits, \
             such as those of `openssl rand -hex 32`, and keep it safe"
        );
    }
    let key: [u8; 32] = Secrets.bytes();
    write_private(&path, &hex(&key)).with_context(|| format!("{} cannot be written", path.display()))?;
    Ok(key)
}

fn write_private(path: &Path, text: &str) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)?.write_all(text.as_bytes())
}

fn parse_key(text: &str) -> anyhow::Result<[u8; 32]> {
    let mut key = [0; 32];
    if text.len() != 64 || !text.is_ascii() {
        bail!("{} characters instead of 64", text.len());
    }
    for (i, byte) in key.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&text[i * 2..i * 2 + 2], 16)?;
    }
    Ok(key)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = std::fmt::Write::write_fmt(&mut text, format_args!("{byte:02x}"));
        text
    })
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
