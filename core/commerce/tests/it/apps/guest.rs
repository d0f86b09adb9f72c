//! Apps written by hand in WebAssembly text, which do what no app of this repository does.

use std::fmt::Write;

use serde_json::{Value, json};
use wasm_encoder::{ComponentSection, CustomSection, Encode};
use wit_component::{ComponentEncoder, StringEncoding, embed_component_metadata};
use wit_parser::Resolve;

const KV: &str = r#"
    (import "souk:plugin/kv@1.0.0" "get" (func $get (param i32 i32 i32)))
    (import "souk:plugin/kv@1.0.0" "set" (func $set (param i32 i32 i32 i32)))
    (import "souk:plugin/kv@1.0.0" "delete" (func $delete (param i32 i32)))"#;
const NEVER_FORGETS: &str = "(if (i32.const 0) (then (call $delete (i32.const 0) (i32.const 0))))";

/// The key under which [`counter`] counts.
pub(crate) const COUNT: &str = "n";

/// Adds a byte to what it remembers for every member that joins, and takes about `rounds` times 1.5 ns to think between
/// reading and writing.
pub(crate) fn counter(rounds: u32) -> Vec<u8> {
    let body = format!(
        r"(local $n i32)
        (call $get (i32.const 16) (i32.const 1) (i32.const 1024))
        {think}
        {NEVER_FORGETS}
        (if (i32.load8_u (i32.const 1024))
            (then (call $set (i32.const 16) (i32.const 1)
                (i32.load (i32.const 1028)) (i32.add (i32.load (i32.const 1032)) (i32.const 1))))
            (else (call $set (i32.const 16) (i32.const 1) (i32.const 2048) (i32.const 1))))",
        think = think(rounds),
    );
    packed(&module(KV, &body, r#"(data (i32.const 16) "n")"#), "counter", &["kv"], "member.joined")
}

/// Keeps one value of `bytes` under `key` for every member that joins, or forgets the key.
pub(crate) fn keeper(name: &str, key: &str, bytes: Option<u32>) -> Vec<u8> {
    let length = key.len();
    let keeps = match bytes {
        Some(bytes) => format!("(call $set (i32.const 16) (i32.const {length}) (i32.const 2048) (i32.const {bytes}))"),
        None => format!("(call $delete (i32.const 16) (i32.const {length}))"),
    };
    let uses = "(if (i32.const 0) (then (call $get (i32.const 0) (i32.const 0) (i32.const 0))
        (call $set (i32.const 0) (i32.const 0) (i32.const 0) (i32.const 0))))";
    let data = format!(r#"(data (i32.const 16) "{key}")"#);
    packed(&module(KV, &format!("{uses} {NEVER_FORGETS} {keeps}"), &data), name, &["kv"], "member.joined")
}

/// Only thinks, about `rounds` times 1.5 ns, for every member that joins.
pub(crate) fn thinker(rounds: u32) -> Vec<u8> {
    let body = format!("(local $n i32) {}", think(rounds));
    packed(&module("", &body, ""), "thinker", &[], "member.joined")
}

/// Sets timers whenever a member joins and whenever one of its timers is due: under keys of one letter, so many
/// milliseconds after the event.
pub(crate) fn waker(name: &str, timers: &[(char, i64)]) -> Vec<u8> {
    // The list of proposals is at 4112, 48 bytes each; the event's time is 16 bytes after its parameter.
    let mut body = format!(
        "(i32.store (i32.const 4100) (i32.const 4112)) (i32.store (i32.const 4104) (i32.const {}))",
        timers.len()
    );
    let mut data = String::new();
    for (n, (key, delay)) in timers.iter().enumerate() {
        let (at, key_at) = (4112 + 48 * n, 64 + n);
        write!(data, r#"(data (i32.const {key_at}) "{key}")"#).expect("a text has room");
        write!(
            body,
            "(i32.store8 (i32.const {at}) (i32.const 1))
             (i32.store (i32.const {}) (i32.const {key_at})) (i32.store (i32.const {}) (i32.const 1))
             (i64.store (i32.const {}) (i64.add (i64.load (i32.add (local.get 0) (i32.const 16))) (i64.const {delay})))
             (i32.store (i32.const {}) (i32.const 0)) (i32.store (i32.const {}) (i32.const 0))",
            at + 8,
            at + 12,
            at + 16,
            at + 24,
            at + 28,
        )
        .expect("a text has room");
    }
    packed(&module("", &body, &data), name, &["schedule"], "member.joined")
}

/// What apps say that no database takes: NULs.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Nul {
    Logged,
    Failed,
    Remembered,
    LookedUp,
    Told,
    Named,
}

impl Nul {
    pub(crate) const ALL: [Self; 6] =
        [Self::Logged, Self::Failed, Self::Remembered, Self::LookedUp, Self::Told, Self::Named];
}

/// Says something with NULs for every member that joins.
pub(crate) fn babbler(says: Nul) -> Vec<u8> {
    const LOG: &str = r#"(import "souk:plugin/log@1.0.0" "log" (func $log (param i32 i32 i32)))"#;
    // Zeros are at 8192. A proposal is at 4112: here its members and texts all are three zeros.
    let proposal = |kind: u32| {
        let texts = [8, 16, 24, 32, 40].map(|at| {
            format!(
                "(i32.store (i32.const {}) (i32.const 8192)) (i32.store (i32.const {}) (i32.const 3))",
                4112 + at,
                4116 + at
            )
        });
        format!(
            "(i32.store (i32.const 4100) (i32.const 4112)) (i32.store (i32.const 4104) (i32.const 1))
             (i32.store8 (i32.const 4112) (i32.const {kind})) {}",
            texts.concat()
        )
    };
    let uses = "(if (i32.const 0) (then
        (call $get (i32.const 0) (i32.const 0) (i32.const 0)) (call $delete (i32.const 0) (i32.const 0))
        (call $set (i32.const 0) (i32.const 0) (i32.const 0) (i32.const 0))))";
    let (imports, body, grants): (&str, String, &[&str]) = match says {
        Nul::Logged => (LOG, "(call $log (i32.const 1) (i32.const 8192) (i32.const 3))".into(), &[]),
        Nul::Failed => {
            let fails = "(i32.store8 (i32.const 4096) (i32.const 1))
                (i32.store (i32.const 4100) (i32.const 8192)) (i32.store (i32.const 4104) (i32.const 3))";
            ("", fails.into(), &[])
        }
        Nul::Remembered => {
            let sets = "(call $set (i32.const 8192) (i32.const 3) (i32.const 8192) (i32.const 3))";
            (KV, format!("{uses} {sets}"), &["kv"])
        }
        Nul::LookedUp => (KV, format!("{uses} (call $get (i32.const 8192) (i32.const 3) (i32.const 1024))"), &["kv"]),
        Nul::Told => ("", proposal(2), &["notify"]),
        // The key, the time and the payload of a timer.
        Nul::Named => ("", proposal(1), &["schedule"]),
    };
    packed(&module(imports, &body, ""), &format!("babbler-{}", says as u32), grants, "member.joined")
}

