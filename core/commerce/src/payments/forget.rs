//! Forgetting what was said to providers and by them, when nobody can need it any more.

use store::payment_messages::Outcome;
use store::platform::messages;

use super::{after, limits};
use crate::{Commerce, Result};

/// Forgets messages of all tenants that were kept long enough, page by page; says how many.
pub async fn forget_messages(commerce: &Commerce) -> Result<u64> {
    let now = commerce.sources.now();
    let mut forgotten = 0;
    for outcome in Outcome::ALL {
        let kept = match outcome {
            Outcome::Refused => limits::REFUSED_KEPT,
            Outcome::Received | Outcome::Taken | Outcome::Repeated | Outcome::Aside => limits::MESSAGES_KEPT,
        };
        loop {
            let page = messages::forget(&commerce.db, outcome, after(now, -kept), limits::FORGET_PAGE).await?;
            forgotten += page;
            if page < limits::FORGET_PAGE {
                break;
            }
        }
    }
    Ok(forgotten)
}
