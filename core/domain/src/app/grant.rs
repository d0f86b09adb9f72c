//! What an app may do beyond answering.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::hook::OpKind;
use crate::text::Text;

/// Something that a merchant allows an app.
///
/// The reads and the memory are proved: the host refuses a file whose imports are not exactly what its manifest asks
/// for. The others are checked when a proposal is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
pub enum Grant {
    /// Reads orders.
    #[serde(rename = "orders.read")]
    OrdersRead,
    /// Reads members (nothing that names a person).
    #[serde(rename = "members.read")]
    MembersRead,
    /// Reads who brought whom.
    #[serde(rename = "referrals.read")]
    ReferralsRead,
    /// Keeps a memory of its own.
    #[serde(rename = "kv")]
    Kv,
    /// Proposes rewards.
    #[serde(rename = "credit")]
    Credit,
    /// Sets timers.
    #[serde(rename = "schedule")]
    Schedule,
    /// Writes to members.
    #[serde(rename = "notify")]
    Notify,
}

/// A grant, and why the app needs it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct GrantRequest {
    /// What is asked for.
    pub grant: Grant,
    /// Why, for the merchant.
    pub reason: Text,
}

impl Grant {
    /// Every grant.
    pub const ALL: [Self; 7] = [
        Self::OrdersRead,
        Self::MembersRead,
        Self::ReferralsRead,
        Self::Kv,
        Self::Credit,
        Self::Schedule,
        Self::Notify,
    ];

    /// The grant that a proposal needs.
    pub fn for_op(kind: OpKind) -> Self {
        match kind {
            OpKind::Credit => Self::Credit,
            OpKind::Schedule => Self::Schedule,
            OpKind::Notify => Self::Notify,
        }
    }

    /// The name in manifests.
    pub fn name(self) -> &'static str {
        match self {
            Self::OrdersRead => "orders.read",
            Self::MembersRead => "members.read",
            Self::ReferralsRead => "referrals.read",
            Self::Kv => "kv",
            Self::Credit => "credit",
            Self::Schedule => "schedule",
            Self::Notify => "notify",
        }
    }
}
