//! A row of every table for a tenant, made from the schema itself, so that a new column needs nothing here.

use domain::id::TenantId;
use sea_orm::{ConnectionTrait, DatabaseConnection, QueryResult, Statement};
use uuid::Uuid;

use crate::engines::Place;

/// Every table of a tenant, each after those that it refers to.
pub(crate) const ORDER: &[&str] = &[
    "event_heads",
    "events",
    "cursors",
    "timers",
    "sequences",
    "imports",
    "audit",
    "idempotency",
    "sessions",
    "api_keys",
    "staff",
    "preferences",
    "saved_views",
    "jobs",
    "job_rows",
    "members",
    "member_history",
    "referrals",
    "addresses",
    "destinations",
    "notices",
    "carts",
    "categories",
    "products",
    "skus",
    "stock",
    "stock_moves",
    "orders",
    "order_apps",
    "order_lines",
    "shipments",
    "refunds",
    "after_sales",
    "payment_accounts",
    "former_payment_accounts",
    "payments",
    "payment_messages",
    "accounts",
    "transfers",
    "rewards",
    "withdrawals",
    "installations",
    "installation_history",
    "runs",
    "parked_events",
    "plugin_kv",
];

/// A tenant with rows: the ids and numbers of one are not those of another.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Seeded {
    pub(crate) tenant: TenantId,
    /// Tells this tenant's ids and numbers from another's.
    pub(crate) n: u8,
}

impl Seeded {
    /// The id of the first or second row of a table, or of something else of this tenant.
    pub(crate) fn id(&self, thing: &str, row: u8) -> Uuid {
        TenantId::derive(&[&[self.n, row], thing.as_bytes()]).uuid()
    }

    /// The value of a column in a row of this tenant. What a row points to is always a first row, so that a second one
    /// differs from the first in its own key only.
    pub(crate) fn value(&self, place: &Place, table: &str, row: u8, column: &Column) -> String {
        let first = |thing: &str| uuid(place, self.id(thing, 1));
        match (table, column.name.as_str(), column.kind) {
            (_, "tenant_id", _) => uuid(place, self.tenant.uuid()),
            (_, "id", _) => uuid(place, self.id(table, row)),
            (_, "member_id", _) => first("members"),
            (_, "order_id", _) => first("orders"),
            (_, "product_id", _) => first("products"),
            (_, "sku_id", _) => first("skus"),
            (_, "staff_id", _) => first("staff"),
            (_, "job_id", _) => first("jobs"),
            (_, "installation_id", _) => first("installations"),
            (_, "debit_id", _) => first("accounts"),
            (_, "credit_id", _) => uuid(place, self.id("accounts", 2)),
            _ if column.nullable => "NULL".into(),
            (_, "line", _) => self.number(1),
            (_, "no", _) => self.number(row),
            (_, "seq", _) => row.to_string(),
            ("transfers" | "rewards", "amount", _) => "1".into(),
            (_, name, Kind::Uuid) => uuid(place, self.id(name, row)),
            (_, name, Kind::Bytes) => bytes(place, self.id(name, row)),
            (_, _, Kind::Text) => format!("'x{row}'"),
            (_, _, Kind::Number) => "0".into(),
            (_, _, Kind::Bool) => "TRUE".into(),
        }
    }

    /// The number of a row: of a member, of a line.
    pub(crate) fn number(&self, row: u8) -> String {
        (10 * row + self.n).to_string()
    }

    /// The statement that stores a row of this tenant, with `instead` in the place of some values.
    pub(crate) fn insert(
        &self,
        place: &Place,
        (table, row): (&str, u8),
        columns: &[Column],
        instead: &[(&str, String)],
    ) -> String {
        let value = |column: &Column| {
            let other = instead.iter().find(|(name, _)| *name == column.name);
            other.map_or_else(|| self.value(place, table, row, column), |(_, value)| value.clone())
        };
        let values: Vec<String> = columns.iter().map(value).collect();
        let names: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
        format!("INSERT INTO {table} ({}) VALUES ({})", names.join(", "), values.join(", "))
    }
}

/// A tenant with a row in every table.
pub(crate) async fn seed(place: &Place, owner: &DatabaseConnection, slug: &str, n: u8) -> Seeded {
    let seeded = Seeded { tenant: place.tenant(slug).await.id(), n };
    for table in ORDER {
        let columns = columns(owner, table).await;
        // A transfer needs two accounts, and a second place in the tree a second member.
        let rows = if matches!(*table, "accounts" | "members") { 1..=2 } else { 1..=1 };
        for row in rows {
            let insert = seeded.insert(place, (table, row), &columns, &[]);
            let insert = format!("{insert} ON CONFLICT DO NOTHING"); // Provisioning has made some.
            owner.execute_unprepared(&insert).await.unwrap_or_else(|error| panic!("{insert}: {error}"));
        }
    }
    seeded
}

