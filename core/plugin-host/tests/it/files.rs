//! Files that are not taken, and why.

use domain::app::{Grant, HookKind};
use plugin_host::{LoadError, Refused, inspect};
use serde_json::json;

use crate::guest::{component, events, events_module, foreign, manifest, packed, price, price_module};
use crate::shop::{Shop, built};

/// What every guest here does.
const NOTHING: &str = "unreachable";

const KV: &str = r#"(import "souk:plugin/kv@1.0.0" "delete" (func (param i32 i32)))"#;

fn refused(bytes: &[u8]) -> Refused {
    inspect(bytes).expect_err("it is to be refused")
}

#[test]
fn what_is_no_component_is_refused() {
    assert_eq!(refused(b"not wasm").code(), "not-a-component");
    assert_eq!(refused(b"").code(), "not-a-component");
    let module = wat::parse_str("(module)").expect("a module");
    assert_eq!(refused(&module), Refused::NotAComponent("it is a core module".to_owned()));
    let file = price(NOTHING);
    assert_eq!(refused(&file[..file.len() / 2]).code(), "not-a-component");
}

#[test]
fn a_file_that_is_too_large_or_too_complex_is_refused() {
    assert_eq!(refused(&vec![0; 5 << 20]), Refused::TooLarge(5 << 20));
    let functions = "(func)".repeat(20_001);
    let file = wat::parse_str(format!("(component (core module {functions}))")).expect("a component");
    assert_eq!(refused(&file).code(), "too-complex");
    let modules = "(core module)".repeat(17);
    let file = wat::parse_str(format!("(component {modules})")).expect("a component");
    assert_eq!(refused(&file).code(), "too-complex");
}

#[test]
fn a_manifest_must_be_there_once_and_right() {
    let component = component("price-plugin", &price_module(NOTHING, ""));
    assert_eq!(refused(&component), Refused::ManifestMissing);
    let right = manifest(&["price"], &[]);
    assert_eq!(refused(&packed(&packed(&component, &right), &right)).code(), "not-a-component");

    let mut wrong = right.clone();
    wrong["id"] = json!("Not A Name");
    wrong["budget"] = json!({"max_bp": 20_000});
    let Refused::ManifestWrong(mistakes) = refused(&packed(&component, &wrong)) else { panic!("a wrong manifest") };
    let pointers: Vec<_> = mistakes.0.iter().map(|mistake| mistake.pointer.as_str()).collect();
    assert_eq!(pointers, ["/id", "/budget"]);

    let mut wrong = right;
    wrong["settings"] = json!({"type": "object", "properties": 7});
    assert_eq!(refused(&packed(&component, &wrong)).code(), "schema-wrong");
}

#[test]
fn hooks_and_exports_must_agree() {
    let price = component("price-plugin", &price_module(NOTHING, ""));
    let both = packed(&price, &manifest(&["price", "events"], &[]));
    assert_eq!(refused(&both), Refused::ExportMissing(HookKind::Events));

    let wit = "package souk:plugin@1.0.0; interface extra { f: func(); } world w { export extra; }";
    let module = r#"(module (func (export "souk:plugin/extra@1.0.0#f")))"#;
    let extra = packed(&foreign(wit, "w", module), &manifest(&["price"], &[]));
    assert_eq!(refused(&extra), Refused::ExportMissing(HookKind::Price));
}

#[test]
fn imports_and_grants_must_agree() {
    let import = "souk:plugin/kv@1.0.0".to_owned();
    // What is imported but never called would be left out by the packer; call it.
    let uses = "(call 0 (i32.const 0) (i32.const 0)) unreachable";
    let file = |grants: &[&str]| {
        let component = component("events-plugin", &events_module(KV, uses));
        packed(&component, &manifest(&["events"], grants))
    };
    assert_eq!(refused(&file(&[])), Refused::ImportNotGranted { import, grant: Grant::Kv });
    assert_eq!(refused(&file(&["kv", "orders.read"])), Refused::GrantNotImported(Grant::OrdersRead));
    assert_eq!(refused(&events("", NOTHING, &["kv"])), Refused::GrantNotImported(Grant::Kv));
    let inspected = inspect(&file(&["kv", "credit"])).expect("they agree");
    assert!(inspected.imports.contains("souk:plugin/kv@1.0.0"));
}

