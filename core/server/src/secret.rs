//! The key that seals secrets: where it comes from, and whether it is this database's.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use commerce::vault::Vault;
use sources::{Secrets, Sources};
use store::Db;

use crate::config::Config;

/// What the database keeps sealed, so that another key is found out at the start and not at the first payment.
const CHECK: &str = "secret-key";

/// The file of a key that was made here.
const KEY_FILE: &str = "secret.key";

/// A key, and where it comes from.
pub(crate) struct Secret {
    key: [u8; 32],
    from: Origin,
}

enum Origin {
    Setting,
    File(PathBuf),
    /// There was none, so it was made just now.
    New(PathBuf),
}

/// The key that was given, or one that is made once and kept where only its owner reads it.
pub(crate) fn find(config: &Config) -> anyhow::Result<Secret> {
    if let Some(given) = &config.secret_key {
        let key = parse(given).context("SOUK_SECRET_KEY must be 64 hex digits")?;
        return Ok(Secret { key, from: Origin::Setting });
    }
    let path = config.data.join(KEY_FILE);
    if path.exists() {
        let text = std::fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
        let key = parse(text.trim()).with_context(|| format!("{} does not hold 64 hex digits", path.display()))?;
        return Ok(Secret { key, from: Origin::File(path) });
    }
    if !config.database_url.starts_with("sqlite:") {
        bail!(
            "with Postgres all nodes need the same key: set SOUK_SECRET_KEY to 64 hex digits, \
             such as those of `openssl rand -hex 32`, and keep it safe"
        );
    }
    let key: [u8; 32] = Secrets.bytes();
    // Before the database has anything that is sealed with it.
    write_private(&path, &hex(&key)).with_context(|| format!("{} cannot be written", path.display()))?;
    Ok(Secret { key, from: Origin::New(path) })
}

impl Secret {
    /// The key, if it opens what this database keeps sealed. A new database keeps it from now on.
    pub(crate) async fn check(self, db: &Db, sources: &Sources) -> anyhow::Result<[u8; 32]> {
        let vault = Vault::new(self.key);
        let mine = vault.seal(sources.secrets, CHECK, CHECK.as_bytes());
        let kept = store::platform::seals::keep(db, CHECK, &mine, sources.now()).await?;
        if vault.open(CHECK, &kept).is_ok() {
            return Ok(self.key);
        }
        match self.from {
            Origin::Setting => bail!(
                "SOUK_SECRET_KEY is not the key of this database: what is sealed in it does not open. \
                 Give the key that it was first started with"
            ),
            Origin::File(path) => bail!(
                "{} is not the key of this database: what is sealed in it does not open. \
                 Put the file back that belongs to it, or set SOUK_SECRET_KEY",
                path.display()
            ),
            Origin::New(path) => {
                std::fs::remove_file(&path).with_context(|| format!("{} cannot be removed", path.display()))?;
                bail!(
                    "this database has secrets, and their key is missing: put {} back, or set SOUK_SECRET_KEY \
                     (or point SOUK_DATA to the folder where the file is)",
                    path.display()
                )
            }
        }
    }
}

/// Makes the data folder, where only its owner looks in. One that is there already becomes private if it is a node's:
/// nobody is locked out of a folder that is also for other things.
pub(crate) fn folder(path: &Path) -> std::io::Result<()> {
    let is_new = !path.exists();
    std::fs::create_dir_all(path)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let private = std::fs::Permissions::from_mode(0o700);
        let is_open = std::fs::metadata(path)?.permissions().mode() & 0o077 != 0;
        if is_open && (is_new || is_ours(path)) {
            std::fs::set_permissions(path, private)?;
        } else if is_open {
            tracing::warn!(folder = %path.display(), "others can look into the data folder: chmod 700 it");
        }
        let key = path.join(KEY_FILE);
        if key.exists() {
            std::fs::set_permissions(key, std::fs::Permissions::from_mode(0o600))?;
        }
    }
    Ok(())
}

