//! HTTP from outside, on both engines. A real Postgres is at `TEST_POSTGRES_URL`; `cargo xtask test` starts one.
#![expect(clippy::inconsistent_digit_grouping, reason = "100_00 is 100 yuan and 0 fen")]

mod after_sales;
mod apps;
mod audit;
mod bad_input;
mod buying;
mod catalogue;
mod connections;
mod console;
mod cookies;
mod documents;
mod exports;
mod front;
mod headers;
mod health;
mod home;
mod idempotency;
mod jobs;
mod keys;
mod lists;
mod live;
mod log;
mod members;
mod payments;
mod platform;
mod problems;
mod rights;
mod sessions;
mod shares;
mod shop;
mod shoppers;
mod staff;
mod suspended;
mod wallets;
mod web;
