//! A node with a shop, and a client that talks to it.

use std::net::SocketAddr;
use std::sync::Arc;

use api::{ApiState, Config};
use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Method, Request, StatusCode};
use commerce::Commerce;
use commerce::auth::{self, SessionOf};
use serde_json::Value;
use tenants::Control;
use testkit::{TestDb, TestShop};
use tower::ServiceExt;

/// A node that answers for the shop `demo`.
pub(crate) struct Front {
    pub(crate) shop: TestShop,
    pub(crate) state: ApiState,
    pub(crate) router: Router,
    /// The owner's token.
    pub(crate) owner: String,
}

/// The control plane beside these verbs, on the same rows.
pub(crate) fn control(commerce: &Commerce) -> Control {
    let (db, cache) = (commerce.db.clone(), commerce.cache.clone());
    Control { db, cache, plugins: Arc::clone(&commerce.plugins), sources: commerce.sources.clone() }
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) bytes: Vec<u8>,
}

impl Front {
    pub(crate) async fn open(db: TestDb) -> Self {
        Self::open_as(&Arc::new(db), "demo").await
    }

    pub(crate) async fn open_as(db: &Arc<TestDb>, slug: &str) -> Self {
        let shop = TestShop::open_as(db, slug, testkit::settings()).await;
        let config = Config { base_domain: "souk.example".into(), ..Config::default() };
        let state = ApiState::new(shop.commerce.clone(), control(&shop.commerce), config);
        let router = api::router(state.clone());
        let staff = shop.owner.staff().expect("the owner is on the staff");
        let opened = auth::sessions::open(&shop.commerce, &shop.tenant, SessionOf::Staff(staff)).await;
        let owner = opened.expect("a session").token.reveal().to_owned();
        Self { shop, state, router, owner }
    }

    pub(crate) fn ask(&self, method: Method, path: &str) -> Ask<'_> {
        let request = Request::builder().method(method).uri(path).header("host", "demo.localhost:8080");
        Ask { router: &self.router, request, body: Body::empty() }
    }

    pub(crate) fn get(&self, path: &str) -> Ask<'_> {
        self.ask(Method::GET, path)
    }

    pub(crate) fn post(&self, path: &str, body: &Value) -> Ask<'_> {
        self.ask(Method::POST, path).json(body)
    }

    pub(crate) fn patch(&self, path: &str, body: &Value) -> Ask<'_> {
        self.ask(Method::PATCH, path).json(body)
    }

    pub(crate) fn delete(&self, path: &str) -> Ask<'_> {
        self.ask(Method::DELETE, path)
    }
}

/// A request that is being written.
pub(crate) struct Ask<'a> {
    router: &'a Router,
    request: axum::http::request::Builder,
    body: Body,
}

impl Ask<'_> {
    pub(crate) fn header(mut self, name: &str, value: &str) -> Self {
        self.request = self.request.header(name, value);
        self
    }

    pub(crate) fn host(mut self, host: &str) -> Self {
        if let Some(headers) = self.request.headers_mut() {
            headers.remove("host");
        }
        self.header("host", host)
    }

    pub(crate) fn by(self, token: &str) -> Self {
        self.header("authorization", &format!("Bearer {token}"))
    }

    pub(crate) fn from(mut self, address: &str) -> Self {
        let address: SocketAddr = address.parse().expect("an address with a port");
        self.request = self.request.extension(ConnectInfo(address));
        self
    }

    pub(crate) fn json(self, body: &Value) -> Self {
        let bytes = body.to_string();
        self.header("content-type", "application/json").bytes(bytes)
    }

    pub(crate) fn bytes(mut self, body: impl Into<Body>) -> Self {
        self.body = body.into();
        self
    }

    pub(crate) async fn reply(self) -> Reply {
        let request = self.request.body(self.body).expect("a request");
        let response = self.router.clone().oneshot(request).await.expect("a router always answers");
        let (head, body) = response.into_parts();
        let bytes = axum::body::to_bytes(body, usize::MAX).await.expect("a body");
        Reply { status: head.status, headers: head.headers, bytes: bytes.to_vec() }
    }
}

impl Reply {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes)
            .unwrap_or_else(|_| panic!("not JSON: {}", String::from_utf8_lossy(&self.bytes)))
    }

    /// What was asked for came, as JSON.
    pub(crate) fn is(&self, status: u16) -> Value {
        assert_eq!(self.status, status, "{}", String::from_utf8_lossy(&self.bytes));
        if self.bytes.is_empty() { Value::Null } else { self.json() }
    }

    /// A problem of that kind came, in its proper form.
    pub(crate) fn is_problem(&self, status: u16, kind: &str) -> Value {
        assert_eq!(self.status, status, "{}", String::from_utf8_lossy(&self.bytes));
        assert_eq!(self.header("content-type"), "application/problem+json");
        let body = self.json();
        assert_eq!(body["type"], format!("/problems/{kind}"), "{body}");
        assert_eq!(body["status"], status);
        for member in ["title", "code", "detail"] {
            assert!(body[member].as_str().is_some_and(|text| !text.is_empty()), "{member} of {body}");
        }
        assert_eq!(body["instance"], format!("urn:souk:request:{}", self.header("souk-request-id")));
        body
    }

    /// Mistakes came; gives their places.
    pub(crate) fn is_invalid(&self) -> Vec<String> {
        let body = self.is_problem(422, "invalid");
        let places = body["errors"].as_array().expect("a list of mistakes").iter();
        places.map(|mistake| mistake["pointer"].as_str().expect("a pointer").to_owned()).collect()
    }
}
