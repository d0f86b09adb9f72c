//! Every table through the doors that the repositories use, for the test that no tenant sees another's rows.
//!
//! Behind the feature `testing`, which only tests turn on. It opens no door: it takes the same proofs.

pub mod postgres;
pub mod raw;

use crate::entity;
use crate::error::{Error, Result};
use crate::scope::{Reader, TenantTable, TenantTx};

macro_rules! tables {
    ($($table:ident)*) => {
        /// Every table that has a door, in alphabetical order.
        pub const TABLES: &[&str] = &[$(stringify!($table)),*];

        /// How many rows of a table a tenant sees.
        pub async fn count(db: &Reader, table: &str) -> Result<u64> {
            match table {
                $(stringify!($table) => db.rows::<entity::$table::Entity>().count().await,)*
                _ => Err(Error::NotFound("table")),
            }
        }

        /// Writes every row of a table that a tenant can change as it is; says how many.
        pub async fn touch_all(tx: &TenantTx, table: &str) -> Result<u64> {
            match table {
                $(stringify!($table) => {
                    let tenant = <entity::$table::Entity as TenantTable>::TENANT;
                    tx.update::<entity::$table::Entity>().set(tenant, tx.tenant().uuid()).run().await
                })*
                _ => Err(Error::NotFound("table")),
            }
        }

        /// Deletes every row of a table that a tenant can delete; says how many.
        pub async fn delete_all(tx: &TenantTx, table: &str) -> Result<u64> {
            match table {
                $(stringify!($table) => tx.delete::<entity::$table::Entity>(sea_orm::Condition::all()).await,)*
                _ => Err(Error::NotFound("table")),
            }
        }
    };
}

tables! {
    accounts addresses after_sales api_keys audit carts categories cursors destinations event_heads events former_payment_accounts
    idempotency imports installation_history installations job_rows jobs member_history members notices order_apps order_lines orders parked_events
    payment_accounts payment_messages payments plugin_kv preferences products referrals refunds rewards runs saved_views sequences
    sessions
    shipments skus staff stock stock_moves timers transfers withdrawals
}
