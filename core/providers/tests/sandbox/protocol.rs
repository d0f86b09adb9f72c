//! The two sides of the protocol, call by call.

use domain::id::{PaymentId, RefundId};
use providers::sandbox::Sandbox;
use providers::sandbox::service::{Faults, Inbound, ServiceError, pay, receive};
use providers::sandbox::wire::{SIGN_REQUEST, VERIFY_REPLY};
use providers::{
    Account, ClientAction, Cx, Doubt, Exchange, FailClass, Headers, Method, Op, Outcome, PayIntent, Plan, RefundIntent,
    Request, Response, Stamp, What, engine, number_of_payment, sign,
};

use crate::world::{World, at, cny, secrets};

fn intent(world: &World, name: &str, minor: i64) -> PayIntent {
    let payment = PaymentId::derive(&[name.as_bytes()]);
    let expires_at = at(world.now + 3_600);
    PayIntent { payment, provider_no: None, amount: cny(minor), title: name.to_owned(), expires_at }
}

fn request(op: &Op, notify_url: &str) -> Request {
    let account = Account { id: "acme".into(), settings: std::collections::BTreeMap::new() };
    let endpoint = "https://shop.example/sandbox";
    let cx = Cx { account: &account, endpoint, notify_url, return_url: "https://shop.example/o" };
    match engine::plan(&Sandbox, op, &cx) {
        Ok(Plan::Http { request, .. }) => request,
        other => panic!("{other:?}"),
    }
}

fn send(world: &mut World, op: &Op, request: &Request) -> Outcome {
    let nonce = world.nonce();
    let signed = sign(&SIGN_REQUEST, request, Stamp { now: at(world.now), nonce: &nonce }, &secrets).expect("signs");
    let reply = world.serve(&signed);
    read(world, op, reply.as_ref())
}

fn read(world: &World, op: &Op, reply: Option<&Response>) -> Outcome {
    engine::outcome(&Sandbox, Exchange { op, verify: &VERIFY_REPLY, reply }, at(world.now), &secrets)
}

fn inbound(request: &Request) -> Inbound {
    Inbound {
        method: request.method.as_str().to_owned(),
        target: request.target().to_owned(),
        headers: request.headers.clone(),
        body: request.body.clone().into_bytes(),
    }
}

#[test]
fn the_same_number_with_the_same_bytes_is_one_charge_and_with_others_a_conflict() {
    let mut world = World::new(Faults::default(), None);
    let op = Op::Pay(intent(&world, "tea", 1_999));
    let first = request(&op, "https://shop.example/n/1");
    let once = send(&mut world, &op, &first);
    world.now += 100;
    assert_eq!(send(&mut world, &op, &first), once);
    assert_eq!(world.charges.len(), 1);
    let moved = request(&op, "https://shop.example/n/2");
    assert_ne!(moved.fingerprint(), first.fingerprint(), "the core would not send this one");
    assert_eq!(send(&mut world, &op, &moved), Outcome::Unknown(Doubt::Conflict));
    let id = &world.charges[&number_of_payment(op.payment().payment)].id;
    let url = format!("https://shop.example/sandbox/pay/{id}");
    assert_eq!(once, Outcome::Accepted { provider_no: id.clone(), next: ClientAction::Redirect { url } });
}

#[test]
fn a_lost_reply_is_unknown_and_asking_finds_the_pay_page() {
    let mut world = World::new(Faults { lost_replies: 1, ..Faults::default() }, None);
    let op = Op::Pay(intent(&world, "tea", 1_999));
    let bytes = request(&op, "https://shop.example/n/1");
    assert_eq!(send(&mut world, &op, &bytes), Outcome::Unknown(Doubt::NoReply));
    assert_eq!(world.charges.len(), 1, "the work was done");
    let question = op.question();
    let bytes = request(&question, "https://shop.example/n/1");
    assert!(matches!(send(&mut world, &question, &bytes), Outcome::Accepted { .. }));
}

#[test]
fn an_error_is_unknown_and_asking_says_that_nothing_is_there() {
    let mut world = World::new(Faults { errors: 1, ..Faults::default() }, None);
    let op = Op::Pay(intent(&world, "tea", 1_999));
    let bytes = request(&op, "https://shop.example/n/1");
    assert_eq!(send(&mut world, &op, &bytes), Outcome::Unknown(Doubt::ServerError(500)));
    let question = request(&op.question(), "https://shop.example/n/1");
    assert_eq!(send(&mut world, &op.question(), &question), Outcome::Absent);
    assert!(matches!(send(&mut world, &op, &bytes), Outcome::Accepted { .. }));
}

