//! What a merchant may ask, and who may be on beside whom.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::*;
use crate::app::Digest;
use crate::id::InstallationId;
use crate::installation::{InstallationState, STATE_KEPT};

fn manifest(id: &str, more: &Value) -> Manifest {
    let text = json!({"zh-CN": "茶", "en": "Tea"});
    let mut manifest = json!({
        "id": id, "version": "1.2.0", "publisher": "souk", "category": "price", "icon": "cup",
        "title": text, "summary": text, "description": text,
        "hooks": ["price"], "priority": 10, "settings": {"type": "object"},
        "compliance": {"beneficiary_depth": 0, "entry_condition": "none", "chance": false, "cash_out": false},
        "pricing": {"model": "free"},
    });
    for (name, value) in more.as_object().expect("fields") {
        manifest[name] = value.clone();
    }
    if manifest["hooks"] == json!(["events"]) {
        manifest.as_object_mut().expect("an object").remove("priority");
    }
    Manifest::parse(&manifest).expect("a manifest")
}

fn rewards(id: &str) -> Manifest {
    let reason = json!({"zh-CN": "因为", "en": "Because"});
    let grants = json!([{"grant": "credit", "reason": reason}, {"grant": "kv", "reason": reason}]);
    let budget = json!({"max_bp": 3000});
    manifest(id, &json!({"hooks": ["events"], "events": ["order.paid"], "grants": grants, "budget": budget}))
}

fn installed(n: u128, manifest: &Manifest) -> Installation {
    Installation {
        id: InstallationId::of(uuid::Uuid::from_u128(n)),
        app: manifest.id.clone(),
        label: format!("app-{n}"),
        version: manifest.version.clone(),
        digest: Digest::of(b""),
        state: InstallationState::Enabled,
        settings: json!({}),
        settings_version: 1,
        grants: Vec::new(),
        budget: Rate::ZERO,
        position: 1,
        priority: 0,
        group: None,
        exclusive: false,
        uninstalled_at: None,
        created_at: Timestamp::UNIX_EPOCH,
    }
}

fn wrong(ask: &Ask, manifest: &Manifest) -> Vec<String> {
    let mut mistakes = Mistakes::default();
    ask.check(manifest, &mut mistakes);
    mistakes.0.into_iter().map(|mistake| mistake.pointer).collect()
}

fn ask(grants: &[Grant]) -> Ask {
    Ask { label: "tea".into(), grants: grants.to_vec(), budget_bp: 0, stacking: Stacking::default() }
}

#[test]
fn a_merchant_allows_exactly_what_the_app_asks_for() {
    let app = rewards("tea");
    assert!(wrong(&ask(&[Grant::Kv, Grant::Credit]), &app).is_empty(), "in any order");
    assert_eq!(wrong(&ask(&[]), &app), ["/grants", "/grants"]);
    assert_eq!(wrong(&ask(&[Grant::Credit]), &app), ["/grants"]);
    assert_eq!(wrong(&ask(&[Grant::Credit, Grant::Notify, Grant::Kv]), &app), ["/grants/1"]);
    assert_eq!(wrong(&ask(&[Grant::Credit, Grant::Kv, Grant::Credit]), &app), ["/grants/2"]);
}

#[test]
fn the_budget_is_lowered_and_never_raised() {
    let app = rewards("tea");
    let with = |budget_bp| Ask { budget_bp, ..ask(&[Grant::Credit, Grant::Kv]) };
    assert!(wrong(&with(3000), &app).is_empty());
    assert_eq!(wrong(&with(3001), &app), ["/budget_bp"]);
    assert_eq!(wrong(&with(u32::MAX), &app), ["/budget_bp"]);
    assert_eq!(with(2500).budget().bp(), 2500);
}

