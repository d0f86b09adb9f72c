//! Passwords, kept so that who steals the table has none of them (argon2id, RFC 9106).

use std::sync::LazyLock;

use argon2::password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString};
use argon2::{Algorithm, Argon2, Params, Version};

use crate::Secrets;

/// Memory of one hash in KiB, its passes, its lanes: the first choice of OWASP's password storage cheat sheet.
const COST: (u32, u32, u32) = (19 * 1024, 2, 1);

/// What is verified for somebody who does not exist, so that the answer takes as long as for somebody who does.
static NOBODY: LazyLock<String> = LazyLock::new(|| hash("nobody"));

fn argon() -> Argon2<'static> {
    let (memory, passes, lanes) = COST;
    let params = Params::new(memory, passes, lanes, None).unwrap_or(Params::DEFAULT);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

/// What to keep of a password. Takes some 20 ms of a core: call it where blocking is fine.
///
/// # Panics
///
/// When the machine has no secure randomness, or no memory.
pub fn hash(password: &str) -> String {
    let salt = SaltString::encode_b64(&Secrets.bytes::<16>()).expect("16 bytes make a salt");
    argon().hash_password(password.as_bytes(), &salt).expect("a salt and parameters that were checked").to_string()
}

/// Whether it is the password whose hash was kept; without a hash never, after the same time.
pub fn verify(password: &str, kept: Option<&str>) -> bool {
    let exists = kept.is_some();
    let Ok(hash) = PasswordHash::new(kept.unwrap_or(&NOBODY)) else { return false };
    // The parameters in the hash decide, so hashes outlive a change of COST.
    argon().verify_password(password.as_bytes(), &hash).is_ok() && exists
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_opens_only_its_own_hash() {
        let kept = hash("correct horse");
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{kept}");
        assert!(verify("correct horse", Some(&kept)));
        assert!(!verify("correct hors", Some(&kept)));
        assert!(!verify("nobody", None), "nobody has no password, not even this one");
        assert!(!verify("x", Some("not a hash")));
        assert_ne!(kept, hash("correct horse"), "each hash has its own salt");
    }
}
