//! Who works for the merchant: asking somebody in, changing what they may do, showing them out.

use domain::id::StaffId;
use domain::limits::NAME_MAX;
use domain::people::{Permission, Role, Staff, StaffStatus, check_email, check_password};
use domain::problem::Mistakes;
use serde_json::json;
use store::sessions::SessionOf;
use store::{Page, PageAsk};

use super::{password, sessions};
use crate::{Commerce, Error, Merchant, Result, audit};

/// Somebody new on the staff.
#[derive(Clone)]
pub struct Invitation {
    /// The address to sign in with.
    pub email: String,
    /// How others see them.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// The first password, which they are told by whoever asks them in.
    pub password: String,
}

impl std::fmt::Debug for Invitation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Invitation({}, {:?}, ..)", self.email, self.role)
    }
}

/// What is to be changed of somebody; none leaves it as it is.
#[derive(Debug, Clone, Default)]
pub struct StaffChange {
    /// How others see them.
    pub name: Option<String>,
    /// What they may do.
    pub role: Option<Role>,
    /// Whether they may sign in.
    pub status: Option<StaffStatus>,
}

/// Who signed in, as the staff knows them; none for a program.
pub async fn me(commerce: &Commerce, merchant: &Merchant) -> Result<Option<Staff>> {
    let Some(staff) = merchant.staff() else { return Ok(None) };
    Ok(Some(store::staff::get(&merchant.db(commerce).read().await?, staff).await?))
}

/// Everybody on the staff.
pub async fn list(commerce: &Commerce, merchant: &Merchant, page: &PageAsk<StaffId>) -> Result<Page<Staff, StaffId>> {
    merchant.need(Permission::StaffWrite)?;
    Ok(store::staff::list(&merchant.db(commerce).read().await?, page).await?)
}

/// Asks somebody in.
pub async fn invite(commerce: &Commerce, merchant: &Merchant, ask: &Invitation) -> Result<Staff> {
    merchant.need(Permission::StaffWrite)?;
    // People ask people in: a key that leaks must not make itself a staff.
    merchant.staff().ok_or(Error::Forbidden(Permission::StaffWrite))?;
    may_give(merchant, ask.role)?;
    let mut mistakes = Mistakes::default();
    let email = check_email("/email", &ask.email, &mut mistakes);
    mistakes.check_text("/name", &ask.name, NAME_MAX);
    check_password("/password", &ask.password, &mut mistakes);
    mistakes.done()?;
    let most = merchant.tenant().plan.limits().staff;
    if store::staff::count(&merchant.db(commerce).read().await?).await? >= u64::from(most) {
        return Err(too_many(most));
    }
    let hash = password::hash(&ask.password).await?;
    let staff = Staff {
        id: commerce.sources.ids.next(),
        email,
        name: ask.name.trim().to_owned(),
        role: ask.role,
        status: StaffStatus::Active,
        created_at: commerce.sources.now(),
    };
    let tx = merchant.db(commerce).begin().await?;
    match store::staff::insert(&tx, &staff, &hash).await {
        Err(store::Error::Conflict(_)) => return Err(Error::Taken { what: "staff member", field: "email" }),
        done => done?,
    }
    let detail = json!({ "email": staff.email, "role": staff.role });
    audit::note(&tx, commerce, merchant, "staff.invited", &staff.id, detail).await?;
    tx.commit().await?;
    Ok(staff)
}

/// Changes somebody. Whoever is disabled or given another role is signed out everywhere. Never the last owner.
pub async fn change(commerce: &Commerce, merchant: &Merchant, staff: StaffId, ask: &StaffChange) -> Result<Staff> {
    merchant.need(Permission::StaffWrite)?;
    merchant.staff().ok_or(Error::Forbidden(Permission::StaffWrite))?;
    let mut mistakes = Mistakes::default();
    if let Some(name) = &ask.name {
        mistakes.check_text("/name", name, NAME_MAX);
    }
    mistakes.done()?;
    let now = commerce.sources.now();
    let tx = merchant.db(commerce).begin().await?;
    // Two owners who disable each other at once take turns here; the second finds itself the last one.
    store::events::lock(&tx).await?;
    let before = store::staff::get(&tx, staff).await?;
    let after = Staff {
        name: ask.name.as_ref().map_or_else(|| before.name.clone(), |name| name.trim().to_owned()),
        role: ask.role.unwrap_or(before.role),
        status: ask.status.unwrap_or(before.status),
        ..before.clone()
    };
    may_give(merchant, before.role)?;
    may_give(merchant, after.role)?;
    store::staff::update(&tx, &after, now).await?;
    if is_owner(&before) && !is_owner(&after) && store::staff::count_owners(&tx).await? == 0 {
        return Err(Mistakes::one("/role", "this is the last owner: make somebody else an owner first").into());
    }
    let signed_out = before.role != after.role || before.status != after.status;
    let ended = if signed_out {
        store::sessions::revoke_all(&tx, SessionOf::Staff(staff), None, now).await?
    } else {
        Vec::new()
    };
    let said = |staff: &Staff| json!({ "name": staff.name, "role": staff.role, "status": staff.status });
    let detail = json!({ "from": said(&before), "to": said(&after) });
    audit::note(&tx, commerce, merchant, "staff.changed", &staff, detail).await?;
    tx.commit().await?;
    sessions::forget(commerce, merchant.tenant(), &ended).await;
    Ok(after)
}

fn is_owner(staff: &Staff) -> bool {
    staff.role == Role::Owner && staff.status == StaffStatus::Active
}

/// Nobody gives, or takes from others, rights that they do not have.
fn may_give(merchant: &Merchant, role: Role) -> Result<()> {
    role.permissions().into_iter().try_for_each(|permission| merchant.need(permission))
}

fn too_many(most: u32) -> Error {
    Mistakes::one("", format!("the plan of the shop has room for {most} people on the staff")).into()
}
