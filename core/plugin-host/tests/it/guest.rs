//! Guests written by hand in WebAssembly text, to do what no SDK would let them.

use std::fmt::Write;

use serde_json::{Value, json};
use wasm_encoder::{ComponentSection, CustomSection, Encode};
use wit_component::{ComponentEncoder, StringEncoding, embed_component_metadata};
use wit_parser::Resolve;

/// A component of a world of our contract, with a manifest that fits it.
pub(crate) fn price(body: &str) -> Vec<u8> {
    packed(&component("price-plugin", &price_module(body, "")), &manifest(&["price"], &[]))
}

/// As [`price`], with data at an address.
pub(crate) fn price_with_data(body: &str, address: u32, data: &[u8]) -> Vec<u8> {
    let mut text = String::new();
    for byte in data {
        write!(text, "\\{byte:02x}").expect("a text has room");
    }
    let data = format!(r#"(data (i32.const {address}) "{text}")"#);
    packed(&component("price-plugin", &price_module(body, &data)), &manifest(&["price"], &[]))
}

/// A component that answers events; it imports nothing unless `imports` says so.
pub(crate) fn events(imports: &str, body: &str, grants: &[&str]) -> Vec<u8> {
    packed(&component("events-plugin", &events_module(imports, body)), &manifest(&["events"], grants))
}

/// The core module of a price guest. The answer is `result<list<adjustment>, string>` at the address it returns.
pub(crate) fn price_module(body: &str, data: &str) -> String {
    // Settings, currency, at, member, lines, shipping: fifteen values, which is as flat as it gets.
    let parameters = "i32 i32 i32 i32 i32 i64 i32 i32 i32 i32 i32 i32 i32 i32 i64";
    format!(
        r#"(module
            (import "souk:plugin/log@1.0.0" "log" (func $log (param i32 i32 i32)))
            {MEMORY}
            {data}
            (func (export "souk:plugin/price@1.0.0#adjust") (param {parameters}) (result i32) {body}))"#
    )
}

pub(crate) fn events_module(imports: &str, body: &str) -> String {
    format!(
        r#"(module
            {imports}
            {MEMORY}
            (func (export "souk:plugin/events@1.0.0#handle") (param i32) (result i32) {body}))"#
    )
}

/// Memory of two pages, an allocator that never frees, and a global that counts.
const MEMORY: &str = r#"
    (memory (export "memory") 2)
    (global $next (mut i32) (i32.const 65536))
    (global $calls (mut i32) (i32.const 0))
    (func (export "cabi_realloc") (param i32 i32 i32 i32) (result i32)
        (local $at i32)
        (local.set $at (i32.and (i32.add (global.get $next) (i32.const 7)) (i32.const -8)))
        (global.set $next (i32.add (local.get $at) (local.get 3)))
        (local.get $at))
"#;

/// A component of a world of our contract.
pub(crate) fn component(world: &str, module: &str) -> Vec<u8> {
    let mut resolve = Resolve::default();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../plugin-sdk/wit/v1");
    let (package, _) = resolve.push_dir(folder).expect("the contract");
    encode(&resolve, package, world, module)
}

/// A component that answers both hooks. Its price looks into its memory if told so.
pub(crate) fn both(reads_at_price: bool) -> Vec<u8> {
    let mut resolve = Resolve::default();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../plugin-sdk/wit/v1");
    resolve.push_dir(folder).expect("the contract");
    let world = "package test:both;
        world both {
            import souk:plugin/kv@1.0.0;
            export souk:plugin/price@1.0.0;
            export souk:plugin/events@1.0.0;
        }";
    let package = resolve.push_str("both.wit", world).expect("a package");
    let parameters = "i32 i32 i32 i32 i32 i64 i32 i32 i32 i32 i32 i32 i32 i32 i64";
    let forgets = "(i32.store (i32.const 0) (i32.const 97)) (call $delete (i32.const 0) (i32.const 1))";
    let at_price = if reads_at_price { forgets } else { "" };
    let module = format!(
        r#"(module
            (import "souk:plugin/kv@1.0.0" "delete" (func $delete (param i32 i32)))
            {MEMORY}
            (func (export "souk:plugin/price@1.0.0#adjust") (param {parameters}) (result i32) {at_price} (i32.const 4096))
            (func (export "souk:plugin/events@1.0.0#handle") (param i32) (result i32) {forgets} (i32.const 4096)))"#
    );
    packed(&encode(&resolve, package, "both", &module), &manifest(&["price", "events"], &["kv"]))
}

/// A component of somebody else's contract.
pub(crate) fn foreign(wit: &str, world: &str, module: &str) -> Vec<u8> {
    let mut resolve = Resolve::default();
    let package = resolve.push_str("foreign.wit", wit).expect("a package");
    encode(&resolve, package, world, module)
}

fn encode(resolve: &Resolve, package: wit_parser::PackageId, world: &str, module: &str) -> Vec<u8> {
    let world = resolve.select_world(&[package], Some(world)).expect("the world");
    let mut module = wat::parse_str(module).expect("a module");
    embed_component_metadata(&mut module, resolve, world, StringEncoding::UTF8, false).expect("metadata");
    let mut encoder = ComponentEncoder::default();
    let encoder = encoder.validate(true).module(&module).expect("a module of the world");
    encoder.encode().expect("a component")
}

/// A file with a manifest.
pub(crate) fn packed(component: &[u8], manifest: &Value) -> Vec<u8> {
    let mut bytes = component.to_vec();
    let data = manifest.to_string().into_bytes();
    let section = CustomSection { name: "souk:manifest".into(), data: data.into() };
    bytes.push(ComponentSection::id(&section));
    section.encode(&mut bytes);
    bytes
}

/// A manifest that is right.
pub(crate) fn manifest(hooks: &[&str], grants: &[&str]) -> Value {
    let text = json!({"zh-CN": "测试", "en": "A test"});
    let grants: Vec<Value> = grants.iter().map(|grant| json!({"grant": grant, "reason": text})).collect();
    let mut manifest = json!({
        "id": "test-app",
        "version": "1.0.0",
        "publisher": "souk",
        "title": text,
        "summary": text,
        "description": text,
        "category": "test",
        "icon": "test",
        "hooks": hooks,
        "grants": grants,
        "settings": {"type": "object"},
        "compliance": {"beneficiary_depth": 0, "entry_condition": "none", "chance": false, "cash_out": false},
        "pricing": {"model": "free"},
    });
    if hooks.contains(&"price") {
        manifest["priority"] = json!(10);
        manifest["reads"] = json!({"price": ["cart.lines"]});
    }
    if hooks.contains(&"events") {
        manifest["events"] = json!(["order.paid"]);
    }
    manifest
}
