//! Guests that misbehave while they run.

use domain::hook::Adjustment;
use plugin_host::{CallOutcome, Failure, limits};

use crate::guest::{price, price_with_data};
use crate::shop::{Shop, call, cart, line, settings};

/// Asks a guest once.
async fn ask(file: Vec<u8>) -> CallOutcome<Vec<Adjustment>> {
    let shop = Shop::open();
    let plugin = shop.load(file).await;
    shop.host.adjust(&call(&plugin, &settings("{}")), &cart(0, vec![line("tea", 1, 1000)]))
}

async fn failure(file: Vec<u8>) -> Failure {
    ask(file).await.answer.expect_err("it is to fail")
}

/// Where the answers below stand in memory.
const AT: u32 = 4096;

/// `ok` of a list with `count` entries that begin 16 bytes further.
fn answer(count: u32, entries: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for word in [0, AT + 16, count, 0] {
        bytes.extend(u32::to_le_bytes(word));
    }
    bytes.extend(entries);
    bytes
}

/// An adjustment with a reason of two letters, or none.
fn entry(target: [u32; 3], off: i64, reason: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    for word in target {
        bytes.extend(word.to_le_bytes());
    }
    // Nobody reads these four, so the letters of the reason stand here.
    bytes.extend(b"okok");
    bytes.extend(off.to_le_bytes());
    let length = u32::try_from(reason.len()).expect("short");
    let letters = AT + 16 + 12;
    for word in [letters, length, letters, length] {
        bytes.extend(word.to_le_bytes());
    }
    bytes
}

async fn answered(count: u32, entries: &[u8]) -> Result<Vec<Adjustment>, Failure> {
    ask(price_with_data(&format!("(i32.const {AT})"), AT, &answer(count, entries))).await.answer
}

#[tokio::test]
async fn a_crash_is_told_and_harms_nobody() {
    assert!(matches!(failure(price("unreachable")).await, Failure::Trapped(_)));
    let out_of_bounds = "(i32.load (i32.const 0x7fffffff))";
    assert!(matches!(failure(price(out_of_bounds)).await, Failure::Trapped(_)));
}

#[tokio::test]
async fn an_endless_loop_runs_out_of_fuel() {
    let outcome = ask(price("(loop $again (br $again)) unreachable")).await;
    assert!(matches!(outcome.answer, Err(Failure::OutOfFuel)), "{:?}", outcome.answer);
    assert_eq!(outcome.fuel, limits::PRICE_FUEL_MAX);
}

#[tokio::test]
async fn an_endless_recursion_runs_out_of_stack() {
    let module = "(call $deeper) unreachable) (func $deeper (call $deeper)";
    let failure = failure(price(module)).await;
    assert!(matches!(&failure, Failure::Trapped(why) if why.contains("stack")), "{failure:?}");
}

#[tokio::test]
async fn memory_has_an_end() {
    let grows = "(loop $again (br_if $again (i32.ne (memory.grow (i32.const 16)) (i32.const -1)))) unreachable";
    assert!(matches!(failure(price(grows)).await, Failure::OutOfMemory));
    let at_once = "(drop (memory.grow (i32.const 60000))) unreachable";
    assert!(matches!(failure(price(at_once)).await, Failure::OutOfMemory));
}

#[tokio::test]
async fn a_flood_of_log_lines_is_cut() {
    let floods = r"(local $i i32)
        (loop $again
            (call $log (i32.const 1) (i32.const 0) (i32.const 1000))
            (local.set $i (i32.add (local.get $i) (i32.const 1)))
            (br_if $again (i32.lt_u (local.get $i) (i32.const 1000))))
        (i32.const 4096)";
    let outcome = ask(price_with_data(floods, AT, &answer(0, &[]))).await;
    assert_eq!(outcome.answer.expect("an answer"), []);
    let kept: usize = outcome.log.iter().map(|line| line.message.len()).sum();
    assert!((3000..=limits::LOG_BYTES_MAX).contains(&kept), "{kept}");
}

