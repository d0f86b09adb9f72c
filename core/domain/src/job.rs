//! One act on many things: row by row, each with a result of its own.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::id::JobId;
use crate::people::Permission;

/// What a job does to each of its rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum JobAction {
    /// Ships an order with the parcel that the row names.
    ShipOrders,
    /// Cancels an unpaid order.
    CancelOrders {
        /// The merchant's own words; may be empty.
        reason: String,
    },
    /// Holds an order back.
    HoldOrders {
        /// The merchant's own words.
        reason: String,
    },
    /// Lets an order go on.
    ReleaseOrders,
    /// Says that the buyer has the goods.
    ReceiveOrders,
    /// Writes a note on an order.
    NoteOrders {
        /// The merchant's own words.
        note: String,
    },
    /// Changes what members are marked with.
    LabelMembers {
        /// Marks that they get.
        add: Vec<String>,
        /// Marks that they lose.
        remove: Vec<String>,
    },
    /// Takes products off the shelves.
    ArchiveProducts,
}

/// Which act, without what it needs besides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum JobKind {
    /// Ships orders, each with its parcel.
    ShipOrders,
    /// Cancels unpaid orders.
    CancelOrders,
    /// Holds orders back.
    HoldOrders,
    /// Lets orders go on.
    ReleaseOrders,
    /// Says that the buyers have the goods.
    ReceiveOrders,
    /// Writes a note on orders.
    NoteOrders,
    /// Changes what members are marked with.
    LabelMembers,
    /// Takes products off the shelves.
    ArchiveProducts,
}

impl JobAction {
    /// Which act.
    pub const fn kind(&self) -> JobKind {
        match self {
            Self::ShipOrders => JobKind::ShipOrders,
            Self::CancelOrders { .. } => JobKind::CancelOrders,
            Self::HoldOrders { .. } => JobKind::HoldOrders,
            Self::ReleaseOrders => JobKind::ReleaseOrders,
            Self::ReceiveOrders => JobKind::ReceiveOrders,
            Self::NoteOrders { .. } => JobKind::NoteOrders,
            Self::LabelMembers { .. } => JobKind::LabelMembers,
            Self::ArchiveProducts => JobKind::ArchiveProducts,
        }
    }
}

impl JobKind {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::ShipOrders,
        Self::CancelOrders,
        Self::HoldOrders,
        Self::ReleaseOrders,
        Self::ReceiveOrders,
        Self::NoteOrders,
        Self::LabelMembers,
        Self::ArchiveProducts,
    ];

    /// The right that the act needs, row by row; who has it may also read what became of the rows.
    pub const fn permission(self) -> Permission {
        match self {
            Self::ShipOrders
            | Self::CancelOrders
            | Self::HoldOrders
            | Self::ReleaseOrders
            | Self::ReceiveOrders
            | Self::NoteOrders => Permission::OrdersWrite,
            Self::LabelMembers => Permission::MembersRank,
            Self::ArchiveProducts => Permission::CatalogueWrite,
        }
    }
}

/// Where a job stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum JobState {
    /// Rows are waiting, or being done.
    Running,
    /// Every row was tried.
    Done,
    /// Somebody stopped it; what was done stays done.
    Cancelled,
}

/// One act on many things.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    /// The id.
    pub id: JobId,
    /// What it does to each row.
    pub action: JobAction,
    /// In whose name each row is done.
    pub actor: JobActor,
    /// Where it stands.
    pub state: JobState,
    /// Rows it has.
    pub total: i64,
    /// Rows that were done.
    pub done: i64,
    /// Rows that were refused.
    pub failed: i64,
    /// When it was asked for.
    pub created_at: Timestamp,
    /// When its last row was tried, or when it was stopped.
    pub ended_at: Option<Timestamp>,
}

/// Who asked for a job.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobActor {
    /// `staff` or `key`.
    pub kind: String,
    /// Of the staff or of the key.
    pub id: Uuid,
    /// As they were called then.
    pub name: String,
    /// The request.
    pub request_id: String,
}

/// Where a row of a job stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum JobRowState {
    /// Not tried yet; of a job that was stopped: not done.
    Waiting,
    /// Done.
    Done,
    /// Refused: nothing of it was done.
    Failed,
}

/// One thing of a job.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobRow {
    /// Its place, from 1.
    pub no: i64,
    /// What it is about, as it was asked for: an id, or the number of an order.
    pub subject: String,
    /// Who carries the parcel; empty where there is none.
    pub carrier: String,
    /// The number of the parcel; empty where there is none.
    pub tracking_number: String,
    /// Where it stands.
    pub state: JobRowState,
    /// Why it was refused, as a stable word; else empty.
    pub code: String,
    /// Why, in a sentence; else empty.
    pub detail: String,
}
