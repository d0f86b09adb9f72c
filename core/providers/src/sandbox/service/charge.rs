//! The service's books: charges and their refunds.

use domain::Money;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::answer::ServiceError;
use super::deliver::{Delivery, closed_notice, paid_notices, refund_notices};
use super::faults::Faults;
use crate::limits;
use crate::sandbox::wire::{ChargeStatus, ChargeView, NewCharge, NewRefund, RefundStatus, RefundView};

/// A charge in the service's books. This is the truth that the shop's books are compared with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Charge {
    /// The service's own name for it; the pay page's address ends with it.
    pub id: String,
    /// The merchant's account.
    pub account: String,
    /// What the merchant asked for.
    pub asked: NewCharge,
    /// SHA-256 in hex of the body that opened it: what "the same again" means.
    pub body_sha256: String,
    /// The page where the shopper pays.
    pub pay_url: String,
    /// How it stands.
    pub state: ChargeState,
    /// Its refunds, oldest first, at most [`limits::SANDBOX_REFUNDS_MAX`].
    pub refunds: Vec<ServiceRefund>,
    /// Notices of the payment that wait for a refund, see [`super::NoticeOrder::RefundBeforePaid`].
    pub held: Vec<Delivery>,
}

/// How a charge stands. A charge that is open and past its time is closed: see [`Charge::status`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum ChargeState {
    /// It waits for the shopper.
    Open,
    /// The shopper paid.
    Paid {
        /// When.
        at: Timestamp,
    },
    /// The merchant closed it.
    Closed {
        /// When.
        at: Timestamp,
    },
}

/// A refund in the service's books.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceRefund {
    /// The service's own name for it.
    pub id: String,
    /// What the merchant asked for.
    pub asked: NewRefund,
    /// SHA-256 in hex of the body that asked for it.
    pub body_sha256: String,
    /// When it arrives, or turns out to have failed.
    pub settles_at: Timestamp,
    /// Whether it will have failed by then.
    pub fails: bool,
}

/// The shopper pays. Paying again changes nothing and tells nobody.
pub fn pay(charge: &Charge, faults: &Faults, at: Timestamp) -> Result<(Charge, Vec<Delivery>), ServiceError> {
    match charge.status(at) {
        ChargeStatus::Paid => Ok((charge.clone(), Vec::new())),
        ChargeStatus::Closed => Err(ServiceError::Closed),
        ChargeStatus::Open => {
            let mut charge = Charge { state: ChargeState::Paid { at }, ..charge.clone() };
            let (now, held) = paid_notices(&charge, faults, at);
            charge.held = held;
            Ok((charge, now))
        }
    }
}

impl Charge {
    /// A new one. `site` is the service's public address, without a slash at the end.
    pub(super) fn open(account: &str, asked: NewCharge, body_sha256: String, site: &str) -> Self {
        let id = format!("ch_{}", derive(&[account, &asked.number]));
        let pay_url = format!("{site}/pay/{id}");
        let account = account.to_owned();
        Self {
            id,
            account,
            asked,
            body_sha256,
            pay_url,
            state: ChargeState::Open,
            refunds: Vec::new(),
            held: Vec::new(),
        }
    }

    /// How it stands at a time.
    pub fn status(&self, now: Timestamp) -> ChargeStatus {
        match self.state {
            ChargeState::Paid { .. } => ChargeStatus::Paid,
            ChargeState::Closed { .. } => ChargeStatus::Closed,
            ChargeState::Open if now >= self.asked.expires_at => ChargeStatus::Closed,
            ChargeState::Open => ChargeStatus::Open,
        }
    }

    /// What the service took for it and has not given back or promised to, in minor units.
    pub fn kept(&self, now: Timestamp) -> i64 {
        match self.status(now) {
            ChargeStatus::Paid => self.asked.amount.minor().saturating_sub(self.given_back(now)),
            ChargeStatus::Open | ChargeStatus::Closed => 0,
        }
    }

