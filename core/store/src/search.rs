//! Finding things by what people read out. Each question walks an index: a shop may have ten million members.

use domain::id::{MemberId, OrderId, ProductId};

use crate::error::Result;
use crate::scope::{Reader, id};

/// Orders by their number, or by that of a parcel, at most `most`.
pub async fn orders(db: &Reader, named: &str, most: i64) -> Result<Vec<OrderId>> {
    let sql = "SELECT id FROM orders WHERE tenant_id = $1 AND number = $2
               UNION SELECT order_id FROM shipments WHERE tenant_id = $1 AND tracking_number = $2 LIMIT $3";
    let rows = db.query(sql, vec![named.into(), most.into()]).await?;
    rows.iter().map(|row| Ok(id(row.try_get("", "id")?))).collect()
}

/// How somebody names a member.
#[derive(Debug, Clone, Default)]
pub struct Called {
    /// As typed: the beginning of a name.
    pub name: String,
    /// As sign-in names are kept.
    pub login: String,
    /// As invite codes are kept.
    pub invite_code: String,
    /// A number in the shop.
    pub no: Option<i64>,
}

/// Members by their number, sign-in name or invite code, then those whose names begin so, at most `most`.
pub async fn members(db: &Reader, called: &Called, most: i64) -> Result<Vec<MemberId>> {
    let sql = "SELECT id FROM members
               WHERE tenant_id = $1 AND (no = $2 OR login = $3 OR invite_code = $4) ORDER BY no LIMIT $5";
    let no = called.no.unwrap_or(0);
    let exact = vec![no.into(), called.login.clone().into(), called.invite_code.clone().into(), most.into()];
    let mut found = Vec::new();
    for row in db.query(sql, exact).await? {
        found.push(id(row.try_get("", "id")?));
    }
    // Beginnings as a span, which an index answers on both engines; what a language sorts in between is left out again.
    let sql = "SELECT id FROM members WHERE tenant_id = $1 AND lower(name) >= $2 AND lower(name) < $3
               AND substr(lower(name), 1, CAST($4 AS INTEGER)) = $2 ORDER BY lower(name) LIMIT $5";
    let begin = called.name.to_lowercase();
    let Some(end) = behind(&begin) else { return Ok(found) };
    let length = i64::try_from(begin.chars().count()).unwrap_or(i64::MAX);
    let begins = vec![begin.into(), end.into(), length.into(), most.into()];
    for row in db.query(sql, begins).await? {
        let member = id(row.try_get("", "id")?);
        if !found.contains(&member) {
            found.push(member);
        }
    }
    found.truncate(usize::try_from(most).unwrap_or(usize::MAX));
    Ok(found)
}

/// The product of a SKU, by the SKU's code.
pub async fn product_of_sku(db: &Reader, code: &str) -> Result<Option<ProductId>> {
    let sql = "SELECT product_id FROM skus WHERE tenant_id = $1 AND code = $2";
    let rows = db.query(sql, vec![code.into()]).await?;
    rows.first().map(|row| Ok(id(row.try_get("", "product_id")?))).transpose()
}

/// A text behind all that begin like this one; none for an empty one.
fn behind(text: &str) -> Option<String> {
    let mut letters: Vec<char> = text.chars().collect();
    let last = letters.pop()?;
    let next = ((u32::from(last) + 1)..=u32::from(char::MAX)).find_map(char::from_u32).unwrap_or(char::MAX);
    letters.push(next);
    Some(letters.into_iter().collect())
}
