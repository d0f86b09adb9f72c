//! A shopper in one tenant, and the referral tree.

use serde::{Deserialize, Serialize};
use thiserror::Error;
use utoipa::ToSchema;

use crate::id::MemberId;
use crate::limits;
use crate::problem::Mistakes;

/// A shopper in one tenant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// The member's id.
    pub id: MemberId,
    /// The member's number in the shop, from 1 in order of joining. The referral tree is made of these.
    pub no: i64,
    /// What the member signs in with: an email address or a phone number; none for one who was imported.
    pub login: Option<String>,
    /// How the member is called.
    pub name: String,
    /// What the member gives to others to join with.
    pub invite_code: String,
    /// The member's name in another system.
    pub external_id: Option<String>,
    /// The member's one grade, from 0.
    pub rank: u32,
    /// What the merchant marked the member with, sorted, no two alike.
    pub labels: Vec<String>,
    /// Whether the member may sign in and buy.
    pub status: MemberStatus,
    /// Orders paid so far.
    pub paid_orders: i64,
    /// When the member joined.
    pub joined_at: jiff::Timestamp,
}

/// Whether a member may sign in and buy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum MemberStatus {
    /// May.
    Active,
    /// May not.
    Blocked,
}

/// Why a referrer is not taken.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum BindError {
    /// Nobody brings themselves.
    #[error("a member cannot be their own referrer")]
    Self_,
    /// The referrer stands below the member.
    #[error("the referrer was brought by this member, directly or through others")]
    Cycle,
    /// A referrer is taken once.
    #[error("this member has a referrer already")]
    AlreadyBound,
    /// The chain would be deeper than any that is allowed.
    #[error("the referral chain is deeper than allowed")]
    TooDeep,
}

/// What a member signs in with, in the form in which it is kept and compared: an address in lower case, a phone number
/// as digits with at most a `+` before them.
pub fn login(text: &str) -> String {
    let text = text.trim();
    if text.contains('@') {
        return text.to_lowercase();
    }
    text.chars().filter(|c| !matches!(c, ' ' | '-' | '(' | ')' | '.')).collect()
}

/// See [`login`]; notes what is neither an address nor a phone number.
pub fn check_login(pointer: &str, text: &str, mistakes: &mut Mistakes) -> String {
    if text.contains('@') {
        return crate::people::check_email(pointer, text, mistakes);
    }
    let login = login(text);
    let digits = login.strip_prefix('+').unwrap_or(&login);
    let fits = (limits::PHONE_DIGITS_MIN..=limits::PHONE_DIGITS_MAX).contains(&digits.len())
        && digits.bytes().all(|b| b.is_ascii_digit());
    mistakes.add_if(!fits, pointer, "must be an address such as name@example.com, or a phone number");
    login
}

/// A name as others in a team may see it: its first character.
pub fn masked(name: &str) -> String {
    name.trim().chars().next().map_or_else(|| "**".into(), |first| format!("{first}**"))
}

/// Labels in order, without doubles, or what is wrong with them.
pub fn check_labels(pointer: &str, labels: &[String], mistakes: &mut Mistakes) -> Vec<String> {
    if labels.len() > limits::TAGS_MAX {
        mistakes.add(pointer, format!("at most {} labels", limits::TAGS_MAX));
    }
    for (i, label) in labels.iter().enumerate() {
        mistakes.check_code(&format!("{pointer}/{i}"), label);
    }
    let mut labels = labels.to_vec();
    labels.sort();
    labels.dedup();
    labels
}

/// Where a member stands in the referral tree: the numbers of all who stand above, the root first.
///
/// Kept as bytes, 8 per ancestor, big-endian, so that everybody below a member is one range of an index.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReferralPath(Vec<u8>);

impl ReferralPath {
    /// The path that the database keeps.
    pub fn from_bytes(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    /// As the database keeps it.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// The path of somebody whom `referrer` brought.
    #[must_use]
    pub fn below(&self, referrer: i64) -> Self {
        let mut bytes = Vec::with_capacity(self.0.len() + 8);
        bytes.extend_from_slice(&self.0);
        bytes.extend_from_slice(&referrer.to_be_bytes());
        Self(bytes)
    }

    /// How many stand above.
    pub fn depth(&self) -> usize {
        self.0.len() / 8
    }

    /// The numbers of those above, the nearest first.
    pub fn upline(&self) -> impl Iterator<Item = i64> + '_ {
        self.0.rchunks_exact(8).map(|chunk| {
            let mut bytes = [0; 8];
            bytes.copy_from_slice(chunk);
            i64::from_be_bytes(bytes)
        })
    }

    /// Whether `no` stands above.
    pub fn contains(&self, no: i64) -> bool {
        self.upline().any(|above| above == no)
    }
}

/// May `member` (number `no`) be brought by `referrer`, who stands at `referrer_path`?
pub fn may_bind(no: i64, referrer: i64, referrer_path: &ReferralPath) -> Result<(), BindError> {
    if no == referrer {
        return Err(BindError::Self_);
    }
    if referrer_path.contains(no) {
        return Err(BindError::Cycle);
    }
    if referrer_path.depth() >= limits::REFERRAL_DEPTH_MAX {
        return Err(BindError::TooDeep);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_lists_those_above_nearest_first() {
        let path = ReferralPath::default().below(1).below(7).below(300);
        assert_eq!(path.upline().collect::<Vec<_>>(), [300, 7, 1]);
        assert_eq!(path.depth(), 3);
    }

    #[test]
    fn a_login_is_compared_in_one_form() {
        let check = |text: &str| {
            let mut mistakes = Mistakes::default();
            let login = check_login("/login", text, &mut mistakes);
            mistakes.done().map(|()| login)
        };
        assert_eq!(check(" Ann@Example.COM "), Ok("ann@example.com".into()));
        assert_eq!(check("+86 138-0013 8000"), Ok("+8613800138000".into()));
        for wrong in ["", "ann", "@", "1234", "12345678901234567890123", "+86 one"] {
            assert!(check(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn others_see_one_character_of_a_name() {
        assert_eq!(masked("王芳"), "王**");
        assert_eq!(masked(" "), "**");
    }

    #[test]
    fn nobody_is_brought_by_themselves_or_by_one_they_brought() {
        let ann_under_bob = ReferralPath::default().below(2);
        assert_eq!(may_bind(1, 1, &ReferralPath::default()), Err(BindError::Self_));
        assert_eq!(may_bind(2, 1, &ann_under_bob), Err(BindError::Cycle));
        assert_eq!(may_bind(3, 1, &ann_under_bob), Ok(()));
    }
}
