//! A host, calls on it, and the apps that were built.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use async_trait::async_trait;
use domain::hook::{Ancestor, HookMember, HookOrder, PriceCart, PriceLine, PriceMember};
use domain::id::{InstallationId, TenantId};
use plugin_host::{Call, Host, HostConfig, HostReads, Plugin, ReadError};
use tempfile::TempDir;
use uuid::Uuid;

pub(crate) const TENANT: TenantId = TenantId::of(Uuid::from_u128(1));
pub(crate) const INSTALLATION: InstallationId = InstallationId::of(Uuid::from_u128(2));

/// A host with a folder of its own.
pub(crate) struct Shop {
    pub(crate) host: Host,
    pub(crate) folder: TempDir,
}

impl Shop {
    pub(crate) fn open() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let host = host_in(&folder, b"a secret of sixteen bytes or more");
        Self { host, folder }
    }

    pub(crate) async fn load(&self, bytes: Vec<u8>) -> Arc<Plugin> {
        self.host.prepare(bytes.into()).await.expect("a plugin")
    }
}

pub(crate) fn host_in(folder: &TempDir, secret: &[u8]) -> Host {
    let config = HostConfig { cache_dir: folder.path().to_owned(), cache_secret: secret.to_owned() };
    Host::new(&config).expect("a host")
}

pub(crate) fn settings(json: &str) -> Arc<str> {
    json.into()
}

pub(crate) fn call<'a>(plugin: &'a Plugin, settings: &'a Arc<str>) -> Call<'a> {
    Call { tenant: TENANT, installation: INSTALLATION, plugin, settings }
}

/// An app that `cargo xtask plugins` built.
pub(crate) fn built(app: &str) -> Vec<u8> {
    let program = std::env::current_exe().expect("this program");
    let folder: PathBuf = program
        .ancestors()
        .map(|folder| folder.join("souk/plugins"))
        .find(|folder| folder.is_dir())
        .expect("run `cargo xtask plugins`");
    let file = fs::read_dir(folder).expect("the folder").flatten().map(|entry| entry.path()).find(|path| {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        name.strip_prefix(app).is_some_and(|rest| rest.starts_with("-1."))
    });
    fs::read(file.expect("run `cargo xtask plugins`")).expect("the file")
}

/// One line of a cart: SKU, quantity, list price of a piece.
pub(crate) fn line(sku: &str, quantity: u32, unit_price: i64) -> PriceLine {
    let list = unit_price * i64::from(quantity);
    PriceLine {
        sku: sku.to_owned(),
        category: "wear".to_owned(),
        tags: vec!["new".to_owned()],
        quantity,
        unit_price,
        list,
        amount: list,
    }
}

/// A cart of a member with this rank.
pub(crate) fn cart(rank: u32, lines: Vec<PriceLine>) -> PriceCart {
    PriceCart {
        currency: "CNY".to_owned(),
        at: Some(1_772_467_200_000),
        member: Some(PriceMember { id: format!("member of rank {rank}"), rank, labels: Vec::new() }),
        lines,
        shipping: 800,
    }
}

/// What the core would know.
#[derive(Default)]
pub(crate) struct Known {
    /// Nearest first: id and labels.
    pub(crate) upline: Vec<(String, Vec<String>)>,
    pub(crate) bought: Vec<String>,
    pub(crate) kept: Vec<(String, Vec<u8>)>,
    pub(crate) broken: bool,
    pub(crate) reads: u32,
}

impl Known {
    pub(crate) fn upline(ids: &[&str]) -> Self {
        Self { upline: ids.iter().map(|id| ((*id).to_owned(), Vec::new())).collect(), ..Self::default() }
    }

    fn read(&mut self) -> Result<(), ReadError> {
        self.reads += 1;
        if self.broken { Err("the database is away".into()) } else { Ok(()) }
    }
}

#[async_trait]
impl HostReads for Known {
    async fn order(&mut self, _: &str) -> Result<Option<HookOrder>, ReadError> {
        self.read()?;
        Ok(None)
    }

    async fn purchases(&mut self, member: &str, _: &[String]) -> Result<u32, ReadError> {
        self.read()?;
        Ok(u32::from(self.bought.iter().any(|buyer| buyer == member)))
    }

    async fn member(&mut self, _: &str) -> Result<Option<HookMember>, ReadError> {
        self.read()?;
        Ok(None)
    }

    async fn upline(&mut self, _: &str, skip: u32, limit: u32) -> Result<Vec<Ancestor>, ReadError> {
        self.read()?;
        tokio::task::yield_now().await;
        let levels = (1..).zip(&self.upline).skip(usize::try_from(skip)?).take(usize::try_from(limit)?);
        let ancestor = |(level, (member, labels)): (u32, &(String, Vec<String>))| Ancestor {
            member: member.clone(),
            level,
            rank: 0,
            labels: labels.clone(),
        };
        Ok(levels.map(ancestor).collect())
    }

    async fn kv_get(&mut self, key: &str) -> Result<Option<Vec<u8>>, ReadError> {
        self.read()?;
        Ok(self.kept.iter().find(|(kept, _)| kept == key).map(|(_, value)| value.clone()))
    }
}
