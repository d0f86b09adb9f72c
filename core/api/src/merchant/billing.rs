//! What the shop booked, and how much of it is used.

use axum::extract::State;
use commerce::Merchant;
use domain::people::Permission;
use domain::tenant::{Plan, TenantStatus};
use serde::Serialize;
use tenants::billing;
use utoipa::ToSchema;

use crate::json::Json;
use crate::problem::{Answer, Problems};
use crate::state::ApiState;
use crate::tenant::WhileSuspended;

/// What the shop booked, and how much of it is used.
#[derive(Serialize, ToSchema)]
pub(super) struct BillingResponse {
    /// What it booked.
    plan: Plan,
    /// Whether it may sell.
    status: TenantStatus,
    /// Apps that are installed.
    apps: UsageResponse,
    /// Own domains.
    domains: UsageResponse,
    /// People who work in the console.
    staff: UsageResponse,
    /// Requests a minute that one client may send.
    #[schema(example = 60_000)]
    requests_per_minute: u32,
}

/// How much there is of something, and how much there may be.
#[derive(Serialize, ToSchema)]
pub(super) struct UsageResponse {
    /// How much there is.
    #[schema(example = 3)]
    used: u64,
    /// How much the plan allows.
    #[schema(example = 50)]
    limit: u32,
}

/// See what the shop booked
///
/// The plan, what it allows and how much of that is used. For the owner also while the shop is suspended.
#[utoipa::path(get, path = "/billing", operation_id = "get_billing", tag = "Settings",
    responses((status = 200, body = BillingResponse), Problems))]
pub(super) async fn get(
    State(state): State<ApiState>,
    WhileSuspended(merchant): WhileSuspended<Merchant>,
) -> Answer<Json<BillingResponse>> {
    merchant.need(Permission::Export)?;
    let bill = billing::of(&state.control, merchant.tenant()).await?;
    let usage = |used, limit| UsageResponse { used, limit };
    Ok(Json(BillingResponse {
        plan: bill.plan,
        status: merchant.tenant().status,
        apps: usage(bill.apps, bill.limits.apps),
        domains: usage(bill.domains, bill.limits.domains),
        staff: usage(bill.staff, bill.limits.staff),
        requests_per_minute: bill.limits.requests_per_minute,
    }))
}
