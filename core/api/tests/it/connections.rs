//! Connections of clients that mean no good, or that are only slow: over real sockets.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use api::{Config, Connections};
use testkit::TestDb;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use crate::front::Front;

/// A node on a real address.
async fn serves(db: TestDb, limits: Connections) -> (Front, SocketAddr) {
    let front = Front::open(db).await;
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let router = front.router.clone();
    tokio::spawn(async move {
        api::serve(listener, router, &Config::default(), limits, std::future::pending()).await;
    });
    (front, address)
}

async fn connects(to: SocketAddr) -> TcpStream {
    TcpStream::connect(to).await.expect("a connection")
}

/// The next answer of a connection, whole; empty where it was closed.
async fn answer(stream: &mut TcpStream) -> String {
    let mut text = Vec::new();
    let mut piece = [0; 4096];
    loop {
        let whole = String::from_utf8_lossy(&text).into_owned();
        if let Some((head, body)) = whole.split_once("\r\n\r\n") {
            let length =
                head.lines().find_map(|line| line.to_ascii_lowercase().strip_prefix("content-length: ")?.parse().ok());
            if body.len() >= length.unwrap_or(0) {
                return whole;
            }
        }
        let read = tokio::time::timeout(Duration::from_secs(20), stream.read(&mut piece)).await.expect("an answer");
        match read {
            Ok(read @ 1..) => text.extend_from_slice(&piece[..read]),
            _ => return whole,
        }
    }
}

fn is(answer: &str, status: u16) -> bool {
    answer.starts_with(&format!("HTTP/1.1 {status} "))
}

const HEALTH: &str = "GET /healthz HTTP/1.1\r\nhost: demo.localhost\r\n\r\n";

