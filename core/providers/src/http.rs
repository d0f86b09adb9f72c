//! HTTP messages as data. Sending them is the core's business.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use thiserror::Error;

/// A request before it is signed, or after.
///
/// The core stores the unsigned one before it is first sent; every retry signs that stored one again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// What to do.
    pub method: Method,
    /// Where, with scheme and host. The core follows no redirect.
    pub url: String,
    /// Headers other than `Host` and `Content-Length`.
    pub headers: Headers,
    /// The exact body; empty for none.
    pub body: String,
}

/// What a provider answered, byte for byte.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Response {
    /// HTTP status.
    pub status: u16,
    /// Headers as they came, repeated ones included.
    pub headers: Headers,
    /// The raw body, at most [`crate::limits::REPLY_MAX_BYTES`].
    pub body: Vec<u8>,
}

/// The methods that providers use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Method {
    /// Reads.
    Get,
    /// Does.
    Post,
}

/// Headers in the order in which they came. Names are compared without case.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Headers(Vec<(String, String)>);

/// Why a header is not there once.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum HeaderError {
    /// It is not there.
    #[error("the header `{0}` is missing")]
    Missing(&'static str),
    /// It is there twice, so that two readers could take different ones.
    #[error("the header `{0}` is there more than once")]
    Repeated(&'static str),
}

impl Request {
    /// Path and query as the signature covers them: the URL without scheme and host, `/` when there is no path.
    pub fn target(&self) -> &str {
        let after_scheme = self.url.find("://").map_or(0, |at| at + 3);
        self.url[after_scheme..].find('/').map_or("/", |at| &self.url[after_scheme + at..])
    }

    /// SHA-256 in hex over method, URL, headers and body, each with its length.
    ///
    /// Two tries of one operation must have the same one; the core compares before it sends again.
    pub fn fingerprint(&self) -> String {
        let mut hash = Sha256::new();
        let mut part = |bytes: &[u8]| {
            hash.update(u64::try_from(bytes.len()).unwrap_or(u64::MAX).to_be_bytes());
            hash.update(bytes);
        };
        part(self.method.as_str().as_bytes());
        part(self.url.as_bytes());
        part(self.body.as_bytes());
        for (name, value) in self.headers.iter() {
            part(name.as_bytes());
            part(value.as_bytes());
        }
        hex::encode(hash.finalize())
    }
}

impl Method {
    /// In capitals, as it stands in a request line.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
        }
    }
}

impl Headers {
    /// These headers, in this order.
    pub fn of<N: Into<String>, V: Into<String>>(pairs: impl IntoIterator<Item = (N, V)>) -> Self {
        Self(pairs.into_iter().map(|(name, value)| (name.into(), value.into())).collect())
    }

    /// Adds one at the end.
    pub fn push(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.0.push((name.into(), value.into()));
    }

    /// The only value of a header.
    pub fn one(&self, name: &'static str) -> Result<&str, HeaderError> {
        let mut values = self.iter().filter(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, value)| value);
        let first = values.next().ok_or(HeaderError::Missing(name))?;
        if values.next().is_some() { Err(HeaderError::Repeated(name)) } else { Ok(first) }
    }

    /// Name and value of each.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn get(url: &str) -> Request {
        Request { method: Method::Get, url: url.into(), headers: Headers::default(), body: String::new() }
    }

    #[test]
    fn the_target_is_the_url_without_scheme_and_host() {
        assert_eq!(get("https://pay.example/v1/a?b=c").target(), "/v1/a?b=c");
        assert_eq!(get("https://pay.example").target(), "/");
    }

    #[test]
    fn a_header_that_comes_twice_is_no_header() {
        let headers = Headers::of([("A", "1"), ("B", "2"), ("a", "3")]);
        assert_eq!(headers.one("b"), Ok("2"));
        assert_eq!(headers.one("A"), Err(HeaderError::Repeated("A")));
        assert_eq!(headers.one("C"), Err(HeaderError::Missing("C")));
    }

    #[test]
    fn any_other_byte_is_another_fingerprint() {
        let one = get("https://pay.example/1");
        let mut two = one.clone();
        two.headers.push("A", "1");
        let mut three = one.clone();
        three.body.push(' ');
        assert_eq!(one.fingerprint(), one.clone().fingerprint());
        assert_ne!(one.fingerprint(), two.fingerprint());
        assert_ne!(one.fingerprint(), three.fingerprint());
    }
}
