//! Which parts of a cart an app sees. Equal inputs are equal bytes, so that a pure answer may be remembered.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::hook::{PriceCart, PriceLine, PriceMember};

/// A part of a cart. The currency is always there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
pub enum Read {
    /// When the price is asked, cut to the whole second.
    #[serde(rename = "cart.at")]
    At,
    /// The lines: SKU, quantity, prices.
    #[serde(rename = "cart.lines")]
    Lines,
    /// The category of each line.
    #[serde(rename = "cart.lines.category")]
    LineCategories,
    /// The tags of each line.
    #[serde(rename = "cart.lines.tags")]
    LineTags,
    /// Shipping as it stands.
    #[serde(rename = "cart.shipping")]
    Shipping,
    /// Who the shopper is.
    #[serde(rename = "member.id")]
    MemberId,
    /// The shopper's grade.
    #[serde(rename = "member.rank")]
    MemberRank,
    /// The shopper's labels.
    #[serde(rename = "member.labels")]
    MemberLabels,
}

/// The cart with only the parts that `reads` names; the others are empty.
///
/// The lines keep their indices: they are all there or none of them.
pub fn select(cart: &PriceCart, reads: &BTreeSet<Read>) -> PriceCart {
    let sees = |read: Read| reads.contains(&read);
    let lines = sees(Read::Lines) || sees(Read::LineCategories) || sees(Read::LineTags);
    PriceCart {
        currency: cart.currency.clone(),
        // Moments that merchants set have whole seconds: the cut changes no answer and many carts into one.
        at: cart.at.filter(|_| sees(Read::At)).map(|at| at - at.rem_euclid(1000)),
        member: cart.member.as_ref().and_then(|member| select_member(member, reads)),
        lines: if lines { cart.lines.iter().map(|line| select_line(line, reads)).collect() } else { Vec::new() },
        shipping: if sees(Read::Shipping) { cart.shipping } else { 0 },
    }
}

fn select_member(member: &PriceMember, reads: &BTreeSet<Read>) -> Option<PriceMember> {
    let sees = |read: Read| reads.contains(&read);
    if !sees(Read::MemberId) && !sees(Read::MemberRank) && !sees(Read::MemberLabels) {
        return None;
    }
    Some(PriceMember {
        id: if sees(Read::MemberId) { member.id.clone() } else { String::new() },
        rank: if sees(Read::MemberRank) { member.rank } else { 0 },
        labels: if sees(Read::MemberLabels) { member.labels.clone() } else { Vec::new() },
    })
}

fn select_line(line: &PriceLine, reads: &BTreeSet<Read>) -> PriceLine {
    PriceLine {
        sku: line.sku.clone(),
        category: if reads.contains(&Read::LineCategories) { line.category.clone() } else { String::new() },
        tags: if reads.contains(&Read::LineTags) { line.tags.clone() } else { Vec::new() },
        ..*line
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cart() -> PriceCart {
        PriceCart {
            currency: "CNY".to_owned(),
            at: Some(1_772_467_200_999),
            member: Some(PriceMember { id: "m1".to_owned(), rank: 2, labels: vec!["vip".to_owned()] }),
            lines: vec![PriceLine {
                sku: "tea".to_owned(),
                category: "drinks".to_owned(),
                tags: vec!["new".to_owned()],
                quantity: 2,
                unit_price: 500,
                list: 1000,
                amount: 900,
            }],
            shipping: 800,
        }
    }

    #[test]
    fn an_app_that_reads_nothing_sees_only_the_currency() {
        let nothing = PriceCart { currency: "CNY".to_owned(), at: None, member: None, lines: Vec::new(), shipping: 0 };
        assert_eq!(select(&cart(), &BTreeSet::new()), nothing);
    }

    #[test]
    fn two_shoppers_of_one_grade_are_one_input() {
        let reads = [Read::Lines, Read::MemberRank].into();
        let mut other = cart();
        other.at = None;
        other.shipping = 0;
        other.member = Some(PriceMember { id: "m2".to_owned(), rank: 2, labels: Vec::new() });
        assert_eq!(select(&cart(), &reads), select(&other, &reads));
        assert_eq!(select(&cart(), &reads).lines[0].category, "");
    }

    #[test]
    fn an_app_that_reads_everything_sees_all_but_the_milliseconds() {
        let all = [
            Read::At,
            Read::Lines,
            Read::LineCategories,
            Read::LineTags,
            Read::Shipping,
            Read::MemberId,
            Read::MemberRank,
            Read::MemberLabels,
        ];
        let expected = PriceCart { at: Some(1_772_467_200_000), ..cart() };
        assert_eq!(select(&cart(), &all.into()), expected);
    }
}
