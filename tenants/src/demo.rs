//! The demo tenant: a shop as data.
