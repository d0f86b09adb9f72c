//! What the platform takes, and what merchants then see.

use serde_json::json;
use store::PageAsk;
use tenants::Operator;
use tenants::apps::{self, Error};
use testkit::{TestShop, each_db, plugin_file};

use crate::market::{Market, edited, member_price, plain};

each_db! {
    /// Nothing changes under a merchant's hands.
    async fn the_same_file_again_changes_nothing_and_another_one_needs_a_new_version(db: TestDb) {
        let shop = TestShop::open(db).await;
        let market = Market::of(&shop);
        let file = plugin_file("member-price");
        let first = market.publishes(file.clone()).await.expect("an app");
        assert!(first.is_new);
        let again = market.publishes(file.clone()).await.expect("the same app");
        assert!(!again.is_new);
        assert_eq!(again.file, first.file);

        let other = edited(&file, |manifest| manifest["icon"] = json!("star"));
        let refused = market.publishes(other.clone()).await;
        assert!(matches!(refused, Err(Error::VersionTaken { .. })), "{refused:?}");
        let newer = edited(&other, |manifest| manifest["version"] = json!("1.0.1"));
        assert!(market.publishes(newer).await.expect("a new version").is_new);
    }

    async fn what_is_no_app_is_refused_and_says_why(db: TestDb) {
        let shop = TestShop::open(db).await;
        let market = Market::of(&shop);
        let refused = async |file: Vec<u8>| match market.publishes(file).await {
            Err(Error::File { reason, mistakes, .. }) => {
                (reason, mistakes.0.into_iter().map(|one| one.pointer).collect::<Vec<_>>())
            }
            other => panic!("{other:?}"),
        };
        assert_eq!(refused(b"GIF89a".to_vec()).await, ("not-a-component", vec![]));
        let file = plugin_file("member-price");
        assert_eq!(refused(file[..file.len() / 2].to_vec()).await.0, "not-a-component");
        let wrong = edited(&file, |manifest| {
            manifest["id"] = json!("Member Price");
            manifest["hooks"] = json!(["price", "magic"]);
        });
        assert_eq!(refused(wrong).await, ("manifest-wrong", vec!["/manifest/id".into(), "/manifest/hooks/1".into()]));
        let boastful = edited(&file, |manifest| {
            manifest["hooks"] = json!(["price", "events"]);
            manifest["events"] = json!(["order.paid"]);
        });
        assert_eq!(refused(boastful).await.0, "export-missing");
    }

    async fn a_server_publishes_its_folder_and_one_bad_file_does_not_stop_the_others(db: TestDb) {
        let shop = TestShop::open(db).await;
        let market = Market::of(&shop);
        let folder = tempfile::tempdir().expect("a folder");
        let put = |name: &str, bytes: &[u8]| std::fs::write(folder.path().join(name), bytes).expect("a file");
        put("a-broken.wasm", b"nothing");
        put("member-price.wasm", &plugin_file("member-price"));
        put("notes.txt", b"not for the marketplace");
        let operator = Operator::machine("a test");
        for is_new in [true, false] {
            let done = apps::publish_folder(&market.verbs, &operator, folder.path()).await.expect("a folder");
            assert_eq!(done.len(), 2);
            assert!(matches!(done[0].result, Err(Error::File { .. })), "{:?}", done[0]);
            assert_eq!(done[1].result.as_ref().expect("an app").is_new, is_new);
        }
    }

    async fn a_merchant_sees_every_app_as_its_latest_version(db: TestDb) {
        let shop = TestShop::open(db).await;
        let market = Market::with(&shop, &["member-price", "wholesale-price"]).await;
        for version in ["1.10.0", "1.9.0", "2.0.0-beta.1"] {
            let file = edited(&plugin_file("member-price"), |manifest| manifest["version"] = json!(version));
            market.publishes(file).await.expect("a version");
        }
        let installed = market.installs(member_price("vip", "tea", 900)).await;
        assert_eq!(installed.version.to_string(), "1.10.0");
        let mut old = member_price("old", "tea", 900);
        old.version = Some("1.9.0".parse().expect("a version"));
        assert_eq!(market.installs(old).await.version.to_string(), "1.9.0");

        let first = apps::catalogue(&market.verbs, &shop.tenant, &PageAsk::first(1)).await.expect("a page");
        let [offer] = first.items.as_slice() else { panic!("one app a page") };
        assert_eq!(offer.file.manifest.version.to_string(), "1.10.0");
        let versions: Vec<String> = offer.versions.iter().map(ToString::to_string).collect();
        assert_eq!(versions, ["2.0.0-beta.1", "1.10.0", "1.9.0", "1.0.0"]);
        let labels: Vec<&str> = offer.installed.iter().map(|one| one.label.as_str()).collect();
        assert_eq!(labels, ["vip", "old"]);

        let ask = PageAsk::new(first.next, Some(1));
        let second = apps::catalogue(&market.verbs, &shop.tenant, &ask).await.expect("a page");
        assert_eq!(second.items[0].file.manifest.id.as_str(), "wholesale-price");
        assert!(second.items[0].installed.is_empty());
        assert_eq!(second.next, None);

        let app = "member-price".parse().expect("a name");
        let version = "1.0.0".parse().expect("a version");
        let found = apps::find(&market.verbs, &shop.tenant, &app, Some(&version)).await.expect("that version");
        assert_eq!(found.file.manifest.version, version);
        let unknown = market.tries(plain("no-such-app")).await;
        assert!(matches!(unknown, Err(Error::NotFound("app"))), "{unknown:?}");
    }
}
