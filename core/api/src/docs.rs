//! The documents at `/openapi/<audience>.json`, and a page to read them at `/docs`.

use axum::Router;
use axum::extract::Path;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use utoipa_swagger_ui::{Config, SwaggerUi, Url};

use crate::openapi;
use crate::problem::Problem;
use crate::state::ApiState;

pub(crate) fn routes() -> Router<ApiState> {
    let names: Vec<&'static str> = openapi::names().collect();
    let urls = names.iter().map(|name| Url::new(name, format!("/openapi/{name}.json").leak()));
    let config = Config::new(urls).try_it_out_enabled(true).persist_authorization(false).filter(true);
    Router::new().route("/openapi/{file}", get(document)).merge(SwaggerUi::new("/docs").config(config))
}

async fn document(Path(file): Path<String>) -> Response {
    let name = file.strip_suffix(".json").unwrap_or_default();
    match openapi::documents().into_iter().find(|(known, _)| *known == name) {
        Some((_, text)) => {
            ([(CONTENT_TYPE, "application/json"), (CACHE_CONTROL, "public, max-age=300")], text).into_response()
        }
        None => Problem::not_found("document").into_response(),
    }
}
