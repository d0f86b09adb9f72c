//! HTTP. The only crate that names axum and status codes; it holds no `if` about business.
//!
//! A handler parses ([`json`], [`page`]), takes its proofs ([`auth`]), calls one verb and says what came of it. Whatever
//! is not the answer is a [`problem`]. To add an operation, write a handler beside its kin and add its line to the
//! list of its audience: [`storefront`], [`merchant`] or [`platform`].

pub mod auth;
pub mod idempotency;
pub mod json;
pub mod limits;
pub mod merchant;
pub mod openapi;
pub mod page;
pub mod platform;
pub mod problem;
pub mod storefront;
pub mod tenant;

mod body;
mod cached;
mod callbacks;
mod client;
mod cookies;
mod cors;
mod csv;
mod docs;
mod drive;
mod headers;
mod health;
mod language;
mod layers;
mod live;
mod metrics;
mod mistakes;
mod operations;
mod ratelimit;
mod request;
mod sandbox;
mod serve;
mod state;
mod web;

pub use cached::{Cached, IfNoneMatch};
pub use client::Client;
pub use layers::{Routes, probes, router, with_operations};
pub use openapi::documents;
pub use problem::{Answer, Kind, Problem, Problems};
pub use request::RequestId;
pub use serve::{Connections, serve};
pub use state::{ApiState, Config};
