//! What holds for every operation because its document says so: no parameters but those that are there, and an answer
//! to a POST that makes something says where it is.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use axum::body::Body;
use axum::extract::{MatchedPath, Request, State};
use axum::http::header::LOCATION;
use axum::http::{HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::problem::Mistake;
use serde::Deserialize;
use utoipa::openapi::path::{Operation, ParameterIn};
use utoipa::openapi::{OpenApi, RefOr};

use crate::cookies;
use crate::limits::BODY_MAX;
use crate::problem::{Kind, Problem};

/// The parameters that operations take in the query, by method and path.
#[derive(Debug, Default)]
pub(crate) struct Known(HashMap<(Method, String), HashSet<String>>);

impl Known {
    /// Adds the operations of a document that stands below `prefix`.
    pub(crate) fn add(&mut self, prefix: &str, document: &OpenApi) {
        for (path, item) in &document.paths.paths {
            let operations = [
                (Method::GET, &item.get),
                (Method::POST, &item.post),
                (Method::PUT, &item.put),
                (Method::PATCH, &item.patch),
                (Method::DELETE, &item.delete),
            ];
            for (method, operation) in operations {
                if let Some(operation) = operation {
                    self.0.insert((method, format!("{prefix}{path}")), parameters(operation));
                }
            }
        }
    }

    /// Parameters of a query that the operation does not take.
    fn mistakes(&self, method: &Method, path: &str, query: &str) -> Vec<Mistake> {
        if query.is_empty() {
            return Vec::new();
        }
        let method = if method == Method::HEAD { Method::GET } else { method.clone() };
        let Some(taken) = self.0.get(&(method, path.to_owned())) else { return Vec::new() };
        // Not in the documents: it says which shop is meant, like the host.
        let linked = |name: &&str| *name == "tenant" && cookies::is_link(path);
        let names: HashSet<&str> = query.split('&').filter_map(|pair| pair.split('=').next()).collect();
        let mut unknown: Vec<&str> =
            names.into_iter().filter(|name| !name.is_empty() && !taken.contains(*name) && !linked(name)).collect();
        unknown.sort_unstable();
        let mut taken: Vec<&str> = taken.iter().map(String::as_str).collect();
        taken.sort_unstable();
        let detail = match taken.as_slice() {
            [] => "is not known here; nothing is".to_owned(),
            taken => format!("is not known here; there is {}", taken.join(", ")),
        };
        unknown.into_iter().map(|name| Mistake { pointer: format!("?{name}"), detail: detail.clone() }).collect()
    }

    /// Where a thing of this id can be looked at that was made by a POST to `path`, whose parts are filled in `real`.
    fn place(&self, path: &str, real: &str, id: &str) -> Option<String> {
        let is_there = |path: String| self.0.contains_key(&(Method::GET, path));
        if is_there(format!("{path}/{{id}}")) {
            return Some(format!("{real}/{id}"));
        }
        let audience = path.match_indices('/').nth(2).map(|(end, _)| &path[..end])?;
        let (_, plural) = path.rsplit_once('/')?;
        let collection = format!("{audience}/{plural}");
        is_there(format!("{collection}/{{id}}")).then(|| format!("{collection}/{id}"))
    }
}

fn parameters(operation: &Operation) -> HashSet<String> {
    let all = operation.parameters.iter().flatten().filter_map(|one| match one {
        RefOr::T(parameter) => Some(parameter),
        RefOr::Ref(_) => None,
    });
    all.filter(|one| one.parameter_in == ParameterIn::Query).map(|one| one.name.clone()).collect()
}

/// Goes around every operation.
pub(crate) async fn layer(State(known): State<Arc<Known>>, request: Request, next: Next) -> Response {
    let Some(path) = request.extensions().get::<MatchedPath>().map(|path| path.as_str().to_owned()) else {
        return next.run(request).await;
    };
    let mistakes = known.mistakes(request.method(), &path, request.uri().query().unwrap_or_default());
    if !mistakes.is_empty() {
        return Problem::invalid(mistakes).into_response();
    }
    let real = request.uri().path().to_owned();
    let response = next.run(request).await;
    if response.status() == StatusCode::CREATED { located(&known, (&path, &real), response).await } else { response }
}

/// Something that has an id.
#[derive(Deserialize)]
struct Made {
    id: String,
}

async fn located(known: &Known, (path, real): (&str, &str), response: Response) -> Response {
    let (mut head, body) = response.into_parts();
    let Ok(bytes) = axum::body::to_bytes(body, BODY_MAX).await else {
        return Problem::new(Kind::Internal, "Something went wrong here; the log has the story.").into_response();
    };
    let made = serde_json::from_slice::<Made>(&bytes).ok();
    let place = made.and_then(|made| known.place(path, real, &made.id));
    if let Some(place) = place.and_then(|place| HeaderValue::from_str(&place).ok()) {
        head.headers.insert(LOCATION, place);
    }
    Response::from_parts(head, Body::from(bytes))
}
