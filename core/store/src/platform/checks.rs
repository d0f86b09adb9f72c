//! The last check of each tenant. One run at a time writes it: the last that took it.

use domain::check::{Check, CheckState};
use domain::id::TenantId;
use jiff::Timestamp;
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{ActiveModelTrait, ColumnTrait, Condition, EntityTrait, IntoActiveModel, QueryFilter, TransactionTrait};

use super::audit::{self, Entry};
use crate::columns::{at, from_json, from_word, json, maybe_at, maybe_micros, micros, word};
use crate::entity::tenant_checks;
use crate::error::{Error, Result};
use crate::scope::{Db, id};

/// The last check of a tenant, if there was one.
pub async fn find(db: &Db, tenant: TenantId) -> Result<Option<Check>> {
    let row = tenant_checks::Entity::find_by_id(tenant.uuid()).one(db.owner_reader()).await?;
    row.map(from_row).transpose()
}

/// Takes a check for its run; false while another run goes on that was seen after `stale`.
pub async fn take(db: &Db, check: &Check, stale: Timestamp, entry: &Entry) -> Result<bool> {
    use tenant_checks::Column as C;
    let tx = db.owner().begin().await?;
    let insert = tenant_checks::Entity::insert_many([to_row(check, entry.at).into_active_model().reset_all()]);
    let free = Condition::any().add(C::State.ne(word(&CheckState::Running))).add(C::SeenAt.lt(micros(stale)));
    let mut on_conflict = OnConflict::column(C::TenantId);
    on_conflict
        .update_columns([C::Run, C::OrderId, C::State, C::Steps, C::StartedAt, C::EndedAt, C::SeenAt])
        .action_cond_where(free);
    let taken = match insert.on_conflict(on_conflict).exec_without_returning(&tx).await {
        Ok(taken) => taken == 1,
        Err(sea_orm::DbErr::RecordNotInserted) => false,
        Err(error) => return Err(error.into()),
    };
    if taken {
        audit::append_to(&tx, entry).await?;
    }
    tx.commit().await?;
    Ok(taken)
}

/// Writes how far a run is. [`Error::Changed`] when another one has taken the check.
pub async fn save(db: &Db, check: &Check, now: Timestamp) -> Result<()> {
    use tenant_checks::Column as C;
    let row = to_row(check, now);
    let done = tenant_checks::Entity::update_many()
        .col_expr(C::OrderId, Expr::value(row.order_id))
        .col_expr(C::State, Expr::value(row.state))
        .col_expr(C::Steps, Expr::value(row.steps))
        .col_expr(C::EndedAt, Expr::value(row.ended_at))
        .col_expr(C::SeenAt, Expr::value(row.seen_at))
        .filter(C::TenantId.eq(row.tenant_id).and(C::Run.eq(row.run)))
        .exec(db.owner())
        .await?;
    if done.rows_affected == 1 { Ok(()) } else { Err(Error::Changed("the check")) }
}

fn to_row(check: &Check, now: Timestamp) -> tenant_checks::Model {
    tenant_checks::Model {
        tenant_id: check.tenant.uuid(),
        rehearsal_id: check.rehearsal.uuid(),
        run: check.run,
        order_id: check.order.map(domain::id::Id::uuid),
        state: word(&check.state),
        steps: json(&check.steps),
        started_at: micros(check.started_at),
        ended_at: maybe_micros(check.ended_at),
        seen_at: micros(now),
    }
}

fn from_row(row: tenant_checks::Model) -> Result<Check> {
    Ok(Check {
        tenant: id(row.tenant_id),
        rehearsal: id(row.rehearsal_id),
        run: row.run,
        order: row.order_id.map(id),
        state: from_word(&row.state)?,
        steps: from_json(&row.steps)?,
        started_at: at(row.started_at)?,
        ended_at: maybe_at(row.ended_at)?,
    })
}
