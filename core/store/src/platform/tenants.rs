//! Tenants and their domains, and the proof that one may be opened.

use std::ops::Deref;
use std::sync::Arc;

use domain::id::{StaffId, TenantId};
use domain::people::{AuditEntry, Role};
use domain::tenant::{Jurisdiction, Plan, Tenant, TenantStatus};
use domain::text::Text;
use jiff::Timestamp;
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, EntityTrait, IntoActiveModel, Order, QueryFilter,
    QueryOrder, QuerySelect, TransactionTrait,
};

use super::audit::{self, Entry};
use crate::columns::{at, currency, from_json, from_word, json, micros, word};
use crate::entity::{audit as staff_audit, cursors, event_heads, staff, tenant_checks, tenant_domains, tenants};
use crate::error::{Error, Result};
use crate::page::{Page, PageAsk};
use crate::scope::{Db, id};

/// The proof that a tenant's rows may be opened. Only this module makes one, and only from a row that it read.
#[derive(Debug, Clone)]
pub struct ActiveTenant {
    tenant: Arc<Tenant>,
}

impl Deref for ActiveTenant {
    type Target = Tenant;

    fn deref(&self) -> &Tenant {
        &self.tenant
    }
}

impl ActiveTenant {
    /// Whose rows.
    pub fn id(&self) -> TenantId {
        self.tenant.id
    }
}

/// A tenant as it was read, before anybody asked what for.
#[derive(Debug, Clone)]
pub struct KnownTenant(Arc<Tenant>);

/// Why a tenant is not opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shut {
    /// Until it is resumed.
    Suspended,
    /// For good.
    Closed,
}

impl Deref for KnownTenant {
    type Target = Tenant;

    fn deref(&self) -> &Tenant {
        &self.0
    }
}

impl KnownTenant {
    /// Opens a tenant that may sell.
    pub fn open(&self) -> Result<ActiveTenant, Shut> {
        match self.0.status {
            TenantStatus::Active => Ok(ActiveTenant { tenant: self.0.clone() }),
            TenantStatus::Suspended => Err(Shut::Suspended),
            TenantStatus::Closed => Err(Shut::Closed),
        }
    }

    /// Opens a tenant for what goes on while it is suspended: its owner's sign-in, export and billing, the operator,
    /// and money that providers report (a payment is never lost).
    pub fn open_while_suspended(&self) -> Result<ActiveTenant, Shut> {
        match self.0.status {
            TenantStatus::Active | TenantStatus::Suspended => Ok(ActiveTenant { tenant: self.0.clone() }),
            TenantStatus::Closed => Err(Shut::Closed),
        }
    }

    /// Opens a tenant for money that is on its way, whatever became of it: a refund that was promised goes out, and
    /// what a buyer paid is not lost. Nothing else may be done with this proof.
    pub fn open_for_money(&self) -> ActiveTenant {
        ActiveTenant { tenant: self.0.clone() }
    }
}

/// Who is to own a new tenant: the first of its staff.
#[derive(Clone)]
pub struct Owner {
    /// Their id.
    pub id: StaffId,
    /// What they sign in with, in lower case.
    pub email: String,
    /// How they are called.
    pub name: String,
    /// What is kept of their password.
    pub password_hash: String,
}

impl std::fmt::Debug for Owner {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Owner({})", self.id)
    }
}

/// Stores a new tenant with its first domains, its owner and the heads of its log.
///
/// [`Error::Conflict`] with `tenants_slug_key` or `tenant_domains_pkey`.
pub async fn insert(db: &Db, tenant: &Tenant, hosts: &[String], owner: &Owner, entry: &Entry) -> Result<KnownTenant> {
    let tx = db.owner().begin().await?;
    tenants::Entity::insert(to_row(tenant).into_active_model().reset_all()).exec_without_returning(&tx).await?;
    for host in hosts {
        insert_domain(&tx, tenant.id, host, tenant.created_at).await?;
    }
    let head = event_heads::Model { tenant_id: tenant.id.uuid(), last: 0 };
    event_heads::Entity::insert(head.into_active_model().reset_all()).exec_without_returning(&tx).await?;
    let cursor = cursors::Model { tenant_id: tenant.id.uuid(), name: crate::events::APPS.into(), position: 0 };
    cursors::Entity::insert(cursor.into_active_model().reset_all()).exec_without_returning(&tx).await?;
    let staff = staff::Model {
        tenant_id: tenant.id.uuid(),
        id: owner.id.uuid(),
        email: owner.email.clone(),
        name: owner.name.clone(),
        role: word(&Role::Owner),
        password_hash: owner.password_hash.clone(),
        status: "active".into(),
        created_at: micros(tenant.created_at),
        updated_at: micros(tenant.created_at),
    };
    staff::Entity::insert(staff.into_active_model().reset_all()).exec_without_returning(&tx).await?;
    audit::append_to(&tx, entry).await?;
    tx.commit().await?;
    Ok(KnownTenant(Arc::new(tenant.clone())))
}

