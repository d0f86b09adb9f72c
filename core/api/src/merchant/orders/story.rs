//! What happened to an order, with what followed from it, and what the staff write down about it.

use axum::extract::State;
use axum::http::StatusCode;
use commerce::Merchant;
use commerce::orders::note;
use commerce::orders::story::{AppRun, Chapter, Posting};
use domain::id::{InstallationId, OrderId, RunId};
use domain::ledger::TransferReason;
use domain::text::Text;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::json::{Json, Path};
use crate::problem::{Answer, Problems};
use crate::state::ApiState;
use crate::storefront::TimelineEntryResponse;

/// Something that happened to an order, with what followed from it.
#[derive(Serialize, ToSchema)]
pub(in crate::merchant) struct StoryEntryResponse {
    /// What happened.
    #[serde(flatten)]
    entry: TimelineEntryResponse,
    /// Its place in the shop's log.
    seq: i64,
    /// What kind of actor it was: `shopper`, `staff` (a person or a program of the shop), or `system`.
    actor_kind: ActorKind,
    /// What the staff wrote down; null for anything else.
    note: Option<String>,
    /// Calls of apps because of it, in order.
    runs: Vec<AppRunResponse>,
    /// Movements of money because of it; empty without the right `money:read`.
    postings: Vec<PostingResponse>,
}

/// What kind of actor.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(in crate::merchant) enum ActorKind {
    /// The buyer.
    Shopper,
    /// A person or a program of the shop.
    Staff,
    /// Time, a provider, the platform.
    System,
}

/// A call of an app.
#[derive(Serialize, ToSchema)]
pub(in crate::merchant) struct AppRunResponse {
    /// The recorded call.
    id: RunId,
    /// Which installation was asked.
    installation: InstallationId,
    /// Its label in the shop.
    #[schema(example = "referral")]
    label: String,
    /// What the app calls itself.
    title: Text,
    /// The version that ran.
    #[schema(example = "2.1.0")]
    version: String,
    /// `ok`, or the failure's name.
    #[schema(example = "ok")]
    outcome: String,
    /// What was said about a failure, and what was cut or refused of the proposals.
    detail: String,
    /// Proposals that were taken.
    ops: u32,
    /// Fuel that it burned.
    #[schema(example = 412_000)]
    fuel: u64,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
}

impl From<AppRun> for AppRunResponse {
    fn from(run: AppRun) -> Self {
        let AppRun { id, installation, label, title, version, outcome, detail, ops, fuel, at } = run;
        Self { id, installation, label, title, version, outcome, detail, ops, fuel, at }
    }
}

/// A movement of money.
#[derive(Serialize, ToSchema)]
pub(in crate::merchant) struct PostingResponse {
    /// The account that it was taken from; of a member the pocket alone.
    #[schema(example = "rewards")]
    from: String,
    /// The account that it was given to.
    #[schema(example = "pending")]
    to: String,
    /// In minor units of the order's currency, above 0.
    #[schema(example = 2_392)]
    amount: i64,
    /// What kind of movement.
    reason: TransferReason,
    /// How the member is called whose pocket it touches; null for none.
    #[schema(example = "Li Na")]
    member_name: Option<String>,
}

impl From<Posting> for PostingResponse {
    fn from(Posting { from, to, amount, reason, member }: Posting) -> Self {
        Self { from, to, amount, reason, member_name: member }
    }
}

impl From<Chapter> for StoryEntryResponse {
    fn from(Chapter { entry, runs, postings }: Chapter) -> Self {
        Self {
            seq: entry.seq,
            actor_kind: match (entry.kind, entry.actor.as_deref()) {
                ("order.placed" | "payment.started", None) | (_, Some("shopper")) => ActorKind::Shopper,
                (_, None | Some("timer")) => ActorKind::System,
                (_, Some(_)) => ActorKind::Staff,
            },
            note: entry.note.clone(),
            runs: runs.into_iter().map(AppRunResponse::from).collect(),
            postings: postings.into_iter().map(PostingResponse::from).collect(),
            entry: entry.into(),
        }
    }
}

/// What the staff want to remember.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::merchant) struct OrderNoteRequest {
    /// Plain text. The buyer does not see it.
    #[schema(min_length = 1, max_length = 2_000, example = "gift wrap")]
    note: String,
}

/// Write a note on an order
///
/// For the staff alone. It stands in the timeline and stays; an order takes at most 200.
#[utoipa::path(post, path = "/orders/{id}/notes", operation_id = "note_order", tag = "Orders",
    params(("id" = OrderId, Path, description = "Which order.")), request_body = OrderNoteRequest,
    responses((status = 201, body = StoryEntryResponse), Problems))]
pub(in crate::merchant) async fn note(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<OrderId>,
    Json(request): Json<OrderNoteRequest>,
) -> Answer<(StatusCode, Json<StoryEntryResponse>)> {
    let entry = note::note(&state.commerce, &merchant, id, &request.note, None).await?;
    let written = Chapter { entry, runs: Vec::new(), postings: Vec::new() };
    Ok((StatusCode::CREATED, Json(written.into())))
}
