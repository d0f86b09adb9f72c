//! The first page of a console: what waits for somebody, what today brought, how the apps do, and what a new shop still
//! lacks. Remembered for some seconds, so that many consoles cost no more than one.

use std::sync::Arc;
use std::time::Duration;

use cache::{Key, Owner};
use domain::id::{InstallationId, TenantId};
use domain::installation::InstallationState;
use domain::people::Permission;
use domain::tenant::time_zone;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use store::Reader;
pub use store::home::{Calls, Figures, Queue, SetUp, Waiting};

use crate::limits::{HOME_COUNT_MAX, HOME_KEPT};
use crate::{Commerce, Merchant, Result};

/// What somebody sees of the shop at a glance: each part only for who may see what it is made of.
#[derive(Debug, Clone)]
pub struct Home {
    /// What waits, the most pressing first; empty queues are left out.
    pub needs_you: Vec<(Queue, Waiting)>,
    /// Today so far, and the same hours of yesterday; none without the right to see money.
    pub days: Option<[Day; 2]>,
    /// The apps that are on; none without the right to see them.
    pub apps: Option<Vec<AppToday>>,
    /// What the shop has that sells.
    pub set_up: SetUp,
    /// When all this was looked at.
    pub at: Timestamp,
}

/// A day of the shop's, up to a moment.
#[derive(Debug, Clone)]
pub struct Day {
    /// When it began, in the shop's zone.
    pub from: Timestamp,
    /// Up to when it is told.
    pub until: Timestamp,
    /// All of it.
    pub all: Figures,
    /// By the hour from its beginning; hours that brought nothing are left out.
    pub hours: Vec<(i64, Figures)>,
}

/// What an app did today.
#[derive(Debug, Clone)]
pub struct AppToday {
    /// Which installation.
    pub installation: InstallationId,
    /// Of which app.
    pub app: String,
    /// What it is called in the shop.
    pub label: String,
    /// Its calls.
    pub calls: Calls,
}

/// Each queue with the right to see it, the most pressing first.
const QUEUES: [(Queue, Permission); 8] = [
    (Queue::Withdrawals, Permission::MoneyRead),
    (Queue::Quarantined, Permission::OrdersRead),
    (Queue::AfterSales, Permission::OrdersRead),
    (Queue::RefundsByHand, Permission::OrdersRead),
    (Queue::Parked, Permission::AppsRead),
    (Queue::Held, Permission::OrdersRead),
    (Queue::ToShip, Permission::OrdersRead),
    (Queue::LowStock, Permission::CatalogueRead),
];

/// What this merchant sees of the shop at a glance.
pub async fn look(commerce: &Commerce, merchant: &Merchant) -> Result<Home> {
    let of = HomeOf(merchant.tenant_id());
    let load = || async { read(commerce, merchant).await.map(Arc::new) };
    let home = commerce.cache.get_or_load(&of, load).await?;
    let may = |right: Permission| merchant.need(right).is_ok();
    let mut seen = (*home).clone();
    seen.needs_you.retain(|(queue, _)| QUEUES.iter().any(|(one, right)| one == queue && may(*right)));
    seen.days = seen.days.filter(|_| may(Permission::MoneyRead));
    seen.apps = seen.apps.filter(|_| may(Permission::AppsRead));
    Ok(seen)
}

/// All of it, for whoever may see which part.
async fn read(commerce: &Commerce, merchant: &Merchant) -> Result<Home> {
    let at = commerce.sources.now();
    let db = merchant.db(commerce).read().await?;
    let mut needs_you = Vec::new();
    for (queue, _) in QUEUES {
        let waiting = store::home::waiting(&db, queue, HOME_COUNT_MAX).await?;
        if waiting.count > 0 {
            needs_you.push((queue, waiting));
        }
    }
    let zone = time_zone(&merchant.tenant().time_zone).unwrap_or(TimeZone::UTC);
    let [today, yesterday] = beginnings(at, &zone);
    let same_hours = yesterday + (at.duration_since(today));
    let days = Some([day(&db, today, at).await?, day(&db, yesterday, same_hours).await?]);
    let mut apps = Vec::new();
    for one in store::installations::list(&db).await? {
        if one.state == InstallationState::Enabled {
            let calls = store::home::calls(&db, one.id, today, HOME_COUNT_MAX).await?;
            apps.push(AppToday { installation: one.id, app: one.app.to_string(), label: one.label, calls });
        }
    }
    Ok(Home { needs_you, days, apps: Some(apps), set_up: store::home::set_up(&db).await?, at })
}

async fn day(db: &Reader, from: Timestamp, until: Timestamp) -> Result<Day> {
    let hours = store::home::by_hour(db, from, until).await?;
    let all = hours.iter().fold(Figures::default(), |sum, (_, hour)| Figures {
        orders: sum.orders + hour.orders,
        paid: sum.paid + hour.paid,
        discounts: sum.discounts + hour.discounts,
        refunded: sum.refunded + hour.refunded,
        rewards: sum.rewards + hour.rewards,
    });
    Ok(Day { from, until, all, hours })
}

/// When today and yesterday began in a zone.
fn beginnings(now: Timestamp, zone: &TimeZone) -> [Timestamp; 2] {
    let start = |at: Timestamp| at.to_zoned(zone.clone()).start_of_day().map_or(at, |day| day.timestamp());
    let today = start(now);
    // Any moment of yesterday: days are never shorter than this.
    [today, start(today - SignedDuration::from_hours(1))]
}

struct HomeOf(TenantId);

impl Key for HomeOf {
    type Value = Arc<Home>;
    const NAME: &'static str = "home";
    const TTL: Duration = HOME_KEPT;

    fn owner(&self) -> Owner {
        Owner::Tenant(self.0)
    }

    fn text(&self) -> String {
        String::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_where_the_shop_is() {
        let zone = time_zone("Asia/Shanghai").expect("a zone");
        let at = |text: &str| text.parse::<Timestamp>().expect("a time");
        let days = beginnings(at("2026-03-02T17:30:00Z"), &zone);
        assert_eq!(days, [at("2026-03-02T16:00:00Z"), at("2026-03-01T16:00:00Z")]);
        // A day that is an hour shorter.
        let zone = time_zone("America/New_York").expect("a zone");
        assert_eq!(beginnings(at("2026-03-09T12:00:00Z"), &zone)[1], at("2026-03-08T05:00:00Z"));
    }
}
