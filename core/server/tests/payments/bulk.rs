//! One act on many orders that a provider has a say in.

use std::sync::atomic::Ordering;
use std::time::Duration;

use commerce::jobs::{self, JobRows, NewJob};
use commerce::worker::{Round, round};
use commerce::{Commerce, PageAsk};
use domain::job::{JobAction, JobRowState, JobState};
use domain::order::OrderState;
use sources::Sources;

use crate::world::{World, both};

both! {
    /// The clock goes by itself here: only then nobody waits for whom the worker asks.
    async fn a_provider_that_is_silent_holds_up_nobody_while_many_orders_are_cancelled(world: &World) {
        let commerce = Commerce { sources: Sources::system(), ..world.commerce.clone() };
        world.commerce.sources.clock.set(commerce.sources.now());
        let order = world.order().await;
        world.start(order.id).await;
        world.work().await;
        world.stalled.store(true, Ordering::SeqCst);
        let rows = JobRows::Orders(vec![order.id]);
        let new = NewJob { action: JobAction::CancelOrders { reason: "sold out".into() }, rows };
        let job = jobs::start(&commerce, &world.merchant, new, None).await.unwrap();
        let begun = std::time::Instant::now();
        round(&commerce, Round::BEGIN).await.unwrap();
        assert!(begun.elapsed() < Duration::from_secs(3), "others waited {:?}", begun.elapsed());
        assert_eq!(world.order_now(&order).await.state, OrderState::Placed, "the provider has not said a word");

        world.stalled.store(false, Ordering::SeqCst);
        let ended = async {
            while jobs::get(&commerce, &world.merchant, job.id).await.unwrap().state == JobState::Running {
                round(&commerce, Round::BEGIN).await.unwrap();
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
        };
        tokio::time::timeout(Duration::from_mins(1), ended).await.expect("it ends");
        let rows = jobs::rows(&commerce, &world.merchant, job.id, None, &PageAsk::first(10)).await.unwrap().items;
        assert_eq!(rows.iter().map(|row| row.state).collect::<Vec<_>>(), [JobRowState::Done], "{rows:?}");
        assert_eq!(world.order_now(&order).await.state, OrderState::Cancelled);
    }
}
