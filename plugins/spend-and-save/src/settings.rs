//! What a merchant can tune.

use souk_plugin::prelude::*;

/// So much off from an amount or a number of pieces on.
#[derive(Settings)]
#[setting(zh = "满减满折", en = "Spend and save")]
pub(crate) struct SpendAndSave {
    /// What is taken off.
    #[setting(zh = "优惠方式", en = "Offer")]
    pub(crate) offer: Offer,
    /// Which lines take part. The others neither count nor get a part.
    #[setting(zh = "参与商品", en = "Scope", help_zh = "其他商品不计入金额，也不参与分摊", default = Scope::All)]
    pub(crate) scope: Scope,
}

/// What is taken off.
#[derive(Settings)]
pub(crate) enum Offer {
    /// An amount that grows with what the lines cost: the largest step that is reached counts.
    #[setting(zh = "阶梯满减", en = "In steps")]
    Steps {
        /// From an amount on, so much off.
        #[setting(zh = "阶梯", en = "Steps", min = 1, max = 50)]
        steps: Vec<Step>,
    },
    /// An amount for every full amount.
    #[setting(zh = "每满减", en = "For every full amount")]
    Each {
        /// The full amount.
        #[setting(zh = "每满", en = "Every", min = 1)]
        from: Amount,
        /// What is taken off each time.
        #[setting(zh = "减", en = "Off")]
        off: Amount,
        /// How often at most; as often as it goes, if left out.
        #[setting(zh = "最多次数", en = "At most", help_zh = "不填则不限次数", min = 1, unit = "times")]
        max_times: Option<u32>,
    },
    /// A share of what the lines cost.
    #[setting(zh = "满折", en = "A share off")]
    Share {
        /// The share.
        #[setting(zh = "折扣比例", en = "Share off")]
        off_bp: Rate,
        /// From so many pieces on.
        #[setting(zh = "满件数", en = "From pieces", min = 1, unit = "pieces")]
        min_qty: Option<u32>,
        /// Or from this amount on.
        #[setting(zh = "或满金额", en = "Or from an amount")]
        min_amount: Option<Amount>,
        /// The most that is taken off.
        #[setting(zh = "最多优惠", en = "At most")]
        cap: Option<Amount>,
    },
}

/// From an amount on, so much off.
#[derive(Settings)]
pub(crate) struct Step {
    /// What the lines cost at least.
    #[setting(zh = "满", en = "From", min = 1)]
    pub(crate) from: Amount,
    /// What is taken off then.
    #[setting(zh = "减", en = "Off")]
    pub(crate) off: Amount,
}

/// Which lines take part.
#[derive(Settings)]
pub(crate) enum Scope {
    /// All of them.
    #[setting(zh = "全部商品", en = "Everything")]
    All,
    /// Those with one of these SKUs.
    #[setting(zh = "指定商品", en = "Certain SKUs")]
    Skus(Vec<String>),
    /// Those of one of these categories.
    #[setting(zh = "指定分类", en = "Certain categories")]
    Categories(Vec<String>),
}
