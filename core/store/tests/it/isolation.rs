//! No tenant sees, changes or links to another's rows: in every table, and on Postgres even in raw SQL.

use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection, TransactionTrait};
use store::testing;

use crate::engines::{Place, both};
use crate::seeds::{self, ORDER, Seeded, columns, count, foreign_keys, number, seed};

/// Tables that only grow, as the migrations say.
const APPEND_ONLY: &[&str] = &["audit", "events", "installation_history", "member_history", "stock_moves", "transfers"];

#[test]
fn every_table_of_a_tenant_is_seeded_and_has_a_door() {
    let mut seeded = ORDER.to_vec();
    seeded.sort_unstable();
    assert_eq!(seeded, migrations::TENANT_TABLES, "a new table needs a row in seeds::ORDER");
    assert_eq!(testing::TABLES, migrations::TENANT_TABLES, "a new table needs a door in store::testing");
}

/// Two tenants with a row in every table, and a connection that sees both.
struct Two {
    a: Seeded,
    b: Seeded,
    owner: DatabaseConnection,
}

impl Two {
    async fn of(place: &Place) -> Self {
        let owner = place.owner().await;
        let a = seed(place, &owner, "aa", 1).await;
        let b = seed(place, &owner, "bb", 2).await;
        Self { a, b, owner }
    }
}

async fn door(place: &Place, of: Seeded) -> store::TenantDb {
    let known = store::platform::tenants::find(&place.db, of.tenant).await.expect("a tenant is read");
    place.db.tenant(&known.expect("there is the tenant").open().expect("it sells"))
}

both! {
    /// I14.
    async fn a_tenant_reads_only_its_own_rows(place: &Place) {
        let two = Two::of(place).await;
        for of in [two.a, two.b] {
            let reader = door(place, of).await.read().await.expect("a reader");
            for table in ORDER {
                let own = count(place, &two.owner, table, of.tenant).await;
                assert!(own > 0, "{table} is seeded");
                assert_eq!(testing::count(&reader, table).await.expect(table), own, "{table}");
            }
        }
    }

    async fn a_tenant_changes_only_its_own_rows(place: &Place) {
        let two = Two::of(place).await;
        let shop = door(place, two.a).await;
        for table in ORDER {
            let own = count(place, &two.owner, table, two.a.tenant).await;
            let others = count(place, &two.owner, table, two.b.tenant).await;
            let tx = shop.begin().await.expect("a transaction");
            let touched = testing::touch_all(&tx, table).await;
            if place.is_postgres() && APPEND_ONLY.contains(table) {
                touched.expect_err("nobody rewrites what only grows");
                continue;
            }
            assert_eq!(touched.expect(table), own, "{table}");
            tx.commit().await.expect("a commit");
            assert_eq!(count(place, &two.owner, table, two.a.tenant).await, own, "{table}");
            assert_eq!(count(place, &two.owner, table, two.b.tenant).await, others, "{table}");
        }
    }

    async fn a_tenant_deletes_only_its_own_rows(place: &Place) {
        let two = Two::of(place).await;
        let shop = door(place, two.a).await;
        for table in ORDER.iter().rev() {
            let own = count(place, &two.owner, table, two.a.tenant).await;
            let others = count(place, &two.owner, table, two.b.tenant).await;
            let tx = shop.begin().await.expect("a transaction");
            match testing::delete_all(&tx, table).await {
                Ok(deleted) => assert_eq!(deleted, own, "{table}"),
                // What only grows stays, and so do the rows that it refers to.
                Err(error) => {
                    assert!(place.is_postgres(), "{table}: {error}");
                    continue;
                }
            }
            tx.commit().await.expect("a commit");
            assert_eq!(count(place, &two.owner, table, two.a.tenant).await, 0, "{table}");
            assert_eq!(count(place, &two.owner, table, two.b.tenant).await, others, "{table}");
        }
    }

    async fn every_foreign_key_carries_the_tenant(place: &Place) {
        let owner = place.owner().await;
        for table in ORDER {
            for key in foreign_keys(&owner, table).await {
                let pair = |(child, parent): &(String, String)| child == "tenant_id" && (parent == "tenant_id");
                let to_tenant = key.parent == "tenants" && key.columns == [("tenant_id".into(), "id".into())];
                assert!(to_tenant || key.columns.iter().any(pair), "{key:?} could link two tenants");
            }
        }
    }

    async fn no_row_links_to_another_tenants(place: &Place) {
        let two = Two::of(place).await;
        let mut tried = 0;
        for table in ORDER {
            let columns = columns(&two.owner, table).await;
            for key in foreign_keys(&two.owner, table).await.iter().filter(|key| key.parent != "tenants") {
                // B's row, where it points into the other table with the values of A's row.
                let instead: Vec<(&str, String)> = key.columns.iter().filter(|(child, _)| child != "tenant_id")
                    .map(|(child, parent)| (child.as_str(), value_of(place, two.a, &key.parent, parent)))
                    .collect();
                let row = two.b.insert(place, (table, 2), &columns, &instead);
                let error = two.owner.execute_unprepared(&row).await.expect_err(&row).to_string().to_lowercase();
                assert!(error.contains("foreign key"), "{table} -> {}: {error}", key.parent);
                tried += 1;
            }
        }
        assert!(tried > 20, "{tried} foreign keys were tried");
    }
}

