//! A shop and the sandbox's service in one little world, with every fault that the service has.

mod books;
mod far_side;
mod forged;
mod protocol;
mod world;
