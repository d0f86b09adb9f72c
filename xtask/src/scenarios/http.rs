//! Asking a server.

use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde_json::Value;

/// Asks one server.
#[derive(Clone)]
pub(crate) struct Client {
    agent: ureq::Agent,
    base: String,
}

/// Who asks, in which shop.
#[derive(Clone, Default)]
pub(crate) struct As {
    pub(crate) tenant: Option<String>,
    pub(crate) token: Option<String>,
}

/// What the server said.
pub(crate) enum Said {
    Done(Value),
    /// The code of the refusal, and the problem.
    Refused(String, Value),
}

impl Client {
    pub(crate) fn new(base: String) -> Self {
        let config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            // A server that refuses before it has read the body closes the connection: do not count on the next use.
            .max_idle_connections(0)
            .timeout_global(Some(Duration::from_mins(1)))
            .build();
        Self { agent: config.into(), base }
    }

    pub(crate) fn is_ready(&self) -> bool {
        self.agent.get(format!("{}/readyz", self.base)).call().is_ok_and(|response| response.status() == 200)
    }

    /// Asks, and fails if the server refuses.
    pub(crate) fn ask(&self, who: &As, method: &str, path: &str, body: Option<&Value>) -> Result<Value> {
        match self.try_ask(who, method, path, body)? {
            Said::Done(value) => Ok(value),
            Said::Refused(code, problem) => bail!("{method} {path} was refused ({code}): {problem}"),
        }
    }

    /// Asks; a refusal is an answer too.
    pub(crate) fn try_ask(&self, who: &As, method: &str, path: &str, body: Option<&Value>) -> Result<Said> {
        let mut request = ureq::http::Request::builder().method(method).uri(format!("{}{path}", self.base));
        if let Some(tenant) = &who.tenant {
            request = request.header("Souk-Tenant", tenant);
        }
        if let Some(token) = &who.token {
            request = request.header("Authorization", format!("Bearer {token}"));
        }
        let sent = match body {
            Some(body) => {
                let request = request.header("Content-Type", "application/json").body(body.to_string())?;
                self.agent.run(request)
            }
            None => self.agent.run(request.body(())?),
        };
        let mut response = sent.with_context(|| format!("{method} {path}"))?;
        let status = response.status().as_u16();
        let text = response.body_mut().read_to_string()?;
        let value: Value = if text.is_empty() {
            Value::Null
        } else {
            serde_json::from_str(&text).with_context(|| format!("{method} {path} answered {status}: {text}"))?
        };
        match status {
            200..=299 => Ok(Said::Done(value)),
            400..=499 => {
                let code = value.get("code").or_else(|| value.get("type")).and_then(Value::as_str);
                Ok(Said::Refused(code.unwrap_or("no code").to_owned(), value))
            }
            _ => bail!("{method} {path} answered {status}: {text}"),
        }
    }
}
