//! What a shop allows a member who wants to take money out.

use domain::tenant::time_zone;
use domain::withdrawal::WithdrawalError;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use store::Reader;

use crate::{Commerce, Result, Shopper};

/// What may be asked for now. Amounts are minor units of the shop's currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terms {
    /// What is available.
    pub available: i64,
    /// The least that the shop pays out.
    pub least: i64,
    /// The most that can be asked for now: 0 where nothing can.
    pub most: i64,
    /// Withdrawals that the shop takes in a day; none: any number.
    pub per_day: Option<u32>,
    /// How many of these are left today.
    pub left_today: Option<u32>,
}

/// What the shopper may ask for now.
pub async fn terms(commerce: &Commerce, shopper: &Shopper) -> Result<Terms> {
    let reader = shopper.db(commerce).read().await?;
    let settings = &shopper.tenant().settings;
    let available = store::ledger::pockets(&reader, shopper.member()).await?.available;
    let left_today = left_today(&reader, shopper, commerce.sources.now()).await?;
    let may = available >= settings.withdrawal_min && left_today != Some(0);
    Ok(Terms {
        available,
        least: settings.withdrawal_min,
        most: if may { available } else { 0 },
        per_day: settings.withdrawals_per_day,
        left_today,
    })
}

/// May the shopper ask once more today? The caller holds the ledger's lock, so that nobody asks beside.
pub(super) async fn may_ask_again(reader: &Reader, shopper: &Shopper, at: Timestamp) -> Result<()> {
    match (shopper.tenant().settings.withdrawals_per_day, left_today(reader, shopper, at).await?) {
        (Some(per_day), Some(0)) => Err(WithdrawalError::TooOften(per_day).into()),
        _ => Ok(()),
    }
}

async fn left_today(reader: &Reader, shopper: &Shopper, at: Timestamp) -> Result<Option<u32>> {
    let Some(per_day) = shopper.tenant().settings.withdrawals_per_day else { return Ok(None) };
    let zone = time_zone(&shopper.tenant().time_zone).unwrap_or(TimeZone::UTC);
    // No day that has ever been lacks a beginning.
    let begin = at.to_zoned(zone).start_of_day().map_or(at, |day| day.timestamp());
    let asked = store::withdrawals::asked_since(reader, shopper.member(), begin).await?;
    Ok(Some(per_day.saturating_sub(u32::try_from(asked).unwrap_or(u32::MAX))))
}
