//! Whether this node can do its work.

use std::error::Error as _;

pub use store::platform::backlog::Backlog;

use crate::{Commerce, Result};

/// The database answers and has every change of the schema that this program knows. It may have more: old and new nodes
/// run side by side during an upgrade. Why not is logged.
pub async fn ready(commerce: &Commerce) -> Result<bool> {
    let missing = match store::platform::schema::missing(&commerce.db).await {
        Ok(missing) => missing,
        Err(error) => {
            let cause = error.source().map(ToString::to_string).unwrap_or_default();
            tracing::warn!(%error, cause, "the database does not answer");
            return Err(error.into());
        }
    };
    if !missing.is_empty() {
        tracing::warn!(missing = missing.join(", "), "the schema is older than this program: run `souk migrate`");
    }
    Ok(missing.is_empty())
}

/// How much work waits for the workers, over all shops.
pub async fn backlog(commerce: &Commerce) -> Result<Backlog> {
    Ok(store::platform::backlog::depth(&commerce.db, commerce.sources.now()).await?)
}
