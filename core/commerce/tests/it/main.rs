//! The verbs of a shop on both engines. A real Postgres is at `TEST_POSTGRES_URL`; `cargo xtask test` starts one.

mod books;
mod catalogue;
mod model;
mod settings;
mod statements;
mod withdrawals;
