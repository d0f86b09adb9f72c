//! A database with the schema and nothing in it, for one test.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};

use sources::Sources;
use store::platform::schema;
use store::{Db, Settings};
use tempfile::TempDir;

/// A database of one test. On SQLite its file is gone when the test ends.
#[derive(Debug)]
pub struct TestDb {
    /// The database.
    pub db: Db,
    /// Where it is, for a second process or pool.
    pub url: String,
    _folder: Option<TempDir>,
}

impl TestDb {
    /// An embedded one.
    ///
    /// # Panics
    ///
    /// When the machine has no room for a file.
    pub async fn sqlite() -> Self {
        let folder = TempDir::new().expect("a folder for a test");
        let url = sqlite_url(folder.path());
        let db = connect(&url).await;
        schema::migrate(&db).await.expect("the schema can be made");
        Self { db, url, _folder: Some(folder) }
    }

    /// One on the Postgres at `TEST_POSTGRES_URL`.
    ///
    /// # Panics
    ///
    /// When there is none.
    pub async fn postgres() -> Self {
        let server = std::env::var("TEST_POSTGRES_URL").expect("run cargo xtask test: it starts a Postgres for tests");
        let name = format!("souk_test_{}", Sources::system().ids.next_uuid().simple());
        let template = format!("souk_template_{:016x}", schema_fingerprint());
        let url = store::testing::postgres::create(&server, &name, &template).await;
        let url = url.expect("the Postgres at TEST_POSTGRES_URL makes databases");
        Self { db: connect(&url).await, url, _folder: None }
    }
}

async fn connect(url: &str) -> Db {
    let settings = Settings { connections: 8, durable: false, ..Settings::of(url) };
    Db::connect(&settings).await.expect("a database for a test opens")
}

fn sqlite_url(folder: &Path) -> String {
    format!("sqlite://{}?mode=rwc", folder.join("souk.db").display())
}

/// Changes with the migrations, so that a Postgres that outlives a change of theirs gets a new template.
fn schema_fingerprint() -> u64 {
    let mut hash = DefaultHasher::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../migrations/src");
    for file in files_below(&root) {
        fs::read(&file).unwrap_or_default().hash(&mut hash);
    }
    hash.finish()
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for path in fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
        if path.is_dir() { files.extend(files_below(&path)) } else { files.push(path) }
    }
    files.sort();
    files
}
