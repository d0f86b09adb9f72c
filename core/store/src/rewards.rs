//! Rewards.

use std::fmt;
use std::str::FromStr;

use domain::id::{MemberId, OrderId, RewardId};
use domain::reward::{Reward, RewardState};
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, Condition, Order, Value};
use uuid::Uuid;

use crate::columns::{at, from_word, maybe_at, maybe_micros, micros, unsigned, word};
use crate::connect::Engine;
use crate::entity::rewards;
use crate::error::{Error, Result};
use crate::limits;
use crate::page::{CursorError, Page, PageAsk};
use crate::scope::{Reader, TenantTx, id};

/// Stores new rewards.
pub async fn insert_all(tx: &TenantTx, new: &[Reward]) -> Result<()> {
    let tenant = tx.tenant().uuid();
    tx.insert_all::<rewards::Entity>(new.iter().map(|reward| to_row(tenant, reward)).collect()).await?;
    crate::orders::note_apps(tx, new.iter().map(|reward| (reward.installation, reward.order)).collect()).await
}

/// Writes what changed of rewards: how much was taken back, where each stands, when it becomes available. One statement
/// for many.
pub async fn update_all(tx: &TenantTx, changed: &[Reward]) -> Result<()> {
    let (uuid, bigint, text) = match tx.engine() {
        Engine::Postgres => ("::uuid", "::bigint", "::text"),
        Engine::Sqlite => ("", "", ""),
    };
    for chunk in changed.chunks(limits::REWARDS_MAX) {
        let row = |i: usize| {
            let at = i * 4 + 2;
            format!("(${at}{uuid}, ${}{bigint}, ${}{text}, ${}{bigint})", at + 1, at + 2, at + 3)
        };
        let rows: Vec<String> = (0..chunk.len()).map(row).collect();
        let sql = format!(
            "WITH changed (id, reversed, state, available_at) AS (VALUES {}) \
             UPDATE rewards SET reversed = changed.reversed, state = changed.state, available_at = changed.available_at \
             FROM changed WHERE rewards.tenant_id = $1 AND rewards.id = changed.id",
            rows.join(", ")
        );
        let values: Vec<Value> = chunk
            .iter()
            .flat_map(|reward| {
                [
                    reward.id.uuid().into(),
                    reward.reversed.into(),
                    word(&reward.state).into(),
                    maybe_micros(reward.available_at).into(),
                ]
            })
            .collect();
        if tx.execute(&sql, values).await? != chunk.len() as u64 {
            return Err(Error::Changed("a reward"));
        }
    }
    Ok(())
}

/// One reward.
pub async fn get(db: &Reader, reward: RewardId) -> Result<Reward> {
    let row = db.rows::<rewards::Entity>().filter(rewards::Column::Id.eq(reward.uuid())).one().await?;
    from_row(row.ok_or(Error::NotFound("reward"))?)
}

/// All rewards of these orders, in the order in which they were credited.
pub async fn of_orders(db: &Reader, orders: &[OrderId]) -> Result<Vec<Reward>> {
    let mut found = Vec::new();
    for chunk in orders.chunks(limits::SLICE_KEYS_MAX) {
        let ids: Vec<Uuid> = chunk.iter().map(|order| order.uuid()).collect();
        let rows = db.rows::<rewards::Entity>().filter(rewards::Column::OrderId.is_in(ids));
        for row in rows.order_by(rewards::Column::Seq, Order::Asc).all().await? {
            found.push(from_row(row)?);
        }
    }
    Ok(found)
}

/// Many rewards by id; those that do not exist are left out.
pub async fn get_all(db: &Reader, ids: &[RewardId]) -> Result<Vec<Reward>> {
    let uuids: Vec<Uuid> = ids.iter().map(|id| id.uuid()).collect();
    let rows = db.rows::<rewards::Entity>().filter(rewards::Column::Id.is_in(uuids)).all().await?;
    rows.into_iter().map(from_row).collect()
}

