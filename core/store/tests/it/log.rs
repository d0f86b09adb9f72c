//! The log has no gaps, and its order is the order of the commits.

use domain::event::{Fact, NewEvent};
use store::{TenantDb, events};
use uuid::Uuid;

use crate::engines::{Place, both};

fn facts(place: &Place, count: usize) -> Vec<NewEvent> {
    let fact = |n: usize| NewEvent {
        subject: Uuid::from_u128(n as u128),
        fact: Fact::MemberJoined { referrer: None },
        at: place.sources.now(),
    };
    (0..count).map(fact).collect()
}

async fn append(shop: &TenantDb, new: Vec<NewEvent>, keep: bool) {
    let tx = shop.begin().await.expect("a transaction");
    events::append(&tx, new).await.expect("a place in the log");
    if keep {
        tx.commit().await.expect("a commit");
    }
}

both! {
    async fn the_log_has_no_gaps_even_where_transactions_race_and_fail(place: &Place) {
        let shop = place.shop().await;
        let writer = |w: usize| {
            let shop = shop.clone();
            let batches: Vec<_> = (0..15).map(|i| facts(place, 1 + (w + i) % 4)).collect();
            tokio::spawn(async move {
                let mut kept = 0;
                for (i, batch) in batches.into_iter().enumerate() {
                    let keep = !(w + i).is_multiple_of(5);
                    kept += if keep { batch.len() } else { 0 };
                    append(&shop, batch, keep).await;
                }
                kept
            })
        };
        let writers: Vec<_> = (0..8).map(writer).collect();
        let mut kept = 0;
        for writer in writers {
            kept += writer.await.expect("a task ends");
        }
        let reader = shop.read().await.expect("a reader");
        let seqs: Vec<i64> = events::after(&reader, 0, 10_000).await.expect("events").iter().map(|e| e.seq).collect();
        let expected: Vec<i64> = (1..=i64::try_from(kept).expect("a count")).collect();
        assert_eq!(seqs, expected);
        assert_eq!(events::last(&reader).await.expect("the head"), *seqs.last().expect("some are kept"));
    }

    async fn a_reader_that_goes_on_where_it_was_misses_nothing(place: &Place) {
        let shop = place.shop().await;
        let batches: Vec<_> = (0..60).map(|i| facts(place, 1 + i % 3)).collect();
        let total: i64 = batches.iter().map(|batch| i64::try_from(batch.len()).expect("a count")).sum();
        let (one, other) = batches.split_at(30);
        let write = |batches: Vec<Vec<NewEvent>>| {
            let shop = shop.clone();
            tokio::spawn(async move {
                for batch in batches {
                    append(&shop, batch, true).await;
                }
            })
        };
        let writers = [write(one.to_vec()), write(other.to_vec())];
        let mut seen = 0;
        while seen < total {
            let reader = shop.read().await.expect("a reader");
            for event in events::after(&reader, seen, 7).await.expect("events") {
                assert_eq!(event.seq, seen + 1, "an event came after one that was read before it");
                seen = event.seq;
            }
            drop(reader);
            tokio::task::yield_now().await;
        }
        for writer in writers {
            writer.await.expect("a task ends");
        }
    }

    async fn a_cursor_moves_only_from_where_it_was_read(place: &Place) {
        let shop = place.shop().await;
        let tx = shop.begin().await.expect("a transaction");
        events::advance(&tx, events::APPS, 0, 3).await.expect("it was at 0");
        assert!(matches!(events::advance(&tx, events::APPS, 0, 4).await, Err(store::Error::Changed(_))));
        tx.commit().await.expect("a commit");
        let reader = shop.read().await.expect("a reader");
        assert_eq!(events::position(&reader, events::APPS).await.expect("a cursor"), 3);
    }
}
