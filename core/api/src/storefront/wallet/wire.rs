//! Wallets, statements, rewards and withdrawals as they are shown.

mod withdrawal;

use commerce::ledger::{EntryFilter, OwnLine, StatementLine};
use commerce::rewards::{RewardView, Waiting, WaitsFor};
use domain::Currency;
use domain::id::{MemberId, OrderId, RewardId, TransferId};
use domain::ledger::{Pockets, TransferReason};
use domain::reward::RewardState;
use domain::text::Text;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

pub(crate) use self::withdrawal::WithdrawalResponse;

/// What a member has. Always `pending + available + withdrawing + withdrawn - debt` is what is left of all rewards.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct WalletResponse {
    /// Of every amount here.
    #[schema(value_type = String, example = "CNY")]
    currency: Currency,
    /// The pockets, in minor units.
    #[serde(flatten)]
    pockets: Pockets,
}

impl WalletResponse {
    pub(crate) fn of(currency: Currency, pockets: Pockets) -> Self {
        Self { currency, pockets }
    }
}

/// What a member has, and what the pending part of it waits for.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct WalletDetailResponse {
    /// What there is.
    #[serde(flatten)]
    wallet: WalletResponse,
    /// What `pending` waits for: the parts sum up to it (of a member with more than 1000 pending rewards, the oldest of
    /// them are said).
    waiting: Vec<WaitingResponse>,
}

/// A part of what is pending.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct WaitingResponse {
    /// What must happen first.
    waits_for: WaitsForResponse,
    /// How much, in minor units.
    #[schema(example = 1_000)]
    amount: i64,
    /// When the first of it becomes available, as far as that can be told.
    #[schema(value_type = Option<String>, format = DateTime)]
    next_at: Option<Timestamp>,
}

impl WalletDetailResponse {
    pub(crate) fn of(currency: Currency, (pockets, waiting): (Pockets, Vec<Waiting>)) -> Self {
        let part = |Waiting { what, amount, next_at }| WaitingResponse { waits_for: what.into(), amount, next_at };
        Self { wallet: WalletResponse::of(currency, pockets), waiting: waiting.into_iter().map(part).collect() }
    }
}

/// From when until when.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct SpanParams {
    /// Only from then on.
    #[param(value_type = Option<String>, format = DateTime)]
    from: Option<Timestamp>,
    /// Only before then.
    #[param(value_type = Option<String>, format = DateTime)]
    until: Option<Timestamp>,
}

impl From<SpanParams> for EntryFilter {
    fn from(span: SpanParams) -> Self {
        Self { from: span.from, until: span.until, ..Self::default() }
    }
}

/// A movement of money.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct EntryResponse {
    /// Its id.
    id: TransferId,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
    /// The account that it was taken from. In a member's own statement their pocket alone, such as `pending`.
    #[schema(example = "rewards")]
    from: String,
    /// The account that it was given to.
    #[schema(example = "pending")]
    to: String,
    /// In minor units, above 0.
    #[schema(example = 1_000)]
    amount: i64,
    /// Of the amount.
    #[schema(value_type = String, example = "CNY")]
    currency: Currency,
    /// What kind of movement.
    reason: TransferReason,
    /// Whose pocket it touches; null for none.
    member: Option<MemberId>,
    /// The order that it is about; null for none.
    order: Option<OrderId>,
    /// The id of what caused it: a reward, a withdrawal, an order, a refund.
    #[schema(example = "rwd_0198c0de7f3a7c1d9e5b2a4f60718293")]
    cause: String,
}

impl From<StatementLine> for EntryResponse {
    fn from(StatementLine { entry, debit, credit }: StatementLine) -> Self {
        Self {
            id: entry.id,
            at: entry.at,
            from: debit,
            to: credit,
            amount: entry.amount,
            currency: entry.currency,
            reason: entry.reason,
            member: entry.member,
            order: entry.order,
            cause: entry.cause,
        }
    }
}

/// Which movements, and in which order.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct OwnEntryParams {
    /// Only from then on.
    #[param(value_type = Option<String>, format = DateTime)]
    from: Option<Timestamp>,
    /// Only before then.
    #[param(value_type = Option<String>, format = DateTime)]
    until: Option<Timestamp>,
    /// The newest first. Begin again from the first page with another order.
    #[serde(default)]
    newest_first: bool,
}

impl From<OwnEntryParams> for EntryFilter {
    fn from(OwnEntryParams { from, until, newest_first }: OwnEntryParams) -> Self {
        Self { from, until, newest_first, ..Self::default() }
    }
}

