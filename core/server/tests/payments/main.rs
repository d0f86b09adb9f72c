//! Payments against the sandbox service over real HTTP on loopback, on both engines. A real Postgres is at
//! `TEST_POSTGRES_URL`; `cargo xtask test` starts one.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where")]

mod accounts;
mod bulk;
mod closed;
mod crashes;
mod dropped;
mod faults;
mod forged;
mod forget;
mod http;
mod late;
mod offline;
mod refunds;
mod rehearsal;
mod unmatched;
mod unmatched_model;
mod world;
