//! What a tenant booked, and how much of it is used.

use domain::tenant::{Plan, PlanLimits};
use store::ActiveTenant;

use crate::{Control, Result};

/// What a tenant booked, and how much of it is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Billing {
    /// What it booked.
    pub plan: Plan,
    /// What the plan allows.
    pub limits: PlanLimits,
    /// Apps that are installed.
    pub apps: u64,
    /// Own domains.
    pub domains: u64,
    /// People who work in the console.
    pub staff: u64,
}

/// The bill of a tenant. Who may see it, the caller decides.
pub async fn of(control: &Control, tenant: &ActiveTenant) -> Result<Billing> {
    let domains = store::platform::tenants::domains(&control.db, tenant.id()).await?;
    let reader = control.db.tenant(tenant).read().await?;
    let apps = store::installations::list(&reader).await?;
    let apps = apps.iter().filter(|one| one.uninstalled_at.is_none()).count();
    let staff = store::staff::count(&reader).await?;
    let count = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
    let (apps, domains) = (count(apps), count(domains.len()));
    Ok(Billing { plan: tenant.plan, limits: tenant.plan.limits(), apps, domains, staff })
}
