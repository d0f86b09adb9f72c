//! Apps: what the marketplace has, what is installed, and what each did. All of it stands under `/merchant/v1/apps`.

pub(super) mod catalogue;
pub(super) mod installations;
pub(super) mod runs;
pub(super) mod switch;

mod wire;

pub(crate) use self::wire::AppResponse;
