use std::sync::Arc;

use domain::id::SkuId;
use store::stock::{self, Short};
use store::{PageAsk, TenantDb};

use super::{a_product, keep, why};
use crate::engines::{Place, both};

async fn left(shop: &TenantDb, sku: SkuId) -> Option<i64> {
    stock::available(&shop.read().await.expect("a reader"), sku).await.expect("stock")
}

async fn trail_sum(shop: &TenantDb, sku: SkuId) -> i64 {
    stock::trail_sum(&shop.read().await.expect("a reader"), sku).await.expect("a sum")
}

/// Takes as an order does; says whether it got them all.
async fn took(place: &Place, shop: &TenantDb, pieces: &[(SkuId, u32)]) -> bool {
    let tx = shop.begin().await.expect("a transaction");
    match stock::take(&tx, pieces, &why(place, stock::SOLD)).await {
        Ok(_) => {
            tx.commit().await.expect("a commit");
            true
        }
        Err(Short::SoldOut { .. }) => false,
        Err(Short::Rows(error)) => panic!("{error}"),
    }
}

both! {
    /// 50 shoppers, 20 pieces, 2 each: 10 get them.
    async fn fifty_takers_never_get_more_than_there_is(place: &Place) {
        let shop = place.shop().await;
        let sku = keep(place, &shop, &a_product(place, "tea", 100), Some(21)).await;
        let place = Arc::new((place.sources.clone(), shop.clone()));
        let takers: Vec<_> = (0..50).map(|_| {
            let (sources, shop) = (place.0.clone(), place.1.clone());
            tokio::spawn(async move {
                let tx = shop.begin().await.expect("a transaction");
                let why = stock::Why {
                    id: sources.ids.next_uuid(),
                    reason: stock::SOLD.into(),
                    subject: String::new(),
                    actor: String::new(),
                    at: sources.now(),
                };
                let took = stock::take(&tx, &[(sku, 2)], &why).await.is_ok();
                if took {
                    tx.commit().await.expect("a commit");
                }
                took
            })
        }).collect();
        let mut got = 0;
        for taker in takers {
            got += u32::from(taker.await.expect("a taker"));
        }
        assert_eq!(got, 10);
        assert_eq!(left(&shop, sku).await, Some(1));
        assert_eq!(trail_sum(&shop, sku).await, 1);
    }

    /// Each of two kinds of orders names the SKUs in another order; without one order for all they would deadlock.
    async fn orders_of_the_same_skus_do_not_wait_for_each_other_in_a_ring(place: &Place) {
        let shop = place.shop().await;
        let a = keep(place, &shop, &a_product(place, "a", 100), Some(40)).await;
        let b = keep(place, &shop, &a_product(place, "b", 100), Some(40)).await;
        let takes = (0..40).map(|nth| {
            let (sources, shop) = (place.sources.clone(), shop.clone());
            tokio::spawn(async move {
                let pieces = if nth % 2 == 0 { [(a, 1), (b, 1)] } else { [(b, 1), (a, 1)] };
                let tx = shop.begin().await.expect("a transaction");
                let (id, at) = (sources.ids.next_uuid(), sources.now());
                let why = stock::Why { id, reason: "sold".into(), subject: String::new(), actor: String::new(), at };
                stock::take(&tx, &pieces, &why).await.expect("enough for all");
                tx.commit().await.expect("a commit");
            })
        });
        for take in takes.collect::<Vec<_>>() {
            take.await.expect("a take");
        }
        assert_eq!((left(&shop, a).await, left(&shop, b).await), (Some(0), Some(0)));
    }

    async fn an_order_that_cannot_have_all_takes_nothing(place: &Place) {
        let shop = place.shop().await;
        let many = keep(place, &shop, &a_product(place, "many", 100), Some(10)).await;
        let few = keep(place, &shop, &a_product(place, "few", 100), Some(3)).await;
        let tx = shop.begin().await.expect("a transaction");
        let pieces = [(few, 2), (many, 5), (few, 2)];
        let short = stock::take(&tx, &pieces, &why(place, stock::SOLD)).await.expect_err("4 of 3");
        assert!(matches!(short, Short::SoldOut { sku, left: 3 } if sku == few), "{short}");
        // The same transaction may go on with another order.
        stock::take(&tx, &[(many, 10), (few, 3)], &why(place, stock::SOLD)).await.expect("all that is there");
        tx.commit().await.expect("a commit");
        assert_eq!((left(&shop, many).await, left(&shop, few).await), (Some(0), Some(0)));
        assert_eq!((trail_sum(&shop, many).await, trail_sum(&shop, few).await), (0, 0));
        assert!(!took(place, &shop, &[(many, 1)]).await);
        assert!(took(place, &shop, &[(many, 0)]).await, "nothing can always be had");
    }

    async fn the_trail_sums_up_to_the_stock_whatever_happens(place: &Place) {
        let shop = place.shop().await;
        let sku = keep(place, &shop, &a_product(place, "tea", 100), Some(5)).await;
        for (step, expected) in [
            (0, Some(2)), (1, Some(6)), (2, Some(3)), (3, None), (4, None), (5, None), (6, Some(8)), (7, Some(9)),
        ] {
            let tx = shop.begin().await.expect("a transaction");
            let because = why(place, "test");
            match step {
                0 => assert_eq!(stock::take(&tx, &[(sku, 3)], &because).await.expect("enough"), [sku]),
                1 => stock::give_back(&tx, &[(sku, 4)], &because).await.expect("given back"),
                2 => assert!(stock::adjust(&tx, sku, -3, 100, &because).await.expect("adjusted")),
                3 => stock::set(&tx, sku, Some(3), None, &because).await.expect("not counted any more"),
                4 => assert_eq!(stock::take(&tx, &[(sku, 1_000_000)], &because).await.expect("as many as you like"), []),
                5 => stock::give_back(&tx, &[(sku, 7)], &because).await.expect("nothing to count"),
                6 => stock::set(&tx, sku, None, Some(8), &because).await.expect("counted again"),
                _ => assert!(stock::adjust(&tx, sku, 1, 100, &because).await.expect("adjusted")),
            }
            tx.commit().await.expect("a commit");
            assert_eq!(left(&shop, sku).await, expected, "step {step}");
            assert_eq!(trail_sum(&shop, sku).await, expected.unwrap_or(0), "step {step}");
        }
        let tx = shop.begin().await.expect("a transaction");
        for (delta, most) in [(-10, 100), (1, 9), (i64::MIN, 100), (i64::MAX, i64::MAX)] {
            let done = stock::adjust(&tx, sku, delta, most, &why(place, "test")).await.expect("an answer");
            assert!(!done, "{delta} of 9, at most {most}");
        }
        let late = stock::set(&tx, sku, Some(8), Some(1), &why(place, "test")).await;
        assert!(matches!(late, Err(store::Error::Changed(_))), "somebody sold one in the meantime");
    }

    async fn the_trail_is_paged_from_the_newest_on(place: &Place) {
        let shop = place.shop().await;
        let sku = keep(place, &shop, &a_product(place, "tea", 100), Some(100)).await;
        for quantity in 1..=7 {
            assert!(took(place, &shop, &[(sku, quantity)]).await);
        }
        let db = shop.read().await.expect("a reader");
        let (mut deltas, mut ask) = (Vec::new(), PageAsk::first(3));
        loop {
            let page = stock::trail(&db, sku, &ask).await.expect("a page");
            deltas.extend(page.items.iter().map(|one| one.delta));
            let Some(next) = page.next else { break };
            ask = PageAsk::new(Some(next), Some(3));
        }
        assert_eq!(deltas, [-7, -6, -5, -4, -3, -2, -1, 100]);
    }
}
