//! What waits for whoever runs the platform, and how much goes on in its tenants. Remembered for some seconds, so that
//! many consoles cost no more than one.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use cache::{Key, Owner};
use domain::id::TenantId;
use jiff::Timestamp;
pub use store::platform::attention::{Figures, Named, Queue};
use store::platform::backlog::{self, Backlog};
use store::platform::tenants::{Counts, TenantFilter};
use store::platform::{attention, operators, plugin_files, tenants};

use crate::limits::{ATTENTION_KEPT, BEHIND_AFTER, FIGURES_KEPT, FIGURES_OF, TENANTS_NAMED};
use crate::{Control, Operator, Result};

/// What an operator sees of the platform at a glance.
#[derive(Debug, Clone)]
pub struct Attention {
    /// When it was looked at.
    pub at: Timestamp,
    /// What waits, the most pressing first; empty queues are left out.
    pub needs_you: Vec<Waiting>,
    /// How many tenants there are.
    pub tenants: Counts,
    /// How many apps are published.
    pub apps: i64,
    /// How many operators may sign in.
    pub operators: u64,
    /// What waits for the workers.
    pub backlog: Backlog,
    /// When the first event happened that the workers have not come to; none where none waits.
    pub oldest_event_at: Option<Timestamp>,
}

/// Things of one kind that wait.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// Which.
    pub queue: Queue,
    /// How many.
    pub count: i64,
    /// Since when the first of them waits.
    pub oldest: Option<Timestamp>,
    /// Some of the tenants where they wait, the longest first.
    pub tenants: Vec<Named>,
}

/// What an operator sees of the platform at a glance.
pub async fn look(control: &Control, _: &Operator) -> Result<Arc<Attention>> {
    control.cache.get_or_load(&AtAGlance, || async { read(control).await.map(Arc::new) }).await
}

async fn read(control: &Control) -> Result<Attention> {
    let at = control.sources.now();
    let db = &control.db;
    let late = at.checked_sub(BEHIND_AFTER).unwrap_or(at);
    let mut needs_you = Vec::new();
    for queue in Queue::ALL {
        let found = attention::waiting(db, queue, late, TENANTS_NAMED).await?;
        if found.count > 0 {
            let tenants = names(control, &found.tenants).await?;
            needs_you.push(Waiting { queue, count: found.count, oldest: found.oldest, tenants });
        }
    }
    let oldest = attention::waiting(db, Queue::Behind, at, 0).await?.oldest;
    Ok(Attention {
        at,
        needs_you,
        tenants: tenants::counts(db, &TenantFilter::default()).await?,
        apps: plugin_files::count_apps(db).await?,
        operators: operators::count_active(db).await?,
        backlog: backlog::depth(db, at).await?,
        oldest_event_at: oldest,
    })
}

/// The names of some tenants, in their order.
async fn names(control: &Control, ids: &[TenantId]) -> Result<Vec<Named>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let found = attention::names(&control.db, ids).await?;
    let mut by_id: HashMap<TenantId, Named> = found.into_iter().map(|one| (one.id, one)).collect();
    Ok(ids.iter().filter_map(|id| by_id.remove(id)).collect())
}

/// How much goes on in a tenant. Counts only: who its members are is not the operator's to read.
pub async fn figures(control: &Control, _: &Operator, tenant: TenantId) -> Result<Figures> {
    let since = control.sources.now().checked_sub(FIGURES_OF).unwrap_or(Timestamp::MIN);
    let load = || async { attention::figures(&control.db, tenant, since).await };
    Ok(control.cache.get_or_load(&FiguresOf(tenant), load).await?)
}

struct AtAGlance;

impl Key for AtAGlance {
    type Value = Arc<Attention>;
    const NAME: &'static str = "attention";
    const TTL: Duration = ATTENTION_KEPT;

    fn owner(&self) -> Owner {
        Owner::Platform
    }

    fn text(&self) -> String {
        String::new()
    }
}

struct FiguresOf(TenantId);

impl Key for FiguresOf {
    type Value = Figures;
    const NAME: &'static str = "figures";
    const TTL: Duration = FIGURES_KEPT;

    fn owner(&self) -> Owner {
        Owner::Platform // What the platform counts of a tenant is no tenant's to forget.
    }

    fn text(&self) -> String {
        self.0.to_string()
    }
}
