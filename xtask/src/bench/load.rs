//! Many connections at once for a while.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, bail};

use super::client::{Connection, request};
use super::site::Running;

/// A request, and the status that it must be answered with.
pub(super) struct Shot {
    pub(super) bytes: Vec<u8>,
    pub(super) status: u16,
}

impl Shot {
    pub(super) fn get(path: &str, status: u16) -> Self {
        Self { bytes: request("GET", path, &[], ""), status }
    }
}

/// How long each answer took, and how long all of it.
pub(super) struct Measured {
    sorted: Vec<Duration>,
    warm_up: usize,
    took: Duration,
}

impl Measured {
    /// Answers, those of the warm-up included.
    pub(super) fn count(&self) -> usize {
        self.sorted.len() + self.warm_up
    }

    #[expect(clippy::cast_precision_loss, reason = "a count of answers")]
    pub(super) fn per_second(&self) -> f64 {
        self.sorted.len() as f64 / self.took.as_secs_f64()
    }

    pub(super) fn percentile(&self, percent: usize) -> Duration {
        let at = (self.sorted.len() * percent / 100).min(self.sorted.len().saturating_sub(1));
        self.sorted.get(at).copied().unwrap_or_default()
    }
}

/// Each connection sends its shot again and again. Any other answer than the expected one ends the measurement.
pub(super) fn fire(
    node: &Running,
    connections: usize,
    lasting: Duration,
    shot: &(dyn Fn(usize) -> Shot + Sync),
) -> Result<Measured> {
    let warm = AtomicBool::new(false);
    let stop = AtomicBool::new(false);
    let took = std::sync::Mutex::new(Duration::ZERO);
    let results: Vec<Result<(Vec<Duration>, usize)>> = std::thread::scope(|scope| {
        let (warm, stop) = (&warm, &stop);
        let one = |i: usize| {
            let shot = shot(i);
            move || -> Result<(Vec<Duration>, usize)> {
                let mut connection = Connection::open(node.address())?;
                let (mut times, mut before) = (Vec::new(), 0);
                while !stop.load(Ordering::Relaxed) {
                    let counted = warm.load(Ordering::Relaxed);
                    let since = Instant::now();
                    let (status, body) = connection.ask(&shot.bytes)?;
                    if status != shot.status {
                        stop.store(true, Ordering::Relaxed);
                        bail!("{status} instead of {}: {}", shot.status, String::from_utf8_lossy(&body));
                    }
                    if counted { times.push(since.elapsed()) } else { before += 1 }
                }
                Ok((times, before))
            }
        };
        let threads: Vec<_> = (0..connections).map(|i| scope.spawn(one(i))).collect();
        std::thread::sleep(lasting / 5);
        warm.store(true, Ordering::Relaxed);
        let began = Instant::now();
        std::thread::sleep(lasting);
        stop.store(true, Ordering::Relaxed);
        *took.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = began.elapsed();
        threads.into_iter().map(|thread| thread.join().map_err(|_| anyhow!("a connection panicked"))?).collect()
    });
    let mut measured = Measured { sorted: Vec::new(), warm_up: 0, took: Duration::ZERO };
    for result in results {
        let (times, before) = result.context("the load broke off")?;
        measured.sorted.extend(times);
        measured.warm_up += before;
    }
    measured.sorted.sort_unstable();
    measured.took = *took.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    Ok(measured)
}
