//! Tokens and keys: random, shown once, kept only as a hash.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

use crate::Secrets;

/// Bytes of the longest text that is looked up as a token: far above what tokens have.
pub const TOKEN_MAX: usize = 128;
/// Characters of 32 bytes in base 64 without padding.
const RANDOM_CHARS: usize = 43;
/// How many of them a hint shows.
const HINT_CHARS: usize = 4;

/// A new token: its prefix says what it opens, 256 random bits say that it is the one.
#[derive(Clone)]
pub struct Token(String);

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token(..)")
    }
}

impl Token {
    /// Draws one, such as `prefix_4oyl...` with 43 characters after the underscore.
    ///
    /// # Panics
    ///
    /// When the machine has no secure randomness.
    pub fn new(prefix: &str) -> Self {
        Self(format!("{prefix}_{}", URL_SAFE_NO_PAD.encode(Secrets.bytes::<32>())))
    }

    /// What its owner is given, once.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// What is kept of it.
    pub fn hash(&self) -> [u8; 32] {
        hash(&self.0)
    }

    /// Enough of it to tell it from others in a list: the prefix and the first four characters.
    pub fn hint(&self) -> String {
        self.0[..self.0.len() - RANDOM_CHARS + HINT_CHARS].to_owned() // All of it is ASCII but for the prefix.
    }
}

/// What is kept of a token. A plain hash is enough: nobody guesses 256 random bits.
pub fn hash(token: &str) -> [u8; 32] {
    Sha256::digest(token.as_bytes()).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_says_what_it_is_for_and_shows_itself_once() {
        let token = Token::new("op");
        assert!(token.reveal().starts_with("op_"));
        assert_eq!(token.reveal().len(), 3 + 43);
        assert_eq!(token.hash(), hash(token.reveal()));
        assert_eq!(token.hint(), token.reveal()[..7], "prefix, underscore, four characters");
        assert_eq!(format!("{token:?}"), "Token(..)");
        assert_ne!(token.reveal(), Token::new("op").reveal());
    }
}
