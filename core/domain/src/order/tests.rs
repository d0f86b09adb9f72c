use super::*;
use crate::quote::QuoteLine;

fn paid_order(nets: &[i64], shipping: i64) -> Order {
    let line = |net: &i64| QuoteLine {
        sku_id: None,
        product: None,
        sku: "tea".into(),
        title: Text::both("tea"),
        options: vec![],
        image: None,
        category: String::new(),
        tags: vec![],
        quantity: 1,
        unit_price: *net,
        cost: 0,
        list: *net,
        net: *net,
    };
    let quote = Quote::at_list(Currency::CNY, nets.iter().map(line).collect(), shipping).expect("small");
    let placing = Placing {
        id: OrderId::of(uuid::Uuid::nil()),
        number: String::new(),
        member: MemberId::of(uuid::Uuid::nil()),
        ship_to: None,
        note: String::new(),
        source: OrderSource::Live,
        external_id: None,
        at: Timestamp::UNIX_EPOCH,
        pay_until: None,
    };
    let mut order = Order::place(placing, quote);
    order.state = OrderState::Paid;
    order.paid = order.total();
    order
}

#[test]
fn a_refund_takes_at_most_what_was_paid_and_is_left() {
    let mut order = paid_order(&[1000, 500], 800);
    order.lines[0].refunded = 300;
    order.lines[0].refunding = 100;
    let ask = |no, amount| RefundAsk { lines: vec![(no, amount)], shipping: 0 };
    assert_eq!(order.may_be_refunded(&ask(1, 600)), Ok(()));
    assert_eq!(order.may_be_refunded(&ask(1, 601)).map_err(|e| e.code()), Err("refund_exceeds_paid"));
    assert_eq!(order.may_be_refunded(&ask(3, 1)), Err(OrderError::NoSuchLine(3)));
    assert_eq!(order.may_be_refunded(&ask(1, 0)), Err(OrderError::NothingToRefund));
    assert_eq!(order.may_be_refunded(&ask(1, -5)), Err(OrderError::NothingToRefund));
    let shipping = |shipping| RefundAsk { lines: vec![], shipping };
    assert_eq!(order.may_be_refunded(&shipping(800)), Ok(()));
    assert_eq!(order.may_be_refunded(&shipping(801)).map_err(|e| e.code()), Err("refund_exceeds_paid"));
    let twice = RefundAsk { lines: vec![(2, 300), (2, 300)], shipping: 0 };
    assert_eq!(order.may_be_refunded(&twice), Err(OrderError::NoSuchLine(2)));
}

#[test]
fn an_order_is_refunded_when_all_its_lines_are() {
    let mut order = paid_order(&[1000, 500], 800);
    order.lines[0].refunded = 1000;
    order.lines[1].refunded = 499;
    assert!(!order.is_all_given_back());
    order.lines[1].refunded = 500;
    assert!(order.is_all_given_back(), "with or without its shipping");

    let mut for_its_shipping = paid_order(&[0], 800);
    for_its_shipping.shipping_refunded = 799;
    assert!(!for_its_shipping.is_all_given_back());
    for_its_shipping.shipping_refunded = 800;
    assert!(for_its_shipping.is_all_given_back());
}

#[test]
fn a_held_order_is_not_shipped() {
    let mut order = paid_order(&[1000], 0);
    assert_eq!(order.may_be_shipped(), Ok(()));
    order.held = Some("address".into());
    assert_eq!(order.may_be_shipped(), Err(OrderError::Held("address".into())));
}

#[test]
fn the_last_pieces_get_all_that_is_left() {
    let mut order = paid_order(&[100], 800);
    order.lines[0].quantity = 3;
    let asked = |order: &Order, quantity| order.paid_for(&[crate::after_sale::Pieces { line: 1, quantity }]);
    let lines = |amount, shipping| Ok(RefundAsk { lines: vec![(1, amount)], shipping });
    assert_eq!(asked(&order, 1), lines(33, 0));
    assert_eq!(asked(&order, 2), lines(66, 0));
    assert_eq!(asked(&order, 3), lines(100, 800));
    // One piece was given back: the other two get the odd fen and, not shipped yet, the shipping.
    order.lines[0].refunded = 33;
    assert_eq!(asked(&order, 1), lines(33, 0));
    assert_eq!(asked(&order, 2), lines(67, 800));
    assert_eq!(asked(&order, 3), lines(67, 800));
    order.fulfilment = Fulfilment::Shipped;
    assert_eq!(asked(&order, 2), lines(67, 0));
    // A line that costs less than its pieces never gives more for one of them before.
    let mut cheap = paid_order(&[1], 0);
    cheap.lines[0].quantity = 2;
    assert_eq!(asked(&cheap, 1), Err(OrderError::NothingToRefund));
}
