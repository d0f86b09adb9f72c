//! From what a verb of the control plane says to a problem: one `match`, no `_` arm.

use tenants::Error;

use super::from::{chain, sentence};
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
            Error::Invalid(mistakes) => Self::invalid(mistakes.0),
            Error::Taken { what, field } => Self::new(Kind::Taken, said).with("what", what).with("field", field),
            Error::Closed => Self::new(Kind::NotNow, said).code("tenant_closed"),
            Error::LastOperator => Self::new(Kind::Refused, said).code("last_operator"),
            Error::Changed(_) => Self::new(Kind::Changed, said),
            Error::Busy => Self::new(Kind::Busy, said).retry_after(1),
            Error::Internal(source) => {
                tracing::error!(error = %chain(source.as_ref()), "internal error");
                Self::new(Kind::Internal, "Something went wrong here; the log has the story.")
            }
        }
    }
}