/// Credits the buyer 10.00 for line 1 of every order of which it hears, such as `order.received`.
pub(crate) fn thanker(event: &str) -> Vec<u8> {
    // The order's id is 32 bytes into the event, its buyer's 48. The one proposal is at 4112.
    let body = "(i32.store (i32.const 4100) (i32.const 4112)) (i32.store (i32.const 4104) (i32.const 1))
        (i32.store8 (i32.const 4112) (i32.const 0))
        (i32.store (i32.const 4120) (i32.load (i32.add (local.get 0) (i32.const 48))))
        (i32.store (i32.const 4124) (i32.load (i32.add (local.get 0) (i32.const 52))))
        (i64.store (i32.const 4128) (i64.const 1000))
        (i32.store (i32.const 4136) (i32.load (i32.add (local.get 0) (i32.const 32))))
        (i32.store (i32.const 4140) (i32.load (i32.add (local.get 0) (i32.const 36))))
        (i32.store (i32.const 4144) (i32.const 1))
        (i32.store (i32.const 4148) (i32.const 64))
        (i32.store (i32.const 4152) (i32.const 1))
        (i32.store (i32.const 4156) (i32.const 0))";
    packed(&module("", body, r#"(data (i32.const 64) "t")"#), "thanker", &["credit"], event)
}

fn think(rounds: u32) -> String {
    format!(
        "(local.set $n (i32.const {rounds}))
        (loop $again (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))"
    )
}

/// A core module that answers events with the result at 4096: `ok`, and no proposals unless `body` wrote some there.
fn module(imports: &str, body: &str, data: &str) -> String {
    format!(
        r#"(module
            {imports}
            (memory (export "memory") 2)
            {data}
            (global $next (mut i32) (i32.const 65536))
            (func (export "cabi_realloc") (param i32 i32 i32 i32) (result i32)
                (local $at i32)
                (local.set $at (i32.and (i32.add (global.get $next) (i32.const 7)) (i32.const -8)))
                (global.set $next (i32.add (local.get $at) (local.get 3)))
                (local.get $at))
            (func (export "souk:plugin/events@1.0.0#handle") (param i32) (result i32) {body} (i32.const 4096)))"#
    )
}

fn packed(module: &str, name: &str, grants: &[&str], event: &str) -> Vec<u8> {
    let mut resolve = Resolve::default();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../plugin-sdk/wit/v1");
    let (package, _) = resolve.push_dir(folder).expect("the contract");
    let world = resolve.select_world(&[package], Some("events-plugin")).expect("the world");
    let mut module = wat::parse_str(module).expect("a module");
    embed_component_metadata(&mut module, &resolve, world, StringEncoding::UTF8, false).expect("metadata");
    let mut encoder = ComponentEncoder::default();
    let encoder = encoder.validate(true).module(&module);
    let mut bytes = encoder.expect("a module of the world").encode().expect("a component");
    let data = manifest(name, grants, event).to_string().into_bytes();
    let section = CustomSection { name: "souk:manifest".into(), data: data.into() };
    bytes.push(ComponentSection::id(&section));
    section.encode(&mut bytes);
    bytes
}

fn manifest(name: &str, grants: &[&str], event: &str) -> Value {
    let text = json!({"zh-CN": "测试", "en": "A test"});
    let grants: Vec<Value> = grants.iter().map(|grant| json!({"grant": grant, "reason": text})).collect();
    json!({
        "id": name,
        "version": "1.0.0",
        "publisher": "souk",
        "title": text,
        "summary": text,
        "description": text,
        "category": "test",
        "icon": "test",
        "hooks": ["events"],
        "events": [event],
        "grants": grants,
        "settings": {"type": "object"},
        "compliance": {"beneficiary_depth": 0, "entry_condition": "none", "chance": false, "cash_out": false},
        "pricing": {"model": "free"},
    })
}
