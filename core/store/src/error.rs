//! What can go wrong with rows, the same for both engines.

use sea_orm::{DbErr, SqlErr};
use thiserror::Error;

/// Why rows were not read or written.
#[derive(Debug, Error)]
pub enum Error {
    /// There is no such row. The text names what was looked for: `order`.
    #[error("no such {0}")]
    NotFound(&'static str),
    /// Two rows would be the same where they must not: the name of the constraint.
    #[error("the constraint {0} does not hold")]
    Conflict(&'static str),
    /// Somebody else changed the row in the meantime; trying again may help.
    #[error("{0} was changed by somebody else in the meantime")]
    Changed(&'static str),
    /// The database has no connection or lock to give just now; trying again will help.
    #[error("the database is busy")]
    Busy(#[source] DbErr),
    /// A row does not say what it should. A defect, or somebody wrote to the database by hand.
    #[error("unreadable row: {0}")]
    Corrupt(String),
    /// Anything else that the database says.
    #[error(transparent)]
    Database(DbErr),
}

/// The result of this crate.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Unique and check constraints by name, and how SQLite (which does not say the name) tells of them.
const CONSTRAINTS: &[(&str, &str)] = &[
    ("tenants_slug_key", "tenants.slug"),
    ("tenant_domains_pkey", "tenant_domains.host"),
    ("operators_email_key", "operators.email"),
    ("staff_email_key", "staff.tenant_id, staff.email"),
    ("members_login_key", "members.tenant_id, members.login"),
    ("members_no_key", "members.tenant_id, members.no"),
    ("members_invite_code_key", "members.tenant_id, members.invite_code"),
    ("members_external_id_key", "members.tenant_id, members.external_id"),
    ("categories_code_key", "categories.tenant_id, categories.code"),
    ("products_code_key", "products.tenant_id, products.code"),
    ("skus_code_key", "skus.tenant_id, skus.code"),
    ("orders_number_key", "orders.tenant_id, orders.number"),
    ("orders_external_id_key", "orders.tenant_id, orders.external_id"),
    ("installations_label_key", "installations.tenant_id, installations.label"),
    ("plugin_files_version_key", "plugin_files.app, plugin_files.version"),
    ("idempotency_pkey", "idempotency.tenant_id, idempotency.actor, idempotency.key"),
    ("payment_messages_dedup_key", "payment_messages.tenant_id, payment_messages.provider, payment_messages.dedup_key"),
    ("stock_never_negative", "stock_never_negative"),
    ("accounts_never_overdrawn", "accounts_never_overdrawn"),
    ("order_lines_refund_bound", "order_lines_refund_bound"),
    ("orders_refund_bound", "orders_refund_bound"),
];

impl From<DbErr> for Error {
    fn from(error: DbErr) -> Self {
        let text = error.to_string();
        let constraint = matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_)))
            || text.contains("constraint")
            || text.contains("CHECK");
        if constraint {
            // The longest match: `members.tenant_id, members.no` is also the beginning of nothing else by chance.
            let named = CONSTRAINTS.iter().find(|(name, columns)| {
                text.contains(&format!("\"{name}\""))
                    || text.ends_with(columns)
                    || text.contains(&format!("{columns})"))
                    || text.ends_with(&format!(": {name}"))
                    || text.contains(&format!(": {name})"))
            });
            if let Some((name, _)) = named {
                return Self::Conflict(name);
            }
        }
        if matches!(error, DbErr::ConnectionAcquire(_)) || is_contention(&text) {
            return Self::Busy(error);
        }
        Self::Database(error)
    }
}

/// A lock, a deadlock or a serialisation failure: nothing happened, and the same again may work.
fn is_contention(text: &str) -> bool {
    ["database is locked", "deadlock detected", "could not serialize", "database table is locked"]
        .iter()
        .any(|said| text.contains(said))
}

impl Error {
    /// A row that does not say what it should.
    pub(crate) fn corrupt(what: impl std::fmt::Display) -> Self {
        Self::Corrupt(what.to_string())
    }
}
