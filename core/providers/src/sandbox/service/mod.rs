//! The sandbox's own payment service: its books and its faults, as pure functions.
//!
//! The program keeps one row per [`Charge`] (by account and merchant number, and by [`Charge::id`] for the pay page),
//! one [`Faults`] per account, and a queue of [`Delivery`]s. For each request it calls
//!
//! 1. [`receive`] with the account's secret, which verifies and parses it into a [`Call`];
//! 2. [`answer`] with the row that [`Call::number`] names, locked, and the account's faults; then saves
//!    [`Answered::charge`], [`Answered::faults`] and [`Answered::deliveries`] in one transaction;
//! 3. [`respond`], and sends the response; when [`Answered::reply`] is `None`, it breaks the connection instead.
//!
//! The pay page calls [`pay`]. The delivery loop calls [`Delivery::sign`] at each try, sends it, and tries again by
//! [`REDELIVER_S`] until a 2xx comes.

mod answer;
mod charge;
mod deliver;
mod faults;

pub use answer::{Answered, Call, Inbound, Reply, ServiceError, answer, paid_before, receive, respond};
pub use charge::{Charge, ChargeState, ServiceRefund, pay};
pub use deliver::{Delivery, REDELIVER_S};
pub use faults::{FaultError, Faults, NoticeOrder};
