//! Becoming a member: by registering, or by being entered.

use std::net::IpAddr;

use cache::{Counter, Owner};
use domain::event::{Fact, NewEvent};
use domain::id::{MemberId, TenantId};
use domain::limits::{CODE_MAX, NAME_MAX, RANK_MAX};
use domain::member::{Member, MemberStatus, ReferralPath, check_labels, check_login, may_bind};
use domain::people::{Permission, check_password};
use domain::problem::Mistakes;
use jiff::Timestamp;
use serde_json::json;
use store::referrals::Place;
use store::sequences::MEMBER_NO;
use store::sessions::SessionOf;
use store::{ActiveTenant, TenantTx};

use super::invite;
use super::limits::{REGISTRATIONS_PER_PLACE, REGISTRATIONS_WINDOW};
use crate::auth::{Opened, password, sessions};
use crate::{Commerce, Error, Merchant, Result, audit};

/// Somebody registers.
#[derive(Clone)]
pub struct Registration {
    /// An address or a phone number.
    pub login: String,
    /// The password.
    pub password: String,
    /// How they are called.
    pub name: String,
    /// The code of who brought them.
    pub invite_code: Option<String>,
    /// From where, as far as that is known.
    pub from: Option<IpAddr>,
}

impl std::fmt::Debug for Registration {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Registration(..)")
    }
}

/// Makes somebody a member who came by themselves, and signs them in. [`Error::Throttled`] after too many from one place.
pub async fn register(commerce: &Commerce, shop: &ActiveTenant, ask: &Registration) -> Result<(Member, Opened)> {
    let mut mistakes = Mistakes::default();
    let login = check_login("/login", &ask.login, &mut mistakes);
    check_password("/password", &ask.password, &mut mistakes);
    mistakes.check_text("/name", &ask.name, NAME_MAX);
    mistakes.done()?;
    may_register(commerce, shop, ask.from).await?;
    let joining = Joining {
        login: Some(login),
        password_hash: Some(password::hash(&ask.password).await?),
        name: ask.name.trim().to_owned(),
        referrer: ask.invite_code.as_deref().filter(|code| !code.trim().is_empty()).map(Referrer::code),
        ..Joining::at(commerce.sources.now())
    };
    let no = number(commerce, shop).await?;
    let tx = commerce.db.tenant(shop).begin().await?;
    let member = join(commerce, &tx, no, joining).await?;
    tx.commit().await?;
    commerce.wake();
    let opened = sessions::open(commerce, shop, SessionOf::Member(member.id)).await?;
    Ok((member, opened))
}

/// Counts a registration before anything costs something: nobody signed in for it.
async fn may_register(commerce: &Commerce, shop: &ActiveTenant, from: Option<IpAddr>) -> Result<()> {
    let Some(from) = from else { return Ok(()) };
    let text = cache::tries::place(from);
    let counter = Counter { owner: Owner::Tenant(shop.id()), kind: "registrations", text };
    let counted = commerce.cache.count(&counter, REGISTRATIONS_WINDOW).await;
    if counted.count <= REGISTRATIONS_PER_PLACE {
        return Ok(());
    }
    Err(Error::Throttled { retry_after_seconds: counted.ends_in.as_secs() + 1 })
}

/// The staff enter somebody.
#[derive(Clone, Default)]
pub struct NewMember {
    /// An address or a phone number, for one who is to sign in.
    pub login: Option<String>,
    /// The first password, for one who is to sign in.
    pub password: Option<String>,
    /// How they are called.
    pub name: String,
    /// Who brought them.
    pub referrer: Option<MemberId>,
    /// The name in another system.
    pub external_id: Option<String>,
    /// The grade.
    pub rank: u32,
    /// What they are marked with.
    pub labels: Vec<String>,
    /// When they joined; none: now.
    pub joined_at: Option<Timestamp>,
}

impl NewMember {
    /// Whether discounts or rewards may follow from what is said of them.
    fn decides_about_money(&self) -> bool {
        self.referrer.is_some() || self.rank > 0 || !self.labels.is_empty() || self.joined_at.is_some()
    }
}

impl std::fmt::Debug for NewMember {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("NewMember(..)")
    }
}

