//! The first page of the operators' console.

use axum::extract::State;
use commerce::health;
use domain::id::TenantId;
use domain::text::Text;
use jiff::Timestamp;
use serde::Serialize;
use tenants::attention::{self, Attention, Named, Queue, Waiting};
use tenants::{Counts, Operator};
use utoipa::ToSchema;

use super::engine::EngineWord;
use crate::json::Json;
use crate::problem::{Answer, Problems};
use crate::state::ApiState;

/// What may wait for an operator.
#[derive(Clone, Copy, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum PlatformQueue {
    /// Tenants whose last check failed.
    FailedChecks,
    /// Payments that fit no order.
    QuarantinedPayments,
    /// Events that an app failed on for good.
    ParkedEvents,
    /// Apps that fail, and are tried again.
    FailingApps,
    /// Events that wait for the workers longer than they should.
    WaitingEvents,
    /// Tenants that are suspended.
    SuspendedTenants,
}

impl From<Queue> for PlatformQueue {
    fn from(queue: Queue) -> Self {
        match queue {
            Queue::FailedChecks => Self::FailedChecks,
            Queue::Quarantined => Self::QuarantinedPayments,
            Queue::Parked => Self::ParkedEvents,
            Queue::Failing => Self::FailingApps,
            Queue::Behind => Self::WaitingEvents,
            Queue::Suspended => Self::SuspendedTenants,
        }
    }
}

/// A tenant by its names.
#[derive(Serialize, ToSchema)]
pub(crate) struct TenantRefResponse {
    /// The id.
    id: TenantId,
    /// Its name in addresses.
    #[schema(example = "demo")]
    slug: String,
    /// Its name, as shoppers see it.
    name: Text,
}

impl From<Named> for TenantRefResponse {
    fn from(Named { id, slug, name }: Named) -> Self {
        Self { id, slug, name }
    }
}

/// Things of one kind that wait.
#[derive(Serialize, ToSchema)]
pub(crate) struct PlatformWaitingResponse {
    /// Which.
    kind: PlatformQueue,
    /// How many.
    count: i64,
    /// Since when the first of them waits.
    #[schema(value_type = Option<String>, format = DateTime)]
    oldest_at: Option<Timestamp>,
    /// At most 5 of the tenants where they wait, the longest first.
    tenants: Vec<TenantRefResponse>,
}

impl From<Waiting> for PlatformWaitingResponse {
    fn from(Waiting { queue, count, oldest, tenants }: Waiting) -> Self {
        let tenants = tenants.into_iter().map(TenantRefResponse::from).collect();
        Self { kind: queue.into(), count, oldest_at: oldest, tenants }
    }
}

/// How many tenants there are.
#[derive(Serialize, ToSchema)]
pub(crate) struct TenantCountsResponse {
    /// All of them.
    all: i64,
    /// Those that sell.
    active: i64,
    /// Those that are suspended.
    suspended: i64,
    /// Those that are closed for good.
    closed: i64,
}

impl From<Counts> for TenantCountsResponse {
    fn from(Counts { active, suspended, closed }: Counts) -> Self {
        Self { all: active + suspended + closed, active, suspended, closed }
    }
}

/// What waits for the workers, over all active tenants.
#[derive(Serialize, ToSchema)]
pub(crate) struct BacklogResponse {
    /// Events that no app has seen.
    events: i64,
    /// When the first of them happened.
    #[schema(value_type = Option<String>, format = DateTime)]
    oldest_event_at: Option<Timestamp>,
    /// Timers that are due.
    timers: i64,
    /// Events that an app failed on, and that are tried again.
    retrying: i64,
    /// Events that wait for a merchant.
    parked: i64,
}

/// The node that answers, as far as it knows itself.
#[derive(Serialize, ToSchema)]
pub(crate) struct NodeResponse {
    /// Which version of Souk it runs.
    #[schema(example = "0.1.0")]
    version: &'static str,
    /// What keeps the rows.
    engine: EngineWord,
    /// Whether its cache is shared with the other nodes.
    shared_cache: bool,
    /// Whether it can do its work: the database answers, and its schema is as new as the program.
    ready: bool,
    /// Since when it runs.
    #[schema(value_type = String, format = DateTime)]
    started_at: Timestamp,
    /// Its connections to the database.
    pools: Vec<PoolResponse>,
}

/// Connections to the database that are for one thing.
#[derive(Serialize, ToSchema)]
pub(crate) struct PoolResponse {
    /// What for: `owner`, `writer` or `reader`.
    #[schema(example = "reader")]
    name: &'static str,
    /// How many are open.
    open: u32,
    /// How many of them do nothing.
    idle: usize,
}

/// The platform at a glance.
#[derive(Serialize, ToSchema)]
pub(crate) struct PlatformHomeResponse {
    /// When it was looked at: at most some seconds ago.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
    /// What waits for an operator, the most pressing first; empty queues are left out.
    needs_you: Vec<PlatformWaitingResponse>,
    /// How many tenants there are.
    tenants: TenantCountsResponse,
    /// How many apps are published.
    apps: i64,
    /// How many operators may sign in.
    operators: u64,
    /// What waits for the workers.
    work: BacklogResponse,
    /// The node that answers.
    node: NodeResponse,
}

/// See the platform at a glance
///
/// What waits for an operator, what there is, whether the workers keep up, and how the node does that answers.
#[utoipa::path(get, path = "/home", operation_id = "see_platform", tag = "Home",
    responses((status = 200, body = PlatformHomeResponse), Problems))]
pub(super) async fn see(State(state): State<ApiState>, operator: Operator) -> Answer<Json<PlatformHomeResponse>> {
    let seen = attention::look(&state.control, &operator).await?;
    let Attention { at, needs_you, tenants, apps, operators, backlog, oldest_event_at } = (*seen).clone();
    let work = BacklogResponse {
        events: backlog.events,
        oldest_event_at,
        timers: backlog.timers,
        retrying: backlog.retrying,
        parked: backlog.parked,
    };
    Ok(Json(PlatformHomeResponse {
        at,
        needs_you: needs_you.into_iter().map(PlatformWaitingResponse::from).collect(),
        tenants: tenants.into(),
        apps,
        operators,
        work,
        node: node(&state).await,
    }))
}

async fn node(state: &ApiState) -> NodeResponse {
    let db = &state.commerce.db;
    let pool = |(name, open, idle)| PoolResponse { name, open, idle };
    NodeResponse {
        version: env!("CARGO_PKG_VERSION"),
        engine: db.engine().into(),
        shared_cache: state.commerce.cache.is_wired().await.is_some(),
        ready: health::ready(&state.commerce).await.unwrap_or(false),
        started_at: state.started_at,
        pools: db.pools().map(pool).into(),
    }
}
