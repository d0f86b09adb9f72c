//! A shop with an owner, a clock that the test moves, and verbs in business words.

use std::sync::Arc;

use commerce::payments::accounts;
use commerce::{Commerce, Merchant, Shopper, auth, catalogue, payments, worker};
use domain::catalogue::ProductStatus;
use domain::event::{Fact, NewEvent};
use domain::id::InstallationId;
use domain::installation::{Installation, InstallationState};
use domain::member::{Member, MemberStatus};
use domain::tenant::{Jurisdiction, Plan, ShopSettings, Tenant, TenantStatus};
use domain::text::Text;
use domain::{Currency, Rate};
use jiff::{SignedDuration, Timestamp};
use serde_json::Value;
use sources::{Clock, Sources};
use store::platform::audit::Entry;
use store::platform::plugin_files::{self, PluginFile};
use store::platform::tenants::{self, Owner};
use store::referrals::Place;
use store::sessions::SessionOf;
use store::{ActiveTenant, TenantDb};

use crate::{TestDb, apps};

/// A shop for a test. What a verb refuses is a panic, unless the test calls the verb itself with [`TestShop::commerce`].
/// A clone is the same shop; with another cache in its `commerce` it is the shop as another node sees it.
#[derive(Clone)]
pub struct TestShop {
    /// The verbs.
    pub commerce: Commerce,
    /// The shop.
    pub tenant: ActiveTenant,
    /// Its owner, who may do everything.
    pub owner: Merchant,
    db: Arc<TestDb>,
}

impl std::fmt::Debug for TestShop {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "TestShop({})", self.tenant.slug)
    }
}

/// The day on which every test begins: Monday, 2 March 2026, ten o'clock in Shanghai.
const BEGIN: i64 = 1_772_416_800;

/// Settings of a shop that pays rewards out as soon as its customers have the goods: no after-sale window.
pub fn settings() -> ShopSettings {
    ShopSettings { after_sale_days: 0, ..ShopSettings::default() }
}

/// A tenant that sells in yuan, with an owner, on a database.
///
/// # Panics
///
/// When the slug is taken.
pub async fn tenant(db: &store::Db, sources: &Sources, slug: &str, settings: ShopSettings) -> ActiveTenant {
    let now = sources.now();
    let tenant = Tenant {
        id: sources.ids.next(),
        slug: slug.into(),
        name: Text::both(slug),
        currency: Currency::CNY,
        time_zone: "Asia/Shanghai".into(),
        jurisdiction: Jurisdiction::Cn,
        plan: Plan::Standard,
        status: TenantStatus::Active,
        status_reason: String::new(),
        settings,
        version: 1,
        created_at: now,
    };
    let owner = Owner {
        id: sources.ids.next(),
        email: format!("owner@{slug}.example.com"),
        name: "Owner".into(),
        password_hash: "nobody signs in with this".into(),
    };
    let entry = entry(sources, "tenant.provisioned", &tenant.id);
    let known = tenants::insert(db, &tenant, &[format!("{slug}.example.com")], &owner, &entry).await;
    known.expect("a tenant").open().expect("a new tenant sells")
}

fn entry(sources: &Sources, action: &str, subject: &impl ToString) -> Entry {
    Entry {
        id: sources.ids.next_uuid(),
        at: sources.now(),
        operator: None,
        actor_name: "test".into(),
        action: action.into(),
        subject: subject.to_string(),
        detail: Value::Null,
        request_id: String::new(),
    }
}

/// Opening and time.
impl TestShop {
    /// A shop called `demo` with [`settings`] for settings.
    pub async fn open(db: TestDb) -> Self {
        Self::open_as(&Arc::new(db), "demo", settings()).await
    }

    /// A shop called `demo` with these settings.
    pub async fn open_with(db: TestDb, settings: ShopSettings) -> Self {
        Self::open_as(&Arc::new(db), "demo", settings).await
    }