    /// As it is told at a time.
    pub fn view(&self, now: Timestamp) -> ChargeView {
        let settled_at = match (self.state, self.status(now)) {
            (ChargeState::Paid { at } | ChargeState::Closed { at }, _) => Some(at),
            (ChargeState::Open, ChargeStatus::Closed) => Some(self.asked.expires_at),
            (ChargeState::Open, _) => None,
        };
        ChargeView {
            id: self.id.clone(),
            account: self.account.clone(),
            number: self.asked.number.clone(),
            amount: self.asked.amount,
            status: self.status(now),
            settled_at,
            pay_url: self.pay_url.clone(),
        }
    }

    /// A refund as it is told at a time.
    pub fn refund_view(&self, refund: &ServiceRefund, now: Timestamp) -> RefundView {
        let status = refund.status(now);
        RefundView {
            id: refund.id.clone(),
            account: self.account.clone(),
            charge: self.asked.number.clone(),
            charge_id: self.id.clone(),
            number: refund.asked.number.clone(),
            amount: refund.asked.amount,
            status,
            settled_at: (status != RefundStatus::Processing).then_some(refund.settles_at),
            code: (status == RefundStatus::Failed).then(|| "bank_refused".to_owned()),
        }
    }

    /// The refund with this merchant's number.
    pub fn refund(&self, number: &str) -> Option<&ServiceRefund> {
        self.refunds.iter().find(|refund| refund.asked.number == number)
    }

    /// Stops it unless it is paid; a paid one stays paid.
    pub(super) fn close(&self, faults: &Faults, now: Timestamp) -> (Self, Vec<Delivery>) {
        if self.status(now) != ChargeStatus::Open {
            return (self.clone(), Vec::new());
        }
        let closed = Self { state: ChargeState::Closed { at: now }, ..self.clone() };
        let notices = closed_notice(&closed, faults, now);
        (closed, notices)
    }

    /// Takes a refund; the same number with the same body is the refund that there is.
    pub(super) fn give_back(
        &self,
        asked: NewRefund,
        body_sha256: String,
        faults: &Faults,
        now: Timestamp,
    ) -> Result<(Self, Vec<Delivery>), ServiceError> {
        if let Some(known) = self.refund(&asked.number) {
            return if known.body_sha256 == body_sha256 {
                Ok((self.clone(), Vec::new()))
            } else {
                Err(ServiceError::Conflict)
            };
        }
        if self.status(now) != ChargeStatus::Paid {
            return Err(ServiceError::NotPaid);
        }
        if self.refunds.len() >= limits::SANDBOX_REFUNDS_MAX {
            return Err(ServiceError::TooManyRefunds);
        }
        let left = Money::of(self.kept(now), self.asked.amount.currency()).minus(asked.amount);
        if asked.amount.minor() <= 0 || left.map_or(true, |left| left.minor() < 0) {
            return Err(ServiceError::MoreThanPaid);
        }
        let takes = SignedDuration::from_secs(i64::from(faults.refund_takes_s));
        let refund = ServiceRefund {
            id: format!("re_{}", derive(&[&self.id, &asked.number])),
            asked,
            body_sha256,
            settles_at: now.saturating_add(takes).unwrap_or(now),
            fails: faults.refund_fails,
        };
        let notices = refund_notices(self, &refund, self.held.clone(), faults);
        let mut charge = Self { held: Vec::new(), ..self.clone() };
        charge.refunds.push(refund);
        Ok((charge, notices))
    }

    /// All that is given back or on its way, in minor units.
    fn given_back(&self, now: Timestamp) -> i64 {
        let lasting = self.refunds.iter().filter(|refund| refund.status(now) != RefundStatus::Failed);
        lasting.fold(0, |sum: i64, refund| sum.saturating_add(refund.asked.amount.minor()))
    }
}

impl ServiceRefund {
    /// How it stands at a time.
    pub fn status(&self, now: Timestamp) -> RefundStatus {
        match (now >= self.settles_at, self.fails) {
            (false, _) => RefundStatus::Processing,
            (true, false) => RefundStatus::Done,
            (true, true) => RefundStatus::Failed,
        }
    }
}

/// A name that derives from its cause, since nothing here is random.
pub(super) fn derive(cause: &[&str]) -> String {
    let mut hash = Sha256::new();
    for part in cause {
        hash.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
        hash.update(part);
    }
    hex::encode(&hash.finalize()[..16])
}
