//! Turns. The instance pool errors when it is full, so nobody gets there without one.

use std::hash::Hash;
use std::sync::Arc;

use domain::app::Digest;
use domain::id::TenantId;
use moka::sync::Cache;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;

use crate::limits;

/// Who may call at the same time: all, each tenant, each app.
pub(crate) struct Permits {
    all: Arc<Semaphore>,
    tenants: Gates<TenantId>,
    apps: Gates<Digest>,
}

/// A turn; given back when dropped.
pub(crate) struct Turn {
    _permits: [OwnedSemaphorePermit; 3],
}

impl Permits {
    pub(crate) fn new() -> Self {
        Self {
            all: gate(limits::CALLS_MAX),
            tenants: Gates::new(limits::TENANT_CALLS_MAX),
            apps: Gates::new(limits::APP_CALLS_MAX),
        }
    }

    /// A turn if there is one at once.
    pub(crate) fn try_take(&self, tenant: TenantId, app: Digest) -> Option<Turn> {
        let [tenant, app] = self.gates(tenant, app);
        // Who asks for much waits at the own gate and not in front of everybody's.
        let tenant = tenant.try_acquire_owned().ok()?;
        let app = app.try_acquire_owned().ok()?;
        let all = Arc::clone(&self.all).try_acquire_owned().ok()?;
        Some(Turn { _permits: [tenant, app, all] })
    }

    /// A turn, waiting for it if need be.
    pub(crate) async fn take(&self, tenant: TenantId, app: Digest) -> Option<Turn> {
        let [tenant, app] = self.gates(tenant, app);
        let all = Arc::clone(&self.all);
        let turn = async {
            let tenant = tenant.acquire_owned().await.ok()?;
            let app = app.acquire_owned().await.ok()?;
            let all = all.acquire_owned().await.ok()?;
            Some(Turn { _permits: [tenant, app, all] })
        };
        timeout(limits::TURN_TIME_MAX, turn).await.ok().flatten()
    }

    fn gates(&self, tenant: TenantId, app: Digest) -> [Arc<Semaphore>; 2] {
        [self.tenants.of(tenant), self.apps.of(app)]
    }
}

/// A gate for each of many. One that nobody passed for long is forgotten.
struct Gates<K> {
    gates: Cache<K, Arc<Semaphore>>,
    width: u32,
}

impl<K: Copy + Eq + Hash + Send + Sync + 'static> Gates<K> {
    fn new(width: u32) -> Self {
        Self {
            gates: Cache::builder().max_capacity(limits::GATES_MAX).time_to_idle(limits::GATE_IDLE_MAX).build(),
            width,
        }
    }

    fn of(&self, key: K) -> Arc<Semaphore> {
        self.gates.get_with(key, || gate(self.width))
    }
}

/// So many at the same time.
pub(crate) fn gate(width: u32) -> Arc<Semaphore> {
    Arc::new(Semaphore::new(usize::try_from(width).unwrap_or(Semaphore::MAX_PERMITS)))
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn tenant(n: u128) -> TenantId {
        TenantId::of(Uuid::from_u128(n))
    }

    #[test]
    fn a_busy_tenant_and_a_busy_app_leave_room_for_others() {
        let permits = Permits::new();
        let (tea, coffee) = (Digest::of(b"tea"), Digest::of(b"coffee"));
        let mut turns: Vec<_> = (0..limits::TENANT_CALLS_MAX).map(|_| permits.try_take(tenant(1), tea)).collect();
        assert!(turns.iter().all(Option::is_some));
        assert!(permits.try_take(tenant(1), coffee).is_none(), "the tenant is at its limit");
        turns.extend((0..limits::TENANT_CALLS_MAX).map(|_| permits.try_take(tenant(2), tea)));
        assert!(permits.try_take(tenant(3), tea).is_none(), "the app is at its limit");
        assert!(permits.try_take(tenant(3), coffee).is_some());
        drop(turns);
        assert!(permits.try_take(tenant(1), tea).is_some(), "turns are given back");
    }

    #[tokio::test(start_paused = true)]
    async fn who_waits_gets_a_turn_or_an_end() {
        let permits = Permits::new();
        let app = Digest::of(b"tea");
        let mut turns: Vec<_> = (0..limits::TENANT_CALLS_MAX).map(|_| permits.try_take(tenant(1), app)).collect();
        assert!(permits.take(tenant(1), app).await.is_none(), "nobody gives one back");
        let (waited, ()) = tokio::join!(permits.take(tenant(1), app), async { drop(turns.pop()) });
        assert!(waited.is_some());
    }
}
