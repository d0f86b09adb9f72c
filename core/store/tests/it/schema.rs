//! What the lists of the migrations say is what there is.

use sea_orm::ConnectionTrait;
use store::platform::{schema, seals};

use crate::engines::{Place, both};

both! {
    async fn every_table_stands_in_one_of_the_two_lists(place: &Place) {
        let mut listed: Vec<String> = migrations::TENANT_TABLES
            .iter()
            .chain(migrations::PLATFORM_TABLES)
            .map(ToString::to_string)
            .chain(["seaql_migrations".to_owned()])
            .chain(place.is_postgres().then(|| "souk_migration_lock".to_owned()))
            .collect();
        listed.sort();
        assert_eq!(schema::table_names(&place.db).await.expect("the names of tables"), listed);
    }

    async fn bringing_the_schema_up_to_date_twice_changes_nothing(place: &Place) {
        let tables = schema::table_names(&place.db).await.expect("the names of tables");
        let (one, other) = tokio::join!(schema::migrate(&place.db), schema::migrate(&place.db));
        one.expect("it is up to date");
        other.expect("it is up to date");
        assert_eq!(schema::table_names(&place.db).await.expect("the names of tables"), tables);
    }

    /// Old and new nodes run side by side during an upgrade.
    async fn changes_of_a_later_release_are_no_hindrance(place: &Place) {
        assert!(schema::is_current(&place.db).await.expect("the changes can be read"));
        let owner = place.owner().await;
        let later = "INSERT INTO seaql_migrations (version, applied_at) VALUES ('m9999_later', 0)";
        owner.execute_unprepared(later).await.expect("a later release was here");
        assert!(schema::is_current(&place.db).await.expect("the changes can be read"));
        schema::migrate(&place.db).await.expect("nothing is left to do");
        let gone = "DELETE FROM seaql_migrations WHERE version = 'm0008_seals'";
        owner.execute_unprepared(gone).await.expect("a change is missing");
        assert_eq!(schema::missing(&place.db).await.expect("the changes can be read"), ["m0008_seals"]);
    }

    async fn the_first_value_under_a_name_stays(place: &Place) {
        let now = place.sources.now();
        assert_eq!(seals::find(&place.db, "key").await.expect("read"), None);
        assert_eq!(seals::keep(&place.db, "key", b"one", now).await.expect("kept"), b"one");
        assert_eq!(seals::keep(&place.db, "key", b"two", now).await.expect("kept"), b"one");
        assert_eq!(seals::find(&place.db, "key").await.expect("read").as_deref(), Some(b"one".as_slice()));
    }
}
