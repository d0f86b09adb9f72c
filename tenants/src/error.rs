//! What a verb of the control plane may answer instead of its result. Facts; which HTTP status each is, `api` decides.

use domain::problem::Mistakes;
use thiserror::Error;

/// The result of a verb.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why a verb did not do it. Nothing was changed.
#[derive(Debug, Error)]
pub enum Error {
    /// There is none.
    #[error("no such {0}")]
    NotFound(&'static str),
    /// Nobody signed in, or the token is not valid any more.
    #[error("sign in first")]
    Unauthenticated,
    /// The sign-in does not fit: which part, nobody is told.
    #[error("the address or the password is wrong")]
    WrongPassword,
    /// Too many tries.
    #[error("too many tries; wait {retry_after_seconds} s")]
    Throttled {
        /// When to try again.
        retry_after_seconds: u64,
    },
    /// Mistakes in the input, all of them.
    #[error("{0}")]
    Invalid(#[from] Mistakes),
    /// Something has this name already.
    #[error("there is a {what} with this {field} already")]
    Taken {
        /// `tenant`.
        what: &'static str,
        /// `slug`.
        field: &'static str,
    },
    /// The tenant is closed, and that is for good.
    #[error("the tenant is closed for good")]
    Closed,
    /// Somebody must be able to run the platform.
    #[error("this is the last operator who can sign in")]
    LastOperator,
    /// Somebody else changed it in the meantime.
    #[error("{0} was changed by somebody else in the meantime; read it again and repeat")]
    Changed(&'static str),
    /// Too much to do just now; trying again will help.
    #[error("busy; try again")]
    Busy,
    /// A defect, or a part of the machine that does not answer.
    #[error("internal error")]
    Internal(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl Error {
    /// A defect.
    pub(crate) fn internal(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
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
            store::Error::Conflict("tenants_slug_key") => Self::Taken { what: "tenant", field: "slug" },
            store::Error::Conflict("tenant_domains_pkey") => Self::Taken { what: "tenant", field: "domain" },
            store::Error::Conflict("operators_email_key") => Self::Taken { what: "operator", field: "email" },
            other => Self::internal(other),
        }
    }
}
