//! Who brought a member: taken once by the member, changed only by the merchant.

use domain::event::{Fact, NewEvent};
use domain::id::MemberId;
use domain::limits::REFERRAL_DEPTH_MAX;
use domain::member::{BindError, Member, may_bind};
use domain::people::Permission;
use serde_json::json;
use store::TenantTx;
use store::referrals::{self, Place};

use super::join::Referrer;
use crate::{Commerce, Merchant, Result, Shopper, audit};

/// A shopper takes a referrer, once.
pub async fn bind(commerce: &Commerce, shopper: &Shopper, invite_code: &str) -> Result<()> {
    let tx = shopper.db(commerce).begin().await?;
    store::events::lock(&tx).await?;
    let member = store::members::get(&tx, shopper.member()).await?;
    let from = referrals::get(&tx, member.no).await?;
    if from.referrer.is_some() {
        return Err(BindError::AlreadyBound.into());
    }
    let referrer = Referrer::code(invite_code).find(&tx).await?;
    move_below(&tx, &from, Some(&referrer)).await?;
    append(commerce, &tx, member.id, (None, Some(referrer.id)), shopper.name()).await?;
    tx.commit().await?;
    commerce.wake();
    Ok(())
}

/// The merchant says who brought a member, or that nobody did. Everybody below comes along.
pub async fn set_referrer(
    commerce: &Commerce,
    merchant: &Merchant,
    member: MemberId,
    referrer: Option<MemberId>,
) -> Result<()> {
    merchant.need(Permission::MembersRank)?;
    let tx = merchant.db(commerce).begin().await?;
    store::events::lock(&tx).await?;
    let member = store::members::get(&tx, member).await?;
    let from = referrals::get(&tx, member.no).await?;
    let to = match referrer {
        Some(referrer) => Some(Referrer::Member(referrer).find(&tx).await?),
        None => None,
    };
    if from.referrer == to.as_ref().map(|referrer| referrer.no) {
        return Ok(());
    }
    move_below(&tx, &from, to.as_ref()).await?;
    let before = match from.referrer {
        Some(no) => store::members::find_by_no(&tx, no).await?.map(|member| member.id),
        None => None,
    };
    let detail = json!({ "from": before, "to": referrer });
    audit::note(&tx, commerce, merchant, "member.referrer-changed", &member.id, detail).await?;
    append(commerce, &tx, member.id, (before, referrer), merchant.name()).await?;
    tx.commit().await?;
    commerce.wake();
    Ok(())
}

/// Moves a member with everybody below, where the tree stays a tree and no deeper than it may be.
async fn move_below(tx: &TenantTx, from: &Place, referrer: Option<&Member>) -> Result<()> {
    let to = match referrer {
        None => Place::new(from.no, None),
        Some(referrer) => {
            let above = referrals::path_of(tx, referrer.no).await?;
            may_bind(from.no, referrer.no, &above)?;
            Place::new(from.no, Some((referrer.no, &above)))
        }
    };
    if to.path.depth() > from.path.depth() {
        let deepest = to.path.depth() + referrals::levels_below(tx, from).await?;
        if deepest > REFERRAL_DEPTH_MAX {
            return Err(BindError::TooDeep.into());
        }
    }
    Ok(referrals::move_to(tx, from, &to).await?)
}

async fn append(
    commerce: &Commerce,
    tx: &TenantTx,
    member: MemberId,
    (before, now): (Option<MemberId>, Option<MemberId>),
    actor: String,
) -> Result<()> {
    let fact = Fact::MemberBound { before: before.map(MemberId::uuid), referrer: now.map(MemberId::uuid), actor };
    let bound = NewEvent { subject: member.uuid(), fact, at: commerce.sources.now() };
    store::events::append(tx, vec![bound]).await?;
    Ok(())
}
