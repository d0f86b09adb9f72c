//! What was said to providers is kept for a time, and not for ever.

use jiff::SignedDuration;
use store::payment_messages::{self, Direction, MessageFilter, Outcome, PaymentMessage};

use crate::world::{World, both};

impl World {
    async fn kept(&self, outcome: Outcome) -> usize {
        let reader = self.commerce.db.tenant(&self.shop).read().await.unwrap();
        let filter = MessageFilter { outcome: Some(outcome), ..MessageFilter::default() };
        let (mut count, mut after) = (0, None);
        loop {
            let page = store::PageAsk::new(after, Some(store::PAGE_MAX));
            let page = payment_messages::list(&reader, filter, &page).await.unwrap();
            count += page.items.len();
            after = page.next;
            if after.is_none() {
                return count;
            }
        }
    }

    async fn days_later(&self, days: i64) -> u64 {
        self.commerce.sources.clock.set(self.now() + SignedDuration::from_hours(24 * days));
        commerce::payments::forget_messages(&self.commerce).await.unwrap()
    }
}

both! {
    async fn what_was_said_is_forgotten_after_its_time_and_not_before(world: &World) {
        world.paid_order().await;
        let said = world.kept(Outcome::Taken).await;
        assert!(said > 3, "{said}");
        // More than a page of what anybody may have sent.
        let tx = world.commerce.db.tenant(&world.shop).begin().await.unwrap();
        for _ in 0..1_001 {
            let message = PaymentMessage {
                id: world.commerce.sources.ids.next_uuid(),
                payment: None,
                provider: "sandbox".into(),
                direction: Direction::Notice,
                head: "{}".into(),
                body: Vec::new(),
                outcome: Outcome::Refused,
                detail: String::new(),
                at: world.now(),
            };
            payment_messages::insert(&tx, &message).await.unwrap();
        }
        tx.commit().await.unwrap();
        assert_eq!(world.days_later(89).await, 0);
        assert_eq!(world.days_later(2).await, 1_001);
        assert_eq!((world.kept(Outcome::Refused).await, world.kept(Outcome::Taken).await), (0, said));
        assert_eq!(world.days_later(308).await, 0, "399 days");
        assert_eq!(usize::try_from(world.days_later(2).await).unwrap(), said);
        assert_eq!(world.kept(Outcome::Taken).await, 0);
    }
}
