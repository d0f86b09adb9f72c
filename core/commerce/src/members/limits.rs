//! Every limit of members, by name.

use std::time::Duration;

/// Addresses of one member.
pub const ADDRESSES_MAX: usize = 50;
/// The time in which registrations are counted.
pub const REGISTRATIONS_WINDOW: Duration = Duration::from_mins(10);
/// Registrations in one shop from one place within that time; more people than one may share it.
pub const REGISTRATIONS_PER_PLACE: u64 = 120;
/// Levels of an upline that one answer holds.
pub const UPLINE_MAX: usize = 200;
/// Levels of their upline that shoppers see.
pub(super) const SHOPPER_UPLINE_MAX: usize = 3;
/// Messages that are not read, as they are counted.
pub(super) const UNREAD_MAX: u64 = 100;
