//! One HTTP exchange with a provider.

use providers::{Headers, Method, Request, Response};
use reqwest::header::{HeaderMap, HeaderName, HeaderValue};

use super::limits;

/// A client for talking to providers: follows no redirect, knows no proxy, waits for nobody for long.
pub fn http_client() -> reqwest::Result<reqwest::Client> {
    reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .no_proxy()
        .connect_timeout(limits::CONNECT_TIMEOUT)
        .timeout(limits::ANSWER_TIMEOUT)
        .build()
}

/// Sends a signed request; the reply only if all of it came, and within the limit.
pub(super) async fn send(http: &reqwest::Client, request: &Request) -> Result<Response, String> {
    let method = match request.method {
        Method::Get => reqwest::Method::GET,
        Method::Post => reqwest::Method::POST,
    };
    let mut headers = HeaderMap::new();
    for (name, value) in request.headers.iter() {
        let name = HeaderName::from_bytes(name.as_bytes()).map_err(|error| error.to_string())?;
        headers.append(name, HeaderValue::from_str(value).map_err(|error| error.to_string())?);
    }
    let sent = http.request(method, &request.url).headers(headers).body(request.body.clone()).send().await;
    let mut reply = sent.map_err(told)?;
    let status = reply.status().as_u16();
    let text = |value: &HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
    let headers = Headers::of(reply.headers().iter().map(|(name, value)| (name.to_string(), text(value))));
    let mut body = Vec::new();
    while let Some(chunk) = reply.chunk().await.map_err(told)? {
        body.extend_from_slice(&chunk);
        if body.len() > providers::limits::REPLY_MAX_BYTES {
            break; // Too long is what the engine says of it.
        }
    }
    Ok(Response { status, headers, body })
}

/// Without the address: it is in the message's head, and an account's name may be in it.
fn told(error: reqwest::Error) -> String {
    let error = error.without_url();
    let mut text = error.to_string();
    let mut source = std::error::Error::source(&error);
    while let Some(cause) = source {
        text = format!("{text}: {cause}");
        source = cause.source();
    }
    text
}
