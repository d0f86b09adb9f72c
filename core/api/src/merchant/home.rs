//! The first page of a console.

use axum::extract::State;
use commerce::Merchant;
use commerce::home::{self, AppToday, Calls, Day, Figures, Home, Queue, SetUp, Waiting};
use domain::Currency;
use domain::id::InstallationId;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use crate::json::Json;
use crate::problem::{Answer, Problems};
use crate::state::ApiState;

/// What a shop looks like at a glance.
#[derive(Serialize, ToSchema)]
pub(super) struct HomeResponse {
    /// The currency of all amounts.
    currency: Currency,
    /// What waits for somebody, the most pressing first; nothing that waits for nobody, or that the reader may not see.
    needs_you: Vec<NeedResponse>,
    /// Today so far; null without the right `money:read`.
    today: Option<DayResponse>,
    /// The same hours of yesterday; null without the right `money:read`.
    yesterday: Option<DayResponse>,
    /// The apps that are on; null without the right `apps:read`.
    apps: Option<Vec<AppTodayResponse>>,
    /// What a new shop needs, and whether it has it.
    checklist: Vec<StepResponse>,
    /// When this was looked at: at most some seconds ago.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
}

/// Something that waits for somebody.
#[derive(Serialize, ToSchema)]
pub(super) struct NeedResponse {
    /// What.
    kind: WaitingKind,
    /// How many, counted to 10000.
    #[schema(example = 3)]
    count: i64,
    /// What they are about in all, in minor units; null where they are about no money.
    amount: Option<i64>,
    /// Since when the first of them waits; null where nobody knows.
    #[schema(value_type = Option<String>, format = DateTime)]
    oldest_at: Option<Timestamp>,
}

/// What may wait for somebody.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum WaitingKind {
    /// Withdrawals to decide on.
    Withdrawals,
    /// Payments whose money fits no order.
    QuarantinedPayments,
    /// Shoppers who ask for money back, to be answered.
    AfterSales,
    /// Refunds to pay back by hand and to confirm.
    RefundsByHand,
    /// Events that an app failed on for good.
    ParkedEvents,
    /// Orders that are held back.
    HeldOrders,
    /// Paid orders to ship.
    OrdersToShip,
    /// SKUs on sale of which at most 5 are left.
    LowStock,
}

impl From<(Queue, Waiting)> for NeedResponse {
    fn from((queue, waiting): (Queue, Waiting)) -> Self {
        let (kind, is_money) = match queue {
            Queue::Withdrawals => (WaitingKind::Withdrawals, true),
            Queue::Quarantined => (WaitingKind::QuarantinedPayments, false),
            Queue::AfterSales => (WaitingKind::AfterSales, true),
            Queue::RefundsByHand => (WaitingKind::RefundsByHand, true),
            Queue::Parked => (WaitingKind::ParkedEvents, false),
            Queue::Held => (WaitingKind::HeldOrders, false),
            Queue::ToShip => (WaitingKind::OrdersToShip, false),
            Queue::LowStock => (WaitingKind::LowStock, false),
        };
        let Waiting { count, amount, oldest } = waiting;
        Self { kind, count, amount: is_money.then_some(amount), oldest_at: oldest }
    }
}

/// A day of the shop's, up to a moment.
#[derive(Serialize, ToSchema)]
pub(super) struct DayResponse {
    /// When it began, in the zone of the shop.
    #[schema(value_type = String, format = DateTime)]
    from: Timestamp,
    /// Up to when it is told; not in it any more.
    #[schema(value_type = String, format = DateTime)]
    until: Timestamp,
    /// All of it.
    #[serde(flatten)]
    all: FiguresResponse,
    /// By the hour, 0 from when the day began; hours that brought nothing are left out.
    by_hour: Vec<HourResponse>,
}

impl From<Day> for DayResponse {
    fn from(day: Day) -> Self {
        let Day { from, until, all, hours } = day;
        let hour = |(hour, figures): (i64, Figures)| HourResponse { hour, figures: figures.into() };
        Self { from, until, all: all.into(), by_hour: hours.into_iter().map(hour).collect() }
    }
}

