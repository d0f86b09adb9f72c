//! Pages of a list: `?after=<cursor>&limit=<1..200>` asks, `{"items": [...], "next": "<cursor>" | null}` answers.

use std::fmt::Display;
use std::str::FromStr;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use commerce::{Count, Page, PageAsk};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::json::query;
use crate::problem::Problem;

/// Which page is asked for. `C` is what the list's cursor is, mostly an id.
#[derive(Debug, Clone, Copy)]
pub struct Paging<C>(pub PageAsk<C>);

/// Which page.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct PageParams {
    /// `next` of the page before; nothing for the first page.
    #[serde(default)]
    pub after: Option<String>,
    /// How many items.
    #[serde(default)]
    #[param(minimum = 1, maximum = 200, default = 50)]
    pub limit: Option<u64>,
}

impl<S: Send + Sync, C: FromStr> FromRequestParts<S> for Paging<C> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let ours = |pair: &&str| matches!(pair.split('=').next(), Some("after" | "limit"));
        let pairs: Vec<&str> = parts.uri.query().unwrap_or_default().split('&').filter(ours).collect();
        let params: PageParams = query(pairs.join("&"))?;
        if params.limit.is_some_and(|limit| !(1..=commerce::PAGE_MAX).contains(&limit)) {
            return Err(Problem::mistake("?limit", format!("must be 1 to {}", commerce::PAGE_MAX)));
        }
        let cursor = |text: String| {
            text.parse::<C>().map_err(|_| Problem::mistake("?after", "must be `next` of a page of this list"))
        };
        let after = params.after.filter(|text| !text.is_empty()).map(cursor).transpose()?;
        Ok(Self(PageAsk::new(after, params.limit)))
    }
}

/// A page of a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct PageResponse<T> {
    /// In the order of the list.
    pub items: Vec<T>,
    /// Where the next page begins, for `?after=`; null on the last page.
    pub next: Option<String>,
}

impl<T> PageResponse<T> {
    /// A page of what a verb gave.
    pub fn of<U, C: Display>(page: Page<U, C>, item: impl FnMut(U) -> T) -> Self {
        let next = page.next.as_ref().map(ToString::to_string);
        Self { items: page.items.into_iter().map(item).collect(), next }
    }
}

/// How many there are.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
pub struct CountResponse {
    /// At most 10000.
    #[schema(example = 14)]
    pub count: i64,
    /// Whether there are more than that.
    pub capped: bool,
}

impl From<Count> for CountResponse {
    fn from(Count { count, capped }: Count) -> Self {
        Self { count, capped }
    }
}
