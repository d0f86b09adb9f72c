//! What `wit-bindgen` makes of `plugin-sdk/wit/v1`: one world per hook, the records shared by both.

/// The hook `price`, and the records.
#[expect(missing_docs, clippy::same_length_and_capacity, reason = "generated")]
pub mod price_world {
    wit_bindgen::generate!({
        path: "../wit/v1",
        world: "price-plugin",
        additional_derives: [PartialEq, Eq],
        generate_unused_types: true,
        pub_export_macro: true,
        export_macro_name: "export_price",
        default_bindings_module: "::souk_plugin::__glue::price_world",
    });
}

/// The hook `events`, and what it may ask.
#[expect(missing_docs, clippy::same_length_and_capacity, reason = "generated")]
pub mod events_world {
    wit_bindgen::generate!({
        path: "../wit/v1",
        world: "events-plugin",
        pub_export_macro: true,
        export_macro_name: "export_events",
        default_bindings_module: "::souk_plugin::__glue::events_world",
        with: {
            "souk:plugin/types@1.0.0": ::souk_plugin::wit,
            "souk:plugin/log@1.0.0": ::souk_plugin::__glue::price_world::souk::plugin::log,
        },
    });
}

pub(crate) use price_world::souk::plugin::types;

pub use price_world::souk::plugin::log::Level;

/// The imports, flat, as `crate::host` asks them.
#[cfg(target_arch = "wasm32")]
pub(crate) mod host {
    pub(crate) use super::events_world::souk::plugin::kv::{delete as kv_delete, get as kv_get, set as kv_set};
    pub(crate) use super::events_world::souk::plugin::members::get_member;
    pub(crate) use super::events_world::souk::plugin::orders::{get_order, purchases};
    pub(crate) use super::events_world::souk::plugin::referrals::upline;
    pub(crate) use super::price_world::souk::plugin::log::log;
}
