//! A shopper asks for money back; the merchant gives it, or says no and why.

use commerce::after_sales::{self, Approval, AskBack};
use commerce::limits::ANSWER_WAIT;
use commerce::orders::fulfil;
use commerce::orders::read::{self, BuyerView};
use commerce::{Error, PageAsk, Shopper, auth, payments};
use domain::after_sale::{AfterSale, AfterSaleError, AfterSaleReason, AfterSaleState, Pieces};
use domain::id::OrderId;
use domain::limits::AFTER_SALES_PER_ORDER;
use domain::order::{OrderError, RefundAsk};
use domain::people::Permission;
use domain::tenant::ShopSettings;
use futures::future::join_all;
use jiff::SignedDuration;
use testkit::{TestShop, each_db};

use crate::books::levels;

fn back(pieces: &[(u32, u32)]) -> AskBack {
    let pieces = pieces.iter().map(|(line, quantity)| Pieces { line: *line, quantity: *quantity }).collect();
    AskBack { pieces, reason: AfterSaleReason::Damaged, words: "one tin is dented".into() }
}

async fn asks(shop: &TestShop, who: &Shopper, order: OrderId, pieces: &[(u32, u32)]) -> commerce::Result<AfterSale> {
    after_sales::ask(&shop.commerce, who, order, back(pieces), None).await
}

/// How many orders of the buyer wait for after-sale, and how many of the shop do.
async fn waiting(shop: &TestShop, who: &Shopper) -> (i64, usize) {
    let counts = read::counts_of_shopper(&shop.commerce, who).await.expect("counts");
    let own = counts.iter().find(|(view, _)| *view == BuyerView::AfterSale).map_or(0, |(_, count)| count.count);
    let page = PageAsk::first(10);
    let asked = after_sales::read::list_by_merchant(&shop.commerce, &shop.owner, Some(AfterSaleState::Asked), &page);
    (own, asked.await.expect("a list").items.len())
}

async fn kinds(shop: &TestShop, who: &Shopper, order: OrderId) -> Vec<&'static str> {
    let story = read::by_shopper(&shop.commerce, who, order).await.expect("the story");
    story.timeline.iter().map(|entry| entry.kind).filter(|kind| kind.starts_with("after-sale")).collect()
}

/// A shop with tea, and Ann who brought Bob.
async fn tea_shop(db: testkit::TestDb) -> (TestShop, Shopper, Shopper) {
    let settings = ShopSettings { after_sale_days: 7, shipping_fee: 8_00, ..testkit::settings() };
    let shop = TestShop::open_with(db, settings).await;
    shop.sells("tea", 100_00).await;
    shop.sells("cup", 10_00).await;
    shop.installs("referral", "commission", levels(&[1000], 0)).await;
    let ann = shop.joins("ann", None).await;
    let bob = shop.joins("bob", Some(&ann)).await;
    (shop, ann, bob)
}

