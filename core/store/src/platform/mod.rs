//! Rows of the platform itself, and every query over more than one tenant. No other module has either.

pub mod audit;
pub mod backlog;
pub mod messages;
pub mod operators;
pub mod plugin_files;
pub mod preferences;
pub mod sandbox;
pub mod schema;
pub mod seals;
pub mod tenants;
