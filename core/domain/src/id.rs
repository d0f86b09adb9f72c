//! Identifiers that know what they identify.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;
use uuid::Uuid;

/// An identifier of one kind of thing, written `ord_0198c0de...`: the kind's prefix and a UUID in 32 hex digits.
///
/// UUIDs of version 7 are ordered by time, so that indexes append. New ones come from the application's source of
/// ids, never from here.
pub struct Id<K: Kind>(Uuid, PhantomData<fn() -> K>);

/// What an [`Id`] may identify.
pub trait Kind {
    /// The letters before the underscore.
    const PREFIX: &'static str;
}

/// Why a text is not an id of the kind asked for.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{text}` is not an id of the form `{prefix}_` and 32 hex digits")]
pub struct IdError {
    /// What was read, cut to 64 characters.
    pub text: String,
    /// The prefix that was expected.
    pub prefix: &'static str,
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident, $alias:ident, $prefix:literal;)*) => {
        /// Everything that has an id, in alphabetical order.
        pub mod kind {
            $($(#[$doc])* #[derive(Debug)] pub enum $name {}
            impl super::Kind for $name { const PREFIX: &'static str = $prefix; })*
        }
        $($(#[$doc])* pub type $alias = Id<kind::$name>;)*
    };
}

kinds! {
    /// An address of a member.
    Address, AddressId, "adr";
    /// An account of the ledger.
    Account, AccountId, "acc";
    /// What a shopper asks back of an order.
    AfterSale, AfterSaleId, "afs";
    /// A key that a program signs in with.
    ApiKey, ApiKeyId, "key";
    /// An entry of the audit trail.
    Audit, AuditId, "aud";
    /// A category of products.
    Category, CategoryId, "cat";
    /// An account that a member keeps for their money.
    Destination, DestinationId, "dst";
    /// An app in one tenant with its version, settings and grants.
    Installation, InstallationId, "ins";
    /// One act on many things.
    Job, JobId, "job";
    /// A shopper in one tenant.
    Member, MemberId, "mem";
    /// A message to a member.
    Notice, NoticeId, "not";
    /// Somebody who runs the platform.
    Operator, OperatorId, "opr";
    /// An order.
    Order, OrderId, "ord";
    /// A payment attempt.
    Payment, PaymentId, "pay";
    /// A product.
    Product, ProductId, "prd";
    /// A refund.
    Refund, RefundId, "rfd";
    /// A reward row.
    Reward, RewardId, "rwd";
    /// One call of a plugin.
    Run, RunId, "run";
    /// A session of somebody signed in.
    Session, SessionId, "ses";
    /// What a shopper can buy: one variant of a product.
    Sku, SkuId, "sku";
    /// Somebody who works for a merchant.
    Staff, StaffId, "stf";
    /// A shop.
    Tenant, TenantId, "ten";
    /// Something that will happen at a time.
    Timer, TimerId, "tmr";
    /// One movement of money in the ledger.
    Transfer, TransferId, "trf";
    /// A view of a list that somebody gave a name.
    View, ViewId, "vew";
    /// A withdrawal.
    Withdrawal, WithdrawalId, "wdr";
}

impl<K: Kind> Id<K> {
    /// The id made of this UUID.
    pub const fn of(uuid: Uuid) -> Self {
        Self(uuid, PhantomData)
    }

    /// The UUID alone, as the database keeps it.
    pub const fn uuid(self) -> Uuid {
        self.0
    }

    /// An id that derives from its cause, so that the same cause gives the same id (UUID version 8, SHA-256).
    pub fn derive(cause: &[&[u8]]) -> Self {
        use sha2::{Digest, Sha256};
        let mut hash = Sha256::new();
        hash.update(K::PREFIX);
        for part in cause {
            hash.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
            hash.update(part);
        }
        let digest = hash.finalize();
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&digest[..16]);
        Self::of(uuid::Builder::from_custom_bytes(bytes).into_uuid())
    }
}

impl<K: Kind> Clone for Id<K> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<K: Kind> Copy for Id<K> {}
impl<K: Kind> PartialEq for Id<K> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<K: Kind> Eq for Id<K> {}
impl<K: Kind> PartialOrd for Id<K> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<K: Kind> Ord for Id<K> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.cmp(&other.0)
    }
}
impl<K: Kind> Hash for Id<K> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

impl<K: Kind> fmt::Display for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}_{}", K::PREFIX, self.0.simple())
    }
}

impl<K: Kind> fmt::Debug for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl<K: Kind> FromStr for Id<K> {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let wrong = || IdError { text: text.chars().take(64).collect(), prefix: K::PREFIX };
        let digits = text.strip_prefix(K::PREFIX).and_then(|rest| rest.strip_prefix('_')).ok_or_else(wrong)?;
        if digits.len() != 32 || digits.bytes().any(|b| !matches!(b, b'0'..=b'9' | b'a'..=b'f')) {
            return Err(wrong());
        }
        Uuid::try_parse(digits).map(Self::of).map_err(|_| wrong())
    }
}

impl<K: Kind> Serialize for Id<K> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de, K: Kind> Deserialize<'de> for Id<K> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

impl<K: Kind> utoipa::PartialSchema for Id<K> {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        utoipa::openapi::ObjectBuilder::new()
            .schema_type(utoipa::openapi::schema::Type::String)
            .pattern(Some(format!("^{}_[0-9a-f]{{32}}$", K::PREFIX)))
            .examples([format!("{}_0198c0de7f3a7c1d9e5b2a4f60718293", K::PREFIX)])
            .into()
    }
}

impl<K: Kind> utoipa::ToSchema for Id<K> {
    fn name() -> std::borrow::Cow<'static, str> {
        format!("{}_id", K::PREFIX).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_says_what_it_identifies_and_is_checked_when_read() {
        let id = OrderId::of(Uuid::from_u128(0x0198_c0de));
        assert_eq!(id.to_string(), "ord_0000000000000000000000000198c0de");
        assert_eq!(id.to_string().parse(), Ok(id));
        assert!(id.to_string().parse::<MemberId>().is_err(), "an order is no member");
        for wrong in ["", "ord_", "ord_00", "0198c0de", "ord_0000000000000000000000000198C0DE"] {
            assert!(wrong.parse::<OrderId>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn the_same_cause_gives_the_same_id_and_parts_do_not_run_together() {
        let id = |parts: &[&[u8]]| TransferId::derive(parts);
        assert_eq!(id(&[b"a", b"b"]), id(&[b"a", b"b"]));
        assert_ne!(id(&[b"a", b"b"]), id(&[b"ab"]));
        assert_ne!(id(&[b"a", b"b"]), id(&[b"", b"ab"]));
    }
}