each_db! {
    async fn a_shopper_asks_two_of_three_pieces_back_and_the_merchant_gives_them(db: TestDb) {
        let (shop, ann, bob) = tea_shop(db).await;
        let order = shop.buys(&bob, &[("tea", 3)]).await.id;
        assert_eq!(shop.pockets(&ann).await.pending, 30_00);
        let asked = asks(&shop, &bob, order, &[(1, 2)]).await.expect("it is asked for");
        assert_eq!((asked.state, asked.amount), (AfterSaleState::Asked, 200_00));
        assert_eq!(waiting(&shop, &bob).await, (1, 1));

        let view = after_sales::approve(&shop.commerce, &shop.owner, asked.id, Approval::default(), None).await;
        let request = view.expect("it is approved").request;
        assert_eq!((request.state, request.answered_by.as_str()), (AfterSaleState::Approved, "Owner"));
        assert_eq!(waiting(&shop, &bob).await, (1, 0), "the money is on its way");
        assert_eq!(shop.order(order).await.lines[0].refunding, 200_00);

        // What was paid by hand is given back by hand.
        let refund = request.refund.expect("a refund");
        payments::refunds::confirm(&shop.commerce, &shop.owner, refund, None).await.expect("the money went back");
        shop.settles().await;
        let request = after_sales::read::by_shopper(&shop.commerce, &bob, asked.id).await.expect("his own");
        assert_eq!(request.state, AfterSaleState::Refunded);
        assert_eq!(waiting(&shop, &bob).await, (0, 0));
        assert_eq!(shop.order(order).await.refunded, 200_00);
        assert_eq!(shop.pockets(&ann).await.pending, 10_00, "rewards go back in proportion");
        assert_eq!(kinds(&shop, &bob, order).await, ["after-sale.asked", "after-sale.approved"]);
        shop.adds_up().await;
    }

    async fn the_merchant_may_give_less_than_was_asked_for(db: TestDb) {
        let (shop, _, bob) = tea_shop(db).await;
        let order = shop.buys(&bob, &[("tea", 1)]).await.id;
        let asked = asks(&shop, &bob, order, &[(1, 1)]).await.expect("it is asked for");
        let give = |amount| Approval {
            give: Some(RefundAsk { lines: vec![(1, amount)], shipping: 0 }),
            answer: "half of it, as agreed".into(),
        };
        let approve = |approval| after_sales::approve(&shop.commerce, &shop.owner, asked.id, approval, None);
        let more = approve(give(100_01)).await;
        assert!(matches!(more, Err(Error::Order(OrderError::RefundExceedsPaid { .. }))), "{more:?}");
        assert_eq!(waiting(&shop, &bob).await, (1, 1), "nothing was kept of it");
        let view = approve(give(50_00)).await.expect("it is approved");
        assert_eq!(view.request.answer, "half of it, as agreed");
        assert_eq!(shop.order(order).await.lines[0].refunding, 50_00);
        let again = approve(give(1)).await;
        assert!(matches!(again, Err(Error::AfterSale(AfterSaleError::NotNow("approved")))), "{again:?}");
    }

    async fn a_request_that_is_refused_says_why_and_another_one_may_follow(db: TestDb) {
        let (shop, _, bob) = tea_shop(db).await;
        let order = shop.buys(&bob, &[("tea", 1)]).await.id;
        let asked = asks(&shop, &bob, order, &[(1, 1)]).await.expect("it is asked for");
        let second = asks(&shop, &bob, order, &[(1, 1)]).await;
        assert!(matches!(second, Err(Error::AfterSale(AfterSaleError::StillAsked))), "{second:?}");
        let refuse = |why: &'static str| after_sales::refuse(&shop.commerce, &shop.owner, asked.id, why, None);
        assert!(matches!(refuse(" ").await, Err(Error::Invalid(_))), "a no has a reason");
        let view = refuse("the seal is broken").await.expect("it is refused");
        assert_eq!((view.request.state, view.request.answer.as_str()), (AfterSaleState::Refused, "the seal is broken"));
        assert_eq!((waiting(&shop, &bob).await, shop.order(order).await.refunding()), ((0, 0), 0));
        // A no stays a no.
        let approved = after_sales::approve(&shop.commerce, &shop.owner, asked.id, Approval::default(), None).await;
        for again in [refuse("and the box").await, approved] {
            assert!(matches!(again, Err(Error::AfterSale(AfterSaleError::NotNow("refused")))), "{again:?}");
        }
        let withdrawn = after_sales::withdraw(&shop.commerce, &bob, asked.id, None).await;
        assert!(matches!(withdrawn, Err(Error::AfterSale(AfterSaleError::NotNow("refused")))), "{withdrawn:?}");
        assert_eq!(shop.order(order).await.refunding(), 0);
        asks(&shop, &bob, order, &[(1, 1)]).await.expect("asked again, with better words");
        assert_eq!(waiting(&shop, &bob).await, (1, 1));
    }

    async fn a_shopper_takes_a_request_back_until_it_is_answered(db: TestDb) {
        let (shop, ann, bob) = tea_shop(db).await;
        let order = shop.buys(&bob, &[("tea", 1)]).await.id;
        let asked = asks(&shop, &bob, order, &[(1, 1)]).await.expect("it is asked for").id;
        let by = |who| after_sales::withdraw(&shop.commerce, who, asked, None);
        assert!(matches!(by(&ann).await, Err(Error::NotFound(_))), "what is Bob's is not there for Ann");
        assert_eq!(by(&bob).await.expect("taken back").state, AfterSaleState::Withdrawn);
        assert_eq!(waiting(&shop, &bob).await, (0, 0));
        assert!(matches!(by(&bob).await, Err(Error::AfterSale(AfterSaleError::NotNow("withdrawn")))));
        let late = after_sales::approve(&shop.commerce, &shop.owner, asked, Approval::default(), None).await;
        assert!(matches!(late, Err(Error::AfterSale(AfterSaleError::NotNow("withdrawn")))), "{late:?}");
        assert_eq!(kinds(&shop, &bob, order).await, ["after-sale.asked", "after-sale.withdrawn"]);
    }

    async fn only_the_buyer_asks_and_only_between_payment_and_the_end_of_the_window(db: TestDb) {
        let (shop, ann, bob) = tea_shop(db).await;
        let order = shop.orders(&bob, &[("tea", 1)]).await.id;
        let unpaid = asks(&shop, &bob, order, &[(1, 1)]).await;
        assert!(matches!(unpaid, Err(Error::Order(OrderError::NotRefundable))), "{unpaid:?}");
        shop.pays(&bob, order).await;
        assert!(matches!(asks(&shop, &ann, order, &[(1, 1)]).await, Err(Error::NotFound("order"))));
        shop.ships(order).await;
        let until = async || {
            read::story_of_shopper(&shop.commerce, &bob, order).await.expect("the story").after_sale_until
        };
        assert_eq!(until().await, None, "the window begins with the receipt");
        fulfil::receive_by_shopper(&shop.commerce, &bob, order).await.expect("the goods are there");
        let week = SignedDuration::from_hours(24 * 7);
        assert_eq!(until().await, shop.now().checked_add(week).ok());
        shop.days_pass(8).await;
        let late = asks(&shop, &bob, order, &[(1, 1)]).await;
        assert!(matches!(late, Err(Error::AfterSale(AfterSaleError::Over))), "{late:?}");
    }

    async fn wrong_pieces_and_words_are_all_named(db: TestDb) {
        let (shop, _, bob) = tea_shop(db).await;
        let order = shop.buys(&bob, &[("tea", 2), ("cup", 1)]).await.id;
        let wordless = AskBack { words: " ".into(), reason: AfterSaleReason::Other, ..back(&[(1, 3), (2, 0)]) };
        let pointers = match after_sales::ask(&shop.commerce, &bob, order, wordless, None).await {
            Err(Error::Invalid(mistakes)) => mistakes.0.into_iter().map(|mistake| mistake.pointer).collect(),
            other => vec![format!("{other:?}")],
        };
        assert_eq!(pointers, ["/words", "/pieces/0/quantity", "/pieces/1/quantity"]);
        assert!(matches!(asks(&shop, &bob, order, &[]).await, Err(Error::Invalid(_))));
        for wrong in [&[(3, 1)][..], &[(1, 1), (1, 1)]] {
            let asked = asks(&shop, &bob, order, wrong).await;
            assert!(matches!(asked, Err(Error::Order(OrderError::NoSuchLine(_)))), "{asked:?}");
        }
    }

    async fn who_wants_everything_back_before_it_leaves_gets_the_shipping_too(db: TestDb) {
        let (shop, _, bob) = tea_shop(db).await;
        let order = shop.buys(&bob, &[("tea", 1), ("cup", 3)]).await.id;
        let worth = async |pieces: &[(u32, u32)]| {
            let ask = after_sales::preview(&shop.commerce, &bob, order, &back(pieces).pieces).await.expect("a sum");
            (ask.lines, ask.shipping)
        };
        assert_eq!(worth(&[(2, 1)]).await, (vec![(2, 10_00)], 0));
        assert_eq!(worth(&[(1, 1), (2, 3)]).await, (vec![(1, 100_00), (2, 30_00)], 8_00));
        shop.ships(order).await;
        assert_eq!(worth(&[(1, 1), (2, 3)]).await, (vec![(1, 100_00), (2, 30_00)], 0), "the carrier has its fee");
        // What was given back already is not asked back again.
        shop.refunds(order, &[(2, 25_00)]).await;
        assert_eq!(worth(&[(2, 3)]).await, (vec![(2, 5_00)], 0));
        assert_eq!(worth(&[(2, 1)]).await, (vec![(2, 5_00)], 0));
        shop.refunds(order, &[(2, 5_00)]).await;
        let nothing = after_sales::preview(&shop.commerce, &bob, order, &back(&[(2, 1)]).pieces).await;
        assert!(matches!(nothing, Err(Error::Order(OrderError::NothingToRefund))), "{nothing:?}");
    }

    async fn of_many_who_ask_and_answer_at_once_one_is_heard(db: TestDb) {
        let (shop, _, bob) = tea_shop(db).await;
        let order = shop.buys(&bob, &[("tea", 1)]).await.id;
        let asked = join_all((0..5).map(|_| asks(&shop, &bob, order, &[(1, 1)]))).await;
        let heard: Vec<&AfterSale> = asked.iter().filter_map(|asked| asked.as_ref().ok()).collect();
        assert_eq!(heard.len(), 1, "{asked:?}");
        let approve = || after_sales::approve(&shop.commerce, &shop.owner, heard[0].id, Approval::default(), None);
        let approved = join_all((0..5).map(|_| approve())).await;
        assert_eq!(approved.iter().filter(|view| view.is_ok()).count(), 1, "{approved:?}");
        assert_eq!(shop.order(order).await.lines[0].refunding, 100_00);
    }

    async fn nobody_asks_again_and_again_without_end(db: TestDb) {
        let (shop, _, bob) = tea_shop(db).await;
        let order = shop.buys(&bob, &[("tea", 1)]).await.id;
        for _ in 0..AFTER_SALES_PER_ORDER {
            let asked = asks(&shop, &bob, order, &[(1, 1)]).await.expect("it is asked for").id;
            after_sales::withdraw(&shop.commerce, &bob, asked, None).await.expect("taken back");
        }
        let more = asks(&shop, &bob, order, &[(1, 1)]).await;
        assert!(matches!(more, Err(Error::Invalid(_))), "{more:?}");
        assert_eq!(waiting(&shop, &bob).await, (0, 0));
    }

    /// Whoever may not read of orders would be told no after the money went.
    async fn who_may_not_read_of_orders_answers_nothing(db: TestDb) {
        let (shop, _, bob) = tea_shop(db).await;
        let order = shop.buys(&bob, &[("tea", 1)]).await.id;
        let asked = asks(&shop, &bob, order, &[(1, 1)]).await.expect("it is asked for").id;
        let scopes = [Permission::MoneyWrite, Permission::OrdersWrite];
        let (_, token) = auth::keys::create(&shop.commerce, &shop.owner, "program", &scopes).await.expect("a key");
        let program = auth::merchant(&shop.commerce, &shop.tenant, token.reveal(), "").await.expect("the program");
        let approved = after_sales::approve(&shop.commerce, &program, asked, Approval::default(), None).await;
        assert!(matches!(approved, Err(Error::Forbidden(Permission::OrdersRead))), "{approved:?}");
        let refused = after_sales::refuse(&shop.commerce, &program, asked, "no", None).await;
        assert!(matches!(refused, Err(Error::Forbidden(Permission::OrdersRead))), "{refused:?}");
        assert_eq!((waiting(&shop, &bob).await, shop.order(order).await.refunding()), ((1, 1), 0));
    }

    /// The shopper, who takes it back, and the shop, which answers, take turns: nobody waits for one who waits for them.
    async fn who_takes_back_and_who_answers_at_once_never_block_each_other(db: TestDb) {
        let (shop, _, bob) = tea_shop(db).await;
        let order = shop.buys(&bob, &[("tea", 100)]).await.id;
        for _ in 0..AFTER_SALES_PER_ORDER {
            let asked = asks(&shop, &bob, order, &[(1, 1)]).await.expect("it is asked for").id;
            let take_back = || after_sales::withdraw(&shop.commerce, &bob, asked, None);
            let approve = || after_sales::approve(&shop.commerce, &shop.owner, asked, Approval::default(), None);
            let refuse = || after_sales::refuse(&shop.commerce, &shop.owner, asked, "no", None);
            let (a, b, c, d, e) = tokio::join!(take_back(), approve(), refuse(), take_back(), approve());
            let said = [a.map(drop), b.map(drop), c.map(drop), d.map(drop), e.map(drop)];
            assert_eq!(said.iter().filter(|said| said.is_ok()).count(), 1, "{said:?}");
            assert!(!said.iter().any(|said| matches!(said, Err(Error::Busy))), "{said:?}");
        }
    }

    /// Or whoever brought the buyer has taken out what the refund takes back.
    async fn what_members_earned_waits_for_the_answer_to_what_was_asked_in_time(db: TestDb) {
        let (shop, ann, bob) = tea_shop(db).await;
        let orders = [shop.buys(&bob, &[("tea", 1)]).await.id, shop.buys(&bob, &[("tea", 2)]).await.id];
        let mut asked = Vec::new();
        for order in orders {
            shop.ships(order).await;
            fulfil::receive_by_shopper(&shop.commerce, &bob, order).await.expect("the goods are there");
            asked.push(asks(&shop, &bob, order, &[(1, 1)]).await.expect("it is asked for").id);
        }
        shop.days_pass(9).await;
        let pockets = async || {
            let pockets = shop.pockets(&ann).await;
            (pockets.pending, pockets.available)
        };
        assert_eq!(pockets().await, (30_00, 0));
        after_sales::refuse(&shop.commerce, &shop.owner, asked[0], "the seal is broken", None).await.expect("refused");
        shop.days_pass(1).await;
        assert_eq!(pockets().await, (20_00, 10_00));
        let late = asks(&shop, &bob, orders[0], &[(1, 1)]).await;
        assert!(matches!(late, Err(Error::AfterSale(AfterSaleError::Over))), "{late:?}");
        // A merchant who never answers keeps nothing back for good.
        shop.passes(ANSWER_WAIT).await;
        assert_eq!(pockets().await, (0, 30_00));
        shop.adds_up().await;
    }
}
