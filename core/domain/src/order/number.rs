//! Order numbers.

use jiff::civil::Date;

/// A number that a person can read out: the day, eight digits in two groups, a check digit: `260302-4821-3377-5`.
///
/// `n` counts the shop's orders; it is scrambled so that a number does not tell how many orders there are. Two
/// different `n` below 10^8 never give the same digits. The last digit is Luhn's over all the others, so that a
/// mistyped number is seen.
pub fn order_number(day: Date, n: i64) -> String {
    // 61_803_399 is odd and not a multiple of 5, so it has an inverse modulo 10^8.
    let scrambled = (i128::from(n) * 61_803_399 + 17_320_508).rem_euclid(100_000_000);
    let day = format!("{:02}{:02}{:02}", day.year().rem_euclid(100), day.month(), day.day());
    let digits = format!("{scrambled:08}");
    let check = luhn(&format!("{day}{digits}"));
    format!("{day}-{}-{}-{check}", &digits[..4], &digits[4..])
}

fn luhn(digits: &str) -> u32 {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(i, b)| {
            let digit = u32::from(b - b'0');
            match (i % 2 == 0, digit * 2) {
                (true, doubled) if doubled > 9 => doubled - 9,
                (true, doubled) => doubled,
                (false, _) => digit,
            }
        })
        .sum();
    (10 - sum % 10) % 10
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_checked_and_never_alike() {
        let day = jiff::civil::date(2026, 3, 2);
        assert_eq!(order_number(day, 0), "260302-1732-0508-4");
        let numbers: std::collections::HashSet<_> = (0..20_000).map(|n| order_number(day, n)).collect();
        assert_eq!(numbers.len(), 20_000);
        // Luhn over the whole number is 0.
        for number in numbers.iter().take(100) {
            let digits: String = number.chars().filter(char::is_ascii_digit).collect();
            let (body, check) = digits.split_at(digits.len() - 1);
            assert_eq!(luhn(body).to_string(), check);
        }
    }
}
