//! `Idempotency-Key`: a request that is repeated is done once and answered the same.
//!
//! Every POST that moves money or stock takes one. A client that got no answer repeats the request with its key: the same
//! request gets the same answer (also when it was refused), another request with the key is refused. Keys belong to
//! who sends them and are kept for a day.
//!
//! The verb claims the key in the transaction that does the work, with the id of what it makes, so nothing is done
//! twice even where the process dies between commit and answer: then the repeated request finds the id and reads.
//! A handler has both ways in one call:
//!
//! ```ignore
//! async fn place(
//!     State(state): State<ApiState>,
//!     shopper: Shopper,
//!     key: IdempotencyKey,
//!     Json(request): Json<PlaceRequest>,
//! ) -> Answer<Response> {
//!     let commerce = &state.commerce;
//!     let place = |once: Option<Once>| async {
//!         let order = orders::place(commerce, &shopper, &request.into(), once.as_ref()).await?;
//!         Ok(OrderResponse::of(order))
//!     };
//!     // Only asked when the order was made but nobody heard of it.
//!     let read = |order: OrderId| async move { Ok(OrderResponse::of(orders::get(commerce, &shopper, order).await?)) };
//!     key.once(&state, &shopper, StatusCode::CREATED, place, read).await
//! }
//! ```
//!
//! The verb says `once::claim(&tx, once, &order.id.to_string()).await?` as the first write of its transaction.

use std::str::FromStr;
use std::sync::{Arc, Mutex, PoisonError};

use axum::body::{Body, Bytes};
use axum::extract::{FromRequestParts, Request};
use axum::http::header::CONTENT_TYPE;
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use commerce::once::{self, Before, Once};
use commerce::{ActiveTenant, Error, Merchant, Shopper};
use futures::TryStreamExt;
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::limits::IDEMPOTENCY_KEY_MAX;
use crate::problem::{Answer, Kind, MEDIA_TYPE, Problem};
use crate::state::ApiState;

/// The header with the key.
pub const HEADER: &str = "idempotency-key";
/// Says that an answer was given before.
pub const REPLAYED: &str = "souk-replayed";

/// The key of a request, if it has one.
#[derive(Debug, Clone)]
pub struct IdempotencyKey(Option<Keyed>);

#[derive(Debug, Clone)]
struct Keyed {
    key: String,
    /// Of what was read of the request so far: when the handler runs, that is all of it.
    hash: Arc<Mutex<Sha256>>,
}

impl Keyed {
    fn request_hash(&self) -> [u8; 32] {
        self.hash.lock().unwrap_or_else(PoisonError::into_inner).clone().finalize().into()
    }
}

/// Who sends requests with keys.
pub trait Sender: Sync {
    /// In which shop.
    fn shop(&self) -> &ActiveTenant;
    /// Whose keys these are.
    fn key_owner(&self) -> String;
}

impl Sender for Shopper {
    fn shop(&self) -> &ActiveTenant {
        self.tenant()
    }

    fn key_owner(&self) -> String {
        Shopper::key_owner(self)
    }
}

impl Sender for Merchant {
    fn shop(&self) -> &ActiveTenant {
        self.tenant()
    }

    fn key_owner(&self) -> String {
        Merchant::key_owner(self)
    }
}

