//! Events through the sandbox: reads, proposals, an app's own memory.

use domain::hook::{Credit, EventFact, HookEvent, HookLine, HookOrder, Op};
use plugin_host::{CallOutcome, Failure, KvWrite, Proposals};

use crate::guest::{both, events};
use crate::shop::{Known, Shop, built, call, cart, line, settings};

/// A paid order of one coat at 199.00.
pub(crate) fn coat_paid() -> HookEvent {
    let line = HookLine {
        no: 1,
        sku: "coat".to_owned(),
        category: "wear".to_owned(),
        tags: Vec::new(),
        quantity: 1,
        unit_price: 19900,
        list: 19900,
        net: 19900,
        cost: 8000,
        refunded: 0,
    };
    let order = HookOrder {
        id: "o1".to_owned(),
        number: "1".to_owned(),
        member: "eve".to_owned(),
        currency: "CNY".to_owned(),
        placed_at: 0,
        paid_at: Some(0),
        nth: 1,
        lines: vec![line],
        shipping: 0,
        total: 19900,
    };
    HookEvent { seq: 1, at: 0, fact: EventFact::OrderPaid(order) }
}

async fn commission(json: &str, known: &mut Known) -> CallOutcome<Proposals> {
    let shop = Shop::open();
    let plugin = shop.load(built("commission")).await;
    shop.host.handle(&call(&plugin, &settings(json)), &coat_paid(), known).await
}

fn credit(member: &str, reason: &str, amount: i64) -> Op {
    Op::Credit(Credit {
        member: member.to_owned(),
        amount,
        order: "o1".to_owned(),
        line: 1,
        reason: reason.to_owned(),
        freeze_days: 7,
    })
}

#[tokio::test]
async fn who_brought_the_buyer_earns() {
    let mut known = Known::upline(&["dan", "cat", "bob"]);
    let json = r#"{"plan": {"levels": {"rates_bp": [1000, 500]}}, "freeze_days": 7}"#;
    let outcome = commission(json, &mut known).await;
    let expected = [credit("dan", "level-1", 1990), credit("cat", "level-2", 995)];
    assert_eq!(outcome.answer.expect("proposals").ops, expected);
    assert_eq!(known.reads, 1, "one page of the upline");
}

#[tokio::test]
async fn compression_pages_as_far_up_as_it_takes() {
    let ids: Vec<String> = (1..=1000).map(|level| format!("m{level}")).collect();
    let mut known = Known::upline(&ids.iter().map(String::as_str).collect::<Vec<_>>());
    known.upline[999].1.push("distributor".to_owned());
    let json = r#"{
        "plan": {"levels": {"rates_bp": [1000], "compress": true}}, "enabled_who": "approved", "freeze_days": 7
    }"#;
    let outcome = commission(json, &mut known).await;
    assert_eq!(outcome.answer.expect("proposals").ops, [credit("m1000", "level-1", 1990)]);
    assert_eq!(known.reads, 17, "4 and sixteen times 64, the last page not full");
}

#[tokio::test]
async fn an_earner_who_had_to_buy_is_looked_up() {
    let mut known = Known::upline(&["dan", "cat"]);
    known.bought.push("cat".to_owned());
    let json = r#"{
        "plan": {"levels": {"rates_bp": [1000, 500]}},
        "enabled_who": "bought", "bought_skus": ["kit"], "freeze_days": 7
    }"#;
    let outcome = commission(json, &mut known).await;
    assert_eq!(outcome.answer.expect("proposals").ops, [credit("cat", "level-2", 995)]);
}

#[tokio::test]
async fn a_read_that_fails_is_not_the_apps_fault() {
    let mut known = Known { broken: true, ..Known::upline(&["dan"]) };
    let failure = commission(r#"{"plan": {"levels": {"rates_bp": [1000]}}}"#, &mut known).await.answer;
    let failure = failure.expect_err("a failure");
    assert!(matches!(failure, Failure::ReadFailed(_)) && !failure.is_the_apps(), "{failure:?}");
}

/// `ok` of an empty list: twelve zeros, where no guest below ever writes.
const NOTHING: &str = "(i32.const 4096)";

async fn handle(file: Vec<u8>, known: &mut Known) -> CallOutcome<Proposals> {
    let shop = Shop::open();
    let plugin = shop.load(file).await;
    shop.host.handle(&call(&plugin, &settings("{}")), &coat_paid(), known).await
}

const KV: &str = r#"
    (import "souk:plugin/kv@1.0.0" "get" (func $get (param i32 i32 i32)))
    (import "souk:plugin/kv@1.0.0" "set" (func $set (param i32 i32 i32 i32)))
    (import "souk:plugin/kv@1.0.0" "delete" (func $delete (param i32 i32)))"#;

#[tokio::test]
async fn an_app_reads_what_it_just_wrote_and_nothing_is_kept_before_the_answer() {
    // Keys are of one letter and of two; values are zeros.
    let body = format!(
        "(i32.store (i32.const 0) (i32.const 0x6161))
         (call $get (i32.const 0) (i32.const 1) (i32.const 1024))
         (if (i32.ne (i32.load8_u (i32.const 1024)) (i32.const 1)) (then unreachable))
         (call $set (i32.const 0) (i32.const 2) (i32.const 8) (i32.const 3))
         (call $get (i32.const 0) (i32.const 2) (i32.const 1024))
         (if (i32.ne (i32.load (i32.const 1032)) (i32.const 3)) (then unreachable))
         (call $delete (i32.const 0) (i32.const 1))
         (call $get (i32.const 0) (i32.const 1) (i32.const 1024))
         (if (i32.load8_u (i32.const 1024)) (then unreachable))
         {NOTHING}"
    );
    let mut known = Known { kept: vec![("a".to_owned(), b"before".to_vec())], ..Known::default() };
    let proposals = handle(events(KV, &body, &["kv"]), &mut known).await.answer.expect("proposals");
    let forgotten = KvWrite { key: "a".to_owned(), value: None };
    let written = KvWrite { key: "aa".to_owned(), value: Some(vec![0; 3]) };
    assert_eq!(proposals, Proposals { ops: Vec::new(), writes: vec![forgotten, written] });
    assert_eq!(known.reads, 1, "what was written is not read");
}

#[tokio::test]
async fn keys_and_values_have_limits() {
    // At 0 stands a letter, and after it zeros.
    for (key, value, expected) in [(0, 1, "a key"), (257, 1, "a key"), (2, 1, "a NUL"), (1, 65_537, "a value")] {
        let set = format!(
            "(i32.store (i32.const 0) (i32.const 97)) (call $set (i32.const 0) (i32.const {key}) (i32.const 0) (i32.const {value})) {NOTHING}"
        );
        let uses = "(if (i32.const 0) (then (call $get (i32.const 0) (i32.const 0) (i32.const 0))
            (call $delete (i32.const 0) (i32.const 0))))";
        let file = events(KV, &format!("{uses} {set}"), &["kv"]);
        match handle(file, &mut Known::default()).await.answer {
            Err(Failure::AnswerRefused(why)) => assert!(why.to_string().contains(expected), "{why}"),
            other => panic!("{expected}: {other:?}"),
        }
    }
}

