//! What the console keeps for an operator: a document that only its pages understand.

use domain::problem::Mistakes;
use serde_json::{Map, Value};
use store::platform::preferences;
pub use store::preferences::Preferences;

use crate::limits::PREFERENCES_MAX;
use crate::{Control, Error, Operator, Result};

/// Their own.
pub async fn get(control: &Control, operator: &Operator) -> Result<Preferences> {
    Ok(preferences::get(&control.db, operator.id().ok_or(Error::Unauthenticated)?).await?)
}

/// Puts a document in the place of that of `version`; [`Error::Changed`] if that is not the newest.
pub async fn put(
    control: &Control,
    operator: &Operator,
    body: Map<String, Value>,
    version: i64,
) -> Result<Preferences> {
    let operator = operator.id().ok_or(Error::Unauthenticated)?;
    let mut mistakes = Mistakes::default();
    let size = serde_json::to_vec(&body).map_or(usize::MAX, |bytes| bytes.len());
    mistakes.add_if(size > PREFERENCES_MAX, "/preferences", &format!("must have at most {PREFERENCES_MAX} bytes"));
    mistakes.done()?;
    let changed = Preferences { body, version };
    preferences::put(&control.db, operator, &changed, control.sources.now()).await?;
    Ok(Preferences { version: version + 1, ..changed })
}