/// Makes somebody a member whom the staff, or a program of the merchant, enter.
pub async fn create(commerce: &Commerce, merchant: &Merchant, new: &NewMember) -> Result<Member> {
    merchant.need(Permission::MembersWrite)?;
    if new.decides_about_money() {
        merchant.need(Permission::MembersRank)?;
    }
    let now = commerce.sources.now();
    let (login, labels) = check(new, now)?;
    let password_hash = match &new.password {
        Some(password) => Some(password::hash(password).await?),
        None => None,
    };
    let joining = Joining {
        login,
        password_hash,
        name: new.name.trim().to_owned(),
        referrer: new.referrer.map(Referrer::Member),
        external_id: new.external_id.clone(),
        rank: new.rank,
        labels,
        ..Joining::at(new.joined_at.unwrap_or(now))
    };
    let no = number(commerce, merchant.tenant()).await?;
    let tx = merchant.db(commerce).begin().await?;
    let member = join(commerce, &tx, no, joining).await?;
    audit::note(&tx, commerce, merchant, "member.created", &member.id, json!({ "no": member.no })).await?;
    tx.commit().await?;
    commerce.wake();
    Ok(member)
}

/// What is kept of the sign-in name and the labels, if nothing is wrong with any of it.
pub(crate) fn check(new: &NewMember, now: Timestamp) -> Result<(Option<String>, Vec<String>), Mistakes> {
    let mut mistakes = Mistakes::default();
    let login = new.login.as_ref().map(|login| check_login("/login", login, &mut mistakes));
    if let Some(password) = &new.password {
        check_password("/password", password, &mut mistakes);
        mistakes.add_if(new.login.is_none(), "/login", "must be there where there is a password");
    }
    mistakes.check_text("/name", &new.name, NAME_MAX);
    if let Some(external) = &new.external_id {
        mistakes.check_text("/external_id", external, CODE_MAX);
    }
    mistakes.add_if(new.rank > RANK_MAX, "/rank", &format!("must be 0 to {RANK_MAX}"));
    let labels = check_labels("/labels", &new.labels, &mut mistakes);
    mistakes.add_if(new.joined_at.is_some_and(|at| at > now), "/joined_at", "must not be in the future");
    mistakes.done().map(|()| (login, labels))
}

/// A number for a member who is about to join. Takes its own turn with the database: ask before a transaction begins.
pub(super) async fn number(commerce: &Commerce, shop: &ActiveTenant) -> Result<i64> {
    commerce.numbers.next(&commerce.db.tenant(shop), MEMBER_NO).await
}

/// Somebody who joins, checked by whoever lets them in.
#[derive(Clone)]
pub struct Joining {
    /// In the form of [`domain::member::login`].
    pub login: Option<String>,
    /// What is kept of the password.
    pub password_hash: Option<String>,
    /// How they are called.
    pub name: String,
    /// Who brought them.
    pub referrer: Option<Referrer>,
    /// The name in another system.
    pub external_id: Option<String>,
    /// The grade.
    pub rank: u32,
    /// Sorted, no two alike.
    pub labels: Vec<String>,
    /// When.
    pub at: Timestamp,
}

impl Joining {
    /// Somebody of whom nothing is known yet.
    pub fn at(at: Timestamp) -> Self {
        Self {
            login: None,
            password_hash: None,
            name: String::new(),
            referrer: None,
            external_id: None,
            rank: 0,
            labels: Vec::new(),
            at,
        }
    }
}

impl std::fmt::Debug for Joining {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Joining(..)")
    }
}

/// How a referrer is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Referrer {
    /// By invite code.
    Code(String),
    /// By id.
    Member(MemberId),
}

impl Referrer {
    /// By an invite code as somebody typed it.
    pub fn code(typed: &str) -> Self {
        Self::Code(invite::normal(typed))
    }