/// A movement of a shopper's money.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OwnEntryResponse {
    /// The movement.
    #[serde(flatten)]
    entry: EntryResponse,
    /// The reward that it is about; null for anything else.
    reward: Option<EntryRewardResponse>,
}

/// What a movement of a reward is about.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct EntryRewardResponse {
    /// What the app that gave it calls itself.
    title: Text,
    /// The order's number.
    #[schema(example = "260302-4821-3377-5")]
    order_number: String,
    /// The title of what was bought.
    line_title: Text,
    /// Where it stands.
    state: RewardState,
    /// What a pending one waits for; null otherwise.
    waits_for: Option<WaitsForResponse>,
    /// When it became or will become available, as far as that can be told.
    #[schema(value_type = Option<String>, format = DateTime)]
    available_at: Option<Timestamp>,
}

impl From<OwnLine> for OwnEntryResponse {
    fn from(OwnLine { line, reward }: OwnLine) -> Self {
        let about = |view: RewardView| EntryRewardResponse {
            title: view.title,
            order_number: view.order_number,
            line_title: view.line_title,
            state: view.reward.state,
            waits_for: view.waits.map(|waits| waits.what.into()),
            available_at: view.reward.available_at.or(view.waits.and_then(|waits| waits.until)),
        };
        Self { entry: line.into(), reward: reward.map(about) }
    }
}

/// What somebody earned with a line of an order.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RewardResponse {
    /// Its id.
    id: RewardId,
    /// The label of the installation that gave it.
    #[schema(example = "referral")]
    app: String,
    /// What the app calls itself.
    title: Text,
    /// The version of the app that gave it.
    #[schema(example = "2.1.0")]
    version: String,
    /// Who earned it.
    member: MemberId,
    /// The order.
    order: OrderId,
    /// The order's number.
    #[schema(example = "260302-4821-3377-5")]
    order_number: String,
    /// Its line, from 1.
    line: u32,
    /// The title of what was bought.
    line_title: Text,
    /// Which part of the app's rule gave it.
    #[schema(example = "level-1")]
    reason: String,
    /// Of every amount here.
    #[schema(value_type = String, example = "CNY")]
    currency: Currency,
    /// What was credited, in minor units.
    #[schema(example = 1_000)]
    amount: i64,
    /// Taken back so far, because something of the line was given back.
    #[schema(example = 0)]
    reversed: i64,
    /// Where it stands.
    state: RewardState,
    /// When it was credited.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
    /// What a pending reward waits for; null otherwise.
    waits_for: Option<WaitsForResponse>,
    /// When the after-sale window of the order closes or closed, as far as that can be told.
    #[schema(value_type = Option<String>, format = DateTime)]
    window_ends_at: Option<Timestamp>,
    /// Days that it stays frozen after that.
    #[schema(example = 14)]
    freeze_days: u32,
    /// When it became or will become available, as far as that can be told.
    #[schema(value_type = Option<String>, format = DateTime)]
    available_at: Option<Timestamp>,
    /// Whether that is only the latest time: the buyer may receive the goods earlier.
    available_at_latest: bool,
}

/// What must happen before a reward becomes available.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
#[schema(as = WaitsFor)]
pub(crate) enum WaitsForResponse {
    /// The buyer must receive the goods.
    Receipt,
    /// The buyer may still give the goods back.
    AfterSale,
    /// The rule that gave it freezes it for some days after that.
    Freeze,
}

impl From<WaitsFor> for WaitsForResponse {
    fn from(what: WaitsFor) -> Self {
        match what {
            WaitsFor::Receipt => Self::Receipt,
            WaitsFor::AfterSale => Self::AfterSale,
            WaitsFor::Freeze => Self::Freeze,
        }
    }
}

impl RewardResponse {
    pub(crate) fn of(currency: Currency, view: RewardView) -> Self {
        let RewardView { reward, label, title, version, order_number, line_title, window_ends_at, waits } = view;
        Self {
            id: reward.id,
            app: label,
            title,
            version,
            order_number,
            line_title,
            window_ends_at,
            freeze_days: reward.freeze_days,
            available_at_latest: waits.is_some_and(|waits| waits.latest),
            member: reward.member,
            order: reward.order,
            line: reward.line,
            reason: reward.reason,
            currency,
            amount: reward.amount,
            reversed: reward.reversed,
            state: reward.state,
            at: reward.at,
            waits_for: waits.map(|waits| waits.what.into()),
            available_at: reward.available_at.or(waits.and_then(|waits| waits.until)),
        }
    }
}
