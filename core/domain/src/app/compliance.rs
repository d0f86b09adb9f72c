//! What an app declares about how it pays and what it costs, in terms that laws and merchants ask about.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use utoipa::openapi::RefOr;
use utoipa::openapi::schema::{ObjectBuilder, OneOfBuilder, Schema, Type};
use utoipa::{PartialSchema, ToSchema};

use crate::Money;

/// What an app can do at most with the settings that it allows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Compliance {
    /// How many levels above a buyer may earn from one order.
    pub beneficiary_depth: RewardDepth,
    /// What it pays for.
    #[serde(default)]
    pub basis: Vec<Basis>,
    /// What somebody may have to do before earning.
    pub entry_condition: EntryCondition,
    /// Whether chance decides anything.
    pub chance: bool,
    /// Whether what it gives can be withdrawn as money.
    pub cash_out: bool,
}

/// A number of levels, or none in particular. JSON: a number or `"unbounded"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "WrittenDepth", into = "WrittenDepth")]
pub enum RewardDepth {
    /// At most so many levels.
    Levels(u32),
    /// As many as there are.
    Unbounded,
}

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum WrittenDepth {
    Levels(u32),
    Word(String),
}

impl TryFrom<WrittenDepth> for RewardDepth {
    type Error = &'static str;

    fn try_from(written: WrittenDepth) -> Result<Self, &'static str> {
        match written {
            WrittenDepth::Levels(levels) => Ok(Self::Levels(levels)),
            WrittenDepth::Word(word) if word == "unbounded" => Ok(Self::Unbounded),
            WrittenDepth::Word(_) => Err("expected a number of levels or \"unbounded\""),
        }
    }
}

impl From<RewardDepth> for WrittenDepth {
    fn from(depth: RewardDepth) -> Self {
        match depth {
            RewardDepth::Levels(levels) => Self::Levels(levels),
            RewardDepth::Unbounded => Self::Word("unbounded".to_owned()),
        }
    }
}

impl PartialSchema for RewardDepth {
    fn schema() -> RefOr<Schema> {
        let number = ObjectBuilder::new().schema_type(Type::Integer).minimum(Some(0));
        let word = ObjectBuilder::new().schema_type(Type::String).enum_values(Some(["unbounded"]));
        OneOfBuilder::new().item(number).item(word).into()
    }
}

impl ToSchema for RewardDepth {
    fn name() -> Cow<'static, str> {
        "RewardDepth".into()
    }
}

/// What a reward is paid for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// The earner's own purchases.
    OwnSale,
    /// Purchases of members whom the earner brought.
    DirectSale,
    /// Purchases further down.
    DownlineSale,
    /// What a whole team buys.
    TeamVolume,
    /// Members who join.
    Headcount,
    /// What members pay to join.
    EntryFee,
    /// A part of all sales, shared.
    PoolOfAllSales,
    /// Time that passes.
    TimeRelease,
}

/// What somebody may have to do before earning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum EntryCondition {
    /// Nothing.
    None,
    /// Spend an amount.
    Spend,
    /// Buy certain products.
    BuySku,
    /// Pay a fee.
    Fee,
}

/// What an app costs the merchant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Pricing {
    /// How it is charged.
    pub model: PricedBy,
    /// What is charged each time; none for a free app.
    #[serde(default)]
    pub amount: Option<Money>,
    /// Days without a charge after the first installation.
    #[serde(default)]
    pub trial_days: u32,
}

/// How an app is charged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PricedBy {
    /// Never.
    Free,
    /// Once.
    OneTime,
    /// Every month.
    Monthly,
    /// For what it does.
    PerUse,
}

impl Pricing {
    /// Whether the merchant ever pays.
    pub fn is_free(&self) -> bool {
        self.model == PricedBy::Free
    }
}
