//! Who works for a merchant or for the platform, and what they may do.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::id::{ApiKeyId, AuditId, StaffId};
use crate::limits;
use crate::problem::Mistakes;

/// Somebody who works for a merchant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Staff {
    /// The id.
    pub id: StaffId,
    /// The address to sign in with, in lower case.
    pub email: String,
    /// How others see them.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// Whether they may sign in.
    pub status: StaffStatus,
    /// When they came.
    pub created_at: Timestamp,
}

/// Whether somebody on the staff may sign in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum StaffStatus {
    /// Yes.
    Active,
    /// No; what they did stays in the trail.
    Disabled,
}

/// A key that a program signs in with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiKey {
    /// The id.
    pub id: ApiKeyId,
    /// What it is for, in the words of who made it.
    pub name: String,
    /// Enough of the key to tell it from others.
    pub hint: String,
    /// What it may do.
    pub scopes: Vec<Permission>,
    /// Who made it.
    pub created_by: StaffId,
    /// When.
    pub created_at: Timestamp,
    /// Since when it opens nothing.
    pub revoked_at: Option<Timestamp>,
}

/// What somebody changed.
#[derive(Debug, Clone, PartialEq)]
pub struct AuditEntry {
    /// The id.
    pub id: AuditId,
    /// When.
    pub at: Timestamp,
    /// `staff`, `key`, `operator` or `machine`.
    pub actor_kind: String,
    /// Who, by id; none for the machine itself.
    pub actor_id: Option<Uuid>,
    /// Who, by name, as it was then.
    pub actor_name: String,
    /// What: `staff.invited`.
    pub action: String,
    /// About what, by its id in text.
    pub subject: String,
    /// From what to what, and what else is worth knowing.
    pub detail: serde_json::Value,
    /// The request that did it.
    pub request_id: String,
}

/// Who does something, as logs and trails name them. No proof of anything: whoever makes one has seen one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// `staff`, `key`, `operator` or `machine`.
    pub kind: &'static str,
    /// Who, by id; none for the machine itself.
    pub id: Option<Uuid>,
    /// Who, by name.
    pub name: String,
    /// The request in which; empty for none.
    pub request_id: String,
}

impl Actor {
    /// The machine itself: what a server does at its start, or by its clock.
    pub fn machine(name: impl Into<String>) -> Self {
        Self { kind: "machine", id: None, name: name.into(), request_id: String::new() }
    }
}

/// An address in the form in which addresses are compared, or what is wrong with it.
pub fn check_email(pointer: &str, email: &str, mistakes: &mut Mistakes) -> String {
    let email = email.trim().to_lowercase();
    let fits = email.chars().count() <= limits::NAME_MAX
        && !email.chars().any(|c| c.is_whitespace() || c.is_control())
        && email.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty()
                && !host.is_empty()
                && !host.contains('@')
                && !host.starts_with('.')
                && !host.ends_with('.')
        });
    mistakes.add_if(!fits, pointer, "must be an address such as name@example.com");
    email
}

/// Notes a new password that is too short or too long.
pub fn check_password(pointer: &str, password: &str, mistakes: &mut Mistakes) {
    let fits = (limits::PASSWORD_MIN..=limits::PASSWORD_MAX).contains(&password.len());
    if !fits {
        let (min, max) = (limits::PASSWORD_MIN, limits::PASSWORD_MAX);
        mistakes.add(pointer, format!("must have {min} to {max} bytes"));
    }
}

/// What somebody on a merchant's staff may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Everything, staff and billing included. There is always at least one.
    Owner,
    /// Everything but owners and billing.
    Admin,
    /// Money: payments, refunds, withdrawals, ledger.
    Finance,
    /// Orders, members and after-sale, but no money, and nothing that money follows from.
    Support,
    /// Looks, changes nothing.
    Viewer,
}