#[tokio::test]
async fn an_answer_that_makes_no_sense_is_refused() {
    let line_0 = [0, 0, 0];
    assert_eq!(answered(1, &entry(line_0, 5, "ok")).await.expect("sense")[0].off, 5);
    for (count, entry, expected) in [
        (1, entry(line_0, -1, "ok"), "less than nothing"),
        (1, entry([0, 1, 0], 5, "ok"), "line 1 of a cart with 1 lines"),
        (1, entry(line_0, 5, ""), "reason is empty"),
        (1, entry([1, 0, 0], 5, "ok"), "of no line"),
        (1, entry([1, 8, 2], 5, "ok"), "line 0 twice"),
        (501, entry(line_0, 5, "ok").repeat(501), "501 adjustments"),
    ] {
        match answered(count, &entry).await {
            Err(Failure::AnswerRefused(why)) => assert!(why.to_string().contains(expected), "{why}"),
            other => panic!("{expected}: {other:?}"),
        }
    }
}

#[tokio::test]
async fn an_answer_that_is_no_answer_is_a_crash() {
    let no_such_target = answered(1, &entry([7, 0, 0], 5, "ok")).await;
    assert!(matches!(no_such_target, Err(Failure::Trapped(_))), "{no_such_target:?}");
    let outside_of_memory = failure(price("(i32.const 0x7ffffff0)")).await;
    assert!(matches!(outside_of_memory, Failure::Trapped(_)), "{outside_of_memory:?}");
}

#[tokio::test]
async fn an_answer_that_is_too_large_is_not_taken_over() {
    let failure = answered(3000, &[]).await.expect_err("it is too large");
    assert!(matches!(failure, Failure::AnswerTooLarge), "{failure:?}");
}

#[tokio::test]
async fn what_the_app_says_is_told() {
    let mut error = answer(2, b"no");
    error[0] = 1;
    let failure = failure(price_with_data(&format!("(i32.const {AT})"), AT, &error)).await;
    assert!(matches!(&failure, Failure::Said(why) if why == "no"), "{failure:?}");
}

#[tokio::test]
async fn nothing_survives_from_one_call_to_the_next() {
    let counts = "(global.set $calls (i32.add (global.get $calls) (i32.const 1)))
        (if (i32.ne (global.get $calls) (i32.const 1)) (then unreachable))
        (if (i32.load (i32.const 0)) (then unreachable))
        (i32.store (i32.const 0) (i32.const 1))
        (i32.const 4096)";
    let shop = Shop::open();
    let plugin = shop.load(price_with_data(counts, AT, &answer(0, &[]))).await;
    for quantity in 1..50 {
        // Another cart each time: none of these answers is remembered.
        let outcome = shop.host.adjust(&call(&plugin, &settings("{}")), &cart(0, vec![line("tea", quantity, 1000)]));
        assert!(!outcome.remembered);
        assert_eq!(outcome.answer.expect("an answer"), []);
    }
}

#[tokio::test]
async fn an_app_that_keeps_failing_rests() {
    let shop = Shop::open();
    let plugin = shop.load(price("unreachable")).await;
    let (settings, cart) = (settings("{}"), cart(0, vec![line("tea", 1, 1000)]));
    for _ in 0..limits::BREAKER_FAILURES {
        let answer = shop.host.adjust(&call(&plugin, &settings), &cart).answer;
        assert!(matches!(answer, Err(Failure::Trapped(_))), "{answer:?}");
    }
    let answer = shop.host.adjust(&call(&plugin, &settings), &cart).answer;
    assert!(matches!(answer, Err(Failure::Resting { seconds: 1.. })), "{answer:?}");
}

#[tokio::test]
async fn an_app_need_not_bear_a_huge_question() {
    let shop = Shop::open();
    let plugin = shop.load(price("unreachable")).await;
    let lines = (0..2000).map(|_| line("tea", 1, 1000)).collect();
    let answer = shop.host.adjust(&call(&plugin, &settings("{}")), &cart(0, lines)).answer;
    assert!(matches!(answer, Err(Failure::QuestionTooLarge(_))), "{answer:?}");
}
