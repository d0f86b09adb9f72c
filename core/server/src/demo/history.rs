//! The demo shop's past: written through the verbs of a shop, each fact at its own time.
//!
//! It is written in pieces, each with the place that it reached: a start that was broken off goes on there at the next, with
//! the past of the moment at which it began.

mod names;

use std::collections::HashMap;
use std::time::{Duration, Instant};

use anyhow::Context;
use commerce::orders::CartLine;
use commerce::orders::fulfil::ShipOrder;
use commerce::orders::price::{self, Asking};
use commerce::past::{self, Chapter, Joined, PastOrder, Roll};
use commerce::{ActiveTenant, Commerce, Merchant, members, worker};
use domain::id::{MemberId, TenantId};
use domain::member::Member;
use domain::order::{Order, RefundAsk};
use domain::quote::Quote;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sources::{Clock, Sources};
use tenants::demo::{By, DemoShop, Part, Past, Person, Placed, Step, What};
use tokio_util::sync::CancellationToken;

pub(super) use self::names::{Known, Staff};
use self::names::{placed, skus};
use super::desk::Desk;

/// The name under which the shop notes how far its past is written.
const SOURCE: &str = "demo-history";
/// Steps that are written together: more are faster, fewer let others write in between.
const STEPS_AT_ONCE: usize = 120;
/// How often somebody who waits is told how far it came.
const TOLD_EVERY: Duration = Duration::from_secs(5);

/// Writes the past of a shop.
pub(super) struct Writer {
    /// With a clock that stands at what is being written.
    commerce: Commerce,
    tenant: ActiveTenant,
    people: Vec<Person>,
    steps: Vec<Step>,
    /// The first steps, which come before the apps.
    pub(super) early: usize,
    /// When the apps come.
    pub(super) apps_at: Timestamp,
    words: (Vec<String>, Vec<String>),
    position: usize,
    reached: Reached,
}

/// What is noted with the place that was reached.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
struct Reached {
    /// The moment up to which the past is told.
    began: Timestamp,
    /// How much of it, in percent.
    percent: u32,
    /// Whether the shop has its apps.
    has_apps: bool,
}

impl Writer {
    /// Finds how far the past of this shop is written; a new one begins now, with so many percent of all that.
    pub(super) async fn open(
        commerce: &Commerce,
        tenant: &ActiveTenant,
        shop: &mut DemoShop,
        percent: u32,
    ) -> anyhow::Result<Self> {
        let (position, reached) = match past::reached(commerce, tenant, SOURCE).await? {
            Some((position, noted)) => (position, serde_json::from_str(&noted).context("how far the past came")?),
            None => (0, Reached { began: commerce.sources.now(), percent, has_apps: false }),
        };
        let began = reached.began;
        shop.history = shop.history.clone().scaled(reached.percent);
        let Past { people, mut early, apps_at, steps } = shop.past(began);
        let (before, (refuse, failed)) = (early.len(), shop.history.refusals());
        early.extend(steps);
        let sources = Sources::with(Clock::manual(shop.begins(began)));
        Ok(Self {
            commerce: Commerce { sources, driven: false, ..commerce.clone() },
            tenant: tenant.clone(),
            people,
            steps: early,
            early: before,
            apps_at,
            words: (refuse.to_vec(), failed.to_vec()),
            position,
            reached,
        })
    }

    /// Whether all of it is written.
    pub(super) fn is_done(&self) -> bool {
        self.reached.has_apps && self.position >= self.steps.len()
    }

    /// Whether the shop still has to get its apps, and all that comes before them.
    pub(super) fn is_before_apps(&self) -> bool {
        !self.reached.has_apps
    }

    /// Notes that the shop has its apps.
    pub(super) async fn has_apps(&mut self) -> anyhow::Result<()> {
        self.reached.has_apps = true;
        let noted = serde_json::to_string(&self.reached)?;
        Ok(past::reach(&self.commerce, &self.tenant, (SOURCE, self.position), &noted).await?)
    }

    /// Whose past it is.
    pub(super) fn tenant(&self) -> TenantId {
        self.tenant.id()
    }

    /// The moment up to which the past is told.
    pub(super) fn began(&self) -> Timestamp {
        self.reached.began
    }

    /// The shop's verbs at the time that is being written.
    pub(super) fn then(&self) -> &Commerce {
        &self.commerce
    }

    /// Orders that are still to be written.
    pub(super) fn orders_left(&self) -> usize {
        self.steps.iter().skip(self.position).filter(|step| matches!(step.what, What::Place(_))).count()
    }