/// How many rows of a table are a tenant's, told by who sees all.
pub(crate) async fn count(place: &Place, owner: &DatabaseConnection, table: &str, tenant: TenantId) -> u64 {
    let sql = format!("SELECT count(*) AS n FROM {table} WHERE tenant_id = {}", uuid(place, tenant.uuid()));
    number(owner, &sql).await
}

/// The one number that a query gives.
pub(crate) async fn number(db: &impl ConnectionTrait, sql: &str) -> u64 {
    let rows = query(db, sql).await;
    let n: i64 = rows[0].try_get("", "n").expect("a number called n");
    u64::try_from(n).expect("a count")
}

/// A column of a table.
#[derive(Debug, Clone)]
pub(crate) struct Column {
    pub(crate) name: String,
    kind: Kind,
    nullable: bool,
}

#[derive(Debug, Clone, Copy)]
enum Kind {
    Uuid,
    Bytes,
    Text,
    Number,
    Bool,
}

/// The columns of a table, as the database tells them.
pub(crate) async fn columns(owner: &DatabaseConnection, table: &str) -> Vec<Column> {
    let sql = match owner.get_database_backend() {
        sea_orm::DbBackend::Postgres => format!(
            "SELECT column_name::text AS name, data_type::text AS type, (is_nullable = 'YES') AS free \
             FROM information_schema.columns \
             WHERE table_schema = current_schema() AND table_name = '{table}' ORDER BY ordinal_position"
        ),
        _ => format!("SELECT name, type, (\"notnull\" = 0) AS free FROM pragma_table_info('{table}')"),
    };
    let column = |row: &QueryResult| {
        let kind: String = row.try_get("", "type").expect("a type");
        let kind = match kind.to_lowercase().as_str() {
            "uuid" | "blob" => Kind::Uuid, // On SQLite 16 bytes do for both.
            "bytea" => Kind::Bytes,
            "text" => Kind::Text,
            "bigint" | "integer" => Kind::Number,
            "boolean" => Kind::Bool,
            other => panic!("{table}: what is a {other}?"),
        };
        let name = row.try_get("", "name").expect("a name");
        Column { name, kind, nullable: row.try_get("", "free").expect("a truth") }
    };
    let columns: Vec<_> = query(owner, &sql).await.iter().map(column).collect();
    assert!(!columns.is_empty(), "there is a table {table}");
    columns
}

/// A foreign key: pairs of a column and the one of `parent` that it is equal to.
#[derive(Debug, Clone)]
pub(crate) struct ForeignKey {
    pub(crate) parent: String,
    pub(crate) columns: Vec<(String, String)>,
}

/// Every foreign key of a table.
pub(crate) async fn foreign_keys(owner: &DatabaseConnection, table: &str) -> Vec<ForeignKey> {
    let sql = match owner.get_database_backend() {
        sea_orm::DbBackend::Postgres => format!(
            "SELECT c.oid::bigint AS key, c.confrelid::regclass::text AS parent, a.attname::text AS child_column, \
                    p.attname::text AS parent_column \
             FROM pg_constraint c \
             CROSS JOIN LATERAL unnest(c.conkey, c.confkey) WITH ORDINALITY AS pair (child, parent, place) \
             JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = pair.child \
             JOIN pg_attribute p ON p.attrelid = c.confrelid AND p.attnum = pair.parent \
             WHERE c.contype = 'f' AND c.conrelid = '{table}'::regclass ORDER BY c.oid, pair.place"
        ),
        _ => format!(
            "SELECT id AS key, \"table\" AS parent, \"from\" AS child_column, \"to\" AS parent_column \
             FROM pragma_foreign_key_list('{table}') ORDER BY id, seq"
        ),
    };
    let mut keys: Vec<(i64, ForeignKey)> = Vec::new();
    for row in query(owner, &sql).await {
        let key: i64 = row.try_get("", "key").expect("a key");
        let text = |name: &str| row.try_get::<String>("", name).expect("a name");
        let pair = (text("child_column"), text("parent_column"));
        match keys.last_mut().filter(|(last, _)| *last == key) {
            Some((_, foreign)) => foreign.columns.push(pair),
            None => keys.push((key, ForeignKey { parent: text("parent"), columns: vec![pair] })),
        }
    }
    keys.into_iter().map(|(_, foreign)| foreign).collect()
}

pub(crate) async fn query(db: &impl ConnectionTrait, sql: &str) -> Vec<QueryResult> {
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), sql)).await;
    rows.unwrap_or_else(|error| panic!("{sql}: {error}"))
}

pub(crate) fn uuid(place: &Place, uuid: Uuid) -> String {
    if place.is_postgres() { format!("'{uuid}'") } else { format!("x'{}'", uuid.simple()) }
}

fn bytes(place: &Place, uuid: Uuid) -> String {
    if place.is_postgres() { format!("'\\x{}'::bytea", uuid.simple()) } else { format!("x'{}'", uuid.simple()) }
}
