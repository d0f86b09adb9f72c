//! What can happen in a shop, as its past tells it.

use domain::order::ShipTo;
use jiff::Timestamp;

use crate::demo::people::Person;

/// What happened.
#[derive(Debug, Clone)]
pub struct Past {
    /// Everybody, those of `tenant.toml` first.
    pub people: Vec<Person>,
    /// What happened before the first app was installed.
    pub early: Vec<Step>,
    /// When that was.
    pub apps_at: Timestamp,
    /// What happened since. In order of time, as the others are.
    pub steps: Vec<Step>,
}

/// Something that happened.
#[derive(Debug, Clone)]
pub struct Step {
    /// When.
    pub at: Timestamp,
    /// What.
    pub what: What,
}

/// What happened. Orders are named by their place among those of the past, members by [`Person::id`].
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the fields are what the verbs call them")]
pub enum What {
    /// Somebody joined: a place in [`Past::people`].
    Join(usize),
    /// Somebody ordered.
    Place(Box<Placed>),
    /// The buyer chose to transfer the money.
    Begin {
        order: usize,
    },
    /// The money came.
    Pay {
        order: usize,
        by_hand: bool,
    },
    /// Money came for an order that nobody waits for any more.
    LateMoney {
        order: usize,
    },
    Cancel {
        order: usize,
        by: By,
        reason: String,
    },
    Ship {
        order: usize,
        carrier: String,
        number: String,
    },
    Receive {
        order: usize,
        by: By,
    },
    /// The after-sale window closed.
    Close {
        order: usize,
    },
    Hold {
        order: usize,
        reason: String,
    },
    Release {
        order: usize,
    },
    Note {
        order: usize,
        text: String,
    },
    /// Money is to be given back.
    Refund {
        order: usize,
        part: Part,
        reason: String,
    },
    /// It was.
    Refunded {
        order: usize,
    },
    /// The buyer asks for money back, for a piece of the first line.
    AskBack {
        order: usize,
        words: String,
    },
    /// Staff say yes or no to that.
    AnswerBack {
        order: usize,
        is_yes: bool,
        words: String,
    },
    /// Pieces came.
    Deliver {
        sku: String,
        pieces: i64,
        reason: String,
    },
    /// Somebody counted.
    Count {
        sku: String,
        left: i64,
        reason: String,
    },
    Rank {
        member: String,
        rank: u32,
    },
    /// One of these members, who has most, asks for what they earned.
    Withdraw {
        of: Vec<String>,
        bank: String,
        account: String,
    },
    /// Who asked last changes their mind.
    Regret,
    /// Somebody goes through what members ask for.
    Decide,
}

/// An order.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the fields are what the verbs call them")]
pub struct Placed {
    pub order: usize,
    pub member: String,
    /// SKU and pieces.
    pub lines: Vec<(String, u32)>,
    pub ship_to: ShipTo,
    pub note: String,
}

/// Who did something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// The buyer.
    Shopper,
    /// Somebody of the staff.
    Staff,
    /// Nobody in time.
    Timer,
}

/// Which part of an order is given back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// All of it, with its shipping.
    All,
    /// One piece of the first line.
    Piece,
    /// A tenth of the first line.
    Tenth,
    /// The shipping, if it cost something.
    Shipping,
}

impl Past {
    /// How many orders there are.
    pub fn orders(&self) -> usize {
        self.early.iter().chain(&self.steps).filter(|step| matches!(step.what, What::Place(_))).count()
    }
}
