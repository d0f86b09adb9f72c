//! Answers of pure functions, kept under the very question: the same bytes in give the same bytes out.

use std::sync::Arc;

use domain::app::Digest;
use domain::hook::{Adjustment, PriceCart};
use domain::id::TenantId;
use moka::sync::Cache;

use crate::limits;

/// Remembered answers of `price.adjust`.
pub(crate) struct Memo(Cache<Question, Arc<[Adjustment]>>);

/// All that an answer depends on, compared whole. The tenant is there because everything carries the tenant.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct Question {
    pub(crate) tenant: TenantId,
    pub(crate) digest: Digest,
    pub(crate) settings: Arc<str>,
    pub(crate) cart: PriceCart,
}

impl Memo {
    pub(crate) fn new() -> Self {
        let cache = Cache::builder()
            .weigher(weight)
            .max_capacity(limits::MEMO_BYTES_MAX)
            .time_to_idle(limits::MEMO_IDLE_MAX)
            .build();
        Self(cache)
    }

    pub(crate) fn find(&self, question: &Question) -> Option<Arc<[Adjustment]>> {
        self.0.get(question)
    }

    pub(crate) fn keep(&self, question: Question, answer: &[Adjustment]) {
        self.0.insert(question, answer.into());
    }
}

/// Bytes, roughly: what is on the heap, and something for each part. The settings are shared.
fn weight(question: &Question, answer: &Arc<[Adjustment]>) -> u32 {
    let lines: usize = question.cart.lines.iter().map(|line| 160 + line.sku.len() + line.category.len()).sum();
    let answers: usize = answer.iter().map(|a| 120 + a.reason.zh.len() + a.reason.en.len()).sum();
    u32::try_from(400 + lines + answers).unwrap_or(u32::MAX)
}
