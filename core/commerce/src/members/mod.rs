//! Members and who brought whom. Start reading at [`join`].
//!
//! Whoever changes the referral tree, or a member's rank and labels, takes the lock of the shop's log before reading:
//! so no two changes cross, the tree stays a tree, and a place in the log says what held then.

mod addresses;
mod bind;
mod change;
pub mod export;
mod invitation;
mod invite;
pub(crate) mod join;
mod limits;
pub mod lists;
mod notices;
mod read;

pub use addresses::{add_address, addresses, change_address, remove_address};
pub use bind::{bind, set_referrer};
pub use change::{MemberChange, change, mark, rename};
pub use invitation::who_invites;
pub(crate) use invite::normal as normal_code;
pub use join::{Joining, NewMember, Referrer, Registration, create, join, register};
pub use limits::{ADDRESSES_MAX, REGISTRATIONS_PER_PLACE, REGISTRATIONS_WINDOW, UPLINE_MAX};
pub use notices::{mark_all_read, mark_read, notices, unread};
pub use read::{Fellow, MemberView, Team, directs, get, me, my_directs, my_team, my_upline, team, upline};
pub use store::addresses::Address;
pub use store::members::MemberFilter;
pub use store::notices::Notice;
