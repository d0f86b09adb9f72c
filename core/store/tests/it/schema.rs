//! What the lists of the migrations say is what there is.

use store::platform::schema;

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
}
