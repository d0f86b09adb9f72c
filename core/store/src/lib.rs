//! Rows. The only crate that names `sea_orm`.
//!
//! Never returns a type of sea-orm, and never runs a query without a tenant outside [`platform`]. Start reading at
//! [`scope`], then at any aggregate: plain functions that take a [`Reader`] to read and a [`TenantTx`] to write.

pub mod addresses;
pub mod after_sales;
pub mod api_keys;
pub mod audit;
pub mod carts;
pub mod categories;
pub mod destinations;
pub mod events;
pub mod home;
pub mod idempotency;
pub mod imports;
pub mod installations;
pub mod jobs;
pub mod kv;
pub mod ledger;
pub mod live;
pub mod member_lists;
pub mod members;
pub mod notices;
pub mod order_lists;
pub mod orders;
pub mod payment_accounts;
pub mod payment_messages;
pub mod payments;
pub mod platform;
pub mod preferences;
pub mod product_lists;
pub mod products;
pub mod referrals;
pub mod refunds;
pub mod rewards;
pub mod runs;
pub mod saved_views;
pub mod scope;
pub mod search;
pub mod sequences;
pub mod sessions;
pub mod skus;
pub mod staff;
pub mod stock;
#[cfg(feature = "testing")]
#[doc(hidden)]
pub mod testing;
pub mod timers;
pub mod withdrawals;

mod columns;
mod connect;
mod entity;
mod error;
mod limits;
mod page;
mod select;
mod sku_options;

pub use connect::{Engine, NoEngine, Settings};
pub use error::{Error, Result};
pub use limits::CONNECTIONS;
pub use page::{Cursor, CursorError, PAGE_DEFAULT, PAGE_MAX, Page, PageAsk};
pub use platform::tenants::ActiveTenant;
pub use scope::{Db, Reader, TenantDb, TenantTx};
pub use select::{COUNT_MAX, Count, ListPlace};
