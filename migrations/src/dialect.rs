//! One text of SQL, two engines.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend, DbErr};

/// The role of Postgres that tenants' rows are read and written with. It owns nothing, so row-level security binds it.
pub const APP_ROLE: &str = "souk_app";

/// Runs statements, each ended by a semicolon at the end of a line.
pub(crate) async fn run(manager: &SchemaManager<'_>, sql: &str) -> Result<(), DbErr> {
    let db = manager.get_connection();
    let postgres = db.get_database_backend() == DbBackend::Postgres;
    // A key text is compared byte by byte on both engines, so that a beginning is a range of an index.
    let (uuid, bytes, key) = if postgres { ("uuid", "bytea", "text COLLATE \"C\"") } else { ("blob", "blob", "text") };
    let sql = sql.replace("UUID", uuid).replace("BYTES", bytes).replace("KEYTEXT", key);
    for statement in sql.split(";\n").map(str::trim).filter(|s| !s.is_empty()) {
        db.execute_unprepared(statement).await?;
    }
    Ok(())
}

/// Makes the role for tenants' rows, where the engine has roles.
pub(crate) async fn create_app_role(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    if manager.get_database_backend() != DbBackend::Postgres {
        return Ok(());
    }
    let create = format!(
        "DO $$ BEGIN
             IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{APP_ROLE}') THEN
                 CREATE ROLE {APP_ROLE} NOLOGIN NOSUPERUSER NOBYPASSRLS;
             END IF;
         EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
         END $$"
    );
    let db = manager.get_connection();
    db.execute_unprepared(&create).await?;
    // The one who migrates must be able to become the role. Where an administrator saw to that, it may not be theirs to give.
    let grant = format!(
        "DO $$ BEGIN
             IF NOT pg_has_role(CURRENT_USER, '{APP_ROLE}', 'MEMBER') THEN
                 GRANT {APP_ROLE} TO CURRENT_USER;
             END IF;
         EXCEPTION WHEN unique_violation OR internal_error THEN NULL;
         END $$" // Databases of one server that are made at once race here, and the loser finds it granted.
    );
    db.execute_unprepared(&grant).await?;
    let schema =
        format!("DO $$ BEGIN EXECUTE format('GRANT USAGE ON SCHEMA %I TO {APP_ROLE}', current_schema()); END $$");
    db.execute_unprepared(&schema).await?;
    Ok(())
}

/// Locks tables to their tenant: the role sees only rows of the tenant that the transaction names.
pub(crate) async fn wall(manager: &SchemaManager<'_>, tables: &[&str]) -> Result<(), DbErr> {
    if manager.get_database_backend() != DbBackend::Postgres {
        return Ok(());
    }
    let db = manager.get_connection();
    for table in tables {
        for statement in [
            format!("ALTER TABLE {table} ENABLE ROW LEVEL SECURITY"),
            format!(
                "CREATE POLICY tenant_wall ON {table} TO {APP_ROLE} \
                 USING (tenant_id = nullif(current_setting('souk.tenant', true), '')::uuid) \
                 WITH CHECK (tenant_id = nullif(current_setting('souk.tenant', true), '')::uuid)"
            ),
            format!("GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO {APP_ROLE}"),
        ] {
            db.execute_unprepared(&statement).await?;
        }
    }
    Ok(())
}

/// Takes the right to change or delete rows: these tables only grow.
pub(crate) async fn append_only(manager: &SchemaManager<'_>, tables: &[&str]) -> Result<(), DbErr> {
    if manager.get_database_backend() != DbBackend::Postgres {
        return Ok(());
    }
    for table in tables {
        let revoke = format!("REVOKE UPDATE, DELETE ON {table} FROM {APP_ROLE}");
        manager.get_connection().execute_unprepared(&revoke).await?;
    }
    Ok(())
}
