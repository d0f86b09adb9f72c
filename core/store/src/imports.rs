//! How far imports came.

use jiff::Timestamp;
use sea_orm::ColumnTrait;

use crate::columns::micros;
use crate::entity::imports;
use crate::error::{Error, Result};
use crate::scope::{Reader, TenantTx};

/// How far an import came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// Lines that are done.
    pub position: usize,
    /// What was made of them, as the importer counts it.
    pub state: String,
}

/// How far the import of a source came, if it began.
pub async fn find(db: &Reader, source: &str) -> Result<Option<Import>> {
    let row = db.rows::<imports::Entity>().filter(imports::Column::Source.eq(source)).one().await?;
    row.map(|row| Ok(Import { position: usize::try_from(row.position).map_err(Error::corrupt)?, state: row.state }))
        .transpose()
}

/// Notes how far an import came.
pub async fn put(tx: &TenantTx, source: &str, import: &Import, now: Timestamp) -> Result<()> {
    tx.put::<imports::Entity>(imports::Model {
        tenant_id: tx.tenant().uuid(),
        source: source.to_owned(),
        position: i64::try_from(import.position).map_err(Error::corrupt)?,
        state: import.state.clone(),
        updated_at: micros(now),
    })
    .await
}