/// What an hour brought.
#[derive(Serialize, ToSchema)]
pub(super) struct HourResponse {
    /// Which.
    #[schema(example = 14)]
    hour: i64,
    /// What it brought.
    #[serde(flatten)]
    figures: FiguresResponse,
}

/// What some time brought. Amounts are minor units.
#[derive(Serialize, ToSchema)]
pub(super) struct FiguresResponse {
    /// Orders that were paid.
    orders: i64,
    /// What was paid for them.
    #[schema(example = 1_248_000)]
    paid: i64,
    /// What was given back of orders.
    refunded: i64,
    /// What apps took off the prices of those orders and gave to members, less what was taken back since.
    given_away: i64,
    /// What the shop keeps: paid, less what was given back and what members were given.
    kept: i64,
}

impl From<Figures> for FiguresResponse {
    fn from(figures: Figures) -> Self {
        let Figures { orders, paid, discounts, refunded, rewards } = figures;
        Self { orders, paid, refunded, given_away: discounts + rewards, kept: paid - refunded - rewards }
    }
}

/// What an app did today.
#[derive(Serialize, ToSchema)]
pub(super) struct AppTodayResponse {
    /// The installation.
    installation: InstallationId,
    /// Of which app.
    #[schema(example = "points")]
    app: String,
    /// What it is called in the shop.
    label: String,
    /// Its calls, counted to 10000.
    runs: i64,
    /// Those of them that failed.
    failed: i64,
    /// Events that it failed on for good, whenever that was.
    parked: i64,
}

impl From<AppToday> for AppTodayResponse {
    fn from(today: AppToday) -> Self {
        let AppToday { installation, app, label, calls: Calls { runs, failed, parked } } = today;
        Self { installation, app, label, runs, failed, parked }
    }
}

/// Something that a new shop needs.
#[derive(Serialize, ToSchema)]
pub(super) struct StepResponse {
    /// What.
    step: Step,
    /// Whether it is there.
    done: bool,
}

/// What a new shop needs.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Step {
    /// An account at a payment provider.
    Payment,
    /// What shipping costs.
    Delivery,
    /// A product on sale.
    Product,
    /// An app.
    App,
    /// An order.
    Order,
}

impl HomeResponse {
    fn of(home: Home, currency: Currency, delivers: bool) -> Self {
        let Home { needs_you, days, apps, set_up, at } = home;
        let (today, yesterday) = days.map(|[today, yesterday]| (today.into(), yesterday.into())).unzip();
        let SetUp { payment, product, app, order } = set_up;
        let steps = [
            (Step::Payment, payment),
            (Step::Delivery, delivers),
            (Step::Product, product),
            (Step::App, app),
            (Step::Order, order),
        ];
        Self {
            currency,
            needs_you: needs_you.into_iter().map(NeedResponse::from).collect(),
            today,
            yesterday,
            apps: apps.map(|apps| apps.into_iter().map(AppTodayResponse::from).collect()),
            checklist: steps.into_iter().map(|(step, done)| StepResponse { step, done }).collect(),
            at,
        }
    }
}

/// Look at the shop at a glance
///
/// What waits for somebody, today against yesterday, how the apps do, and what a new shop still lacks. Each part only for
/// who may see what it is made of. At most some seconds old.
#[utoipa::path(get, path = "/home", operation_id = "get_home", tag = "Home",
    responses((status = 200, body = HomeResponse), Problems))]
pub(super) async fn look(State(state): State<ApiState>, merchant: Merchant) -> Answer<Json<HomeResponse>> {
    let home = home::look(&state.commerce, &merchant).await?;
    let settings = &merchant.tenant().settings;
    let delivers = settings.shipping_fee > 0 || settings.free_shipping_from.is_some();
    Ok(Json(HomeResponse::of(home, merchant.tenant().currency, delivers)))
}
