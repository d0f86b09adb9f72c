//! The verbs of a shop on both engines. A real Postgres is at `TEST_POSTGRES_URL`; `cargo xtask test` starts one.
#![expect(clippy::inconsistent_digit_grouping, reason = "100_00 is 100 yuan and 0 fen")]

mod after_sales;
mod apps;
mod audit;
mod books;
mod caps;
mod catalogue;
mod goods;
mod import;
mod jobs;
mod model;
mod sessions;
mod settings;
mod statements;
mod withdrawals;
