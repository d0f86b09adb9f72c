//! The merchant's order of apps.

use domain::id::InstallationId;
use store::PageAsk;
use tenants::apps;
use testkit::{TestShop, each_db};

use crate::market::{Market, member_price, places};

each_db! {
    async fn apps_stand_in_the_order_that_the_merchant_says(db: TestDb) {
        let shop = TestShop::open(db).await;
        let market = Market::with(&shop, &["member-price"]).await;
        let mut ids = Vec::new();
        for label in ["a", "b", "c"] {
            ids.push(market.installs(member_price(label, "tea", 900)).await.id);
        }
        let put = async |order: &[InstallationId]| {
            apps::reorder(&market.verbs, &shop.tenant, &market.actor, order).await
        };
        let order = [ids[2], ids[0], ids[1]];
        let ordered: Vec<_> = put(&order).await.expect("an order").into_iter().map(|one| one.id).collect();
        assert_eq!(ordered, order);
        let first = apps::list(&market.verbs, &shop.tenant, &PageAsk::first(2)).await.expect("a page");
        let rest = PageAsk::new(first.next, Some(2));
        let rest = apps::list(&market.verbs, &shop.tenant, &rest).await.expect("a page");
        let listed: Vec<_> = first.items.into_iter().chain(rest.items).map(|one| one.id).collect();
        assert_eq!(listed, order);

        let seq = store::events::last(&shop.db().read().await.expect("a reader")).await.expect("the log");
        put(&order).await.expect("the same order");
        let after = store::events::last(&shop.db().read().await.expect("a reader")).await.expect("the log");
        assert_eq!(seq, after, "nothing happened");
        let stranger = InstallationId::of(shop.tenant.id().uuid());
        assert_eq!(places(put(&[ids[0], ids[0], stranger]).await), ["/order", "/order/1", "/order/2"]);
    }
}
