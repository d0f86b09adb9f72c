//! Invite codes: short, easy to read out, and not one after the other.
//!
//! A code is the member's number, scrambled one to one, so it is unique without asking. It hides the order of joining
//! from a glance, not from who computes: a code is no secret.

use domain::id::TenantId;

/// Digits and consonants that nobody confuses (no 0 1 I L O) and that make no words (no vowels).
const ALPHABET: &[u8; 28] = b"23456789BCDFGHJKMNPQRSTVWXYZ";
const BASE: u128 = 28;
/// Characters of a code, until numbers need more: 28^6 is 481 million.
const LENGTH_MIN: u32 = 6;
/// Multipliers without a factor of 28, so that multiplying permutes the numbers.
const FIRST: u128 = 295_075_153;
const SECOND: u128 = 181_783_499;

/// The code of a member of that number in that shop.
pub(crate) fn code(tenant: TenantId, no: i64) -> String {
    let no = u128::from(no.unsigned_abs());
    let mut length = LENGTH_MIN;
    while BASE.pow(length) <= no {
        length += 1;
    }
    let all = BASE.pow(length);
    // The last bytes of the id are random: no two shops give the same codes.
    let shift = tenant.uuid().as_u128() & 0xFFFF_FFFF;
    let scrambled = (no * FIRST + shift) % all;
    let scrambled = (reversed(scrambled, length) * SECOND) % all;
    write(scrambled, length)
}

/// A code as it is kept, however somebody typed it.
pub(crate) fn normal(typed: &str) -> String {
    typed.chars().filter(|c| !c.is_whitespace() && *c != '-').map(|c| c.to_ascii_uppercase()).collect()
}

/// The number whose digits are those of `number`, the last first.
fn reversed(mut number: u128, length: u32) -> u128 {
    let mut reversed = 0;
    for _ in 0..length {
        reversed = reversed * BASE + number % BASE;
        number /= BASE;
    }
    reversed
}

fn write(mut number: u128, length: u32) -> String {
    let mut digits = Vec::new();
    for _ in 0..length {
        let digit = usize::try_from(number % BASE).unwrap_or_default(); // Below 28.
        digits.push(char::from(ALPHABET[digit]));
        number /= BASE;
    }
    digits.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    const SHOP: TenantId = TenantId::of(uuid::Uuid::from_u128(0x0198_c0de_7f3a_7c1d_9e5b_2a4f_6071_8293));

    #[test]
    fn no_two_members_of_a_shop_have_the_same_code() {
        let codes: HashSet<String> = (1..=50_000).map(|no| code(SHOP, no)).collect();
        assert_eq!(codes.len(), 50_000);
        assert!(codes.iter().all(|code| code.len() == 6));
        let first_of_seven: i64 = 28_i64.pow(6);
        let more = [first_of_seven - 1, first_of_seven, i64::MAX];
        assert_eq!(more.map(|no| code(SHOP, no).len()), [6, 7, 14]);
    }

    #[test]
    fn neighbours_look_different_and_shops_differ() {
        let codes: Vec<String> = (1..=4).map(|no| code(SHOP, no)).collect();
        let starts: HashSet<&str> = codes.iter().map(|code| &code[..2]).collect();
        assert!(starts.len() > 1, "{codes:?}");
        assert_ne!(code(TenantId::of(uuid::Uuid::from_u128(1)), 1), code(SHOP, 1));
    }

    #[test]
    fn a_code_is_read_however_it_is_typed() {
        assert_eq!(normal(" k7x-9qr "), "K7X9QR");
    }
}
