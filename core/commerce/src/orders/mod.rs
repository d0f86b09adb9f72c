//! Orders: quote, place, pay, ship, receive, refund, close. One file per verb.

pub mod cancel;
pub mod cart;
pub mod close;
pub mod export;
pub mod fulfil;
pub mod hold;
pub mod lists;
pub mod note;
pub mod number;
pub mod pay;
pub mod place;
pub mod price;
pub mod quote;
pub mod read;
pub mod refund;
pub mod shares;
pub mod story;

mod timeline;

use domain::event::Task;
use domain::id::{OrderId, TimerId};
pub use store::carts::{Cart, CartLine, Shipment};
pub use store::orders::OrderFilter;

/// The one timer of this kind that an order has.
pub(crate) fn timer_id(order: OrderId, task: &Task) -> TimerId {
    TimerId::derive(&[order.uuid().as_bytes(), task.name().as_bytes()])
}