    /// Who it is, or what is wrong with the field that named them.
    pub(super) async fn find(&self, tx: &TenantTx) -> Result<Member> {
        let (found, pointer, said) = match self {
            Self::Code(code) => {
                let found = store::members::find_by_invite_code(tx, code).await?;
                // A blocked member brings nobody.
                let found = found.filter(|member| member.status == MemberStatus::Active);
                (found, "/invite_code", "nobody has this invite code")
            }
            Self::Member(member) => {
                (store::members::find(tx, *member).await?, "/referrer", "the shop has no such member")
            }
        };
        found.ok_or_else(|| Mistakes::one(pointer, said).into())
    }
}

/// Writes a new member with their place in the tree and the fact, in a transaction that is the caller's.
///
/// Takes the lock of the log at once where there is a referrer. `no` comes from the sequence
/// [`store::sequences::MEMBER_NO`], taken before or in this transaction.
pub async fn join(commerce: &Commerce, tx: &TenantTx, no: i64, joining: Joining) -> Result<Member> {
    let above = match &joining.referrer {
        None => None,
        Some(named) => {
            store::events::lock(tx).await?;
            let Member { id, no, .. } = named.find(tx).await?;
            Some(Above { id, no, path: store::referrals::path_of(tx, no).await? })
        }
    };
    let newcomer = Newcomer::new(commerce, tx.tenant(), no, joining, above.as_ref())?;
    let member = newcomer.member.clone();
    enter(tx, vec![newcomer]).await?;
    Ok(member)
}

/// Who brings a new member, and where they stand.
#[derive(Debug, Clone)]
pub(crate) struct Above {
    pub(crate) id: MemberId,
    pub(crate) no: i64,
    pub(crate) path: ReferralPath,
}

/// A new member that nothing keeps from joining, with their place in the tree and the fact.
pub(crate) struct Newcomer {
    pub(crate) member: Member,
    pub(crate) place: Place,
    password_hash: Option<String>,
    joined: NewEvent,
}

impl Newcomer {
    /// Whom they bring others as.
    pub(crate) fn as_above(&self) -> Above {
        Above { id: self.member.id, no: self.place.no, path: self.place.path.clone() }
    }

    /// Somebody of that number, below who brings them; `joining.referrer` was looked up for that and counts no more.
    pub(crate) fn new(
        commerce: &Commerce,
        shop: TenantId,
        no: i64,
        joining: Joining,
        above: Option<&Above>,
    ) -> Result<Self> {
        if let Some(above) = above {
            may_bind(no, above.no, &above.path)?;
        }
        let member = Member {
            id: commerce.sources.ids.next(),
            no,
            login: joining.login,
            name: joining.name,
            invite_code: invite::code(shop, no),
            external_id: joining.external_id,
            rank: joining.rank,
            labels: joining.labels,
            status: MemberStatus::Active,
            paid_orders: 0,
            joined_at: joining.at,
        };
        let fact = Fact::MemberJoined { referrer: above.map(|above| above.id.uuid()) };
        Ok(Self {
            place: Place::new(no, above.map(|above| (above.no, &above.path))),
            password_hash: joining.password_hash,
            joined: NewEvent { subject: member.id.uuid(), fact, at: joining.at },
            member,
        })
    }
}

/// Writes new members, those who bring others before them; their facts go into the log, which for any of them with a
/// referrer is locked already.
pub(crate) async fn enter(tx: &TenantTx, newcomers: Vec<Newcomer>) -> Result<()> {
    if newcomers.is_empty() {
        return Ok(());
    }
    let (mut members, mut places, mut facts, mut graded) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for (nth, Newcomer { member, place, password_hash, joined }) in (0_i64..).zip(newcomers) {
        if member.rank > 0 || !member.labels.is_empty() {
            graded.push((nth, member.clone()));
        }
        members.push((member, password_hash));
        places.push(place);
        facts.push(joined);
    }
    store::members::insert_all(tx, &members).await.map_err(taken)?;
    store::referrals::insert_all(tx, &places).await?;
    let first = store::events::append(tx, facts).await?;
    for (nth, member) in graded {
        store::members::grade(tx, &member, first + nth).await?;
    }
    Ok(())
}

fn taken(error: store::Error) -> Error {
    match error {
        store::Error::Conflict("members_login_key") => Error::Taken { what: "member", field: "login" },
        store::Error::Conflict("members_external_id_key") => Error::Taken { what: "member", field: "external_id" },
        other => other.into(),
    }
}
