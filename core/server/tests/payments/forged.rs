//! Nobody but the provider moves anything, and nobody moves anything twice.

use domain::order::OrderState;
use domain::payment::PaymentState;
use domain::tenant::TenantStatus;
use providers::Stamp;
use providers::sandbox::service::{Charge, Delivery};
use providers::sandbox::wire::{self, ChargeStatus, ChargeView, Event};
use store::payment_messages::{self, Direction, MessageFilter, Outcome, PaymentMessage};
use store::platform::tenants;

use crate::world::{TEA, World, both};

impl World {
    fn callback_url(&self) -> String {
        let (site, shop, account) = (&self.commerce.public_url, self.shop.id(), self.account());
        format!("{site}/callbacks/sandbox/{shop}/{account}")
    }

    /// What the service would say if a charge were paid.
    fn paid_notice(&self, charge: &Charge, id: &str, amount: i64) -> String {
        let amount = domain::Money::of(amount, domain::Currency::CNY);
        let now = self.now();
        let view = ChargeView { amount, status: ChargeStatus::Paid, settled_at: Some(now), ..charge.view(now) };
        let event = Event { id: id.into(), event: wire::CHARGE_PAID.into(), charge: Some(view), refund: None };
        serde_json::to_string(&event).unwrap()
    }

    /// Sends a notice signed with some secret; gives the status.
    async fn call(&self, body: &str, secret: &[u8]) -> u16 {
        let delivery = Delivery {
            after_s: 0,
            url: self.callback_url(),
            event_id: String::new(),
            body: body.into(),
            spoiled: false,
        };
        let nonce = self.commerce.sources.ids.next_uuid().simple().to_string();
        let stamp = Stamp { now: self.now(), nonce: &nonce };
        let signed = delivery.sign(stamp, &|_| Some(secret)).unwrap();
        let mut request = self.commerce.http.post(&signed.url).body(signed.body.clone());
        for (name, value) in signed.headers.iter() {
            request = request.header(name, value);
        }
        request.send().await.unwrap().status().as_u16()
    }

    /// The secret that the shop shares with the service.
    pub(crate) async fn secret(&self) -> Vec<u8> {
        let sealed = store::platform::sandbox::secret(&self.commerce.db, &self.account()).await.unwrap().unwrap();
        let purpose = format!("sandbox service/{}", self.account());
        self.commerce.vault.open_slots(&purpose, &sealed).unwrap().get("secret").unwrap().to_vec()
    }

    async fn notices(&self) -> Vec<PaymentMessage> {
        let reader = self.commerce.db.tenant(&self.shop).read().await.unwrap();
        let page = store::PageAsk::first(200);
        let all = payment_messages::list(&reader, MessageFilter::default(), &page).await.unwrap().items;
        all.into_iter().filter(|message| message.direction == Direction::Notice).collect()
    }
}

