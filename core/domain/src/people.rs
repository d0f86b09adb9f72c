//! Who works for a merchant or for the platform, and what they may do.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

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
    /// Orders, members and after-sale, but no money.
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
    /// Change members.
    #[serde(rename = "members:write")]
    MembersWrite,
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
    pub const ALL: [Self; 14] = [
        Self::OrdersRead,
        Self::OrdersWrite,
        Self::MoneyWrite,
        Self::MoneyRead,
        Self::CatalogueRead,
        Self::CatalogueWrite,
        Self::MembersRead,
        Self::MembersWrite,
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
    fn support_never_moves_money_and_a_viewer_changes_nothing() {
        assert!(!Role::Support.may(Permission::MoneyWrite));
        assert!(Role::Finance.may(Permission::MoneyWrite));
        for permission in Permission::ALL {
            let writes = permission.name().ends_with(":write") || permission == Permission::Export;
            assert!(!(writes && Role::Viewer.may(permission)), "{}", permission.name());
            assert!(Role::Owner.may(permission));
        }
    }
}