#[tokio::test]
async fn reads_have_an_end() {
    let imports = r#"(import "souk:plugin/members@1.0.0" "get-member" (func $get (param i32 i32 i32)))"#;
    let body = "(loop $again (call $get (i32.const 0) (i32.const 1) (i32.const 1024)) (br $again)) unreachable";
    let answer = handle(events(imports, body, &["members.read"]), &mut Known::default()).await.answer;
    assert!(matches!(&answer, Err(Failure::AnswerRefused(why)) if why.to_string().contains("reads")), "{answer:?}");
}

#[tokio::test]
async fn a_proposal_without_its_grant_is_refused() {
    // `ok` of one credit of 1 to a member, an order and a reason of one letter, at 4096.
    let body = "(i32.store (i32.const 4100) (i32.const 4112)) (i32.store (i32.const 4104) (i32.const 1))
        (i32.store (i32.const 4120) (i32.const 8192)) (i32.store (i32.const 4124) (i32.const 1))
        (i64.store (i32.const 4128) (i64.const 1))
        (i32.store (i32.const 4136) (i32.const 8192)) (i32.store (i32.const 4140) (i32.const 1))
        (i32.store (i32.const 4144) (i32.const 1))
        (i32.store (i32.const 4148) (i32.const 8192)) (i32.store (i32.const 4152) (i32.const 1))
        (i32.store8 (i32.const 8192) (i32.const 97))
        (i32.const 4096)";
    let granted = handle(events("", body, &["credit"]), &mut Known::default()).await.answer.expect("proposals");
    assert_eq!(granted.ops.len(), 1);
    let answer = handle(events("", body, &["notify"]), &mut Known::default()).await.answer;
    assert!(matches!(&answer, Err(Failure::AnswerRefused(why)) if why.to_string().contains("`credit`")), "{answer:?}");
}

#[tokio::test]
async fn an_endless_loop_lets_others_run_and_ends() {
    let file = events("", "(loop $again (br $again)) unreachable", &[]);
    let shop = Shop::open();
    let plugin = shop.load(file).await;
    let (settings, event, mut known) = (settings("{}"), coat_paid(), Known::default());
    let call = call(&plugin, &settings);
    let mut others = 0;
    let outcome = tokio::select! {
        biased;
        outcome = shop.host.handle(&call, &event, &mut known) => outcome,
        () = async { loop { others += 1; tokio::task::yield_now().await; } } => unreachable!("it never ends"),
    };
    assert!(matches!(outcome.answer, Err(Failure::OutOfFuel)), "{:?}", outcome.answer);
    assert!(others > 0, "somebody else had a turn");
}

#[tokio::test]
async fn an_app_is_only_asked_what_it_answers() {
    let shop = Shop::open();
    let plugin = shop.load(built("member-price")).await;
    let outcome = shop.host.handle(&call(&plugin, &settings("{}")), &coat_paid(), &mut Known::default()).await;
    assert!(matches!(outcome.answer, Err(Failure::NoSuchHook)), "{:?}", outcome.answer);
}

#[tokio::test]
async fn a_call_may_move_between_threads() {
    let shop = Shop::open();
    let plugin = shop.load(built("commission")).await;
    let host = shop.host.clone();
    let task = tokio::spawn(async move {
        let (settings, mut known) =
            (settings(r#"{"plan": {"levels": {"rates_bp": [1000]}}}"#), Known::upline(&["dan"]));
        host.handle(&call(&plugin, &settings), &coat_paid(), &mut known).await
    });
    assert_eq!(task.await.expect("no panic").answer.expect("proposals").ops.len(), 1);
}

#[tokio::test]
async fn an_app_of_two_hooks_has_its_grants_at_events_only() {
    for (reads_at_price, works) in [(false, true), (true, false)] {
        let shop = Shop::open();
        let plugin = shop.load(both(reads_at_price)).await;
        let settings = settings("{}");
        let proposals = shop.host.handle(&call(&plugin, &settings), &coat_paid(), &mut Known::default()).await;
        assert_eq!(proposals.answer.expect("proposals").writes.len(), 1);
        let price = shop.host.adjust(&call(&plugin, &settings), &cart(0, vec![line("tea", 1, 1000)]));
        assert_eq!(price.answer.is_ok(), works, "{:?}", price.answer);
    }
}
