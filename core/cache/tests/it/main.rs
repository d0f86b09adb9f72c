//! What the cache promises, in one process and over a real Redis.

mod counts;
mod key;
mod memory;
mod redis;
