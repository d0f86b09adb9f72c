//! What a merchant can tune.

use souk_plugin::prelude::*;

/// So much off from an amount or a number of pieces on.
#[derive(Settings)]
#[setting(zh = "满减满折", en = "Spend and save", help_zh = "买满一定金额或件数后减价")]
pub(crate) struct SpendAndSave {
    /// What is taken off.
    #[setting(zh = "优惠方式", en = "Offer", help_zh = "选择怎样优惠")]
    pub(crate) offer: Offer,
    /// Which lines take part. The others neither count nor get a part.
    #[setting(zh = "参与商品", en = "Scope", help_zh = "其他商品不计入金额，也不参与分摊", default = Scope::All)]
    pub(crate) scope: Scope,
}

/// What is taken off.
#[derive(Settings)]
pub(crate) enum Offer {
    /// An amount that grows with what the lines cost: the largest step that is reached counts.
    #[setting(zh = "阶梯满减", en = "In steps", help_zh = "按商品金额分档减免，只按达到的最高一档计算")]
    Steps {
        /// From an amount on, so much off.
        #[setting(zh = "阶梯", en = "Steps", help_zh = "满多少，减多少", min = 1, max = 50)]
        steps: Vec<Step>,
    },
    /// An amount for every full amount.
    #[setting(zh = "每满减", en = "For every full amount", help_zh = "商品金额每满一次减一次")]
    Each {
        /// The full amount.
        #[setting(zh = "每满", en = "Every", help_zh = "每满这个金额减一次", min = 1)]
        from: Amount,
        /// What is taken off each time.
        #[setting(zh = "减", en = "Off", help_zh = "每次减这么多")]
        off: Amount,
        /// How often at most; as often as it goes, if left out.
        #[setting(zh = "最多次数", en = "At most", help_zh = "不填则不限次数", min = 1, unit = "times")]
        max_times: Option<u32>,
    },
    /// A share of what the lines cost.
    #[setting(zh = "满折", en = "A share off", help_zh = "按商品金额的比例优惠")]
    Share {
        /// The share.
        #[setting(zh = "折扣比例", en = "Share off", help_zh = "减去商品金额的百分之几")]
        off_bp: Rate,
        /// From so many pieces on.
        #[setting(zh = "满件数", en = "From pieces", help_zh = "满这么多件起", min = 1, unit = "pieces")]
        min_qty: Option<u32>,
        /// Or from this amount on.
        #[setting(zh = "或满金额", en = "Or from an amount", help_zh = "或商品金额满这个数起")]
        min_amount: Option<Amount>,
        /// The most that is taken off.
        #[setting(zh = "最多优惠", en = "At most", help_zh = "最多减这么多")]
        cap: Option<Amount>,
    },
}

/// From an amount on, so much off.
#[derive(Settings)]
pub(crate) struct Step {
    /// What the lines cost at least.
    #[setting(zh = "满", en = "From", help_zh = "商品金额至少", min = 1)]
    pub(crate) from: Amount,
    /// What is taken off then.
    #[setting(zh = "减", en = "Off", help_zh = "达到后减这么多")]
    pub(crate) off: Amount,
}

/// Which lines take part.
#[derive(Settings)]
pub(crate) enum Scope {
    /// All of them.
    #[setting(zh = "全部商品", en = "Everything")]
    All,
    /// Those with one of these SKUs.
    #[setting(zh = "指定商品", en = "Certain SKUs", help_zh = "只有这些SKU参与")]
    Skus(Vec<String>),
    /// Those of one of these categories.
    #[setting(zh = "指定分类", en = "Certain categories", help_zh = "只有这些分类的商品参与")]
    Categories(Vec<String>),
}
