//! What a verb of apps may answer instead of its result. Facts; which HTTP status each is, `api` decides.

use domain::app::AppName;
use domain::installation::InstallError;
use domain::problem::Mistakes;
use plugin_host::{LoadError, Refused};
use semver::Version;
use thiserror::Error;

/// The result of a verb.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why a verb did not do it. Nothing was changed.
#[derive(Debug, Error)]
pub enum Error {
    /// There is none, or it is another tenant's: nobody can tell the two apart.
    #[error("no such {0}")]
    NotFound(&'static str),
    /// Mistakes in the input, all of them.
    #[error("{0}")]
    Invalid(#[from] Mistakes),
    /// The apps of the shop do not allow it.
    #[error(transparent)]
    Install(#[from] InstallError),
    /// A file that is no app.
    #[error("{said}")]
    File {
        /// Why, in short: `not-a-component`.
        reason: &'static str,
        /// Why, in words.
        said: String,
        /// What is wrong with its manifest, if that is why; pointers begin with `/manifest`.
        mistakes: Mistakes,
    },
    /// Other bytes came under this version before. What merchants run never changes under their hands.
    #[error("version {version} of `{app}` is published already, with other bytes; give the new file a new version")]
    VersionTaken {
        /// Which app.
        app: AppName,
        /// Which version.
        version: Version,
    },
    /// Another app of the shop has this label, or had it and its memory is still kept.
    #[error("an app with this label is there already, or was until a short time ago; choose another label")]
    LabelTaken,
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
    pub(super) fn internal(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Internal(error.into())
    }
}

impl From<Refused> for Error {
    fn from(refused: Refused) -> Self {
        let mut mistakes = Mistakes::default();
        if let Refused::ManifestWrong(wrong) = &refused {
            wrong.0.iter().for_each(|one| mistakes.add(format!("/manifest{}", one.pointer), &one.detail));
        }
        Self::File { reason: refused.code(), said: refused.to_string(), mistakes }
    }
}

impl From<LoadError> for Error {
    fn from(error: LoadError) -> Self {
        match error {
            LoadError::Refused(refused) => refused.into(),
            LoadError::Busy => Self::Busy,
            LoadError::OtherFile { .. } | LoadError::Unreadable(_) | LoadError::Interrupted => Self::internal(error),
        }
    }
}

impl From<store::Error> for Error {
    fn from(error: store::Error) -> Self {
        match error {
            store::Error::NotFound(what) => Self::NotFound(what),
            store::Error::Changed(what) => Self::Changed(what),
            store::Error::Busy(_) => Self::Busy,
            store::Error::Conflict("installations_label_key") => Self::LabelTaken,
            other => Self::internal(other),
        }
    }
}