#[test]
fn an_answer_that_is_not_signed_is_no_answer() {
    let world = World::new(Faults::default(), None);
    let op = Op::Pay(intent(&world, "tea", 1_999));
    for status in [200, 400, 404, 422] {
        let body = br#"{"code":"closed","message":"go away"}"#.to_vec();
        let reply = Response { status, headers: Headers::default(), body };
        let outcome = read(&world, &op, Some(&reply));
        assert!(matches!(outcome, Outcome::Unknown(Doubt::Unverified { .. })), "{status}: {outcome:?}");
    }
    let long = Response { status: 200, headers: Headers::default(), body: vec![b' '; 300_000] };
    assert_eq!(read(&world, &op, Some(&long)), Outcome::Unknown(Doubt::TooLong));
}

#[test]
fn an_answer_about_another_charge_is_no_answer() {
    let mut world = World::new(Faults::default(), None);
    let (tea, cups) = (Op::Pay(intent(&world, "tea", 1_999)), Op::Pay(intent(&world, "cups", 1_999)));
    let bytes = request(&tea, "https://shop.example/n/1");
    let outcome = send(&mut world, &cups, &bytes);
    assert!(matches!(outcome, Outcome::Unknown(Doubt::Unreadable(_))), "{outcome:?}");
}

#[test]
fn no_more_goes_back_than_came() {
    let mut world = World::new(Faults::default(), None);
    let payment = intent(&world, "tea", 1_000);
    let bytes = request(&Op::Pay(payment.clone()), "https://shop.example/n/1");
    let refund = |name: &str, minor| {
        let refund = RefundId::derive(&[name.as_bytes()]);
        Op::Refund(RefundIntent { refund, payment: payment.clone(), amount: cny(minor), reason: String::new() })
    };
    let give = |world: &mut World, name: &str, minor| {
        let op = refund(name, minor);
        let bytes = request(&op, "https://shop.example/n/1");
        send(world, &op, &bytes)
    };
    let failed = |outcome: &Outcome, expected: &str| matches!(outcome, Outcome::Failed { class: FailClass::Terminal, code, .. } if code == expected);
    send(&mut world, &Op::Pay(payment.clone()), &bytes);
    assert!(failed(&give(&mut world, "early", 100), "not_paid"));
    world.shopper_pays(payment.payment);
    assert!(matches!(give(&mut world, "one", 600), Outcome::Done(_)));
    let told = world.queue.len();
    assert!(matches!(give(&mut world, "one", 600), Outcome::Done(_)), "again is the same refund");
    assert_eq!(world.queue.len(), told, "and nobody is told twice");
    assert!(failed(&give(&mut world, "two", 401), "more_than_paid"));
    assert_eq!(give(&mut world, "one", 400), Outcome::Unknown(Doubt::Conflict));
    assert!(matches!(give(&mut world, "three", 400), Outcome::Done(_)));
    assert!(failed(&give(&mut world, "four", 1), "more_than_paid"));
}

#[test]
fn a_refund_on_its_way_is_pending_until_it_arrives() {
    let mut world = World::new(Faults { refund_takes_s: 60, ..Faults::default() }, None);
    let payment = world.order("tea", 1_000);
    world.shopper_pays(payment);
    let intent = world.rows[&payment].intent.clone();
    let refund = RefundId::derive(&[b"r"]);
    let op = Op::Refund(RefundIntent { refund, payment: intent, amount: cny(400), reason: String::new() });
    let bytes = request(&op, "https://shop.example/n/1");
    assert_eq!(send(&mut world, &op, &bytes), Outcome::Pending);
    world.now += 60;
    let question = request(&op.question(), "https://shop.example/n/1");
    let Outcome::Done(facts) = send(&mut world, &op.question(), &question) else { panic!("it is decided") };
    assert_eq!(facts[0].what, What::Refunded { refund, amount: cny(400) });
}

#[test]
fn paying_again_changes_nothing_and_tells_nobody() {
    let mut world = World::new(Faults::default(), None);
    let payment = world.order("tea", 1_000);
    world.shopper_pays(payment);
    let charge = world.charges[&number_of_payment(payment)].clone();
    assert_eq!(pay(&charge, &Faults::default(), at(world.now + 1)), Ok((charge, Vec::new())));
}

