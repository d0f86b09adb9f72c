//! A shop that is suspended or closed: what it promised to give back goes out, and its apps do not run.

use commerce::worker::{Round, round};
use domain::payment::RefundState;
use domain::tenant::{Tenant, TenantStatus};
use jiff::SignedDuration;
use providers::sandbox::service::Faults;
use store::platform::tenants;

use crate::world::{TEA, World, both};

impl World {
    pub(crate) async fn becomes(&self, status: TenantStatus) {
        let now = tenants::find(&self.commerce.db, self.shop.id()).await.unwrap().unwrap();
        tenants::update(&self.commerce.db, &Tenant { status, ..(*now).clone() }, self.now()).await.unwrap();
    }

    /// How far its apps have come, and how long its log is.
    async fn log(&self) -> (i64, i64) {
        let reader = self.commerce.db.tenant(&self.shop).read().await.unwrap();
        let apps = store::events::position(&reader, store::events::APPS).await.unwrap();
        (apps, store::events::last(&reader).await.unwrap())
    }
}

both! {
    async fn what_a_shop_promised_to_give_back_goes_out_after_it_was_closed(world: &World) {
        for status in [TenantStatus::Suspended, TenantStatus::Closed] {
            let (order, _) = world.paid_order().await;
            // So long that the provider is asked again and again, when an order's time to be paid is over, too.
            world.set(&Faults { refund_takes_s: 6_000, ..Faults::default() }).await;
            let refund = world.refund(&order, TEA).await;
            assert_eq!(refund.state, RefundState::Pending);
            world.work().await;
            let unpaid = world.order().await;
            let (before, end) = world.log().await;
            assert!(before < end, "an app has still to hear of the order");
            world.becomes(status).await;
            let mut last = Round::BEGIN;
            for _ in 0..40 {
                world.commerce.sources.clock.set(world.now() + SignedDuration::from_secs(300));
                last = round(&world.commerce, last).await.unwrap();
            }
            assert_eq!(world.order_now(&order).await.refunded, TEA, "{status:?}");
            let (apps, end) = world.log().await;
            assert!(apps == before && apps < end, "{status:?}: the log says so, but no app hears of it");
            let state = world.order_now(&unpaid).await.state;
            assert_eq!(state, unpaid.state, "{status:?}: other timers wait");
            if status == TenantStatus::Suspended {
                world.becomes(TenantStatus::Active).await;
                world.work().await;
                let (apps, end) = world.log().await;
                assert_eq!(apps, end, "after it was resumed all is caught up with");
            }
        }
    }
}
