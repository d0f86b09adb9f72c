//! The referral tree: who brought whom, and who stands above.
//!
//! Each member has a place: the number of the referrer, and the path of the numbers of all above. A team is everybody
//! whose path begins with a member's own path and number: one range of an index on the first [`HEAD`] bytes of paths,
//! and below the 64th level of the tree an exact comparison of the rest.
//!
//! Whoever changes the tree takes [`crate::events::lock`] before reading it, so that two changes never cross.

use std::collections::HashMap;

use domain::member::ReferralPath;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, Order, Value};

use crate::connect::Engine;
use crate::entity::referrals;
use crate::error::{Error, Result};
use crate::limits;
use crate::page::{Page, PageAsk};
use crate::scope::{Reader, TenantTx};

/// Bytes of a path that the index holds: 64 levels.
const HEAD: usize = 512;
/// Where a member stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The member's number.
    pub no: i64,
    /// The number of who brought the member.
    pub referrer: Option<i64>,
    /// All above.
    pub path: ReferralPath,
}

impl Place {
    /// A place at the top, or below a referrer who stands at `path`.
    pub fn new(no: i64, referrer: Option<(i64, &ReferralPath)>) -> Self {
        match referrer {
            None => Self { no, referrer: None, path: ReferralPath::default() },
            Some((above, path)) => Self { no, referrer: Some(above), path: path.below(above) },
        }
    }
}

/// Gives new members their places. A referrer stands before those below, or is there already.
pub async fn insert_all(tx: &TenantTx, places: &[Place]) -> Result<()> {
    tx.insert_all::<referrals::Entity>(places.iter().map(|place| to_row(tx, place)).collect::<Result<_>>()?).await
}

/// Gives a new member a place.
pub async fn insert(tx: &TenantTx, place: &Place) -> Result<()> {
    tx.insert::<referrals::Entity>(to_row(tx, place)?).await
}

/// Where the member of that number stands.
pub async fn get(db: &Reader, no: i64) -> Result<Place> {
    let row = db.rows::<referrals::Entity>().filter(referrals::Column::No.eq(no)).one().await?;
    row.map(from_row).ok_or(Error::NotFound("member"))
}

/// The path of the member of that number.
pub async fn path_of(db: &Reader, member_no: i64) -> Result<ReferralPath> {
    Ok(get(db, member_no).await?.path)
}

/// Where many members stand; those that do not exist are left out.
pub async fn get_all(db: &Reader, numbers: &[i64]) -> Result<HashMap<i64, Place>> {
    let mut found = HashMap::with_capacity(numbers.len());
    for chunk in numbers.chunks(limits::KEYS_MAX) {
        let which = referrals::Column::No.is_in(chunk.iter().copied());
        let rows = db.rows::<referrals::Entity>().filter(which).all().await?;
        found.extend(rows.into_iter().map(|row| (row.no, from_row(row))));
    }
    Ok(found)
}

/// The numbers of those whom a member brought, the lowest first.
pub async fn directs(db: &Reader, no: i64, page: &PageAsk<i64>) -> Result<Page<i64, i64>> {
    let mut rows = db.rows::<referrals::Entity>().filter(referrals::Column::Referrer.eq(no));
    if let Some(after) = page.after {
        rows = rows.filter(referrals::Column::No.gt(after));
    }
    let rows = rows.order_by(referrals::Column::No, Order::Asc).limit(page.size() + 1).all().await?;
    Ok(Page::of(rows, page.size(), |row| row.no, |row| row.no))
}

/// Somebody in a team.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Teammate {
    /// The number.
    pub no: i64,
    /// How many levels below the one whose team it is, from 1.
    pub level: u32,
    /// Who brought them.
    pub referrer: Option<i64>,
}

/// Which levels of a team are shown, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Levels {
    /// The nearest.
    pub from: u32,
    /// The farthest; below `from`: none at all.
    pub to: u32,
}

impl Levels {
    /// All of them.
    pub const ALL: Self = Self { from: 1, to: u32::MAX };
}

/// Those below a member on these levels: brothers side by side, then those below the first of them, and so on. The cursor
/// is a number.
pub async fn team(db: &Reader, top: &Place, levels: Levels, page: &PageAsk<i64>) -> Result<Page<Teammate, i64>> {
    let range = Range::below(top);
    let (from, after) = match page.after {
        None => (range.from.clone(), 0), // Numbers begin at 1.
        Some(after) => (Ord::max(head(path_of(db, after).await?.as_bytes()), range.from.clone()), after),
    };
    let sql = format!(
        "SELECT no, depth, referrer FROM referrals WHERE tenant_id = $1 AND {} \
         AND substr(path, 1, {HEAD}) >= $6 AND (substr(path, 1, {HEAD}) > $6 OR no > $7) \
         AND depth >= $9 AND depth <= $10 \
         ORDER BY substr(path, 1, {HEAD}), no LIMIT $8",
        Range::SQL
    );
    let mut values = range.values();
    let size = i64::try_from(page.size()).unwrap_or(i64::MAX) + 1;
    let own = i64::try_from(top.path.depth()).unwrap_or(i64::MAX);
    let depth = |level: u32| i32::try_from(own.saturating_add(i64::from(level))).unwrap_or(i32::MAX);
    values.extend([from.into(), after.into(), size.into(), depth(levels.from).into(), depth(levels.to).into()]);
    let rows = db.query(&sql, values).await?;
    let top = top.path.depth();
    let teammate = |row: &sea_orm::QueryResult| {
        let depth: i32 = row.try_get("", "depth")?;
        let level = usize::try_from(depth).ok().and_then(|depth| u32::try_from(depth.checked_sub(top)?).ok());
        let level = level.ok_or_else(|| Error::corrupt("a depth that is not the path's"))?;
        Ok(Teammate { no: row.try_get("", "no")?, level, referrer: row.try_get("", "referrer")? })
    };
    let team = rows.iter().map(teammate).collect::<Result<Vec<_>>>()?;
    Ok(Page::of(team, page.size(), |mate| mate.no, |mate| mate))
}

