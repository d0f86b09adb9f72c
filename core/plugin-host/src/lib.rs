//! The sandbox: loads plugins, asks them, and believes nothing they say.
//!
//! The only crate that names wasmtime. Never touches the store, never knows a play. Start reading at [`Host`]; every
//! number is in [`limits`].

mod artefact;
mod breaker;
mod cage;
mod call;
mod check;
mod engine;
mod fault;
mod host;
mod inspect;
pub mod limits;
mod memo;
mod permits;
mod plugin;
mod reads;
mod settings;
mod v1;

pub use breaker::{Admission, Breaker};
pub use call::{Call, CallOutcome, Failure, LogLevel, LogLine, Proposals};
pub use fault::{AnswerFault, Words};
pub use host::{Host, HostConfig, HostError, LoadError};
pub use inspect::{Inspected, Refused, inspect};
pub use plugin::Plugin;
pub use reads::{HostReads, KvWrite, ReadError};
pub use settings::check_settings;
