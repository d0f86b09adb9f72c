//! Connections: how many there may be, and how long a client may take to say what it wants.

use std::collections::HashMap;
use std::convert::Infallible;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tower::ServiceExt;

use crate::layers::Routes;
use crate::limits::{
    ACCEPT_PAUSE, CONNECTIONS_MAX, CONNECTIONS_PER_PLACE, HEAD_MAX, HEAD_TIMEOUT, REFUSAL_TIMEOUT, REFUSALS_AT_ONCE,
};
use crate::state::Config;

/// How connections are treated.
#[derive(Debug, Clone, Copy)]
pub struct Connections {
    /// How many may be open at once.
    pub most: usize,
    /// How many from one address, unless it is a trusted proxy or this machine itself.
    pub most_per_place: usize,
    /// How long the head of a request may take to come, and so how long a connection may be idle.
    pub head_within: Duration,
}

impl Default for Connections {
    fn default() -> Self {
        Self { most: CONNECTIONS_MAX, most_per_place: CONNECTIONS_PER_PLACE, head_within: HEAD_TIMEOUT }
    }
}

/// Answers whoever connects, until `stop` comes about; then what runs is finished, and nothing new is taken.
///
/// HTTP/1.1 only: TLS, HTTP/2 and HTTP/3 are the business of the proxy in front.
pub async fn serve(
    listener: TcpListener,
    answers: Routes,
    config: &Config,
    limits: Connections,
    stop: impl Future<Output = ()>,
) {
    let mut server = http1::Builder::new();
    server.timer(TokioTimer::new()).header_read_timeout(limits.head_within).max_buf_size(HEAD_MAX);
    let answers: Router = answers.with_state(());
    let (running, doors) = (GracefulShutdown::new(), Doors::new(limits, &config.trusted_proxies));
    let mut stop = std::pin::pin!(stop);
    loop {
        let (stream, peer) = tokio::select! {
            () = &mut stop => break,
            accepted = listener.accept() => match accepted {
                Ok(accepted) => accepted,
                Err(error) => { recover(&error).await; continue }
            },
        };
        let Some(open) = doors.open(peer.ip().to_canonical()) else {
            doors.refuse(stream);
            continue;
        };
        // Answers are written whole: waiting for more to send only delays them.
        let _ = stream.set_nodelay(true);
        let answers = answers.clone();
        let service = service_fn(move |request: Request<Incoming>| {
            let mut request = request.map(Body::new);
            request.extensions_mut().insert(ConnectInfo::<SocketAddr>(peer));
            let answers = answers.clone();
            async move { Ok::<_, Infallible>(answers.oneshot(request).await.unwrap_or_else(|never| match never {})) }
        });
        let connection = running.watch(server.serve_connection(TokioIo::new(stream), service));
        tokio::spawn(async move {
            if let Err(error) = connection.await {
                tracing::debug!(%error, %peer, "a connection broke off");
            }
            drop(open);
        });
    }
    drop(listener);
    running.shutdown().await;
}

/// What kept a connection from coming about: either it is gone, or the machine has no room for it now.
async fn recover(error: &io::Error) {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    if !matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset) {
        tracing::error!(%error, "no connection can be taken");
        tokio::time::sleep(ACCEPT_PAUSE).await;
    }
}

/// How many connections are open from each place.
type Places = Arc<Mutex<HashMap<String, usize>>>;

/// Lets in as many as there is room for.
struct Doors {
    limits: Connections,
    all: Arc<Semaphore>,
    places: Places,
    refusals: Arc<Semaphore>,
    trusted: Vec<IpAddr>,
}

/// A connection that was let in; makes room when it goes.
struct Open {
    _one: OwnedSemaphorePermit,
    place: Option<(String, Places)>,
}

impl Doors {
    fn new(limits: Connections, trusted: &[IpAddr]) -> Self {
        Self {
            limits,
            all: Arc::new(Semaphore::new(limits.most)),
            places: Arc::default(),
            refusals: Arc::new(Semaphore::new(REFUSALS_AT_ONCE)),
            trusted: trusted.to_vec(),
        }
    }

    fn open(&self, peer: IpAddr) -> Option<Open> {
        let Ok(one) = Arc::clone(&self.all).try_acquire_owned() else {
            tracing::warn!(%peer, most = self.limits.most, "a connection too many was refused");
            return None;
        };
        if peer.is_loopback() || self.trusted.contains(&peer) {
            return Some(Open { _one: one, place: None });
        }
        let place = commerce::place(peer);
        let mut places = self.places.lock().unwrap_or_else(PoisonError::into_inner);
        let open = places.entry(place.clone()).or_default();
        if *open >= self.limits.most_per_place {
            tracing::debug!(%peer, "a connection too many from there was refused");
            return None;
        }
        *open += 1;
        Some(Open { _one: one, place: Some((place, Arc::clone(&self.places))) })
    }

    /// Says why and closes, where that does not cost much.
    fn refuse(&self, stream: TcpStream) {
        let Ok(turn) = Arc::clone(&self.refusals).try_acquire_owned() else { return };
        tokio::spawn(async move {
            let _ = tokio::time::timeout(REFUSAL_TIMEOUT, say_full(stream)).await;
            drop(turn);
        });
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        let Some((place, places)) = &self.place else { return };
        let mut places = places.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(open) = places.get_mut(place) {
            *open -= 1;
            if *open == 0 {
                places.remove(place);
            }
        }
    }
}

const FULL: &str = r#"{"type":"/problems/busy","title":"The server is busy","status":503,"code":"busy","detail":"Too many connections."}"#;

async fn say_full(mut stream: TcpStream) -> io::Result<()> {
    let answer = format!(
        "HTTP/1.1 503 Service Unavailable\r\ncontent-type: application/problem+json\r\nretry-after: 1\r\n\
         connection: close\r\ncontent-length: {}\r\n\r\n{FULL}",
        FULL.len()
    );
    stream.write_all(answer.as_bytes()).await?;
    stream.shutdown().await?;
    // What was sent already must be read, or closing takes the answer back.
    let mut sent = [0; 4096];
    while stream.read(&mut sent).await? > 0 {}
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_place_has_so_many_connections_and_gets_room_again() {
        let limits = Connections { most: 100, most_per_place: 2, ..Connections::default() };
        let proxy = IpAddr::from([10, 0, 0, 1]);
        let doors = Doors::new(limits, &[proxy]);
        let (there, elsewhere) = (IpAddr::from([203, 0, 113, 7]), IpAddr::from([198, 51, 100, 7]));
        let (one, two) = (doors.open(there), doors.open(there));
        assert!(one.is_some() && two.is_some());
        assert!(doors.open(there).is_none(), "a third from there");
        assert!(doors.open(elsewhere).is_some(), "others are not kept out");
        for many in [proxy, IpAddr::from([127, 0, 0, 1])] {
            let open: Vec<_> = (0..5).map(|_| doors.open(many)).collect();
            assert!(open.iter().all(Option::is_some), "{many} stands for many");
        }
        drop(one);
        let again = doors.open(there);
        assert!(again.is_some(), "one that goes makes room");
        assert!(doors.open(there).is_none(), "for one");
        drop((two, again));
        assert!(
            doors.places.lock().unwrap_or_else(PoisonError::into_inner).is_empty(),
            "nobody is remembered who is gone"
        );
        assert_eq!(doors.all.available_permits(), 100);
    }
}
