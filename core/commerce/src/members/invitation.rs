//! Who invites, before anybody joins.

use domain::member::{Member, MemberStatus};
use store::ActiveTenant;

use super::invite;
use crate::{Commerce, Error, Result};

/// Characters of a code beyond which nobody has one.
const CODE_MAX: usize = 64;

/// The member whose invite code it is, however somebody typed it.
pub async fn who_invites(commerce: &Commerce, shop: &ActiveTenant, code: &str) -> Result<Member> {
    let nobody = || Error::NotFound("invitation");
    let code = invite::normal(code);
    // No code has another character; Postgres would not even compare a NUL.
    if code.is_empty() || code.len() > CODE_MAX || !code.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return Err(nobody());
    }
    let found = store::members::find_by_invite_code(&commerce.db.tenant(shop).read().await?, &code).await?;
    found.filter(|member| member.status == MemberStatus::Active).ok_or_else(nobody)
}
