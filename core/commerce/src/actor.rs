//! Who acts: proofs that somebody signed in and may.
//!
//! Only [`crate::auth`] makes them, so a function that takes one cannot be called for somebody who did not sign in.

use domain::id::{MemberId, StaffId, TenantId};
use domain::people::{Actor, Permission};
use store::{ActiveTenant, TenantDb};

use crate::{Commerce, Error, Result};

/// A member who signed in, or whose key was shown.
#[derive(Debug, Clone)]
pub struct Shopper {
    pub(crate) tenant: ActiveTenant,
    pub(crate) member: MemberId,
}

impl Shopper {
    /// In which shop.
    pub fn tenant(&self) -> &ActiveTenant {
        &self.tenant
    }

    /// Who.
    pub fn member(&self) -> MemberId {
        self.member
    }

    /// Whose idempotency keys these are.
    pub fn key_owner(&self) -> String {
        self.member.to_string()
    }

    /// The shop's door.
    pub fn db(&self, commerce: &Commerce) -> TenantDb {
        commerce.db.tenant(&self.tenant)
    }

    /// How the log and the audit trail name this actor.
    pub fn name(&self) -> String {
        "shopper".into()
    }
}

/// Somebody of a merchant's staff who signed in, or a program with a key.
#[derive(Debug, Clone)]
pub struct Merchant {
    pub(crate) tenant: ActiveTenant,
    /// Of the staff or of the key, as `kind` says.
    pub(crate) id: uuid::Uuid,
    /// `staff` or `key`.
    pub(crate) kind: &'static str,
    pub(crate) name: String,
    pub(crate) permissions: Vec<Permission>,
    pub(crate) request_id: String,
}

impl Merchant {
    /// In which shop.
    pub fn tenant(&self) -> &ActiveTenant {
        &self.tenant
    }

    /// The shop's id.
    pub fn tenant_id(&self) -> TenantId {
        self.tenant.id()
    }

    /// The shop's door.
    pub fn db(&self, commerce: &Commerce) -> TenantDb {
        commerce.db.tenant(&self.tenant)
    }

    /// How the log and the audit trail name this actor.
    pub fn name(&self) -> String {
        self.name.clone()
    }

    /// Whose idempotency keys these are.
    pub fn key_owner(&self) -> String {
        format!("{}:{}", self.kind, self.id.simple())
    }

    /// Who, if it is somebody on the staff and not a program.
    pub fn staff(&self) -> Option<StaffId> {
        (self.kind == "staff").then(|| StaffId::of(self.id))
    }

    /// Goes on only with this right.
    pub fn need(&self, permission: Permission) -> Result<()> {
        if self.permissions.contains(&permission) { Ok(()) } else { Err(Error::Forbidden(permission)) }
    }

    /// Who this is, for verbs of the control plane, which ask for no proof: only with this right.
    pub fn acting(&self, permission: Permission) -> Result<Actor> {
        self.need(permission)?;
        Ok(Actor { kind: self.kind, id: Some(self.id), name: self.name.clone(), request_id: self.request_id.clone() })
    }

    /// What this actor may do.
    pub fn permissions(&self) -> &[Permission] {
        &self.permissions
    }
}
