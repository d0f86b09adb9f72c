//! Watching: a stream of topics (server-sent events), each of them said at most twice a second.
//!
//! A stream ends when its session does, when its shop is suspended, and when the node is about to stop; a client then opens
//! another one. A comment comes every so often, so that both ends notice when the line is dead.

use std::collections::{BTreeSet, HashMap};
use std::convert::Infallible;
use std::sync::{Arc, Mutex, PoisonError};

use axum::body::{Body, Bytes};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use commerce::limits::LIVE_PAUSE;
use futures::stream;
use tokio::time::{Instant, sleep};

use crate::limits::{LIVE_HEARTBEAT, LIVE_STREAMS_PER_PERSON};
use crate::problem::{Answer, Kind, Problem};
use crate::state::ApiState;

/// The streams that are open, by who watches.
#[derive(Debug, Clone, Default)]
pub(crate) struct Watching(Arc<Mutex<HashMap<String, usize>>>);

/// A stream that is open; makes room when it goes.
struct Open {
    who: String,
    all: Watching,
}

impl Watching {
    fn open(&self, who: String) -> Answer<Open> {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let open = all.entry(who.clone()).or_default();
        if *open >= LIVE_STREAMS_PER_PERSON {
            let said = format!("More than {LIVE_STREAMS_PER_PERSON} streams at once.");
            return Err(Problem::new(Kind::TooManyRequests, said).code("too_many_streams").retry_after(5));
        }
        *open += 1;
        Ok(Open { who, all: self.clone() })
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        let mut all = self.all.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(open) = all.get_mut(&self.who) {
            *open -= 1;
            if *open == 0 {
                all.remove(&self.who);
            }
        }
    }
}

/// A stream for `who`. `look` is asked twice a second: it gives the topics that changed since it was asked last, or none
/// where the stream is to end.
pub(crate) fn answer<L, F>(state: &ApiState, who: String, look: L) -> Answer<Response>
where
    L: FnMut() -> F + Send + 'static,
    F: Future<Output = Option<BTreeSet<&'static str>>> + Send + 'static,
{
    let open = state.watching.open(who)?;
    let begin = Watch { state: state.clone(), look, heard: Instant::now(), _open: open, is_first: true };
    let pieces = stream::unfold(begin, Watch::next);
    let headers = [(CONTENT_TYPE, "text/event-stream"), (CACHE_CONTROL, "no-store, no-transform")];
    Ok((headers, [("x-accel-buffering", "no")], Body::from_stream(pieces)).into_response())
}

/// A stream on its way.
struct Watch<L> {
    state: ApiState,
    look: L,
    /// When something was said last.
    heard: Instant,
    is_first: bool,
    _open: Open,
}

impl<L, F> Watch<L>
where
    L: FnMut() -> F,
    F: Future<Output = Option<BTreeSet<&'static str>>>,
{
    async fn next(mut self) -> Option<(Result<Bytes, Infallible>, Self)> {
        if self.is_first {
            // The head of the answer goes out with this, and how soon to come again after a break.
            self.is_first = false;
            return Some((Ok(Bytes::from_static(b"retry: 2000\n: watching\n\n")), self));
        }
        loop {
            sleep(LIVE_PAUSE).await;
            if self.state.is_draining() {
                return None;
            }
            let topics = (self.look)().await?;
            let said: String = topics.into_iter().map(|topic| format!("event: {topic}\ndata: {{}}\n\n")).collect();
            let said = match said.as_str() {
                "" if self.heard.elapsed() < LIVE_HEARTBEAT => continue,
                "" => ": still here\n\n".to_owned(),
                _ => said,
            };
            self.heard = Instant::now();
            return Some((Ok(Bytes::from(said)), self));
        }
    }
}