    /// Writes up to step `until`, or all of it, unless it is told to stop.
    pub(super) async fn write(&mut self, until: Option<usize>, stop: &CancellationToken) -> anyhow::Result<()> {
        let until = until.unwrap_or(self.steps.len()).min(self.steps.len());
        if self.position >= until {
            return Ok(());
        }
        let (commerce, tenant) = (self.commerce.clone(), self.tenant.clone());
        let staff = Staff::open(&commerce, &tenant).await?;
        let till = past::till(&commerce, &tenant).await?;
        let mut writing = Writing {
            commerce: &commerce,
            tenant: &tenant,
            staff: &staff,
            till: &till,
            people: &self.people,
            known: Known {
                members: past::members(&commerce, &tenant).await?,
                skus: skus(&commerce, &tenant, &self.steps).await?,
                placed: placed(&tenant, &self.steps),
            },
            words: &self.words,
            roll: Roll::default(),
            noted: serde_json::to_string(&self.reached)?,
        };
        let mut told = Instant::now();
        while self.position < until && !stop.is_cancelled() {
            let end = end_of_piece(&self.steps[..until], self.position);
            let steps = &self.steps[self.position..end];
            writing.piece(steps, end).await.with_context(|| format!("{:?}", steps.first().map(|step| step.at)))?;
            self.position = end;
            if told.elapsed() > TOLD_EVERY {
                told = Instant::now();
                tracing::info!(percent = 100 * end / self.steps.len().max(1), "writing the past of the demo shop");
            }
        }
        Ok(())
    }
}

/// Where the next piece ends: a step for the desk stands alone.
fn end_of_piece(steps: &[Step], from: usize) -> usize {
    if steps.get(from).is_some_and(|step| Desk::takes(&step.what)) {
        return from + 1;
    }
    let most = (from + STEPS_AT_ONCE).min(steps.len());
    let desk = steps[from..most].iter().position(|step| Desk::takes(&step.what));
    desk.map_or(most, |desk| from + desk)
}

/// What it takes to write a piece.
struct Writing<'a> {
    commerce: &'a Commerce,
    tenant: &'a ActiveTenant,
    staff: &'a Staff,
    till: &'a past::Till<'a>,
    people: &'a [Person],
    known: Known,
    words: &'a (Vec<String>, Vec<String>),
    roll: Roll,
    noted: String,
}