testkit::each_db! {
    async fn who_sends_a_head_bit_by_bit_is_cut_off_and_others_are_served(db: TestDb) {
        let limits = Connections { head_within: Duration::from_millis(600), ..Connections::default() };
        let (_front, at) = serves(db, limits).await;
        let since = Instant::now();
        let mut slow = connects(at).await;
        slow.write_all(b"GET /healthz HTTP/1.1\r\n").await.expect("the beginning of a head");
        let drips = async {
            while slow.write_all(b"x: y\r\n").await.is_ok() {
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        };
        tokio::time::timeout(Duration::from_secs(10), drips).await.expect("it is closed");
        assert!((500..5_000).contains(&since.elapsed().as_millis()), "{:?}", since.elapsed());
        let mut other = connects(at).await;
        other.write_all(HEALTH.as_bytes()).await.expect("a request");
        assert!(is(&answer(&mut other).await, 200));
        assert_eq!(answer(&mut other).await, "", "nor is a connection kept that is idle for as long");
    }

    async fn a_connection_too_many_hears_so_and_room_is_made_again(db: TestDb) {
        let (_front, at) = serves(db, Connections { most: 2, ..Connections::default() }).await;
        let (mut one, mut two) = (connects(at).await, connects(at).await);
        for stream in [&mut one, &mut two] {
            stream.write_all(HEALTH.as_bytes()).await.expect("a request");
            assert!(is(&answer(stream).await, 200));
        }
        let mut three = connects(at).await;
        three.write_all(HEALTH.as_bytes()).await.expect("a request");
        let refused = answer(&mut three).await;
        assert!(is(&refused, 503) && refused.contains("/problems/busy") && refused.contains("connection: close"), "{refused}");
        assert_eq!(answer(&mut three).await, "", "it is closed");
        drop(two);
        for _ in 0..100 {
            let mut again = connects(at).await;
            again.write_all(HEALTH.as_bytes()).await.expect("a request");
            if is(&answer(&mut again).await, 200) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        panic!("no room was made");
    }

    async fn a_refusal_costs_nobody_the_connection(db: TestDb) {
        let (_front, at) = serves(db, Connections::default()).await;
        let mut stream = connects(at).await;
        for (length, comes) in [(2_048, 2_048), (60_000, 60_000)] {
            let head = format!("POST /merchant/v1/members HTTP/1.1\r\nhost: demo.localhost\r\n\
                content-type: application/json\r\ncontent-length: {length}\r\n\r\n");
            stream.write_all(head.as_bytes()).await.expect("a head");
            // The body comes when the answer is long clear.
            tokio::time::sleep(Duration::from_millis(100)).await;
            stream.write_all(&vec![b' '; comes]).await.expect("a body");
            let refused = answer(&mut stream).await;
            assert!(is(&refused, 401), "{refused}");
            stream.write_all(HEALTH.as_bytes()).await.expect("the connection is open");
            assert!(is(&answer(&mut stream).await, 200), "it is still good after {length} bytes");
        }
    }

    async fn a_body_that_never_comes_costs_the_connection_and_not_the_answer(db: TestDb) {
        let (_front, at) = serves(db, Connections::default()).await;
        for length in [2_048, 10_000_000] {
            let mut stream = connects(at).await;
            let head = format!("POST /merchant/v1/members HTTP/1.1\r\nhost: demo.localhost\r\n\
                content-type: application/json\r\ncontent-length: {length}\r\n\r\n");
            stream.write_all(head.as_bytes()).await.expect("a head");
            let refused = answer(&mut stream).await;
            assert!(is(&refused, 401), "{refused}");
            assert_eq!(answer(&mut stream).await, "", "it is closed");
        }
    }

    async fn no_request_hides_in_anothers_body(db: TestDb) {
        let (_front, at) = serves(db, Connections::default()).await;
        let hidden = "0\r\n\r\nGET /healthz HTTP/1.1\r\nhost: demo.localhost\r\n\r\n";
        for lengths in [
            format!("content-length: {}\r\ntransfer-encoding: chunked\r\n", hidden.len()),
            format!("content-length: {}\r\ncontent-length: 5\r\n", hidden.len()),
            "transfer-encoding: chunked\r\ntransfer-encoding: identity\r\n".into(),
            "transfer-encoding: chunked, identity\r\n".into(),
            "content-length: +5\r\n".into(),
            "content-length : 5\r\n".into(),
        ] {
            let mut stream = connects(at).await;
            let ask = format!("POST /storefront/v1/quotes HTTP/1.1\r\nhost: demo.localhost\r\n\
                content-type: application/json\r\n{lengths}\r\n{hidden}");
            stream.write_all(ask.as_bytes()).await.expect("a request");
            let first = answer(&mut stream).await;
            assert!(first.is_empty() || first.starts_with("HTTP/1.1 4"), "{lengths}: {first}");
            assert_eq!(answer(&mut stream).await, "", "nothing else is answered: {lengths}");
        }
        for twice in ["host: demo.localhost\r\nhost: other.localhost\r\n",
            "host: demo.localhost\r\nsouk-tenant: demo\r\nsouk-tenant: other\r\n"] {
            let mut stream = connects(at).await;
            let ask = format!("GET /storefront/v1/products HTTP/1.1\r\n{twice}\r\n");
            stream.write_all(ask.as_bytes()).await.expect("a request");
            let refused = answer(&mut stream).await;
            assert!(is(&refused, 400), "{twice}: {refused}");
        }
    }
}

/// All of a body is here within 25 s, or the client hears that it is not: before the time of the operation is over.
#[test]
fn a_body_that_stops_half_way_is_given_up() {
    testkit::run(async {
        let (_front, at) = serves(TestDb::sqlite().await, Connections::default()).await;
        let mut stream = connects(at).await;
        let half = "POST /storefront/v1/quotes HTTP/1.1\r\nhost: demo.localhost\r\n\
            content-type: application/json\r\ncontent-length: 100\r\n\r\n{\"lines\": [";
        stream.write_all(half.as_bytes()).await.expect("half of it");
        tokio::time::sleep(Duration::from_secs(24)).await;
        let refused = answer(&mut stream).await;
        assert!(is(&refused, 400) && refused.contains("too slowly"), "{refused}");
    });
}