/// Which rewards a list shows.
#[derive(Debug, Clone, Default)]
pub struct RewardFilter {
    /// Only of this member.
    pub member: Option<MemberId>,
    /// Only of this order.
    pub order: Option<OrderId>,
    /// Only there.
    pub state: Option<RewardState>,
}

/// The rewards of a member that are not available yet, the oldest first.
pub async fn pending(db: &Reader, member: MemberId, limit: u64) -> Result<Vec<Reward>> {
    use rewards::Column as C;
    let which = C::MemberId.eq(member.uuid()).and(C::State.eq(word(&RewardState::Pending)));
    let rows = db.rows::<rewards::Entity>().filter(which).order_by(C::Id, Order::Asc).limit(limit).all().await?;
    rows.into_iter().map(from_row).collect()
}

/// Where a page of rewards ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RewardCursor {
    /// The event that credited the last reward.
    pub seq: i64,
    /// Which it was.
    pub id: RewardId,
}

impl fmt::Display for RewardCursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.seq, self.id)
    }
}

impl FromStr for RewardCursor {
    type Err = CursorError;

    fn from_str(text: &str) -> Result<Self, CursorError> {
        let (seq, reward) = text.split_once('.').ok_or(CursorError)?;
        Ok(Self { seq: seq.parse().map_err(|_| CursorError)?, id: reward.parse().map_err(|_| CursorError)? })
    }
}

/// Rewards, the newest first.
pub async fn list(
    db: &Reader,
    filter: &RewardFilter,
    page: &PageAsk<RewardCursor>,
) -> Result<Page<Reward, RewardCursor>> {
    use rewards::Column as C;
    let mut which = Condition::all();
    if let Some(member) = filter.member {
        which = which.add(C::MemberId.eq(member.uuid()));
    }
    if let Some(order) = filter.order {
        which = which.add(C::OrderId.eq(order.uuid()));
    }
    if let Some(state) = filter.state {
        which = which.add(C::State.eq(word(&state)));
    }
    if let Some(after) = page.after {
        let same = Condition::all().add(C::Seq.eq(after.seq)).add(C::Id.lt(after.id.uuid()));
        which = which.add(Condition::any().add(C::Seq.lt(after.seq)).add(same));
    }
    let rows = db.rows::<rewards::Entity>().filter(which).order_by(C::Seq, Order::Desc).order_by(C::Id, Order::Desc);
    let rows = rows.limit(page.size() + 1).all().await?;
    Page::try_of(rows, page.size(), |row| RewardCursor { seq: row.seq, id: id(row.id) }, from_row)
}

fn to_row(tenant: Uuid, reward: &Reward) -> rewards::Model {
    rewards::Model {
        tenant_id: tenant,
        id: reward.id.uuid(),
        installation_id: reward.installation.uuid(),
        member_id: reward.member.uuid(),
        order_id: reward.order.uuid(),
        line: i64::from(reward.line),
        reason: reward.reason.clone(),
        proposed: reward.proposed,
        amount: reward.amount,
        reversed: reward.reversed,
        state: word(&reward.state),
        freeze_days: i64::from(reward.freeze_days),
        available_at: maybe_micros(reward.available_at),
        digest: reward.digest.clone(),
        settings_version: reward.settings_version,
        inputs_hash: reward.inputs_hash.clone(),
        seq: reward.seq,
        at: micros(reward.at),
    }
}

fn from_row(row: rewards::Model) -> Result<Reward> {
    Ok(Reward {
        id: id(row.id),
        installation: id(row.installation_id),
        member: id(row.member_id),
        order: id(row.order_id),
        line: unsigned(row.line)?,
        reason: row.reason,
        proposed: row.proposed,
        amount: row.amount,
        reversed: row.reversed,
        state: from_word(&row.state)?,
        freeze_days: unsigned(row.freeze_days)?,
        available_at: maybe_at(row.available_at)?,
        digest: row.digest,
        settings_version: row.settings_version,
        inputs_hash: row.inputs_hash,
        seq: row.seq,
        at: at(row.at)?,
    })
}
