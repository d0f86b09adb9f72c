//! A database of its own for each test, on either engine.

use domain::id::{StaffId, TenantId};
use domain::tenant::{Jurisdiction, Plan, ShopSettings, Tenant, TenantStatus};
use domain::text::Text;
use sea_orm::{ConnectionTrait, Database, DatabaseConnection};
use sources::Sources;
use store::platform::{audit, schema, tenants};
use store::{ActiveTenant, Db, Engine, Settings, TenantDb};
use tempfile::TempDir;

/// One test on each engine: `both! { async fn name(shop: &Place) { .. } }`.
macro_rules! both {
    ($($(#[$doc:meta])* async fn $name:ident($place:ident: &Place) $body:block)*) => {
        $($(#[$doc])*
        mod $name {
            use super::*;

            async fn sentence($place: &Place) $body

            #[tokio::test(flavor = "multi_thread", worker_threads = 4)]
            async fn sqlite() {
                sentence(&Place::sqlite().await).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 4)]
            async fn postgres() {
                sentence(&Place::postgres().await).await;
            }
        })*
    };
}
pub(crate) use both;

/// A database with the schema and nothing in it.
pub(crate) struct Place {
    pub(crate) db: Db,
    pub(crate) url: String,
    pub(crate) sources: Sources,
    _dir: Option<TempDir>,
}

impl Place {
    pub(crate) async fn sqlite() -> Self {
        let dir = TempDir::new().expect("a directory for a test");
        let url = format!("sqlite://{}?mode=rwc", dir.path().join("souk.db").display());
        Self::open(url, Some(dir)).await
    }

    pub(crate) async fn postgres() -> Self {
        let server = std::env::var("TEST_POSTGRES_URL")
            .expect("TEST_POSTGRES_URL must lead to a Postgres: `cargo xtask test` starts one and sets it");
        let name = format!("souk_test_{}", Sources::system().ids.next_uuid().simple());
        let admin = Database::connect(&server).await.expect("the Postgres at TEST_POSTGRES_URL answers");
        admin.execute_unprepared(&format!("CREATE DATABASE {name}")).await.expect("a database for a test");
        admin.close().await.expect("the connection closes");
        let (base, query) = server.split_once('?').map_or((server.as_str(), ""), |(base, query)| (base, query));
        let base = base.rfind('/').filter(|&slash| slash > "postgres://".len()).map_or(base, |slash| &base[..slash]);
        Self::open(format!("{base}/{name}?{query}"), None).await
    }

    async fn open(url: String, dir: Option<TempDir>) -> Self {
        let settings = Settings { connections: 8, durable: false, ..Settings::of(&url) };
        let db = Db::connect(&settings).await.expect("a database for a test opens");
        schema::migrate(&db).await.expect("the schema can be made");
        Self { db, url, sources: Sources::system(), _dir: dir }
    }

    /// A connection that owns the tables: no wall stands before it.
    pub(crate) async fn owner(&self) -> DatabaseConnection {
        Database::connect(&self.url).await.expect("the owner can connect")
    }

    /// A new tenant that sells.
    pub(crate) async fn tenant(&self, slug: &str) -> ActiveTenant {
        let now = self.sources.now();
        let tenant = Tenant {
            id: self.sources.ids.next::<domain::id::kind::Tenant>(),
            slug: slug.into(),
            name: Text::both(slug),
            currency: "CNY".parse().expect("a currency"),
            time_zone: "Asia/Shanghai".into(),
            jurisdiction: Jurisdiction::Cn,
            plan: Plan::Standard,
            status: TenantStatus::Active,
            status_reason: String::new(),
            settings: ShopSettings::default(),
            version: 1,
            created_at: now,
        };
        let owner = tenants::Owner {
            id: self.sources.ids.next::<domain::id::kind::Staff>(),
            email: "owner@example.com".into(),
            name: "Owner".into(),
            password_hash: "-".into(),
        };
        let entry = self.entry(tenant.id);
        let hosts = [format!("{slug}.example.com")];
        let known = tenants::insert(&self.db, &tenant, &hosts, &owner, &entry).await.expect("a tenant");
        let _: StaffId = owner.id;
        known.open().expect("a new tenant sells")
    }

    pub(crate) fn entry(&self, subject: TenantId) -> audit::Entry {
        audit::Entry {
            id: self.sources.ids.next_uuid(),
            at: self.sources.now(),
            operator: None,
            actor_name: "test".into(),
            action: "tenant.provisioned".into(),
            subject: subject.to_string(),
            detail: serde_json::Value::Null,
            request_id: String::new(),
        }
    }

    /// The door of a new tenant.
    pub(crate) async fn shop(&self) -> TenantDb {
        self.db.tenant(&self.tenant("demo").await)
    }

    pub(crate) fn is_postgres(&self) -> bool {
        self.db.engine() == Engine::Postgres
    }
}
