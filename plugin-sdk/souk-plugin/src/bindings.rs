//! What `wit-bindgen` makes of `plugin-sdk/wit/v1`. One world per hook; both share the records.
#![allow(unsafe_code, reason = "the canonical ABI moves raw memory; generated, not written")]
#![allow(missing_docs, unreachable_pub, clippy::all, clippy::pedantic, reason = "generated")]

/// The world of the hook `price`.
mod price_world {
    wit_bindgen::generate!({
        path: "../wit/v1",
        world: "price-plugin",
        additional_derives: [PartialEq, Eq],
        pub_export_macro: true,
        export_macro_name: "export_price_world",
        default_bindings_module: "::souk_plugin::__glue::price_world",
        generate_all,
    });
}

/// The world of the hook `events`.
mod events_world {
    wit_bindgen::generate!({
        path: "../wit/v1",
        world: "events-plugin",
        additional_derives: [PartialEq, Eq],
        pub_export_macro: true,
        export_macro_name: "export_events_world",
        default_bindings_module: "::souk_plugin::__glue::events_world",
        generate_unused_types: true,
        with: { "souk:plugin/log@1.0.0": super::price_world::souk::plugin::log },
    });
}