    /// One of several shops on a database.
    ///
    /// # Panics
    ///
    /// When the slug is taken.
    pub async fn open_as(db: &Arc<TestDb>, slug: &str, settings: ShopSettings) -> Self {
        let clock = Clock::manual(Timestamp::from_second(BEGIN).expect("a time"));
        let commerce = Commerce {
            db: db.db.clone(),
            cache: cache::Cache::in_process(),
            plugins: apps::plugins(),
            sources: Sources::with(clock),
            numbers: commerce::orders::number::Numbers::default(),
            bell: Arc::default(),
            vault: commerce::vault::Vault::new([7; 32]),
            http: payments::http_client().expect("a client"),
            public_url: "http://localhost:8080".into(),
            sandbox: true,
            driven: false,
        };
        let tenant = tenant(&db.db, &commerce.sources, slug, settings).await;
        accounts::ensure_defaults(&commerce, &tenant).await.expect("ways to pay");
        let owner = owner(&commerce, &tenant).await;
        Self { commerce, tenant, owner, db: Arc::clone(db) }
    }

    /// The shop's door.
    pub fn db(&self) -> TenantDb {
        self.commerce.db.tenant(&self.tenant)
    }

    /// What time it is.
    pub fn now(&self) -> Timestamp {
        self.commerce.sources.now()
    }

    /// So much time passes, and all that falls due in it happens.
    ///
    /// # Panics
    ///
    /// When that is beyond the end of time.
    pub async fn passes(&self, time: SignedDuration) {
        self.settles().await;
        self.commerce.sources.clock.set(self.now().checked_add(time).expect("a time"));
        self.settles().await;
    }

    /// So many days pass, and all that falls due in them happens.
    pub async fn days_pass(&self, days: i64) {
        self.passes(SignedDuration::from_hours(24 * days)).await;
    }

    /// Somebody changes rows behind the product's back, asking neither walls nor foreign keys; says how many.
    ///
    /// # Panics
    ///
    /// When the statement is wrong.
    pub async fn spoils(&self, sql: &str) -> u64 {
        store::testing::raw::execute(&self.db.url, sql).await.expect(sql)
    }

    /// All work that is due is done: events go to apps, timers fire.
    ///
    /// # Panics
    ///
    /// When some of it fails.
    pub async fn settles(&self) {
        Box::pin(worker::settle(&self.commerce, &self.tenant, self.now())).await.expect("the worker does its work");
    }
}

async fn owner(commerce: &Commerce, tenant: &ActiveTenant) -> Merchant {
    let reader = commerce.db.tenant(tenant).read().await.expect("a reader");
    let email = format!("owner@{}.example.com", tenant.slug);
    let (staff, _) = store::staff::find_by_email(&reader, &email).await.expect("rows").expect("there is the owner");
    drop(reader);
    let opened = auth::sessions::open(commerce, tenant, SessionOf::Staff(staff.id)).await.expect("a session");
    auth::merchant(commerce, tenant, opened.token.reveal(), "test").await.expect("the owner")
}

/// Members, products, apps.
impl TestShop {
    /// A member joins, brought by somebody or by nobody.
    ///
    /// # Panics
    ///
    /// When the name is taken.
    pub async fn joins(&self, name: &str, referrer: Option<&Shopper>) -> Shopper {
        let db = self.db();
        let no = self.commerce.numbers.next(&db, "members").await.expect("a number");
        let member = Member {
            id: self.commerce.sources.ids.next(),
            no,
            login: Some(format!("{name}@example.com")),
            name: name.into(),
            invite_code: format!("code-{no}"),
            external_id: None,
            rank: 0,
            labels: Vec::new(),
            status: MemberStatus::Active,
            paid_orders: 0,
            joined_at: self.now(),
        };
        let tx = db.begin().await.expect("a transaction");
        let above = match referrer {
            Some(referrer) => {
                let above = store::members::get(&tx, referrer.member()).await.expect("the referrer").no;
                Some((above, store::referrals::path_of(&tx, above).await.expect("the referrer's place")))
            }
            None => None,
        };
        store::members::insert(&tx, &member, None).await.expect("a member");
        let place = Place::new(no, above.as_ref().map(|(no, path)| (*no, path)));
        store::referrals::insert(&tx, &place).await.expect("a place");
        let fact = Fact::MemberJoined { referrer: referrer.map(|referrer| referrer.member().uuid()) };
        let joined = NewEvent { subject: member.id.uuid(), fact, at: self.now() };
        store::events::append(&tx, vec![joined]).await.expect("an event");
        tx.commit().await.expect("a commit");
        let of = SessionOf::Member(member.id);
        let opened = auth::sessions::open(&self.commerce, &self.tenant, of).await.expect("a session");
        auth::shopper(&self.commerce, &self.tenant, opened.token.reveal()).await.expect("the member")
    }

