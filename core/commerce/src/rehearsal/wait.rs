//! Waiting for what others do: the workers, the sandbox.

use std::time::Duration;

use domain::check::Why;

use crate::limits::REHEARSAL_LOOKS;
use crate::{Error, Result};

/// What comes of looking again and again for so long; none where it did not come in time.
pub(super) async fn within<T, F>(wait: Duration, look: impl Fn() -> F) -> Result<Option<T>>
where
    F: Future<Output = Result<Option<T>, Error>>,
{
    let begun = tokio::time::Instant::now();
    loop {
        if let Some(found) = look().await? {
            return Ok(Some(found));
        }
        if begun.elapsed() >= wait {
            return Ok(None);
        }
        tokio::time::sleep(REHEARSAL_LOOKS).await;
    }
}

/// It did not come in that time.
pub(super) fn late(wait: Duration) -> (Why, Option<String>) {
    (Why::Late, Some(wait.as_secs().to_string()))
}
