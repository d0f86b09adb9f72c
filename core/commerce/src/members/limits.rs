//! Every limit of members, by name.

/// Addresses of one member.
pub const ADDRESSES_MAX: usize = 50;
/// Levels of an upline that one answer holds.
pub const UPLINE_MAX: usize = 200;
/// Levels of their upline that shoppers see.
pub(super) const SHOPPER_UPLINE_MAX: usize = 3;