#[test]
fn only_price_apps_stack() {
    let stacking = Stacking { priority: Some(7), group: Some("sale".into()), exclusive: true };
    let prices = manifest("tea", &json!({}));
    assert!(wrong(&Ask { stacking: stacking.clone(), ..ask(&[]) }, &prices).is_empty());
    assert_eq!(stacking.priority(&prices), 7);
    assert_eq!(Stacking::default().priority(&prices), 10, "as the manifest says");
    let both = ask(&[Grant::Credit, Grant::Kv]);
    assert_eq!(wrong(&Ask { stacking, ..both }, &rewards("tea")), ["/stacking"]);
    let odd = Stacking { priority: Some(1001), group: Some(" ".into()), exclusive: false };
    assert_eq!(wrong(&Ask { stacking: odd, ..ask(&[]) }, &prices), ["/stacking/priority", "/stacking/group"]);
}

#[test]
fn an_app_goes_on_only_beside_what_it_needs_and_not_beside_what_it_conflicts_with() {
    let tea = manifest("tea", &json!({}));
    let pot = manifest("pot", &json!({"requires": [{"app": "tea", "version": "^1.1"}]}));
    let picky = manifest("picky", &json!({"requires": [{"app": "tea", "version": "^2"}]}));
    let coffee = manifest("coffee", &json!({"conflicts": ["tea"]}));
    let row = installed(1, &tea);
    let on = [Beside { installation: &row, manifest: &tea }];
    assert_eq!(may_be_on(&pot, &on), Ok(()));
    assert_eq!(may_be_on(&pot, &[]).map_err(|error| error.code()), Err("app_requires"));
    assert_eq!(may_be_on(&picky, &on).map_err(|error| error.code()), Err("app_requires"), "another version");
    assert_eq!(may_be_on(&coffee, &on), Err(InstallError::Conflicts { label: "app-1".into() }));

    let row = installed(2, &coffee);
    let on = [Beside { installation: &row, manifest: &coffee }];
    assert_eq!(may_be_on(&tea, &on).map_err(|error| error.code()), Err("app_conflicts"), "whoever says it");
}

#[test]
fn an_app_that_another_one_needs_stays_on() {
    let tea = manifest("tea", &json!({}));
    let pot = manifest("pot", &json!({"requires": [{"app": "tea", "version": "*"}]}));
    let (one, other, third) = (installed(1, &tea), installed(2, &tea), installed(3, &pot));
    let needs = Beside { installation: &third, manifest: &pot };
    assert_eq!(may_be_off(&one.app, &[needs]), Err(InstallError::Needed { label: "app-3".into() }));
    let left = Beside { installation: &other, manifest: &tea };
    assert_eq!(may_be_off(&one.app, &[needs, left]), Ok(()), "the other one will do");
    assert_eq!(may_be_off(&third.app, &[left]), Ok(()));
}

#[test]
fn a_quote_weighs_only_so_many_price_apps() {
    let tea = manifest("tea", &json!({}));
    let rows: Vec<_> = (1..=13).map(|n| installed(n, &tea)).collect();
    let on: Vec<_> = rows.iter().map(|row| Beside { installation: row, manifest: &tea }).collect();
    assert_eq!(may_be_on(&tea, &on[..PRICE_APPS_MAX - 1]), Ok(()));
    assert_eq!(may_be_on(&tea, &on[..PRICE_APPS_MAX]), Err(InstallError::TooManyPriceApps));
    assert_eq!(may_be_on(&rewards("gift"), &on), Ok(()), "others are not counted");
}

#[test]
fn memory_is_kept_for_thirty_days() {
    let at = Timestamp::UNIX_EPOCH;
    let mut row = installed(1, &manifest("tea", &json!({})));
    assert!(!row.is_kept(at), "it is not uninstalled");
    row.uninstalled_at = Some(at);
    assert!(row.is_kept(at + STATE_KEPT - jiff::SignedDuration::from_secs(1)));
    assert!(!row.is_kept(at + STATE_KEPT));
}