/// A right of staff or of an API key. Also the scopes of keys, written as in [`Permission::name`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
pub enum Permission {
    /// See orders, refunds and payments.
    #[serde(rename = "orders:read")]
    OrdersRead,
    /// Ship, hold, cancel.
    #[serde(rename = "orders:write")]
    OrdersWrite,
    /// Confirm payments, refund, decide on withdrawals.
    #[serde(rename = "money:write")]
    MoneyWrite,
    /// See ledger, statements, rewards and withdrawals.
    #[serde(rename = "money:read")]
    MoneyRead,
    /// See products and stock.
    #[serde(rename = "catalogue:read")]
    CatalogueRead,
    /// Change products and stock.
    #[serde(rename = "catalogue:write")]
    CatalogueWrite,
    /// See members and the tree.
    #[serde(rename = "members:read")]
    MembersRead,
    /// Enter, rename and block members.
    #[serde(rename = "members:write")]
    MembersWrite,
    /// Say who brought a member, their rank, their labels, and since when they are one: discounts and rewards follow from these.
    #[serde(rename = "members:rank")]
    MembersRank,
    /// See apps, runs and logs.
    #[serde(rename = "apps:read")]
    AppsRead,
    /// Install, switch and set apps.
    #[serde(rename = "apps:write")]
    AppsWrite,
    /// See the shop's settings and domains.
    #[serde(rename = "settings:read")]
    SettingsRead,
    /// Change the shop's settings, payment accounts and domains.
    #[serde(rename = "settings:write")]
    SettingsWrite,
    /// See and change staff and API keys, see the audit trail.
    #[serde(rename = "staff:write")]
    StaffWrite,
    /// Take everything out, see bills: what an owner keeps when the shop is suspended.
    #[serde(rename = "export")]
    Export,
}

impl Permission {
    /// Every right, in the order of this file.
    pub const ALL: [Self; 15] = [
        Self::OrdersRead,
        Self::OrdersWrite,
        Self::MoneyWrite,
        Self::MoneyRead,
        Self::CatalogueRead,
        Self::CatalogueWrite,
        Self::MembersRead,
        Self::MembersWrite,
        Self::MembersRank,
        Self::AppsRead,
        Self::AppsWrite,
        Self::SettingsRead,
        Self::SettingsWrite,
        Self::StaffWrite,
        Self::Export,
    ];

    /// How it is written: `orders:read`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::OrdersRead => "orders:read",
            Self::OrdersWrite => "orders:write",
            Self::MoneyWrite => "money:write",
            Self::MoneyRead => "money:read",
            Self::CatalogueRead => "catalogue:read",
            Self::CatalogueWrite => "catalogue:write",
            Self::MembersRead => "members:read",
            Self::MembersWrite => "members:write",
            Self::MembersRank => "members:rank",
            Self::AppsRead => "apps:read",
            Self::AppsWrite => "apps:write",
            Self::SettingsRead => "settings:read",
            Self::SettingsWrite => "settings:write",
            Self::StaffWrite => "staff:write",
            Self::Export => "export",
        }
    }
}

impl Role {
    /// Everything that somebody with this role may do.
    pub fn permissions(self) -> Vec<Permission> {
        Permission::ALL.into_iter().filter(|permission| self.may(*permission)).collect()
    }

    /// Whether somebody with this role may do that.
    pub const fn may(self, permission: Permission) -> bool {
        use Permission as P;
        let reads = matches!(
            permission,
            P::OrdersRead | P::CatalogueRead | P::MembersRead | P::AppsRead | P::SettingsRead | P::MoneyRead
        );
        match self {
            Self::Owner => true,
            Self::Admin => !matches!(permission, P::Export),
            Self::Finance => reads || matches!(permission, P::MoneyWrite),
            Self::Support => {
                (reads && !matches!(permission, P::MoneyRead)) || matches!(permission, P::OrdersWrite | P::MembersWrite)
            }
            Self::Viewer => reads && !matches!(permission, P::MoneyRead),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_a_name_and_a_host() {
        let check = |email| {
            let mut mistakes = Mistakes::default();
            let email = check_email("/email", email, &mut mistakes);
            mistakes.done().map(|()| email)
        };
        assert_eq!(check(" Li@Example.COM "), Ok("li@example.com".to_owned()));
        for wrong in ["", "li", "@example.com", "li@", "li@.com", "l i@example.com", "a@b@c"] {
            assert!(check(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn support_never_moves_money_and_a_viewer_changes_nothing() {
        assert!(!Role::Support.may(Permission::MoneyWrite));
        assert!(!Role::Support.may(Permission::MembersRank), "rewards follow the referrer, prices the rank");
        assert!(Role::Finance.may(Permission::MoneyWrite));
        for permission in Permission::ALL {
            let writes = permission.name().ends_with(":write") || permission == Permission::Export;
            assert!(!(writes && Role::Viewer.may(permission)), "{}", permission.name());
            assert!(Role::Owner.may(permission));
        }
    }
}
