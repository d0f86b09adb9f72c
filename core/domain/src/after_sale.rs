//! A shopper asks for money back: of which lines how many pieces, and why. The merchant answers; what follows is a refund.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use thiserror::Error;
use utoipa::ToSchema;

use crate::id::{AfterSaleId, MemberId, OrderId, RefundId};
use crate::order::{Fulfilment, Order, OrderError, OrderLine, OrderState, RefundAsk};

/// What a shopper asks back of an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AfterSale {
    /// Its id.
    pub id: AfterSaleId,
    /// Of which order.
    pub order: OrderId,
    /// Who asks: the buyer.
    pub member: MemberId,
    /// Where it stands.
    pub state: AfterSaleState,
    /// The pieces.
    pub pieces: Vec<Pieces>,
    /// What these pieces were paid with when it was asked for, in minor units of the order's currency.
    pub amount: i64,
    /// Why.
    pub reason: AfterSaleReason,
    /// What the shopper wrote.
    pub words: String,
    /// What the merchant wrote back; empty before, and where there was nothing to say.
    pub answer: String,
    /// Who of the merchant's answered; empty before.
    pub answered_by: String,
    /// The refund that gives the money back, once it was approved.
    pub refund: Option<RefundId>,
    /// When it was asked for.
    pub asked_at: Timestamp,
    /// When the merchant answered.
    pub answered_at: Option<Timestamp>,
    /// When the money was given back, or the shopper took the request back.
    pub done_at: Option<Timestamp>,
}

/// So many pieces of a line of an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Pieces {
    /// The line of the order, from 1.
    #[schema(example = 1)]
    pub line: u32,
    /// Pieces of it, from 1.
    #[schema(example = 1)]
    pub quantity: u32,
}

/// Where a request stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum AfterSaleState {
    /// Waits for the merchant.
    Asked,
    /// The merchant gives money back; it is on its way.
    Approved,
    /// The merchant said no, and why.
    Refused,
    /// The money was given back.
    Refunded,
    /// The shopper took it back.
    Withdrawn,
}

/// Why somebody wants money back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum AfterSaleReason {
    /// The goods did not come.
    NotReceived,
    /// The goods are broken or bad.
    Damaged,
    /// Other goods came, or too few.
    Wrong,
    /// The goods are not what the shop says they are.
    NotAsDescribed,
    /// The shopper thought better of it.
    ChangedMind,
    /// Anything else; the words say it.
    Other,
}

/// Why a request does not begin or go on.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum AfterSaleError {
    /// The after-sale window of the order is over.
    #[error("the after-sale window of the order is over")]
    Over,
    /// There is a request of the order that waits for an answer.
    #[error("the merchant has not answered the last request of this order yet")]
    StillAsked,
    /// It stands where this step cannot be taken.
    #[error("the request is {0} already")]
    NotNow(&'static str),
}

impl AfterSaleState {
    /// Every state.
    pub const ALL: [Self; 5] = [Self::Asked, Self::Approved, Self::Refused, Self::Refunded, Self::Withdrawn];

    /// How it is written.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Approved => "approved",
            Self::Refused => "refused",
            Self::Refunded => "refunded",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// May it go on to `next`? What was approved is asked again where the refund did not work out.
    pub fn may_become(self, next: Self) -> Result<(), AfterSaleError> {
        match (self, next) {
            (Self::Asked, Self::Approved | Self::Refused | Self::Withdrawn)
            | (Self::Approved, Self::Refunded | Self::Asked) => Ok(()),
            _ => Err(AfterSaleError::NotNow(self.name())),
        }
    }
}

impl AfterSaleReason {
    /// How it is written.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NotReceived => "not-received",
            Self::Damaged => "damaged",
            Self::Wrong => "wrong",
            Self::NotAsDescribed => "not-as-described",
            Self::ChangedMind => "changed-mind",
            Self::Other => "other",
        }
    }
}

impl AfterSaleError {
    /// The reason's stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Over => "after_sale_over",
            Self::StillAsked => "after_sale_still_asked",
            Self::NotNow(_) => "after_sale_not_now",
        }
    }
}

/// Asking back.
impl Order {
    /// May its buyer ask for money back now: after the payment, until the after-sale window closes?
    pub fn may_be_asked_back(&self) -> Result<(), OrderError> {
        match self.state {
            OrderState::Paid => Ok(()),
            OrderState::Placed | OrderState::Cancelled | OrderState::Refunded => Err(OrderError::NotRefundable),
        }
    }

    /// Whether the after-sale window has closed.
    pub fn is_past_after_sale(&self) -> bool {
        self.fulfilment == Fulfilment::Closed
    }

    /// What these pieces were paid with: the share of each line's net, rounded down, at most what is left of the line.
    /// The last pieces of a line get all that is left of it. Whoever wants everything back before it leaves gets the
    /// shipping, too.
    pub fn paid_for(&self, pieces: &[Pieces]) -> Result<RefundAsk, OrderError> {
        let mut lines: Vec<(u32, i64)> = Vec::with_capacity(pieces.len());
        for Pieces { line: no, quantity } in pieces {
            let line = self.lines.iter().find(|line| line.no == *no);
            let line =
                line.filter(|_| lines.iter().all(|(other, _)| other != no)).ok_or(OrderError::NoSuchLine(*no))?;
            let left = line.left();
            let share = line.share_of(*quantity);
            let amount =
                if line.are_the_last(*quantity) { left } else { i64::try_from(share).unwrap_or(left).min(left) };
            if amount <= 0 {
                return Err(OrderError::NothingToRefund);
            }
            lines.push((*no, amount));
        }
        let rest =
            |line: &OrderLine| pieces.iter().any(|asked| asked.line == line.no && line.are_the_last(asked.quantity));
        let all =
            self.fulfilment == Fulfilment::Unfulfilled && self.lines.iter().all(|line| line.left() <= 0 || rest(line));
        let shipping = if all { self.shipping - self.shipping_refunded - self.shipping_refunding } else { 0 };
        Ok(RefundAsk { lines, shipping })
    }
}

/// What is left of a line to ask back.
impl OrderLine {
    fn left(&self) -> i64 {
        self.net - self.refunded - self.refunding
    }

    /// The share of so many pieces in what was paid for the line, rounded down.
    fn share_of(&self, quantity: u32) -> i128 {
        i128::from(self.net) * i128::from(quantity) / i128::from(self.quantity.max(1))
    }

    /// Whether nothing is left after so many pieces: all there are, or all that was not given back before. Orders keep
    /// amounts given back, not pieces: the last ones are those whose share, rounded up, is what is left.
    fn are_the_last(&self, quantity: u32) -> bool {
        let pieces = i128::from(self.quantity.max(1));
        let share_up = (i128::from(self.net) * i128::from(quantity) + pieces - 1) / pieces;
        quantity >= self.quantity || (self.left() < self.net && share_up >= i128::from(self.left()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_is_answered_once() {
        use AfterSaleState::{Approved, Asked, Refunded, Refused, Withdrawn};
        let allowed =
            [(Asked, Approved), (Asked, Refused), (Asked, Withdrawn), (Approved, Refunded), (Approved, Asked)];
        for from in AfterSaleState::ALL {
            for to in AfterSaleState::ALL {
                assert_eq!(from.may_become(to).is_ok(), allowed.contains(&(from, to)), "{from:?} -> {to:?}");
            }
        }
    }
}
