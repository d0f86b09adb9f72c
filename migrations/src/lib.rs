//! The schema of the database, one file per change. See README.md for the rules (expand, then contract).
//!
//! A change is SQL that both engines run after three words are replaced: `UUID`, `BYTES` and `KEYTEXT` (see [`dialect`]). On
//! Postgres every table of [`TENANT_TABLES`] also gets row-level security.

mod dialect;
mod m0001_platform;
mod m0002_people;
mod m0003_catalogue;
mod m0004_orders;
mod m0005_payments;
mod m0006_ledger;
mod m0007_apps;
mod m0008_seals;
mod m0009_unmatched;
mod m0010_memory;
mod m0011_counted;
mod m0012_web;
mod m0013_lists;
mod m0014_two_people;
mod m0015_unread;
mod m0016_refund_currency;
mod m0017_after_sales;
mod m0018_jobs;
mod m0019_checks;

pub use dialect::APP_ROLE;
pub use sea_orm_migration::MigratorTrait;
use sea_orm_migration::prelude::*;

/// Runs the changes that a database does not have yet.
#[derive(Debug)]
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m0001_platform::Change),
            Box::new(m0002_people::Change),
            Box::new(m0003_catalogue::Change),
            Box::new(m0004_orders::Change),
            Box::new(m0005_payments::Change),
            Box::new(m0006_ledger::Change),
            Box::new(m0007_apps::Change),
            Box::new(m0008_seals::Change),
            Box::new(m0009_unmatched::Change),
            Box::new(m0010_memory::Change),
            Box::new(m0011_counted::Change),
            Box::new(m0012_web::Change),
            Box::new(m0013_lists::Change),
            Box::new(m0014_two_people::Change),
            Box::new(m0015_unread::Change),
            Box::new(m0016_refund_currency::Change),
            Box::new(m0017_after_sales::Change),
            Box::new(m0018_jobs::Change),
            Box::new(m0019_checks::Change),
        ]
    }
}

/// Every table whose rows belong to a tenant, in alphabetical order.
pub const TENANT_TABLES: &[&str] = &[
    "accounts",
    "addresses",
    "after_sales",
    "api_keys",
    "audit",
    "carts",
    "categories",
    "cursors",
    "destinations",
    "event_heads",
    "events",
    "former_payment_accounts",
    "idempotency",
    "imports",
    "installation_history",
    "installations",
    "job_rows",
    "jobs",
    "member_history",
    "members",
    "notices",
    "order_apps",
    "order_lines",
    "orders",
    "parked_events",
    "payment_accounts",
    "payment_messages",
    "payments",
    "plugin_kv",
    "preferences",
    "products",
    "referrals",
    "refunds",
    "rewards",
    "runs",
    "saved_views",
    "sequences",
    "sessions",
    "shipments",
    "skus",
    "staff",
    "stock",
    "stock_moves",
    "timers",
    "transfers",
    "withdrawals",
];

/// Every table of the platform itself, in alphabetical order.
pub const PLATFORM_TABLES: &[&str] = &[
    "operator_preferences",
    "operator_sessions",
    "operators",
    "platform_audit",
    "platform_seals",
    "plugin_files",
    "sandbox_accounts",
    "sandbox_charges",
    "sandbox_deliveries",
    "tenant_checks",
    "tenant_domains",
    "tenants",
];