async fn insert_domain(tx: &impl ConnectionTrait, tenant: TenantId, host: &str, at: Timestamp) -> Result<()> {
    let row = tenant_domains::Model { host: host.into(), tenant_id: tenant.uuid(), created_at: micros(at) };
    tenant_domains::Entity::insert(row.into_active_model().reset_all()).exec_without_returning(tx).await?;
    Ok(())
}

/// The tenant of that slug.
pub async fn find_by_slug(db: &Db, slug: &str) -> Result<Option<KnownTenant>> {
    #[expect(clippy::disallowed_methods, reason = "a platform table")]
    let row = tenants::Entity::find().filter(tenants::Column::Slug.eq(slug)).one(db.owner_reader()).await?;
    row.map(from_row).transpose()
}

/// The tenant that owns this host.
pub async fn find_by_host(db: &Db, host: &str) -> Result<Option<KnownTenant>> {
    let domain = tenant_domains::Entity::find_by_id(host).one(db.owner_reader()).await?;
    match domain {
        Some(domain) => find(db, id(domain.tenant_id)).await,
        None => Ok(None),
    }
}

/// The tenant of that id.
pub async fn find(db: &Db, tenant: TenantId) -> Result<Option<KnownTenant>> {
    let row = tenants::Entity::find_by_id(tenant.uuid()).one(db.owner_reader()).await?;
    row.map(from_row).transpose()
}

/// Which tenants. All conditions hold together; the rehearsals of checks are never among them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TenantFilter {
    /// Only those of whose slug, name or domain this is a part.
    pub search: Option<String>,
    /// Only those in this state.
    pub status: Option<TenantStatus>,
    /// Only those that booked this.
    pub plan: Option<Plan>,
    /// Only those whose apps are bound by these rules.
    pub jurisdiction: Option<Jurisdiction>,
}

impl TenantFilter {
    fn which(&self) -> Condition {
        use tenants::Column as C;
        let rehearsals = Query::select().column(tenant_checks::Column::RehearsalId).from(tenant_checks::Entity).take();
        let mut which = Condition::all().add(C::Id.not_in_subquery(rehearsals));
        if let Some(text) = self.search.as_deref().filter(|text| !text.trim().is_empty()) {
            let part = super::part_of(text);
            let hosts = Query::select()
                .column(tenant_domains::Column::TenantId)
                .from(tenant_domains::Entity)
                .and_where(Expr::col(tenant_domains::Column::Host).like(part.clone()))
                .take();
            let by_name = [C::Slug, C::NameZh, C::NameEn].map(|column| super::lower(column).like(part.clone()));
            let found = by_name.into_iter().fold(Condition::any().add(C::Id.in_subquery(hosts)), Condition::add);
            which = which.add(found);
        }
        which
            .add_option(self.status.map(|status| C::Status.eq(word(&status))))
            .add_option(self.plan.map(|plan| C::Plan.eq(word(&plan))))
            .add_option(self.jurisdiction.map(|rules| C::Jurisdiction.eq(word(&rules))))
    }
}

/// How many tenants there are, by their state.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Those that sell.
    pub active: i64,
    /// Those that are suspended.
    pub suspended: i64,
    /// Those that are closed for good.
    pub closed: i64,
}

/// How many tenants a filter leaves.
pub async fn counts(db: &Db, filter: &TenantFilter) -> Result<Counts> {
    use tenants::Column as C;
    #[expect(clippy::disallowed_methods, reason = "a platform table")]
    let select = tenants::Entity::find().filter(filter.which()).select_only().column(C::Status);
    let select = select.column_as(C::Id.into_expr().count(), "n").group_by(C::Status);
    let rows: Vec<(String, i64)> = select.into_tuple().all(db.owner_reader()).await?;
    let mut counts = Counts::default();
    for (status, n) in rows {
        match from_word(&status)? {
            TenantStatus::Active => counts.active = n,
            TenantStatus::Suspended => counts.suspended = n,
            TenantStatus::Closed => counts.closed = n,
        }
    }
    Ok(counts)
}

/// Tenants in the order in which they were provisioned.
pub async fn list(db: &Db, filter: &TenantFilter, page: &PageAsk<TenantId>) -> Result<Page<KnownTenant, TenantId>> {
    #[expect(clippy::disallowed_methods, reason = "a platform table")]
    let mut select =
        tenants::Entity::find().filter(filter.which()).order_by(tenants::Column::Id, Order::Asc).limit(page.size() + 1);
    if let Some(after) = page.after {
        select = select.filter(tenants::Column::Id.gt(after.uuid()));
    }
    let rows = select.all(db.owner_reader()).await?;
    Page::try_of(rows, page.size(), |row| id(row.id), from_row)
}