impl Writing<'_> {
    /// Writes some steps, and all that follows from them.
    async fn piece(&mut self, steps: &[Step], end: usize) -> anyhow::Result<()> {
        let Some(last) = steps.last() else { return Ok(()) };
        if Desk::takes(&last.what) {
            self.commerce.sources.clock.set(last.at);
            let Self { commerce, tenant, staff, known, words, .. } = self;
            Box::pin(Desk { commerce, tenant, staff, known, words }.take(&last.what)).await?;
            return Ok(self.chapter(&self.staff.owner).await?.keep(SOURCE, end, &self.noted).await?);
        }
        self.join(steps, end).await?;
        let mut quotes = self.quotes(steps).await?;
        let chapter = self.chapter(&self.staff.admin).await?;
        for step in steps {
            self.commerce.sources.clock.set(step.at);
            Box::pin(self.step(&chapter, &step.what, &mut quotes)).await?;
        }
        chapter.keep(SOURCE, end, &self.noted).await?;
        Ok(Box::pin(worker::settle(self.commerce, self.tenant, last.at)).await?)
    }

    async fn chapter<'b>(&'b self, merchant: &'b Merchant) -> anyhow::Result<Chapter<'b>> {
        Ok(Chapter::open(self.commerce, merchant, self.till).await?)
    }

    /// Those who joined come first: orders of the same piece are priced for them.
    async fn join(&mut self, steps: &[Step], end: usize) -> anyhow::Result<()> {
        let joined: Vec<Joined> = steps
            .iter()
            .filter_map(|step| match &step.what {
                What::Join(person) => self.people.get(*person).map(joined),
                _ => None,
            })
            .collect();
        if joined.is_empty() {
            return Ok(());
        }
        let mut roll = std::mem::take(&mut self.roll);
        let chapter = Chapter::open(self.commerce, &self.staff.owner, self.till).await?;
        let ids = chapter.join(joined, &mut roll).await?;
        chapter.keep(SOURCE, end - steps.len(), &self.noted).await?;
        self.roll = roll;
        self.known.members.extend(ids);
        Ok(())
    }

    /// Prices are asked for before the transaction, as for a live order.
    async fn quotes(&self, steps: &[Step]) -> anyhow::Result<HashMap<usize, (Member, Quote)>> {
        let orders: Vec<(&Placed, Timestamp, MemberId)> = steps
            .iter()
            .filter_map(|step| match &step.what {
                What::Place(placed) => Some((&**placed, step.at, self.known.members.get(&placed.member).copied()?)),
                _ => None,
            })
            .collect();
        let ids: Vec<MemberId> = orders.iter().map(|(_, _, member)| *member).collect();
        let reader = self.commerce.db.tenant(self.tenant).read().await?;
        let members = store::members::get_all(&reader, &ids).await?;
        drop(reader);
        let mut quotes = HashMap::with_capacity(orders.len());
        for (placed, at, member) in orders {
            let Some(member) = members.get(&member) else { continue };
            let lines = placed.lines.iter().map(|(sku, quantity)| CartLine { sku: sku.clone(), quantity: *quantity });
            let (lines, asking): (Vec<_>, _) = (lines.collect(), Asking { member: Some(member), at });
            let quote = price::quote(self.commerce, self.tenant, asking, &lines).await?;
            quotes.insert(placed.order, (member.clone(), quote));
        }
        Ok(quotes)
    }

    async fn step(
        &self,
        chapter: &Chapter<'_>,
        what: &What,
        quotes: &mut HashMap<usize, (Member, Quote)>,
    ) -> anyhow::Result<()> {
        let id = |order: &usize| self.known.order(*order);
        let admin = self.staff.admin.name();
        match what {
            What::Place(placed) => {
                if let Some((buyer, quote)) = quotes.remove(&placed.order) {
                    let (id, ship_to, note) = (id(&placed.order)?, placed.ship_to.clone(), placed.note.clone());
                    chapter.place(&buyer, PastOrder { id, quote, ship_to, note }).await?;
                }
            }
            What::Begin { order } => _ = chapter.begin_payment(id(order)?).await?,
            What::Pay { order, by_hand: true } => {
                _ = chapter.pay_by_hand(id(order)?, &format!("TX {}", 40_000 + order)).await?;
            }
            What::Pay { order, by_hand: false } => _ = chapter.pay_in_sandbox(id(order)?).await?,
            What::Cancel { order, by, reason } => _ = chapter.cancel(id(order)?, actor(*by, &admin), reason).await?,
            What::Ship { order, carrier, number } => {
                let parcel = ShipOrder { carrier: carrier.clone(), tracking_number: number.clone() };
                _ = chapter.ship(id(order)?, parcel).await?;
            }
            What::Receive { order, by } => _ = chapter.receive(id(order)?, actor(*by, &admin)).await?,
            What::Close { order } => _ = chapter.close(id(order)?).await?,
            What::Hold { order, reason } => _ = chapter.hold(id(order)?, Some(reason)).await?,
            What::Release { order } => _ = chapter.hold(id(order)?, None).await?,
            What::Note { order, text } => _ = chapter.note(id(order)?, text).await?,
            What::Refund { order, part, reason } => {
                _ = chapter.refund(id(order)?, |order| asked(order, *part), reason).await?;
            }
            What::Refunded { order } => _ = chapter.refunded(id(order)?).await?,
            What::Deliver { sku, pieces, reason } => {
                _ = chapter.move_stock(self.known.sku(sku)?, *pieces, reason).await?;
            }
            // Joined before; what the desk takes stands alone.
            _ => {}
        }
        Ok(())
    }
}

fn actor(by: By, staff: &str) -> &str {
    match by {
        By::Shopper => "shopper",
        By::Staff => staff,
        By::Timer => "timer",
    }
}

fn joined(person: &Person) -> Joined {
    Joined {
        joining: members::Joining {
            name: person.name.clone(),
            external_id: Some(person.id.clone()),
            rank: person.rank,
            labels: person.labels.clone(),
            ..members::Joining::at(person.joined_at)
        },
        referrer: person.referrer.clone(),
    }
}

/// What is asked to be given back of an order.
fn asked(order: &Order, part: Part) -> RefundAsk {
    let first = order.lines.first();
    let of_first = |amount: i64| RefundAsk {
        lines: first.map(|line| (line.no, amount)).into_iter().filter(|(_, amount)| *amount > 0).collect(),
        shipping: 0,
    };
    match part {
        Part::All => RefundAsk {
            lines: order.lines.iter().filter(|line| line.net > 0).map(|line| (line.no, line.net)).collect(),
            shipping: order.shipping,
        },
        Part::Piece => of_first(first.map_or(0, |line| line.net / i64::from(line.quantity.max(1)))),
        Part::Tenth => of_first(first.map_or(0, |line| line.net / 10)),
        Part::Shipping => RefundAsk { lines: Vec::new(), shipping: order.shipping },
    }
}