#[cfg(unix)]
fn is_ours(folder: &Path) -> bool {
    [KEY_FILE, "compiled-apps"].iter().any(|name| folder.join(name).exists())
}

fn write_private(path: &Path, text: &str) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)?.write_all(text.as_bytes())
}

fn parse(text: &str) -> anyhow::Result<[u8; 32]> {
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

#[cfg(test)]
mod tests {
    use clap::Parser;
    use store::Settings;
    use tempfile::TempDir;

    use super::*;

    #[derive(Parser)]
    struct Told {
        #[command(flatten)]
        config: Config,
    }

    /// A start in this folder: with this key, or with the one that the folder keeps.
    async fn start(folder: &TempDir, key: Option<&str>) -> anyhow::Result<[u8; 32]> {
        let url = format!("sqlite://{}?mode=rwc", folder.path().join("souk.db").display());
        let data = folder.path().display().to_string();
        let mut config = Told::parse_from(["souk", "--database-url", &url, "--data", &data]).config;
        config.secret_key = key.map(str::to_owned);
        let secret = find(&config)?;
        let db = Db::connect(&Settings { durable: false, ..Settings::of(url) }).await?;
        store::platform::schema::migrate(&db).await?;
        secret.check(&db, &Sources::system()).await
    }

    #[tokio::test]
    async fn a_node_starts_with_the_key_of_its_database_only() {
        let folder = TempDir::new().expect("a folder");
        let file = folder.path().join("secret.key");
        let key = start(&folder, None).await.expect("a new database takes a new key");
        assert_eq!(start(&folder, None).await.expect("it is kept"), key);
        assert_eq!(start(&folder, Some(&hex(&key))).await.expect("it may be given, too"), key);
        let refused = start(&folder, Some(&"ab".repeat(32))).await.expect_err("another key");
        assert!(refused.to_string().contains("SOUK_SECRET_KEY is not the key of this database"), "{refused}");

        let text = std::fs::read_to_string(&file).expect("the key");
        std::fs::remove_file(&file).expect("it is lost");
        let refused = start(&folder, None).await.expect_err("a lost key is not replaced");
        assert!(refused.to_string().contains("their key is missing"), "{refused}");
        assert!(!file.exists(), "nothing stands in the way of putting it back");
        std::fs::write(&file, text).expect("it is put back");
        assert_eq!(start(&folder, None).await.expect("it opens"), key);
    }

    #[cfg(unix)]
    #[tokio::test]
    async fn only_the_nodes_own_user_reads_what_it_keeps() {
        use std::os::unix::fs::PermissionsExt;

        let parent = TempDir::new().expect("a folder");
        let rights = |path: &Path| std::fs::metadata(path).expect("it is there").permissions().mode() & 0o777;
        let open = |path: &Path, mode| {
            std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).expect("the rights are ours");
        };
        let data = parent.path().join("data");
        let url = format!("sqlite://{}?mode=rwc", data.join("souk.db").display());
        let mut config = Told::parse_from(["souk", "--database-url", &url]).config;
        config.data.clone_from(&data);
        for start in ["the first", "one where somebody had opened everything"] {
            folder(&config.data).expect("a folder");
            find(&config).expect("a key");
            let db = Db::connect(&Settings { durable: false, ..Settings::of(&url) }).await.expect("a database");
            store::platform::schema::migrate(&db).await.expect("tables");
            assert_eq!(rights(&data), 0o700, "{start}");
            for file in ["souk.db", "souk.db-wal", "souk.db-shm", "secret.key"] {
                assert_eq!(rights(&data.join(file)), 0o600, "{file} at {start}");
                open(&data.join(file), 0o644);
            }
            open(&data, 0o755);
        }
        let shared = parent.path().join("shared");
        std::fs::create_dir(&shared).expect("a folder");
        open(&shared, 0o755);
        folder(&shared).expect("it may be used");
        assert_eq!(rights(&shared), 0o755, "a folder for other things too stays as it is");
    }
}
