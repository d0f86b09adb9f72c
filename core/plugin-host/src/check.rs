//! Whether an answer makes sense. What is refused here never reaches a rule about money.

use std::collections::BTreeSet;

use domain::app::{Grant, Manifest};
use domain::hook::{Adjustment, Credit, Notify, Op, PriceCart, PriceTarget, Schedule};
use domain::limits::{FREEZE_DAYS_MAX, REASON_MAX};
use domain::text::Text;

use crate::fault::{AnswerFault, Words};
use crate::limits;

type Checked = Result<(), AnswerFault>;

/// Adjustments of this cart.
pub(crate) fn adjustments(adjustments: &[Adjustment], cart: &PriceCart) -> Checked {
    if adjustments.len() > limits::ADJUSTMENTS_MAX {
        return Err(AnswerFault::TooManyAdjustments(adjustments.len()));
    }
    adjustments.iter().try_for_each(|adjustment| {
        if adjustment.off < 0 {
            return Err(AnswerFault::Dearer(adjustment.off));
        }
        text(Words::AdjustmentReason, &adjustment.reason)?;
        target(&adjustment.target, cart)
    })
}

fn target(target: &PriceTarget, cart: &PriceCart) -> Checked {
    let indices = match target {
        PriceTarget::Shipping => return Ok(()),
        PriceTarget::Line(index) => std::slice::from_ref(index),
        PriceTarget::Lines(indices) => indices,
    };
    let mut seen = BTreeSet::new();
    for index in indices {
        if usize::try_from(*index).is_ok_and(|index| index >= cart.lines.len()) {
            return Err(AnswerFault::NoSuchLine { line: *index, lines: cart.lines.len() });
        }
        if !seen.insert(index) {
            return Err(AnswerFault::LineTwice(*index));
        }
    }
    if indices.is_empty() { Err(AnswerFault::NoLine) } else { Ok(()) }
}

/// Proposals of an app with this manifest.
pub(crate) fn ops(ops: &[Op], manifest: &Manifest) -> Checked {
    if ops.len() > limits::OPS_MAX {
        return Err(AnswerFault::TooManyOps(ops.len()));
    }
    ops.iter().try_for_each(|op| {
        let grant = Grant::for_op(op.kind());
        if !manifest.asks_for(grant) {
            return Err(AnswerFault::NotGranted(grant));
        }
        match op {
            Op::Credit(op) => credit(op),
            Op::Schedule(op) => schedule(op),
            Op::Notify(op) => notify(op),
        }
    })
}

fn credit(credit: &Credit) -> Checked {
    if credit.amount <= 0 {
        return Err(AnswerFault::CreditOfNothing(credit.amount));
    }
    if credit.line == 0 {
        return Err(AnswerFault::CreditForLineZero);
    }
    if credit.freeze_days > FREEZE_DAYS_MAX {
        return Err(AnswerFault::FrozenTooLong(credit.freeze_days));
    }
    let code = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let reason = &credit.reason;
    if reason.is_empty() || reason.len() > REASON_MAX || !reason.chars().all(code) {
        return Err(AnswerFault::CreditReason);
    }
    Ok(())
}

fn schedule(schedule: &Schedule) -> Checked {
    if schedule.key.is_empty() || schedule.key.len() > limits::KV_KEY_BYTES_MAX {
        return Err(AnswerFault::TimerKeyLength);
    }
    if schedule.key.contains('\0') {
        return Err(AnswerFault::TimerKeyNul);
    }
    if schedule.payload.len() > limits::PAYLOAD_BYTES_MAX {
        return Err(AnswerFault::TimerPayload);
    }
    if schedule.at < 0 { Err(AnswerFault::TimerBefore1970) } else { Ok(()) }
}

fn notify(notify: &Notify) -> Checked {
    text(Words::MessageTitle, &notify.title)?;
    text(Words::MessageBody, &notify.body)
}

fn text(what: Words, text: &Text) -> Checked {
    if text.zh.is_empty() && text.en.is_empty() {
        return Err(AnswerFault::Empty(what));
    }
    if [&text.zh, &text.en].into_iter().any(|words| words.chars().count() > what.characters_max()) {
        return Err(AnswerFault::TooLong(what));
    }
    // Not every database takes one.
    if [&text.zh, &text.en].into_iter().any(|words| words.contains('\0')) {
        return Err(AnswerFault::Nul(what));
    }
    Ok(())
}
