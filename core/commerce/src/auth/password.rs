//! Passwords. Hashing is slow on purpose, so it runs beside the requests and only a few at once.

use tokio::sync::Semaphore;

use super::limits::{HASH_WAIT, HASHES_AT_ONCE};
use crate::{Error, Result};

/// One per process: the memory and the cores are the machine's, not a shop's.
static TURNS: Semaphore = Semaphore::const_new(HASHES_AT_ONCE);

/// What to keep of a password. [`Error::Busy`] when too many wait.
pub async fn hash(password: &str) -> Result<String> {
    let password = password.to_owned();
    in_turn(move || sources::password::hash(&password)).await
}

/// Whether it is the password whose hash was kept. Without a hash never, and after the same time.
pub async fn verify(password: &str, kept: Option<String>) -> Result<bool> {
    let password = password.to_owned();
    in_turn(move || sources::password::verify(&password, kept.as_deref())).await
}

async fn in_turn<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    let turn = tokio::time::timeout(HASH_WAIT, TURNS.acquire()).await.map_err(|_| Error::Busy)?;
    let _turn = turn.map_err(Error::internal)?;
    tokio::task::spawn_blocking(work).await.map_err(Error::internal)
}
