//! What the console keeps for operators: a document for each, that only they read.

use domain::id::OperatorId;
use jiff::Timestamp;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};

use crate::columns::{from_json, json, micros};
use crate::entity::operator_preferences;
use crate::error::{Error, Result};
use crate::preferences::Preferences;
use crate::scope::Db;

/// Somebody's; empty where there is none.
pub async fn get(db: &Db, operator: OperatorId) -> Result<Preferences> {
    let row = operator_preferences::Entity::find_by_id(operator.uuid()).one(db.owner_reader()).await?;
    let read = |row: operator_preferences::Model| Ok(Preferences { body: from_json(&row.body)?, version: row.version });
    row.map_or_else(|| Ok(Preferences::default()), read)
}

/// Puts a document in the place of that of its version. [`Error::Changed`] if there is a newer one.
pub async fn put(db: &Db, operator: OperatorId, changed: &Preferences, now: Timestamp) -> Result<()> {
    use operator_preferences::Column as C;
    let (body, version) = (json(&changed.body), changed.version.saturating_add(1));
    let done = if changed.version == 0 {
        let row = operator_preferences::Model { operator_id: operator.uuid(), body, version, updated_at: micros(now) };
        let insert = operator_preferences::Entity::insert_many([row.into_active_model().reset_all()]);
        match insert.on_conflict_do_nothing().exec_without_returning(db.owner()).await? {
            sea_orm::TryInsertResult::Inserted(count) => count,
            _ => 0,
        }
    } else {
        let update = operator_preferences::Entity::update_many()
            .filter(C::OperatorId.eq(operator.uuid()).and(C::Version.eq(changed.version)))
            .col_expr(C::Body, Expr::value(body))
            .col_expr(C::Version, Expr::value(version))
            .col_expr(C::UpdatedAt, Expr::value(micros(now)));
        update.exec(db.owner()).await?.rows_affected
    };
    if done == 1 { Ok(()) } else { Err(Error::Changed("the preferences")) }
}
