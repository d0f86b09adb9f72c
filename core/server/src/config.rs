//! What a node is told: by flags or by the environment.

use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

use clap::Args;

/// What a node is told.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Node")]
pub(crate) struct Config {
    /// Where the rows are: `sqlite://souk.db?mode=rwc` or `postgres://user:password@host/database`.
    #[arg(
        long,
        global = true,
        env = "DATABASE_URL",
        value_name = "URL",
        default_value = "sqlite://souk.db?mode=rwc",
        hide_env_values = true
    )]
    pub(crate) database_url: String,
    /// Connections to the database, at most.
    #[arg(long, global = true, env = "SOUK_DATABASE_CONNECTIONS", value_name = "COUNT", default_value_t = store::CONNECTIONS)]
    pub(crate) database_connections: u32,
    /// Redis, which tells other nodes at once what changed: `redis://host:6379`. Without it they see it within a second.
    #[arg(long, global = true, env = "REDIS_URL", value_name = "URL", hide_env_values = true)]
    pub(crate) redis_url: Option<String>,
    /// A folder for what the node keeps between starts: compiled apps, and its secret key if none is given.
    #[arg(long, global = true, env = "SOUK_DATA", value_name = "FOLDER", default_value = "souk-data")]
    pub(crate) data: PathBuf,
    /// The key that seals secrets, 64 hex digits, the same on all nodes. None: one is made and kept in the data folder.
    #[arg(long, global = true, env = "SOUK_SECRET_KEY", value_name = "HEX", hide_env_values = true)]
    pub(crate) secret_key: Option<String>,
    /// A folder with apps (*.wasm) that are put into the marketplace at the start.
    #[arg(long, global = true, env = "SOUK_PLUGINS", value_name = "FOLDER")]
    pub(crate) plugins: Option<PathBuf>,
    /// Where the node listens.
    #[arg(long, global = true, env = "SOUK_LISTEN", value_name = "ADDRESS", default_value = "127.0.0.1:8080")]
    pub(crate) listen: SocketAddr,
    /// Where the platform is reached from outside; none: http:// and where it listens.
    #[arg(long, global = true, env = "SOUK_PUBLIC_URL", value_name = "URL")]
    pub(crate) public_url: Option<String>,
    /// The platform's own domain: shops live at <slug>.<base domain>.
    #[arg(long, global = true, env = "SOUK_BASE_DOMAIN", value_name = "DOMAIN", default_value = "localhost")]
    pub(crate) base_domain: String,
    /// Let new shops take the sandbox's play money: for trying things out, never for a shop that sells.
    #[arg(long, global = true, env = "SOUK_SANDBOX")]
    pub(crate) sandbox: bool,
    /// A token that opens /metrics. None: nobody reads them.
    #[arg(long, global = true, env = "SOUK_METRICS_TOKEN", value_name = "TOKEN", hide_env_values = true)]
    pub(crate) metrics_token: Option<String>,
    /// Proxies whose X-Forwarded-For is believed, by address, with commas between them.
    #[arg(long, global = true, env = "SOUK_TRUSTED_PROXIES", value_name = "ADDRESSES", value_delimiter = ',')]
    pub(crate) trusted_proxies: Vec<IpAddr>,
    /// How to log: `text` for people, `json` for programs.
    #[arg(long, global = true, env = "SOUK_LOG_FORMAT", value_name = "FORMAT", default_value = "text")]
    pub(crate) log_format: LogFormat,
}

/// How to log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum LogFormat {
    /// For people.
    Text,
    /// For programs.
    Json,
}

impl Config {
    /// Where the platform is reached from outside, without a slash at the end.
    pub(crate) fn public_url(&self) -> String {
        match &self.public_url {
            Some(url) => url.trim_end_matches('/').to_owned(),
            None => format!("http://{}", self.listen),
        }
    }
}
