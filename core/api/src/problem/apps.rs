//! From what a verb of apps says to a problem: one `match`, no `_` arm.

use domain::installation::InstallError;
use tenants::apps::Error;

use super::from::{chain, sentence};
use super::{Kind, Problem};

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        let said = sentence(&error);
        match error {
            Error::NotFound(what) => Self::not_found(what),
            Error::Invalid(mistakes) => Self::invalid(mistakes.0),
            Error::Install(error) => install(&error, said),
            Error::File { reason, said: _, mistakes } => {
                let problem = Self::new(Kind::AppRefused, said).with("reason", reason);
                mistakes.0.into_iter().fold(problem, |problem, one| problem.at(one.pointer, one.detail))
            }
            Error::VersionTaken { .. } => Self::new(Kind::Taken, said).with("what", "app").with("field", "version"),
            Error::LabelTaken => Self::new(Kind::Taken, said).with("what", "app").with("field", "label"),
            Error::Changed(_) => Self::new(Kind::Changed, said),
            Error::Busy => Self::new(Kind::Busy, said).retry_after(1),
            Error::Internal(source) => {
                tracing::error!(error = %chain(source.as_ref()), "internal error");
                Self::new(Kind::Internal, "Something went wrong here; the log has the story.")
            }
        }
    }
}

pub(super) fn install(error: &InstallError, said: String) -> Problem {
    let kind = match error {
        InstallError::Uninstalled
        | InstallError::Requires { .. }
        | InstallError::Needed { .. }
        | InstallError::Conflicts { .. }
        | InstallError::TooManyPriceApps => Kind::NotNow,
        InstallError::TooManyApps(_) => Kind::Refused,
    };
    Problem::new(kind, said).code(error.code())
}
