//! What members have put aside to buy, and what was sent to them.

use domain::id::{MemberId, OrderId};
use jiff::Timestamp;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, Order};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::columns::{at, from_json, json, micros};
use crate::entity::{carts, shipments};
use crate::error::{Error, Result};
use crate::scope::{Reader, TenantTx};

/// A line of a cart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CartLine {
    /// The SKU's code.
    pub sku: String,
    /// Pieces, at least 1.
    pub quantity: u32,
}

/// A member's cart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cart {
    /// In the order in which they were put in.
    pub lines: Vec<CartLine>,
    /// Grows with every change; 0 for a cart that was never written.
    pub version: i64,
}

/// A member's cart; an empty one if there is none.
pub async fn get(db: &Reader, member: MemberId) -> Result<Cart> {
    let row = db.rows::<carts::Entity>().filter(carts::Column::MemberId.eq(member.uuid())).one().await?;
    row.map_or_else(|| Ok(Cart::default()), |row| Ok(Cart { lines: from_json(&row.lines)?, version: row.version }))
}

/// Writes a cart, if nobody else changed it since it was read.
pub async fn put(tx: &TenantTx, member: MemberId, cart: &Cart, now: Timestamp) -> Result<()> {
    let row = carts::Model {
        tenant_id: tx.tenant().uuid(),
        member_id: member.uuid(),
        lines: json(&cart.lines),
        version: cart.version + 1,
        updated_at: micros(now),
    };
    if cart.version == 0 {
        return match tx.insert_new::<carts::Entity>(vec![row]).await? {
            1 => Ok(()),
            _ => Err(Error::Changed("the cart")),
        };
    }
    tx.update::<carts::Entity>()
        .filter(carts::Column::MemberId.eq(member.uuid()).and(carts::Column::Version.eq(cart.version)))
        .set(carts::Column::Lines, row.lines)
        .set(carts::Column::Version, row.version)
        .set(carts::Column::UpdatedAt, row.updated_at)
        .run_one("the cart")
        .await
}

/// A parcel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shipment {
    /// Its id.
    pub id: Uuid,
    /// Of which order.
    pub order: OrderId,
    /// Who carries it.
    pub carrier: String,
    /// The carrier's number for it.
    pub tracking_number: String,
    /// When it left.
    pub at: Timestamp,
}

/// Stores a parcel.
pub async fn insert_shipment(tx: &TenantTx, shipment: &Shipment) -> Result<()> {
    tx.insert::<shipments::Entity>(shipments::Model {
        tenant_id: tx.tenant().uuid(),
        id: shipment.id,
        order_id: shipment.order.uuid(),
        carrier: shipment.carrier.clone(),
        tracking_number: shipment.tracking_number.clone(),
        at: micros(shipment.at),
    })
    .await
}

/// The parcels of an order, in the order in which they left.
pub async fn shipments(db: &Reader, order: OrderId) -> Result<Vec<Shipment>> {
    let rows = db.rows::<shipments::Entity>().filter(shipments::Column::OrderId.eq(order.uuid()));
    let rows = rows.order_by(shipments::Column::Id, Order::Asc).all().await?;
    let parcel = |row: shipments::Model| {
        Ok(Shipment { id: row.id, order, carrier: row.carrier, tracking_number: row.tracking_number, at: at(row.at)? })
    };
    rows.into_iter().map(parcel).collect()
}
