//! Who may do what: each operation of merchants by each role, and by keys.

use std::collections::BTreeSet;

use axum::http::Method;
use serde_json::{Value, json};

use crate::front::{Front, Reply};
use crate::sessions::hires;

/// Which roles have a right: owner, admin, finance, support, viewer.
const RIGHTS: [(&str, &str); 15] = [
    ("orders:read", "OAFSV"),
    ("orders:write", "OA-S-"),
    ("money:write", "OAF--"),
    ("money:read", "OAF--"),
    ("catalogue:read", "OAFSV"),
    ("catalogue:write", "OA---"),
    ("members:read", "OAFSV"),
    ("members:write", "OA-S-"),
    ("members:rank", "OA---"),
    ("apps:read", "OAFSV"),
    ("apps:write", "OA---"),
    ("settings:read", "OAFSV"),
    ("settings:write", "OA---"),
    ("staff:write", "OA---"),
    ("export", "O----"),
];
const ROLES: [&str; 5] = ["owner", "admin", "finance", "support", "viewer"];

/// Each operation, what is sent, and the right that it needs.
const OPERATIONS: &[(&str, &str, &str)] = &[
    ("GET /me", "", ""),
    ("GET /home", "", ""),
    ("GET /search?q=x", "", ""),
    ("GET /me/preferences", "", ""),
    ("PUT /me/preferences", r#"{"version": 1000, "preferences": {}}"#, ""),
    ("GET /views", "", ""),
    ("POST /views", r#"{"page": "orders", "name": "X", "query": ""}"#, ""),
    ("PATCH /views/{id}", r#"{"version": 1}"#, ""),
    ("DELETE /views/{id}", "", ""),
    ("GET /members", "", "members:read"),
    ("POST /members", r#"{"name": "Li"}"#, "members:write"),
    ("POST /members", r#"{"name": "Li", "referrer": "mem_0198c0de7f3a7c1d9e5b2a4f60718293"}"#, "members:rank"),
    ("POST /members", r#"{"name": "Li", "rank": 1}"#, "members:rank"),
    ("POST /members", r#"{"name": "Li", "labels": ["vip"]}"#, "members:rank"),
    ("POST /members", r#"{"name": "Li", "joined_at": "2020-01-01T00:00:00Z"}"#, "members:rank"),
    ("GET /members/counts", "", "members:read"),
    ("GET /members/export", "", "export"),
    ("GET /members/{id}", "", "members:read"),
    ("PATCH /members/{id}", r#"{"name": "Li", "status": "blocked"}"#, "members:write"),
    ("PATCH /members/{id}", r#"{"rank": 1}"#, "members:rank"),
    ("PATCH /members/{id}", r#"{"labels": []}"#, "members:rank"),
    ("GET /members/{id}/upline", "", "members:read"),
    ("GET /members/{id}/directs", "", "members:read"),
    ("GET /members/{id}/team", "", "members:read"),
    ("GET /members/{id}/wallet", "", "money:read"),
    ("PUT /members/{id}/referrer", r#"{"referrer": null}"#, "members:rank"),
    ("GET /staff", "", "staff:write"),
    (
        "POST /staff",
        r#"{"email": "x@x.example", "name": "X", "role": "viewer", "password": "correct horse"}"#,
        "staff:write",
    ),
    ("PATCH /staff/{id}", r#"{"name": "X"}"#, "staff:write"),
    ("GET /api-keys", "", "staff:write"),
    ("POST /api-keys", r#"{"name": "X", "scopes": ["orders:read"]}"#, "staff:write"),
    ("DELETE /api-keys/{id}", "", "staff:write"),
    ("GET /audit", "", "staff:write"),
    ("GET /categories", "", "catalogue:read"),
    ("POST /categories", r#"{"code": "x", "name": {"zh-CN": "", "en": "X"}}"#, "catalogue:write"),
    ("PATCH /categories/{id}", "{}", "catalogue:write"),
    ("DELETE /categories/{id}", "", "catalogue:write"),
    ("GET /products", "", "catalogue:read"),
    ("POST /products", r#"{"code": "x", "title": {"zh-CN": "", "en": "X"}, "skus": []}"#, "catalogue:write"),
    ("GET /products/counts", "", "catalogue:read"),
    ("GET /products/{id}", "", "catalogue:read"),
    ("PATCH /products/{id}", r#"{"version": 1}"#, "catalogue:write"),
    ("POST /products/{id}/archive", "", "catalogue:write"),
    ("GET /skus/{id}/stock", "", "catalogue:read"),
    ("POST /skus/{id}/stock", r#"{"set": 1, "reason": "count"}"#, "catalogue:write"),
    ("GET /catalogue/export", "", "catalogue:read"),
    ("POST /catalogue/import", "product,sku\n", "catalogue:write"),
    ("GET /orders", "", "orders:read"),
    ("GET /orders/counts", "", "orders:read"),
    ("GET /orders/export", "", "export"),
    ("GET /orders/{id}", "", "orders:read"),
    ("POST /orders/{id}/hold", r#"{"reason": "X"}"#, "orders:write"),
    ("POST /orders/{id}/release", "", "orders:write"),
    ("POST /orders/{id}/ship", r#"{"carrier": "X", "tracking_number": "1"}"#, "orders:write"),
    ("POST /orders/{id}/receive", "", "orders:write"),
    ("POST /orders/{id}/cancel", "{}", "orders:write"),
    ("GET /orders/{id}/refunds", "", "orders:read"),
    ("POST /orders/{id}/refunds", "{}", "money:write"),
    ("POST /orders/{id}/refunds/preview", "{}", "money:write"),
    ("GET /orders/{id}/shares", "", "money:read"),
    ("POST /orders/{id}/notes", r#"{"note": "X"}"#, "orders:write"),
    ("GET /orders/{id}/payments", "", "orders:read"),
    ("GET /orders/{id}/rewards", "", "money:read"),
    ("GET /refunds/{id}", "", "orders:read"),
    ("POST /refunds/{id}/confirm", "", "money:write"),
    ("GET /payments", "", "orders:read"),
    ("GET /payments/{id}", "", "orders:read"),
    ("GET /payments/{id}/messages", "", "money:read"),
    ("POST /payments/{id}/confirm", "{}", "money:write"),
    ("POST /payments/{id}/refunds", "{}", "money:write"),
    ("GET /payment-notices", "", "money:read"),
    ("GET /payment-accounts", "", "settings:read"),
    ("PUT /payment-accounts/{provider}", "{}", "settings:write"),
    ("GET /payment-accounts/sandbox/faults", "", "settings:write"),
    ("PUT /payment-accounts/sandbox/faults", "{}", "settings:write"),
    ("GET /ledger/accounts", "", "money:read"),
    ("GET /ledger/entries", "", "money:read"),
    ("GET /ledger/entries.csv", "", "money:read"),
    ("GET /rewards", "", "money:read"),
    ("GET /after-sales", "", "orders:read"),
    ("GET /after-sales/counts", "", "orders:read"),
    ("GET /after-sales/{id}", "", "orders:read"),
    ("POST /after-sales/{id}/approve", "{}", "money:write"),
    ("POST /after-sales/{id}/refuse", r#"{"answer": "no"}"#, "orders:write"),
    ("GET /withdrawals", "", "money:read"),
    ("GET /withdrawals/counts", "", "money:read"),
    ("GET /withdrawals/{id}", "", "money:read"),
    ("POST /withdrawals/{id}/destination", "", "money:write"),
    ("POST /withdrawals/{id}/approve", "{}", "money:write"),
    ("POST /withdrawals/{id}/refuse", r#"{"note": "X"}"#, "money:write"),
    ("POST /withdrawals/{id}/paid", "{}", "money:write"),
    ("POST /withdrawals/{id}/failed", r#"{"note": "X"}"#, "money:write"),
    ("GET /jobs", "", ""),
    ("POST /jobs", r#"{"action": "release-orders", "which": {"matching": "view=held"}}"#, "orders:write"),
    ("POST /jobs", r#"{"action": "label-members", "members": [], "add": ["x"]}"#, "members:rank"),
    ("POST /jobs", r#"{"action": "archive-products", "products": []}"#, "catalogue:write"),
    ("GET /jobs/{id}", "", ""),
    ("GET /jobs/{id}/rows", "", ""),
    ("GET /jobs/{id}/report", "", ""),
    ("POST /jobs/{id}/cancel", "", ""),
    ("GET /settings", "", "settings:read"),
    ("PUT /settings", r#"{"version": 1000, "settings": {}}"#, "settings:write"),
    ("GET /billing", "", "export"),
    ("GET /apps", "", "apps:read"),
    ("GET /apps/{app}", "", "apps:read"),
    ("GET /apps/installations", "", "apps:read"),
    ("POST /apps/installations", r#"{"app": "none"}"#, "apps:write"),
    ("GET /apps/installations/{id}", "", "apps:read"),
    ("PATCH /apps/installations/{id}", "{}", "apps:write"),
    ("DELETE /apps/installations/{id}", "", "apps:write"),
    ("PUT /apps/installations/order", r#"{"order": []}"#, "apps:write"),
    ("POST /apps/installations/{id}/enable", "", "apps:write"),
    ("POST /apps/installations/{id}/disable", "", "apps:write"),
    ("GET /apps/installations/{id}/runs", "", "apps:read"),
    ("GET /apps/installations/{id}/parked", "", "apps:read"),
    ("POST /apps/installations/{id}/parked/{seq}/replay", "", "apps:write"),
];
/// For everybody, and no test of rights: signing in and out, and watching, which does not end.
const OPEN: [&str; 3] = ["POST /sessions", "DELETE /sessions/current", "GET /live"];
/// Only for people, whatever a key may do.
const ONLY_PEOPLE: [&str; 3] = ["POST /staff", "PATCH /staff/{id}", "POST /api-keys"];

/// The address of something that is not there, but could be.
fn filled(path: &str) -> String {
    let first = path.split('/').nth(1).unwrap_or_default();
    let prefix = match (first, path) {
        ("members", _) => "mem",
        ("staff", _) => "stf",
        ("api-keys", _) => "key",
        ("categories", _) => "cat",
        ("products", _) => "prd",
        ("skus", _) => "sku",
        ("orders", _) => "ord",
        ("after-sales", _) => "afs",
        ("refunds", _) => "rfd",
        ("payments", _) => "pay",
        ("withdrawals", _) => "wdr",
        ("views", _) => "vew",
        ("jobs", _) => "job",
        _ => "ins",
    };
    let id = format!("{prefix}_0198c0de7f3a7c1d9e5b2a4f60718293");
    let path = path.replace("{id}", &id).replace("{app}", "none").replace("{seq}", "1").replace("{provider}", "none");
    format!("/merchant/v1{path}")
}

async fn sends(front: &Front, operation: &str, body: &str, token: &str) -> Reply {
    let (method, path) = operation.split_once(' ').expect("a method and a path");
    let ask = front.ask(method.parse::<Method>().expect("a method"), &filled(path)).by(token);
    match body {
        "" => ask.reply().await,
        body if body.starts_with('{') => ask.json(&serde_json::from_str(body).expect("JSON")).reply().await,
        body => ask.header("content-type", "text/csv").bytes(body.to_owned()).reply().await,
    }
}

/// The request goes on with the right, and is refused without, by the name of the right.
fn is_let_on(reply: &Reply, may: bool, right: &str, what: &str) {
    if may {
        assert!(!matches!(reply.status.as_u16(), 401 | 403 | 405 | 500..), "{what}: {}", reply.status);
    } else {
        let refused = reply.is_problem(403, "forbidden")["permission"].clone();
        // Who cannot change members at all hears that first.
        assert!(refused == right || right == "members:rank" && refused == "members:write", "{what}: {refused}");
    }
}

#[test]
fn each_operation_of_merchants_is_listed_here() {
    let (_, document) = api::documents().into_iter().find(|(name, _)| *name == "merchant").expect("a document");
    let document: Value = serde_json::from_str(&document).expect("JSON");
    let methods = |(path, item): (&String, &Value)| {
        let path = path.trim_start_matches("/merchant/v1").to_owned();
        let names: Vec<String> = item.as_object().expect("methods").keys().cloned().collect();
        names.into_iter().map(move |method| format!("{} {path}", method.to_uppercase()))
    };
    let all: BTreeSet<String> = document["paths"].as_object().expect("paths").iter().flat_map(methods).collect();
    let path = |operation: &'static str| operation.split('?').next().unwrap_or_default();
    let listed = OPERATIONS.iter().map(|(operation, ..)| path(operation)).chain(OPEN).map(str::to_owned);
    assert_eq!(listed.collect::<BTreeSet<_>>(), all);
}

testkit::each_db! {
    async fn each_role_does_what_its_rights_say_and_no_more(db: TestDb) {
        let front = Front::open(db).await;
        for (i, role) in ROLES.into_iter().enumerate() {
            let token = if role == "owner" { front.owner.clone() } else { hires(&front, role, role).await.1 };
            for (operation, body, right) in OPERATIONS {
                let roles = RIGHTS.iter().find(|(name, _)| name == right).map_or("OAFSV", |(_, roles)| roles);
                let may = roles.as_bytes()[i] != b'-';
                let reply = sends(&front, operation, body, &token).await;
                is_let_on(&reply, may, right, &format!("{role}: {operation} {body}"));
            }
        }
    }

    async fn a_key_does_what_its_scopes_say_and_no_more(db: TestDb) {
        let front = Front::open(db).await;
        let all: Vec<&str> = RIGHTS.iter().map(|(right, _)| *right).collect();
        for right in &all {
            let others: Vec<&str> = all.iter().copied().filter(|other| other != right).collect();
            for (scopes, may) in [(others, false), (all.clone(), true)] {
                let ask = json!({ "name": "program", "scopes": scopes });
                let key = front.post("/merchant/v1/api-keys", &ask).by(&front.owner).reply().await.is(201);
                let key = key["secret"].as_str().expect("a secret");
                for (operation, body, _) in OPERATIONS.iter().filter(|(.., needs)| needs == right) {
                    let may = may && !ONLY_PEOPLE.contains(operation);
                    let reply = sends(&front, operation, body, key).await;
                    is_let_on(&reply, may, right, &format!("a key: {operation} {body}"));
                }
            }
        }
    }
}
