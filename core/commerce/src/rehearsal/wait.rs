//! Waiting for what others do: the workers, the sandbox.

use domain::check::Why;

use crate::limits::{REHEARSAL_LOOKS, REHEARSAL_WAIT};
use crate::{Error, Result};

/// What comes of looking again and again; none where it did not come in time.
pub(super) async fn within<T, F>(look: impl Fn() -> F) -> Result<Option<T>>
where
    F: Future<Output = Result<Option<T>, Error>>,
{
    let begun = tokio::time::Instant::now();
    loop {
        if let Some(found) = look().await? {
            return Ok(Some(found));
        }
        if begun.elapsed() >= REHEARSAL_WAIT {
            return Ok(None);
        }
        tokio::time::sleep(REHEARSAL_LOOKS).await;
    }
}

/// It did not come in time.
pub(super) fn late() -> (Why, Option<String>) {
    (Why::Late, Some(REHEARSAL_WAIT.as_secs().to_string()))
}
