//! The word for what keeps the rows. The api names no store; it takes what the verbs give.

use serde::Serialize;
use utoipa::ToSchema;

/// What keeps the rows.
#[derive(Clone, Copy, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum EngineWord {
    /// Embedded, a file.
    Sqlite,
    /// A server.
    Postgres,
}

impl From<commerce::Engine> for EngineWord {
    fn from(engine: commerce::Engine) -> Self {
        match engine {
            commerce::Engine::Sqlite => Self::Sqlite,
            commerce::Engine::Postgres => Self::Postgres,
        }
    }
}
