//! What a verb may answer instead of its result. Facts; which HTTP status each is, `api` decides.

use domain::after_sale::AfterSaleError;
use domain::catalogue::CatalogueError;
use domain::installation::InstallError;
use domain::member::BindError;
use domain::order::OrderError;
use domain::payment::PaymentError;
use domain::people::Permission;
use domain::problem::Mistakes;
use domain::quote::QuoteError;
use domain::withdrawal::WithdrawalError;
use thiserror::Error;

/// The result of a verb.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why a verb did not do it. Nothing was changed.
#[derive(Debug, Error)]
pub enum Error {
    /// There is none, or it is another tenant's: nobody can tell the two apart.
    #[error("no such {0}")]
    NotFound(&'static str),
    /// Nobody signed in, or the token is not valid any more.
    #[error("sign in first")]
    Unauthenticated,
    /// The sign-in does not fit: which part, nobody is told.
    #[error("the sign-in name or the password is wrong")]
    WrongPassword,
    /// Too many tries.
    #[error("too many tries; wait {retry_after_seconds} s")]
    Throttled {
        /// When to try again.
        retry_after_seconds: u64,
    },
    /// Signed in, but without this right.
    #[error("this needs the right {}", .0.name())]
    Forbidden(Permission),
    /// The shop is suspended, and this is not for its owner.
    #[error("the shop is suspended")]
    Suspended,
    /// Mistakes in the input, all of them.
    #[error("{0}")]
    Invalid(#[from] Mistakes),
    /// Something has this name, code or number already.
    #[error("there is a {what} with this {field} already")]
    Taken {
        /// `product`.
        what: &'static str,
        /// `code`.
        field: &'static str,
    },
    /// Somebody else changed it in the meantime.
    #[error("{0} was changed by somebody else in the meantime; read it again and repeat")]
    Changed(&'static str),
    /// The same idempotency key came with another request.
    #[error("this idempotency key was used for another request")]
    KeyReused,
    /// The same request was done before: what it made, and what it was answered.
    #[error("this request was done before")]
    AlreadyDone(store::idempotency::Before),
    /// The request with this idempotency key is still running.
    #[error("the request with this idempotency key is still running")]
    KeyInUse,
    /// The catalogue stays as it is.
    #[error(transparent)]
    Catalogue(#[from] CatalogueError),
    /// What a shopper asks back does not begin or go on.
    #[error(transparent)]
    AfterSale(#[from] AfterSaleError),
    /// An order cannot do that now.
    #[error(transparent)]
    Order(#[from] OrderError),
    /// There is no price.
    #[error(transparent)]
    Quote(#[from] QuoteError),
    /// A SKU that the shop does not sell.
    #[error("line {line}: the shop does not sell `{sku}`")]
    NotOnSale {
        /// Index from 0.
        line: usize,
        /// What was asked for.
        sku: String,
    },
    /// Not enough pieces.
    #[error("only {left} of `{sku}` left")]
    SoldOut {
        /// Which.
        sku: String,
        /// How many.
        left: i64,
    },
    /// The price is not the one that the shopper agreed to.
    #[error("the total is {total}, not {expected}")]
    PriceChanged {
        /// What it costs now, in minor units.
        total: i64,
        /// What the shopper agreed to.
        expected: i64,
    },
    /// A referrer is not taken.
    #[error(transparent)]
    Bind(#[from] BindError),
    /// A payment cannot do that now.
    #[error(transparent)]
    Payment(#[from] PaymentError),
    /// A withdrawal cannot do that now.
    #[error(transparent)]
    Withdrawal(#[from] WithdrawalError),
    /// An app cannot do that now.
    #[error(transparent)]
    App(#[from] InstallError),
    /// A payment callback that is not what it says. Nothing moved.
    #[error("the callback was refused: {0}")]
    CallbackRefused(String),
    /// Too much to do just now; trying again will help.
    #[error("busy; try again")]
    Busy,
    /// A defect, or a part of the machine that does not answer.
    #[error("internal error")]
    Internal(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl Error {
    /// A defect.
    pub fn internal(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Internal(error.into())
    }
}

impl From<cache::Wait> for Error {
    fn from(wait: cache::Wait) -> Self {
        Self::Throttled { retry_after_seconds: wait.seconds() }
    }
}

impl From<store::Error> for Error {
    fn from(error: store::Error) -> Self {
        match error {
            store::Error::NotFound(what) => Self::NotFound(what),
            store::Error::Changed(what) => Self::Changed(what),
            store::Error::Busy(_) => Self::Busy,
            other => Self::internal(other),
        }
    }
}