impl IdempotencyKey {
    /// Does what `make` does, once. `status` is that of the answer. `again` reads what was made when it was made but
    /// never answered.
    pub async fn once<T, K, F, G>(
        self,
        state: &ApiState,
        sender: &impl Sender,
        status: StatusCode,
        make: impl FnOnce(Option<Once>) -> F,
        again: impl FnOnce(K) -> G,
    ) -> Answer<Response>
    where
        T: Serialize,
        K: FromStr,
        F: Future<Output = Result<T, Error>>,
        G: Future<Output = Result<T, Error>>,
    {
        let Some(keyed) = self.0 else { return respond(status, &make(None).await?) };
        let once = Once {
            actor: sender.key_owner(),
            request_hash: keyed.request_hash(),
            key: keyed.key,
            at: state.commerce.sources.now(),
        };
        let Some(_running) = state.begin(&format!("{} {} {}", sender.shop().id(), once.actor, once.key)) else {
            return Err(Error::KeyInUse.into());
        };
        let made = match once::before(&state.commerce, sender.shop(), &once).await? {
            Some(before) => Err(Error::AlreadyDone(before)),
            None => make(Some(once.clone())).await,
        };
        let made = match made {
            Err(Error::AlreadyDone(Before { answer: Some((status, body)), .. })) => return Ok(replay(status, body)),
            Err(Error::AlreadyDone(Before { subject, .. })) => match subject.parse() {
                Ok(subject) => again(subject).await,
                Err(_) => Err(Error::internal("an idempotency key was claimed for something else")),
            },
            made => made,
        };
        let answer = made.map_err(Problem::from);
        let (status, body) = match &answer {
            Ok(made) => (status.as_u16(), json(made)?),
            Err(problem) if is_final(problem.kind()) => (problem.kind().status().as_u16(), json(&problem.body(None))?),
            Err(_) => return answer.and_then(|made| respond(status, &made)),
        };
        // What was done stays done, even where the answer cannot be noted: then a repetition reads it.
        if let Err(error) = once::note(&state.commerce, sender.shop(), &once, status, &body).await {
            tracing::warn!(%error, "the answer to a request with an idempotency key was not noted");
        }
        let status = StatusCode::from_u16(status).unwrap_or(StatusCode::OK);
        answer.and_then(|made| respond(status, &made))
    }
}

/// Whether a refusal is the answer for good. Others, such as a lost race, are no answer: the repetition tries again.
fn is_final(kind: Kind) -> bool {
    matches!(kind, Kind::Invalid | Kind::NotNow | Kind::Refused | Kind::SoldOut | Kind::PriceChanged | Kind::NotFound)
}

fn json(value: &impl Serialize) -> Answer<String> {
    serde_json::to_string(value).map_err(|error| Error::internal(error).into())
}

fn respond(status: StatusCode, made: &impl Serialize) -> Answer<Response> {
    Ok((status, [(CONTENT_TYPE, "application/json")], json(made)?).into_response())
}

fn replay(status: u16, body: String) -> Response {
    let media_type = if status < 400 { "application/json" } else { MEDIA_TYPE };
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::OK);
    let mut response = (status, [(CONTENT_TYPE, media_type)], body).into_response();
    response.headers_mut().insert(REPLAYED, HeaderValue::from_static("true"));
    response
}

/// Listens to how a request with a key is read, to tell whether it is the same as before. The body has the limit that its
/// operation gives it.
pub(crate) async fn read(request: Request, next: Next) -> Response {
    let Some(key) = request.headers().get(HEADER) else { return next.run(request).await };
    let fits =
        |key: &str| (1..=IDEMPOTENCY_KEY_MAX).contains(&key.len()) && key.bytes().all(|b| (b'!'..=b'~').contains(&b));
    let Some(key) = key.to_str().ok().filter(|key| fits(key)).map(str::to_owned) else {
        let said =
            format!("`Idempotency-Key` must be 1 to {IDEMPOTENCY_KEY_MAX} printable ASCII characters, no blanks");
        return Problem::mistake("", said).into_response();
    };
    let (mut parts, body) = request.into_parts();
    let mut hash = Sha256::new();
    for part in [parts.method.as_str().as_bytes(), parts.uri.to_string().as_bytes()] {
        hash.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
        hash.update(part);
    }
    let hash = Arc::new(Mutex::new(hash));
    parts.extensions.insert(Keyed { key, hash: Arc::clone(&hash) });
    let heard = move |piece: &Bytes| hash.lock().unwrap_or_else(PoisonError::into_inner).update(piece);
    let body = Body::from_stream(body.into_data_stream().inspect_ok(heard));
    next.run(Request::from_parts(parts, body)).await
}

impl<S: Send + Sync> FromRequestParts<S> for IdempotencyKey {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        Ok(Self(parts.extensions.get::<Keyed>().cloned()))
    }
}
