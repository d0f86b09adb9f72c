//! What the core asks apps, and what they may propose. The shapes that cross the sandbox's wall, on our side of it.

mod event;
mod op;
mod price;

pub use event::{Ancestor, EventFact, HookEvent, HookLine, HookMember, HookOrder, HookRefund};
pub use op::{Credit, Notify, Op, OpKind, Schedule};
pub use price::{Adjustment, PriceCart, PriceLine, PriceMember, PriceTarget};
