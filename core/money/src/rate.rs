//! Rates in basis points.

use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A share of something, in basis points: 10 000 is the whole, 250 is 2.5 %.
///
/// Range: `0..=10_000`. JSON: the number of basis points.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(value_type = u32, minimum = 0, maximum = 10_000, example = 1000))]
pub struct Rate(u32);

/// Why a number is not a rate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum RateError {
    /// More than the whole.
    #[error("{0} basis points are more than the whole (10000)")]
    TooLarge(u32),
}

impl Rate {
    /// Nothing.
    pub const ZERO: Self = Self(0);
    /// Everything.
    pub const WHOLE: Self = Self(10_000);

    /// `bp` basis points, at most 10 000.
    pub const fn from_bp(bp: u32) -> Result<Self, RateError> {
        if bp > 10_000 { Err(RateError::TooLarge(bp)) } else { Ok(Self(bp)) }
    }

    /// Basis points.
    pub const fn bp(self) -> u32 {
        self.0
    }
}

impl TryFrom<u32> for Rate {
    type Error = RateError;

    fn try_from(bp: u32) -> Result<Self, RateError> {
        Self::from_bp(bp)
    }
}

impl From<Rate> for u32 {
    fn from(rate: Rate) -> Self {
        rate.0
    }
}

impl fmt::Debug for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}bp", self.0)
    }
}