/// Writes what changed of a tenant, if nobody else changed it since it was read; gives the new state.
pub async fn update(db: &Db, tenant: &Tenant, now: Timestamp) -> Result<KnownTenant> {
    update_in(db.owner(), tenant, now).await
}

/// As [`update`], with an entry in the platform's audit trail.
pub async fn update_audited(db: &Db, tenant: &Tenant, entry: &Entry) -> Result<KnownTenant> {
    let tx = db.owner().begin().await?;
    let next = update_in(&tx, tenant, entry.at).await?;
    audit::append_to(&tx, entry).await?;
    tx.commit().await?;
    Ok(next)
}

/// As [`update`], with an entry in the tenant's own audit trail: for what its staff change.
pub async fn update_by_staff(db: &Db, tenant: &Tenant, entry: &AuditEntry) -> Result<KnownTenant> {
    let tx = db.owner().begin().await?;
    let next = update_in(&tx, tenant, entry.at).await?;
    let row = crate::audit::to_row(tenant.id, entry);
    staff_audit::Entity::insert(row.into_active_model().reset_all()).exec_without_returning(&tx).await?;
    tx.commit().await?;
    Ok(next)
}

async fn update_in(tx: &impl ConnectionTrait, tenant: &Tenant, now: Timestamp) -> Result<KnownTenant> {
    let next = Tenant { version: tenant.version.saturating_add(1), ..tenant.clone() };
    let mut row = to_row(&next);
    row.updated_at = micros(now);
    let done = tenants::Entity::update_many()
        .set(row.into_active_model().reset_all())
        .filter(tenants::Column::Id.eq(tenant.id.uuid()))
        .filter(tenants::Column::Version.eq(tenant.version))
        .exec(tx)
        .await?;
    if done.rows_affected == 1 { Ok(KnownTenant(Arc::new(next))) } else { Err(Error::Changed("the tenant")) }
}

/// The hosts of a tenant.
pub async fn domains(db: &Db, tenant: TenantId) -> Result<Vec<String>> {
    #[expect(clippy::disallowed_methods, reason = "a platform table")]
    let select = tenant_domains::Entity::find().filter(tenant_domains::Column::TenantId.eq(tenant.uuid()));
    let rows = select.order_by(tenant_domains::Column::Host, Order::Asc).all(db.owner_reader()).await?;
    Ok(rows.into_iter().map(|row| row.host).collect())
}

/// Gives a tenant a host. [`Error::Conflict`] with `tenant_domains_pkey` if some tenant has it.
pub async fn add_domain(db: &Db, tenant: TenantId, host: &str, entry: &Entry) -> Result<()> {
    let tx = db.owner().begin().await?;
    insert_domain(&tx, tenant, host, entry.at).await?;
    audit::append_to(&tx, entry).await?;
    Ok(tx.commit().await?)
}

/// Takes a host from a tenant; says whether it had it.
pub async fn remove_domain(db: &Db, tenant: TenantId, host: &str, entry: &Entry) -> Result<bool> {
    let tx = db.owner().begin().await?;
    let done = tenant_domains::Entity::delete_many()
        .filter(tenant_domains::Column::Host.eq(host))
        .filter(tenant_domains::Column::TenantId.eq(tenant.uuid()))
        .exec(&tx)
        .await?;
    if done.rows_affected == 1 {
        audit::append_to(&tx, entry).await?;
    }
    tx.commit().await?;
    Ok(done.rows_affected == 1)
}

fn to_row(tenant: &Tenant) -> tenants::Model {
    tenants::Model {
        id: tenant.id.uuid(),
        slug: tenant.slug.clone(),
        name_zh: tenant.name.zh.clone(),
        name_en: tenant.name.en.clone(),
        currency: tenant.currency.code().into(),
        time_zone: tenant.time_zone.clone(),
        jurisdiction: word(&tenant.jurisdiction),
        plan: word(&tenant.plan),
        status: word(&tenant.status),
        status_reason: tenant.status_reason.clone(),
        settings: json(&tenant.settings),
        version: tenant.version,
        created_at: micros(tenant.created_at),
        updated_at: micros(tenant.created_at),
    }
}

fn from_row(row: tenants::Model) -> Result<KnownTenant> {
    Ok(KnownTenant(Arc::new(Tenant {
        id: id(row.id),
        slug: row.slug,
        name: Text { zh: row.name_zh, en: row.name_en },
        currency: currency(&row.currency)?,
        time_zone: row.time_zone,
        jurisdiction: from_word(&row.jurisdiction)?,
        plan: from_word(&row.plan)?,
        status: from_word(&row.status)?,
        status_reason: row.status_reason,
        settings: from_json(&row.settings)?,
        version: row.version,
        created_at: at(row.created_at)?,
    })))
}