/// How many stand on each level below a member, the nearest level first. Reads the whole team.
pub async fn team_sizes(db: &Reader, top: &Place) -> Result<Vec<(u32, i64)>> {
    let sql = format!(
        "SELECT depth, count(*) AS members FROM referrals WHERE tenant_id = $1 AND {} GROUP BY depth ORDER BY depth",
        Range::SQL
    );
    let rows = db.query(&sql, Range::below(top).values()).await?;
    let mut sizes = Vec::with_capacity(rows.len());
    for (level, row) in (1..).zip(&rows) {
        sizes.push((level, row.try_get("", "members")?)); // No level is empty, so the first is the nearest.
    }
    Ok(sizes)
}

/// How many levels stand below a member.
pub async fn levels_below(db: &Reader, top: &Place) -> Result<usize> {
    let sql = format!("SELECT max(depth) AS deepest FROM referrals WHERE tenant_id = $1 AND {}", Range::SQL);
    let rows = db.query(&sql, Range::below(top).values()).await?;
    let deepest: Option<i32> = match rows.first() {
        Some(row) => row.try_get("", "deepest")?,
        None => None,
    };
    let deepest = deepest.and_then(|deepest| usize::try_from(deepest).ok());
    Ok(deepest.map_or(0, |deepest| deepest.saturating_sub(top.path.depth())))
}

/// Moves a member, with everybody below, from the place where it was read to a new one.
///
/// [`Error::Changed`] if somebody else moved it. That the new place is not below the old one, the caller has checked,
/// under the lock of the log.
pub async fn move_to(tx: &TenantTx, from: &Place, to: &Place) -> Result<()> {
    let own = to_row(tx, to)?;
    let unmoved = referrals::Column::No.eq(from.no).and(referrals::Column::Path.eq(from.path.as_bytes()));
    tx.update::<referrals::Entity>()
        .filter(unmoved)
        .set(referrals::Column::Referrer, own.referrer)
        .set(referrals::Column::Depth, own.depth)
        .set(referrals::Column::Path, own.path)
        .run_one("the referrer")
        .await?;
    // SQLite joins blobs to a text of the same bytes, which the cast turns back.
    let bytes = match tx.engine() {
        Engine::Sqlite => "blob",
        Engine::Postgres => "bytea",
    };
    let sql = format!(
        "UPDATE referrals SET path = CAST($6 || substr(path, $7) AS {bytes}), depth = depth + $8 \
         WHERE tenant_id = $1 AND {}",
        Range::SQL
    );
    let mut values = Range::below(from).values();
    let kept_from = i32::try_from(from.path.as_bytes().len() + 1).map_err(Error::corrupt)?;
    let down = own.depth - depth(&from.path)?;
    values.extend([to.path.as_bytes().to_vec().into(), kept_from.into(), down.into()]);
    tx.execute(&sql, values).await?;
    Ok(())
}

/// The rows below a member.
struct Range {
    from: Vec<u8>,
    to: Vec<u8>,
    whole: Vec<u8>,
}

impl Range {
    /// Which rows; `$2` to `$5` are [`Range::values`]. The last condition is for teams below the 64th level.
    const SQL: &'static str = "substr(path, 1, 512) >= $2 AND substr(path, 1, 512) < $3 AND substr(path, 1, $4) = $5";

    fn below(top: &Place) -> Self {
        let whole = top.path.below(top.no).as_bytes().to_vec();
        let from = head(&whole);
        let to = after(&from);
        Self { from, to, whole }
    }

    fn values(self) -> Vec<Value> {
        let length = i32::try_from(self.whole.len()).unwrap_or(i32::MAX);
        vec![self.from.into(), self.to.into(), length.into(), self.whole.into()]
    }
}

fn head(path: &[u8]) -> Vec<u8> {
    path[..path.len().min(HEAD)].to_vec()
}

/// The first bytes that come after all that begin with `prefix`. Numbers are positive, so their first byte is below
/// 128 and there is always one.
fn after(prefix: &[u8]) -> Vec<u8> {
    let mut next = prefix.to_vec();
    while let Some(last) = next.pop() {
        if last < u8::MAX {
            next.push(last + 1);
            break;
        }
    }
    next
}

fn depth(path: &ReferralPath) -> Result<i32> {
    i32::try_from(path.depth()).map_err(Error::corrupt)
}

fn to_row(tx: &TenantTx, place: &Place) -> Result<referrals::Model> {
    Ok(referrals::Model {
        tenant_id: tx.tenant().uuid(),
        no: place.no,
        referrer: place.referrer,
        depth: depth(&place.path)?,
        path: place.path.as_bytes().to_vec(),
    })
}

fn from_row(row: referrals::Model) -> Place {
    Place { no: row.no, referrer: row.referrer, path: ReferralPath::from_bytes(row.path) }
}