#[test]
fn a_pay_page_that_is_no_web_page_is_not_opened() {
    let mut world = World::new(Faults::default(), None);
    let payment = world.order("tea", 1_000);
    let number = number_of_payment(payment);
    let mut charge = world.charges[&number].clone();
    charge.pay_url = "javascript:alert(1)".into();
    world.charges.insert(number, charge);
    let op = Op::QueryPay(world.rows[&payment].intent.clone());
    let bytes = request(&op, "https://shop.example/n/1");
    let outcome = send(&mut world, &op, &bytes);
    assert!(matches!(outcome, Outcome::Unknown(Doubt::Unreadable(_))), "{outcome:?}");
}

#[test]
fn a_charge_past_its_time_is_closed_and_takes_no_money() {
    let mut world = World::new(Faults::default(), None);
    let op = Op::Pay(intent(&world, "tea", 1_999));
    let bytes = request(&op, "https://shop.example/n/1");
    send(&mut world, &op, &bytes);
    world.now += 3_600;
    world.shopper_pays(op.payment().payment);
    let question = request(&op.question(), "https://shop.example/n/1");
    let Outcome::Done(facts) = send(&mut world, &op.question(), &question) else { panic!("it is decided") };
    assert_eq!(facts[0].what, What::Closed);
}

#[test]
fn the_service_does_nothing_for_whom_it_does_not_know() {
    let world = World::new(Faults::default(), None);
    let op = Op::Pay(intent(&world, "tea", 1_999));
    let bytes = request(&op, "https://shop.example/n/1");
    let stamp = Stamp { now: at(world.now), nonce: "n" };
    let signed = sign(&SIGN_REQUEST, &bytes, stamp, &secrets).expect("signs");
    let call = |inbound: &Inbound, account: &str, late: i64| receive(inbound, account, at(world.now + late), &secrets);
    let good = inbound(&signed);
    assert!(call(&good, "acme", 0).is_ok());
    assert_eq!(call(&good, "rival", 0), Err(ServiceError::NotFound), "the path names another account");
    assert!(matches!(call(&good, "acme", 301), Err(ServiceError::Unsigned(_))), "stale");
    for other in [
        Inbound { method: "GET".into(), ..good.clone() },
        Inbound { target: good.target.replace("acme", "rival"), ..good.clone() },
        Inbound { target: format!("{}?x=1", good.target), ..good.clone() },
        Inbound { body: b"{}".to_vec(), ..good.clone() },
        Inbound { headers: Headers::default(), ..good.clone() },
    ] {
        assert!(matches!(call(&other, "acme", 0), Err(ServiceError::Unsigned(_))), "{other:?}");
    }
}

#[test]
fn the_service_reads_no_nonsense() {
    let world = World::new(Faults::default(), None);
    let good = request(&Op::Pay(intent(&world, "tea", 1_999)), "https://shop.example/n/1");
    let charges = good.url.clone();
    let post = |url: String, body: String| Request { method: Method::Post, url, body, headers: Headers::default() };
    let receive = |request: &Request| {
        let stamp = Stamp { now: at(world.now), nonce: "n" };
        let signed = sign(&SIGN_REQUEST, request, stamp, &secrets).expect("signs");
        receive(&inbound(&signed), "acme", at(world.now), &secrets)
    };
    for (from, to) in [
        (r#""amount":1999"#, r#""amount":0"#),
        (r#""amount":1999"#, r#""amount":19.99"#),
        ("https://shop.example/n/1", "file:///etc/passwd"),
        (r#""title":"tea""#, r#""title":"tea","title":"cups""#),
        (r#""title":"tea""#, r#""title":"tea","vip":true"#),
    ] {
        let body = good.body.replace(from, to);
        assert_ne!(body, good.body, "{from}");
        assert!(matches!(receive(&post(charges.clone(), body)), Err(ServiceError::Unreadable(_))), "{to}");
    }
    for path in ["/x", "/abcdef/close/now", "/", "x"] {
        let refused = receive(&post(format!("{charges}{path}"), String::new()));
        assert!(matches!(refused, Err(ServiceError::NotFound)), "{path}: {refused:?}");
    }
    let short = receive(&post(format!("{charges}/a-b/close"), String::new()));
    assert!(matches!(short, Err(ServiceError::Unreadable(_))));
}
