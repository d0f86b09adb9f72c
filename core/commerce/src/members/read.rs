//! Looking at members and at the tree.

use domain::id::MemberId;
use domain::member::{Member, masked};
use domain::people::Permission;
use domain::problem::Mistakes;
use store::referrals::{self, Levels, Place, Teammate};
use store::{Page, PageAsk, Reader};

use super::limits::{SHOPPER_UPLINE_MAX, UPLINE_MAX};
use crate::{Commerce, Merchant, Result, Shopper};

/// A member, and where they stand.
#[derive(Debug, Clone)]
pub struct MemberView {
    /// Who.
    pub member: Member,
    /// Who brought them.
    pub referrer: Option<Member>,
    /// How many stand above.
    pub depth: usize,
}

/// Everybody below a member, a page of them.
#[derive(Debug, Clone)]
pub struct Team<T> {
    /// A page, in the order of the tree: brothers side by side, then those below the first of them, and so on.
    pub page: Page<T, i64>,
    /// How many stand on each level, from 1; only with the first page.
    pub sizes: Option<Vec<(u32, i64)>>,
}

/// Somebody in a team or an upline.
#[derive(Debug, Clone)]
pub struct Fellow {
    /// Who. For the eyes of other shoppers the name is masked.
    pub member: Member,
    /// How many levels above or below, from 1.
    pub level: u32,
    /// The number of who brought them.
    pub referrer: Option<i64>,
}

/// One member.
pub async fn get(commerce: &Commerce, merchant: &Merchant, member: MemberId) -> Result<MemberView> {
    merchant.need(Permission::MembersRead)?;
    view(&merchant.db(commerce).read().await?, member).await
}

/// The shopper's own self.
pub async fn me(commerce: &Commerce, shopper: &Shopper) -> Result<MemberView> {
    view(&shopper.db(commerce).read().await?, shopper.member()).await
}

/// The nearest `levels` above a member, the nearest first; at most [`UPLINE_MAX`].
pub async fn upline(
    commerce: &Commerce,
    merchant: &Merchant,
    member: MemberId,
    levels: Option<usize>,
) -> Result<Vec<Fellow>> {
    merchant.need(Permission::MembersRead)?;
    above(&merchant.db(commerce).read().await?, member, levels.unwrap_or(UPLINE_MAX).min(UPLINE_MAX)).await
}

/// Those whom a member brought.
pub async fn directs(
    commerce: &Commerce,
    merchant: &Merchant,
    member: MemberId,
    page: &PageAsk<i64>,
) -> Result<Page<Fellow, i64>> {
    merchant.need(Permission::MembersRead)?;
    brought_by(&merchant.db(commerce).read().await?, member, page).await
}

/// Everybody below a member.
pub async fn team(
    commerce: &Commerce,
    merchant: &Merchant,
    member: MemberId,
    page: &PageAsk<i64>,
) -> Result<Team<Fellow>> {
    merchant.need(Permission::MembersRead)?;
    below(&merchant.db(commerce).read().await?, member, Levels::ALL, page).await
}

/// The nearest above a shopper, as far as shoppers see.
pub async fn my_upline(commerce: &Commerce, shopper: &Shopper) -> Result<Vec<Fellow>> {
    let fellows = above(&shopper.db(commerce).read().await?, shopper.member(), SHOPPER_UPLINE_MAX).await?;
    Ok(fellows.into_iter().map(mask).collect())
}

/// Those whom a shopper brought.
pub async fn my_directs(commerce: &Commerce, shopper: &Shopper, page: &PageAsk<i64>) -> Result<Page<Fellow, i64>> {
    Ok(brought_by(&shopper.db(commerce).read().await?, shopper.member(), page).await?.map(mask))
}

/// Those below a shopper, on one level or on all that the shop shows.
pub async fn my_team(
    commerce: &Commerce,
    shopper: &Shopper,
    level: Option<u32>,
    page: &PageAsk<i64>,
) -> Result<Team<Fellow>> {
    let shown = shopper.tenant().settings.face.team_levels;
    if level.is_some_and(|level| !(1..=shown).contains(&level)) {
        return Err(Mistakes::one("?level", format!("must be one of the {shown} levels that the shop shows")).into());
    }
    let levels = level.map_or(Levels { from: 1, to: shown }, |level| Levels { from: level, to: level });
    let team = below(&shopper.db(commerce).read().await?, shopper.member(), levels, page).await?;
    let shown = |sizes: Vec<(u32, i64)>| sizes.into_iter().filter(|(level, _)| *level <= shown).collect();
    Ok(Team { page: team.page.map(mask), sizes: team.sizes.map(shown) })
}

fn mask(mut fellow: Fellow) -> Fellow {
    fellow.member.name = masked(&fellow.member.name);
    fellow
}

async fn view(db: &Reader, member: MemberId) -> Result<MemberView> {
    let member = store::members::get(db, member).await?;
    let place = referrals::get(db, member.no).await?;
    let referrer = match place.referrer {
        Some(no) => store::members::find_by_no(db, no).await?,
        None => None,
    };
    Ok(MemberView { member, referrer, depth: place.path.depth() })
}

async fn place(db: &Reader, member: MemberId) -> Result<Place> {
    let no = store::members::get(db, member).await?.no;
    Ok(referrals::get(db, no).await?)
}

async fn above(db: &Reader, member: MemberId, levels: usize) -> Result<Vec<Fellow>> {
    let place = place(db, member).await?;
    let upline: Vec<i64> = place.path.upline().take(levels + 1).collect();
    let seats = upline.iter().enumerate().take(levels).zip(1..).map(|((i, no), level)| Teammate {
        no: *no,
        level,
        referrer: upline.get(i + 1).copied(),
    });
    fellows(db, seats.collect()).await
}

async fn brought_by(db: &Reader, member: MemberId, page: &PageAsk<i64>) -> Result<Page<Fellow, i64>> {
    let no = store::members::get(db, member).await?.no;
    let directs = referrals::directs(db, no, page).await?;
    let (next, seat) = (directs.next, |direct| Teammate { no: direct, level: 1, referrer: Some(no) });
    Ok(Page { items: fellows(db, directs.items.into_iter().map(seat).collect()).await?, next })
}

async fn below(db: &Reader, member: MemberId, levels: Levels, page: &PageAsk<i64>) -> Result<Team<Fellow>> {
    let top = place(db, member).await?;
    let team = referrals::team(db, &top, levels, page).await?;
    let sizes = match page.after {
        None => Some(referrals::team_sizes(db, &top).await?),
        Some(_) => None,
    };
    Ok(Team { page: Page { items: fellows(db, team.items).await?, next: team.next }, sizes })
}

async fn fellows(db: &Reader, seats: Vec<Teammate>) -> Result<Vec<Fellow>> {
    let numbers: Vec<i64> = seats.iter().map(|seat| seat.no).collect();
    let mut members = store::members::get_all_by_no(db, &numbers).await?;
    let fellow = |seat: Teammate| {
        let member = members.remove(&seat.no)?;
        Some(Fellow { member, level: seat.level, referrer: seat.referrer })
    };
    Ok(seats.into_iter().filter_map(fellow).collect())
}
