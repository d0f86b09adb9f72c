//! Signing in and out.

use std::net::IpAddr;

use cache::{Owner, Tries};
use domain::id::MemberId;
use domain::member::MemberStatus;
use domain::people::{Role, StaffStatus, check_password};
use domain::problem::Mistakes;
use domain::tenant::TenantStatus;
use jiff::Timestamp;
use sources::token::Token;
use store::sessions::{Session, SessionOf, TokenHash};
use store::{ActiveTenant, TenantTx};

use super::limits::{MEMBER_SESSION, STAFF_SESSION};
use super::password;
use super::proof::{HolderOf, MEMBER_PREFIX, STAFF_PREFIX};
use crate::{Commerce, Error, Result, Shopper};

/// What somebody shows to sign in.
#[derive(Clone)]
pub struct SignIn {
    /// A shopper's login, or the address of somebody on the staff.
    pub name: String,
    /// The password.
    pub password: String,
    /// From where, as far as that is known.
    pub from: Option<IpAddr>,
}

impl std::fmt::Debug for SignIn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SignIn({}, ..)", self.name)
    }
}

/// A session that was opened just now: the only time that its token is there to be read.
#[derive(Debug, Clone)]
pub struct Opened {
    /// What its owner shows from now on.
    pub token: Token,
    /// When it ends by itself.
    pub expires_at: Timestamp,
}

/// Signs a shopper in.
pub async fn sign_in_member(commerce: &Commerce, shop: &ActiveTenant, ask: &SignIn) -> Result<(MemberId, Opened)> {
    let login = domain::member::login(&ask.name);
    let tries = tries(shop, "member", &login, ask.from);
    let taken = tries.take(&commerce.cache).await?;
    let found = store::members::find_by_login(&commerce.db.tenant(shop).read().await?, &login).await?;
    let (member, kept) = found.map_or((None, None), |(member, kept)| (Some(member), kept));
    let fits = password::verify(&ask.password, kept.clone()).await?;
    let member = member.filter(|member| fits && member.status == MemberStatus::Active).ok_or(Error::WrongPassword)?;
    let tx = commerce.db.tenant(shop).begin().await?;
    // While it was verified, the password may have been changed, which ends all sessions.
    if !store::members::has_password(&tx, member.id, kept.as_deref()).await? {
        return Err(Error::WrongPassword);
    }
    let opened = open_in(commerce, &tx, SessionOf::Member(member.id)).await?;
    tx.commit().await?;
    tries.fitted(&commerce.cache, taken).await;
    Ok((member.id, opened))
}

/// Signs somebody on the staff in. While the shop is suspended only its owners get in: [`Error::Suspended`].
pub async fn sign_in_staff(commerce: &Commerce, shop: &ActiveTenant, ask: &SignIn) -> Result<Opened> {
    let email = ask.name.trim().to_lowercase();
    let tries = tries(shop, "staff", &email, ask.from);
    let taken = tries.take(&commerce.cache).await?;
    let found = store::staff::find_by_email(&commerce.db.tenant(shop).read().await?, &email).await?;
    let (staff, kept) = found.map_or((None, None), |(staff, kept)| (Some(staff), Some(kept)));
    let fits = password::verify(&ask.password, kept).await?;
    let staff = staff.filter(|staff| fits && staff.status == StaffStatus::Active).ok_or(Error::WrongPassword)?;
    tries.fitted(&commerce.cache, taken).await;
    if shop.status != TenantStatus::Active && staff.role != Role::Owner {
        return Err(Error::Suspended);
    }
    open(commerce, shop, SessionOf::Staff(staff.id)).await
}

fn tries(shop: &ActiveTenant, kind: &'static str, name: &str, from: Option<IpAddr>) -> Tries {
    Tries { owner: Owner::Tenant(shop.id()), kind, name: name.to_owned(), from }
}

/// Opens a session for somebody who proved in another way who they are: by having registered just now.
pub async fn open(commerce: &Commerce, shop: &ActiveTenant, of: SessionOf) -> Result<Opened> {
    let tx = commerce.db.tenant(shop).begin().await?;
    let opened = open_in(commerce, &tx, of).await?;
    tx.commit().await?;
    Ok(opened)
}

async fn open_in(commerce: &Commerce, tx: &TenantTx, of: SessionOf) -> Result<Opened> {
    let now = commerce.sources.now();
    let (prefix, length) = match of {
        SessionOf::Member(_) => (MEMBER_PREFIX, MEMBER_SESSION),
        SessionOf::Staff(_) => (STAFF_PREFIX, STAFF_SESSION),
    };
    let (token, expires_at) = (Token::new(prefix), sources::later(now, length));
    let session = Session { id: commerce.sources.ids.next(), of, created_at: now, expires_at, revoked_at: None };
    store::sessions::insert(tx, &token.hash(), &session).await?;
    Ok(Opened { token, expires_at })
}

/// Ends the session whose token is shown. Ending it twice is fine.
pub async fn close(commerce: &Commerce, shop: &ActiveTenant, token: &str) -> Result<()> {
    let hash = sources::token::hash(token.trim());
    let tx = commerce.db.tenant(shop).begin().await?;
    store::sessions::revoke(&tx, &hash, commerce.sources.now()).await?;
    tx.commit().await?;
    forget(commerce, shop, &[hash]).await;
    Ok(())
}

/// Gives a shopper a new password and ends their sessions but the one whose token is shown.
pub async fn change_password(commerce: &Commerce, shopper: &Shopper, change: &PasswordChange) -> Result<()> {
    let mut mistakes = Mistakes::default();
    check_password("/new_password", &change.new, &mut mistakes);
    mistakes.done()?;
    let (shop, member) = (shopper.tenant(), shopper.member());
    let login = {
        let db = shopper.db(commerce).read().await?;
        store::members::get(&db, member).await?.login.ok_or(Error::WrongPassword)?
    };
    // Apart from signing in: whoever holds a stolen session must not lock its owner out by guessing here.
    let tries = tries(shop, "old-password", &member.to_string(), None);
    let taken = tries.take(&commerce.cache).await?;
    let found = store::members::find_by_login(&shopper.db(commerce).read().await?, &login).await?;
    if !password::verify(&change.old, found.and_then(|(_, kept)| kept)).await? {
        return Err(Error::WrongPassword);
    }
    tries.fitted(&commerce.cache, taken).await;
    let hash = password::hash(&change.new).await?;
    let keep = sources::token::hash(change.token.trim());
    let tx = shopper.db(commerce).begin().await?;
    store::members::set_password(&tx, member, &hash).await?;
    let ended =
        store::sessions::revoke_all(&tx, SessionOf::Member(member), Some(&keep), commerce.sources.now()).await?;
    tx.commit().await?;
    forget(commerce, shop, &ended).await;
    Ok(())
}

/// A new password.
#[derive(Clone)]
pub struct PasswordChange {
    /// The one so far.
    pub old: String,
    /// The one from now on.
    pub new: String,
    /// The token of the session that stays.
    pub token: String,
}

impl std::fmt::Debug for PasswordChange {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PasswordChange(..)")
    }
}

/// Forgets what these tokens opened, on every node.
pub(crate) async fn forget(commerce: &Commerce, shop: &ActiveTenant, tokens: &[TokenHash]) {
    for token in tokens {
        commerce.cache.forget(&HolderOf { tenant: shop.id(), token: *token }).await;
    }
}
