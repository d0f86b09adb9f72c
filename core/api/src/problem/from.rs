//! From what a verb says to a problem: one `match` for each room of verbs, no `_` arm.

use commerce::Error;
use domain::after_sale::AfterSaleError;
use domain::catalogue::CatalogueError;
use domain::member::BindError;
use domain::order::OrderError;
use domain::payment::PaymentError;
use domain::quote::QuoteError;
use domain::withdrawal::WithdrawalError;

use super::{Kind, Problem};

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        let said = sentence(&error);
        match error {
            Error::NotFound(what) => Self::not_found(what),
            Error::Unauthenticated => Self::new(Kind::Unauthenticated, said),
            Error::WrongPassword => Self::new(Kind::WrongPassword, said),
            Error::Throttled { retry_after_seconds } => {
                Self::new(Kind::TooManyRequests, said).retry_after(retry_after_seconds)
            }
            Error::Forbidden(permission) => Self::new(Kind::Forbidden, said).with("permission", permission.name()),
            Error::Suspended => Self::new(Kind::TenantSuspended, said),
            Error::Invalid(mistakes) => Self::invalid(mistakes.0),
            Error::Taken { what, field } => Self::new(Kind::Taken, said).with("what", what).with("field", field),
            Error::Changed(_) => Self::new(Kind::Changed, said),
            Error::KeyReused => Self::new(Kind::IdempotencyKeyReused, said),
            // A handler without `IdempotencyKey::once` has no answer to repeat.
            Error::KeyInUse | Error::AlreadyDone(_) => Self::new(Kind::IdempotencyKeyInUse, said).retry_after(1),
            Error::Catalogue(error) => catalogue(&error, said),
            Error::AfterSale(error) => after_sale(&error, said),
            Error::Order(error) => order(&error, said),
            Error::Quote(error) => quote(&error, said),
            Error::NotOnSale { line, sku } => {
                let at = format!("/lines/{line}/sku");
                Self::mistake(at, format!("the shop does not sell `{sku}`")).code("not_on_sale").with("sku", sku)
            }
            Error::SoldOut { sku, left } => Self::new(Kind::SoldOut, said).with("sku", sku).with("left", left),
            Error::PriceChanged { total, expected } => {
                Self::new(Kind::PriceChanged, said).with("total", total).with("expected", expected)
            }
            Error::Bind(error) => Self::new(Kind::Refused, said).code(bind(&error)),
            Error::Payment(error) => payment(&error, said),
            Error::Withdrawal(error) => withdrawal(&error, said),
            Error::App(error) => super::apps::install(&error, said),
            Error::CallbackRefused(_) => Self::new(Kind::CallbackRefused, said),
            Error::Busy => Self::new(Kind::Busy, said).retry_after(1),
            Error::Internal(source) => {
                tracing::error!(error = %chain(source.as_ref()), "internal error");
                Self::new(Kind::Internal, "Something went wrong here; the log has the story.")
            }
        }
    }
}

fn catalogue(error: &CatalogueError, said: String) -> Problem {
    let problem = Problem::new(Kind::Refused, said).code(error.code());
    match error {
        CatalogueError::StockOutOfRange { left } => problem.with("left", *left),
        CatalogueError::CategoryNotEmpty | CatalogueError::TooManyCategories | CatalogueError::NotCounted => problem,
    }
}

fn after_sale(error: &AfterSaleError, said: String) -> Problem {
    let kind = match error {
        AfterSaleError::StillAsked | AfterSaleError::NotNow(_) => Kind::NotNow,
        AfterSaleError::Over => Kind::Refused,
    };
    Problem::new(kind, said).code(error.code())
}

fn order(error: &OrderError, said: String) -> Problem {
    let kind = match error {
        OrderError::NotPayable(_)
        | OrderError::NotCancellable(_)
        | OrderError::NotRefundable
        | OrderError::NotPaid
        | OrderError::Held(_)
        | OrderError::AlreadyShipped
        | OrderError::BeingRefunded
        | OrderError::NotShipped
        | OrderError::NotHoldable => Kind::NotNow,
        OrderError::RefundExceedsPaid { .. } | OrderError::NoSuchLine(_) | OrderError::NothingToRefund => Kind::Refused,
    };
    Problem::new(kind, said).code(error.code())
}

fn quote(error: &QuoteError, said: String) -> Problem {
    match error {
        QuoteError::Empty => Problem::mistake("/lines", said).code("empty_cart"),
        QuoteError::TooManyLines => Problem::mistake("/lines", said).code("too_many_lines"),
        QuoteError::Quantity { line } => Problem::mistake(format!("/lines/{line}/quantity"), said).code("quantity"),
        QuoteError::TooLarge => Problem::mistake("/lines", said).code("amount_too_large"),
    }
}

/// Why a referrer is not taken, in the words that scenarios use.
fn bind(error: &BindError) -> &'static str {
    match error {
        BindError::Self_ | BindError::Cycle => "cycle",
        BindError::AlreadyBound => "already_bound",
        BindError::TooDeep => "too_deep",
    }
}

fn payment(error: &PaymentError, said: String) -> Problem {
    match error {
        PaymentError::NoSuchProvider(_) => Problem::mistake("/provider", said).code("no_such_provider"),
        PaymentError::NotNow(_) => Problem::new(Kind::NotNow, said).code("payment_not_now"),
        PaymentError::NotConfirmable(_) => Problem::new(Kind::Refused, said).code("payment_not_confirmable"),
        PaymentError::MoreThanUnmatched { left } => {
            Problem::new(Kind::Refused, said).code("refund_exceeds_unmatched").with("left", *left)
        }
        PaymentError::TooManyAccounts(_) => Problem::new(Kind::Refused, said).code("too_many_accounts"),
        PaymentError::TooManyAttempts { most } => {
            Problem::new(Kind::Refused, said).code("too_many_payments").with("limit", *most)
        }
        PaymentError::Refused(_) => Problem::new(Kind::Refused, said).code("payment_refused"),
    }
}

fn withdrawal(error: &WithdrawalError, said: String) -> Problem {
    match error {
        WithdrawalError::InsufficientAvailable { asked, available } => {
            let problem = Problem::new(Kind::Refused, said).code("insufficient_available");
            problem.with("asked", *asked).with("available", *available)
        }
        WithdrawalError::TooSmall(least) => {
            Problem::new(Kind::Refused, said).code("withdrawal_too_small").with("least", *least)
        }
        WithdrawalError::TooOften(per_day) => {
            Problem::new(Kind::Refused, said).code("withdrawals_per_day").with("per_day", *per_day)
        }
        WithdrawalError::NeedsAnother => Problem::new(Kind::Refused, said).code("withdrawal_needs_another"),
        WithdrawalError::NeedsPeople => Problem::new(Kind::Refused, said).code("withdrawal_needs_people"),
        WithdrawalError::NotNow(_) => Problem::new(Kind::NotNow, said).code("withdrawal_not_now"),
    }
}

/// An error as a sentence.
pub(super) fn sentence(error: &impl std::fmt::Display) -> String {
    as_sentence(&error.to_string())
}

/// As a sentence: a capital letter in front, a full stop behind.
pub(super) fn as_sentence(said: &str) -> String {
    let mut letters = said.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    let stop = if said.ends_with('.') { "" } else { "." };
    format!("{first}{}{stop}", letters.as_str())
}

/// An error and all that caused it.
pub(crate) fn chain(error: &(dyn std::error::Error + 'static)) -> String {
    let causes = std::iter::successors(Some(error), |error| error.source());
    causes.map(ToString::to_string).collect::<Vec<_>>().join(": ")
}
