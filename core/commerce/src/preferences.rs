//! What a console keeps for somebody on the staff: a document that only its pages understand.

use domain::people::Permission;
use domain::problem::Mistakes;
use serde_json::{Map, Value};
use store::preferences::{self, Preferences};

use crate::limits::PREFERENCES_MAX;
use crate::{Commerce, Error, Merchant, Result};

/// Their own.
pub async fn get(commerce: &Commerce, merchant: &Merchant) -> Result<Preferences> {
    let staff = merchant.staff().ok_or(NOT_OF_PROGRAMS)?;
    Ok(preferences::get(&merchant.db(commerce).read().await?, staff).await?)
}

/// Puts a document in the place of that of `version`; [`Error::Changed`] if that is not the newest.
pub async fn put(
    commerce: &Commerce,
    merchant: &Merchant,
    body: Map<String, Value>,
    version: i64,
) -> Result<Preferences> {
    let staff = merchant.staff().ok_or(NOT_OF_PROGRAMS)?;
    check(&body)?;
    let changed = Preferences { body, version };
    let tx = merchant.db(commerce).begin().await?;
    preferences::put(&tx, staff, &changed, commerce.sources.now()).await?;
    tx.commit().await?;
    Ok(Preferences { version: version + 1, ..changed })
}

/// Names a document that is too large.
pub fn check(body: &Map<String, Value>) -> Result<(), Mistakes> {
    let mut mistakes = Mistakes::default();
    let size = serde_json::to_vec(body).map_or(usize::MAX, |bytes| bytes.len());
    mistakes.add_if(size > PREFERENCES_MAX, "/preferences", &format!("must have at most {PREFERENCES_MAX} bytes"));
    mistakes.done()
}

/// A program has no preferences, as it has no say in who is on the staff.
const NOT_OF_PROGRAMS: Error = Error::Forbidden(Permission::StaffWrite);
