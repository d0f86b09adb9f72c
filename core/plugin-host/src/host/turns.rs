//! Slow work on threads of its own, only so much of it at the same time.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::task::spawn_blocking;
use tokio::time::timeout;

use super::LoadError;
use crate::inspect::Refused;

/// Does slow work when there is a turn for it; gives its turn with the result.
///
/// A thread cannot be stopped. So the turn belongs to the thread and not to who waits: however many give up waiting,
/// there are never more threads at work than turns.
pub(super) async fn bounded<T: Send + 'static>(
    gate: Arc<Semaphore>,
    time: Duration,
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<(T, OwnedSemaphorePermit), LoadError> {
    let turn = timeout(time, gate.acquire_owned()).await.map_err(|_| LoadError::Busy)?;
    let turn = turn.map_err(|_| LoadError::Interrupted)?;
    let working = spawn_blocking(move || (work(), turn));
    let done = timeout(time, working).await.map_err(|_| Refused::CompiledTooSlowly)?;
    done.map_err(|_| LoadError::Interrupted)
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    const SHORT: Duration = Duration::from_millis(50);

    #[tokio::test]
    async fn work_that_nobody_waits_for_any_more_keeps_its_turn_until_it_ends() {
        let gate = Arc::new(Semaphore::new(1));
        let (end, told) = mpsc::channel::<()>();
        let slow = bounded(Arc::clone(&gate), SHORT, move || told.recv().ok()).await;
        assert!(matches!(slow, Err(LoadError::Refused(Refused::CompiledTooSlowly))), "{slow:?}");
        let next = bounded(Arc::clone(&gate), SHORT, || ()).await;
        assert!(matches!(next, Err(LoadError::Busy)), "{next:?}");
        end.send(()).expect("it still works");
        let (done, turn) = bounded(Arc::clone(&gate), Duration::from_secs(10), || 7).await.expect("a turn is free");
        assert_eq!((done, gate.available_permits()), (7, 0));
        drop(turn);
        assert_eq!(gate.available_permits(), 1);
    }
}
