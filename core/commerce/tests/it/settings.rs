//! The owner tunes the shop.

use commerce::audit::AuditFilter;
use commerce::{Error, settings};
use domain::tenant::ShopSettings;
use testkit::{TestShop, each_db};

each_db! {
    async fn of_two_who_change_the_settings_one_reads_again(db: TestDb) {
        let shop = TestShop::open(db).await;
        let seen = settings::get(&shop.commerce, &shop.owner).await.expect("settings");
        let with = |fee| ShopSettings { shipping_fee: fee, ..seen.settings.clone() };
        let first = settings::put(&shop.commerce, &shop.owner, with(8_00), seen.version).await.expect("changed");
        assert_eq!((first.settings.shipping_fee, first.version), (8_00, seen.version + 1));
        let second = settings::put(&shop.commerce, &shop.owner, with(9_00), seen.version).await;
        assert!(matches!(second, Err(Error::Changed(_))), "{second:?}");
        let wrong = settings::put(&shop.commerce, &shop.owner, with(-1), first.version).await;
        assert!(matches!(wrong, Err(Error::Invalid(_))), "{wrong:?}");
        assert_eq!(settings::get(&shop.commerce, &shop.owner).await.expect("settings"), first);

        let ask = commerce::PageAsk::new(None, None);
        let trail = commerce::audit::list(&shop.commerce, &shop.owner, &AuditFilter::default(), &ask).await.expect("a trail");
        assert_eq!(trail.items.iter().filter(|entry| entry.action == "settings.changed").count(), 1);
    }
}
