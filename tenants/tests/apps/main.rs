//! Apps as the platform publishes and merchants install, set and switch them, on both engines.

mod install;
mod market;
mod memory;
mod nodes;
mod order;
mod publish;
mod switch;
