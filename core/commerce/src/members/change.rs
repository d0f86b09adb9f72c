//! What changes about a member: name, grade, marks, and whether they may come in.

use domain::event::{Fact, NewEvent};
use domain::id::MemberId;
use domain::limits::{NAME_MAX, RANK_MAX};
use domain::member::{Member, MemberStatus, check_labels};
use domain::people::Permission;
use domain::problem::Mistakes;
use serde_json::json;
use store::sessions::SessionOf;

use crate::auth::sessions;
use crate::{Commerce, Merchant, Result, Shopper, audit};

/// What is to be changed of a member; none leaves it as it is.
#[derive(Debug, Clone, Default)]
pub struct MemberChange {
    /// How they are called.
    pub name: Option<String>,
    /// The grade.
    pub rank: Option<u32>,
    /// All that they are marked with.
    pub labels: Option<Vec<String>>,
    /// Whether they may sign in and buy.
    pub status: Option<MemberStatus>,
}

/// The merchant changes a member. Whoever is blocked is signed out everywhere.
pub async fn change(commerce: &Commerce, merchant: &Merchant, id: MemberId, ask: &MemberChange) -> Result<Member> {
    merchant.need(Permission::MembersWrite)?;
    if ask.rank.is_some() || ask.labels.is_some() {
        merchant.need(Permission::MembersRank)?;
    }
    let labels = check(ask)?;
    let changed = |before: &Member| {
        Ok(Member {
            name: ask.name.as_ref().map_or_else(|| before.name.clone(), |name| name.trim().to_owned()),
            rank: ask.rank.unwrap_or(before.rank),
            labels: labels.unwrap_or_else(|| before.labels.clone()),
            status: ask.status.unwrap_or(before.status),
            ..before.clone()
        })
    };
    put(commerce, merchant, id, changed).await
}

/// The merchant gives a member some marks and takes others away. Whatever else they are marked with stays, also what
/// somebody else does at the same time.
pub async fn mark(
    commerce: &Commerce,
    merchant: &Merchant,
    id: MemberId,
    (add, remove): (&[String], &[String]),
) -> Result<Member> {
    merchant.need(Permission::MembersWrite)?;
    merchant.need(Permission::MembersRank)?;
    let marked = |before: &Member| {
        let mut mistakes = Mistakes::default();
        let kept = before.labels.iter().filter(|label| !remove.contains(label));
        let labels: Vec<String> = kept.chain(add).cloned().collect();
        let labels = check_labels("/labels", &labels, &mut mistakes);
        mistakes.done()?;
        Ok(Member { labels, ..before.clone() })
    };
    put(commerce, merchant, id, marked).await
}

/// Puts a member as they become in the place of the member as they are, within one turn.
async fn put(
    commerce: &Commerce,
    merchant: &Merchant,
    id: MemberId,
    becomes: impl FnOnce(&Member) -> Result<Member> + Send,
) -> Result<Member> {
    let now = commerce.sources.now();
    let tx = merchant.db(commerce).begin().await?;
    store::events::lock(&tx).await?;
    let before = store::members::get(&tx, id).await?;
    let after = becomes(&before)?;
    if after == before {
        return Ok(before);
    }
    store::members::update(&tx, &after).await?;
    let blocked = before.status == MemberStatus::Active && after.status == MemberStatus::Blocked;
    let ended =
        if blocked { store::sessions::revoke_all(&tx, SessionOf::Member(id), None, now).await? } else { Vec::new() };
    // The trail names what became of grade, marks and status; a name is nobody's business there.
    let said = |member: &Member| json!({ "rank": member.rank, "labels": member.labels, "status": member.status });
    let detail = json!({ "from": said(&before), "to": said(&after), "renamed": before.name != after.name });
    audit::note(&tx, commerce, merchant, "member.changed", &id, detail).await?;
    let fact = Fact::MemberChanged { actor: merchant.name() };
    let seq = store::events::append(&tx, vec![NewEvent { subject: id.uuid(), fact, at: now }]).await?;
    if (before.rank, &before.labels) != (after.rank, &after.labels) {
        store::members::grade(&tx, &after, seq).await?;
    }
    tx.commit().await?;
    sessions::forget(commerce, merchant.tenant(), &ended).await;
    commerce.wake();
    Ok(after)
}

fn check(ask: &MemberChange) -> Result<Option<Vec<String>>, Mistakes> {
    let mut mistakes = Mistakes::default();
    if let Some(name) = &ask.name {
        mistakes.check_text("/name", name, NAME_MAX);
    }
    mistakes.add_if(ask.rank.is_some_and(|rank| rank > RANK_MAX), "/rank", &format!("must be 0 to {RANK_MAX}"));
    let labels = ask.labels.as_ref().map(|labels| check_labels("/labels", labels, &mut mistakes));
    mistakes.done().map(|()| labels)
}

/// A shopper takes another name.
pub async fn rename(commerce: &Commerce, shopper: &Shopper, name: &str) -> Result<Member> {
    let mut mistakes = Mistakes::default();
    mistakes.check_text("/name", name, NAME_MAX);
    mistakes.done()?;
    let tx = shopper.db(commerce).begin().await?;
    let before = store::members::get(&tx, shopper.member()).await?;
    let after = Member { name: name.trim().to_owned(), ..before };
    store::members::rename(&tx, after.id, &after.name).await?;
    tx.commit().await?;
    Ok(after)
}
