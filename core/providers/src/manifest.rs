//! What a provider can do and what it asks of us, as data.

use domain::Currency;
use domain::text::Text;
use thiserror::Error;

use crate::{Account, OpKind, Secrets, VerifyRecipe, limits};

/// A provider's description. Anything that it does not say the provider can do is refused before the provider sees it.
#[derive(Debug)]
pub struct Manifest {
    /// The id by which accounts name it; lower-case letters.
    pub id: &'static str,
    /// What merchants and shoppers read.
    pub title: Title,
    /// The operations that it has.
    pub ops: &'static [OpKind],
    /// The currencies that it takes.
    pub currencies: Currencies,
    /// What a merchant number may look like.
    pub number: NumberRule,
    /// How it calls back; `None` when it never does.
    pub callbacks: Option<Callbacks>,
    /// What a tenant must or may fill in.
    pub slots: &'static [KeySlot],
    /// When to try and to ask again.
    pub schedule: Schedule,
}

/// A text in the two languages of the house, known at compile time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Title {
    /// Simplified Chinese.
    pub zh: &'static str,
    /// English.
    pub en: &'static str,
}

/// The currencies that a provider takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Currencies {
    /// All that Souk knows.
    Any,
    /// These.
    Only(&'static [Currency]),
}

/// What a merchant number may look like: ASCII letters and digits, in this range of lengths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NumberRule {
    /// The shortest, in characters.
    pub min: usize,
    /// The longest, in characters.
    pub max: usize,
}

/// How a provider calls back.
#[derive(Debug)]
pub struct Callbacks {
    /// What a verified callback is worth.
    pub trust: Trust,
    /// How one is verified.
    pub verify: VerifyRecipe,
    /// What we answer.
    pub ack: Ack,
}

/// What a callback is worth once its signature is right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trust {
    /// The signature covers all of it with a secret: its facts are the provider's word.
    Strong,
    /// The signature proves too little. Such a callback is a hint to ask, and yields no facts.
    Weak,
}

/// The two answers to a callback.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ack {
    /// "Do not send it again": given only after the raw notice is committed.
    pub done: Answer,
    /// "Not taken": the notice was refused, or could not be stored.
    pub refused: Answer,
}

/// An answer to a callback, byte for byte.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer {
    /// HTTP status.
    pub status: u16,
    /// Its content type; empty for none.
    pub content_type: &'static str,
    /// Its body.
    pub body: &'static str,
}

/// Something that a tenant fills in to use the provider, besides the account's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeySlot {
    /// Its name in settings and recipes.
    pub name: &'static str,
    /// What the merchant reads.
    pub title: Title,
    /// Whether it is sealed when stored, never shown again and never in [`Account::settings`].
    pub secret: bool,
    /// Whether the account works without it.
    pub required: bool,
}

/// When to send again and when to ask. Seconds; the n-th entry is the pause before the n-th repeat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Schedule {
    /// Pauses before the same bytes are sent again, once the provider is known not to have them.
    pub resend_s: &'static [u32],
    /// Pauses between questions while an answer is unknown or pending. After the last one staff is told; the payment
    /// stays open, since silence is not a refusal.
    pub ask_s: &'static [u32],
    /// How old an operation must be before [`crate::Outcome::Absent`] is believed and the same bytes are sent again.
    pub grace_s: u32,
}

