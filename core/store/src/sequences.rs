//! Numbers that count up, one row per name.

use sea_orm::ColumnTrait;

use crate::entity::sequences;
use crate::error::{Error, Result};
use crate::scope::{Reader, TenantTx};

/// The numbers of members.
pub const MEMBER_NO: &str = "member-no";

/// Takes the next `count` numbers of a sequence; gives the first. The first of all is 1.
///
/// Numbers of a transaction that is not kept are given again. The row is locked until the commit, so take many at
/// once, in a transaction of its own.
pub async fn take(tx: &TenantTx, name: &str, count: u32) -> Result<i64> {
    let count = i64::from(count);
    let sql = "INSERT INTO sequences (tenant_id, name, next) VALUES ($1, $2, $3)
               ON CONFLICT (tenant_id, name) DO UPDATE SET next = sequences.next + $4 RETURNING next";
    let rows = tx.query(sql, vec![name.into(), (count + 1).into(), count.into()]).await?;
    let next: i64 = rows.first().ok_or(Error::NotFound("sequence"))?.try_get("", "next")?;
    Ok(next - count)
}

/// The number that is given next.
pub async fn next(db: &Reader, name: &str) -> Result<i64> {
    let row = db.rows::<sequences::Entity>().filter(sequences::Column::Name.eq(name)).one().await?;
    Ok(row.map_or(1, |row| row.next))
}
