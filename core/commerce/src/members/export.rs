//! All members as a CSV file, in pieces: what a merchant can take away at any time.

use domain::people::Permission;
use store::members::MemberFilter;
use store::{PAGE_MAX, PageAsk};

use crate::file::{self, Piece, word};
use crate::{Commerce, Merchant, Result};

const COLUMNS: [&str; 12] = [
    "no",
    "member",
    "name",
    "login",
    "invite_code",
    "referrer_no",
    "external_id",
    "rank",
    "labels",
    "status",
    "paid_orders",
    "joined_at",
];

/// The piece of the file that begins after `place`; the first one has the header. Those first who came first.
pub async fn piece(commerce: &Commerce, merchant: &Merchant, place: Option<i64>) -> Result<Piece<i64>> {
    merchant.need(Permission::Export)?;
    let db = merchant.db(commerce).read().await?;
    let page = store::members::list(&db, &MemberFilter::default(), &PageAsk::new(place, Some(PAGE_MAX))).await?;
    let numbers: Vec<i64> = page.items.iter().map(|member| member.no).collect();
    let places = store::referrals::get_all(&db, &numbers).await?;
    file::piece(page, place.is_none(), COLUMNS, |member| {
        let referrer = places.get(&member.no).and_then(|place| place.referrer);
        vec![[
            member.no.to_string(),
            member.id.to_string(),
            member.name,
            member.login.unwrap_or_default(),
            member.invite_code,
            file::some(referrer),
            member.external_id.unwrap_or_default(),
            member.rank.to_string(),
            member.labels.join("; "),
            word(&member.status),
            member.paid_orders.to_string(),
            member.joined_at.to_string(),
        ]]
    })
}