/// The value of a column that others refer to, in a tenant's row.
fn value_of(place: &Place, of: Seeded, table: &str, column: &str) -> String {
    match column {
        "id" => seeds::uuid(place, of.id(table, 1)),
        "order_id" => seeds::uuid(place, of.id("orders", 1)),
        "no" => of.number(1),
        other => panic!("{table}.{other} is referred to: say here what it is"),
    }
}

mod postgres_wall {
    use super::*;

    /// A connection as the role that reads and writes tenants' rows.
    async fn role(place: &Place) -> DatabaseConnection {
        let mut options = ConnectOptions::new(&place.url);
        options.map_sqlx_postgres_opts(|postgres| postgres.options([("role", migrations::APP_ROLE)]));
        Database::connect(options).await.expect("the role can connect")
    }

    fn name(tenant: Seeded) -> String {
        format!("SET LOCAL souk.tenant = '{}'", tenant.tenant.uuid())
    }

    /// I14, for whoever forgets the tenant in a query.
    #[tokio::test]
    async fn raw_sql_sees_only_the_tenant_that_is_named_postgres() {
        let place = Place::postgres().await;
        let two = Two::of(&place).await;
        let role = role(&place).await;
        for table in ORDER {
            let all = format!("SELECT count(*) AS n FROM {table}");
            assert_eq!(number(&role, &all).await, 0, "{table}: without a tenant there is nothing");
            let tx = role.begin().await.expect("a transaction");
            tx.execute_unprepared(&name(two.a)).await.expect("the tenant is named");
            assert_eq!(number(&tx, &all).await, count(&place, &two.owner, table, two.a.tenant).await, "{table}");
            let b = seeds::uuid(&place, two.b.tenant.uuid());
            assert_eq!(number(&tx, &format!("{all} WHERE tenant_id = {b}")).await, 0, "{table}");
        }
    }

    #[tokio::test]
    async fn raw_sql_changes_only_the_tenant_that_is_named_postgres() {
        let place = Place::postgres().await;
        let two = Two::of(&place).await;
        let role = role(&place).await;
        for table in ORDER {
            for (named, own) in [(true, count(&place, &two.owner, table, two.a.tenant).await), (false, 0)] {
                let tx = role.begin().await.expect("a transaction");
                if named {
                    tx.execute_unprepared(&name(two.a)).await.expect("the tenant is named");
                }
                let touched = tx.execute_unprepared(&format!("UPDATE {table} SET tenant_id = tenant_id")).await;
                if APPEND_ONLY.contains(table) {
                    let error = touched.expect_err(table).to_string();
                    assert!(error.contains("permission denied"), "{table}: {error}");
                } else {
                    assert_eq!(touched.expect(table).rows_affected(), own, "{table}");
                }
            }
        }
    }

    #[tokio::test]
    async fn raw_sql_cannot_put_a_row_into_another_tenant_postgres() {
        let place = Place::postgres().await;
        let two = Two::of(&place).await;
        let role = role(&place).await;
        for table in ORDER {
            let columns = columns(&two.owner, table).await;
            for named in [true, false] {
                let tx = role.begin().await.expect("a transaction");
                if named {
                    tx.execute_unprepared(&name(two.a)).await.expect("the tenant is named");
                }
                let row = two.b.insert(&place, (table, 3), &columns, &[]);
                let error = tx.execute_unprepared(&row).await.expect_err(&row).to_string();
                assert!(error.contains("row-level security"), "{table}: {error}");
            }
            if !APPEND_ONLY.contains(table) {
                let tx = role.begin().await.expect("a transaction");
                tx.execute_unprepared(&name(two.a)).await.expect("the tenant is named");
                let b = seeds::uuid(&place, two.b.tenant.uuid());
                let give = format!("UPDATE {table} SET tenant_id = {b}");
                let error = tx.execute_unprepared(&give).await.expect_err(&give).to_string();
                assert!(error.contains("row-level security"), "{table}: {error}");
            }
        }
    }

    #[tokio::test]
    async fn the_role_has_no_way_around_the_wall_postgres() {
        let place = Place::postgres().await;
        let two = Two::of(&place).await;
        let role = role(&place).await;
        let who =
            "SELECT count(*) AS n FROM pg_roles WHERE rolname = current_user AND NOT rolsuper AND NOT rolbypassrls";
        assert_eq!(number(&role, who).await, 1);
        for table in migrations::PLATFORM_TABLES {
            let error = role.execute_unprepared(&format!("SELECT 1 FROM {table}")).await.expect_err(table).to_string();
            assert!(error.contains("permission denied"), "{table}: {error}");
        }
        let tx = role.begin().await.expect("a transaction");
        tx.execute_unprepared("SET LOCAL row_security = off").await.expect("anybody may ask for it");
        let error = tx.execute_unprepared("SELECT 1 FROM members").await.expect_err("it is refused").to_string();
        assert!(error.contains("row-level security"), "{error}");
        let walls = "SELECT count(*) AS n FROM pg_class WHERE relkind = 'r' AND relrowsecurity \
                     AND relnamespace = current_schema()::regnamespace";
        assert_eq!(number(&two.owner, walls).await, migrations::TENANT_TABLES.len() as u64);
    }
}
