//! What may be given back of an order.

use super::{Order, OrderError, OrderState};

/// What somebody asks to be given back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RefundAsk {
    /// Line number from 1, amount.
    pub lines: Vec<(u32, i64)>,
    /// Of the shipping.
    pub shipping: i64,
}

impl RefundAsk {
    /// All of it together.
    pub fn amount(&self) -> i64 {
        self.lines.iter().fold(self.shipping, |sum, (_, amount)| sum.saturating_add(*amount))
    }
}

/// Giving back.
impl Order {
    /// May these amounts be given back, with what is under way already taken into account?
    pub fn may_be_refunded(&self, ask: &RefundAsk) -> Result<(), OrderError> {
        if !matches!(self.state, OrderState::Paid | OrderState::Refunded) {
            return Err(OrderError::NotRefundable);
        }
        let mut seen = Vec::new();
        for (no, asked) in &ask.lines {
            let line = self.lines.iter().find(|line| line.no == *no).filter(|_| !seen.contains(no));
            let line = line.ok_or(OrderError::NoSuchLine(*no))?;
            seen.push(*no);
            if *asked <= 0 {
                return Err(OrderError::NothingToRefund);
            }
            let left = line.net - line.refunded - line.refunding;
            if *asked > left {
                return Err(OrderError::RefundExceedsPaid { what: format!("line {no}"), asked: *asked, left });
            }
        }
        let left = self.shipping - self.shipping_refunded - self.shipping_refunding;
        if ask.shipping > left {
            return Err(OrderError::RefundExceedsPaid { what: "shipping".into(), asked: ask.shipping, left });
        }
        if ask.shipping < 0 || ask.amount() <= 0 {
            return Err(OrderError::NothingToRefund);
        }
        Ok(())
    }

    /// Whether all that was paid for goods was given back to the last unit. Where goods cost nothing, the shipping is
    /// what was paid.
    pub fn is_all_given_back(&self) -> bool {
        let goods = self.lines.iter().all(|line| line.refunded >= line.net);
        goods && (self.net() > 0 || self.shipping_refunded >= self.shipping)
    }
}