/// Why an account is not fit for use.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SlotError {
    /// The account has no name at the provider, or one with other characters than letters, digits, `-` and `_`.
    #[error("the account's name is empty, too long or has characters other than letters, digits, `-` and `_`")]
    Account,
    /// A required slot is empty, or a secret is shorter than [`limits::SECRET_MIN_BYTES`].
    #[error("`{0}` is missing or too short")]
    Missing(&'static str),
    /// A slot holds more than it may.
    #[error("`{0}` is too long")]
    TooLong(&'static str),
    /// A setting that the provider does not have, or a secret among the settings.
    #[error("`{0}` is not a setting of this provider")]
    Unknown(String),
}

impl Manifest {
    /// Whether an account has all that the provider needs, and nothing else.
    pub fn check(&self, account: &Account, secrets: Secrets<'_>) -> Result<(), SlotError> {
        let named = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        if account.id.is_empty() || account.id.len() > limits::ACCOUNT_MAX_CHARS || !account.id.chars().all(named) {
            return Err(SlotError::Account);
        }
        let open = |name: &str| self.slots.iter().any(|slot| slot.name == name && !slot.secret);
        if let Some(name) = account.settings.keys().find(|name| !open(name)) {
            return Err(SlotError::Unknown(name.chars().take(64).collect()));
        }
        for slot in self.slots {
            let (length, min, max) = if slot.secret {
                (secrets(slot.name).map(<[u8]>::len), limits::SECRET_MIN_BYTES, limits::SECRET_MAX_BYTES)
            } else {
                (account.settings.get(slot.name).map(String::len), 1, limits::SETTING_MAX_BYTES)
            };
            match length {
                None if slot.required => return Err(SlotError::Missing(slot.name)),
                Some(length) if length < min => return Err(SlotError::Missing(slot.name)),
                Some(length) if length > max => return Err(SlotError::TooLong(slot.name)),
                _ => {}
            }
        }
        Ok(())
    }
}

impl Title {
    /// As a text.
    pub fn text(self) -> Text {
        Text::new(self.zh, self.en)
    }
}

impl Currencies {
    /// Whether this currency is among them.
    pub fn takes(self, currency: Currency) -> bool {
        match self {
            Self::Any => true,
            Self::Only(list) => list.contains(&currency),
        }
    }
}

impl NumberRule {
    /// Whether this number is allowed.
    pub fn takes(self, number: &str) -> bool {
        (self.min..=self.max).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_alphanumeric())
    }
}

impl Schedule {
    /// Seconds until the same bytes are sent again after `tries` tries (1 after the first); `None` when they are not.
    pub fn resend_after(&self, tries: usize) -> Option<u32> {
        self.resend_s.get(tries.checked_sub(1)?).copied()
    }

    /// Seconds until the next question after `asked` questions; `None` when staff must look.
    pub fn ask_after(&self, asked: usize) -> Option<u32> {
        self.ask_s.get(asked).copied()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::{Provider, sandbox::Sandbox};

    fn account(id: &str, settings: &[(&str, &str)]) -> Account {
        let settings: BTreeMap<_, _> = settings.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
        Account { id: id.to_owned(), settings }
    }

    #[test]
    fn an_account_needs_its_name_and_a_long_enough_secret() {
        let check = |id: &str, settings: &[(&str, &str)], secret: Option<&'static [u8]>| {
            Sandbox.manifest().check(&account(id, settings), &move |_| secret)
        };
        let good: Option<&'static [u8]> = Some(b"0123456789abcdef");
        assert_eq!(check("acme", &[], good), Ok(()));
        assert_eq!(check("", &[], good), Err(SlotError::Account));
        assert_eq!(check("a/b", &[], good), Err(SlotError::Account));
        assert_eq!(check("acme", &[], None), Err(SlotError::Missing("secret")));
        assert_eq!(check("acme", &[], Some(b"short")), Err(SlotError::Missing("secret")));
        assert_eq!(check("acme", &[], Some(&[7; 5000])), Err(SlotError::TooLong("secret")));
        assert_eq!(check("acme", &[("secret", "x")], good), Err(SlotError::Unknown("secret".into())));
    }

    #[test]
    fn a_schedule_ends() {
        let schedule = Schedule { resend_s: &[1, 2], ask_s: &[5], grace_s: 60 };
        assert_eq!((1..5).map(|n| schedule.resend_after(n)).collect::<Vec<_>>(), [Some(1), Some(2), None, None]);
        assert_eq!((schedule.ask_after(0), schedule.ask_after(1)), (Some(5), None));
    }
}
