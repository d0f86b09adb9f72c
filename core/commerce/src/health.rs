//! Whether this node can do its work.

use crate::{Commerce, Result};

/// The database answers and has the schema of this program.
pub async fn ready(commerce: &Commerce) -> Result<bool> {
    store::platform::schema::ping(&commerce.db).await?;
    Ok(store::platform::schema::is_current(&commerce.db).await?)
}