    /// The shop sells something at that price, as many pieces as anybody wants.
    pub async fn sells(&self, sku: &str, price: i64) {
        self.sells_few(sku, price, None).await;
    }

    /// The shop sells something at that price, but has only so many pieces.
    ///
    /// # Panics
    ///
    /// When there is a product with that code.
    pub async fn sells_few(&self, sku: &str, price: i64, stock: Option<i64>) {
        let spec = catalogue::products::ProductSpec {
            code: sku.into(),
            title: Text::both(sku),
            description: Text::default(),
            images: Vec::new(),
            category: None,
            status: ProductStatus::Active,
            skus: vec![catalogue::products::SkuSpec {
                code: sku.into(),
                options: Vec::new(),
                price,
                cost: price / 2,
                weight_grams: 0,
                tags: Vec::new(),
                stock,
                active: true,
            }],
        };
        Box::pin(catalogue::products::create(&self.commerce, &self.owner, spec)).await.expect("a product");
    }

    /// The merchant installs an app of this repository and switches it on, with all that it asks for.
    ///
    /// # Panics
    ///
    /// When it is not built, or the label is taken.
    pub async fn installs(&self, label: &str, app: &str, settings: Value) -> InstallationId {
        self.installs_file(label, apps::plugin_file(app), settings).await
    }

    /// As [`TestShop::installs`], with an app that the test made.
    ///
    /// # Panics
    ///
    /// When it is no app, or the label is taken.
    pub async fn installs_file(&self, label: &str, file: Vec<u8>, settings: Value) -> InstallationId {
        let bytes: Arc<[u8]> = file.into();
        let plugin = Box::pin(self.commerce.plugins.prepare(Arc::clone(&bytes))).await.expect("the app is ready");
        let (manifest, digest) = (plugin.manifest().clone(), plugin.digest());
        let file = PluginFile { digest, manifest: manifest.clone(), created_at: self.now() };
        let entry = entry(&self.commerce.sources, "plugin.uploaded", &digest);
        plugin_files::insert(&self.commerce.db, &file, &bytes, &entry).await.expect("the app is stored");
        let reader = self.db().read().await.expect("a reader");
        let position = store::installations::list(&reader).await.expect("rows").len();
        drop(reader);
        let installation = Installation {
            id: self.commerce.sources.ids.next(),
            app: manifest.id,
            label: label.into(),
            version: manifest.version,
            digest,
            state: InstallationState::Enabled,
            settings,
            settings_version: 1,
            grants: manifest.grants.iter().map(|request| request.grant).collect(),
            budget: Rate::WHOLE,
            position: i64::try_from(position).unwrap_or(i64::MAX),
            priority: 0,
            group: None,
            exclusive: false,
            uninstalled_at: None,
            created_at: self.now(),
        };
        self.note(&installation, "installed").await;
        installation.id
    }

    /// The merchant switches an app on or off.
    ///
    /// # Panics
    ///
    /// When it is not installed.
    pub async fn switches(&self, app: InstallationId, on: bool) {
        let reader = self.db().read().await.expect("a reader");
        let before = store::installations::get(&reader, app).await.expect("the app is installed");
        drop(reader);
        let state = if on { InstallationState::Enabled } else { InstallationState::Disabled };
        self.note(&Installation { state, ..before }, if on { "enabled" } else { "disabled" }).await;
    }

    /// Notes that an installation changed, whatever the verbs that merchants have would say to it.
    ///
    /// # Panics
    ///
    /// When the rows do not allow it.
    pub async fn note(&self, installation: &Installation, what: &str) {
        let tx = self.db().begin().await.expect("a transaction");
        store::installations::put(&tx, installation, self.now()).await.expect("an installation");
        let fact = Fact::AppChanged { what: what.into(), actor: self.owner.name() };
        let changed = NewEvent { subject: installation.id.uuid(), fact, at: self.now() };
        let seq = store::events::append(&tx, vec![changed]).await.expect("an event");
        store::installations::note_history(&tx, installation, seq).await.expect("the history");
        tx.commit().await.expect("a commit");
        self.commerce.cache.forget(&commerce::apps::active::ActiveApps(self.tenant.id())).await;
    }
}