both! {
    async fn a_forged_notice_moves_nothing_and_is_kept_byte_for_byte(world: &World) {
        let order = world.order().await;
        let payment = world.start(order.id).await;
        let before = (world.order_now(&order).await, world.payment(&payment).await);
        let body = world.paid_notice(&world.charges().await[0], "ev_1", TEA);
        assert_eq!(world.call(&body, b"a secret that is somebody else's").await, 400);
        let unsigned = world.commerce.http.post(world.callback_url()).body(body.clone()).send().await.unwrap();
        assert_eq!(unsigned.status(), 400);
        assert_eq!((world.order_now(&order).await, world.payment(&payment).await), before);
        let kept = world.notices().await;
        assert_eq!(kept.len(), 2);
        for message in kept {
            assert_eq!((message.outcome, message.body.as_slice()), (Outcome::Refused, body.as_bytes()));
        }
        // The shopper who sent it to themselves still has to pay.
        world.pass(5).await;
        assert_eq!(world.order_now(&order).await.state, OrderState::Placed);
    }

    async fn a_notice_to_another_door_is_nobodys(world: &World) {
        let url = world.callback_url();
        let other = domain::id::TenantId::derive(&[b"other"]);
        for wrong in [
            url.replace("sandbox/", "offline/"),
            url.replace("sandbox/", "nobody/"),
            url.replace(&world.shop.id().to_string(), &other.to_string()),
            url.replace(&world.shop.id().to_string(), "ten_1"),
            format!("{url}x"),
        ] {
            assert_eq!(world.commerce.http.post(&wrong).body("{}").send().await.unwrap().status(), 404, "{wrong}");
        }
        let huge = "x".repeat(providers::limits::NOTICE_MAX_BYTES + 1);
        assert_eq!(world.commerce.http.post(&url).body(huge).send().await.unwrap().status(), 413);
        assert!(world.notices().await.is_empty());
    }

    async fn a_notice_that_comes_many_times_at_once_pays_once(world: &World) {
        let order = world.order().await;
        let payment = world.start(order.id).await;
        let (secret, charge) = (world.secret().await, world.charges().await.remove(0));
        let body = world.paid_notice(&charge, "ev_1", TEA);
        let same = (0..12).map(|_| world.call(&body, &secret));
        assert!(futures::future::join_all(same).await.iter().all(|status| *status == 204));
        // The same said in other notices is still the same fact.
        let bodies: Vec<_> = (2..10).map(|n| world.paid_notice(&charge, &format!("ev_{n}"), TEA)).collect();
        let others = bodies.iter().map(|body| world.call(body, &secret));
        assert!(futures::future::join_all(others).await.iter().all(|status| *status == 204));
        let paid = world.order_now(&order).await;
        assert_eq!((paid.state, paid.paid, paid.nth), (OrderState::Paid, TEA, 1));
        assert_eq!(world.payment(&payment).await.state, PaymentState::Paid);
        let said = world.events(order.id.uuid()).await;
        assert_eq!(said.iter().filter(|fact| fact.kind() == "order.paid").count(), 1);
        assert_eq!(world.notices().await.iter().filter(|m| m.outcome == Outcome::Repeated).count(), 11);
    }

    async fn the_same_notice_with_other_contents_is_kept_for_a_person(world: &World) {
        let order = world.order().await;
        world.start(order.id).await;
        let (secret, charge) = (world.secret().await, world.charges().await.remove(0));
        assert_eq!(world.call(&world.paid_notice(&charge, "ev_1", TEA + 1), &secret).await, 204);
        assert_eq!(world.call(&world.paid_notice(&charge, "ev_1", TEA), &secret).await, 204);
        assert_eq!(world.order_now(&order).await.state, OrderState::Placed, "another amount pays nothing");
        assert!(world.notices().await.iter().all(|message| message.outcome == Outcome::Aside));
    }

    async fn money_for_a_payment_that_nobody_began_is_kept_in_sight(world: &World) {
        let order = world.order().await;
        world.start(order.id).await;
        let (secret, mut charge) = (world.secret().await, world.charges().await.remove(0));
        let stranger = domain::id::PaymentId::derive(&[b"stranger"]);
        charge.asked.number = providers::number_of_payment(stranger);
        assert_eq!(world.call(&world.paid_notice(&charge, "ev_1", TEA), &secret).await, 204);
        let said = world.events(stranger.uuid()).await;
        assert_eq!(said.iter().map(domain::event::Fact::kind).collect::<Vec<_>>(), ["payment.quarantined"]);
        assert_eq!(world.order_now(&order).await.state, OrderState::Placed);
    }

    async fn a_suspended_shop_still_takes_the_money_that_comes(world: &World) {
        let order = world.order().await;
        let payment = world.start(order.id).await;
        assert!(world.press(&payment).await);
        let known = tenants::find(&world.commerce.db, world.shop.id()).await.unwrap().unwrap();
        let suspended = domain::tenant::Tenant { status: domain::tenant::TenantStatus::Suspended, ..(*known).clone() };
        world.suspend(&suspended).await;
        while commerce::payments::sandbox::deliver_due(&world.commerce).await.unwrap() > 0 {}
        assert_eq!(world.order_now(&order).await.state, OrderState::Paid);
    }
}

both! {
    /// What is on its way to it is asked about.
    async fn a_closed_shop_has_no_door_for_notices(world: &World) {
        let order = world.order().await;
        let payment = world.start(order.id).await;
        let (secret, charge) = (world.secret().await, world.charges().await.remove(0));
        world.becomes(TenantStatus::Closed).await;
        assert_eq!(world.call(&world.paid_notice(&charge, "ev_1", TEA), &secret).await, 404);
        assert!(world.notices().await.is_empty());
        assert_eq!(world.payment(&payment).await.state, PaymentState::Pending);
        assert_eq!(world.order_now(&order).await.state, OrderState::Placed);
    }
}

impl World {
    async fn suspend(&self, tenant: &domain::tenant::Tenant) {
        let entry = store::platform::audit::Entry {
            id: self.commerce.sources.ids.next_uuid(),
            at: self.now(),
            operator: None,
            actor_name: "test".into(),
            action: "tenant.suspended".into(),
            subject: tenant.id.to_string(),
            detail: serde_json::Value::Null,
            request_id: String::new(),
        };
        tenants::update_audited(&self.commerce.db, tenant, &entry).await.unwrap();
    }
}