#[test]
fn nothing_but_the_contract_may_be_imported() {
    let wit = "package evil:net@1.0.0; interface http { get: func(); } world w { import http; }";
    let module = r#"(module (import "evil:net/http@1.0.0" "get" (func)) (func (export "x") (call 0)))"#;
    let file = packed(&foreign(wit, "w", module), &manifest(&["price"], &[]));
    assert_eq!(refused(&file), Refused::ImportUnknown("evil:net/http@1.0.0".to_owned()));
}

#[test]
fn another_version_of_the_contract_is_said_to_be_one() {
    let wit = "package souk:plugin@2.0.0; interface log { log: func(); } world w { import log; }";
    let module = r#"(module (import "souk:plugin/log@2.0.0" "log" (func)) (func (export "x") (call 0)))"#;
    let file = packed(&foreign(wit, "w", module), &manifest(&["price"], &[]));
    assert_eq!(refused(&file), Refused::ContractUnknown("souk:plugin/log@2.0.0".to_owned()));
}

async fn load_refused(file: Vec<u8>) -> Refused {
    match Shop::open().host.prepare(file.into()).await {
        Err(LoadError::Refused(refused)) => refused,
        other => panic!("it is to be refused, not {other:?}"),
    }
}

#[tokio::test]
async fn the_right_name_with_other_types_is_refused() {
    let wit = "package souk:plugin@1.0.0; interface price { adjust: func(settings: string) -> u32; } world w { export price; }";
    let module = r#"(module
        (memory (export "memory") 1)
        (func (export "cabi_realloc") (param i32 i32 i32 i32) (result i32) unreachable)
        (func (export "souk:plugin/price@1.0.0#adjust") (param i32 i32) (result i32) unreachable))"#;
    let file = packed(&foreign(wit, "w", module), &manifest(&["price"], &[]));
    assert_eq!(load_refused(file).await.code(), "wrong-shape");
}

#[tokio::test]
async fn memory_that_no_call_gets_is_refused_at_once() {
    let module = price_module(NOTHING, "").replace(r#"(export "memory") 2)"#, r#"(export "memory") 1024)"#);
    let file = packed(&component("price-plugin", &module), &manifest(&["price"], &[]));
    assert_eq!(load_refused(file).await.code(), "not-compiled");
}

#[tokio::test]
async fn another_file_than_the_digest_names_is_refused() {
    let shop = Shop::open();
    let (one, other) = (price(NOTHING), price("(i32.const 0)"));
    let digest = inspect(&one).expect("a file").digest;
    let loaded = shop.host.load(digest, async { Ok(other.into()) }).await;
    assert!(matches!(loaded, Err(LoadError::OtherFile { .. })), "{loaded:?}");
    let loaded = shop.host.load(digest, async { Err("gone".into()) }).await;
    assert!(matches!(loaded, Err(LoadError::Unreadable(_))), "{loaded:?}");
    shop.host.load(digest, async { Ok(one.into()) }).await.expect("the right file, after the wrong ones");
}

#[test]
fn our_own_apps_ask_for_exactly_what_they_use() {
    for app in ["commission", "member-price", "limited-time-price", "spend-and-save", "wholesale-price"] {
        let inspected = inspect(&built(app)).expect("an app of ours");
        assert_eq!(inspected.manifest.id.as_str(), app);
    }
    let commission = inspect(&built("commission")).expect("an app of ours");
    let expected =
        ["souk:plugin/log@1.0.0", "souk:plugin/orders@1.0.0", "souk:plugin/referrals@1.0.0", "souk:plugin/types@1.0.0"];
    assert_eq!(commission.imports.into_iter().collect::<Vec<_>>(), expected);
}
