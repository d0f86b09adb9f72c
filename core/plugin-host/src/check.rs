//! Whether an answer makes sense. What is refused here never reaches a rule about money.

use std::collections::BTreeSet;

use domain::app::{Grant, Manifest};
use domain::hook::{Adjustment, Credit, Notify, Op, PriceCart, PriceTarget, Schedule};
use domain::limits::{FREEZE_DAYS_MAX, REASON_MAX};
use domain::text::Text;

use crate::limits;

/// What is wrong, for the author.
type Checked = Result<(), String>;

/// Adjustments of this cart.
pub(crate) fn adjustments(adjustments: &[Adjustment], cart: &PriceCart) -> Checked {
    if adjustments.len() > limits::ADJUSTMENTS_MAX {
        return Err(format!("{} adjustments, more than {}", adjustments.len(), limits::ADJUSTMENTS_MAX));
    }
    adjustments.iter().try_for_each(|adjustment| {
        if adjustment.off < 0 {
            return Err(format!("an adjustment takes {} off: less than nothing", adjustment.off));
        }
        text("an adjustment's reason", &adjustment.reason, limits::TEXT_CHARACTERS_MAX)?;
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
            return Err(format!("line {index} of a cart with {} lines, counted from 0", cart.lines.len()));
        }
        if !seen.insert(index) {
            return Err(format!("line {index} twice in one adjustment"));
        }
    }
    if indices.is_empty() { Err("an adjustment of no line".to_owned()) } else { Ok(()) }
}

/// Proposals of an app with this manifest.
pub(crate) fn ops(ops: &[Op], manifest: &Manifest) -> Checked {
    if ops.len() > limits::OPS_MAX {
        return Err(format!("{} proposals, more than {}", ops.len(), limits::OPS_MAX));
    }
    ops.iter().try_for_each(|op| {
        let grant = Grant::for_op(op.kind());
        if !manifest.asks_for(grant) {
            return Err(format!("a proposal needs the grant `{}`, which the manifest does not ask for", grant.name()));
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
        return Err(format!("a credit of {}: not more than nothing", credit.amount));
    }
    if credit.line == 0 {
        return Err("a credit for line 0: lines count from 1".to_owned());
    }
    if credit.freeze_days > FREEZE_DAYS_MAX {
        return Err(format!("a credit frozen for {} days, more than {}", credit.freeze_days, FREEZE_DAYS_MAX));
    }
    let code = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let reason = &credit.reason;
    if reason.is_empty() || reason.len() > REASON_MAX || !reason.chars().all(code) {
        return Err(format!("a credit's reason is 1 to {REASON_MAX} small letters, digits and hyphens"));
    }
    Ok(())
}

fn schedule(schedule: &Schedule) -> Checked {
    if schedule.key.is_empty() || schedule.key.len() > limits::KV_KEY_BYTES_MAX {
        return Err(format!("a timer's key is 1 to {} bytes", limits::KV_KEY_BYTES_MAX));
    }
    if schedule.key.contains('\0') {
        return Err("a timer's key with a NUL".to_owned());
    }
    if schedule.payload.len() > limits::PAYLOAD_BYTES_MAX {
        return Err(format!("a timer's payload of more than {} bytes", limits::PAYLOAD_BYTES_MAX));
    }
    if schedule.at < 0 { Err("a timer before 1970".to_owned()) } else { Ok(()) }
}

fn notify(notify: &Notify) -> Checked {
    text("a message's title", &notify.title, limits::TEXT_CHARACTERS_MAX)?;
    text("a message's body", &notify.body, limits::BODY_CHARACTERS_MAX)
}

fn text(what: &str, text: &Text, characters_max: usize) -> Checked {
    if text.zh.is_empty() && text.en.is_empty() {
        return Err(format!("{what} is empty"));
    }
    if [&text.zh, &text.en].into_iter().any(|words| words.chars().count() > characters_max) {
        return Err(format!("{what} is longer than {characters_max} characters"));
    }
    // Not every database takes one.
    if [&text.zh, &text.en].into_iter().any(|words| words.contains('\0')) {
        return Err(format!("{what} with a NUL"));
    }
    Ok(())
}
