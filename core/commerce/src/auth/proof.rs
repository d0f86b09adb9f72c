//! From a token to the proof of who shows it.

use std::time::Duration;

use cache::{Key, Owner};
use domain::id::{ApiKeyId, MemberId, StaffId, TenantId};
use domain::member::MemberStatus;
use domain::people::{Permission, Role, StaffStatus};
use domain::tenant::TenantStatus;
use jiff::Timestamp;
use store::sessions::{SessionOf, TokenHash};
use store::{ActiveTenant, Reader};

use crate::{Commerce, Error, Merchant, Result, Shopper};

/// Before the underscore of a shopper's token.
pub const MEMBER_PREFIX: &str = "souk_member";
/// Before the underscore of a token of somebody on the staff.
pub const STAFF_PREFIX: &str = "souk_staff";
/// Before the underscore of a program's key.
pub const KEY_PREFIX: &str = "souk_key";

/// The shopper whose token it is.
pub async fn shopper(commerce: &Commerce, shop: &ActiveTenant, token: &str) -> Result<Shopper> {
    match holder(commerce, shop, token).await? {
        Some(Holder::Member { member, until }) if commerce.sources.now() < until => {
            Ok(Shopper { tenant: shop.clone(), member })
        }
        _ => Err(Error::Unauthenticated),
    }
}

/// Somebody on the staff, or a program, whose token it is. In a suspended shop only an owner: [`Error::Suspended`].
pub async fn merchant(commerce: &Commerce, shop: &ActiveTenant, token: &str, request_id: &str) -> Result<Merchant> {
    let made = |id, kind, name: &str, permissions| Merchant {
        tenant: shop.clone(),
        id,
        kind,
        name: name.to_owned(),
        permissions,
        request_id: request_id.to_owned(),
    };
    let (merchant, owns) = match holder(commerce, shop, token).await? {
        Some(Holder::Staff { staff, name, role, until }) if commerce.sources.now() < until => {
            (made(staff.uuid(), "staff", &name, role.permissions()), role == Role::Owner)
        }
        Some(Holder::Key { key, name, scopes }) => (made(key.uuid(), "key", &name, scopes), false),
        _ => return Err(Error::Unauthenticated),
    };
    if shop.status != TenantStatus::Active && !owns {
        return Err(Error::Suspended);
    }
    Ok(merchant)
}

/// Whose a token is, as it is remembered.
#[derive(Debug, Clone)]
pub(super) enum Holder {
    Member { member: MemberId, until: Timestamp },
    Staff { staff: StaffId, name: String, role: Role, until: Timestamp },
    Key { key: ApiKeyId, name: String, scopes: Vec<Permission> },
}

/// Whose a token is.
#[derive(Debug, Clone, Copy)]
pub(super) struct HolderOf {
    pub(super) tenant: TenantId,
    pub(super) token: TokenHash,
}

impl Key for HolderOf {
    type Value = Option<Holder>;
    const NAME: &'static str = "token";
    const TTL: Duration = cache::limits::GUARD_TTL;

    fn owner(&self) -> Owner {
        Owner::Tenant(self.tenant)
    }

    fn text(&self) -> String {
        hex::encode(self.token)
    }
}

async fn holder(commerce: &Commerce, shop: &ActiveTenant, token: &str) -> Result<Option<Holder>> {
    let token = token.trim();
    let kind = token.rsplit_once('_').map(|_| [MEMBER_PREFIX, STAFF_PREFIX, KEY_PREFIX]);
    let known = kind.is_some_and(|kinds| kinds.iter().any(|kind| token.starts_with(kind)));
    if !known || token.len() > sources::token::TOKEN_MAX {
        return Ok(None);
    }
    let is_key = token.starts_with(KEY_PREFIX);
    let of = HolderOf { tenant: shop.id(), token: sources::token::hash(token) };
    let load = || async {
        let db = commerce.db.tenant(shop).read().await?;
        if is_key { key(&db, &of.token).await } else { session(&db, &of.token).await }
    };
    Ok(commerce.cache.get_or_load(&of, load).await?)
}

async fn key(db: &Reader, hash: &TokenHash) -> Result<Option<Holder>, store::Error> {
    let key = store::api_keys::find(db, hash).await?.filter(|key| key.revoked_at.is_none());
    let Some(key) = key else { return Ok(None) };
    // A key does what its maker may do still: it ends with them.
    let maker = store::staff::find(db, key.created_by).await?.filter(|staff| staff.status == StaffStatus::Active);
    Ok(maker.map(|maker| {
        let scopes = key.scopes.into_iter().filter(|scope| maker.role.may(*scope)).collect();
        Holder::Key { key: key.id, name: key.name, scopes }
    }))
}

async fn session(db: &Reader, hash: &TokenHash) -> Result<Option<Holder>, store::Error> {
    let session = store::sessions::find(db, hash).await?.filter(|session| session.revoked_at.is_none());
    let Some(session) = session else { return Ok(None) };
    let until = session.expires_at;
    match session.of {
        SessionOf::Member(member) => {
            let found = store::members::find(db, member).await?;
            let may = found.is_some_and(|member| member.status == MemberStatus::Active);
            Ok(may.then_some(Holder::Member { member, until }))
        }
        SessionOf::Staff(staff) => {
            let found = store::staff::find(db, staff).await?.filter(|staff| staff.status == StaffStatus::Active);
            Ok(found.map(|found| Holder::Staff { staff, name: found.name, role: found.role, until }))
        }
    }
}
