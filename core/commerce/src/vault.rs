//! Where secrets of payment accounts rest: sealed under a key that the database does not have.
//!
//! XChaCha20-Poly1305 with a random nonce of 24 bytes before the sealed text. What a secret is for is bound into the
//! seal, so that a row copied to another tenant or another provider does not open.

use std::collections::BTreeMap;
use std::fmt;

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use sources::Secrets;
use thiserror::Error;
use zeroize::{Zeroize, Zeroizing};

const NONCE_BYTES: usize = 24;

/// Seals and opens secrets.
#[derive(Clone)]
pub struct Vault(XChaCha20Poly1305);

impl fmt::Debug for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Vault(..)")
    }
}

/// Sealed under another key or for another purpose, or changed since: it stays shut.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("a sealed secret does not open: it is another key's, another account's, or was changed")]
pub struct Shut;

/// The secrets of one account by slot. Never shown, and wiped from memory when done with.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct SecretSlots(BTreeMap<String, Zeroizing<String>>);

impl fmt::Debug for SecretSlots {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}

impl Vault {
    /// A vault under this master key.
    pub fn new(mut key: [u8; 32]) -> Self {
        let vault = Self(XChaCha20Poly1305::new((&key).into()));
        key.zeroize();
        vault
    }

    /// Seals `plain` for `purpose`: whose it is and what for.
    pub fn seal(&self, secrets: Secrets, purpose: &str, plain: &[u8]) -> Vec<u8> {
        let nonce: [u8; NONCE_BYTES] = secrets.bytes();
        let sealed = self.0.encrypt(XNonce::from_slice(&nonce), Payload { msg: plain, aad: purpose.as_bytes() });
        // Fails only for texts of more than 256 GiB.
        [nonce.to_vec(), sealed.unwrap_or_default()].concat()
    }

    /// Opens what was sealed for `purpose`.
    pub fn open(&self, purpose: &str, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, Shut> {
        let (nonce, text) = sealed.split_at_checked(NONCE_BYTES).ok_or(Shut)?;
        let plain = self.0.decrypt(XNonce::from_slice(nonce), Payload { msg: text, aad: purpose.as_bytes() });
        plain.map(Zeroizing::new).map_err(|_| Shut)
    }

    /// Seals all secrets of an account.
    pub fn seal_slots(&self, secrets: Secrets, purpose: &str, slots: &SecretSlots) -> Vec<u8> {
        let plain: BTreeMap<&str, &str> =
            slots.0.iter().map(|(name, secret)| (name.as_str(), secret.as_str())).collect();
        // Text by text: writing it cannot fail.
        let plain = Zeroizing::new(serde_json::to_vec(&plain).unwrap_or_default());
        self.seal(secrets, purpose, &plain)
    }

    /// Opens all secrets of an account. Nothing sealed is no secrets.
    pub fn open_slots(&self, purpose: &str, sealed: &[u8]) -> Result<SecretSlots, Shut> {
        if sealed.is_empty() {
            return Ok(SecretSlots::default());
        }
        let plain = self.open(purpose, sealed)?;
        let slots: BTreeMap<String, String> = serde_json::from_slice(&plain).map_err(|_| Shut)?;
        Ok(SecretSlots(slots.into_iter().map(|(name, secret)| (name, Zeroizing::new(secret))).collect()))
    }
}

impl SecretSlots {
    /// The secret in a slot.
    pub fn get(&self, slot: &str) -> Option<&[u8]> {
        self.0.get(slot).map(|secret| secret.as_bytes())
    }

    /// Fills a slot.
    pub fn set(&mut self, slot: impl Into<String>, secret: impl Into<String>) {
        self.0.insert(slot.into(), Zeroizing::new(secret.into()));
    }

    /// Empties a slot.
    pub fn clear(&mut self, slot: &str) {
        self.0.remove(slot);
    }

    /// The slots that are filled.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINE: &str = "ten_1/sandbox";

    #[test]
    fn what_is_sealed_opens_with_the_same_key_for_the_same_purpose_only() {
        let vault = Vault::new([7; 32]);
        let mut slots = SecretSlots::default();
        slots.set("secret", "0123456789abcdef");
        let sealed = vault.seal_slots(Secrets, MINE, &slots);
        assert!(!sealed.windows(16).any(|part| part == b"0123456789abcdef"));
        assert_eq!(vault.open_slots(MINE, &sealed), Ok(slots));
        assert_eq!(vault.open_slots("ten_2/sandbox", &sealed), Err(Shut), "another tenant");
        assert_eq!(Vault::new([8; 32]).open_slots(MINE, &sealed), Err(Shut), "another key");
        for at in [0, NONCE_BYTES, sealed.len() - 1] {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            assert_eq!(vault.open_slots(MINE, &changed), Err(Shut), "byte {at}");
        }
        assert_eq!(vault.open_slots(MINE, &sealed[..20]), Err(Shut));
    }

    #[test]
    fn nothing_secret_is_ever_printed() {
        let mut slots = SecretSlots::default();
        slots.set("secret", "0123456789abcdef");
        assert_eq!(format!("{slots:?} {:?}", Vault::new([7; 32])), r#"{"secret"} Vault(..)"#);
    }
}
