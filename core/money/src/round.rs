//! The three roundings of the house, on plain minor units.
//!
//! Amounts stay below 2^63, products do not: every product is computed in 128 bits.

/// `floor(amount * bp / 10 000)` for amounts of 0 and more; rounded toward zero for negative ones.
///
/// Nobody is paid a fen that nobody paid. `bp` above 10 000 gives more than the amount, saturating at `i64::MAX`.
pub fn share(amount: i64, bp: u32) -> i64 {
    narrow(i128::from(amount).saturating_mul(i128::from(bp)).checked_div(10_000).unwrap_or(0))
}

/// What is left of `orig` when `refunded` of `base` has been given back: `floor(orig * (base - refunded) / base)`.
///
/// Depends on the cumulative refund only, never on how it was cut up. A base of 0 keeps everything until something
/// is refunded; `refunded` is taken as at most `base` and at least 0.
pub fn kept(orig: i64, base: i64, refunded: i64) -> i64 {
    if base <= 0 {
        return if refunded > 0 { 0 } else { orig };
    }
    let left = i128::from(base).saturating_sub(i128::from(refunded.clamp(0, base)));
    narrow(i128::from(orig).saturating_mul(left).checked_div(i128::from(base)).unwrap_or(0))
}

/// Cuts `total` into one part per weight that add up to `total` exactly (largest remainder).
///
/// Part i is `floor(total * w_i / W)`; the units that are left go one each to the largest remainders, equal ones to
/// the lower index. All parts are 0 when the weights add up to 0. Negative weights count as 0; `total` must be 0 or
/// more (a negative one gives zeros).
pub fn split(total: i64, weights: &[i64]) -> Vec<i64> {
    let weight = |w: &i64| i128::from((*w).max(0));
    let sum: i128 = weights.iter().map(weight).fold(0, i128::saturating_add);
    if sum == 0 || total <= 0 {
        return vec![0; weights.len()];
    }
    let scaled: Vec<i128> = weights.iter().map(|w| i128::from(total).saturating_mul(weight(w))).collect();
    let mut parts: Vec<i64> = scaled.iter().map(|x| narrow(x.checked_div(sum).unwrap_or(0))).collect();
    let dealt: i64 = parts.iter().fold(0, |a, b| a.saturating_add(*b));
    let mut by_remainder: Vec<usize> = (0..weights.len()).collect();
    // A stable sort: equal remainders keep the order of their index.
    by_remainder.sort_by_key(|&i| std::cmp::Reverse(scaled.get(i).and_then(|x| x.checked_rem(sum)).unwrap_or(0)));
    let left = usize::try_from(total.saturating_sub(dealt)).unwrap_or(0);
    for i in by_remainder.into_iter().take(left) {
        if let Some(part) = parts.get_mut(i) {
            *part = part.saturating_add(1);
        }
    }
    parts
}

fn narrow(x: i128) -> i64 {
    i64::try_from(x).unwrap_or(if x < 0 { i64::MIN } else { i64::MAX })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_share_is_rounded_down_and_computed_wide() {
        assert_eq!(share(1999, 1000), 199);
        assert_eq!(share(i64::MAX, 10_000), i64::MAX);
    }

    #[test]
    fn a_partial_refund_keeps_the_proportion() {
        // STD/partial-then-full: 1990 - floor(1990 * 14900 / 19900) = 500.
        assert_eq!(1990 - kept(1990, 19_900, 5_000), 500);
        // STD/large: needs 77 bits.
        assert_eq!(kept(90_000_000_000, 900_000_000_000, 1), 89_999_999_999);
        assert_eq!(kept(5, 0, 0), 5);
    }

    #[test]
    fn the_largest_remainder_gets_the_odd_fen_and_ties_go_to_the_lower_index() {
        assert_eq!(split(100, &[1, 1, 1]), [34, 33, 33]);
        assert_eq!(split(10, &[1, 2, 2]), [2, 4, 4]);
        assert_eq!(split(1, &[1, 3]), [0, 1]);
        assert_eq!(split(7, &[0, 0]), [0, 0]);
    }

    proptest! {
        #[test]
        fn parts_add_up(total in 0..i64::MAX / 2, weights in proptest::collection::vec(0..i64::MAX / 1000, 1..20)) {
            let parts = split(total, &weights);
            let sum: i128 = parts.iter().map(|p| i128::from(*p)).sum();
            let expected = if weights.iter().all(|w| *w == 0) { 0 } else { i128::from(total) };
            prop_assert_eq!(sum, expected);
            prop_assert!(parts.iter().zip(&weights).all(|(p, w)| *p >= 0 && (*w > 0 || *p == 0)));
        }

        #[test]
        fn what_is_kept_only_shrinks(orig in 0..i64::MAX, base in 1..i64::MAX, a in 0..i64::MAX, b in 0..i64::MAX) {
            let (less, more) = (a.min(b), a.max(b));
            prop_assert!(kept(orig, base, more) <= kept(orig, base, less));
            prop_assert_eq!(kept(orig, base, 0), orig);
            prop_assert_eq!(kept(orig, base, base), 0);
        }

        #[test]
        fn a_share_is_never_more_than_the_whole(amount in 0..i64::MAX, bp in 0..=10_000u32) {
            let s = share(amount, bp);
            prop_assert!(0 <= s && s <= amount);
        }
    }
}
