//! The store on both engines. A real Postgres is at `TEST_POSTGRES_URL`; `cargo xtask test` starts one.

mod catalogue;
mod engines;
mod home;
mod isolation;
mod ledger;
mod lists;
mod log;
mod members;
mod schema;
mod seeds;
mod sequences;
mod tree;
