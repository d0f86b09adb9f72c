//! How the body of a request comes in: all of it within [`BODY_TIMEOUT`], however little comes at a time; and what
//! nobody wanted to read is read to its end where that is not much, so that a refusal costs a client its connection no more.

use std::error::Error;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};

use axum::body::{Body, BodyDataStream, Bytes, HttpBody};
use axum::extract::Request;
use axum::http::header::EXPECT;
use axum::middleware::Next;
use axum::response::Response;
use futures::{Stream, StreamExt};
use thiserror::Error;
use tokio::time::{Sleep, sleep, timeout};

use crate::limits::{BODY_TIMEOUT, DRAIN_MAX, DRAIN_TIMEOUT};

/// Goes around everything that may read a body.
pub(crate) async fn layer(request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    if body.is_end_stream() {
        return next.run(Request::from_parts(parts, body)).await;
    }
    let too_much = body.size_hint().lower() > DRAIN_MAX as u64;
    // Reading would tell the client to send what it keeps back until then.
    let waits = parts.headers.contains_key(EXPECT);
    let rest = Rest::default();
    let incoming = Incoming {
        body: Some(body.into_data_stream()),
        begun: false,
        late: Box::pin(sleep(BODY_TIMEOUT)),
        rest: Arc::clone(&rest),
    };
    let response = next.run(Request::from_parts(parts, Body::from_stream(incoming))).await;
    let left = rest.lock().unwrap_or_else(PoisonError::into_inner).take();
    if let Some((body, begun)) = left
        && !too_much
        && (begun || !waits)
    {
        // Where that fails, the connection is closed after the answer.
        let _ = timeout(DRAIN_TIMEOUT, drain(body)).await;
    }
    response
}

async fn drain(mut body: BodyDataStream) {
    let mut most = DRAIN_MAX;
    while let Some(Ok(piece)) = body.next().await {
        let Some(left) = most.checked_sub(piece.len()) else { return };
        most = left;
    }
}

/// What is left of a body when nobody reads it any more, and whether somebody began to.
type Rest = Arc<Mutex<Option<(BodyDataStream, bool)>>>;

/// A body on its way in.
struct Incoming {
    /// None when it ended, or broke off.
    body: Option<BodyDataStream>,
    begun: bool,
    late: Pin<Box<Sleep>>,
    rest: Rest,
}

/// Not all of a body came in time.
#[derive(Debug, Error)]
#[error("The body came too slowly: all of it must be here within {} s.", BODY_TIMEOUT.as_secs())]
struct TooSlow;

impl Stream for Incoming {
    type Item = Result<Bytes, axum::Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.begun = true;
        let Some(body) = &mut self.body else { return Poll::Ready(None) };
        match body.poll_next_unpin(context) {
            Poll::Ready(Some(Ok(piece))) => Poll::Ready(Some(Ok(piece))),
            Poll::Ready(ended) => {
                self.body = None;
                Poll::Ready(ended)
            }
            Poll::Pending if self.late.as_mut().poll(context).is_ready() => {
                self.body = None;
                Poll::Ready(Some(Err(axum::Error::new(TooSlow))))
            }
            Poll::Pending => Poll::Pending,
        }
    }
}

impl Drop for Incoming {
    fn drop(&mut self) {
        if let Some(body) = self.body.take() {
            *self.rest.lock().unwrap_or_else(PoisonError::into_inner) = Some((body, self.begun));
        }
    }
}

/// Why a body could not be read, in a sentence.
pub(crate) fn said_of(error: &(dyn Error + 'static)) -> String {
    let mut cause = Some(error);
    while let Some(error) = cause {
        if error.is::<TooSlow>() {
            return error.to_string();
        }
        cause = error.source();
    }
    "The body ended early.".into()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use futures::stream;

    use super::*;

    #[tokio::test]
    async fn a_body_that_drips_for_ever_is_given_up() {
        let drips = stream::unfold((), |()| async {
            sleep(Duration::from_millis(5)).await;
            Some((Ok::<_, axum::Error>(Bytes::from_static(b"x")), ()))
        });
        let rest = Rest::default();
        let incoming = Incoming {
            body: Some(Body::from_stream(drips).into_data_stream()),
            begun: false,
            late: Box::pin(sleep(Duration::from_millis(50))),
            rest: Arc::clone(&rest),
        };
        let read = axum::body::to_bytes(Body::from_stream(incoming), usize::MAX);
        let error = timeout(Duration::from_secs(5), read).await.expect("it ends").expect_err("too slow");
        assert_eq!(said_of(&error), "The body came too slowly: all of it must be here within 25 s.");
        assert!(rest.lock().unwrap_or_else(PoisonError::into_inner).is_none(), "nor is it read to its end");
    }
}
