//! Files that are written piece by piece, so that a large one needs little memory.

use axum::body::Body;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use commerce::Error;
use futures::{StreamExt, TryStreamExt, stream};

use crate::problem::Answer;

/// A CSV file called `name`. `piece` gives the bytes after a place (the first after none), and where the next ones begin.
///
/// The first piece is read before anything is answered, so that what is wrong is still a problem.
pub(crate) async fn file<P, F>(name: &str, piece: impl Fn(Option<P>) -> F + Send + 'static) -> Answer<Response>
where
    P: Send + 'static,
    F: Future<Output = Result<(Vec<u8>, Option<P>), Error>> + Send + 'static,
{
    let (bytes, next) = piece(None).await?;
    let rest = stream::try_unfold((next, piece), |(place, piece)| async move {
        let Some(place) = place else { return Ok::<_, Error>(None) };
        let (bytes, next) = piece(Some(place)).await?;
        Ok(Some((bytes, (next, piece))))
    });
    let rest = rest.inspect_err(|error| tracing::error!(%error, "a file broke off"));
    let all = stream::once(async { Ok(bytes) }).chain(rest);
    let disposition = format!("attachment; filename=\"{name}\"");
    let headers = [(CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (CONTENT_DISPOSITION, disposition)];
    Ok((headers, Body::from_stream(all)).into_response())
}
