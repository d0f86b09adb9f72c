//! The sandbox: a real little payment service, and the provider that talks to it.
//!
//! * [`codec`] is the shop's side: [`Sandbox`], a [`crate::Provider`] like any other.
//! * [`service`] is the other side: a payment service with its own books, as pure functions. The program puts routes,
//!   rows and a clock around it. It never sees the shop's rows, and the shop never sees its.
//! * [`wire`] is the protocol, all that the two sides share.
//!
//! # The protocol
//!
//! JSON over HTTP below `{endpoint}/accounts/{account}`, signed in both directions with the account's secret:
//!
//! | call | body | answer |
//! | --- | --- | --- |
//! | `POST /charges` | [`wire::NewCharge`] | [`wire::ChargeView`] |
//! | `GET /charges/{number}` | | [`wire::ChargeView`] |
//! | `POST /charges/{number}/close` | | [`wire::ChargeView`] |
//! | `POST /charges/{number}/refunds` | [`wire::NewRefund`] | [`wire::RefundView`] |
//! | `GET /charges/{number}/refunds/{number}` | | [`wire::RefundView`] |
//!
//! An error is a [`wire::Problem`] with status 4xx. Numbers are the merchant's, and each is idempotent: the same number
//! with the same body is the same charge or refund, with another body a conflict. A callback is a [`wire::Event`] sent
//! to the charge's `notify_url`; any 2xx takes it, anything else has it sent again.
//!
//! A signature is HMAC-SHA256 in lower-case hex, in `Sandbox-Signature`, over lines ended by `\n`: the kind of message
//! (`sandbox-request`, `sandbox-reply` or `sandbox-notice`), for requests method and path, then `Sandbox-Timestamp`
//! (seconds), `Sandbox-Nonce`, and last the body as it is. It holds for [`crate::limits::FRESH_S`].

pub mod codec;
pub mod service;
pub mod wire;

pub use codec::Sandbox;
